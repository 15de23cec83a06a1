/**
 * Lines of a name and figures with their units, 良（80—90分） 13个 19.07亿元 60.42%, line below line and without heads: the units
 * tell the columns, however few blanks stand between.
 */
import type { DelimitedRows } from './delimited.ts';
import type { Line } from './lines.ts';

const fewestRows = 3;
const fewestValues = 2;
const value = /^[-－]?[\d,，]+(?:\.\d+)?([%％‰]|[一-鿿]{1,4}(?:\/[一-鿿]{1,3})?)$/u;
const sentence = /[，。；！？|｜\t]/u;
const blanks = /[ \u3000\u00a0]+/u;

/**
 * The rows that begin at a line, or null.
 *
 * @param lines of the whole text
 * @param start index of the first row
 */
export function unitRowsAt(lines: readonly Line[], start: number): DelimitedRows | null {
  const first = unitsOf(lines[start]!);
  if (first === null) return null;
  const rows: string[][] = [];
  let end = start;
  for (; end < lines.length && (end === start || lines[end]!.blanksBefore === 0); end += 1) {
    const units = unitsOf(lines[end]!);
    if (units === null || units.join() !== first.join()) break;
    rows.push(lines[end]!.text.split(blanks));
  }
  return rows.length >= fewestRows ? { rows, end } : null;
}

/** The units of a row's figures, in order; null where a line is no such row. */
function unitsOf({ text }: Line): string[] | null {
  if (sentence.test(text)) return null;
  const [name = '', ...values] = text.split(blanks);
  if (!/^\p{Script=Han}/u.test(name) || values.length < fewestValues) return null;
  const units = values.map((each) => value.exec(each)?.[1]);
  return units.every((unit) => unit !== undefined) ? units : null;
}
