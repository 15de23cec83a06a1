/** Writes one list as a worksheet that a clerk can filter, sort and print, and as many as its rows need. */
import type { stream } from 'exceljs';
import { say } from '../messages.ts';
import type { Language } from '../writer.ts';
import { type CellContent, HEADER, type StyledCell, styledCell } from './cells.ts';
import { rowHeight } from './row-height.ts';

type Workbook = stream.xlsx.WorkbookWriter;

/** A column of a list. */
export interface Column {
  header: string;
  /** In characters of the default font. */
  width: number;
  hidden?: boolean;
  /** Whether it is printed. */
  printed?: boolean;
  /** What the drop-down of its cells offers. */
  choices?: readonly string[];
  /** What the drop-down says to whoever enters a cell, and when something else is typed. */
  prompt?: { title: string; hint: string; refusal: string };
}

/** A list to be written as a worksheet. */
export interface Sheet {
  name: string;
  columns: readonly Column[];
  /** How many rows there are, without the header and the total. */
  count: number;
  rows: AsyncIterable<CellContent[]> | Iterable<CellContent[]>;
  /** A last row that neither filter nor sorting moves. */
  total?: CellContent[];
  /** Rows are shown faint where this formula, written for row 2, is true. */
  settled?: string;
  lang: Language;
}

/** Rows that Excel's sheets have. */
const SHEET_ROWS = 1_048_576;
/** After so many rows the zip stream gets time to write, which keeps memory flat. */
const ROWS_AT_A_TIME = 64;

/**
 * Writes a list. Where it has more rows than a worksheet can have it goes on in name(2), name(3), …
 *
 * @param rowLimit Rows of a worksheet with its header; only tests change it.
 */
export async function writeSheet(workbook: Workbook, sheet: Sheet, rowLimit = SHEET_ROWS): Promise<void> {
  const room = rowLimit - 1 - (sheet.total ? 1 : 0);
  const pages = Math.max(1, Math.ceil(sheet.count / room));
  let page = 1;
  let written = 0;
  let worksheet = openWorksheet(workbook, sheet, sheet.name, Math.min(sheet.count, room));
  for await (const row of sheet.rows) {
    if (written === room) {
      worksheet.commit();
      page += 1;
      written = 0;
      const name = say(sheet.lang, 'sheet.continued', { name: sheet.name, number: page });
      worksheet = openWorksheet(workbook, sheet, name, Math.min(sheet.count - room * (page - 1), room));
    }
    addRow(worksheet, sheet.columns, row);
    written += 1;
    if (written % ROWS_AT_A_TIME === 0) await new Promise(setImmediate);
  }
  if (sheet.total && page === pages) addRow(worksheet, sheet.columns, sheet.total, true);
  worksheet.commit();
}

type Worksheet = ReturnType<typeof openWorksheet>;

function openWorksheet(workbook: Workbook, sheet: Sheet, name: string, rows: number) {
  const last = rows + 1;
  const lastColumn = columnLetter(sheet.columns.length);
  const printed = sheet.columns.filter((column) => column.printed !== false).length;
  const [before, between, after] = pageNumbers(sheet.lang);
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, topLeftCell: 'A2', activeCell: 'A2' }],
    properties: { dyDescent: 0.25 },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      printArea: `A$1:${columnLetter(printed)}$${last + (sheet.total ? 1 : 0)}`,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.5, header: 0.25, footer: 0.25 },
    },
    headerFooter: {
      oddHeader: `&C&"微软雅黑,Bold"&12${say(sheet.lang, 'list.title')} · ${headerText(name)}`,
      oddFooter: `&C&9${before}&P${between}&N${after}`,
    },
  });
  worksheet.autoFilter = `A1:${lastColumn}${last}`;
  worksheet.columns = sheet.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  const header = worksheet.addRow(sheet.columns.map((column) => column.header));
  header.height = 24;
  header.eachCell((cell) => {
    cell.style = HEADER;
  });
  header.commit();
  if (rows > 0) addChoices(worksheet, sheet.columns, last);
  if (rows > 0 && sheet.settled !== undefined) {
    worksheet.addConditionalFormatting({
      ref: `A2:${lastColumn}${last}`,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [sheet.settled],
          style: { font: { color: { argb: 'FF98A2B3' } } },
        },
      ],
    });
  }
  return worksheet;
}

/** Data validations are in exceljs' streaming worksheets but not in its types. */
interface WithValidations {
  dataValidations: { add(range: string, validation: object): void };
}

function addChoices(worksheet: object, columns: readonly Column[], last: number): void {
  columns.forEach((column, index) => {
    if (column.choices === undefined) return;
    const letter = columnLetter(index + 1);
    // A range of one cell is no range to exceljs.
    const range = `${letter}2:${letter}${Math.max(last, 3)}`;
    (worksheet as WithValidations).dataValidations.add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${column.choices.join(',')}"`],
      showErrorMessage: true,
      error: column.prompt?.refusal,
      errorTitle: column.prompt?.title,
      showInputMessage: true,
      promptTitle: column.prompt?.title,
      prompt: column.prompt?.hint,
    });
  });
}

function addRow(
  worksheet: Worksheet,
  columns: readonly Column[],
  contents: readonly CellContent[],
  total = false,
): void {
  const cells = contents.map(styledCell);
  const row = worksheet.addRow(cells.map((cell) => cell.value));
  cells.forEach((cell, index) => {
    row.getCell(index + 1).style = total ? bold(cell.style) : cell.style;
  });
  row.height = rowHeight(contents, columns);
  row.commit();
}

function bold(style: StyledCell['style']): StyledCell['style'] {
  return { ...style, font: { ...style.font, bold: true } };
}

/** A, B, …, Z, AA, … for 1, 2, … */
export function columnLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return rest === 0 ? letter : columnLetter(rest) + letter;
}

/** The words around the two numbers of the footer. */
function pageNumbers(lang: Language): [string, string, string] {
  const [before = '', between = '', after = ''] = say(lang, 'page.number', { page: '\n', pages: '\n' }).split(
    '\n',
  );
  return [before, between, after];
}

/** In a page header & begins a code. */
function headerText(text: string): string {
  return text.replaceAll('&', '&&');
}
