/**
 * Plain text, as it comes from editors, from PDF and from Tika. It never goes through a Markdown parser, which
 * would take a figure's dash for a list and two tildes for a deletion.
 */
import type { Paragraph, Root, RootContent } from 'mdast';
import { decode } from './decode.ts';
import { tableOfRows } from './grid.ts';
import { limits } from './limits.ts';
import { messages } from './messages.ts';
import { alignedRegions, isCaption, isRule } from './text/aligned.ts';
import { alignedTables } from './text/alignedTable.ts';
import { cellRunAt } from './text/cells.ts';
import { clean } from './text/clean.ts';
import { csvRowsAt } from './text/csv.ts';
import { delimitedRowsAt } from './text/delimited.ts';
import { type Line, linesOf } from './text/lines.ts';
import { withoutMarks } from './text/marks.ts';
import { withoutPageNumbers } from './text/pages.ts';
import { recordsAt } from './text/records.ts';
import { withoutRepeatedHeads } from './text/repeatedHeads.ts';
import { withoutRules } from './text/ruled.ts';
import { withoutRunning } from './text/running.ts';
import { ledgerAt, spacedRowsAt } from './text/spaced.ts';
import { hasGap, tokensOf } from './text/tokens.ts';
import { unitRowsAt } from './text/unitRows.ts';
import { marginOf, paragraphsOf } from './text/wrapped.ts';
import type { BlockData, ReadResult } from './tree.ts';
import { unreadable } from './unreadable.ts';

/** Lines that are prose, or the tables that lines were made into. */
type Part = { lines: Line[] } | { tables: RootContent[]; pageNumbers?: number; cells?: readonly Line[] };

/**
 * Reads plain text.
 *
 * @param bytes the whole file, in any encoding of `decode`
 * @throws UnreadableError where the bytes are no text, or too many
 */
export function readText(bytes: Uint8Array): ReadResult {
  if (bytes.length > limits.text) throw unreadable('too-large');
  const decoded = decode(bytes);
  const cleaned = clean(decoded.text);
  const { root, messages: found } = textTree(cleaned.text);
  return { root, format: 'text', messages: [...decoded.messages, ...cleaned.messages, ...found] };
}

/**
 * The tree of a text.
 *
 * @param text decoded and cleaned
 * @throws UnreadableError `empty` where it holds nothing but blanks
 */
export function textTree(text: string): Pick<ReadResult, 'root' | 'messages'> {
  const all = linesOf(withoutRules(withoutMarks(text)), limits.lines);
  const unnumbered = withoutPageNumbers(all);
  const { lines: ownLines, taken, headers } = withoutRunning(unnumbered);
  const { lines, taken: heads } = withoutRepeatedHeads(ownLines);
  if (lines.length === 0) throw unreadable('empty');
  const parts = partsOf(lines);
  const prose = parts.flatMap((part) => ('lines' in part ? part.lines : []));
  // The cells of a form that stand on lines of their own show as well how wide the lines are.
  const margin = marginOf(parts.flatMap((part) => ('lines' in part ? part.lines : (part.cells ?? []))));
  const root: Root = { type: 'root', children: [] };
  let paragraphs = 0;
  let pageNumbers = all.length - unnumbered.length;
  for (const part of parts) {
    if ('tables' in part) {
      for (const block of part.tables) root.children.push(block);
      pageNumbers += part.pageNumbers ?? 0;
      continue;
    }
    const texts = paragraphsOf(part.lines, margin);
    paragraphs += texts.length;
    for (const value of texts) root.children.push(paragraph(value));
  }
  for (const value of headers) {
    const data: BlockData = { note: 'header' };
    root.children.push({ ...paragraph(value), data });
  }
  const found = [];
  if (pageNumbers > 0) found.push(messages.pageNumbers(pageNumbers));
  if (taken > 0) found.push(messages.runningHeaders(taken));
  if (heads > 0) found.push(messages.repeatedHeads(heads));
  if (margin !== null && prose.length > paragraphs)
    found.push(messages.joinedLines(prose.length - paragraphs));
  return { root, messages: found };
}

function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  const regions = alignedRegions(lines);
  let prose: Line[] = [];
  const flush = (): void => {
    if (prose.length > 0) parts.push({ lines: prose });
    prose = [];
  };
  let index = 0;
  let endOfTable = -1;
  while (index < lines.length) {
    const region = regions[0];
    if (region?.start === index) {
      flush();
      parts.push({
        tables: alignedTables(lines.slice(region.start, region.end).filter((line) => !isRule(line))),
      });
      regions.shift();
      index = region.end;
      continue;
    }
    // What goes on below a table without a blank line is no list of its own: 收入总计 takes in the table's totals.
    const goesOn = index === endOfTable && lines[index]!.blanksBefore === 0;
    const delimited =
      delimitedRowsAt(lines, index) ??
      csvRowsAt(lines, index) ??
      recordsAt(lines, index) ??
      unitRowsAt(lines, index) ??
      spacedRowsAt(lines, index) ??
      (goesOn ? null : ledgerAt(lines, index));
    if (goesOn && delimited === null) endOfTable = index + 1;
    if (delimited !== null) {
      endOfTable = delimited.end;
      flush();
      parts.push({ tables: [tableOfRows(delimited.rows)], pageNumbers: delimited.pageNumbers ?? 0 });
      index = delimited.end;
      continue;
    }
    const run = cellRunAt(lines, index);
    if (run !== null) {
      flush();
      parts.push({
        tables: run.parts.map((cell) => ('rows' in cell ? tableOfRows(cell.rows) : paragraph(cell.text))),
        cells: lines.slice(index, run.end),
      });
      index = run.end;
      continue;
    }
    const line = lines[index]!;
    if (isCaption(line) && hasGap(line)) {
      flush();
      parts.push({ tables: tokensOf(line.raw, 'characters').map(({ text }) => paragraph(text)) });
    } else prose.push(line);
    index += 1;
  }
  flush();
  return parts;
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
