/**
 * Counts of those among whom an amount is told one by one: 4家单位应缴未缴537.82万元。甲局284.60万元、乙局139.75万元、…: as many as the named amounts
 * that make it.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne, joinsTwo } from './count-listed.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable } from './scope.ts';

const BODIES =
  /^[一-鿿]{0,6}(?:单位|部门|局|乡镇|镇|乡|街道|县|区|市|学校|医院|企业|公司|村|社区|项目|地区)/u;
const SPENT_ON = /(?:费用?|支出|经费|补贴|补助|工资|奖金|罚款)(?:共|计|为)*$/u;
const UNITS = new Set(['个', '家', '所', '户']);
const FEWEST = 2;
const FEWEST_SURE = 3;
const MOST = 20;

/** A count with the amount behind it, and the amounts that make that one. */
export function* ofShares(
  recognition: Recognition,
  { text, mentions }: Passage,
  mention: Mention,
): Iterable<Proposal> {
  if (!UNITS.has(mention.unit ?? '') || !BODIES.test(text.slice(mention.end))) return;
  const behind = mentions.slice(mentions.indexOf(mention) + 1);
  const at = behind.findIndex((each) => each.kind === 'amount');
  const total = behind[at];
  if (!total || !isPart(total) || total.sentence !== mention.sentence || total.depth !== mention.depth)
    return;
  const row = partsOf(recognition, total, behind.slice(at + 1));
  // 4个单位转嫁费用57.36万元：会议费21.40万元、差旅费9.86万元、…: what it was spent on is nobody among whom it is told.
  if (!row || row.some(({ label }) => SPENT_ON.test(label))) return;
  const isSure =
    row.length >= FEWEST_SURE &&
    at === 0 &&
    isOffByOne(recognition, mention, row.length) &&
    !joinsTwo(
      recognition,
      mention,
      row.map(({ label }) => label),
    );
  yield countListed(mention, 'shares', row.length, '数值', isSure);
}

const isPart = (each: Mention): boolean => each.kind === 'amount' && isCountable(each) && !each.isLast;

/** The named amounts right behind the total that make it, and no other figure between them. */
function partsOf(recognition: Recognition, total: Mention, behind: readonly Mention[]): Mention[] | null {
  const row: Mention[] = [];
  for (const each of behind.slice(0, MOST)) {
    if (!isPart(each) || each.label.length < 2 || each.unit !== total.unit) return null;
    row.push(each);
    if (row.length >= FEWEST && comesOut(recognition, total, printedSum(recognition, row))) return row;
  }
  return null;
}
