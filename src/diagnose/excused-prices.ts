/** Prices and averages that do not come out without a mistake: for another unit, by the month, of several things. */
import { bareUnit, baseUnit, dividersOf, FOR_MANY, isOfOthers, namesEach } from '../checks/dividers.ts';
import { nameTwoYears } from '../checks/named-years.ts';
import { isFactor } from '../checks/product-factors.ts';
import { inSentenceOf } from '../likely/positions.ts';
import { namingOf, pricedIn } from '../likely/price-readings.ts';
import { isPowerOfTen } from '../likely/ranges.ts';
import { PRICED, type Reading, type ShapeName } from '../likely/reading.ts';
import { middleValue, type Place, type Row } from '../likely/row.ts';
import { isExcusedNumber } from './excused-numbers.ts';

/** May a product or an average fail though nobody made a mistake? */
export function isExcusedPrice(row: Row, at: number, reading: Reading): boolean {
  return (
    isForAnotherUnit(row, at, reading) ||
    isOfWhatChanged(row, at, reading) ||
    isOfMonths(row, at, reading) ||
    isByTime(row, at, reading) ||
    lacksFactor(row, at, reading) ||
    isOfLevel(row, at, reading) ||
    isApart(row, at, reading) ||
    isOfOtherDays(row, reading) ||
    isOfOneNamed(row, at, reading) ||
    isOfSeveralPrices(row, at, reading) ||
    sharesAllOfSeveral(row, at, reading) ||
    isOfNamesake(row, at, reading) ||
    isOfSeveralAmounts(row, at, reading) ||
    isForEachItself(row, at, reading) ||
    multipliesTimes(row, reading) ||
    isExcusedNumber(row, at, reading) ||
    hasFactorBeside(row, at, reading) ||
    isOffByUnit(row, at, reading) ||
    dividesMean(row, reading)
  );
}

/** 按1.1系数发放。基数每人12000元，5名应发66000元: what a factor of the paragraph raises or lowers is not what the price makes. */
function hasFactorBeside(row: Row, at: number, { shape }: Reading): boolean {
  const own = row[at]!.mention;
  return PRICED.has(shape) && row.some(({ mention }) => mention.passage === own.passage && isFactor(mention));
}

/** 户均收回额由146.0万元（85家）降为122.1万元（79家）: what a mean came to is a mean, and is divided among nobody. */
function dividesMean(row: Row, { shape, operands }: Reading): boolean {
  if (!MEANS.has(shape)) return false;
  const { passage, start, label, sentence } = row[operands[0]!]!.mention;
  return (
    MEAN_NOW.test(label) &&
    row.some(
      ({ mention: each }) =>
        each.passage === passage &&
        each.sentence === sentence &&
        each.end <= start &&
        /均[^,。;]*[由从]$/u.test(each.label),
    )
  );
}

const MEAN_NOW = /^(?:[升降增减提上下][一-鿿]?)?[到至为]?$/u;

const CLOSE = 1e-3;

/** 1.38元/吨 of 955.26万吨: a price may be for another unit than what is counted, and be off by a power of ten. */
function isOffByUnit(row: Row, at: number, reading: Reading): boolean {
  return isTenfold(row[at]!, reading) && !isPricedAsCounted(row, at, reading);
}

/** Is a price or what it makes off by a power of ten? */
export function isTenfold(own: Place, { shape, range }: Reading): boolean {
  return PRICED.has(shape) && isPowerOfTen((range[0] + range[1]) / 2 / middleValue(own), CLOSE);
}

/** 人均300元 of 312名, 每亩1500元 of 13.50亩: the price is for one of just what is counted. */
function isPricedAsCounted(row: Row, at: number, reading: Reading): boolean {
  const { price, counted } = pricedIn(at, reading);
  return counted.every(
    (index) => namingOf(row, price, index) === 'same' || isTariffOf(row[price]!, row[index]!),
  );
}

/** What is always priced by one unit: 电价0.42元 is for a 度. */
const TARIFFS: readonly (readonly [RegExp, RegExp])[] = [
  [/电价/u, /^(?:度|千瓦时)$/u],
  [/[水气]价/u, /^(?:立方米|方|立方)$/u],
];

function isTariffOf({ mention: { label } }: Place, { mention: { unit } }: Place): boolean {
  return TARIFFS.some(([named, counted]) => named.test(label) && counted.test(bareUnit(unit)));
}

/** 每50公斤126元，销售均价每吨2630元: a price is for another unit than the one that is counted, and of another thing. */
function isForAnotherUnit(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (!PRICED.has(shape)) return false;
  if ([at, ...operands].some((index) => FOR_MANY.test(row[index]!.mention.label))) return true;
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  const counted = mentions.filter(({ kind }) => kind === 'measure').map(({ unit }) => bareUnit(unit));
  const priced = mentions.flatMap(({ kind, label }) => (kind === 'amount' ? dividersOf(label, null) : []));
  return counted.some((unit) =>
    priced.some(({ name }) => name !== unit && baseUnit(name) === baseUnit(unit)),
  );
}

