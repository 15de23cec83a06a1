/** 涉及资金31.56亿元 over rows of 良, 13个, 19.07亿元, 60.42%: shares of a whole that the text tells and the table does not. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import type { Table } from './tables.ts';

/** Shares that must come out before the rest of their column are taken to be of the same. */
const NEEDED = 2;

/** The only rate of each row against the row's part of a total. */
export function* ofToldShares(
  recognition: Recognition,
  table: Table,
  total: Mention,
  parts: readonly Mention[],
): Iterable<Proposal> {
  const pairs = parts.flatMap((part): (readonly [Mention, Mention])[] => {
    const row = recognition.passages[part.passage]!.block.row;
    const rates = table.cells
      .filter((cell) => cell.row === row && cell.mentions.length === 1)
      .flatMap(({ mentions }) => mentions.filter((each) => isPrintedRate(recognition, each)));
    return rates.length === 1 ? [[rates[0]!, part]] : [];
  });
  const isRight = ([rate, part]: readonly [Mention, Mention]): boolean =>
    comesOut(recognition, rate, printed(recognition, part) / printed(recognition, total));
  const holding = pairs.filter(isRight);
  if (holding.length < NEEDED || holding.length * 2 < pairs.length) return;
  for (const pair of pairs) {
    const [rate, part] = pair;
    const proposal = isRight(pair) ? confirming : nearly;
    yield proposal(`told:${rate.figure}`, rate, quotient(figure(part.figure), figure(total.figure)));
  }
}

function isPrintedRate({ figures }: Recognition, { kind, figure: index }: Mention): boolean {
  return kind === 'rate' && /[%％]/u.test(figures[index]!.raw);
}
