/**
 * Budgets that were adjusted: 年初预算98,600万元，拟调整为94,200万元，调减4,400万元; and over several sentences 年初批准246,300万元。…本次拟调增支出38,450万元，…；
 * 调减支出4,120万元。…调整后，支出预算为280,630万元.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, sumOf } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isRunningText } from './scope.ts';

const ADJUSTED_TO = /(?:调整|变更|核定|修正)(?:为|到|至)$/u;
const RAISED = /^(?:调增|核增|追加|上调)(?:[一-鿿]{2,4})?$/u;
const LOWERED = /^(?:调减|核减|追减|压减|下调)(?:[一-鿿]{2,4})?$/u;

/** a，调整为b，调增c: c is b − a, and lies the way that its word says. */
export function* ofAdjustedTo(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const [at, moved] of passage.mentions.entries()) {
    const [from, to] = [passage.mentions[at - 2], passage.mentions[at - 1]];
    const rises = RAISED.test(moved.label);
    if (!from || !to || !(rises || LOWERED.test(moved.label)) || !ADJUSTED_TO.test(to.label)) continue;
    const areAlike = [from, to].every(
      ({ kind, unit, sentence, depth }) =>
        kind === 'amount' && unit === moved.unit && sentence === moved.sentence && depth === moved.depth,
    );
    if (!areAlike || moved.clause - from.clause > 2) continue;
    const [reached, start] = rises ? [to, from] : [from, to];
    const right = difference(figure(reached.figure), figure(start.figure));
    const [is, was, by] = [to, from, moved].map((each) => printed(recognition, each)) as [
      number,
      number,
      number,
    ];
    // The amount is right, and only its word is not.
    const isTurned = Math.abs(Math.abs(is - was) - by) < 1e-6 * by && is > was !== rises;
    yield isTurned
      ? {
          ...asserting(`readjusted:${moved.figure}`, to, figure(from.figure), 'strong'),
          relation: rises ? '>' : '<',
          note: moved.label,
        }
      : nearly(`readjusted:${moved.figure}`, moved, right);
  }
}

const BEFORE = /年初|原/u;
const UP = /^(?:本次|此次)?拟?(?:调增|追加)/u;
const DOWN = /^(?:本次|此次)?拟?(?:同时)?(?:调减|核减|压减|追减)/u;
const NET = /^净(?:增加?|调增)$/u;
const AFTER = /(?:^|[。;])(?:此次|本次)?调整后,$/u;

/** 调整后，预算为T: what the sentences before began with, with what was added and without what was taken off, or with their net. */
export function* ofAdjustedLater(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { block, mentions, text } = passage;
  if (!isRunningText(block)) return;
  for (const stated of mentions) {
    if (stated.kind !== 'amount' || !AFTER.test(text.slice(0, stated.start - stated.label.length))) continue;
    const own = mentions.filter(
      (each) =>
        each.end < stated.start && each.kind === 'amount' && each.unit === stated.unit && each.depth === 0,
    );
    const [first, ...others] = own.filter((each) => each.sentence !== stated.sentence);
    if (!first || !BEFORE.test(first.label)) continue;
    const [up, down, net] = [UP, DOWN, NET].map((words) => others.filter(({ label }) => words.test(label)));
    const group = `after:${stated.figure}`;
    const start = figure(first.figure);
    if (isOne(up) && isOne(down)) {
      const [rise, fall] = [up[0], down[0]];
      // 调增38,450万元，调减4,120万元，净增加34,330万元: that only one of them was reckoned with explains nothing.
      const ruled =
        isOne(net) && comesOut(recognition, net[0], printed(recognition, rise) - printed(recognition, fall));
      const right = sumOf([start, figure(rise.figure), negated(figure(fall.figure))]);
      yield { ...nearly(group, stated, right), ruled };
    } else if (isOne(net)) yield nearly(group, stated, sumOf([start, figure(net[0].figure)]));
  }
}

const isOne = (found: readonly Mention[] | undefined): found is readonly [Mention] => found?.length === 1;
