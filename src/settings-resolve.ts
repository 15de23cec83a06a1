/**
 * From the settings file and the command's options to what a run needs: the settings of the analysis, and the
 * choices of the run around it. This is the edge that reads the clock, so that expired suppressions never reach
 * the analysis.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isRealDate } from './calendar.ts';
import { defaultProfile, isProfilePath, loadProfile } from './profiles/index.ts';
import type { Settings } from './settings.ts';
import type { LoadedSettings } from './settings-file.ts';
import { nearest } from './settings-validate.ts';
import type { DepartmentRule, Profile, SettingsFile, Severity, Suppression } from './types.ts';
import { UsageError } from './usage-error.ts';

/** From which severity on a run fails. */
export type FailOn = Severity | 'never';

/** An output format's name. */
export type FormatName = NonNullable<SettingsFile['format']>[number];

/** What the command's options may set; each wins over the file. */
export interface SettingsOptions {
  profile?: string;
  lang?: 'zh' | 'en';
  failOn?: FailOn;
  format?: FormatName[];
  output?: string;
  annotate?: boolean;
  jobs?: number;
  cache?: boolean;
}

/** All that a run goes by. */
export interface RunSettings {
  /** The settings file, null where there is none. */
  file: string | null;
  analysis: Settings;
  /** What names the profile: a built-in name, or a file's absolute path. */
  profile: string;
  failOn: FailOn;
  formats: FormatName[];
  /** The results folder, absolute. */
  output: string;
  annotate: boolean;
  /** Null where the machine decides. */
  jobs: number | null;
  cache: boolean;
  departments: DepartmentRule[];
  /** Suppressions no longer in force. */
  expired: Suppression[];
}

/** What is written where nothing else is asked for. */
export const defaultFormats: readonly FormatName[] = ['xlsx', 'html', 'json'];
/** The results folder where none is named, within the working folder. */
export const defaultOutput = 'gouji-out';

/**
 * Brings file and options together, options first.
 *
 * @param loaded The settings file.
 * @param options The command's options.
 * @param context.folder The working folder.
 * @param context.today The date, as 2026-01-31: a suppression holds up to and including its day of expiry.
 * @param context.checks The ids of all checks.
 * @throws {UsageError} where a check or a profile is unknown.
 */
export function resolveSettings(
  loaded: LoadedSettings,
  options: SettingsOptions,
  context: { folder: string; today: string; checks: readonly string[] },
): RunSettings {
  const { file, settings } = loaded;
  const base = file === null ? context.folder : dirname(file);
  requireKnownChecks(settings, file, context.checks);
  requireKnownConcepts(settings, file);
  requireRealDates(settings, file);
  const suppressions = settings.suppressions ?? [];
  const inForce = (suppression: Suppression) => !suppression.expires || suppression.expires >= context.today;
  const profile = chooseProfile(loaded, options, { base, folder: context.folder });
  const output =
    options.output === undefined && settings.output !== undefined
      ? resolve(base, settings.output)
      : resolve(context.folder, options.output ?? defaultOutput);
  return {
    file,
    analysis: {
      lang: options.lang ?? settings.lang ?? 'zh',
      profile: profile.loaded,
      checks: checkSeverities(settings),
      lastPlace: settings.tolerances?.lastPlace ?? 'info',
      suppressions: suppressions.filter(inForce),
      terms: settings.terms ?? [],
      identities: settings.identities ?? [],
    },
    profile: profile.name,
    failOn: options.failOn ?? settings.failOn ?? 'error',
    formats: options.format ?? settings.format ?? [...defaultFormats],
    output,
    annotate: options.annotate ?? settings.annotate ?? false,
    jobs: options.jobs ?? settings.jobs ?? null,
    cache: options.cache ?? settings.cache ?? true,
    departments: settings.departments ?? [],
    expired: suppressions.filter((suppression) => !inForce(suppression)),
  };
}

