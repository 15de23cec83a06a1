/** What a run did, told in sentences. */
import type { Summary } from '../types.ts';
import { say, shareWord } from './messages.ts';
import type { Language } from './writer.ts';

/** What a run did, in short sentences. */
export function summarySentences(summary: Summary, lang: Language): string[] {
  const { figures, checked, findings, unreadable } = summary;
  const join = lang === 'zh' ? '，' : ', ';
  const reports = [say(lang, 'summary.reports', { reports: summary.reports })];
  if (unreadable > 0) reports.push(say(lang, 'summary.unreadable', { unreadable }));
  const found = [say(lang, 'summary.findings', { ...findings })];
  if (findings.suppressed > 0) found.push(say(lang, 'summary.suppressed', { ...findings }));
  const coverage = say(lang, 'report.coverage', { figures, checked, share: shareWord(checked, figures) });
  const sentences = [reports.join(join), coverage, found.join(join)];
  if (summary.baseline) sentences.push(say(lang, 'summary.baseline', { ...summary.baseline }));
  return sentences;
}
