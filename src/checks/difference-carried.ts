/**
 * What is carried over to the next year: 加上级补助…、上年结转…，收入总量6,830万元。支出4,452万元，其中…。调出1,968万元。结转下年410万元 is
 * the income of all kinds less all that went out on the first level.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { isForEach, isLevel, isRunningText, sameDimension } from './scope.ts';

const CARRIED =
  /^(?:收支相抵,?)?(?:年终|年末)?(?:结转|结余|滚存结余|结转结余|结余结转)(?:至|到)?(?:下年度?|次年)(?:支出|使用|资金)?(?:为)?$|^(?:年终|年末)(?:滚存)?(?:结余|结转)(?:为)?$/u;
const ALL_INCOME =
  /(?:收入|财力|来源)(?:总量|总计|合计|总额|共计)(?:为|达)?$|^(?:总财力|可用财力|总收入)(?:为|达)?$/u;
const WENT =
  /(?:支出|上解|调出|还本|补助下级|转移支付|调节基金)(?:完成|执行|安排|决算|资金)*(?:为|到[一-鿿]{2,10})?$|^(?:调出|上解|补充|安排|补助|偿还|债务还本)[一-鿿]{0,16}$/u;
const TOTAL = /总[计量额]|合计|共计/u;
/** What was planned, and what a rate is of; 调出到一般公共预算 went there. */
const BASE = /^(?!调出|补充|安排)[^,。;]*(?:预算|目标|任务|上年)/u;
const PASSAGES = 3;
const FEWEST = 2;

/** What is left of the income that the words call all, where more than one thing went out. */
export function* ofCarriedOver(recognition: Recognition, left: Mention): Iterable<Proposal> {
  if (left.kind !== 'amount' || !isLevel(left) || left.nested || !CARRIED.test(left.label)) return;
  const near = mentionsBefore(recognition, left);
  const from = near.findLastIndex((each) => ALL_INCOME.test(each.label) && !each.nested);
  const income = near[from];
  if (!income) return;
  const told = near.slice(from + 1).filter(({ nested }) => !nested);
  const gone = told.filter(
    (each) => WENT.test(each.label) && !BASE.test(each.label) && !TOTAL.test(each.label),
  );
  if (gone.length < FEWEST || told.some(({ label }) => ALL_INCOME.test(label) || TOTAL.test(label))) return;
  const isClear = told.every((each) => gone.includes(each) || BASE.test(each.label));
  const right = sumOf([figure(income.figure), ...gone.map((each) => negated(figure(each.figure)))]);
  yield isClear
    ? { ...nearly(`carried:${left.figure}`, left, right), ruled: true }
    : confirming(`carried:${left.figure}`, left, right);
}

/** The amounts of its kind in its own paragraph and those right above it. */
function mentionsBefore({ passages }: Recognition, left: Mention): Mention[] {
  const own = passages[left.passage]!;
  const isNear = ({ block }: Passage): boolean => isRunningText(block) && block.section === own.block.section;
  return passages
    .slice(Math.max(0, left.passage - PASSAGES), left.passage + 1)
    .filter(isNear)
    .flatMap(({ mentions }) => mentions)
    .filter(
      (each) =>
        each.figure < left.figure &&
        each.depth === 0 &&
        isLevel(each) &&
        !isForEach(each) &&
        !each.isLast &&
        sameDimension(each, left),
    );
}
