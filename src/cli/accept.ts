/** gouji accept: takes the decisions of a returned list into the settings. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import { writeAtomically } from '../bulk/cache.ts';
import { unwritable } from '../bulk/results-folder.ts';
import {
  type Decisions,
  DispositionError,
  readDispositions,
  suppressionsFrom,
} from '../report/disposition.ts';
import type { Language } from '../report/writer.ts';
import { loadSettingsFile, settingsFileNames } from '../settings-file.ts';
import type { Suppression } from '../types.ts';
import { UsageError } from '../usage-error.ts';
import type { Surroundings } from './surroundings.ts';

/** The options of the command. */
export interface AcceptOptions {
  config?: string;
  /** The last day on which the new suppressions hold, as 2026-12-31. */
  expires?: string;
  lang?: Language;
}

/**
 * Makes a suppression of every finding that a returned discrepancies.xlsx calls a false alarm, with the remark as
 * the reason. Comments and everything else in the settings file stay.
 *
 * @throws {UsageError} where the list or the settings cannot be read, or the settings not be written.
 */
export async function accept(list: string, options: AcceptOptions, around: Surroundings): Promise<number> {
  const lang = options.lang ?? 'zh';
  const { decisions, unknown } = await decisionsIn(resolve(around.folder, list), list);
  const { suppressions, withoutReason } = suppressionsFrom(decisions);
  const { expires } = options;
  const added = suppressions.map((each) => (expires === undefined ? each : { ...each, expires }));
  const loaded = loadSettingsFile(around.folder, options.config);
  const file = loaded.file ?? join(around.folder, settingsFileNames[0]!);
  if (added.length > 0) {
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '{}\n';
    const after = withSuppressions(before, loaded.settings.suppressions ?? [], added);
    try {
      await writeAtomically(file, after);
    } catch (error) {
      throw unwritable(file, error);
    }
  }
  const zh = lang === 'zh';
  const lines = [
    zh
      ? `读到 ${decisions.length} 条处理意见；误报 ${added.length} 条已记入 ${file}`
      : `read ${decisions.length} decisions; ${added.length} false alarms are now suppressed in ${file}`,
    ...withoutReason.map(({ finding, row }) =>
      zh
        ? `第 ${row} 行是误报，但没有写备注，未记入：${finding}`
        : `row ${row}: false alarm without a remark, not suppressed: ${finding}`,
    ),
    ...unknown.map(({ finding, row, disposition }) =>
      zh
        ? `第 ${row} 行的处理意见“${disposition}”看不懂，未记入：${finding}`
        : `row ${row}: unknown disposition "${disposition}", not suppressed: ${finding}`,
    ),
  ];
  around.out.write(`${lines.join('\n')}\n`);
  return 0;
}

async function decisionsIn(file: string, given: string): Promise<Decisions> {
  if (!existsSync(file)) {
    throw new UsageError({ zh: `没有这个文件：${given}`, en: `no such file: ${given}` });
  }
  try {
    return await readDispositions(file);
  } catch (error) {
    if (!(error instanceof DispositionError)) throw error;
    throw new UsageError({
      zh: `${given} 不是退回的问题清单（xlsx）`,
      en: `${given} is no returned list of findings (xlsx)`,
    });
  }
}

/**
 * The text of a settings file with suppressions added. A finding that is suppressed already gets the new reason,
 * and the new expiry where one is given.
 *
 * @param standing The suppressions in that text.
 */
export function withSuppressions(
  text: string,
  standing: readonly Suppression[],
  added: readonly Suppression[],
): string {
  const indexes = new Map(standing.map(({ finding }, index) => [finding, index]));
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const edit = (before: string, path: JSONPath, value: unknown, isArrayInsertion = false): string =>
    applyEdits(before, modify(before, path, value, { formattingOptions, isArrayInsertion }));
  let result = text;
  let count = standing.length;
  for (const suppression of added) {
    const index = indexes.get(suppression.finding);
    if (index === undefined) {
      result = edit(result, ['suppressions', count], suppression, true);
      indexes.set(suppression.finding, count);
      count += 1;
    } else {
      result = edit(result, ['suppressions', index, 'reason'], suppression.reason);
      if (suppression.expires) result = edit(result, ['suppressions', index, 'expires'], suppression.expires);
    }
  }
  return result;
}
