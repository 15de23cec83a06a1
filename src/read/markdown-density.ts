/**
 * What Markdown costs to parse. Marks that wait for their other half make the parser look to the end of the
 * paragraph again and again; a file made of them would keep it busy for minutes. Counted before it is parsed, so
 * that the answer depends on nothing but the text.
 */
import { limits } from './limits.ts';

const { density } = limits;

/** Markers of quotes, lists and footnotes at the beginning of a line; one within the other cost the parser their square. */
const nesting = new RegExp(
  `^(?:[ \\t]{0,80}(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])|\\[\\^[^\\]\\n]{1,99}\\]:)){${density.depth}}`,
  'm',
);
const itemMarker = /(?:[-*+]|\d{1,9}[.)])[ \t]/g;
const itemMarkers = /^[ \t>]{0,80}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,80}>{0,9}){1,100}/gm;
/** Signs that the parser stops at. */
const sign = /[&@\\<`[\]*_~|!]|www\.|https?:/gi;
/** What goes on until its own end is found. */
const opener = /`{1,}|<[!?]/g;
const waiting = /[*_~[\]]/g;

/**
 * Whether a text asks more of the parser than any report does.
 *
 * @param text decoded and cleaned
 */
export function isTooDense(text: string): boolean {
  if (nesting.test(text)) return true;
  if (countOf(text, sign) > density.signs || countOf(text, /\[/g) > density.brackets) return true;
  if (countOf(text, /^.*\S/gm) + itemsOf(text) > density.lines) return true;
  if (countOf(text, /\n/g) > density.lines * 4) return true;
  let reach = 0;
  let pairs = 0;
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    reach += countOf(paragraph, opener) * paragraph.length;
    pairs += countOf(paragraph, waiting) ** 2;
  }
  return reach > density.reach || pairs > density.pairs;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** Items of lists, those that begin within another on one line included. */
function itemsOf(text: string): number {
  let count = 0;
  for (const [markers] of text.matchAll(itemMarkers)) count += countOf(markers, itemMarker);
  return count;
}
