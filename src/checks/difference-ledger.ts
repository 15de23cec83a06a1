/** The balance of a ledger that is told as an outline: 一、上季结余, 二、本季收入, 三、本季支出, 四、期末结余. */
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { type LedgerLine, ledgersIn } from './ledger.ts';
import { asserting } from './proposals.ts';

const OPENING = /(?:上[季期年月]|期初|年初|月初|季初)[^,。;]{0,4}(?:结余|结存|余额|结转)/u;
const CLOSING = /(?:期末|年末|月末|季末|本[季期年月]末?|累计)[^,。;]{0,4}(?:结余|结存|余额)/u;
const CAME = /收入/u;
const WENT = /支出/u;

/** What is left of what was there and came, where each of the four stands in one line of its own. */
export function* ofLedgerBalance(recognition: Recognition): Iterable<Proposal> {
  for (const ledger of ledgersIn(recognition)) {
    const [opening, came, went, closing] = [OPENING, CAME, WENT, CLOSING].map((words) => only(ledger, words));
    if (!opening || !came || !went || !closing) continue;
    const right = sumOf([
      figure(opening.value.figure),
      figure(came.value.figure),
      negated(figure(went.value.figure)),
    ]);
    yield asserting(`ledger:${closing.value.figure}`, closing.value, right, 'strong');
  }
}

function only(ledger: readonly LedgerLine[], words: RegExp): LedgerLine | undefined {
  const found = ledger.filter(({ section }) => words.test(section.title));
  return found.length === 1 ? found[0] : undefined;
}
