/** One run over many reports: read, analyse where nothing is cached, and hand every record to the outputs. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unreadableRecord } from '../record/unreadable.ts';
import type { Baseline } from '../report/baseline.ts';
import { countFindings, noFindings, SummaryBuilder } from '../report/summary.ts';
import type { Format, Writer, WriterOptions } from '../report/writer.ts';
import type { Settings } from '../settings.ts';
import type { Record, SeverityCounts, Summary } from '../types.ts';
import { UsageError } from '../usage-error.ts';
import { AnalysisError, type Analyst } from './analysis.ts';
import type { Annotator } from './annotated.ts';
import { type Cache, noCache, openCache } from './cache.ts';
import type { DepartmentOf } from './departments.ts';
import type { Source } from './discover.ts';
import { canonicalJson, digest } from './fingerprint.ts';
import { InterruptedError } from './interrupted.ts';
import { isIntact, type LastRun, readLastRun, writeLastRun } from './last-run.ts';
import { Gate, inOrder } from './ordered.ts';
import { readSource } from './read-source.ts';
import { checkResultsFolder, openResultsFolder, type ResultsFolder, unwritable } from './results-folder.ts';

/** How far a run is. */
export interface Progress {
  done: number;
  total: number;
  /** How many of those done came from the cache. */
  cached: number;
  /** The report that was begun last. */
  current: string;
  findings: SeverityCounts;
}

/** Output formats, loaded only where something is written: some build on large libraries. */
export interface FormatChoice {
  ids: readonly string[];
  load: () => Promise<readonly Format[]>;
}

/** All that a run needs. */
export interface RunOptions {
  sources: readonly Source[];
  settings: Settings;
  departmentOf: DepartmentOf;
  /** The results folder, absolute. */
  output: string;
  formats: FormatChoice;
  /** Makes marked copies, where they are asked for. */
  annotator: Annotator | null;
  writerOptions: WriterOptions;
  /** Writers besides those of the results folder, as the list on the terminal. */
  listeners: readonly Writer[];
  baseline: Baseline | null;
  /** Starts what analyses, told how many reports are not cached. */
  startAnalyst: (reports: number) => { analyst: Analyst; jobs: number };
  /** Digest of the program; null where nothing is to be cached. */
  program: string | null;
  /** The time in milliseconds. */
  now: number;
  onProgress: (progress: Progress) => void;
  /** Stops the run. */
  signal: AbortSignal;
}

/** What a run came to. */
export interface RunResult {
  summary: Summary;
  /** Whether everything was as the last run had left it, so that nothing was written. */
  unchanged: boolean;
  /** Files and folders at the top of the results folder. */
  names: string[];
}

/** What is known of a report before it is analysed. */
interface Prepared {
  source: Source;
  bytes: Uint8Array;
  department: string | null;
  /** Its key in the cache. */
  key: string;
}

/**
 * Checks all reports and writes all outputs.
 *
 * @throws {UsageError} where the results cannot be written; the results folder is then as it was.
 * @throws {InterruptedError} when the signal stops it.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const { output, sources } = options;
  await checkResultsFolder(output, sources, async () => {
    const formats = await options.formats.load();
    const names = formats.map(({ fileName }) => fileName.split('/')[0]!);
    return [...names, 'records', 'html', 'annotated'];
  });
  const results = await openResultsFolder(output);
  try {
    const last = readLastRun(results.work);
    const cache = options.program === null ? noCache : openCache(join(results.work, 'cache'), options.now);
    const looked = last === null || options.program === null ? null : await lookAhead(options, cache);
    const unchanged = looked && lastResult(options, last!, looked.key);
    if (unchanged) {
      await results.abandon();
      return unchanged;
    }
    return await produce(options, results, cache, looked?.missing ?? sources.length);
  } catch (error) {
    await results.abandon();
    if (error instanceof UsageError || error instanceof InterruptedError) throw error;
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw unwritable(output, error);
    throw error;
  }
}

/** Everything that the record of a report depends on, but for the report. */
function settingsKey(options: RunOptions): string {
  return digest(options.program ?? '', canonicalJson(options.settings));
}

/** Everything that the outputs depend on, but for the reports. */
function outputsKey(options: RunOptions): string {
  return digest(
    settingsKey(options),
    canonicalJson(options.formats.ids),
    String(options.annotator !== null),
    canonicalJson(options.writerOptions),
  );
}

function prepare(source: Source, bytes: Uint8Array, options: RunOptions, base: string): Prepared {
  const department = options.departmentOf(source.path) ?? source.department;
  return { source, bytes, department, key: digest(base, source.path, department ?? '', bytes) };
}

/** Reads every report to learn whether anything changed, and how many have to be analysed. */
async function lookAhead(options: RunOptions, cache: Cache): Promise<{ key: string; missing: number }> {
  const base = settingsKey(options);
  const keys: string[] = [outputsKey(options)];
  let missing = 0;
  const look = async (source: Source) => {
    const read = await readSource(source);
    return 'reason' in read ? null : prepare(source, read.bytes, options, base).key;
  };
  for await (const key of inOrder(options.sources, 16, look)) {
    if (options.signal.aborted) throw new InterruptedError();
    keys.push(key ?? 'unreadable');
    if (key !== null && !(await cache.has(key))) missing += 1;
  }
  return { key: digest(...keys), missing };
}

