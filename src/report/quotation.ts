/** A finding's quotation with the wrong figure told apart from the words around it. */
import type { Finding, Record } from '../types.ts';

/** A stretch of a quotation. */
export interface QuotationPart {
  text: string;
  /** Whether this is what the finding is about. */
  wrong: boolean;
}

/** Characters that are kept of a longer stretch at its beginning and at its end. */
const KEPT = { beginning: 60, end: 30 };

/** The same for a list: the middle of very long stretches, as of a copied paragraph, is left out. */
export function shortQuotation(record: Record, finding: Finding): QuotationPart[] {
  return quotationParts(record, finding).map(({ text, wrong }) => ({ text: withoutMiddle(text), wrong }));
}

function withoutMiddle(text: string): string {
  const characters = [...text];
  if (characters.length <= KEPT.beginning + KEPT.end + 20) return text;
  return `${characters.slice(0, KEPT.beginning).join('')}……${characters.slice(-KEPT.end).join('')}`;
}

/**
 * Divides a finding's quotation into what is wrong and what only stands around it. The parts put together are the
 * quotation.
 */
export function quotationParts(record: Record, finding: Finding): QuotationPart[] {
  const { quote } = finding;
  if (quote === '') return [];
  const range = wrongRange(record, finding);
  if (range === null) return [{ text: quote, wrong: false }];
  return [
    { text: quote.slice(0, range.start), wrong: false },
    { text: quote.slice(range.start, range.end), wrong: true },
    { text: quote.slice(range.end), wrong: false },
  ].filter((part) => part.text !== '');
}

interface Range {
  start: number;
  end: number;
}

/**
 * Where in the quotation the wrong words stand: the finding's range, or where that is all of it, its first figure.
 * Null also where nothing would be told apart.
 */
function wrongRange(record: Record, finding: Finding): Range | null {
  const block = record.blocks.find((candidate) => candidate.id === finding.block);
  if (block === undefined) return null;
  const place = placeOfQuote(block.text, finding);
  if (place === null) return rangeOf(finding.quote, block.text.slice(finding.start, finding.end));
  const clip = (start: number, end: number): Range | null => {
    const from = Math.max(start, place.start) - place.shift;
    const to = Math.min(end, place.end) - place.shift;
    return from < to ? { start: from, end: to } : null;
  };
  const range = clip(finding.start, finding.end);
  const wholeQuote = range !== null && range.end - range.start === place.end - place.start;
  if (range !== null && !wholeQuote) return range;
  const figures = [...finding.suspects.map((suspect) => suspect.figure), ...finding.figures];
  for (const id of figures) {
    const figure = record.figures.find((candidate) => candidate.id === id);
    const found = figure?.block === block.id ? clip(figure.start, figure.end) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Where the quotation, which may begin and end with …, stands in its block; nearest to the finding's range. */
function placeOfQuote(text: string, finding: Finding): (Range & { shift: number }) | null {
  const before = finding.quote.startsWith('…') ? 1 : 0;
  const after = finding.quote.endsWith('…') && finding.quote.length > before ? 1 : 0;
  const words = finding.quote.slice(before, finding.quote.length - after);
  if (words === '') return null;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (end > finding.start || start >= finding.start) return { start, end, shift: start - before };
  }
  return null;
}

function rangeOf(quote: string, words: string): Range | null {
  const start = words === '' ? -1 : quote.indexOf(words);
  return start === -1 ? null : { start, end: start + words.length };
}
