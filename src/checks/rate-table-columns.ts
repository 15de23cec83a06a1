/** Rates of the running text whose name says which two rows, or which two columns, of a table they divide. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { definedRates, NAMED } from './rate-anywhere.ts';
import { rowsOf } from './rate-table-rows.ts';
import { comesOut, printed, printedDigits } from './reckoning.ts';
import { isRunningText } from './scope.ts';
import { headOf } from './table-columns.ts';
import { TOTAL } from './table-grid.ts';

const TELLING = 3;
const OF_BEFORE = /上年|去年|年初|期初|上期/u;

/**
 * 2023年末资产负债率61.20% below a table with 资产总额 and 负债总额, a column a year: of the first column, which is the year
 * that is told of, unless the text itself names the amounts.
 */
export function* ofDefinedColumns(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const defined = definedRates.find((each) => each.rate.test(rate.label));
  if (!defined || !isTelling(recognition, rate)) return;
  const isTold = recognition.passages.some(
    ({ block, mentions }) =>
      isRunningText(block) && mentions.some(({ kind, label }) => kind !== 'rate' && defined.part.test(label)),
  );
  for (const table of recognition.tables) {
    const rows = rowsOf(table);
    const [over, under] = [defined.part, defined.whole].map((words) => {
      const named = rows.filter(({ name, numbers }) => numbers.size > 0 && words.test(name));
      return named.length === 1 ? named[0]! : undefined;
    });
    if (!over || !under || over === under) continue;
    for (const [index, [column, part]] of [...over.numbers].entries()) {
      const whole = under.numbers.get(column);
      if (!whole || whole.kind !== part.kind) continue;
      const isMeant = index === 0 && !isTold && !OF_BEFORE.test(headOf(table, rows, column));
      const proposal = isMeant ? nearly : confirming;
      yield proposal(`defined:${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure)));
      // What agrees with last year's column has been left as it was.
      if (isMeant) break;
    }
  }
}

/** 核减率5.98% below a table with columns 送审 and 核减: of its last row, where that comes out. */
export function* ofTotalColumns(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const named = NAMED.find((each) => each.rate.test(rate.label));
  if (!named || !isTelling(recognition, rate)) return;
  for (const table of recognition.tables) {
    const rows = rowsOf(table).filter(({ numbers }) => numbers.size > 1);
    const total = rows.findLast(({ name }) => TOTAL.test(name)) ?? rows.at(-1);
    if (!total) continue;
    const called = (words: RegExp): Mention[] =>
      [...total.numbers].flatMap(([column, number]) =>
        words.test(headOf(table, rows, column)) && number.kind !== 'rate' ? [number] : [],
      );
    for (const part of called(named.part))
      for (const whole of called(named.whole))
        if (
          part !== whole &&
          part.kind === whole.kind &&
          comesOut(recognition, rate, printed(recognition, part) / printed(recognition, whole))
        )
          yield confirming(`total:${rate.figure}`, rate, quotient(figure(part.figure), figure(whole.figure)));
  }
}

function isTelling(recognition: Recognition, rate: Mention): boolean {
  return !rate.isLast && !OF_BEFORE.test(rate.label) && printedDigits(recognition, rate) >= TELLING;
}
