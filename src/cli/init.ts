/** gouji init: writes a settings file with a comment on every key. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwritable } from '../bulk/results-folder.ts';
import type { Language } from '../report/writer.ts';
import { settingsFileNames } from '../settings-file.ts';
import { UsageError } from '../usage-error.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Writes gouji.config.json into the working folder.
 *
 * @throws {UsageError} where there is a settings file already, or it cannot be written.
 */
export function init(lang: Language, around: Surroundings): number {
  const existing = settingsFileNames.find((name) => existsSync(join(around.folder, name)));
  if (existing !== undefined) {
    throw new UsageError({
      zh: `这里已有 ${existing}，没有改动`,
      en: `${existing} is already here; nothing was changed`,
    });
  }
  const file = join(around.folder, settingsFileNames[0]!);
  const text = readFileSync(new URL(`./init.${lang}.txt`, import.meta.url), 'utf8');
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw unwritable(file, error);
  }
  around.out.write(lang === 'zh' ? `已写好 ${file}\n` : `wrote ${file}\n`);
  return 0;
}