/** The profile that the options name, else the settings, else the default one; an error names its key. */
function chooseProfile(
  { file, settings }: LoadedSettings,
  options: SettingsOptions,
  from: { base: string; folder: string },
): { name: string; loaded: Profile } {
  const isOption = options.profile !== undefined;
  const given = options.profile ?? settings.profile ?? defaultProfile;
  const folder = isOption ? from.folder : from.base;
  try {
    return {
      name: isProfilePath(given) ? resolve(folder, given) : given,
      loaded: loadProfile(given, folder),
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const { zh, en } = error.translations;
    throw new UsageError(
      isOption
        ? { zh: `--profile：${zh}`, en: `--profile: ${en}` }
        : { zh: `${file}：“profile”：${zh}`, en: `${file}: "profile": ${en}` },
    );
  }
}

function checkSeverities(settings: SettingsFile): Settings['checks'] {
  const severities: Settings['checks'] = {};
  for (const [check, severity] of Object.entries(settings.checks ?? {})) {
    if (severity !== undefined) severities[check] = severity;
  }
  return severities;
}

/** A misspelt check would silently change nothing. */
function requireKnownChecks(settings: SettingsFile, file: string | null, known: readonly string[]): void {
  for (const check of Object.keys(settings.checks ?? {})) {
    if (known.includes(check)) continue;
    const guess = nearest(check, known);
    throw new UsageError({
      zh: `${file}：“checks.${check}”不是检查项${guess ? `，是不是“${guess}”？` : `，可用的有：${known.join('、')}`}`,
      en: `${file}: "checks.${check}" names no check${guess ? `; did you mean "${guess}"?` : `; there are ${known.join(', ')}`}`,
    });
  }
}

/** A day that no calendar has would compare as text, and hold longer than meant. */
function requireRealDates(settings: SettingsFile, file: string | null): void {
  for (const [index, { expires }] of (settings.suppressions ?? []).entries()) {
    if (expires === undefined || isRealDate(expires)) continue;
    const key = `suppressions[${index}].expires`;
    throw new UsageError({
      zh: `${file}：“${key}”应当是日期，如 2026-12-31，不是“${expires}”`,
      en: `${file}: "${key}" must be a date such as 2026-12-31, not "${expires}"`,
    });
  }
}

/** The ids of the lexicon's concepts. */
function lexiconConcepts(): string[] {
  const text = readFileSync(new URL('./lexicon/terms.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { concepts: { id: string }[] }).concepts.map(({ id }) => id);
}

/** So would an identity over a concept that no text can name. */
function requireKnownConcepts(settings: SettingsFile, file: string | null): void {
  if (!settings.identities?.length) return;
  const known = [...lexiconConcepts(), ...(settings.terms ?? []).map(({ concept }) => concept)];
  for (const [index, identity] of settings.identities.entries()) {
    for (const side of ['left', 'right', 'optional'] as const) {
      const unknown = identity[side]?.find((concept) => !known.includes(concept));
      if (unknown === undefined) continue;
      const key = `identities[${index}].${side}`;
      const guess = nearest(unknown, known);
      throw new UsageError({
        zh: `${file}：“${key}”中的“${unknown}”不是概念${guess ? `，是不是“${guess}”？` : `，可用的有：${known.join('、')}`}`,
        en: `${file}: "${unknown}" in "${key}" is no concept${guess ? `; did you mean "${guess}"?` : `; there are ${known.join(', ')}`}`,
      });
    }
  }
}

/**
 * The effective settings in the form of a settings file, for --print-config.
 */
export function printableSettings(run: RunSettings): SettingsFile {
  return {
    profile: run.profile,
    lang: run.analysis.lang,
    failOn: run.failOn,
    format: run.formats,
    output: run.output,
    annotate: run.annotate,
    ...(run.jobs === null ? {} : { jobs: run.jobs }),
    cache: run.cache,
    checks: run.analysis.checks,
    tolerances: { lastPlace: run.analysis.lastPlace },
    suppressions: [...run.analysis.suppressions],
    departments: run.departments,
    terms: run.analysis.terms,
    identities: run.analysis.identities,
  };
}
