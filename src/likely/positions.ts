/** How figures stand to each other in the text. */
import { isStill, type Place, type Row } from './row.ts';

export const isOneSentence = ({ mention: a }: Place, { mention: b }: Place): boolean =>
  a.passage === b.passage && a.sentence === b.sentence;

/** All places of the sentence of one, itself among them. */
export function inSentenceOf(row: Row, index: number): readonly Place[] {
  const isOne = (other: Place | undefined): boolean =>
    other !== undefined && isOneSentence(other, row[index]!);
  let [first, last] = [index, index];
  while (isOne(row[first - 1])) first--;
  while (isOne(row[last + 1])) last++;
  return row.slice(first, last + 1);
}

/** How many still figures of its dimension lie between a figure and another one. */
export function rankOf(row: Row, at: number, index: number): number {
  const { dimension } = row[index]!;
  const step = index < at ? 1 : -1;
  let rank = 0;
  for (let between = index + step; between !== at && rank < FARTHEST; between += step)
    if (row[between]!.dimension === dimension && isStill(row[between]!)) rank++;
  return 2 * rank + Number(index < at);
}

/** Whether a figure opens its passage or its sentence, among those of its dimension. */
export function firstOf(row: Row, index: number): number {
  const own = row[index]!;
  for (let before = index - 1; before >= 0; before--) {
    const other = row[before]!;
    if (other.mention.passage !== own.mention.passage) return 2;
    if (other.dimension !== own.dimension) continue;
    return Number(!isOneSentence(own, other));
  }
  return 2;
}

const MOST_IN_ROW = 7;

/** 分别占50.8%、33.3%和15.9%: which of a row of figures of one dimension a figure is, and how many they are. */
export function orderOf(row: Row, index: number): { order: number; count: number } {
  const isOne = (other: Place | undefined): boolean =>
    other !== undefined && other.dimension === row[index]!.dimension && isOneSentence(other, row[index]!);
  let [first, last] = [index, index];
  while (isOne(row[first - 1]) && index - first < MOST_IN_ROW) first--;
  while (isOne(row[last + 1]) && last - index < MOST_IN_ROW) last++;
  return { order: index - first, count: last - first + 1 };
}

const FARTHEST = 7;

/** How many figures lie between, with its direction. */
export const distanceOf = (by: number): number => FARTHEST + Math.max(-FARTHEST, Math.min(FARTHEST, by));

const STEP = 16;
const WIDEST = 4;

/** Where another figure stands from one: in which clause, sentence or passage, before or behind. */
export function positionOf(
  { mention: own, section }: Place,
  { mention: other, section: its }: Place,
): number {
  if (own.passage !== other.passage)
    return stepOf(other.passage - own.passage, 3) + STEP * STEP * Number(section === its);
  if (own.sentence !== other.sentence) return stepOf(other.sentence - own.sentence, 2);
  if (own.part !== other.part) return stepOf(other.part - own.part, 1);
  return stepOf(other.clause - own.clause, 0);
}

const stepOf = (by: number, level: number): number =>
  STEP * level + WIDEST + Math.max(-WIDEST, Math.min(WIDEST, by));