/** The last run's result, if this one would be the same and nobody asks for the records. */
function lastResult(options: RunOptions, last: LastRun, key: string): RunResult | null {
  if (options.listeners.length > 0 || options.baseline !== null) return null;
  if (last.key !== key || !isIntact(options.output, last)) return null;
  const summary = JSON.parse(readFileSync(join(options.output, 'summary.json'), 'utf8')) as Summary;
  return { summary, unchanged: true, names: last.names };
}

/** A report with its record. */
interface Result {
  record: Record;
  /** Null where the report has no bytes. */
  bytes: Uint8Array | null;
  key: string | null;
  cached: boolean;
}

/** Makes every record and every output. */
async function produce(
  options: RunOptions,
  results: ResultsFolder,
  cache: Cache,
  missing: number,
): Promise<RunResult> {
  const { analyst, jobs } = options.startAnalyst(missing);
  const progress: Progress = {
    done: 0,
    total: options.sources.length,
    cached: 0,
    current: '',
    findings: noFindings(),
  };
  const summary = new SummaryBuilder(options.writerOptions.version);
  const keys: string[] = [outputsKey(options)];
  const stop = () => void analyst.close();
  options.signal.addEventListener('abort', stop);
  try {
    const writers = [...options.listeners];
    for (const format of await options.formats.load())
      writers.push(await format.create(results.staging, options.writerOptions));
    const work = resultOf(options, cache, analyst, new Gate(jobs), (path) => {
      progress.current = path;
      options.onProgress(progress);
    });
    for await (const result of inOrder(options.sources, jobs === 1 ? 2 : jobs * 8, work)) {
      if (options.signal.aborted) throw new InterruptedError();
      const { record, key, cached } = result;
      const earlier =
        options.baseline === null ? undefined : await options.baseline.earlier(record.source.path);
      if (options.annotator) await writeAnnotated(options.annotator, results.staging, result);
      for (const writer of writers) await writer.write(record, earlier);
      summary.add(record, earlier);
      keys.push(key ?? 'unreadable');
      progress.done += 1;
      progress.cached += cached ? 1 : 0;
      addFindings(progress.findings, countFindings(record.findings));
      options.onProgress(progress);
    }
    for (const writer of writers) await writer.close();
  } finally {
    options.signal.removeEventListener('abort', stop);
    await analyst.close();
  }
  const names = await results.commit(
    () => readLastRun(results.work)?.names ?? [],
    (written) => writeLastRun(results.work, options.output, digest(...keys), written),
  );
  await cache.prune();
  return { summary: summary.summary(), unchanged: false, names };
}

function addFindings(sum: SeverityCounts, more: SeverityCounts): void {
  sum.error += more.error;
  sum.warning += more.warning;
  sum.info += more.info;
  sum.suppressed += more.suppressed;
}

/** How one report comes to its record: from the cache, from the analysis, or as one that could not be read. */
function resultOf(
  options: RunOptions,
  cache: Cache,
  analyst: Analyst,
  gate: Gate,
  begin: (path: string) => void,
): (source: Source) => Promise<Result> {
  const { settings } = options;
  const base = settingsKey(options);
  return async (source) => {
    if (options.signal.aborted) throw new InterruptedError();
    const read = await readSource(source);
    if ('reason' in read) {
      const record = unreadableRecord(sourceOf(source.path, new Uint8Array()), read.reason, settings.lang);
      return { record: withDepartment(record, source.department), bytes: null, key: null, cached: false };
    }
    const { bytes, department, key } = prepare(source, read.bytes, options, base);
    const kept = await cache.get(key);
    if (kept !== null) return { record: JSON.parse(kept) as Record, bytes, key, cached: true };
    try {
      const text = await gate.pass(() => {
        if (options.signal.aborted) throw new InterruptedError();
        begin(source.path);
        return analyst.analyse({ bytes, path: source.path, settings });
      });
      const record = withDepartment(JSON.parse(text) as Record, department);
      await cache.put(key, department === null ? text : JSON.stringify(record));
      return { record, bytes, key, cached: false };
    } catch (error) {
      if (!(error instanceof AnalysisError)) throw error;
      const record = unreadableRecord(sourceOf(source.path, bytes), error.translations, settings.lang);
      return { record: withDepartment(record, department), bytes, key, cached: false };
    }
  };
}

function sourceOf(path: string, bytes: Uint8Array): Omit<Record['source'], 'format'> {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The bureau's own rule tells the department better than the report's title. */
function withDepartment(record: Record, department: string | null): Record {
  return department === null ? record : { ...record, report: { ...record.report, department } };
}

/** Writes the marked copy, before any output links to it. */
async function writeAnnotated(
  annotator: Annotator,
  staging: string,
  { record, bytes }: Result,
): Promise<void> {
  const made = bytes === null ? null : annotator.make(bytes, record);
  const name = annotator.nameOf(record);
  if (made === null || name === null) return;
  const file = join(staging, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, made);
}
