/** Totals of items that stand in subsections: their parts are one figure of each, in the same role. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { headWord, isCountable } from './scope.ts';
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
          right: sumFrom(present),
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

/** One part of each item: in the total's role, or, where it has none, under its last word or in any one role. */
export function* ofItems(
  total: Mention,
  items: readonly (readonly Mention[])[],
  group: string,
): Iterable<Proposal> {
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
        right: sumFrom(present),
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
