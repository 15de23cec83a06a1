/** Totals of items that stand in subsections: their parts are one figure of each, in the same role. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumOf } from './expression.ts';
import { headWord, isCountable, isRunningText, isWithin } from './scope.ts';

/** Roles that one total and its items may have by turns: what was planned, what was spent. */
const FAMILIES: readonly (readonly Role[])[] = [
  ['initialBudget'],
  ['fullYearBudget', 'adjustedBudget', 'budget', 'initialBudget'],
  ['execution', 'final'],
];

/** A total in a section's opening words, its parts in the subsections, one each, in the same role. */
export function* rollUps(recognition: Recognition): Iterable<Proposal> {
  for (const parent of recognition.sections) {
    const children = recognition.sections.filter((section) => section.parent === parent.id);
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
    const children = recognition.sections.filter((section) => section.parent === parent);
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
  /(?:以上|上述|这|前述)?([二三四五六七八九十]|\d{1,2})(?:项|类|个)(?:项目|资金|经费|支出|收入)?/u;

/** 以上六项合计: a total after so many numbered paragraphs, one part in each. */
export function* countedParagraphs(recognition: Recognition): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    const { block } = recognition.passages[total.passage]!;
    if (total.kind !== 'amount' || !isCountable(total) || !isRunningText(block)) continue;
    const counted = /合计|共计|总计|共/u.test(total.label) ? COUNTED.exec(total.label)?.[1] : undefined;
    if (counted === undefined) continue;
    const count = Number.parseInt(counted, 10) || CHINESE_DIGITS.indexOf(counted);
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
    if (items.length === count && count >= 2) yield* ofItems(total, items, `paragraphs:${total.figure}`);
  }
}

/** One part of each item: in the total's role, or, where it has none, under its last word or in any one role. */
function* ofItems(total: Mention, items: readonly (readonly Mention[])[], group: string): Iterable<Proposal> {
  for (const family of FAMILIES) {
    if (total.role !== null && !family.includes(total.role)) continue;
    const inRole = (each: Mention): boolean => each.role !== null && family.includes(each.role);
    const alike = (each: Mention): boolean => headWord(each) === headWord(total);
    for (const isPart of total.role === null ? [alike, inRole] : [inRole]) {
      const parts = items.map((mentions) =>
        mentions.find((each) => each.kind === 'amount' && isCountable(each) && !each.isLast && isPart(each)),
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

function mentionsIn(recognition: Recognition, section: string): Mention[] {
  return recognition.passages
    .filter((passage) => passage.block.section === section && isRunningText(passage.block))
    .flatMap((passage) => passage.mentions);
}

function mentionsUnder(recognition: Recognition, section: string): Mention[] {
  return recognition.passages
    .filter((passage) => isWithin(passage.block.section, section) && isRunningText(passage.block))
    .flatMap((passage) => passage.mentions);
}
