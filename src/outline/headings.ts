/**
 * Which paragraphs are headings. A label alone decides nothing: "6.负责推进…。" is an item of a list, and
 * "1.车辆租赁费247万元，…。" may stand where its siblings are headings.
 */
import { FAMILY_RANK, type Label, parseLabel } from './labels.ts';
import type { Piece } from './pieces.ts';

/** A paragraph of the running text with what its label says. */
export interface Line {
  piece: Piece;
  /** Place among all pieces. */
  index: number;
  label: Label | null;
  /** Text behind the label. */
  rest: string;
  /** heading: opens a section and is nothing else; item: prose that opens a section; text: neither. */
  role: 'heading' | 'item' | 'text';
}

const LONGEST_HEADING = 50;
const LONGEST_STATED = 80;
const LONGEST_BOLD = 30;
const LONGEST_SENTENCE = 20;

/** Columns of a table that lost its grid: 一、财政拨款收入      156,211  一、一般公共服务. */
const COLUMNS = /\S(?: {3,}|\t+|\u3000{3,})\S/;

const AMOUNT = /[0-9０-９][ \t]*(?:万元|亿元|元|万|%|％)/;
const ATTACHMENT =
  /^[ \t\u3000]*附[件表][ \t\u3000]*[0-9一二三四五六七八九十]{0,3}[ \t\u3000]*[：:.．]?[^。，]{0,40}$/;

/** A line that names an attachment of the report (附件1). */
export function isAttachment(text: string): boolean {
  return ATTACHMENT.test(text);
}

/** Rank of a label in the customary order; a line without one ranks below all. */
function rank(line: Line): number {
  return line.label ? FAMILY_RANK[line.label.family] : Number.POSITIVE_INFINITY;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.trim();
}

/** Reads a piece's label, printed or automatic. */
export function lineOf(piece: Piece, index: number): Line {
  const automatic = piece.data.label === undefined ? null : parseLabel(`${piece.data.label} `);
  const printed = automatic ? null : parseLabel(piece.text);
  const rest = firstLine(printed ? piece.text.slice(printed.length) : piece.text);
  return { piece, index, label: automatic ?? printed, rest, role: 'text' };
}

function innermost(line: Line): boolean {
  return rank(line) >= FAMILY_RANK.arabic;
}

/** Whether the words could be a heading at all: short, and no sentence. */
function readsAsHeading(line: Line): boolean {
  const { rest, piece } = line;
  const letters = rest.length;
  if (letters === 0 || !/[\p{L}]/u.test(rest)) return false;
  if (line.piece.depth !== null)
    return letters <= LONGEST_STATED && !(rest.endsWith('。') && letters > LONGEST_SENTENCE);
  if (!line.label || COLUMNS.test(rest)) return false;
  if (/[；;，,]$/.test(rest) || letters > LONGEST_HEADING) return false;
  const sentence = rest.endsWith('。');
  if (rest.slice(0, -1).includes('。') || (sentence && letters > LONGEST_SENTENCE)) return false;
  if (AMOUNT.test(rest) && (sentence || /[，,：:；;]/.test(rest))) return false;
  if (!innermost(line)) return !(sentence && /[，,：:；;]/.test(rest));
  if (sentence) return false;
  return !/[：:；;].{8,}$/.test(rest) || piece.data.bold === true;
}

/** A short bold line without label, set apart as a heading by its letters alone. */
function isBoldHeading(line: Line, next: Line | undefined): boolean {
  const { piece, rest } = line;
  if (line.label || piece.depth !== null || piece.data.bold !== true || piece.text.includes('\n'))
    return false;
  if (
    rest.length > LONGEST_BOLD ||
    rest.length < 2 ||
    /[。；;，,0-9０-９]/.test(rest.replace(/20[0-9]{2}/, ''))
  )
    return false;
  return next !== undefined && next.piece.data.bold !== true && !next.piece.cell;
}

