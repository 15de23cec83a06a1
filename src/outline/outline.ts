/**
 * From the reader's tree to the sections and blocks of the record.
 */
import type { Block, Report, Section } from '../types.ts';

/** A report divided into sections, its text into blocks. */
export interface Outline {
  report: Report;
  sections: Section[];
  blocks: Block[];
}