const MOVES = /[省节增减多少升降差]/u;

/**
 * 用气52.4万立方米，上年57.8万立方米，少用5.4万立方米；单价3.15元，燃气费165.06万元: where the levels are told, a price makes no
 * whole amount of what they differ by.
 */
function isOfWhatChanged(row: Row, at: number, { shape, operands }: Reading): boolean {
  const { direction, label } = row[at]!.mention;
  if (!PRICED.has(shape) || direction !== 0) return false;
  if (MOVES.test(label) && !/[到至]$/u.test(label)) return false;
  return operands.some((index) => {
    const { mention, dimension } = row[index]!;
    return (
      mention.direction !== 0 &&
      inSentenceOf(row, index).some((each) => each.mention.isLast && each.dimension === dimension)
    );
  });
}

const BILLED = new Set<ShapeName>(['product', 'times', 'bill']);

/** 46人，每月1400元，…；按10个月发放810.6万元: prices by the month make what is paid in one, and the months stand right before. */
function isOfMonths(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, before] = [row[at]!.mention, row[at - 1]?.mention];
  if (!BILLED.has(shape) || before?.passage !== own.passage || before.clause !== own.clause) return false;
  if (!/月$/u.test(before.unit ?? '') || operands.includes(at - 1)) return false;
  return operands.some((index) => {
    const { kind, label, unit } = row[index]!.mention;
    return kind !== 'count' && dividersOf(label, unit).some(({ name }) => name === '月');
  });
}

const TIMES = new Set(['日', '天', '周', '月', '季', '季度']);
const MEANS = new Set<ShapeName>(['average', 'divided']);

/** 3,942人，全年应发236.52万元，每季度59.13万元: what goes to a quarter of the year is divided among its quarters, and not among people. */
function isByTime(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (!MEANS.has(shape)) return false;
  const [own, whole, number] = [at, ...operands].map((index) => row[index]!.mention);
  const dividers = dividersOf(own!.label, own!.unit);
  if (dividers.length === 0 || !dividers.every(({ name }) => TIMES.has(name))) return false;
  const isByIt = dividersOf(whole!.label, whole!.unit).some(({ name }) => TIMES.has(name));
  return !isByIt && !dividers.some(({ units }) => units.includes(bareUnit(number!.unit)));
}

/** 每月每平方米30元 for 136,698平方米: what is paid for one of something and of a time is no product without either. */
function lacksFactor(row: Row, at: number, reading: Reading): boolean {
  if (!PRICED.has(reading.shape)) return false;
  const { price, counted } = pricedIn(at, reading);
  const { label, unit } = row[price]!.mention;
  const dividers = dividersOf(label, unit);
  const times = dividers.filter(({ name }) => TIMES.has(name)).length;
  return times > 0 && times < dividers.length && counted.length < dividers.length;
}

const MOVED = /增支|减支|多支|少支|节支|增收|减收/u;
const MOVED_TO = /[提涨增升上降减下][一-鿿]{0,2}[到至为]$/u;

/** 由84元提高到89元，56.63万人，增支283.15万元: what the level makes is not what the change does. */
function isOfLevel(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    PRICED.has(shape) && MOVED.test(row[at]!.mention.label) && MOVED_TO.test(row[operands[0]!]!.mention.label)
  );
}

/** 同级医院平均人均4,600元; 2023年面积9,108亩，…，2024年预算200万元: of others or of another year, and not of what is told beside it. */
function isApart(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (!PRICED.has(shape)) return false;
  const mentions = [at, ...operands].map((index) => row[index]!.mention);
  return nameTwoYears(mentions) || mentions.some(({ label }) => isOfOthers(label));
}

/** 六月9,300辆次，三十天日均310辆次；七月份10,230辆次，日均330辆次: what names its own month is not shared out among the days of another. */
function isOfOtherDays(row: Row, { shape, operands }: Reading): boolean {
  if (!MEANS.has(shape)) return false;
  const [whole, days] = operands.map((index) => row[index]!.mention);
  return (
    /^[天日]$/u.test(days!.unit ?? '') &&
    days!.end <= whole!.start &&
    (days!.passage !== whole!.passage || days!.sentence !== whole!.sentence || days!.part !== whole!.part) &&
    /(?:[一二三四五六七八九十\d]月|季度)份?/u.test(whole!.label)
  );
}

/** 最多的一件52万元，平均25万元: the one that costs most is picked out, and not counted. */
function isOfOneNamed(row: Row, at: number, { shape, operands }: Reading): boolean {
  return (
    PRICED.has(shape) &&
    [at, ...operands].some((index) => {
      const { kind, label } = row[index]!.mention;
      return kind === 'count' && middleValue(row[index]!) === 1 && /最[多少高低大小长短]的?$/u.test(label);
    })
  );
}

