/** period: a year or date that cannot be right where it stands. See period.md. */

import type { FormCheck, FormFinding, ReportText } from './check.ts';
import { agreedYear, ownYearsOf } from './own-year.ts';
import { backwardRanges, impossibleDates } from './period-dates.ts';
import { wrongElapsed } from './period-elapsed.ts';
import { staleHeadings, staleTitle } from './period-headings.ts';
import { comparedWithItself, finishedBefore, wrongDays, wrongMonths } from './period-spans.ts';
import { staleStatements, staleYearEnds, yearsAgainstTheOthers } from './period-stale.ts';
import { figuresAt, runningTexts } from './running-text.ts';

const SELF_EVALUATION = /自评|绩效评价|绩效报告/;

function* findingsOf(report: ReportText): Iterable<FormFinding> {
  const texts = runningTexts(report);
  yield* staleTitle(report);
  yield* staleHeadings(report);
  const { kind, title, year } = report.report;
  const evaluation = SELF_EVALUATION.test(`${title ?? ''} ${kind ?? ''}`);
  const stated = evaluation ? ownYearsOf(report, texts) : [];
  const agreed = agreedYear(stated);
  // Where a self-evaluation's own statements do not bear out the title, the title may be the wrong one.
  if (!evaluation || agreed === year) {
    yield* staleYearEnds(report, texts);
    yield* staleStatements(report, texts);
  }
  if (agreed !== null) yield* yearsAgainstTheOthers(report, stated, agreed);
  for (const running of texts) {
    yield* backwardRanges(running);
    yield* impossibleDates(running);
    yield* wrongMonths(running);
    yield* wrongDays(running);
    yield* wrongElapsed(running);
    yield* finishedBefore(running);
    yield* comparedWithItself(running);
  }
}

export const period: FormCheck = {
  id: 'period',
  title: { zh: '年份和日期有误', en: 'A year or date cannot be right' },
  severity: 'warning',
  *inspect(report) {
    const told = new Set<string>();
    const times = report.figures.filter(({ kind }) => kind === 'year' || kind === 'date');
    for (const finding of findingsOf(report)) {
      const { block, start, end } = finding;
      const place = `${block} ${start} ${end}`;
      if (told.has(place)) continue;
      told.add(place);
      yield { ...finding, figures: block === null ? [] : figuresAt(times, { block, start, end }) };
    }
  },
};