/** Where the next (or, with step −1, the previous) line of the same list is, if no outer heading comes between. */
function sibling(lines: readonly Line[], from: number, step: 1 | -1): number | null {
  const own = lines[from]!;
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at]!;
    if (line.label?.style === own.label!.style) {
      return line.label.number === own.label!.number + step ? at : null;
    }
    if (line.role !== 'text' && rank(line) < rank(own)) return null;
  }
  return null;
}

/** Whether a sibling of the line opens a section and passes the test. */
function hasSibling(lines: readonly Line[], at: number, test: (at: number) => boolean): boolean {
  return ([1, -1] as const).some((step) => {
    const found = sibling(lines, at, step);
    return found !== null && lines[found]!.role !== 'text' && test(found);
  });
}

/**
 * Whether something stands under the line: text, a label of an inner family, prose with a label of another
 * style, or the beginning of another numbering in an unusual order (1. over （一）).
 */
function hasContent(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  if (!next?.label) return next !== undefined;
  const own = lines[at]!;
  if (rank(next) > rank(own)) return true;
  return next.label.style !== own.label?.style && (next.role === 'text' || next.label.number === 1);
}

function demote(lines: readonly Line[]): void {
  for (const line of lines) line.role = 'text';
}

/**
 * A line of an inner list (1. （1） ①) with nothing under it is a list item, unless it is set as a heading or
 * a sibling has content.
 */
function demoteListItems(lines: readonly Line[]): void {
  const items = lines.filter((line, at) => {
    if (line.role !== 'heading' || !line.label || !innermost(line)) return false;
    if (line.piece.depth !== null || line.piece.data.bold === true || hasContent(lines, at)) return false;
    return !hasSibling(lines, at, (other) => hasContent(lines, other));
  });
  demote(items);
}

/** Labels one below the other without text, some of them with columns behind, are rows of a table. */
function demoteTableRows(lines: readonly Line[]): void {
  let run: Line[] = [];
  const close = (): void => {
    if (run.length > 1 && run.some((line) => COLUMNS.test(line.rest))) demote(run);
    run = [];
  };
  for (const line of lines) {
    if (line.label && line.piece.depth === null) run.push(line);
    else close();
  }
  close();
}

/** Prose of an item whose siblings are headings stands for its own heading, and so on along the list. */
function promoteItems(lines: readonly Line[]): void {
  const promote = (line: Line, at: number): void => {
    if (line.role !== 'text' || !line.label || line.rest === '' || COLUMNS.test(line.rest)) return;
    if (hasSibling(lines, at, () => true)) line.role = 'item';
  };
  lines.forEach(promote);
  for (let at = lines.length - 1; at >= 0; at -= 1) promote(lines[at]!, at);
}

/** A run-in heading: （一）预算执行情况。2023年… or （一）预算执行情况：2023年… */
function isRunIn(line: Line): boolean {
  if (!line.label || innermost(line)) return false;
  const head = /^([^。：:，,；;0-9０-９]{2,24})[。：:]/.exec(line.rest);
  return head !== null && line.rest.length > head[0].length;
}

/**
 * Gives every line its role.
 *
 * @param lines the running text in order, without notes, contents, titles and tables of figures
 */
export function assignRoles(lines: readonly Line[]): void {
  for (const line of lines) if (readsAsHeading(line)) line.role = 'heading';
  // Bold lines above the first heading belong to the cover.
  const cover = lines.findIndex((line) => line.role === 'heading');
  lines.forEach((line, at) => {
    if (line.role === 'heading') return;
    if (at > cover && isBoldHeading(line, lines[at + 1])) line.role = 'heading';
    else if (at > 0 && isAttachment(line.piece.text)) line.role = 'heading';
    else if (isRunIn(line)) line.role = 'item';
  });
  demoteTableRows(lines);
  demoteListItems(lines);
  promoteItems(lines);
}
