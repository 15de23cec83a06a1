/**
 * The small document model that the generator and the fixture makers write from, and its two printings: plain
 * text as a clerk would paste it, and a Word file with automatic numbering and merged cells.
 */
import {
  AlignmentType,
  Bookmark,
  Document,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell with what it spans; a cell that another one covers is left out of its row, as in HTML. */
export interface Cell {
  text: string;
  columns?: number;
  rows?: number;
}

export type Part =
  | { type: 'title'; text: string }
  /** A heading; `label` is its printed number. `depth` 0 is 一、, 1 is （一）, 2 is 1., 3 is （1）. */
  | { type: 'heading'; depth: number; label: string; text: string }
  | { type: 'paragraph'; text: string }
  /** A paragraph that carries a number of the outline but is running text. */
  | { type: 'item'; depth: number; label: string; text: string }
  | { type: 'table'; rows: Cell[][] };

const labels: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^（[一二三四五六七八九十]{1,3}）/,
  /^\d{1,2}\. ?/,
  /^（\d{1,2}）/,
];

/**
 * Reads plain text with typed outline numbers into parts.
 * @param text one paragraph a line; an empty line is dropped; the lines before the first number are the title.
 */
export function parseOutline(text: string): Part[] {
  const parts: Part[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const depth = labels.findIndex((pattern) => pattern.test(line));
    if (depth < 0) {
      parts.push(
        parts.every((part) => part.type === 'title')
          ? { type: 'title', text: line }
          : { type: 'paragraph', text: line },
      );
      continue;
    }
    const label = labels[depth]?.exec(line)?.[0] ?? '';
    const rest = line.slice(label.length);
    parts.push({ type: /[。；：]$/.test(rest) ? 'item' : 'heading', depth, label, text: rest });
  }
  return parts;
}

/**
 * Prints a document as plain text; a table becomes one line a row, and a covered place is left empty so that the
 * columns stay in line.
 * @param table what stands between the cells: tabs, bars, or blanks up to the width of the column
 * @param shown what a cell's text will read as, where figures in it are still to be filled in
 */
export function printText(
  parts: readonly Part[],
  table: 'tab' | 'pipe' | 'columns' = 'tab',
  shown: (text: string) => string = (text) => text,
): string {
  const lines: string[] = [];
  for (const part of parts) {
    if (part.type === 'table') lines.push(...tableLines(gridRows(part.rows), table, shown));
    else if (part.type === 'heading' || part.type === 'item') lines.push(part.label + part.text);
    else lines.push(part.text);
  }
  return `${lines.join('\n')}\n`;
}

function tableLines(
  rows: readonly string[][],
  table: 'tab' | 'pipe' | 'columns',
  shown: (text: string) => string,
): string[] {
  const width = (text: string): number => columnsOf(shown(text));
  if (table === 'tab') return rows.map((row) => row.join('\t'));
  if (table === 'pipe') return rows.map((row) => row.join(' | '));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - width(text) + 3))
      .join('')
      .trimEnd(),
  );
}

/** Columns that a text takes in a fixed-width font. */
const columnsOf = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0);

/** Lays cells with spans out on the full grid; covered places are ''. */
function gridRows(rows: readonly Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column++;
      for (let i = 0; i < (cell.rows ?? 1); i++)
        for (let j = 0; j < (cell.columns ?? 1); j++) {
          const target = grid[r + i];
          if (target) target[column + j] = i === 0 && j === 0 ? cell.text : '';
        }
    }
  });
  return grid;
}

const outlineNumbers = {
  reference: 'outline',
  levels: [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
    { level: 3, format: LevelFormat.DECIMAL, text: '（%4）', alignment: AlignmentType.START },
  ],
};

const headingStyles = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/**
 * Prints a document as a Word file whose outline numbers are Word's own, so that they are not in its text.
 * The same parts give the same bytes.
 */
export async function printDocx(parts: readonly Part[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'gouji fixtures',
    numbering: { config: [outlineNumbers] },
    sections: [{ children: parts.map(printPart) }],
  });
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)));
}

function printPart(part: Part): Paragraph | Table {
  if (part.type === 'table') return printTable(part.rows);
  if (part.type === 'title')
    return new Paragraph({ text: part.text, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER });
  if (part.type === 'paragraph') return new Paragraph({ children: runs(part.text), spacing: lineSpacing });
  const numbering = { reference: 'outline', level: part.depth };
  if (part.type === 'item')
    return new Paragraph({ children: runs(part.text), numbering, spacing: lineSpacing });
  const heading = headingStyles[part.depth];
  return new Paragraph({ children: runs(part.text), numbering, ...(heading ? { heading } : {}) });
}

const lineSpacing = { line: 420, lineRule: LineRuleType.EXACT };

/** A bookmark that an earlier conversion printed as text is a bookmark again; digits are split over runs as Word does. */
function runs(text: string): (TextRun | Bookmark)[] {
  const mark = /^\[bookmark: ([^\]]+)\]/.exec(text);
  const rest = mark ? text.slice(mark[0].length) : text;
  const pieces = rest.split(/(?<=\d,)(?=\d)/).map((piece) => new TextRun(piece));
  return mark ? [new Bookmark({ id: mark[1] ?? '', children: [] }), ...pieces] : pieces;
}

function printTable(rows: readonly Cell[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.columns ?? 1,
                rowSpan: cell.rows ?? 1,
                children: cell.text.split('\n').map((text) => new Paragraph(text)),
              }),
          ),
        }),
    ),
  });
}

/** Sets the dates inside the package to a fixed day, so that the same document gives the same bytes. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core)
    files['docProps/core.xml'] = strToU8(
      strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2021-03-01T00:00:00Z'),
    );
  const names = Object.keys(files).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  );
  const mtime = new Date(2021, 2, 1);
  return zipSync(
    Object.fromEntries(names.map((name) => [name, [files[name] ?? new Uint8Array(), { mtime }]])),
  );
}
