/** The words that name a figure. */

const STOPS = new Set([...',。;:、!?[]“”"']);
const LONGEST_LABEL = 40;

/**
 * The label of the figure at `start`: the words before it back to the last stop, opening bracket or figure.
 * A short bracket inside belongs to the word (出国（境）费); a longer one is left out (金额（以合同为准）为).
 * Where nothing but a verb stands before the figure (共计, 为), the clause before is taken in.
 * @param text compact text
 * @param from end of the figure before, or 0
 */
export function labelBefore(text: string, from: number, start: number): string {
  const own = clauseBefore(text, from, start);
  if (!isBare(own.label) || own.begin <= from) return own.label;
  const mark = text[own.begin - 1];
  if (mark !== ',' && mark !== ':') return own.label;
  return clauseBefore(text, from, own.begin - 1).label + own.label;
}

const BARE = /^(?:其中|共计|合计|共|总计|总额|计|为|是|约|达|达到|累计|实际|分别|已|有)*$/u;

function isBare(label: string): boolean {
  return label.length <= 6 && BARE.test(label);
}

function clauseBefore(text: string, from: number, start: number): { label: string; begin: number } {
  let label = '';
  let at = start;
  while (at > from && label.length < LONGEST_LABEL) {
    const character = text[at - 1] as string;
    if (character === ')') {
      const opening = text.lastIndexOf('(', at - 2);
      if (opening < from) break;
      const inner = text.slice(opening + 1, at - 1);
      if (inner.length <= 2) label = text.slice(opening, at) + label;
      at = opening;
      continue;
    }
    if (STOPS.has(character) && !isQuoteInside(character) && !isBoth(text, at - 1)) break;
    if (character === '(') break;
    label = character + label;
    at--;
  }
  // A sign of a calculation (+年初预算1,520万元) and a dash that begins a line are no part of the name.
  return { label: label.replace(/^[=≈+\-−×÷/*—–·•●■◆]+/u, ''), begin: at };
}

/** 财政拨款收、支总计: both sides of one account. */
function isBoth(text: string, at: number): boolean {
  return text[at] === '、' && /收入?$/u.test(text.slice(at - 2, at)) && text[at + 1] === '支';
}

/** Quotation marks belong to the word that they stand in (“三公”经费). */
function isQuoteInside(character: string): boolean {
  return character === '“' || character === '”' || character === '"';
}
