/** Finds and reads the bureau's settings file: JSON in which comments and trailing commas may stand. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { validate } from './settings-validate.ts';
import type { SettingsFile } from './types.ts';
import { UsageError } from './usage-error.ts';

/** The names under which settings are found; both may hold comments. */
export const settingsFileNames: readonly string[] = ['gouji.config.json', 'gouji.config.jsonc'];

/** Settings as read, and where. */
export interface LoadedSettings {
  /** Absolute path; null where there is no file. */
  file: string | null;
  settings: SettingsFile;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Looks for a settings file in a folder and those above it; the nearest wins.
 *
 * @returns its absolute path, or null.
 */
export function findSettingsFile(folder: string): string | null {
  let current = resolve(folder);
  for (;;) {
    for (const name of settingsFileNames) {
      const path = join(current, name);
      if (isFile(path)) return path;
    }
    const parent = dirname(current);
    if (parent === current) return null;
    current = parent;
  }
}

/** Line and column, counted from one, of an offset. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${line}:${offset - before.lastIndexOf('\n')}`;
}

const JSON_ERRORS: { readonly [code: string]: string } = {
  InvalidSymbol: '这里有不认识的内容',
  InvalidNumberFormat: '数字写法有误',
  PropertyNameExpected: '这里应是用英文双引号括起的名称',
  ValueExpected: '这里缺少值',
  ColonExpected: '这里缺少冒号',
  CommaExpected: '这里缺少逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '文件结尾之后还有内容',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '双引号没有配对',
  InvalidCharacter: '这里有不允许的字符',
};

/**
 * Parses JSON with comments.
 *
 * @param file Where the text stands, for the message.
 * @throws {UsageError} naming line and column of the first fault.
 */
export function parseCommented(text: string, file: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return value;
  const place = `${file}:${placeOf(text, first.offset)}`;
  const code = printParseErrorCode(first.error);
  throw new UsageError({
    zh: `${place} 不是正确的 JSON：${JSON_ERRORS[code] ?? code}`,
    en: `${place} is not valid JSON (${code})`,
  });
}

/**
 * Reads the file that `config` names, or else the nearest one found upward from `folder`.
 *
 * @throws {UsageError} when the named file is missing, or a file is no JSON or breaks its schema.
 */
export function loadSettingsFile(folder: string, config?: string): LoadedSettings {
  const file = config === undefined ? findSettingsFile(folder) : resolve(folder, config);
  if (file === null) return { file: null, settings: {} };
  if (!isFile(file)) {
    throw new UsageError({ zh: `找不到配置文件：${config}`, en: `no such settings file: ${config}` });
  }
  const text = readFileSync(file, 'utf8');
  return { file, settings: validate<SettingsFile>('settings', parseCommented(text, file), file) };
}
