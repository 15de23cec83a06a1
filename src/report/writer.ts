/**
 * What an output format is: a name, a place in the results folder, and a writer that takes records one by one.
 * A writer never keeps a record; what it must say later it counts or spills to a temporary file, so that ten
 * thousand reports need no more memory than ten.
 */
import type { Finding, Record, Translations } from '../types.ts';

/** The languages of every output. */
export type Language = keyof Translations;

/**
 * Where other outputs of the same run show a report. Each function gives a path relative to the results folder,
 * with / between folders and not percent-encoded, or null where that output has no such place. Left out where the
 * output is not produced.
 */
interface Links {
  /** The annotated copy of the report. */
  annotated?: (record: Record) => string | null;
  /** The place of a finding in the HTML output, as report.html#place. */
  page?: (record: Record, finding: Finding) => string | null;
}

/** What every writer is told. */
export interface WriterOptions {
  lang: Language;
  /** The version of gouji, for outputs that name their tool. */
  version: string;
  /** Titles of the checks by id; a check that is missing here is called by its id. */
  checks: { readonly [check: string]: Translations };
  /** What the relations of a check are called, whether or not they hold; the title where they have no name. */
  relations?: { readonly [check: string]: Translations };
  /** Whether earlier records are compared: outputs then tell every finding as new, still there or fixed. */
  baseline: boolean;
  links?: Links;
}

/** Takes the records of one run. */
export interface Writer {
  /**
   * Takes the next record. Records come in the order of their paths, each once; the next call waits for the promise.
   *
   * @param record The record; it is not kept.
   * @param earlier The record of the same report in the baseline, null where it has none. Only with `baseline`.
   */
  write(record: Record, earlier?: Record | null): Promise<void>;
  /** Completes the output. No record may follow. */
  close(): Promise<void>;
}

/** An output format. */
export interface Format {
  /** As given to --format. */
  id: string;
  /** The file, or the folder where it ends with /, within the results folder. */
  fileName: string;
  /** The extension of what is written, with its point. */
  extension: string;
  /**
   * Opens the output.
   *
   * @param folder The results folder; it exists.
   * @param options What every writer is told.
   */
  create(folder: string, options: WriterOptions): Promise<Writer>;
}
