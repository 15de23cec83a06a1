/**
 * The cases of fixtures/scanner: a text, and indented below it the figures that must be found in it:
 * raw | kind | value | unit | base | qualifier, date or readings. "?" is null, "-" no unit or base.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ScannedFigure, scan } from '../../src/figures/scan.ts';

const folder = new URL('../../fixtures/scanner/', import.meta.url);

interface Case {
  text: string;
  unit: string | undefined;
  expected: string[];
}

function readCases(file: string): Case[] {
  const cases: Case[] = [];
  let unit: string | undefined;
  for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('@unit')) unit = line.slice('@unit '.length) || undefined;
    else if (line.startsWith('    ')) cases.at(-1)!.expected.push(line.trim());
    else cases.push({ text: line.replaceAll('\\n', '\n'), unit, expected: [] });
  }
  return cases;
}

function told(figure: ScannedFigure): string {
  const note =
    figure.qualifier ??
    (figure.kind === 'date'
      ? figure.date
      : figure.readings.map(({ value, slip }) => `${value} ${slip}`).join(', '));
  const fields = [
    figure.raw.replaceAll('\n', '\\n'),
    figure.kind,
    figure.value ?? '?',
    figure.unit ?? '-',
    figure.base ?? '-',
  ];
  return [...fields, ...(note ? [note] : [])].join(' | ');
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.cases')))('%s', (file) => {
  it.each(readCases(file))('$text', ({ text, unit, expected }) => {
    const figures = scan(text, unit === undefined ? {} : { unit });
    expect(figures.map(told)).toEqual(expected);
    for (const { raw, start, end } of figures) expect(raw).toBe(text.slice(start, end));
  });
});
