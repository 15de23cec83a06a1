/** Holds a settings or profile file against its schema and says in one line what is wrong, naming the key. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import { closest, distance } from 'fastest-levenshtein';
import type { Translations } from './types.ts';
import { UsageError } from './usage-error.ts';
import { validatorOf } from './validators.ts';

/** The word of `known` that `word` was probably meant to be, or null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const guess = closest(word, known);
  return distance(word, guess) <= Math.max(2, Math.floor(guess.length / 3)) ? guess : null;
}

/** /suppressions/0/reason as a person writes it: suppressions[0].reason */
function keyOf(pointer: string): string {
  let key = '';
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (/^\d+$/.test(name)) key += `[${name}]`;
    else key += key === '' ? name : `.${name}`;
  }
  return key;
}

const typeNames: { [type: string]: Translations } = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表 [ … ]', en: 'a list [ … ]' },
  object: { zh: '对象 { … }', en: 'an object { … }' },
};

/** What is wrong, in words. */
function describe(error: ErrorObject): Translations {
  const key = keyOf(error.instancePath);
  const zhKey = key === '' ? '文件' : `“${key}”`;
  const enKey = key === '' ? 'the file' : `"${key}"`;
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = String(error.params.additionalProperty);
      const full = key === '' ? unknown : `${key}.${unknown}`;
      const allowed = Object.keys((error.parentSchema?.properties as object | undefined) ?? {});
      const guess = nearest(unknown, allowed);
      return guess
        ? {
            zh: `没有“${full}”这一项，是不是“${guess}”？`,
            en: `unknown key "${full}"; did you mean "${guess}"?`,
          }
        : {
            zh: `没有“${full}”这一项，可用的有：${allowed.join('、')}`,
            en: `unknown key "${full}"; allowed are ${allowed.join(', ')}`,
          };
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map(String);
      return {
        zh: `${zhKey}的值 ${JSON.stringify(error.data)} 不可用，可用的有：${allowed.join('、')}`,
        en: `${enKey} cannot be ${JSON.stringify(error.data)}; allowed are ${allowed.join(', ')}`,
      };
    }
    case 'type': {
      const type = typeNames[String(error.params.type)];
      return {
        zh: `${zhKey}应当是${type?.zh ?? error.params.type}，不是 ${JSON.stringify(error.data)}`,
        en: `${enKey} must be ${type?.en ?? error.params.type}, not ${JSON.stringify(error.data)}`,
      };
    }
    case 'required': {
      const missing = String(error.params.missingProperty);
      return { zh: `${zhKey}缺少“${missing}”`, en: `${enKey} lacks "${missing}"` };
    }
    case 'minimum':
    case 'maximum': {
      const limit = String(error.params.limit);
      const low = error.keyword === 'minimum';
      return {
        zh: `${zhKey}不能${low ? '小于' : '大于'} ${limit}`,
        en: `${enKey} must be at ${low ? 'least' : 'most'} ${limit}`,
      };
    }
    case 'minLength':
    case 'minItems':
      return { zh: `${zhKey}不能为空`, en: `${enKey} must not be empty` };
    case 'uniqueItems':
      return { zh: `${zhKey}中有重复的值`, en: `${enKey} names a value twice` };
    case 'pattern':
      return key.endsWith('expires')
        ? { zh: `${zhKey}应当是日期，如 2026-12-31`, en: `${enKey} must be a date such as 2026-12-31` }
        : {
            zh: `${zhKey}只能用小写字母、数字和连字符`,
            en: `${enKey} takes small letters, digits and hyphens only`,
          };
    default:
      return {
        zh: `${zhKey}：${error.message ?? error.keyword}`,
        en: `${enKey}: ${error.message ?? error.keyword}`,
      };
  }
}

/**
 * Holds a value against a schema of the package.
 *
 * @param schema The schema's name, as settings or profile.
 * @param value The parsed file.
 * @param file Where it stands, for the message.
 * @throws {UsageError} naming the file, the key and what is allowed.
 */
export function validate<T>(schema: 'settings' | 'profile', value: unknown, file: string): T {
  const valid = validatorOf(schema);
  if (valid(value)) return value as T;
  const [first] = [...(valid.errors ?? [])].sort((a, b) => rank(a) - rank(b));
  const what = first ? describe(first) : { zh: '不合格式', en: 'is not valid' };
  throw new UsageError({ zh: `${file}：${what.zh}`, en: `${file}: ${what.en}` });
}

/** A misspelt key explains a missing one, so it is told first. */
function rank(error: ErrorObject): number {
  return error.keyword === 'additionalProperties' ? 0 : 1;
}
