/** What a run did, counted record by record: summary.json, and the totals of the other outputs. */
import type {
  DepartmentSummary,
  FileSummary,
  Finding,
  Record,
  SeverityCounts,
  Summary,
  VerdictCounts,
} from '../types.ts';
import { compareWithBaseline } from './baseline.ts';
import { recordFileName } from './record-file.ts';
import { isUnreadable } from './unreadable.ts';

/** The text of summary.json. */
export function summaryText(summary: Summary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}

/** A count of nothing. */
export function noFindings(): SeverityCounts {
  return { error: 0, warning: 0, info: 0, suppressed: 0 };
}

/** How many findings a record has by severity; suppressed ones count as nothing else. */
export function countFindings(findings: readonly Finding[]): SeverityCounts {
  const counts = noFindings();
  for (const finding of findings) counts[finding.suppressed ? 'suppressed' : finding.severity] += 1;
  return counts;
}

function addCounts(sum: SeverityCounts, more: SeverityCounts): void {
  for (const key of ['error', 'warning', 'info', 'suppressed'] as const) sum[key] += more[key];
}

/** Counts the records of a run one by one; keeps counts and paths, never a record. */
export class SummaryBuilder {
  readonly #version: string;
  readonly #departments = new Map<string | null, DepartmentSummary>();
  readonly #checks = new Map<string, SeverityCounts>();
  readonly #files: FileSummary[] = [];
  readonly #claims: VerdictCounts = { holds: 0, 'holds-by-rounding': 0, violated: 0, unverifiable: 0 };
  #baseline: NonNullable<Summary['baseline']> | null = null;

  /** @param version The version of gouji that made the records. */
  constructor(version: string) {
    this.#version = version;
  }

  /**
   * Counts a record.
   *
   * @param earlier Its record in the baseline, null where that has none; left out where there is no baseline.
   */
  add(record: Record, earlier?: Record | null): void {
    const findings = countFindings(record.findings);
    this.#addToDepartment(record, findings);
    for (const claim of record.claims) this.#claims[claim.verdict] += 1;
    for (const finding of record.findings) this.#addToCheck(finding);
    this.#files.push({ path: record.source.path, record: recordFileName(record.source.path), findings });
    if (earlier !== undefined) this.#compare(record, earlier);
  }

  /** What was counted so far. Departments in the order in which they came, checks by their ids. */
  summary(): Summary {
    const departments = [...this.#departments.values()];
    const total = (key: 'reports' | 'unreadable' | 'figures' | 'checked') =>
      departments.reduce((sum, department) => sum + department[key], 0);
    const findings = noFindings();
    for (const department of departments) addCounts(findings, department.findings);
    return {
      schemaVersion: 1,
      version: this.#version,
      reports: total('reports'),
      unreadable: total('unreadable'),
      figures: total('figures'),
      checked: total('checked'),
      claims: { ...this.#claims },
      findings,
      checks: Object.fromEntries([...this.#checks].sort(([a], [b]) => (a < b ? -1 : 1))),
      departments,
      files: this.#files,
      ...(this.#baseline ? { baseline: this.#baseline } : {}),
    };
  }

  #addToDepartment(record: Record, findings: SeverityCounts): void {
    const { department } = record.report;
    let counts = this.#departments.get(department);
    if (counts === undefined) {
      counts = { department, reports: 0, unreadable: 0, figures: 0, checked: 0, findings: noFindings() };
      this.#departments.set(department, counts);
    }
    counts.reports += 1;
    counts.unreadable += isUnreadable(record) ? 1 : 0;
    counts.figures += record.coverage.figures;
    counts.checked += record.coverage.checked;
    addCounts(counts.findings, findings);
  }

  #addToCheck(finding: Finding): void {
    const counts = this.#checks.get(finding.check) ?? noFindings();
    this.#checks.set(finding.check, counts);
    counts[finding.suppressed ? 'suppressed' : finding.severity] += 1;
  }

  #compare(record: Record, earlier: Record | null): void {
    this.#baseline ??= { new: 0, remaining: 0, fixed: 0 };
    const comparison = compareWithBaseline(record, earlier);
    for (const state of comparison.states.values()) this.#baseline[state] += 1;
    this.#baseline.fixed += comparison.fixed.length;
  }
}
