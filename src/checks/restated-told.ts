/** Figures as one compares them with figures told elsewhere: what they count, what they are called, where they stand. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { namesOf, piecesOf, TOTAL_NAME } from './restated-names.ts';
import { isForEach, isRunningText, tellingDigits } from './scope.ts';
import { sectionOf } from './section-contents.ts';
import { TOTAL } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Cell } from './tables.ts';

/** A figure with what it is compared by. */
export interface Told {
  mention: Mention;
  /** What it is counted in, as far as other words for the same unit go. */
  measure: string;
  value: string | null;
  digits: number;
  /** The number of a cell that holds nothing else; its names are the heads of its row and column. */
  isCell: boolean;
  /** The chapter, or the table: what one place tells, another one tells again. */
  place: string;
  section: string | null;
  /** Looked up only where another figure has the same value. */
  names: () => readonly string[];
  /** The item that its section is about. */
  title: () => readonly string[];
}

const PEOPLE = new Set(['人', '名', '位', '口人']);
/** Measure words that people use for the same things: 16家文化站, 16个文化站. */
const THINGS = new Set([...'个家座处所项台套辆条间栋幢支件宗艘架']);

/** What a figure is compared with: figures of another measure are other quantities; null where it is no quantity. */
function measureOf(mention: Mention): string | null {
  const { kind, unit } = mention;
  if (kind === 'amount' || kind === 'price') return isForEach(mention) ? 'price' : 'amount';
  if (kind === 'rate' || kind === 'score') return kind;
  if (kind !== 'count' && kind !== 'measure') return null;
  if (PEOPLE.has(unit ?? '')) return 'people';
  return THINGS.has(unit ?? '') ? 'things' : `${kind}:${unit?.replace(/^[万亿]/u, '')}`;
}

const known = new WeakMap<Recognition, readonly Told[]>();

/** All figures of a report that can be told twice, in the order of the text. */
export function toldIn(recognition: Recognition): readonly Told[] {
  const told = known.get(recognition) ?? gather(recognition);
  known.set(recognition, told);
  return told;
}

function gather(recognition: Recognition): Told[] {
  const cells = new Map<number, readonly [number, Cell, () => readonly string[]]>();
  for (const table of recognition.tables)
    for (const cell of table.cells) {
      const names = once(() => {
        const heads = headsOf(table, cell);
        const total = TOTAL.test(heads.row) && /分$/u.test(heads.column) ? [TOTAL_NAME] : [];
        return [...piecesOf(heads.row), ...piecesOf(heads.column), ...total];
      });
      for (const { figure } of cell.mentions) cells.set(figure, [table.index, cell, names]);
    }
  const titles = new Map<string | null, () => readonly string[]>();
  return recognition.mentions.flatMap((mention): Told[] => {
    const { block, text } = recognition.passages[mention.passage]!;
    const measure = measureOf(mention);
    const { base, value } = recognition.figures[mention.figure]!;
    if (measure === null || base === null || mention.inRange || /^[01]?$/u.test(value ?? '')) return [];
    const [table, cell, heads] = cells.get(mention.figure) ?? [];
    if (!cell && !isRunningText(block)) return [];
    const isCell = cell !== undefined && isAlone(cell, mention);
    const { section } = block;
    if (!titles.has(section))
      titles.set(
        section,
        once(() => piecesOf(sectionOf(recognition, section)?.title ?? '')),
      );
    return [
      {
        mention,
        measure,
        value: base,
        digits: isPrintedWhole(measure) ? lengthOf(value) : tellingDigits(recognition, mention),
        isCell,
        place: cell ? `${table}:${isCell}` : (section?.split('.')[0] ?? `:${mention.passage}`),
        section,
        names: isCell && heads ? heads : once(() => namesOf(text, mention)),
        title: titles.get(section)!,
      },
    ];
  });
}

/** Of people, things and points the noughts tell as much as other digits, but for those behind the point. */
function lengthOf(value: string | null): number {
  return (value ?? '').replace(/\.?0+$/u, (end) => (end.startsWith('.') ? '' : end)).replace(/\D/gu, '')
    .length;
}

function isPrintedWhole(measure: string): boolean {
  return isCountedAlike(measure) || measure === 'score';
}

/** A cell that holds the figure, perhaps with ≥ or % beside it, and nothing else. */
function isAlone({ mentions, text }: Cell, mention: Mention): boolean {
  return mentions.length === 1 && mention.end - mention.start >= text.length - 1;
}

/** What is worked out only when it is asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** People and things of all sorts are told by these words. */
export function isCountedAlike(measure: string): boolean {
  return measure === 'people' || measure === 'things';
}
