/** What may stand in a cell, and how it is made safe: report text is never a formula and never breaks the file. */
import type { Font, Style } from 'exceljs';
import type { Claim, Severity } from '../../types.ts';
import { plainText, truncated } from '../plain-text.ts';
import type { QuotationPart } from '../quotation.ts';

type Verdict = Claim['verdict'];

/** The content of a cell as plain data, so that it can wait in a file. */
export type CellContent =
  | null
  | string
  | number
  /** A printed decimal with its unit: a number that shows as 14361.25万元, or as ≤100分 where it is a bound. */
  | { decimal: string; unit: string | null; sign?: string }
  /** A share of 1. */
  | { share: number }
  /** The number of a row. */
  | { ordinal: number }
  /** What the clerk fills in, with what stands there at first. */
  | { input: string | null }
  | { severity: Severity; word: string }
  | { verdict: Verdict; word: string }
  | { parts: QuotationPart[] }
  /** A place in another file, relative to the workbook. */
  | { link: string; words: string };

/** A cell as exceljs takes it. */
export interface StyledCell {
  value: string | number | { formula: string; result: string } | { richText: RichTextRun[] } | null;
  style: Partial<Style>;
}

interface RichTextRun {
  text: string;
  font: Partial<Font>;
}

/** Characters that a cell may have. */
const CELL_LIMIT = 32_767;
/** Characters that a text inside a formula may have. */
const LITERAL_LIMIT = 255;
/** Characters of the longest link that the office programs follow. */
const LINK_LIMIT = 2_000;
/** Digits that a number in a cell keeps. */
const SIGNIFICANT_DIGITS = 15;
/** What a program may take for the beginning of a formula when the cell is edited. */
const FORMULA_START = /^[=+\-@\t\r]/;
const DECIMAL = /^-?(\d+)(?:\.(\d+))?$/;
/** Excel reads _x000A_ in a text as a line break. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const FONT = '微软雅黑';
const SIZE = 9;
const BORDER = { style: 'thin', color: { argb: 'FFD0D5DD' } } as const;
const BORDERS = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER };

const BODY: Partial<Font> = { name: FONT, size: SIZE, color: { argb: 'FF1F2933' } };
const WRONG: Partial<Font> = { ...BODY, bold: true, color: { argb: 'FFC00000' } };
const LINK: Partial<Font> = { ...BODY, underline: true, color: { argb: 'FF0B5394' } };

const SEVERITY_COLORS: { [severity in Severity]: { fill: string; font: string } } = {
  error: { fill: 'FFF8D0CE', font: 'FF9C0006' },
  warning: { fill: 'FFFFE8B8', font: 'FF7F4F00' },
  info: { fill: 'FFDCE9F7', font: 'FF1F4E79' },
};

const VERDICT_COLORS: { [verdict in Verdict]: string } = {
  holds: 'FF1E6B3A',
  'holds-by-rounding': 'FF1E6B3A',
  violated: 'FFC00000',
  unverifiable: 'FF667085',
};

/** The look of the header row. */
export const HEADER: Partial<Style> = {
  font: { name: FONT, size: SIZE, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF2F4B6E' } },
  border: BORDERS,
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

// exceljs finds a style that it has seen by the identity of the object, so every look is made once.
const styles = new Map<string, Partial<Style>>();

function style(key: string, make: () => Partial<Style>): Partial<Style> {
  let known = styles.get(key);
  if (known === undefined) {
    known = { border: BORDERS, font: BODY, ...make() };
    styles.set(key, known);
  }
  return known;
}

const wrapped = { vertical: 'top', wrapText: true } as const;

/** Makes a cell of its content. */
export function styledCell(content: CellContent): StyledCell {
  if (content === null) return { value: null, style: textCell('').style };
  if (typeof content === 'string') return textCell(content);
  if (typeof content === 'number') return { value: content, style: numberStyle('0') };
  if ('decimal' in content) return decimalCell(content.decimal, content.unit, content.sign ?? '');
  if ('ordinal' in content) return { value: content.ordinal, style: style('ordinal', () => centred) };
  if ('input' in content) return { value: content.input, style: style('input', inputStyle) };
  if ('share' in content) return { value: content.share, style: numberStyle('0.0%') };
  if ('severity' in content) return severityCell(content.severity, content.word);
  if ('verdict' in content) return verdictCell(content.verdict, content.word);
  if ('parts' in content) return quotationCell(content.parts);
  return linkCell(content.link, content.words);
}

function textCell(content: string): StyledCell {
  const text = cellText(content);
  // As a text format it stays text when somebody edits the cell.
  return FORMULA_START.test(text)
    ? { value: text, style: style('literal', () => ({ numFmt: '@', alignment: wrapped })) }
    : { value: text, style: style('text', () => ({ alignment: wrapped })) };
}

const centred: Partial<Style> = { alignment: { horizontal: 'center', vertical: 'top' } };

function inputStyle(): Partial<Style> {
  return {
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBEA' } },
    alignment: wrapped,
  };
}

/** Text as a cell can hold it. */
function cellText(text: string): string {
  return truncated(plainText(text).replace(ESCAPE_LOOKALIKE, '_x005F_'), CELL_LIMIT);
}

/** A number that is too wide for its column is shown smaller, not as ####. */
const fitted = { vertical: 'top', horizontal: 'right', shrinkToFit: true } as const;

function numberStyle(format: string): Partial<Style> {
  return style(`number ${format}`, () => ({
    numFmt: format,
    alignment: fitted,
  }));
}

function decimalCell(decimal: string, unit: string | null, sign: string): StyledCell {
  const [, whole, fraction] = DECIMAL.exec(decimal) ?? [];
  const exact = whole !== undefined && whole.length + (fraction?.length ?? 0) <= SIGNIFICANT_DIGITS;
  if (!exact) {
    const text = textCell(
      `${sign}${unit === null || decimal.endsWith(unit) ? decimal : `${decimal}${unit}`}`,
    );
    return { ...text, style: style(`right ${FORMULA_START.test(decimal)}`, () => rightText(decimal)) };
  }
  const places = fraction === undefined ? '0' : `0.${'0'.repeat(fraction.length)}`;
  const words = plainText(unit ?? '').replace(/["\n]/g, '');
  const before = sign === '' ? '' : `"${sign}"`;
  const after = words === '' ? '' : `"${words}"`;
  return { value: Number(decimal), style: numberStyle(`${before}${places}${after}`) };
}

function rightText(text: string): Partial<Style> {
  return {
    alignment: { ...wrapped, horizontal: 'right' },
    ...(FORMULA_START.test(text) ? { numFmt: '@' } : {}),
  };
}

function severityCell(severity: Severity, word: string): StyledCell {
  const colors = SEVERITY_COLORS[severity];
  return {
    value: word,
    style: style(`severity ${severity}`, () => ({
      font: { ...BODY, bold: true, color: { argb: colors.font } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colors.fill } },
      ...centred,
    })),
  };
}

function verdictCell(verdict: Verdict, word: string): StyledCell {
  const font = { ...BODY, bold: verdict === 'violated', color: { argb: VERDICT_COLORS[verdict] } };
  return { value: word, style: style(`verdict ${verdict}`, () => ({ font, ...centred })) };
}

function quotationCell(parts: readonly QuotationPart[]): StyledCell {
  const runs: RichTextRun[] = [];
  let room = CELL_LIMIT;
  for (const { text, wrong } of parts) {
    if (room <= 0) break;
    const run = truncated(plainText(text).replace(ESCAPE_LOOKALIKE, '_x005F_'), room);
    room -= run.length;
    if (run !== '') runs.push({ text: run, font: wrong ? WRONG : BODY });
  }
  if (runs.length === 0) return textCell('');
  const literal = FORMULA_START.test(runs[0]!.text);
  return { value: { richText: runs }, style: literal ? textCell('=').style : textCell('').style };
}

function linkCell(link: string, words: string): StyledCell {
  const target = plainText(link);
  if (target.length > LINK_LIMIT) return textCell(words);
  const formula = `HYPERLINK(${literal(target)},${literal(words)})`;
  return {
    value: { formula, result: words },
    style: style('link', () => ({ font: LINK, alignment: { vertical: 'top', horizontal: 'center' } })),
  };
}

/** A text inside a formula, in pieces where it is too long for one. */
function literal(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += LITERAL_LIMIT) {
    pieces.push(`"${text.slice(start, start + LITERAL_LIMIT).replaceAll('"', '""')}"`);
  }
  return pieces.length === 0 ? '""' : pieces.join('&');
}
