/** What a run says at its end: few enough lines for one screen. */
import { join, relative } from 'node:path';
import type { Discovery } from '../bulk/discover.ts';
import type { RunResult } from '../bulk/run.ts';
import { summarySentences } from '../report/terminal.ts';
import type { RunSettings } from '../settings-resolve.ts';
import type { SeverityCounts } from '../types.ts';

/** What is summed up. */
export interface Closing {
  result: RunResult;
  found: Discovery;
  settings: RunSettings;
  /** Whether the findings were listed above, with the totals. */
  listed: boolean;
  /** How long the run took. */
  milliseconds: number;
  /** The working folder, from which paths are shown. */
  folder: string;
}

/** So many departments, and so many files that could not be read, are named. */
const shown = 5;

/** The lines. */
export function closingLines(closing: Closing): string[] {
  const { result, settings, listed } = closing;
  const { lang } = settings.analysis;
  const lines = listed ? [] : [...summarySentences(result.summary, lang), ...worstDepartments(closing)];
  lines.push(...ignoredLine(closing), ...expiredLines(closing), timeLine(closing), resultsLine(closing));
  return lines;
}

function weight({ error, warning, info }: SeverityCounts): number {
  return error * 1e12 + warning * 1e6 + info;
}

/** The departments with the most to put right. */
function worstDepartments({ result, settings }: Closing): string[] {
  const zh = settings.analysis.lang === 'zh';
  const worst = result.summary.departments
    .filter(({ findings }) => findings.error + findings.warning > 0)
    .sort((a, b) => weight(b.findings) - weight(a.findings))
    .slice(0, shown);
  return worst.map(({ department, reports, findings: { error, warning } }) => {
    const name = department ?? (zh ? '（未识别单位）' : '(department unknown)');
    return zh
      ? `  ${name}：${reports} 份，错误 ${error}，警告 ${warning}`
      : `  ${name}: ${reports} reports, ${error} errors, ${warning} warnings`;
  });
}

function ignoredLine({ found, settings }: Closing): string[] {
  const kinds = Object.entries(found.ignored).sort(([a], [b]) => (a < b ? -1 : 1));
  if (kinds.length === 0) return [];
  const words = kinds.slice(0, 8).map(([extension, count]) => `.${extension} ${count}`);
  return [
    settings.analysis.lang === 'zh'
      ? `未检查其他类型的文件：${words.join('，')}`
      : `files of other kinds were not checked: ${words.join(', ')}`,
  ];
}

function expiredLines({ settings }: Closing): string[] {
  if (settings.expired.length === 0) return [];
  const ids = settings.expired.slice(0, shown).map(({ finding, expires }) => `${finding} (${expires})`);
  return [
    settings.analysis.lang === 'zh'
      ? `已过期、不再生效的豁免 ${settings.expired.length} 条：${ids.join('，')}`
      : `${settings.expired.length} suppressions have expired: ${ids.join(', ')}`,
  ];
}

function timeLine({ result, settings, milliseconds }: Closing): string {
  const zh = settings.analysis.lang === 'zh';
  if (result.unchanged)
    return zh
      ? '与上次检查相比没有变化，结果沿用。'
      : 'Nothing has changed since the last run; its results stand.';
  const seconds = (milliseconds / 1000).toFixed(1);
  return zh ? `用时 ${seconds} 秒` : `took ${seconds} s`;
}

function resultsLine({ result, settings, folder }: Closing): string {
  const place = relative(folder, settings.output) || '.';
  const where = place.startsWith('..') ? settings.output : place;
  const names = result.names
    .map((name) => join(where, name))
    .join(settings.analysis.lang === 'zh' ? '、' : ', ');
  return settings.analysis.lang === 'zh' ? `结果：${names}` : `results: ${names}`;
}
