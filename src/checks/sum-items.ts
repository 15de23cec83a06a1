/** Totals of items that stand in subsections: their parts are one figure of each, in the same role. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumOf } from './expression.ts';
import { headWord, isCountable, isLevel, isRunningText, tellingDigits } from './scope.ts';
import { childrenOf, mentionsIn, mentionsUnder } from './section-contents.ts';

/** Roles that one total and its items may have by turns: what was planned, what was spent. */
const FAMILIES: readonly (readonly Role[])[] = [
  ['initialBudget'],
  ['fullYearBudget', 'adjustedBudget', 'budget', 'initialBudget'],
  ['execution', 'final'],
];

/** A total in a section's opening words, its parts in the subsections, one each, in the same role. */
export function* rollUps(recognition: Recognition): Iterable<Proposal> {
  for (const parent of recognition.sections) {
    const children = childrenOf(recognition, parent.id);
    if (children.length < 2) continue;
    const within = children.map((child) => mentionsUnder(recognition, child.id));
    for (const total of mentionsIn(recognition, parent.id)) {
      if (total.kind !== 'amount' || !isCountable(total)) continue;
      for (const [rank, family] of FAMILIES.entries()) {
        if (total.role !== null && !family.includes(total.role)) continue;
        const parts = within.map((mentions) =>
          mentions.find(
            (each) =>
              each.kind === 'amount' && isCountable(each) && each.role !== null && family.includes(each.role),
          ),
        );
        const present = parts.filter((part) => part !== undefined);
        if (present.length < 2) continue;
        const isComplete = present.length === children.length && total.role !== null;
        const isCounted =
          isComplete && rank > 0 && !total.nested && countsItems(recognition, total, children.length);
        yield {
          group: `rollup:${total.figure}`,
          strength: isCounted ? 'strong' : 'weak',
          severity: 'warning',
          left: figure(total.figure),
          relation: '=',
          right: sumOf(present.map((part) => figure(part.figure))),
          stated: total.figure,
          confirming: !isComplete || rank === 0 || total.nested,
        };
      }
    }
  }
}

/** 三个项目预算147万元: a total at the end of the last item, its parts in the items, one each. */
export function* closingTotals(recognition: Recognition): Iterable<Proposal> {
  for (const parent of [null, ...recognition.sections.map(({ id }) => id)]) {
    const children = childrenOf(recognition, parent);
    if (children.length < 2) continue;
    const within = children.map((child) => mentionsUnder(recognition, child.id));
    for (const total of within.at(-1) ?? []) {
      if (total.kind !== 'amount' || !isCountable(total) || !countsItems(recognition, total, children.length))
        continue;
      const items = within.map((mentions) => mentions.filter((each) => each.passage !== total.passage));
      yield* ofItems(total, items, `closing:${total.figure}`);
    }
  }
}

const CHINESE_DIGITS = '零一二三四五六七八九十';
const COUNTED =
  /(?:以上|上述|这|前述)?([二两三四五六七八九十]|\d{1,2})(?:项|类|个|批|村|镇|乡|县|区|户|家|级|种|地|笔|者|部分|方面)/u;
const numberOf = (digits: string): number =>
  digits === '两' ? 2 : Number.parseInt(digits, 10) || CHINESE_DIGITS.indexOf(digits);

/** 以上六项合计: a total after so many numbered paragraphs, one part in each. */
export function* countedParagraphs(recognition: Recognition): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    const { block } = recognition.passages[total.passage]!;
    if (total.kind !== 'amount' || !isCountable(total) || !isRunningText(block)) continue;
    const counted = /合计|共计|总计|共/u.test(total.label) ? COUNTED.exec(total.label)?.[1] : undefined;
    if (counted === undefined) continue;
    const count = numberOf(counted);
    const items = recognition.passages
      .slice(0, total.passage)
      .filter(
        (passage) =>
          passage.block.section === block.section &&
          isRunningText(passage.block) &&
          passage.mentions.some((each) => each.kind === 'amount'),
      )
      .slice(-count)
      .map((passage) => passage.mentions);
    if (items.length !== count || count < 2) continue;
    yield* ofItems(total, items, `paragraphs:${total.figure}`);
    yield* ofEnds(recognition, total, items);
  }
}

/** A 326人×180元=5.87万元；B 62.40万元。以上两项合计…: where every item ends with its amount, these are the parts. */
function* ofEnds(
  recognition: Recognition,
  total: Mention,
  items: readonly (readonly Mention[])[],
): Iterable<Proposal> {
  const ends = items.map((mentions) => mentions.at(-1)!);
  const areEnds = ends.every(
    (each) =>
      each.kind === 'amount' &&
      isCountable(each) &&
      /^[。;,]?$/u.test(recognition.passages[each.passage]!.text.slice(each.end)),
  );
  if (
    !areEnds ||
    !/^(?:以上|上述|前述)?[一二三四五六七八九十两\d]+[^,。;]{0,6}(?:合计|共计|总计)(?:为)?$/u.test(
      total.label,
    )
  )
    return;
  yield {
    group: `paragraphs:${total.figure}`,
    strength: 'strong',
    left: figure(total.figure),
    relation: '=',
    right: sumOf(ends.map((part) => figure(part.figure))),
    stated: total.figure,
  };
}

