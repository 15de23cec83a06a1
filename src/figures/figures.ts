/** All figures of a report, scanned block by block, in the order of the text. */
import type { Block, Figure } from '../types.ts';
import { columnUnits } from './cell-units.ts';
import { groupDigitsByBlanks } from './parted-numbers.ts';
import { proseUnits } from './prose-units.ts';
import { rowUnits } from './row-units.ts';
import { type ScannedFigure, scan } from './scan.ts';

/** Notes whose numbers are page numbers and repetitions, no figures. */
const WITHOUT_FIGURES = new Set<Block['note']>(['contents', 'header', 'footer', 'comment']);

/** Scans a report's blocks. Labels, concepts and periods are filled in when mentions are known. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  const unitOf = columnUnits(blocks);
  const rowUnitOf = rowUnits(blocks);
  const groupsByBlanks = groupDigitsByBlanks(blocks.map(({ text }) => text));
  const proseUnitOf = proseUnits(blocks, { groupsByBlanks });
  const figures: Figure[] = [];
  for (const block of blocks) {
    if (block.note !== undefined && WITHOUT_FIGURES.has(block.note)) continue;
    const column = unitOf(block);
    const inRow = rowUnitOf(block);
    const unit = (inRow === undefined ? column.unit : inRow) ?? proseUnitOf(block);
    const isOfAmounts = column.isOfMoney || column.isCounted;
    const context = { isOfAmounts, groupsByBlanks, ...(unit === null ? {} : { unit }) };
    for (const scanned of scan(block.text, context)) {
      figures.push(figureOf(scanned, block.id, figures.length + 1));
    }
  }
  return figures;
}

function figureOf(scanned: ScannedFigure, block: string, number: number): Figure {
  const { kind, raw, value, unit, base, places, qualifier, start, end, readings, date } = scanned;
  return {
    id: `f${number}`,
    kind,
    raw,
    value,
    unit,
    base,
    places,
    qualifier,
    label: null,
    concept: null,
    period: date ?? null,
    block,
    start,
    end,
    readings,
    status: 'unchecked',
    reason: null,
  };
}
