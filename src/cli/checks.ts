/** gouji checks: lists what is checked. */
import stringWidth from 'fast-string-width';
import type { Language } from '../report/writer.ts';
import type { Severity, Translations } from '../types.ts';
import type { Surroundings } from './surroundings.ts';

const severities: { [severity in Severity]: Translations } = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** Prints a line for every check: id, severity, title. */
export function listChecks(lang: Language, around: Surroundings): number {
  const wide = Math.max(...around.checks.map(({ id }) => stringWidth(id)));
  for (const { id, severity, title } of around.checks) {
    around.out.write(`${id.padEnd(wide)}  ${severities[severity][lang]}  ${title[lang]}\n`);
  }
  return 0;
}
