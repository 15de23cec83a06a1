/**
 * Totals whose bracket, or a row of names before them, tells what they add up, each told before under its name: 3个脱贫县（甲县、乙县、丙县）共安排441.4万元 behind a line or
 * row for each county; 产业类110万元（肉牛、光伏、辣椒）; 纳入预算人数（在职、离退休、遗属）共99人.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { earlierMentions, isBare, isCountable, isForEach, isRunningText, sameDimension } from './scope.ts';

const NAMES = '((?:[^、()。;:,\\d]{1,12}、)+[^、()。;:,\\d]{1,12})';
const BEFORE = new RegExp(`[(]${NAMES}[)][^()。;\\d]{0,10}$`, 'u');
const BEHIND = new RegExp(`^[(]${NAMES}[)]`, 'u');
/** 职教中心、县二中两校计124万元: no bracket, but how many they are. */
const COUNTED = new RegExp(
  `(?:^|[,。;:])(?:其中)?${NAMES}(?:[两二三四五六七八九十]|\\d{1,2})个?[一-鿿]{1,4}?(?:合计|共计?|计)$`,
  'u',
);
const REACH = 80;
/** Ways to fill in names that are told several times. */
const TRIED = 3;

/** The totals of a passage that a bracket right before or behind them divides by name, where the figures of the names make them. */
export function* ofBracketNames(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    if (!isCountable(total) || total.isLast) continue;
    const names = namesOf(passage, total);
    if (!names) continue;
    const earlier = earlierMentions(recognition, total, REACH);
    const told = names.map((name) => earlier.filter((each) => isOf(each, name, total)));
    for (let nth = 0; nth < TRIED; nth++) {
      const parts = told.flatMap((each) => each[Math.min(nth, each.length - 1)] ?? []);
      if (new Set(parts).size !== names.length) break;
      if (!comesOut(recognition, total, printedSum(recognition, parts))) continue;
      yield confirming(
        `bracket-names:${total.figure}`,
        total,
        sumFrom([...parts].sort((a, b) => a.figure - b.figure)),
      );
      break;
    }
  }
}

function namesOf({ text }: Passage, { start, end }: Mention): string[] | null {
  const before = text.slice(0, start);
  const names = BEHIND.exec(text.slice(end))?.[1] ?? BEFORE.exec(before)?.[1] ?? COUNTED.exec(before)?.[1];
  return names?.split('、') ?? null;
}

/** A quantity of the total's kind that the name opens, or a line's only words. */
function isOf(each: Mention, name: string, total: Mention): boolean {
  return (
    each.label.includes(name) &&
    each.direction === 0 &&
    !isForEach(each) &&
    !each.isLast &&
    (sameDimension(each, total) || isBare(each))
  );
}
