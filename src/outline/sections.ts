/**
 * From headings in order to the tree of sections.
 */
import type { Section } from '../types.ts';
import { isAttachment, type Line } from './headings.ts';
import { FAMILY_RANK } from './labels.ts';

/** A section that is open while the text is read, with what decides who stands under it. */
interface OpenSection {
  section: Section;
  style: string;
  rank: number;
  depth: number | null;
  number: number;
  children: number;
}

/** Rank of a heading without label at the file's own outline level: level 1 lies just outside 一、. */
const RANK_OF_DEPTH = 2.5;
const BOLD_RANK = 10;
const LONGEST_TITLE = 40;

/** The words that a section goes by: a heading's own, the first clause of an item of prose. */
function titleOf(line: Line): string {
  const rest = line.rest.trim();
  if (line.role === 'heading') return rest.replace(/[。：:；;]+$/, '');
  const clause = /^[^。：:，,；;]*/.exec(rest)![0];
  return (clause === '' ? rest : clause).slice(0, LONGEST_TITLE);
}

/** Style, rank and depth of a heading line. */
function standing(line: Line, shallowest: number): Pick<OpenSection, 'style' | 'rank' | 'depth' | 'number'> {
  const depth = line.piece.depth === null ? null : line.piece.depth - shallowest + 1;
  if (line.label) {
    const { family, style, number } = line.label;
    return { style, rank: FAMILY_RANK[family], depth, number };
  }
  if (depth !== null) return { style: `level${depth}`, rank: depth + RANK_OF_DEPTH, depth, number: 0 };
  if (isAttachment(line.piece.text)) return { style: 'attachment', rank: 0, depth, number: 0 };
  return { style: 'bold', rank: BOLD_RANK, depth, number: 0 };
}

/**
 * Whether an unusual order is meant: a label of an outer family (（一）) begins under one of an inner family
 * (1.), and the inner numbering goes on after it (2.).
 */
function beginsWithin(lines: readonly Line[], at: number, top: OpenSection): boolean {
  const own = lines[at]!.label;
  if (own === null || own.number !== 1 || top.number === 0) return false;
  for (let next = at + 1; next < lines.length; next += 1) {
    const label = lines[next]!.label;
    if (label?.style === top.style) return label.number === top.number + 1;
    if (label && label.style !== own.style && FAMILY_RANK[label.family] < FAMILY_RANK[own.family])
      return false;
  }
  return false;
}

/** Whether an open section can hold a new one of another style. */
function standsOver(open: OpenSection, own: ReturnType<typeof standing>): boolean {
  if (open.depth !== null && own.depth !== null && open.depth !== own.depth) return open.depth < own.depth;
  if (open.rank !== own.rank) return open.rank < own.rank;
  return own.number === 1 && open.number > 0 && open.style !== own.style;
}

/**
 * How many of the open sections stay open above the new heading.
 *
 * @param orders unusual orders met so far; a new one is added
 */
function openAbove(
  stack: readonly OpenSection[],
  lines: readonly Line[],
  at: number,
  own: ReturnType<typeof standing>,
  orders: Set<string>,
): number {
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth]!;
    if (open.style === own.style && open.depth === own.depth) return depth;
  }
  const last = stack.at(-1);
  if (last && own.number === 1 && last.rank > own.rank) {
    const order = `${own.style} within ${last.style}`;
    if (beginsWithin(lines, at, last)) orders.add(order);
    if (orders.has(order)) return stack.length;
  }
  let count = stack.length;
  while (count > 0 && !standsOver(stack[count - 1]!, own)) count -= 1;
  return count;
}

/**
 * Divides the running text.
 *
 * @param lines the running text with its roles
 * @returns the sections in order, and for every line's piece index that opens one its section
 */
export function sectionsOf(lines: readonly Line[]): { sections: Section[]; opened: Map<number, Section> } {
  const sections: Section[] = [];
  const opened = new Map<number, Section>();
  const stack: OpenSection[] = [];
  const openers = lines.filter((line) => line.role !== 'text');
  const shallowest = openers.reduce((least, { piece }) => Math.min(least, piece.depth ?? least), 9);
  /** Unusual orders that the numbering has shown. */
  const orders = new Set<string>();
  let roots = 0;
  openers.forEach((line, at) => {
    const own = standing(line, shallowest);
    stack.length = openAbove(stack, openers, at, own, orders);
    const parent = stack.at(-1);
    const position = parent ? ++parent.children : ++roots;
    const section: Section = {
      id: parent ? `${parent.section.id}.${position}` : `s${position}`,
      label: line.label ? line.label.text : (line.piece.data.label ?? null),
      title: titleOf(line),
      level: stack.length + 1,
      parent: parent?.section.id ?? null,
    };
    sections.push(section);
    opened.set(line.index, section);
    stack.push({ section, ...own, children: 0 });
  });
  return { sections, opened };
}
