/** The labelled reports: relations that their texts state, each with its place and whether it holds. */
import { existsSync, readFileSync } from 'node:fs';
import type { Range } from './alignment.ts';

/** One line of labels.jsonl; its README says what each field means. */
export interface Label {
  file: string;
  relation: string;
  quote: string;
  at: number;
  others: string[];
  expected: string;
  stated: string;
  holds: boolean;
  ambiguous?: boolean;
  /** The relation with its numbers, where it is arithmetic. */
  arithmetic?: string;
  note: string;
}

export interface LabelledText {
  name: string;
  text: string;
  labels: Label[];
}

/** Reads a folder of labelled texts; an absent folder has none. */
export function readLabelled(folder: URL): LabelledText[] {
  const list = new URL('labels.jsonl', folder);
  if (!existsSync(list)) return [];
  const labels = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Label);
  return [...new Set(labels.map((label) => label.file))].map((name) => ({
    name,
    text: readFileSync(new URL(`${name}.txt`, folder), 'utf8'),
    labels: labels.filter((label) => label.file === name),
  }));
}

/** Where the words of a label stand. Offsets count characters, as Python does; the texts have none beyond 16 bits. */
export const placeOf = ({ at, quote }: Label): Range => ({ start: at, end: at + quote.length });

/**
 * Where another figure of a label stands: its words, or the same number, as a whole number and not as a piece
 * of one; the nearest two before and after the label, since a number may be printed many times.
 */
export function placesOf(other: string, label: Label, text: string): Range[] {
  const number = /\d[\d,\s]*(?:\.\s?\d+)?/.exec(other)?.[0].trim();
  const wanted = text.includes(other) && !/^[\d.,]+$/.test(other) ? other : number;
  if (wanted === undefined) return [];
  const found: Range[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + wanted.length, at + wanted.length + 5);
    const grouped = before === ',' && /^\d{3}(?!\d)/.test(wanted);
    const whole = !/^\d/.test(wanted) || !(grouped || /[\d.]/.test(before));
    if (whole && !(/\d$/.test(wanted) && /^(\d|\.\d|,\d{3}(?!\d))/.test(after)))
      found.push({ start: at, end: at + wanted.length });
  }
  const own = placeOf(label);
  const outside = found.filter((range) => range.start < own.start || range.end > own.end);
  const distance = (range: Range): number => Math.abs(range.start - own.start);
  return outside.sort((a, b) => distance(a) - distance(b)).slice(0, 4);
}
