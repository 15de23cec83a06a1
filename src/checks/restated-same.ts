/** Do two figures of one value tell the same quantity? The fewer digits they have, the more their words have to share. */
import { areOfProjects, commonName, FLEET_NAME, haveWholeName, passesOnMoney } from './restated-names.ts';
import { isCountedAlike, type Told } from './restated-told.ts';

/** So many digits agree by chance hardly ever within one unit, whatever the words are. */
const LONG = 4;
const SHORT = 2;
/** Letters of a name that says little (学校), of one that says something, and of one that leaves little choice. */
const NAME = 2;
const LONG_NAME = 3;
const WHOLE_NAME = 4;

/** Is the second one the first one, told again? Both have the same value and measure. */
export function isSame(a: Told, b: Told): boolean {
  if (a.digits < LONG && (a.mention.passage === b.mention.passage || a.mention.isLast !== b.mention.isLast))
    return false;
  switch (a.measure) {
    case 'amount':
      return isSameAmount(a, b);
    case 'rate':
      return isSameRate(a, b);
    case 'score':
      // 社会效益10分 and 经济效益10分 share a word and no name.
      if (haveWholeName(a.names(), b.names())) return true;
      return sharedName(a, b) >= (/\./u.test(a.value ?? '') ? NAME : WHOLE_NAME);
    case 'price':
      return a.digits >= SHORT && sharedName(a, b) >= NAME;
    default:
      return isSameCount(a, b);
  }
}

function isSameAmount(a: Told, b: Told): boolean {
  if (a.digits > LONG) return true;
  const shared = sharedName(a, b);
  if (a.digits < SHORT) return isElsewhere(a, b) && shared >= WHOLE_NAME;
  // The names of amounts are made of few words: two digits need a longer one, or another chapter.
  if (a.digits === SHORT) return shared >= LONG_NAME || (isElsewhere(a, b) && shared >= NAME);
  if (shared >= NAME) return true;
  return isElsewhere(a, b) && (passesOnMoney(a.mention, b.mention) || areOfProjects(a.names(), b.names()));
}

function isSameRate(a: Told, b: Told): boolean {
  if (a.mention.kind !== b.mention.kind) return false;
  // A rate that was copied from a neighbouring item is told twice as well: however many digits it has, words decide.
  if (a.value === '1') return false;
  const shared = sharedName(a, b);
  if (a.digits > SHORT) return shared >= NAME || (isElsewhere(a, b) && isOneOfReport(a, b));
  return shared >= (a.digits === SHORT ? LONG_NAME : WHOLE_NAME) && isElsewhere(a, b);
}

/** Rates that every item has, and that are copied from one to the next. */
const OF_ITEMS = /执行率|支出率|支付率|进度|完成率|占比?$/u;
const NAMED = /[一-鿿]{4,}$/u;

/** 资金到位率97.14%: under the very same name, and under one that not every item bears. */
function isOneOfReport(a: Told, b: Told): boolean {
  const name = NAMED.exec(a.mention.label)?.[0];
  return name !== undefined && b.mention.label.endsWith(name) && !OF_ITEMS.test(name);
}

function isSameCount(a: Told, b: Told): boolean {
  if (a.digits >= (isCountedAlike(a.measure) ? LONG : LONG - 1)) return true;
  const isApart = isElsewhere(a, b);
  if (a.digits >= SHORT && isApart && REFERS.test(a.mention.label)) return true;
  const shared = sharedName(a, b);
  if (a.digits < SHORT) return shared >= LONG_NAME && (isApart || isFleet(a, b));
  return shared >= LONG_NAME || ((a.digits > SHORT || a.section !== b.section || isApart) && shared >= NAME);
}

/** A department has one number of vehicles, wherever it tells it. */
function isFleet(a: Told, b: Told): boolean {
  return [a, b].every((each) => each.names().includes(FLEET_NAME));
}

/** 按3.2万亩计算: a number that was told before. */
const REFERS = /^按(?:照)?$/u;

/** How many letters in a row the names of both share; within one section its title names neither. */
export function sharedName(a: Told, b: Told): number {
  const own = commonName(a.names(), b.names());
  if (a.section === b.section) return own;
  return Math.max(own, commonName(a.title(), b.names()), commonName(a.names(), b.title()));
}

function isElsewhere(a: Told, b: Told): boolean {
  return a.place !== b.place;
}
