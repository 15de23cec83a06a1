/** 一季度96.50万元，二季度185.20万元，三季度312.60万元，四季度210.15万元，前三季度占全年的73.9%: quarters together, of all four told before. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { quotient, sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { before, isAdditive, isLevel, sameDimension } from './scope.ts';

const QUARTERS = '一二三四';
const TOGETHER = /^(前[两二三]个?季度|[上下]半年)[^,。;]{0,8}占(?:全年|年度)[^,。;]{0,8}$/u;
/** Where the quarters begin and end that are taken together. */
const TAKEN: readonly (readonly [RegExp, number, number])[] = [
  [/^前三/u, 0, 3],
  [/^(?:前[两二]|上半年)/u, 0, 2],
  [/^下半年/u, 2, 4],
];

/** The share of some quarters of the year, where all four stand in a row before it. */
export function* ofQuarters(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const named = TOGETHER.exec(share.label)?.[1];
  const taken = TAKEN.find(([words]) => words.test(named ?? ''));
  if (!taken) return;
  const told = before(recognition, share).filter((each) => isAdditive(each) && isLevel(each) && !each.isLast);
  const quarters = [...QUARTERS].map((name) => told.find(({ label }) => label.includes(`${name}季度`)));
  const [first] = quarters;
  const all = quarters.filter((each) => each !== undefined);
  if (!first || all.length < QUARTERS.length || !all.every((each) => sameDimension(each, first))) return;
  yield nearly(
    `quarters:${share.figure}`,
    share,
    quotient(sumFrom(all.slice(taken[1], taken[2])), sumFrom(all)),
  );
}
