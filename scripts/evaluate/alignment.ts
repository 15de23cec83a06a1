/**
 * Finds the places of a record in the text that the report was made from. Readers join wrapped lines, split
 * tables into cells and leave automatic numbers out, so offsets are compared by the letters alone.
 */
import type { Record } from '../../src/types.ts';

/** A range of the source text, in UTF-16 units, end excluded. */
export interface Range {
  start: number;
  end: number;
}

export interface Alignment {
  /** The source range of a range in a block's text; null where the block is not in the source. */
  locate(block: string, start: number, end: number): Range | null;
  /** The source range of every figure that has one. */
  figures: ReadonlyMap<string, Range>;
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** Letters that must agree again before two texts count as being in step. */
const anchor = 8;
/** How many letters may be missing on both sides together. */
const reach = 600;

export function align(source: string, record: Record): Alignment {
  const letters: number[] = [];
  let folded = '';
  for (let i = 0; i < source.length; i++) {
    const letter = fold(source.charAt(i));
    if (letter === '') continue;
    folded += letter;
    letters.push(i);
  }
  const blocks = record.blocks.filter((block) => block.note === undefined || block.note === 'textbox');
  let text = '';
  const starts = new Map<string, number[]>();
  for (const block of blocks) {
    const positions: number[] = [];
    for (let i = 0; i < block.text.length; i++) {
      const letter = fold(block.text.charAt(i));
      positions.push(letter === '' ? -1 : text.length);
      text += letter;
    }
    starts.set(block.id, positions);
  }
  const partner = match(folded, text);
  const locate = (block: string, start: number, end: number): Range | null => {
    const positions = starts.get(block);
    if (!positions) return null;
    let first = -1;
    let last = -1;
    for (let i = start; i < end; i++) {
      const at = positions[i] ?? -1;
      const there = at < 0 ? -1 : (partner[at] ?? -1);
      if (there < 0) continue;
      if (first < 0) first = there;
      last = there;
    }
    return first < 0 ? null : { start: letters[first] ?? 0, end: (letters[last] ?? 0) + 1 };
  };
  const figures = new Map<string, Range>();
  for (const figure of record.figures) {
    const range = locate(figure.block, figure.start, figure.end);
    if (range) figures.set(figure.id, range);
  }
  return { locate, figures };
}

/** For every letter of `text` the index of its partner in `source`, or -1. */
function match(source: string, text: string): Int32Array {
  const partner = new Int32Array(text.length).fill(-1);
  let i = 0;
  let j = 0;
  while (i < source.length && j < text.length) {
    if (source[i] === text[j]) {
      partner[j++] = i++;
      continue;
    }
    const skip = resynchronise(source, text, i, j);
    if (!skip) {
      j++;
      continue;
    }
    i += skip[0];
    j += skip[1];
  }
  return partner;
}

function resynchronise(source: string, text: string, i: number, j: number): [number, number] | null {
  for (let distance = 1; distance <= reach; distance++)
    for (let b = 0; b <= distance; b++) {
      const a = distance - b;
      if (i + a >= source.length || j + b >= text.length || source[i + a] !== text[j + b]) continue;
      const wanted = Math.min(anchor, source.length - i - a, text.length - j - b);
      let k = 1;
      while (k < wanted && source[i + a + k] === text[j + b + k]) k++;
      if (k === wanted) return [a, b];
    }
  return null;
}

/** Half-width, without blanks and without the bars and rules of a table drawn in text. */
function fold(letter: string): string {
  const code = letter.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter;
  // What makes a heading or bold type in Markdown is no letter of the text, nor is what divides the cells of a table.
  return /[\s|,*#\u3000\u00a0\ufeff\u200b\u2500-\u257f]/.test(half) ? '' : half;
}