/** 前两类每户800元，环卫工人每户500元，共支出17.15万元; 两库合计1630平方米、250.5万元: what several prices make together is no product of one of them. */
function isOfSeveralPrices(row: Row, at: number, { shape, operands }: Reading): boolean {
  const own = row[at]!;
  const joined = own.mention.label === '' && own.stop === '、' ? row[at - 1]!.mention.label : '';
  if ((shape !== 'product' && shape !== 'times') || !/[共合总]/u.test(joined + own.mention.label))
    return false;
  const price = row[operands[0]!]!;
  // 前者1500元，后者1580元: no word for a price, and one right beside the other.
  const isPriced = (each: Place): boolean =>
    each.isForEach || (shape === 'times' && [-1, 1].some((by) => row[operands[0]! + by] === each));
  return row
    .slice(Math.max(0, at - SEVERAL), at)
    .some(
      (each) =>
        each !== price &&
        isPriced(each) &&
        each.dimension === price.dimension &&
        each.mention.passage === own.mention.passage &&
        own.mention.sentence - each.mention.sentence <= 1 &&
        !each.quantity.value.equals(price.quantity.value),
    );
}

/** 一期1.2万亩、亩均2,400元，二期0.8万亩、亩均2,850元，总投资5,160万元: nor is what they make together shared out at one of them. */
function sharesAllOfSeveral(row: Row, at: number, { shape, operands }: Reading): boolean {
  const [own, whole] = [row[at]!, row[operands[0]!]!];
  if (!MEANS.has(shape) || operands[0]! < at || !/[共合总]/u.test(whole.mention.label)) return false;
  return row
    .slice(at + 1, operands[0]!)
    .some(
      (each) =>
        each.isForEach &&
        each.dimension === own.dimension &&
        each.mention.passage === own.mention.passage &&
        each.mention.sentence === whole.mention.sentence &&
        !each.quantity.value.equals(own.quantity.value),
    );
}

const NAME_LETTERS = 3;
/** How many figures before what was paid the things that it was paid for may be counted. */
const NAMESAKES = 60;

/** 改养老院3所，改村委会4所，…。改村委会投入56万元，平均每所14万元: of those that bear its name, and not of others. */
function isOfNamesake(row: Row, at: number, reading: Reading): boolean {
  if (!PRICED.has(reading.shape) || reading.shape === 'threefold' || reading.shape === 'bill') return false;
  const { counted } = pricedIn(at, reading);
  const whole = MEANS.has(reading.shape) ? reading.operands[0]! : at;
  const { label } = row[whole]!.mention;
  const isNamed = ({ mention }: Place): boolean =>
    mention.kind === 'count' && mention.label.length >= NAME_LETTERS && label.startsWith(mention.label);
  return counted.some((index) => {
    const own = row[index]!;
    return (
      own.mention.label.length >= NAME_LETTERS &&
      !isNamed(own) &&
      row
        .slice(Math.max(0, whole - NAMESAKES), whole)
        .some((each) => each.dimension === own.dimension && isNamed(each))
    );
  });
}

/** 养护费128万元，管护报酬144万元，…两项费用摊到每亩37.78元: what several make together is shared out, and not one of them. */
function isOfSeveralAmounts(row: Row, at: number, { shape, operands }: Reading): boolean {
  if (!MEANS.has(shape)) return false;
  const [own, before] = [row[at]!.mention, row[at - 1]];
  const { label } = row[operands[0]!]!.mention;
  return (
    before?.mention.passage === own.passage &&
    before.mention.end === own.start - own.label.length &&
    /^[项类笔种]$/u.test(before.mention.unit ?? '') &&
    middleValue(before) >= 2 &&
    !/[共总合]|[项类笔种]/u.test(label)
  );
}

const SEVERAL = 8;

/** 成年母牛5060头，…按每头2剂、每剂15元计，151,800元: so many for each and the price of one make what each costs, and no whole. */
function isForEachItself(row: Row, at: number, reading: Reading): boolean {
  const { shape, operands } = reading;
  if (!PRICED.has(shape) || shape === 'threefold') return false;
  const { counted } = pricedIn(at, reading);
  const whole = shape === 'average' || shape === 'divided' ? row[operands[0]!]! : row[at]!;
  return (
    !whole.isForEach &&
    counted.some((index) => {
      const { kind, label } = row[index]!.mention;
      return kind === 'count' && namesEach(label);
    })
  );
}

/** 每月49,000元，免收3个月，实收9个月: months are not multiplied by months. */
function multipliesTimes(row: Row, { shape, operands }: Reading): boolean {
  const [, one, other] = operands.map((index) => row[index]!);
  return (
    shape === 'threefold' &&
    one?.dimension === other?.dimension &&
    /[年月周日天时]$/u.test(one?.mention.unit ?? '')
  );
}
