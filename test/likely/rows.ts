/** The row of figures of a short text, as the model of likely readings sees it. */
import { defaultSettings } from '../../src/audit.ts';
import type { Recognition } from '../../src/checks/claim.ts';
import { recognitionOf } from '../../src/checks/recognition.ts';
import { figuresOf } from '../../src/figures/figures.ts';
import type { Quantities } from '../../src/judge/judge.ts';
import { quantityOf } from '../../src/judge/quantity.ts';
import { type Reading, readingsOf } from '../../src/likely/reading.ts';
import { type Row, rowOf } from '../../src/likely/row.ts';
import { outline } from '../../src/outline/outline.ts';
import { read } from '../../src/read/index.ts';
import type { Figure } from '../../src/types.ts';

export interface Told {
  recognition: Recognition;
  quantities: Quantities;
  row: Row;
  figures: readonly Figure[];
  /** The place of the figure that is printed so. */
  at(printed: string): number;
  /** Its readings, as `shape(operands)`. */
  readings(printed: string): string[];
  /** A reading, as `shape(operands)`. */
  print(reading: Reading): string;
}

export async function rowOfText(text: string): Promise<Told> {
  const { root } = await read(new TextEncoder().encode(text), 'report.txt', {});
  const { report, sections, blocks } = outline(root, 'report.txt');
  const figures = figuresOf(blocks);
  const recognition = recognitionOf({ report, sections, blocks, figures }, defaultSettings());
  const quantities = figures.map(quantityOf);
  const row = rowOf(recognition, quantities);
  const raw = (index: number): string => figures[row[index]!.mention.figure]!.raw;
  const at = (printed: string): number => row.findIndex((_, index) => raw(index) === printed);
  const print = ({ shape, operands }: Reading): string => `${shape}(${operands.map(raw).join(', ')})`;
  return {
    recognition,
    quantities,
    row,
    figures,
    at,
    print,
    readings: (printed) => readingsOf(row, at(printed)).map(print),
  };
}
