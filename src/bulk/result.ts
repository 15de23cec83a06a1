/** How one report comes to its record: from the cache, from the analysis, or as one that could not be read. */
import { createHash } from 'node:crypto';
import { unreadableRecord } from '../record/unreadable.ts';
import type { Settings } from '../settings.ts';
import type { Record, Translations } from '../types.ts';
import { AnalysisError, type Analyst } from './analysis.ts';
import type { Cache } from './cache.ts';
import type { DepartmentOf } from './departments.ts';
import type { Source } from './discover.ts';
import { canonicalJson, digest } from './fingerprint.ts';
import { InterruptedError } from './interrupted.ts';
import type { Gate } from './ordered.ts';
import { readSource } from './read-source.ts';

/** What a record depends on beside its report. */
export interface ResultOptions {
  settings: Settings;
  departmentOf: DepartmentOf;
  /** Digest of the program; null where nothing is to be cached. */
  program: string | null;
  /** Whether old formats are read by way of LibreOffice: it finds more in them than their text. */
  converts: boolean;
  /** Stops the run. */
  signal: AbortSignal;
}

/** A report with its record. */
export interface Result {
  record: Record;
  /** Null where the report has no bytes. */
  bytes: Uint8Array | null;
  /** Its key in the cache; null where it has no bytes. */
  key: string | null;
  cached: boolean;
}

/** Everything that a record depends on, but for the report. */
export function settingsKey(options: ResultOptions): string {
  return digest(options.program ?? '', canonicalJson(options.settings), String(options.converts));
}

/**
 * The key of a report's record in the cache.
 *
 * @param base The settings' key.
 */
export function reportKey(source: Source, bytes: Uint8Array, options: ResultOptions, base: string): string {
  return digest(base, source.path, departmentOf(source, options) ?? '', bytes);
}

/** The bureau's rules come first, then the folders of an archive. */
function departmentOf(source: Source, options: ResultOptions): string | null {
  return options.departmentOf(source.path) ?? source.department;
}

/** What the bureau says of the department holds, whatever the report's title says. */
function withDepartment(record: Record, department: string | null): Record {
  return department === null ? record : { ...record, report: { ...record.report, department } };
}

/**
 * Prepares to make records.
 *
 * @param gate Lets as many reports through as are analysed at once.
 * @param begin Called with the path of a report when its analysis begins.
 * @returns a function that makes the record of a report; it throws only where the run is stopped.
 */
export function resultMaker(
  options: ResultOptions,
  cache: Cache,
  analyst: Analyst,
  gate: Gate,
  begin: (path: string) => void,
): (source: Source) => Promise<Result> {
  const { settings, signal } = options;
  const base = settingsKey(options);
  const analyse = (source: Source, bytes: Uint8Array): Promise<string> =>
    gate.pass(() => {
      if (signal.aborted) throw new InterruptedError();
      begin(source.path);
      return analyst.analyse({ bytes, path: source.path, settings });
    });
  const unreadable = (source: Source, bytes: Uint8Array | null, reason: Translations): Record => {
    const sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex');
    const record = unreadableRecord(
      { path: source.path, bytes: bytes?.length ?? 0, sha256 },
      reason,
      settings.lang,
    );
    return withDepartment(record, departmentOf(source, options));
  };
  return async (source) => {
    if (signal.aborted) throw new InterruptedError();
    const read = await readSource(source);
    if ('reason' in read)
      return { record: unreadable(source, null, read.reason), bytes: null, key: null, cached: false };
    const { bytes } = read;
    const key = reportKey(source, bytes, options, base);
    const kept = await cache.get(key);
    if (kept !== null) return { record: JSON.parse(kept) as Record, bytes, key, cached: true };
    try {
      const text = await analyse(source, bytes);
      const department = departmentOf(source, options);
      const record = withDepartment(JSON.parse(text) as Record, department);
      await cache.put(key, department === null ? text : JSON.stringify(record));
      return { record, bytes, key, cached: false };
    } catch (error) {
      if (!(error instanceof AnalysisError)) throw error;
      return { record: unreadable(source, bytes, error.translations), bytes, key, cached: false };
    }
  };
}
