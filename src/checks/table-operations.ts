/** How two columns of a table may make a third: 完成率 = 建成面积 ÷ 计划面积, 可用资金 = 上年结转 + 本年下达, 数量 × 单价 = 金额. */
import type { Mention } from '../figures/mentions.ts';
import { bareUnit } from './dividers.ts';
import { constant, difference, type Expression, negated, productOf, quotient, sumOf } from './expression.ts';
import { sameDimension } from './scope.ts';

/** How two columns make a third. */
export interface Operation {
  /** Prices in 元 make amounts in 万元, and 人次（万） averages in 元, where the table tells no unit. */
  scales?: readonly number[];
  expression(left: Expression, right: Expression): Expression;
  value(left: number, right: number): number;
  /** Would it hold of these two whatever is meant? 100 % of equal amounts, a sum with nothing. */
  isTrivial(left: number, right: number): boolean;
  fits(target: Mention, left: Mention, right: Mention): boolean;
}

/** 次均费用 says itself that it is a quotient: two rows show of which columns. */
export const MEAN = /[次人户亩均例头床]均|平均/u;
const COUNTED = new Set<Mention['kind']>(['count', 'measure', 'other']);

const areAdded = (target: Mention, left: Mention, right: Mention): boolean =>
  target.kind !== 'rate' &&
  left.direction === 0 &&
  right.direction === 0 &&
  sameDimension(target, left) &&
  sameDimension(target, right);

export const QUOTIENT: Operation = {
  scales: [1, 1e-4, 1e4],
  expression: quotient,
  value: (left, right) => left / right,
  isTrivial: (left, right) => left === right || left === 0 || right === 1,
  fits: (target, left, right) =>
    target.kind === 'rate'
      ? left.kind === right.kind && bareUnit(left.unit) === bareUnit(right.unit) && left.kind !== 'score'
      : (left.kind === 'amount' || (left.kind === 'other' && MEAN.test(target.label))) &&
        COUNTED.has(right.kind) &&
        // What a price makes of a number is an amount: the product says it.
        !/单价|价格/u.test(target.label) &&
        (target.kind === 'amount' || target.kind === 'price'),
};
export const SUM: Operation = {
  expression: (left, right) => sumOf([left, right]),
  value: (left, right) => left + right,
  isTrivial: (left, right) => left === 0 || right === 0,
  fits: areAdded,
};
export const DIFFERENCE: Operation = {
  expression: difference,
  value: (left, right) => left - right,
  isTrivial: (left, right) => right === 0 || left === right,
  fits: areAdded,
};

/** 2,436批次 × 680元 = 1,656,480元, and with 万元 in a column that tells no unit. */
export const PRODUCT: Operation = {
  scales: [1, 1e-4],
  expression: (left, right) => productOf([left, right]),
  value: (left, right) => left * right,
  isTrivial: (left, right) => left === 0 || right === 0 || left === 1 || right === 1,
  fits: (target, left, right) =>
    (target.kind === 'amount' || target.kind === 'other') &&
    left.kind !== 'amount' &&
    left.kind !== 'rate' &&
    left.kind !== 'score' &&
    (right.kind === 'amount' || right.kind === 'price' || right.kind === 'other'),
};

const IS_CHANGE = /增减|差额|变动额|[增减]加?额/u;

/** 本年, 上年 and 增减额 below each other: what names itself a change, where any two rows may make a third. */
export const NAMED_CHANGE: Operation = {
  ...DIFFERENCE,
  fits: (target, left, right) => IS_CHANGE.test(target.label) && areAdded(target, left, right),
};

/** A price for a year and what is due for half of it, a price for a month and what is due for three or twelve. */
const SPANS = [1, 0.5, 3, 6, 12];

export const PRODUCT_OVER_TIME: Operation = {
  ...PRODUCT,
  scales: SPANS.flatMap((span) => [span, span * 1e-4]),
};

/** 同比增减 5.4% beside this year's and last year's amounts. */
export const GROWTH: Operation = {
  expression: (left, right) => sumOf([quotient(left, right), negated(constant('1', '100%'))]),
  value: (left, right) => left / right - 1,
  isTrivial: (left, right) => left === right,
  fits: (target, left, right) =>
    target.kind === 'rate' && left.kind === right.kind && left.kind !== 'rate' && left.kind !== 'score',
};

/** 控制价, 中标价, 节约率: what was taken off, of what it was taken from. */
export const SAVING: Operation = {
  expression: (left, right) => sumOf([constant('1', '100%'), negated(quotient(right, left))]),
  value: (left, right) => 1 - right / left,
  isTrivial: (left, right) => left === right,
  fits: GROWTH.fits,
};

const LESS = /^[减降少]$/u;

/** a = b − c and b = a + c are one relation. */
export const ADDED = new Set([SUM, DIFFERENCE]);

/** 下降8.5% in a cell is a change of −8.5 %, and so is a cell that says 减13,500. */
export function signOf(operation: Operation, { direction, label }: Mention): 1 | -1 {
  return (direction < 0 || LESS.test(label)) && (operation === GROWTH || operation === DIFFERENCE) ? -1 : 1;
}
