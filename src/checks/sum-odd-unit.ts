/**
 * One amount of a row in another unit than all the others, where the same number in theirs makes the total to the last
 * digit: 241.36万元、37.80万元、54.92元，累计支出334.08万元. The words allow the row; the arithmetic shows the slip.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { printedDigits } from './reckoning.ts';
import { isCountable } from './scope.ts';

/** Digits of a total from which on a few numbers do not make it by chance. */
const FEWEST_DIGITS = 3;
const FEWEST_PARTS = 2;
const MOST_PARTS = 12;

export function* ofOddUnits(recognition: Recognition, { mentions }: Passage): Iterable<Proposal> {
  const parts = mentions.filter(isPart);
  for (const [at, total] of parts.entries()) {
    if (printedDigits(recognition, total) < FEWEST_DIGITS) continue;
    const behind = parts.slice(at + 1, at + 1 + MOST_PARTS * 2);
    const before = parts.slice(Math.max(0, at - MOST_PARTS), at).reverse();
    const rows = [
      behind.filter((each) => each.sentence === total.sentence),
      before.filter((each) => each.sentence === total.sentence),
      behind.filter((each) => each.sentence === total.sentence + 1),
    ];
    for (const row of rows) {
      const made = madeOf(recognition, total, row.slice(0, MOST_PARTS));
      if (made) yield asserting(`unit:${total.figure}`, total, sumFrom(made), 'weak');
    }
  }
}

/** What remains is told of a difference. */
const REST = /结余|结转|剩余|节约|缺口|[差余]$/u;

const isPart = (mention: Mention): boolean =>
  mention.kind === 'amount' &&
  !REST.test(mention.label) &&
  isCountable(mention) &&
  !mention.inRange &&
  mention.direction === 0;

/** As many amounts from the row's beginning as make the total by their numbers alone, one of them in an odd unit. */
function madeOf(
  { figures }: Recognition,
  total: Mention,
  row: readonly Mention[],
): readonly Mention[] | null {
  const stated = figures[total.figure]!;
  const scale = 10 ** stated.places;
  const inScale = ({ figure }: Mention): number => Math.round(Number(figures[figure]!.value) * scale);
  let sum = 0;
  let odd = 0;
  for (const [index, part] of row.entries()) {
    if (figures[part.figure]!.places > stated.places) return null;
    sum += inScale(part);
    if (part.unit !== total.unit) odd++;
    // 未拨付8,700亿元，市级账户2,150万元、专户6,550万元: or all of them in one other than the total's.
    const isTotalOdd = odd === index + 1 && part.unit === row[0]!.unit;
    if (odd > 1 && !isTotalOdd) return null;
    const isMade = sum === inScale(total) && index + 1 >= FEWEST_PARTS && (odd === 1 || isTotalOdd);
    // 23.18万元 and 13.66亿元 make 36.84亿元, 1,200万元 and 300元 may stand side by side.
    if (isMade) return row.slice(0, index + 1);
  }
  return null;
}
