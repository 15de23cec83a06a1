/**
 * Products that a bracket writes out without an equals sign: 演出636场（106个乡镇×6场）; 保洁员工资（4人×3个月×1600元） and the amount behind it or in
 * the next cell.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { productOf } from './expression.ts';
import { counted, printedCount } from './product-quotients.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { comesOut } from './reckoning.ts';

const WRITTEN = /[(][^()=]*\d[^()=×*]*[×*][^()=]*[)]/gu;
/** What a factor may be called behind its number, and what a product has besides. */
const OTHER = /[+＋\-－÷/=]/u;
const FEWEST = 2;

/** The figure beside each bracket that multiplies. */
export function* ofWritten(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { text, mentions } = passage;
  if (!/[×*]/u.test(text)) return;
  for (const match of text.matchAll(WRITTEN)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const factors = mentions.filter((each) => each.start > start && each.end < end);
    if (factors.length < FEWEST || OTHER.test(match[0]) || isUnread(match[0], factors)) continue;
    const before = mentions.find((each) => each.end === start);
    const behind = mentions.find((each) => each.start >= end);
    const isBehind = behind !== undefined && /^[一-鿿:,]{0,6}$/u.test(text.slice(end, behind.start));
    // A cell of its own, right of what it is for.
    const next = text.length === end ? recognition.passages[passage.index + 1]?.mentions[0] : undefined;
    const product = productOf(factors.map((each) => counted(each)));
    const value = factors.reduce((all, each) => all * printedCount(recognition, each), 1);
    for (const stated of [before, isBehind ? behind : undefined, next]) {
      if (!stated || stated.kind === 'rate') continue;
      const isMade = comesOut(recognition, stated, value);
      if (isMade) yield confirming(`written:${stated.figure}`, stated, product);
      else if (stated === before && stated.unit === factors.at(-1)!.unit)
        yield { ...nearly(`written:${stated.figure}`, stated, product), typed: 'slipped' };
    }
  }
}

/** 1,046人×5元×96天，共502,080.00元: what is multiplied in the running text, and the amount that the words behind it tell. */
export function* ofChains({ text, mentions }: Passage): Iterable<Proposal> {
  if (!/[×*]/u.test(text)) return;
  for (let first = 0; first < mentions.length; first++) {
    let last = first;
    while (mentions[last + 1] && TIMES.test(text.slice(mentions[last]!.end, mentions[last + 1]!.start)))
      last++;
    const [factors, stated] = [mentions.slice(first, last + 1), mentions[last + 1]];
    const start = mentions[first]!.start;
    first = last;
    if (factors.length < FEWEST || stated?.kind !== 'amount' || OTHER.test(text[start - 1] ?? '')) continue;
    if (!factors.some(({ kind }) => kind === 'amount' || kind === 'price')) continue;
    if (!BEHIND.test(text.slice(factors.at(-1)!.end, stated.start))) continue;
    const product = productOf(factors.map((each) => counted(each)));
    yield asserting(`chain:${stated.figure}`, stated, product, 'strong');
  }
}

const TIMES = /^[×*]$/u;
const BEHIND = /^[,:;]?(?:共计?|合计|总计|计|小计|应[补付发]|需)(?:资金|补助|支付|支出|发放)?(?:为)?$/u;

/** Numbers in the bracket that no figure reads, or read in some other way. */
function isUnread(words: string, factors: readonly Mention[]): boolean {
  return (words.match(/\d+(?:[.,]\d+)*/gu) ?? []).length !== factors.length;
}
