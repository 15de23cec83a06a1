/**
 * Columns told by what stands in them, where positions mislead: a long label pushes the figures behind it to the right. As
 * many heads as a full row has pieces, of the same kinds in every full row, tell where the pieces of the others belong.
 */
import type { Column } from './columns.ts';
import { isFigure, type Token } from './tokens.ts';

/** What stands in a column: words, figures, or the numbers of the rows (行次). */
type Kind = 'word' | 'figure' | 'ordinal';

/** A table's columns by what stands in them. */
export interface KindColumns {
  /** As wide as the figures that end at one place, or as their heads. */
  columns: readonly Column[];
  kinds: readonly Kind[];
}

const fewestColumns = 4;
const fewestFull = 3;
/** 金额 项目: two heads that touch. */
const merged = /\p{Script=Han}{2,}[ \u3000]\p{Script=Han}{2,}/u;
const ordinalHead = /^行\s?次$/;

/** Is this the head of the numbers of the rows? */
export function isRowNumberHead(text: string): boolean {
  return ordinalHead.test(text);
}

const ordinal = /^\d{1,3}$/;

/**
 * The columns that the last row of heads names, or null where full rows do not agree in what stands below them.
 *
 * @param heads pieces of the last row of heads
 * @param rows pieces of the rows below it
 */
export function kindColumnsOf(
  heads: readonly Token[],
  rows: readonly (readonly Token[])[],
): KindColumns | null {
  const full = rows.filter((row) => row.length === heads.length);
  if (
    heads.length < fewestColumns ||
    full.length < fewestFull ||
    heads.some(({ text }) => isFigure(text) || merged.test(text))
  )
    return null;
  const kinds: Kind[] = [];
  for (const [index, head] of heads.entries()) {
    const figures = full.filter((row) => isFigure(row[index]!.text)).length;
    if (figures !== 0 && figures !== full.length) return null;
    kinds.push(figures === 0 ? 'word' : ordinalHead.test(head.text) ? 'ordinal' : 'figure');
  }
  const columns = heads.map((head, index) => {
    const figures = kinds[index] === 'word' ? 0 : full.length;
    const pieces = full.map((row) => row[index]!);
    const { start, end } = figures > 0 && areFlush(pieces) ? rangeOf(pieces) : head;
    return { start, end, figures, pieces: full.length, codes: 0 };
  });
  return kinds.includes('word') && rows.every((row) => row.length <= heads.length)
    ? { columns, kinds }
    : null;
}

/** Figures that end at one place show their column better than its head, which is wider and stands in its middle. */
function areFlush(pieces: readonly Token[]): boolean {
  return pieces.every(({ end }) => Math.abs(end - pieces[0]!.end) <= 1);
}

function rangeOf(pieces: readonly Token[]): { start: number; end: number } {
  return {
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
  };
}

/**
 * Do positions put words among figures, or figures among words?
 *
 * @param places of each row's pieces by their positions, in the same columns
 */
export function isMisplaced(
  rows: readonly (readonly Token[])[],
  places: readonly (readonly number[])[],
  { kinds }: KindColumns,
): boolean {
  return rows.some((row, index) => {
    const columns = places[index]!;
    return (
      new Set(columns).size < columns.length ||
      row.some(({ text }, piece) => !fits(text, columns[piece]!, kinds)) ||
      (row.length === kinds.length && columns.some((column, piece) => column !== piece))
    );
  });
}

const total = /^(?:合\s*计|总\s*计|共\s*计|小\s*计)$/;

/** Is a piece of the kind of a column? 合计 may stand where the rows are numbered. */
function fits(text: string, column: number, kinds: readonly Kind[]): boolean {
  return isFigure(text) === (kinds[column] !== 'word') || (column === 0 && total.test(text));
}

const MISFIT = 1000;
const OUT_OF_ORDER = 40;
/** How much a place beside its column speaks against a piece, by character; and a column left empty before it. */
const BESIDE = 0.25;
const SKIPPED = 2.5;

/**
 * The column of each piece of a row, by what it is first, and by where it stands then.
 *
 * @param before the number of the row above in each column of such numbers
 */
export function placesByKind(
  row: readonly Token[],
  found: KindColumns,
  before: ReadonlyMap<number, number>,
): number[] {
  let paths: { cost: number; places: number[] }[] = [{ cost: 0, places: [] }];
  for (const token of row) {
    const next: { cost: number; places: number[] }[] = [];
    for (const { cost, places } of paths)
      for (let column = (places.at(-1) ?? -1) + 1; column < found.kinds.length; column += 1) {
        const skipped = column - (places.at(-1) ?? -1) - 1;
        const gap = places.length > 0 && isFigure(token.text) ? skipped * SKIPPED : 0;
        next.push({
          cost: cost + gap + costOf(token, column, found, before.get(column)),
          places: [...places, column],
        });
      }
    paths = cheapest(next);
  }
  return paths.reduce((best, each) => (each.cost < best.cost ? each : best)).places;
}

/** The cheapest way to each last column. */
function cheapest(
  paths: readonly { cost: number; places: number[] }[],
): { cost: number; places: number[] }[] {
  const best = new Map<number, { cost: number; places: number[] }>();
  for (const path of paths) {
    const last = path.places.at(-1)!;
    const known = best.get(last);
    if (!known || path.cost < known.cost) best.set(last, path);
  }
  return [...best.values()];
}

function costOf(
  { text, start, end }: Token,
  column: number,
  { columns, kinds }: KindColumns,
  before: number | undefined,
): number {
  const { start: from, end: to } = columns[column]!;
  const far = Math.abs((start + end) / 2 - (from + to) / 2) * BESIDE;
  if (!fits(text, column, kinds)) return MISFIT + far;
  if (kinds[column] !== 'ordinal' || !isFigure(text)) return far;
  if (!ordinal.test(text)) return MISFIT + far;
  const follows = before === undefined || Number(text) > before;
  return follows ? 0 : OUT_OF_ORDER + far;
}
