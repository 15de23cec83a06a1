/**
 * The figures of a report's running text in their order: what the model of likely readings looks at. Cells are left
 * out, for what belongs together in a table is told by rows and columns and not by words.
 */
import type { Recognition } from '../checks/claim.ts';
import { baseUnit } from '../checks/dividers.ts';
import { isAdditive, isForEach, isRunningText } from '../checks/scope.ts';
import type { Mention } from '../figures/mentions.ts';
import type { Quantities } from '../judge/judge.ts';
import type { Quantity } from '../judge/quantity.ts';
import type { Figure } from '../types.ts';

/** One figure with its words and its value. */
export interface Place {
  mention: Mention;
  quantity: Quantity;
  section: string | null;
  /** What it can be added to: money, people, counts of one measure word. */
  dimension: string;
  /** For one of many: 人均, 每户, 单价. */
  isForEach: boolean;
  /** 约, 超, 不足: no exact value. */
  isQualified: boolean;
  /** The stop before its words: 、，；。 or a bracket; empty where another figure stands right before them. */
  stop: string;
  /** 其余为报刊, 另两项得满分 behind it: something is left that has no figure. */
  leavesRest: boolean;
  /** 三项合计585.5万元, 两年共欠缴: how many the words right before it say they are; 0 where they do not. */
  toldCount: number;
  /** 分别得12.5分和9.5分: the figure whose words open the list that it goes on; the figure itself where it goes on none. */
  head: Mention;
}

export type Row = readonly Place[];

/** 次均费用, 生均经费, 一台3980元: averages over whatever is counted, and what one of it costs. */
const AVERAGED =
  /(?<![第另中有])一[台套座栋户人亩头株辆床家村校班把张只件条盏副本份块棵箱桶袋瓶][^,。;:]{0,3}$|单[个座台套][^,。;]{0,10}$|(?:次|件|生|床|校|班|单|篇|项|月|年|村|家|院|站|季|周|台|辆|个|张|条|座)均[^,。;:]{0,10}$/u;
const REST = /^[,、;]?(?:其余(?:为|是|均|系|由)(?=[一-鿿])|另[一二两三四五六]?项得满)/u;
/** Letters behind a figure in which the rest may be named. */
const REST_REACH = 8;
const PEOPLE = new Set(['人', '名', '位']);

/** The figures of running text that have a value. Ends of ranges are none. */
export function rowOf({ mentions, passages, figures }: Recognition, quantities: Quantities): Row {
  const found: Place[] = [];
  for (const [index, mention] of mentions.entries()) {
    const quantity = quantities[mention.figure];
    const { block, text } = passages[mention.passage]!;
    if (!quantity || mention.inRange || !isRunningText(block)) continue;
    const dimension = dimensionOf(mention);
    const stop = stopBefore(mention, text);
    const before = found.at(-1);
    const goesOn = before?.dimension === dimension && continuesList(before.mention, mention, stop);
    const isMean =
      isForEach(mention) ||
      AVERAGED.test(mention.label) ||
      isOfOne(before, mention, figures) ||
      (before?.isForEach === true && continuesPrice(before, mention, quantity, stop, goesOn));
    found.push({
      mention,
      quantity: isMean ? rounded(quantity, figures[mention.figure]!.places) : quantity,
      section: block.section,
      dimension,
      isForEach: isMean,
      isQualified: figures[mention.figure]!.qualifier !== null,
      stop,
      leavesRest: REST.test(text.slice(mention.end, mention.end + REST_REACH)),
      toldCount: countBefore(mention, mentions[index - 1], quantities),
      head: goesOn ? before.head : mention,
    });
  }
  return found;
}

/** 场均19人次 of 6,347人次 in 334场, 户均3.2人: counts are exact, but means of them are rounded to the last printed place. */
function rounded(quantity: Quantity, places: number): Quantity {
  const [low, high] = quantity.rough;
  const half = (HALF * quantity.factor.toNumber()) / 10 ** places;
  return low === high ? { ...quantity, rough: [low - half, high + half] } : quantity;
}

const HALF = 0.5;

/** 新买40台，一台3980元: what one of them costs, the one being read as a count. */
function isOfOne(before: Place | undefined, mention: Mention, figures: readonly Figure[]): boolean {
  return (
    mention.label === '' &&
    mention.kind === 'amount' &&
    before?.mention.end === mention.start &&
    before.mention.label === '' &&
    /^一[^一-十]$/u.test(figures[before.mention.figure]!.raw)
  );
}

const SHORT = 4;
const SEVERAL = 5;
const MOVED_TO = /^(?:提高?|涨|上调|调整?|增加?|降低?|下调|减少?)[到至为]$/u;

/** 每辆8.2万元、9.1万元; 水田每亩700元，旱地450元; 由每月108元提到128元: what goes on from a price is one as well. */
function continuesPrice(
  { mention: before, quantity: its, dimension }: Place,
  mention: Mention,
  { value }: Quantity,
  stop: string,
  goesOn: boolean,
): boolean {
  const { label } = mention;
  if (dimension !== dimensionOf(mention) || WHOLE.test(label)) return false;
  if (goesOn) return true;
  if (before.passage !== mention.passage || before.sentence !== mention.sentence) return false;
  if (MOVED_TO.test(label)) return true;
  const ratio = value.toNumber() / its.value.toNumber();
  return (
    stop === ',' &&
    label.length <= SHORT &&
    before.kind === 'amount' &&
    ratio < SEVERAL &&
    ratio > 1 / SEVERAL
  );
}

/** What is no price though a price stands before it: 每户3000元、共需36万元. */
const WHOLE = /[共总合]|[需计支]出?$|金额|资金|经费/u;

function continuesList(before: Mention, mention: Mention, stop: string): boolean {
  return (
    before.passage === mention.passage &&
    before.sentence === mention.sentence &&
    (stop === '、' || /^[和及与]/u.test(mention.label))
  );
}

function stopBefore({ start, label }: Mention, text: string): string {
  const before = text.charAt(start - label.length - 1);
  return /[\d%]|\p{Script=Han}/u.test(before) ? '' : before;
}

const MOST_TOLD = 12;

function countBefore(mention: Mention, before: Mention | undefined, quantities: Quantities): number {
  if (!before || before.passage !== mention.passage || before.end !== mention.start - mention.label.length)
    return 0;
  if (before.kind !== 'count' && before.kind !== 'measure') return 0;
  const told = quantities[before.figure]?.value.toNumber() ?? 0;
  return Number.isInteger(told) && told >= 2 && told <= MOST_TOLD ? told : 0;
}

/** What can be added: 万吨 and 吨, 名 and 人. */
function dimensionOf({ kind, unit }: Mention): string {
  if (kind === 'amount' || kind === 'rate' || kind === 'score') return kind;
  const base = baseUnit(unit);
  return `${kind}:${PEOPLE.has(base) ? '人' : base}`;
}

export const isQuantity = ({ mention }: Place): boolean => isAdditive(mention);

/** A quantity of its own, no change against another one, nor what is more or less than it; in a list, none of its kind. */
export const isStill = ({ mention: { direction, label }, head }: Place): boolean =>
  direction === 0 && head.direction === 0 && !/[多少]$/u.test(label);

export const middleValue = ({ quantity: { rough } }: Place): number => (rough[0] + rough[1]) / 2;
