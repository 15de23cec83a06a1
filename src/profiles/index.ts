/** The official scoring rules of places: data in this folder, or a bureau's own file. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Decimal } from 'decimal.js';
import { parseCommented } from '../settings-file.ts';
import { nearest, validate } from '../settings-validate.ts';
import type { Profile } from '../types.ts';
import { UsageError } from '../usage-error.ts';

/** The profile that holds where nothing else is set. */
export const defaultProfile = 'national-2020';

const folder = new URL('./', import.meta.url);

/** Names of the built-in profiles, sorted. */
export function profileNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort();
}

/** What the schema cannot say: weights add up to the total, grades fall from best to worst. */
function checkSense(profile: Profile, file: string): Profile {
  const sum = profile.weights.reduce(
    (total, { weight }) => total.plus(decimal(weight, 'weights', file)),
    new Decimal(0),
  );
  const total = decimal(profile.total, 'total', file);
  decimal(profile.executionRate.weight, 'executionRate.weight', file);
  if (profile.weights.length > 0 && !sum.equals(total)) {
    throw new UsageError({
      zh: `${file}：“weights”合计 ${sum}，与“total”的 ${total} 不符`,
      en: `${file}: "weights" add up to ${sum}, not to "total", ${total}`,
    });
  }
  const bounds = profile.grades.map(({ from }) => decimal(from, 'grades', file));
  if (bounds.some((bound, index) => index > 0 && !bound.lessThan(bounds[index - 1]!))) {
    throw new UsageError({
      zh: `${file}：“grades”应当从高到低排列`,
      en: `${file}: "grades" must fall from the best to the worst`,
    });
  }
  return profile;
}

function decimal(text: string, key: string, file: string): Decimal {
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return new Decimal(text);
  throw new UsageError({
    zh: `${file}：“${key}”中的 ${JSON.stringify(text)} 不是数字`,
    en: `${file}: ${JSON.stringify(text)} in "${key}" is no number`,
  });
}

/** Whether a profile setting is the path of a file rather than a name. */
export function isProfilePath(profile: string): boolean {
  return /[/\\]|\.jsonc?$/i.test(profile);
}

/**
 * Loads a profile.
 *
 * @param profile A built-in name, or the path of a file.
 * @param base The folder that a relative path starts from.
 * @throws {UsageError} when there is none of that name, or the file is missing, broken or makes no sense.
 */
export function loadProfile(profile: string, base: string): Profile {
  if (isProfilePath(profile)) {
    const file = resolve(base, profile);
    return checkSense(
      validate<Profile>('profile', parseCommented(readProfile(file, profile), file), file),
      file,
    );
  }
  const names = profileNames();
  if (!names.includes(profile)) {
    const guess = nearest(profile, names);
    throw new UsageError({
      zh: `没有名为“${profile}”的评分规则${guess ? `，是不是“${guess}”？` : ''}（内置：${names.join('、')}；也可以写文件路径）`,
      en: `no profile "${profile}"${guess ? `; did you mean "${guess}"?` : ''} (built in: ${names.join(', ')}; or a file's path)`,
    });
  }
  const file = `${profile}.json`;
  const value: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  return checkSense(validate<Profile>('profile', value, file), file);
}

function readProfile(file: string, given: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError({ zh: `无法读取评分规则文件：${given}`, en: `cannot read the profile ${given}` });
  }
}
