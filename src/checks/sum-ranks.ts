/**
 * Items that each tell the same things in one order: 立即整改的88个，已整改86个；分阶段整改的31个，已整改20个；持续整改的7个，已整改3个. What stands in one
 * place of all items makes a total told before them or right behind; that only confirms.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { MOST_ITEMS } from './items-below.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  isAdditive,
  isForEach,
  isRunningText,
  nearestEarlier,
  placeAmong,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const FEWEST = 3;
/** Figures of the running text before and behind the items among which the total is looked for. */
const BEFORE = 40;
const BEHIND = 4;
/** How many things of each item are looked at. */
const RANKS = 3;
const MOST_LINES = 12;

type Item = readonly Mention[];

export function* ofRanks(recognition: Recognition): Iterable<Proposal> {
  for (const items of itemLists(recognition)) {
    if (items.length < FEWEST || items.length > MOST_ITEMS) continue;
    for (const parts of ranksOf(items)) {
      const total = totalOf(recognition, items, parts);
      if (total)
        yield {
          ...confirming(`ranks:${total.figure}:${parts[0]!.figure}`, total, sumOf(parts.map(signed))),
          left: signed(total),
        };
    }
  }
}

/** The parts that semicolons make of a sentence, and lines or paragraphs one behind the other. */
function* itemLists({ passages }: Recognition): Iterable<Item[]> {
  let lines: Item[] = [];
  for (const passage of passages) {
    if (!isRunningText(passage.block)) continue;
    const usable = passage.mentions.filter(isUsable);
    for (const sentence of groupsOf(usable, (each) => `${each.sentence}`).values())
      yield [...groupsOf(sentence, (each) => `${each.part}`).values()];
    if (!isLine(passage) || usable.length === 0) lines = [];
    else {
      lines.push(usable);
      for (let count = FEWEST; count <= Math.min(lines.length, MOST_LINES); count++)
        yield lines.slice(-count);
    }
  }
}

/** 预算评审203个，送审61.08亿元，…；: a name, and then what is told of it. */
function isLine({ text, mentions }: Passage): boolean {
  const [first] = mentions;
  if (!first) return false;
  const name = text.slice(0, first.start).replace(NUMBER, '');
  return name.length >= 2 && name.length <= LONGEST_NAME && !/[,。;:]|[合总共小]计/u.test(name);
}

const NUMBER = /^(?:[(][一二三四五六七八九十\d]{1,2}[)]|[一二三四五六七八九十\d]{1,2}[.、]|[①-⑳]|—+)/u;
const LONGEST_NAME = 16;

function isUsable(each: Mention): boolean {
  return (
    isAdditive(each) &&
    !isForEach(each) &&
    !each.isLast &&
    !each.inRange &&
    !each.isOperand &&
    each.depth === 0
  );
}

/** The figures in one place of all items: the first count of each, the second, the first amount, the first change. */
function* ranksOf(items: readonly Item[]): Iterable<Mention[]> {
  for (const first of items[0]!.slice(0, RANKS)) {
    const isAlike = (each: Mention): boolean =>
      sameDimension(each, first) && (each.direction === 0) === (first.direction === 0);
    const rank = items[0]!.filter(isAlike).indexOf(first);
    const parts = items.flatMap((item) => item.filter(isAlike)[rank] ?? []);
    if (parts.length === items.length) yield parts;
  }
}

/** What they make together, told nearest to them. */
function totalOf(
  recognition: Recognition,
  items: readonly Item[],
  parts: readonly Mention[],
): Mention | undefined {
  const { mentions, passages } = recognition;
  const isProse = ({ passage }: Mention): boolean => isRunningText(passages[passage]!.block);
  const value = parts.reduce((sum, each) => sum + moved(recognition, each), 0);
  const [first, last] = [items[0]![0]!, items.at(-1)!.at(-1)!];
  const before = nearestEarlier(recognition, first, BEFORE, isProse);
  const behind: Mention[] = [];
  for (let at = placeAmong(recognition, last) + 1; at < mentions.length && behind.length < BEHIND; at++)
    if (isProse(mentions[at]!)) behind.push(mentions[at]!);
  return [...before, ...behind].find(
    (each) =>
      isUsable(each) &&
      sameDimension(each, parts[0]!) &&
      (each.direction === 0) === (parts[0]!.direction === 0) &&
      tellingDigits(recognition, each) >= (each.kind === 'amount' ? 3 : 2) &&
      comesOut(recognition, each, each.direction < 0 ? -value : value),
  );
}

function moved(recognition: Recognition, each: Mention): number {
  return each.direction < 0 ? -printed(recognition, each) : printed(recognition, each);
}
