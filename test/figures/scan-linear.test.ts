/** No input makes the scanner take more than time in proportion to its length. */
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/figures/scan.ts';

const patterns: [name: string, unit: string][] = [
  ['commas', '1,'],
  ['points', '1.'],
  ['blanks', '1 '],
  ['only points', '.'],
  ['magnitudes', '万'],
  ['digits with magnitudes', '1万'],
  ['numerals', '一二三、'],
  ['fractions in words', '百分之'],
  ['digits', '9'],
  ['letters and digits', 'a1'],
  ['brackets', '（1'],
  ['ordinals', '第1、'],
  ['list marks', '1、'],
  ['capitals', '壹'],
  ['amounts in capitals', '壹元'],
  ['full-width commas', '１，'],
  ['full-width groups', '１２３，'],
  ['years', '2020年'],
  ['dates', '2020.1.'],
  ['hyphens', '1-'],
  ['wide blanks', `${' '.repeat(100)}1`],
  ['blanks in numbers', '1 . '],
  ['parted groups', '1, 000'],
  ['groups between blanks', '100 '],
];

function milliseconds(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4; run += 1) {
    const begun = process.cpuUsage().user;
    scan(text);
    best = Math.min(best, (process.cpuUsage().user - begun) / 1000);
  }
  return best;
}

describe('hostile input', () => {
  it.each(patterns)('%s: four times the text, not sixteen times the time', (_name, unit) => {
    const length = 8_000;
    const short = milliseconds(unit.repeat(Math.ceil(length / unit.length)));
    const long = milliseconds(unit.repeat(Math.ceil((4 * length) / unit.length)));
    expect(long).toBeLessThan(Math.max(10 * short, 60));
  });
});
