/**
 * The report's sentences as checks of form read them: blanks left out, half-width, and lines that a conversion
 * broke put together again.
 */
import { type Compact, compactBlock, compactText } from '../lexicon/compact.ts';
import { parseLabel } from '../outline/labels.ts';
import type { Block, Figure } from '../types.ts';
import type { ReportText } from './check.ts';

/** A line below this length that ends without a stop was not broken by a page's width. */
const SHORTEST_BROKEN_LINE = 15;

/** Range in one block's own text. */
export interface Place {
  block: string;
  start: number;
  end: number;
}

/** One paragraph, or several lines that make one. */
export interface RunningText {
  /** Without blanks, in half-width forms; 。 and 、 stay. */
  text: string;
  /** In order; all of one section and type. */
  blocks: Block[];
  /** For each character of `text` the index of its block and its offset there. */
  lines: Readonly<ArrayLike<number>>;
  offsets: Readonly<ArrayLike<number>>;
  /** Letters that the printed label takes at the head of `text`. */
  labelLength: number;
  /** The line is a row of a table that lost its grid: columns apart by blanks or bars. */
  columns: boolean;
  /** Nothing but the next heading follows. */
  closesSection: boolean;
}

const COLUMNS = /[^\s\u3000](?: {3,}|\t|[ \t]*\u3000{2,}[ \t]*)[^\s\u3000]|[^\s\u3000] ?[|│] ?/;
const BROKEN_END = /[^。;；:：!！?？]$/;

function isBrokenLine(block: Block, next: Block | undefined): boolean {
  if (!next || next.type !== block.type || next.section !== block.section || block.type !== 'paragraph')
    return false;
  if (block.table !== next.table || next.label !== undefined || next.note !== block.note) return false;
  const text = block.text.trimEnd();
  const lone = /^[\s\u3000]*[。;；]/.test(next.text);
  if (!lone && (text.length < SHORTEST_BROKEN_LINE || !BROKEN_END.test(text))) return false;
  return parseLabel(next.text) === null && !COLUMNS.test(next.text) && !COLUMNS.test(text);
}

function joined(blocks: Block[], closesSection: boolean): RunningText {
  const parts = blocks.map(compactBlock);
  const first = blocks[0]!;
  const label = first.label === undefined ? parseLabel(first.text) : null;
  return {
    text: parts.length === 1 ? parts[0]!.text : parts.map((part) => part.text).join(''),
    blocks,
    ...originsOf(parts),
    labelLength: label ? compactText(first.text.slice(0, label.length)).length : 0,
    columns: COLUMNS.test(first.text.trim()),
    closesSection,
  };
}

/** As many zeros as the longest text so far has letters. */
let zeros = new Uint32Array(256);

function originsOf(parts: readonly Compact[]): Pick<RunningText, 'lines' | 'offsets'> {
  const [first] = parts;
  if (first && parts.length === 1) {
    if (zeros.length < first.text.length) zeros = new Uint32Array(first.text.length * 2);
    return { lines: zeros, offsets: first.origins };
  }
  const length = parts.reduce((sum, part) => sum + part.text.length, 0);
  const lines = new Uint32Array(length);
  const offsets = new Uint32Array(length);
  let at = 0;
  parts.forEach((part, line) => {
    for (let index = 0; index < part.text.length; index += 1, at += 1) {
      lines[at] = line;
      offsets[at] = part.origins[index]!;
    }
  });
  return { lines, offsets };
}

/** Each check of form asks for the same texts; they are made once a report. */
const known = new WeakMap<readonly Block[], readonly RunningText[]>();

/**
 * The paragraphs and cells of a report in order; headings and notes are left out.
 */
export function runningTexts(report: ReportText): readonly RunningText[] {
  const texts = known.get(report.blocks) ?? textsOf(report);
  known.set(report.blocks, texts);
  return texts;
}

function textsOf(report: ReportText): RunningText[] {
  const blocks = report.blocks.filter((block) => block.type !== 'note');
  const texts: RunningText[] = [];
  let open: Block[] = [];
  blocks.forEach((block, index) => {
    if (block.type === 'heading') return;
    open.push(block);
    if (isBrokenLine(block, blocks[index + 1])) return;
    texts.push(joined(open, blocks[index + 1]?.type === 'heading'));
    open = [];
  });
  return texts;
}

/**
 * Where a range of a running text stands; of one that runs over a line's end, the part on its first line.
 *
 * @param end not included
 */
export function placeOf(running: RunningText, start: number, end: number): Place {
  const line = running.lines[start]!;
  let last = start;
  while (last + 1 < end && running.lines[last + 1] === line) last += 1;
  return { block: running.blocks[line]!.id, start: running.offsets[start]!, end: running.offsets[last]! + 1 };
}

const byBlock = new WeakMap<readonly Figure[], Map<string, Figure[]>>();

function figuresOfBlock(figures: readonly Figure[], block: string): readonly Figure[] {
  let blocks = byBlock.get(figures);
  if (!blocks) {
    blocks = new Map();
    for (const figure of figures) {
      const together = blocks.get(figure.block) ?? [];
      blocks.set(figure.block, together);
      together.push(figure);
    }
    byBlock.set(figures, blocks);
  }
  return blocks.get(block) ?? [];
}

/** Ids of the figures that a range of a block touches. */
export function figuresAt(figures: readonly Figure[], place: Place): string[] {
  return figuresOfBlock(figures, place.block)
    .filter(({ start, end }) => start < place.end && end > place.start)
    .map((figure) => figure.id);
}

/** The words between two places in the form in which a message quotes them. */
export function excerpt(text: string, longest = 30): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
