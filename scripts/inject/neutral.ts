/** Edits that change how a report looks and nothing that it says. None of them may raise a finding. */

import { printDocx } from '../generate/document.ts';
import type { Seeds, Style } from '../generate/draft.ts';
import { type Printed, print, type Report, writeReport } from '../generate/report.ts';

export interface NeutralEdit {
  name: string;
  title: string;
  /** The edited report as a file. */
  make(seeds: Seeds, report: Report): Promise<{ bytes: Uint8Array; extension: 'txt' | 'docx'; text: string }>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const asText = (printed: Printed): { bytes: Uint8Array; extension: 'txt'; text: string } => ({
  bytes: encode(printed.text),
  extension: 'txt',
  text: printed.text,
});

const restyled = (
  name: string,
  title: string,
  change: (style: Style, seed: number) => Partial<Style>,
): NeutralEdit => ({
  name,
  title,
  make: async (seeds, { style }) =>
    asText(print(writeReport(seeds, { ...style, ...change(style, seeds.style) }))),
});

export const neutralEdits: readonly NeutralEdit[] = [
  restyled('reround', 'rates and large amounts rounded otherwise', (style) => ({
    ratePlaces: style.ratePlaces === 2 ? 1 : 2,
    coarse: 0.5,
    trimZeros: !style.trimZeros,
  })),
  restyled('unit', 'the other unit of money', (style) => ({
    amountUnit: style.amountUnit === '元' ? '万元' : '元',
  })),
  restyled('full-width', 'full-width digits', () => ({ fullWidth: true })),
  restyled('separators', 'thousands separators and blanks', (style) => ({
    grouping: !style.grouping,
    gap: style.gap === '' ? ' ' : '',
  })),
  restyled('table', 'tables drawn otherwise', (style, seed) => ({
    table: style.table === 'tab' ? (seed % 2 ? 'pipe' : 'columns') : 'tab',
  })),
  {
    name: 'synonyms',
    title: 'other words and sentences',
    make: async (seeds, { style }) =>
      asText(print(writeReport({ ...seeds, phrasing: seeds.phrasing + 1_000_003 }, style))),
  },
  {
    name: 'order',
    title: 'parts in another order',
    make: async (seeds, { style }) =>
      asText(print(writeReport({ ...seeds, order: seeds.order + 1_000_003 }, style))),
  },
  wrapped('wrap', 'lines wrapped between any two signs but inside a number', false),
  wrapped('wrap-digits', 'lines wrapped anywhere, inside numbers too', true),
  {
    name: 'docx',
    title: 'as a Word file with automatic numbers',
    make: async (_seeds, report) => {
      const printed = print(report);
      return { bytes: await printDocx(printed.parts), extension: 'docx', text: printed.text };
    },
  },
];

function wrapped(name: string, title: string, insideNumbers: boolean): NeutralEdit {
  return {
    name,
    title,
    make: async (seeds, report) => {
      const text = wrap(print(report).text, 28 + (seeds.style % 19), insideNumbers);
      return { bytes: encode(text), extension: 'txt', text };
    },
  };
}

/** Breaks every line longer than `width` letters; lines of tables are left whole, as the eye reads them across. */
function wrap(text: string, width: number, insideNumbers: boolean): string {
  return text
    .split('\n')
    .map((line) => {
      if (/\t| \| | {3}/.test(line)) return line;
      const lines: string[] = [];
      let start = 0;
      while (line.length - start > width) {
        let end = start + width;
        if (!insideNumbers)
          while (/[\d.,０-９．，%]/.test(line.charAt(end)) && /[\d.,０-９．，]/.test(line.charAt(end - 1)))
            end--;
        lines.push(line.slice(start, end));
        start = end;
      }
      lines.push(line.slice(start));
      return lines.join('\n');
    })
    .join('\n');
}
