/**
 * Rows of numbers, prices and amounts told one behind the other: 分别为702人次、588人次、246人次。补贴标准依次为每人800元、1200元、
 * 1500元，应补56.16万元、70.56万元、36.9万元: each amount is the number in its place at the price in its place.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, productOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isRunningText } from './scope.ts';

const FEWEST = 2;
const JOINS = /^(?:[、,]|[、,]?(?:和|及|与|以及))$/u;
const ROWS_TRIED = 6;

export function* ofProductRows(
  recognition: Recognition,
  { block, mentions, text }: Passage,
): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  const rows = rowsOf(mentions, text);
  for (const [at, amounts] of rows.entries()) {
    if (amounts[0]!.kind !== 'amount') continue;
    const before = rows
      .slice(Math.max(0, at - ROWS_TRIED), at)
      .filter(({ length }) => length === amounts.length);
    for (const prices of before.filter(([first]) => first!.kind === 'amount' || first!.kind === 'price'))
      for (const numbers of before.filter(([first]) => first!.kind === 'count' || first!.kind === 'measure'))
        yield* ofRows(recognition, amounts, numbers, prices);
  }
}

function* ofRows(
  recognition: Recognition,
  amounts: readonly Mention[],
  numbers: readonly Mention[],
  prices: readonly Mention[],
): Iterable<Proposal> {
  const isRight = (index: number): boolean =>
    comesOut(
      recognition,
      amounts[index]!,
      printed(recognition, numbers[index]!) * printed(recognition, prices[index]!),
    );
  const holding = amounts.filter((_, index) => isRight(index)).length;
  if (holding === 0 || amounts.length - holding > 1) return;
  for (const [index, amount] of amounts.entries()) {
    const right = productOf([figure(numbers[index]!.figure), figure(prices[index]!.figure)]);
    if (isRight(index)) yield confirming(`rows:${amount.figure}`, amount, right);
    else if (holding >= FEWEST) yield nearly(`rows:${amount.figure}`, amount, right);
  }
}

/** Figures of one kind joined by nothing but 、 and 和. */
function rowsOf(mentions: readonly Mention[], text: string): Mention[][] {
  const rows: Mention[][] = [];
  for (const mention of mentions) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const goesOn =
      last?.kind === mention.kind &&
      last.sentence === mention.sentence &&
      JOINS.test(text.slice(last.end, mention.start));
    if (goesOn) row!.push(mention);
    else rows.push([mention]);
  }
  return rows.filter(({ length }) => length >= FEWEST);
}
