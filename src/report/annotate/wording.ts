/** What the comments say, in the language of the run. */
import type { Finding, Record, Severity } from '../../types.ts';
import { checkTitle, likelyUntold } from '../findings.ts';
import { say, severityWord, shareWord } from '../messages.ts';
import { gravestReadNotes } from '../read-notes.ts';
import type { WriterOptions } from '../writer.ts';

/** What a comment's words depend on. */
export type Wording = Pick<WriterOptions, 'lang' | 'checks'>;

/** The findings of a record that count: those that no setting silences. */
export function countedFindings(record: Record): Finding[] {
  return record.findings.filter((finding) => finding.suppressed === undefined);
}

/** The lines of the opening comment: how much was checked, what was found, and what concerns the whole file. */
export function summaryLines(record: Record, { lang }: Wording): string[] {
  const findings = countedFindings(record);
  const count = (severity: Severity) =>
    String(findings.filter((finding) => finding.severity === severity).length);
  const { figures, checked } = record.coverage;
  const share = shareWord(checked, figures);
  const found =
    findings.length === 0
      ? say(lang, 'comment.foundNone')
      : say(lang, 'comment.found', {
          total: String(findings.length),
          error: count('error'),
          warning: count('warning'),
          info: count('info'),
        });
  const whole = findings.filter((finding) => finding.block === null);
  return [
    say(lang, 'comment.summary', { figures: String(figures), checked: String(checked), share }),
    found,
    ...gravestReadNotes(record, lang),
    ...whole.map((finding) => say(lang, 'comment.whole', { message: finding.translations[lang] })),
  ];
}

/**
 * The lines of a finding's comment: its severity and check, its sentence, and the figure as it was probably meant.
 *
 * @param moved Whether the comment stands elsewhere than the words it is about; it then quotes them.
 */
export function findingLines(record: Record, finding: Finding, moved: boolean, wording: Wording): string[] {
  const { lang } = wording;
  const severity = severityWord(lang, finding.severity);
  const sentence = finding.translations[lang];
  const lines = [
    say(lang, 'comment.head', { severity, check: checkTitle(finding.check, wording) }),
    sentence,
  ];
  lines.push(...likelyUntold(record, finding, lang));
  if (moved && finding.quote !== '') lines.push(say(lang, 'comment.moved', { quote: finding.quote }));
  return lines;
}
