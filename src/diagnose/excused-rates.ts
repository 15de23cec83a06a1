/** Rates that do not come out of the figures beside them, since their words or the rate beside them tell another base. */
import { meet, over } from '../likely/ranges.ts';
import type { Reading } from '../likely/reading.ts';
import type { Place, Row } from '../likely/row.ts';

/** May a rate fail though nobody made a mistake? */
export function isExcusedRate(row: Row, at: number, reading: Reading): boolean {
  return isOfNamedWhole(row, at, reading) || isOfBaseBeside(row, at, reading);
}

/** How many figures back the base may be told. */
const FARTHEST = 60;
const WHOLE_NAMED = /占([一-鿿]{2,12}?)(?:总?[数额量])?的?$/u;
const NAME_LETTERS = 2;

/** 产业类7个600万元，…拨付750万元，其中产业类480万元，占产业类安排数的80%: of what bears the name, and comes out, whatever stands nearer. */
function isOfNamedWhole(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!;
  const name = WHOLE_NAMED.exec(own.mention.label)?.[1]?.slice(0, NAME_LETTERS);
  if (shape !== 'quotient' || name === undefined || nameOf(row, operands[1]!).includes(name)) return false;
  return basesBefore(row, at, operands).some(
    (index) => nameOf(row, index).includes(name) && isBase(own, row[operands[0]!]!, row[index]!),
  );
}

/** 共15个项目，…。开工14个，完工9个，开工率93.3%，完工率60%: of what the rate right beside it is of, where both come out. */
function isOfBaseBeside(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, beside] = [row[at]!, row[at - 1]];
  const [part, base] = operands;
  if (shape !== 'quotient' || beside?.mention.kind !== 'rate' || !isListed(own, beside)) return false;
  return basesBefore(row, at, operands).some(
    (index) => isBase(own, row[part!]!, row[index]!) && isBase(beside, row[base!]!, row[index]!),
  );
}

const isListed = ({ mention: own, stop }: Place, { mention: before }: Place): boolean =>
  own.passage === before.passage && own.sentence === before.sentence && (stop === ',' || stop === '、');

/** The figures before a rate that are of the kind of the base of a reading of it, and none of its own. */
function basesBefore(row: Row, at: number, operands: readonly number[]): number[] {
  const { dimension } = row[operands[1]!]!;
  return [...row.keys()]
    .slice(Math.max(0, at - FARTHEST), at)
    .filter((index) => row[index]!.dimension === dimension && !operands.includes(index));
}

function isBase(rate: Place, part: Place, base: Place): boolean {
  const range = over(part.quantity.rough, base.quantity.rough);
  return range !== null && meet(range, rate.quantity.rough);
}

/** A figure's words; 产业类7个615.6万元: those of the number before it where it has none. */
function nameOf(row: Row, index: number): string {
  const [{ mention }, before] = [row[index]!, row[index - 1]?.mention];
  const isBehind =
    mention.label === '' && before?.passage === mention.passage && before.end === mention.start;
  return isBehind ? before.label : mention.label;
}
