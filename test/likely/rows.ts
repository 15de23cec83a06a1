/** The row of figures of a short text, as the model of likely readings sees it. */
import { defaultSettings, prepare } from '../../src/audit.ts';
import type { Recognition } from '../../src/checks/claim.ts';
import type { Quantities } from '../../src/judge/judge.ts';
import type { Reading } from '../../src/likely/reading.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { type Row, rowOf } from '../../src/likely/row.ts';
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
  const { recognition, quantities } = prepare(root, 'report.txt', defaultSettings());
  const { figures } = recognition;
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
