/** Compares a report with an earlier version of it: which findings are new, still there, or fixed. */
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Finding, Record } from '../types.ts';
import { recordFileName } from './record-file.ts';
import { isUnreadable } from './unreadable.ts';

/** What became of a finding since the baseline. */
export type FindingState = 'new' | 'remaining' | 'fixed';

/** The findings of a report against those of its earlier version. Suppressed findings stand in neither. */
export interface Comparison {
  /** By the id of each finding that is there now. */
  states: ReadonlyMap<string, 'new' | 'remaining'>;
  /** Findings of the earlier record that are gone. */
  fixed: readonly Finding[];
}

/**
 * Compares two records of one report by the ids of their findings. Of a report that cannot be read now nothing
 * counts as fixed.
 *
 * @param earlier Null where the baseline does not have the report: everything is new.
 */
export function compareWithBaseline(record: Record, earlier: Record | null): Comparison {
  const known = new Set(earlier?.findings.map((finding) => finding.id));
  const present = new Set(record.findings.map((finding) => finding.id));
  const states = new Map<string, 'new' | 'remaining'>();
  for (const finding of record.findings) {
    if (finding.suppressed === undefined) states.set(finding.id, known.has(finding.id) ? 'remaining' : 'new');
  }
  const gone = (finding: Finding) => finding.suppressed === undefined && !present.has(finding.id);
  return { states, fixed: earlier === null || isUnreadable(record) ? [] : earlier.findings.filter(gone) };
}

/** A baseline that is no baseline, told for the person who named it. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

/** The records of an earlier run. */
export interface Baseline {
  /**
   * The earlier record of a report, or null where the earlier run did not have it.
   *
   * @param path The report's path as its record gives it.
   * @throws {BaselineError} where the file is there but is no record.
   */
  earlier(path: string): Promise<Record | null>;
}

/**
 * Opens the records of an earlier run; each is read when it is asked for.
 *
 * @param folder The results folder of that run, or the folder `records` in it.
 * @throws {BaselineError} where the folder has no records.
 */
export async function openBaseline(folder: string): Promise<Baseline> {
  const root = await resultsFolder(folder);
  return {
    async earlier(path) {
      const file = join(root, recordFileName(path));
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw new BaselineError(`${file}: cannot be read (${error.code ?? error.message})`);
      });
      return text === null ? null : parseRecord(text, file);
    },
  };
}

async function resultsFolder(folder: string): Promise<string> {
  const isFolder = (path: string) =>
    stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
  if (await isFolder(join(folder, 'records'))) return folder;
  if (basename(folder) === 'records' && (await isFolder(folder))) return dirname(folder);
  throw new BaselineError(`${folder}: has no folder "records" with the records of an earlier run`);
}

function parseRecord(text: string, file: string): Record {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BaselineError(`${file}: is not JSON`);
  }
  const record = value as Partial<Record> | null;
  if (record?.schemaVersion !== 1 || !Array.isArray(record.findings) || !Array.isArray(record.blocks)) {
    throw new BaselineError(`${file}: is not a record of this version`);
  }
  return record as Record;
}
