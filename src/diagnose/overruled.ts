/**
 * What agrees though the words plainly say something else: a total without its last part, a rate that stands at the thing before,
 * a fall that the words call a rise. Arithmetic alone would take it for what is meant; where the words are clear enough, that
 * somebody made just this mistake is likelier.
 */
import type { Reading } from '../likely/reading.ts';
import type { Row } from '../likely/row.ts';
import { type Mistake, mistakeIn } from './mistakes.ts';
import { isOnOtherBase } from './wrong-base.ts';

/** How likely the words must mean what fails, and how many times likelier than what agrees. */
interface Clearness {
  share: number;
  times: number;
}

/** By mistake; those that are missing may be meant as well. */
const CLEAR: Partial<Record<Mistake, Clearness>> = {
  way: { share: 0.4, times: 7 },
  part: { share: 0.3, times: 9 },
  copied: { share: 0.3, times: 5 },
  rest: { share: 0.3, times: 1 },
  aim: { share: 0.5, times: 4 },
};

/** A rate of the same part on another base: the words may name the other one all the same, unless they are clear beyond doubt. */
const OTHER_BASE: Clearness = { share: 0.9, times: 100 };

const LEAST_DIGITS = 2;

/**
 * Do the words of a figure mean a reading that fails so clearly that another one, which agrees, is only a mistake?
 * @param shares how likely its words mean the one that fails, and the one that agrees
 */
export function isOverruled(
  row: Row,
  at: number,
  meant: Reading,
  agreeing: Reading,
  shares: readonly [number, number],
): boolean {
  const mistake = mistakeIn(row, at, meant, agreeing);
  const clear = (mistake && CLEAR[mistake]) ?? (isOnOtherBase(meant, agreeing) ? OTHER_BASE : undefined);
  if (!clear || shares[0] < clear.share || shares[0] < clear.times * shares[1]) return false;
  if (row[at]!.quantity.digits < LEAST_DIGITS) return false;
  // 预算却安排91.98万元，多安排11.50万元: of amounts the word may go with either.
  if (mistake === 'way') return meant.shape !== 'change' && !isInTurn(row, agreeing);
  return mistake !== 'part' || isBareTotal(row, at, meant, agreeing);
}

/** 前年5,320万元，去年5,612.6万元，增长5.5%: what agrees goes from the earlier year to the later one. */
function isInTurn(row: Row, { operands }: Reading): boolean {
  const [now, before] = operands.map((each) => row[each]!.mention);
  const isEarlier = now!.year !== null && before!.year !== null && before!.year < now!.year;
  return isEarlier || /前年/u.test(before!.label);
}

const CLOSING =
  /^(?:以上|上述|全[年部区县市镇乡校院局]|[年本]度|本年|前?[一二两三四五六七八九十\d]+[项处个笔类种家月季期批所村校])?(?:合计|总计|共计|小计|一共|总共|累计|入账|共)[一-鿿]{0,2}$/u;

/** 合计 and no more: 应急响应合计 and 三项合计 may be of some of what stands before, and （含补登的1笔） is no part of its own. */
function isBareTotal(row: Row, at: number, meant: Reading, agreeing: Reading): boolean {
  const { mention, stop, toldCount } = row[at]!;
  if (!CLOSING.test(mention.label) || /[)）]/u.test(stop)) return false;
  if (toldCount === agreeing.operands.length) return false;
  const left = meant.operands.filter((each) => !agreeing.operands.includes(each));
  return left.every((each) => row[each]!.mention.opening === mention.opening);
}
