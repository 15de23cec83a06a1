/** 甲县：新改建82.6公里，每公里18万元，应奖1,486.8万元；乙县：新改建64.5公里，应奖1,161.0万元: a price that goes on for the lines behind it. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit, dividersOf, isAverage } from './dividers.ts';
import { figure, productOf } from './expression.ts';
import { counted, isNumberOfThings, printedCount } from './product-quotients.ts';
import { nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isForEach, isLevel } from './scope.ts';

/** Lines that must come out before one that does not is called wrong. */
const NEEDED = 2;
const SHORTEST = 2;
/** Passages over which such a list may go on. */
const REACH = 12;

/** The number and the amount of one line. */
type Line = readonly [number: Mention, amount: Mention];

/** Each price with a number before it and an amount behind it, and the lines that tell both under the same names. */
export function* ofCarriedPrices(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages)
    for (const [at, price] of passage.mentions.entries()) {
      const first = lineAround(passage, at);
      if (!first || !isForEach(price) || isAverage(price.label)) continue;
      const lines = [first, ...linesBehind(recognition, first)];
      const isRight = ([number, amount]: Line): boolean =>
        comesOut(recognition, amount, printedCount(recognition, number) * printed(recognition, price));
      if (lines.length <= NEEDED || lines.filter(isRight).length < NEEDED) continue;
      for (const [number, amount] of lines.slice(1))
        yield {
          ...nearly(`carried:${amount.figure}`, amount, productOf([counted(number), figure(price.figure)])),
          near: 'besides',
          ruled: true,
        };
    }
}

function lineAround({ mentions }: Passage, at: number): Line | null {
  const [number, price, amount] = [mentions[at - 1], mentions[at]!, mentions[at + 1]];
  if (price.kind !== 'amount' || !number || !isNumber(number) || !amount || !isAmount(amount)) return null;
  const units = dividersOf(price.label, null).flatMap((each) => each.units);
  return units.includes(bareUnit(number.unit)) && number.label.length >= SHORTEST ? [number, amount] : null;
}

/** The lines behind the first that tell a number and an amount by its words, and no price. */
function linesBehind({ mentions }: Recognition, [first, paid]: Line): Line[] {
  const behind = mentions.slice(mentions.indexOf(paid) + 1);
  const found: Line[] = [];
  for (const [index, number] of behind.entries()) {
    if (number.passage - paid.passage > REACH) break;
    const amount = behind[index + 1];
    if (!amount || number.label !== first.label || amount.label !== paid.label) continue;
    if (isNumber(number) && isAmount(amount) && number.unit === first.unit) found.push([number, amount]);
  }
  return found;
}

const isNumber = (each: Mention): boolean => isNumberOfThings(each) && isLevel(each) && !isForEach(each);
const isAmount = (each: Mention): boolean => each.kind === 'amount' && isLevel(each) && !isForEach(each);
