/** gouji check: checks reports and writes the results. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Analyst, createLocalAnalyst } from '../bulk/analysis.ts';
import type { Annotator } from '../bulk/annotated.ts';
import { departmentsByRule } from '../bulk/departments.ts';
import { type Discovery, discover } from '../bulk/discover.ts';
import { programFingerprint } from '../bulk/fingerprint.ts';
import { createPool } from '../bulk/pool.ts';
import { type FormatChoice, type RunOptions, type RunResult, run } from '../bulk/run.ts';
import { createSparingAnalyst } from '../bulk/sparing.ts';
import { type Baseline, BaselineError, openBaseline } from '../report/baseline.ts';
import { findingPage } from '../report/html/places.ts';
import { createTerminalWriter } from '../report/terminal.ts';
import type { Language, Writer, WriterOptions } from '../report/writer.ts';
import { loadSettingsFile } from '../settings-file.ts';
import {
  printableSettings,
  type RunSettings,
  resolveSettings,
  type SettingsOptions,
} from '../settings-resolve.ts';
import type { Severity, SeverityCounts } from '../types.ts';
import { UsageError } from '../usage-error.ts';
import { closingLines } from './closing.ts';
import type { Surroundings } from './surroundings.ts';

/** The options of the command. */
export interface CheckOptions extends SettingsOptions {
  config?: string;
  baseline?: string;
  quiet?: boolean;
  watch?: boolean;
  printConfig?: boolean;
}

/** Up to so many reports, their findings are listed on the terminal; more would only scroll past. */
const listedReports = 20;
/**
 * From so many reports on, more than one worker costs less than it saves: each costs half a second of processor time
 * before it works, a report 0.1 to 0.3 s.
 */
const breakEven = 24;

/**
 * Checks reports once.
 *
 * @param inputs Files, folders, patterns and archives.
 * @returns the exit code.
 * @throws {UsageError} where the run cannot begin or its results cannot be written.
 */
export async function check(
  inputs: readonly string[],
  options: CheckOptions,
  around: Surroundings,
): Promise<number> {
  const settings = settingsOf(options, around);
  if (options.printConfig) {
    around.out.write(`${JSON.stringify(printableSettings(settings), null, 2)}\n`);
    return 0;
  }
  if (inputs.length === 0)
    throw new UsageError({ zh: '请写明要检查的文件或文件夹', en: 'name the files or folders to check' });
  const found = await discover(inputs, {
    folder: around.folder,
    output: settings.output,
    signal: around.signal,
  });
  try {
    return (await checkFound(found, settings, options, around)).code;
  } finally {
    await found.cleanUp();
  }
}

/** The settings that a command goes by. */
export function settingsOf(options: CheckOptions, around: Surroundings): RunSettings {
  return resolveSettings(loadSettingsFile(around.folder, options.config), options, {
    folder: around.folder,
    today: dateOf(around.now()),
    checks: around.checks.map(({ id }) => id),
  });
}

