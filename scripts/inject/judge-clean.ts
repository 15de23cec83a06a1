/** What the audit says of a report that has nothing wrong. */
import type { Record } from '../../src/types.ts';
import { type Alignment, overlaps } from '../evaluate/alignment.ts';
import { members } from '../generate/relation.ts';
import type { Printed, Report } from '../generate/report.ts';

/** Findings in a report that has nothing wrong. */
export interface CleanResult {
  edit: string;
  seed: number;
  findings: { check: string; severity: string; message: string; quote: string }[];
  figures: number;
  checked: number;
  /** Figures of stated relations, and those of them that some claim covers. */
  stated: number;
  covered: number;
}

/** How many figures of stated relations some claim covers. */
export function coverageOf(
  { tokens, relations }: Report,
  printed: Printed,
  record: Record,
  alignment: Alignment,
): { stated: number; covered: number } {
  const stated = [...new Set(relations.flatMap(members))].filter(
    (id) => !['direction', 'year'].includes(tokens.get(id)?.kind ?? ''),
  );
  const claimed = new Set(
    record.claims.filter((claim) => claim.verdict !== 'unverifiable').flatMap((claim) => claim.figures),
  );
  const ranges = [...claimed].flatMap((id) => alignment.figures.get(id) ?? []);
  const covered = stated.filter((id) => {
    const place = printed.places.get(id);
    return place !== undefined && ranges.some((range) => overlaps(range, place));
  });
  return { stated: stated.length, covered: covered.length };
}

/** @param counted only where coverage is measured */
export function cleanResult(
  edit: string,
  seed: number,
  record: Record,
  counted: { stated: number; covered: number } | null,
): CleanResult {
  return {
    edit,
    seed,
    findings: record.findings.map(({ check, severity, message, quote }) => ({
      check,
      severity,
      message,
      quote,
    })),
    figures: record.coverage.figures,
    checked: record.coverage.checked,
    stated: counted?.stated ?? 0,
    covered: counted?.covered ?? 0,
  };
}
