/** Totals that one section tells of the items of another. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { isCountable, isRunningText, tellingDigits } from './scope.ts';

/**
 * A total that another section tells: one amount of each paragraph or subsection of a section, by the words that
 * they share with it. It only confirms.
 */
export function* totalsElsewhere(recognition: Recognition): Iterable<Proposal> {
  for (const items of itemLists(recognition)) {
    const first = items[0]?.[0];
    if (!first) continue;
    for (const total of nearestOfEach(totalsAround(recognition, first.passage), first, recognition)) {
      const others = items.filter((mentions) => !mentions.includes(total));
      if (others.length < 2) continue;
      for (const parts of partsOfItems(total, others)) {
        yield confirming(`elsewhere:${total.figure}`, total, sumFrom(parts));
      }
    }
  }
}

/** The amounts of the running text around a passage that tell enough digits. */
function totalsAround(recognition: Recognition, passage: number): Mention[] {
  const totals: Mention[] = [];
  const end = Math.min(recognition.passages.length, passage + FARTHEST + 1);
  for (let index = Math.max(0, passage - FARTHEST); index < end; index++) {
    const { block, mentions } = recognition.passages[index]!;
    if (!isRunningText(block)) continue;
    for (const each of mentions)
      if (each.kind === 'amount' && isCountable(each) && tellingDigits(recognition, each) >= TELLING_DIGITS)
        totals.push(each);
  }
  return totals;
}

/** Of a total that is told several times, the statement that stands nearest to the items. */
function nearestOfEach(totals: readonly Mention[], item: Mention, { figures }: Recognition): Mention[] {
  const nearest = new Map<string | null, Mention>();
  const distance = (each: Mention): number => Math.abs(each.passage - item.passage);
  for (const total of totals) {
    const { base } = figures[total.figure]!;
    const known = nearest.get(base);
    if (!known || distance(total) < distance(known)) nearest.set(base, total);
  }
  return [...nearest.values()];
}

const FARTHEST = 40;
const TELLING_DIGITS = 4;
const MOST_ITEMS = 40;

/** The items of each section: its subsections, or its paragraphs, with their amounts. */
function* itemLists(recognition: Recognition): Iterable<Mention[][]> {
  const isAmount = (each: Mention): boolean => each.kind === 'amount' && isCountable(each) && !each.isLast;
  const own = new Map<string | null, Mention[][]>();
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block)) continue;
    const amounts = passage.mentions.filter(isAmount);
    const list = own.get(passage.block.section) ?? [];
    if (amounts.length > 0) list.push(amounts);
    own.set(passage.block.section, list);
  }
  for (const items of own.values()) if (items.length >= 2 && items.length <= MOST_ITEMS) yield items;
  const children = new Map<string | null, Mention[][]>();
  for (const section of recognition.sections) {
    const amounts = (own.get(section.id) ?? []).flat();
    const list = children.get(section.parent) ?? [];
    if (amounts.length > 0) list.push(amounts);
    children.set(section.parent, list);
  }
  for (const items of children.values()) if (items.length >= 2 && items.length <= MOST_ITEMS) yield items;
}

/** The first amount of each item; or in each the one whose name ends as the total's does. */
function* partsOfItems(total: Mention, items: readonly (readonly Mention[])[]): Iterable<Mention[]> {
  yield items.map((mentions) => mentions[0]!);
  const name = nameOf(total);
  for (let length = Math.min(name.length, LONGEST_NAME); length >= 2; length--) {
    const words = name.slice(-length);
    const alike = items.map((mentions) => mentions.find((each) => nameOf(each).endsWith(words)));
    const parts = alike.filter((part) => part !== undefined);
    if (parts.length >= 2 && parts.length >= items.length - 1) return yield parts;
  }
}

const LONGEST_NAME = 8;

const names = new WeakMap<Mention, string>();

function nameOf(mention: Mention): string {
  const known =
    names.get(mention) ?? mention.label.replace(/(?:合计|共计|总计|总额|共|资金|金额|为|约|数)+$/u, '');
  names.set(mention, known);
  return known;
}
