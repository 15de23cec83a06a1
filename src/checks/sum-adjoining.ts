/** Totals right before or behind a row of figures, with no word that opens the row: 限额98.60亿元，一般债务41.35亿元、专项债务57.25亿元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';
import { tellsOverlap } from './sum-listed.ts';
import { overlap } from './sum-overlaps.ts';

/** Digits of a total below which a few figures beside it add up to it by chance. */
const FEWEST_DIGITS = 2;
const MOST_PARTS = 16;
/** Sentences behind a total that may divide it in other ways. */
const LATER = [2, 3];
const JOINED = /^(?:[(][^()]*[)])?、(?:以及|和|及)?/u;

/** The rows beside each figure of running text, where they add up to it; and those that are so clearly its parts that a slip shows. */
export function* ofAdjoining(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    if (!isCountable(total) || printedDigits(recognition, total) < FEWEST_DIGITS) continue;
    const isPart = (each: Mention) => isCountable(each) && sameDimension(each, total);
    const behind = passage.mentions.filter((each) => each.start >= total.end && isPart(each));
    const before = passage.mentions.filter((each) => each.end <= total.start && isPart(each)).reverse();
    const found = rowsOf(total, behind, before).flatMap((row) => {
      const parts = addingUp(recognition, total, row);
      return parts ? [parts] : [];
    });
    const told = new Set<string>();
    for (const parts of found) {
      const key = parts.map(({ figure }) => figure).join();
      // 按单位性质…；按资产形态…: each way to divide it is a relation of its own.
      const order = told.size;
      if (told.has(key)) continue;
      told.add(key);
      yield confirming(`adjoining:${total.figure}${order === 0 ? '' : `:${order}`}`, total, sumFrom(parts));
    }
    if (found.length > 0) continue;
    const joined = joinedBehind(recognition, passage, total, behind);
    if (joined) yield asserting(`adjoining:${total.figure}`, total, sumFrom(joined), 'weak');
  }
}

/**
 * 在校生8,931人，一、二、三年级分别为3,105人、2,968人、2,858人: as many figures as names. There may be others, so that only
 * a slip shows.
 */
export function* ofRespective(passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  const { mentions, text } = passage;
  for (const [index, total] of mentions.entries()) {
    const first = mentions[index + 1];
    if (!first || !isCountable(total) || !isCountable(first) || !sameDimension(first, total)) continue;
    const names = RESPECTIVE.exec(text.slice(total.end, first.start))?.[1];
    if (names === undefined || first.sentence !== total.sentence || total.isLast) continue;
    const parts = [first];
    for (const each of mentions.slice(index + 2)) {
      if (!/^(?:、|和|及|,)$/u.test(text.slice(parts.at(-1)!.end, each.start))) break;
      if (!isCountable(each) || !sameDimension(each, total)) break;
      parts.push(each);
    }
    if (parts.length < 2 || names.split(/[、和及与]/u).length !== parts.length) continue;
    yield asserting(`respective:${total.figure}`, total, sumFrom(parts), 'weak');
  }
}

const RESPECTIVE = /^,([^,。;:()]{3,40}?)(?:各?分别|依次)(?:为|是|有)?$/u;

/** The figures of its kind in the rest of its sentence, in the next one, and right before it. */
function rowsOf(
  total: Mention,
  behind: readonly Mention[],
  before: readonly Mention[],
): (readonly Mention[])[] {
  const own = behind.filter((each) => each.sentence === total.sentence);
  const next = behind.filter((each) => each.sentence === total.sentence + 1);
  return [
    own,
    own.filter((each) => each.depth <= total.depth),
    own.filter(
      (each, index) => each.depth > total.depth && (index === 0 || own[index - 1]!.depth > total.depth),
    ),
    next,
    next.filter((each) => each.depth <= total.depth),
    ...LATER.map((sentences) => behind.filter((each) => each.sentence === total.sentence + sentences)),
    before.filter((each) => each.sentence === total.sentence),
    before.filter((each) => each.sentence === total.sentence && each.depth <= total.depth),
  ];
}

/** As many figures from the row's beginning as make the total. */
function addingUp(
  recognition: Recognition,
  total: Mention,
  row: readonly Mention[],
): readonly Mention[] | null {
  let sum = 0;
  let counted = 0;
  for (const [index, part] of row.slice(0, MOST_PARTS).entries()) {
    const value = printed(recognition, part);
    sum += value;
    if (value !== 0) counted++;
    if (counted >= 2 && comesOut(recognition, total, sum)) return row.slice(0, index + 1);
  }
  return null;
}

/** A、B、C up to the end of the sentence, all named by one last word, right behind a total that no other figure follows. */
function joinedBehind(
  recognition: Recognition,
  { text, mentions }: Passage,
  total: Mention,
  behind: readonly Mention[],
): readonly Mention[] | null {
  const [first] = behind;
  const next = mentions[mentions.indexOf(total) + 1];
  if (!first || next !== first || first.sentence !== total.sentence || total.nested) return null;
  if (!/^[,(:]$/u.test(text.slice(total.end, total.end + 1)) || total.isLast) return null;
  const parts = [first];
  for (const each of behind.slice(1)) {
    if (!JOINED.test(text.slice(parts.at(-1)!.end, each.start)) || each.depth !== first.depth) break;
    parts.push(each);
  }
  const isWhole = /^[)]?(?:[。;,]|$)/u.test(text.slice(parts.at(-1)!.end));
  const kinds = new Set(parts.map(({ label }) => label.slice(-2)));
  const areAlike = kinds.size === 1 && parts.every(({ label }) => label.length >= 3);
  if (parts.length < 2 || !isWhole || !areAlike || parts.some((part) => part.isLast)) return null;
  return overlap(parts, recognition) || tellsOverlap(text, parts.at(-1)!) ? null : parts;
}
