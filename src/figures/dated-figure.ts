/** Makes figures of years and dates, and ties a month or day to the date before it. */
import { at } from './characters.ts';
import type { DateMention } from './dates.ts';
import type { ScannedFigure } from './scanned-figure.ts';

const rangeSigns = new Set([...'-—~至到'].map((sign) => at(sign, 0)));

/** 2020年1-6月, 2023年1月1日至12月31日: what a month or day right behind another date leaves unsaid. */
export function completeDate(
  text: string,
  start: number,
  found: DateMention,
  before: ScannedFigure | undefined,
): DateMention {
  if (before?.date === undefined || before.date.startsWith('-') || !found.date.startsWith('--')) return found;
  const gap = start - before.end;
  if (gap > 1 || (gap === 1 && !rangeSigns.has(at(text, before.end)))) return found;
  if (!found.date.startsWith('---'))
    return { ...found, date: `${before.date.slice(0, 4)}-${found.date.slice(2)}` };
  return before.date.length < 7
    ? found
    : { ...found, date: `${before.date.slice(0, 7)}-${found.date.slice(3)}` };
}

/**
 * A year or date as a figure.
 * @param numberEnd offset after its first digits
 */
export function datedFigure(
  text: string,
  start: number,
  numberEnd: number,
  found: DateMention,
): ScannedFigure {
  const { kind, end, date } = found;
  return {
    kind,
    raw: text.slice(start, end),
    value: kind === 'year' ? date : null,
    unit: kind === 'year' ? '年' : null,
    base: null,
    places: 0,
    qualifier: null,
    start,
    end,
    numberStart: start,
    numberEnd,
    readings: [],
    notation: 'digits',
    date,
  };
}