const ABOVE = /^(?:以上|上述|前述)[^,。;]*(?:合计|共计|总计|共)/u;

/** 以上设备合计1274.00万元: the last amount of each paragraph before it in the section. */
export function* totalsOfAbove(recognition: Recognition): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    const { block } = recognition.passages[total.passage]!;
    if (total.kind !== 'amount' || !isCountable(total) || !isRunningText(block)) continue;
    if (!ABOVE.test(total.label) || COUNTED.test(total.label)) continue;
    const parts: Mention[] = [];
    for (let index = total.passage - 1; index >= 0; index--) {
      const passage = recognition.passages[index]!;
      if (passage.block.section !== block.section || !isRunningText(passage.block)) break;
      const last = passage.mentions.findLast(
        (each) => each.kind === 'amount' && isLevel(each) && !each.isLast,
      );
      if (!last) break;
      parts.unshift(last);
    }
    if (parts.length < 2) continue;
    const isOneEach = parts.every((part) => {
      const own = recognition.passages[part.passage]!;
      return own.mentions.filter((each) => each.kind === 'amount').length === 1 && /^[(]?\d/u.test(own.text);
    });
    yield {
      group: `above:${total.figure}`,
      strength: isOneEach && parts.length >= 3 ? 'strong' : 'weak',
      severity: 'warning',
      left: figure(total.figure),
      relation: '=',
      right: sumOf(parts.map((part) => figure(part.figure))),
      stated: total.figure,
    };
  }
}

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
        yield {
          group: `elsewhere:${total.figure}`,
          strength: 'weak',
          left: figure(total.figure),
          relation: '=',
          right: sumOf(parts.map((part) => figure(part.figure))),
          stated: total.figure,
          confirming: true,
        };
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

/**
 * 年初预算为A，支出决算为B。其中：1.…年初预算为a1，支出决算为b1…: both totals are of the same items. Where one adds up,
 * the other should.
 */
export function* twinTotals(recognition: Recognition): Iterable<Proposal> {
  for (const [index, passage] of recognition.passages.entries()) {
    if (!isRunningText(passage.block) || !/其中:?$|如下:?。?$/u.test(passage.text)) continue;
    const totals = rolesIn(passage.mentions);
    if (totals.size < 2) continue;
    const items: Map<Role, Mention>[] = [];
    for (let after = index + 1; after < recognition.passages.length; after++) {
      const next = recognition.passages[after]!;
      // Subsections are items of another kind: a total before them rolls up.
      if (!isRunningText(next.block) || next.block.section !== passage.block.section) break;
      const roles = rolesIn(next.mentions);
      if (roles.size >= 2) items.push(roles);
    }
    for (const [role, total] of totals) {
      const parts = items.map((item) => item.get(role));
      const present = parts.filter((part) => part !== undefined);
      if (present.length < 2 || present.length !== items.length) continue;
      yield {
        group: `twins:${total.figure}`,
        strength: 'weak',
        left: figure(total.figure),
        relation: '=',
        right: sumOf(present.map((part) => figure(part.figure))),
        stated: total.figure,
        confirming: true,
        family: { key: `twins:${passage.index}`, anchor: 'items' },
      };
    }
  }
}

/** The first amount of each role. */
function rolesIn(mentions: readonly Mention[]): Map<Role, Mention> {
  const found = new Map<Role, Mention>();
  for (const mention of mentions)
    if (mention.kind === 'amount' && mention.role !== null && isCountable(mention) && !mention.isLast)
      if (!found.has(mention.role)) found.set(mention.role, mention);
  return found;
}

/** One part of each item: in the total's role, or, where it has none, under its last word or in any one role. */
function* ofItems(total: Mention, items: readonly (readonly Mention[])[], group: string): Iterable<Proposal> {
  const isFamiliar = FAMILIES.some((family) => total.role !== null && family.includes(total.role));
  for (const family of isFamiliar || total.role === null ? FAMILIES : [[total.role]]) {
    if (total.role !== null && !family.includes(total.role)) continue;
    const inRole = (each: Mention): boolean => each.role !== null && family.includes(each.role);
    const alike = (each: Mention): boolean => headWord(each) === headWord(total);
    for (const isPart of total.role === null ? [alike, inRole, null] : [inRole]) {
      const isUsable = (each: Mention): boolean =>
        each.kind === 'amount' && isCountable(each) && !each.isLast;
      const parts = items.map((mentions) =>
        isPart === null
          ? mentions.findLast(isUsable)
          : mentions.find((each) => isUsable(each) && isPart(each)),
      );
      const present = parts.filter((part) => part !== undefined);
      if (present.length !== items.length) continue;
      yield {
        group,
        strength: 'weak',
        severity: 'warning',
        left: figure(total.figure),
        relation: '=',
        right: sumOf(present.map((part) => figure(part.figure))),
        stated: total.figure,
        confirming: total.role === null,
      };
    }
  }
}

/** Does the total's passage say that there are as many items as subsections? */
function countsItems(recognition: Recognition, total: Mention, items: number): boolean {
  return recognition.passages[total.passage]!.mentions.some(
    (each) =>
      each.kind === 'count' &&
      /项目|转移支付|资金/u.test(each.label + each.trail) &&
      recognition.figures[each.figure]!.value === `${items}`,
  );
}