/** The local date, as 2026-01-31. */
function dateOf(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What a check came to. */
export interface CheckResult {
  code: number;
  result: RunResult;
}

/** Checks the reports that were found, shows how far it is, and sums up. */
export async function checkFound(
  found: Discovery,
  settings: RunSettings,
  options: CheckOptions,
  around: Surroundings,
): Promise<CheckResult> {
  const { lang } = settings.analysis;
  const begun = around.now();
  const quiet = options.quiet ?? false;
  const listed = !quiet && found.sources.length <= listedReports;
  const annotator = settings.annotate ? await annotatorOf(writerOptionsOf(settings, around, false)) : null;
  const writerOptions: WriterOptions = {
    ...writerOptionsOf(settings, around, options.baseline !== undefined),
    links: {
      ...(annotator ? { annotated: annotator.nameOf } : {}),
      ...(settings.formats.includes('html') ? { page: findingPage } : {}),
    },
  };
  const progress =
    quiet || listed
      ? { show() {}, end() {} }
      : (await import('./progress.ts')).startProgress(around.error, lang, around.now);
  let result: RunResult;
  try {
    result = await run({
      sources: found.sources,
      settings: settings.analysis,
      departmentOf: departmentsByRule(settings.departments),
      output: settings.output,
      // Records and summary are always among the outputs.
      formats: formatsNamed([...settings.formats, 'json']),
      annotator,
      writerOptions,
      listeners: listed ? [listOnTerminal(writerOptions, around)] : [],
      baseline: await baselineOf(options, around),
      startAnalyst: analystOf(found.sources.length, settings, around),
      program: settings.cache ? programFingerprint(around.version) : null,
      converts: around.libreOffice !== null,
      now: begun,
      onProgress: progress.show,
      signal: around.signal,
    });
  } finally {
    progress.end();
  }
  if (!quiet) {
    const lines = closingLines({
      result,
      found,
      settings,
      listed,
      milliseconds: around.now() - begun,
      folder: around.folder,
    });
    around.out.write(`${lines.join('\n')}\n`);
  }
  return { code: exitCode(result.summary.findings, settings.failOn), result };
}

/** 1 where something is at or above the severity from which on a run fails, else 0. */
export function exitCode(findings: SeverityCounts, failOn: Severity | 'never'): number {
  if (failOn === 'never') return 0;
  const severities: readonly Severity[] = ['info', 'warning', 'error'];
  return severities.slice(severities.indexOf(failOn)).some((severity) => findings[severity] > 0) ? 1 : 0;
}

/** What every output is told. */
export function writerOptionsOf(
  settings: { analysis: { lang: Language } },
  around: Surroundings,
  baseline: boolean,
): WriterOptions {
  const checks = Object.fromEntries(around.checks.map(({ id, title }) => [id, title]));
  const relations = Object.fromEntries(
    around.checks.map(({ id, title, relation }) => [id, relation ?? title]),
  );
  return { lang: settings.analysis.lang, version: around.version, checks, relations, baseline };
}

/** The outputs of those names. */
export function formatsNamed(ids: readonly string[]): FormatChoice {
  const load = async () => (await import('../report/index.ts')).loadFormats(ids);
  return { ids, load };
}

async function annotatorOf(options: WriterOptions): Promise<Annotator> {
  return (await import('../bulk/annotated.ts')).createAnnotator(options);
}

function listOnTerminal(options: WriterOptions, around: Surroundings): Writer {
  const { out } = around;
  return createTerminalWriter(out, {
    ...options,
    color: around.color,
    width: out.columns ?? 100,
    clean: true,
  });
}

/** Opens the records of an earlier run.
 *
 * @throws {UsageError} where there are none.
 */
export async function baselineOf(
  options: { baseline?: string },
  around: Surroundings,
): Promise<Baseline | null> {
  const { baseline } = options;
  if (baseline === undefined) return null;
  const told = (error: unknown): never => {
    if (!(error instanceof BaselineError)) throw error;
    throw new UsageError({
      zh: `${baseline} 里没有上一次检查的完好记录（records 文件夹）`,
      en: `${baseline} has no sound records of an earlier run: ${error.message}`,
    });
  };
  const opened = await openBaseline(resolve(around.folder, baseline)).catch(told);
  return { earlier: (path) => opened.earlier(path).catch(told) };
}

/** Reports of which small ones are done sooner than a worker starts. */
const FEW = 3;

/**
 * Reports are analysed in workers, also a single large one: what takes too long or too much is given up there, and a
 * run is stopped at once. Few reports share one worker; of so few that its start would cost more than they do, small
 * ones need none.
 */
function analystOf(total: number, settings: RunSettings, around: Surroundings): RunOptions['startAnalyst'] {
  const { worker, libreOffice } = around;
  return (reports) => {
    if (worker === null || !existsSync(worker) || reports === 0)
      return { analyst: createLocalAnalyst(around.loadAudit, libreOffice), jobs: 1 };
    // One processor is left for reading, hashing and the outputs: a worker more on it costs time instead.
    const asked = settings.jobs ?? Math.max(1, around.processors - 1);
    const pooled = settings.jobs === null ? reports >= breakEven : settings.jobs > 1 || total >= breakEven;
    const jobs = pooled ? Math.min(asked, reports) : 1;
    const startPool = (): Analyst => createPool(worker, jobs, around.limits, libreOffice);
    if (pooled || reports > FEW) return { analyst: startPool(), jobs };
    const local = createLocalAnalyst(around.loadAudit, libreOffice);
    return { analyst: createSparingAnalyst(local, startPool), jobs };
  };
}
