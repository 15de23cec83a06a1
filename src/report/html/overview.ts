/** The overview of a run: counts, charts, and the rows of its lists as data for the script. */
import type { Finding, Record, Severity, Summary } from '../../types.ts';
import { checkTitle, departmentName, listedFindings, placeWords } from '../findings.ts';
import { say, shareWord } from '../messages.ts';
import { countFindings, SummaryBuilder } from '../summary.ts';
import { isUnreadable } from '../unreadable.ts';
import type { WriterOptions } from '../writer.ts';
import { reportTitle } from './article.ts';
import { bars, ring, severityBar, total } from './charts.ts';
import { content, visible } from './escape.ts';
import { findingAnchor, reportKey } from './places.ts';
import { word } from './words.ts';

/** Departments that have a bar of their own. */
const barsOfDepartments = 12;
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** A line of the list of reports. */
interface ReportRow {
  key: string;
  title: string;
  path: string;
  department: string;
  figures: number;
  checked: number;
  counts: [error: number, warning: number, info: number];
  unread: boolean;
  /** The report's own page; left out where all reports stand in one file. */
  page?: string;
}

/** A line of the list of findings. */
interface FindingRow {
  /** Index of the report. */
  report: number;
  anchor: string;
  severity: Severity;
  check: string;
  message: string;
  place: string;
  state?: string;
}

/** Gathers the overview record by record; keeps lines of lists, never a record. */
export class Overview {
  readonly #options: WriterOptions;
  readonly #summary: SummaryBuilder;
  readonly #reports: ReportRow[] = [];
  /** Lines as JSON, apart by severity, so that the gravest can be kept. */
  readonly #findings: { readonly [severity in Severity]: string[] } = { error: [], warning: [], info: [] };
  readonly #limit: number;
  #dropped = 0;

  /** @param limit How many findings are listed at most; the least grave are dropped first. */
  constructor(options: WriterOptions, limit: number) {
    this.#options = options;
    this.#summary = new SummaryBuilder(options.version);
    this.#limit = limit;
  }

  /** Takes the next record. */
  add(record: Record, earlier: Record | null | undefined, page: string): void {
    const counts = countFindings(record.findings);
    const key = reportKey(record);
    this.#summary.add(record, earlier);
    for (const { finding, state } of listedFindings(record, earlier)) {
      if (state !== 'fixed') this.#addFinding(record, finding, key, state);
    }
    this.#reports.push({
      key,
      title: visible(reportTitle(record)),
      path: visible(record.source.path),
      department: record.report.department ?? '',
      figures: record.coverage.figures,
      checked: record.coverage.checked,
      counts: [counts.error, counts.warning, counts.info],
      unread: isUnreadable(record),
      page,
    });
  }

  /** The overview as HTML. */
  html(): string {
    const { lang } = this.#options;
    const summary = this.#summary.summary();
    return `<section id="overview" aria-label="${word('overview', lang)}">
<h1 tabindex="-1">${word('heading', lang)}</h1>
${this.#figuresHtml(summary)}
${this.#chartsHtml(summary)}
<section class="list" id="findings"><h2>${word('findings', lang)} <span class="count"></span></h2><div class="rows"></div></section>
<section class="list" id="reports"><h2>${word('reports', lang)} <span class="count"></span></h2><div class="rows"></div></section>
</section>`;
  }

  /**
   * The rows and names that the script shows.
   *
   * @param pages Whether each report has a page of its own.
   */
  data(pages: boolean) {
    const { lang } = this.#options;
    const rows = severities.flatMap((severity) => this.#findings[severity]).slice(0, this.#limit);
    const kept = rows.map((row): FindingRow => JSON.parse(row));
    const all = severities.reduce((sum, severity) => sum + this.#findings[severity].length, this.#dropped);
    const checks = Object.keys(this.#summary.summary().checks);
    return {
      reports: pages ? this.#reports : this.#reports.map(({ page: _, ...report }) => report),
      findings: kept,
      dropped: all - kept.length,
      checks: Object.fromEntries(checks.map((check) => [check, visible(checkTitle(check, this.#options))])),
      unknownDepartment: departmentName(null, lang),
    };
  }

  /** The departments in the order in which they came. */
  departments(): (string | null)[] {
    return this.#summary.summary().departments.map(({ department }) => department);
  }

  /** The checks that found anything. */
  checks(): string[] {
    return Object.keys(this.#summary.summary().checks);
  }

  #addFinding(record: Record, finding: Finding, key: string, state: string | null): void {
    const { lang } = this.#options;
    const rows = this.#findings[finding.severity];
    if (rows.length >= this.#limit) {
      this.#dropped += 1;
      return;
    }
    const row: FindingRow = {
      report: this.#reports.length,
      anchor: findingAnchor(key, finding),
      severity: finding.severity,
      check: finding.check,
      message: visible(finding.translations[lang]),
      place: visible(placeWords(record, finding.block, lang)),
      ...(state === null ? {} : { state }),
    };
    rows.push(JSON.stringify(row));
  }

  #figuresHtml(summary: Summary): string {
    const { lang } = this.#options;
    const share = summary.figures === 0 ? 0 : summary.checked / summary.figures;
    const tiles = [
      [word('reports', lang), summary.reports],
      [word('figures', lang), summary.figures],
      [word('checked', lang), summary.checked],
      ...(summary.unreadable > 0 ? [[word('unread', lang), summary.unreadable] as const] : []),
    ] as const;
    const listed = tiles.map(
      ([name, value]) => `<div><dt>${content(String(name))}</dt><dd>${grouped(Number(value))}</dd></div>`,
    );
    return `<div class="summary"><figure>${ring(share, shareWord(summary.checked, summary.figures), word('checkedShare', lang))}<figcaption>${word('checkedShare', lang)}</figcaption></figure>
<div class="facts"><dl>${listed.join('')}</dl>${severityBar(summary.findings, lang)}${this.#baselineHtml(summary)}</div></div>`;
  }

  #baselineHtml({ baseline }: Summary): string {
    if (baseline === undefined) return '';
    return `<p class="baseline">${content(say(this.#options.lang, 'summary.baseline', { ...baseline }))}</p>`;
  }

  #chartsHtml(summary: Summary): string {
    const { lang } = this.#options;
    const checks = Object.entries(summary.checks)
      .map(([check, counts]) => ({
        name: checkTitle(check, this.#options),
        counts: counts!,
        filter: { field: 'check' as const, value: check },
      }))
      .filter(({ counts }) => total(counts) > 0)
      .sort((left, right) => total(right.counts) - total(left.counts));
    const departments = [...summary.departments].sort(
      (left, right) => total(right.findings) - total(left.findings),
    );
    const shown = departments.slice(0, barsOfDepartments).map(({ department, findings }) => ({
      name: departmentName(department, lang),
      counts: findings,
      filter: { field: 'department' as const, value: department ?? '' },
    }));
    const rest = departments.length - shown.length;
    const others =
      rest === 0 ? '' : `<p class="others">${word('others', lang).replace('{count}', String(rest))}</p>`;
    if (checks.length === 0) return '';
    return `<div class="charts"><section><h2>${word('byCheck', lang)}</h2>${bars(checks, lang)}</section>
<section><h2>${word('byDepartment', lang)}</h2>${bars(shown, lang)}${others}</section></div>`;
  }
}

/** A count with its thousands apart. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
