/**
 * The funds of a target form that a converter printed one cell a line, a name and then its figure: 年度资金总额, 30.0,
 * 其中：财政拨款, 26.5, 其他资金, 3.5.
 */
import { isFigure } from './tokens.ts';

/** The rows of names and figures, and where the texts after them begin. */
export interface PairedRows {
  rows: string[][];
  start: number;
  end: number;
}

const whole = /(?:资金|预算|经费|投资|金额)?(?:总额|总计|合计|总数|总量)[：:]?$/u;
const within = /^其中[：:]?/u;
const fewestRows = 3;
/** 预算数（万元）, 执行率, 得分: the heads of a form's funds, each with its figure right behind it. */
const formHead =
  /^(?:(?:年初|全年|年度|调整后?)?预算(?:数|金额|安排)?|(?:全年|实际)?(?:执行|支出)(?:数|金额)|(?:预算)?执行率|分值|权重|(?:自评)?得分|结[余转](?:数|资金)?)(?:[（(](?:万?元|%|％|分)[)）])?$/u;
const rateHead = /执行率/u;
const fewestPairs = 4;

/**
 * The pairs that begin at a text, or null: a total first, then what it is made of.
 *
 * @param texts a run of cells
 * @param start index of the first name
 */
export function pairedRows(texts: readonly string[], start: number): PairedRows | null {
  if (formHead.test(texts[start] ?? '')) return pairedHeads(texts, start);
  if (!whole.test(texts[start] ?? '') || !within.test(texts[start + 2] ?? '')) return null;
  const rows: string[][] = [];
  let index = start;
  while (isName(texts[index]) && isFigure(texts[index + 1] ?? '')) {
    rows.push([texts[index]!, texts[index + 1]!]);
    index += 2;
  }
  // A figure more, and the names have others beside these.
  return rows.length >= fewestRows && !isFigure(texts[index] ?? '') ? { rows, start, end: index } : null;
}

/** 预算数（万元）, 240.00, 执行数（万元）, 226.80, 执行率, 94.50%, 分值, 10, 得分, 9.45. */
function pairedHeads(texts: readonly string[], start: number): PairedRows | null {
  const rows: string[][] = [];
  let index = start;
  while (formHead.test(texts[index] ?? '') && isFigure(texts[index + 1] ?? '')) {
    rows.push([texts[index]!, texts[index + 1]!]);
    index += 2;
  }
  const isWhole = rows.length >= fewestPairs && !isFigure(texts[index] ?? '');
  return isWhole && rows.some(([name]) => rateHead.test(name!)) ? { rows, start, end: index } : null;
}

function isName(text: string | undefined): boolean {
  return text !== undefined && /^[\u4e00-\u9fff（(]/u.test(text);
}
