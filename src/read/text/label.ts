/**
 * Does a line begin with the number of a heading or a list item?
 */

const labels: readonly RegExp[] = [
  /^第[一二三四五六七八九十百零〇\d]{1,4}[部章节条篇]/,
  /^[一二三四五六七八九十百]{1,4}[、．.]/,
  /^[（(][一二三四五六七八九十百]{1,4}[）)]/,
  /^[（(]\d{1,3}[）)]/,
  /^[\u2460-\u2473\u2474-\u2487\u2488-\u249b]/,
  /^[●■◆▲★•·※➢√]/,
  /^附[件表注录]?\s?\d{0,2}[：:、.．]/,
  /^[注备][注]?[：:]/,
];

/** 1. and 1、 but neither 1.5 nor 1,200; in 1.2020年 the year follows the label. */
const decimalLabel = /^(\d{1,2})(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d{2}\s?年)|\)|）)/;

/** What a label begins with; most lines are told by their first character. */
const beginning = /^[\d第一二三四五六七八九十百（(\u2460-\u249b●■◆▲★•·※➢√附注备]/;

/**
 * The number that a line's decimal label states (1. 1、 1）), or null.
 *
 * @param text a line without leading blanks
 */
export function decimalLabelOf(text: string): number | null {
  const match = decimalLabel.exec(text);
  return match === null ? null : Number(match[1]);
}

/**
 * Whether a line begins with a label other than a decimal one: 一、（一）（1）① 第一部分 附件： 注：
 *
 * @param text a line without leading blanks
 */
export function hasLabel(text: string): boolean {
  return beginning.test(text) && labels.some((label) => label.test(text));
}

/** A line that is a label and nothing else. */
export function isBareLabel(text: string): boolean {
  return /^(?:[一二三四五六七八九十百]{1,4}[、．.]|[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,3})[）)]|\d{1,2}[、．.])$/.test(
    text,
  );
}
