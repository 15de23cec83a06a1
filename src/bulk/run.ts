/** One run over many reports: read, analyse where nothing is cached, and hand every record to the outputs. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Baseline } from '../report/baseline.ts';
import { countFindings, noFindings, SummaryBuilder } from '../report/summary.ts';
import type { Format, Writer, WriterOptions } from '../report/writer.ts';
import type { SeverityCounts, Summary } from '../types.ts';
import { UsageError } from '../usage-error.ts';
import type { Analyst } from './analysis.ts';
import type { Annotator } from './annotated.ts';
import { type Cache, noCache, openCache } from './cache.ts';
import type { Source } from './discover.ts';
import { canonicalJson, digest } from './fingerprint.ts';
import { InterruptedError } from './interrupted.ts';
import { isIntact, type LastRun, readLastRun, writeLastRun } from './last-run.ts';
import { Gate, inOrder } from './ordered.ts';
import { readSource } from './read-source.ts';
import { type Result, type ResultOptions, reportKey, resultMaker, settingsKey } from './result.ts';
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
export interface RunOptions extends ResultOptions {
  sources: readonly Source[];
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
  /** The time in milliseconds. */
  now: number;
  onProgress: (progress: Progress) => void;
}

/** What a run came to. */
export interface RunResult {
  summary: Summary;
  /** Whether everything was as the last run had left it, so that nothing was written. */
  unchanged: boolean;
  /** Files and folders at the top of the results folder. */
  names: string[];
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

/** Everything that the outputs depend on, but for the reports. */
function outputsKey(options: RunOptions): string {
  return digest(
    settingsKey(options),
    canonicalJson(options.formats.ids),
    String(options.annotator !== null),
    canonicalJson(options.writerOptions),
  );
}

/** Reads every report to learn whether anything changed, and how many have to be analysed. */
async function lookAhead(options: RunOptions, cache: Cache): Promise<{ key: string; missing: number }> {
  const base = settingsKey(options);
  const keys: string[] = [outputsKey(options)];
  let missing = 0;
  const look = async (source: Source) => {
    const read = await readSource(source);
    return 'reason' in read ? null : reportKey(source, read.bytes, options, base);
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
    const work = resultMaker(options, cache, analyst, new Gate(jobs), (path) => {
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
    // The outputs' ends need memory that the workers hold.
    await analyst.close();
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
