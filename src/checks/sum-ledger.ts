/** Sums of a ledger that is told as an outline: 二、本季收入 73,860.00 over 1.转移支付 30,000.00, 2.发包收入 …. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { type LedgerLine, ledgersIn, loneNumber } from './ledger.ts';
import { asserting } from './proposals.ts';
import { passagesOf } from './section-contents.ts';

const FEWEST = 2;

/** Each line's number as the sum of the lines below it, and of what 其中 divides it into. */
export function* ofLedger(recognition: Recognition): Iterable<Proposal> {
  for (const ledger of ledgersIn(recognition))
    for (const line of ledger) {
      const items = line.items.map(({ value }) => value);
      for (const parts of [items, among(recognition, line)])
        if (parts.length >= FEWEST)
          yield {
            ...asserting(`ledger:${line.value.figure}`, line.value, sumFrom(parts), 'strong'),
            certain: true,
          };
    }
}

/** 其中：银行存款 over 90,870.15, 库存现金 over 327.40: names and numbers by turns behind the line's own number. */
function among(recognition: Recognition, { section, value }: LedgerLine): Mention[] {
  const passages = passagesOf(recognition, section.id);
  const at = passages.findIndex(({ index }) => index === value.passage);
  const [first, ...others] = passages.slice(at + 1);
  if (!first || !/^其中/u.test(first.text)) return [];
  const parts: Mention[] = [];
  for (const [index, passage] of others.entries()) {
    const number = loneNumber(passage);
    const isTurn = index % FEWEST === 0;
    if (isTurn ? !number : passage.mentions.length > 0) break;
    if (number) parts.push(number);
  }
  return parts;
}
