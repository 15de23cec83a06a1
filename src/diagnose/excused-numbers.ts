/** Products that do not come out of a number, since its words or another number tell that they are not of it. */
import { inSentenceOf } from '../likely/positions.ts';
import { pricedIn } from '../likely/price-readings.ts';
import { meet, over, times } from '../likely/ranges.ts';
import type { Reading, ShapeName } from '../likely/reading.ts';
import { middleValue, type Row } from '../likely/row.ts';

/** Is a price not for this number of things? */
export function isExcusedNumber(row: Row, at: number, reading: Reading): boolean {
  return isOfTooMany(row, at, reading) || isOfNearer(row, at, reading) || isOfRoundedPrice(row, at, reading);
}

const MULTIPLIED = new Set<ShapeName>(['product', 'times', 'threefold']);
const TOO_MANY = /^(?:[多虚漏少](?:报|计|算|列|付|领|发|收|结|支)|[核审]减)/u;

/** 合同18,000平方米，实铺16,400平方米，单价9元，多报14,400元: a price makes what was claimed too much of what the numbers differ by. */
function isOfTooMany(row: Row, at: number, reading: Reading): boolean {
  const { shape } = reading;
  if ((shape !== 'product' && shape !== 'times') || !TOO_MANY.test(row[at]!.mention.label)) return false;
  return pricedIn(at, reading).counted.some((index) => {
    const own = row[index]!;
    const { direction, label } = own.mention;
    return (
      direction === 0 &&
      !/[多虚漏少差减]/u.test(label) &&
      inSentenceOf(row, index).some((each) => each !== own && each.dimension === own.dimension)
    );
  });
}

/** 系统名单6,842人，…，该发的6,812人。每人每月125元，十二个月1021.80万元: of the number told nearer to the price, which comes out. */
function isOfNearer(row: Row, at: number, reading: Reading): boolean {
  const { shape, range } = reading;
  if (!MULTIPLIED.has(shape)) return false;
  const own = row[at]!;
  const { price, counted } = pricedIn(at, reading);
  return counted.some((index) => {
    const { quantity, dimension, mention } = row[index]!;
    return row.slice(index + 1, price).some((each) => {
      const share = over(each.quantity.rough, quantity.rough);
      return (
        share !== null &&
        each.dimension === dimension &&
        each.mention.passage === mention.passage &&
        meet(times(range, share), own.quantity.rough)
      );
    });
  });
}

const HALF = 0.5;

/** 轮椅315台，58.35万元，每台1852元: told behind what it comes out of, a price in whole 元 is worked out, and may be rounded. */
function isOfRoundedPrice(row: Row, at: number, reading: Reading): boolean {
  const { shape, operands, range } = reading;
  const isMean = shape === 'average' || shape === 'divided';
  if (!isMean && shape !== 'product' && shape !== 'times') return false;
  const { price } = pricedIn(at, reading);
  const { mention, quantity } = row[price]!;
  const isWhole = mention.unit?.startsWith('元') === true && quantity.value.decimalPlaces() === 0;
  if (!isWhole || [at, ...operands].some((index) => index > price)) return false;
  const made = (range[0] + range[1]) / 2;
  // What it is multiplied by, where it is no average itself.
  const count = isMean ? 1 : made / quantity.value.toNumber();
  return Math.abs(middleValue(row[at]!) - made) <= HALF * count;
}
