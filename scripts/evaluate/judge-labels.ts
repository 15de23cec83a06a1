/** Holds what the audit says of a labelled text against its labels. */
import type { Claim, Finding, Record } from '../../src/types.ts';
import { type Alignment, align, overlaps, type Range } from './alignment.ts';
import { type Label, type LabelledText, placeOf, placesOf } from './labels.ts';

/** What became of one label. */
export interface LabelResult {
  label: Label;
  /** A claim ties the labelled figure to another one of the relation, or a finding speaks of it. */
  covered: boolean;
  /** Of a failing relation: found. Of a holding one: a finding says that it fails. */
  flagged: boolean;
  severity: string | null;
  /** The findings that count for this label. */
  findings: string[];
}

/** A finding at warning or above that no failing label explains. */
interface Unexplained {
  file: string;
  check: string;
  severity: string;
  quote: string;
  message: string;
  /** A label says that the relation holds, or nobody has labelled it. */
  against: 'holding label' | 'no label';
}

export interface TextResult {
  file: string;
  labels: LabelResult[];
  unexplained: Unexplained[];
  claims: { check: string; verdict: string; reason: string | null }[];
  figures: number;
  checked: number;
}

/** Relations that nothing is computed for: a holding one is only a trap. */
const formal = new Set(['format', 'date', 'trap']);

export const isFormal = (label: Label): boolean => formal.has(label.relation);

export function judgeText({ name, text, labels }: LabelledText, record: Record): TextResult {
  const alignment = align(text, record);
  const findings = record.findings.map((finding) => seen(finding, record, alignment));
  const claims = record.claims.map((claim) => ({ claim, ranges: figuresOf(claim.figures, alignment) }));
  const results = labels.map((label): LabelResult => {
    const own = placeOf(label);
    const others = label.others.map((other) => placesOf(other, label, text));
    const speaking = findings.filter((finding) => speaksOf(finding, own, others, label));
    const tied = claims.some(({ claim, ranges }) => ties(claim, ranges, own, others, label));
    const guilty = label.holds
      ? speaking.filter((finding) => accuses(finding, own, others, label))
      : speaking;
    return {
      label,
      covered: tied || speaking.length > 0,
      flagged: guilty.length > 0,
      severity: gravest(guilty.map(({ finding }) => finding.severity)),
      findings: guilty.map(({ finding }) => finding.id),
    };
  });
  const explained = new Set(results.filter(({ label }) => !label.holds).flatMap((result) => result.findings));
  const accused = new Set(results.filter(({ label }) => label.holds).flatMap((result) => result.findings));
  // A finding about a failing relation may touch holding ones as well: that is no false alarm.
  for (const result of results)
    if (result.label.holds) {
      result.findings = result.findings.filter((id) => !explained.has(id));
      result.flagged = result.findings.length > 0;
      result.severity = gravest(
        findings
          .filter(({ finding }) => result.findings.includes(finding.id))
          .map(({ finding }) => finding.severity),
      );
    }
  const unexplained = findings
    .filter(({ finding }) => finding.severity !== 'info' && !explained.has(finding.id))
    .map(
      ({ finding }): Unexplained => ({
        file: name,
        check: finding.check,
        severity: finding.severity,
        quote: finding.quote,
        message: finding.message,
        against: accused.has(finding.id) ? 'holding label' : 'no label',
      }),
    );
  return {
    file: name,
    labels: results,
    unexplained,
    claims: record.claims.map(({ check, verdict, reason }) => ({ check, verdict, reason })),
    figures: record.coverage.figures,
    checked: record.coverage.checked,
  };
}

interface Seen {
  finding: Finding;
  place: Range | null;
  figures: Range[];
}

function seen(finding: Finding, record: Record, alignment: Alignment): Seen {
  const claimed = record.claims
    .filter((claim) => finding.claims.includes(claim.id))
    .flatMap((claim) => claim.figures);
  return {
    finding,
    place: finding.block === null ? null : alignment.locate(finding.block, finding.start, finding.end),
    figures: figuresOf([...new Set([...finding.figures, ...claimed])], alignment),
  };
}

const figuresOf = (ids: readonly string[], alignment: Alignment): Range[] =>
  ids.flatMap((id) => alignment.figures.get(id) ?? []);

const touches = (ranges: readonly Range[], wanted: Range): boolean =>
  ranges.some((range) => overlaps(range, wanted));

/** A year is no figure: 与2024年预算执行数持平 are words. */
const hasNumber = (words: string): boolean => /[\d０-９]/.test(words.replace(/[\d０-９]{4}\s*年/gu, ''));

/** A claim covers a label that ties its figure to another one; words without a figure stand for the figures beside them. */
function ties(
  claim: Claim,
  ranges: readonly Range[],
  own: Range,
  others: readonly Range[][],
  label: Label,
): boolean {
  if (claim.verdict === 'unverifiable') return false;
  const met = others.filter((places) => places.some((place) => touches(ranges, place))).length;
  // A row of a table that is quoted as a whole holds all figures of its relation.
  if (label.others.length > 0 && others.every((places) => places.length === 0))
    return ranges.filter((range) => overlaps(range, own)).length >= 2;
  // 五个镇 is a figure as well, though no digit tells it.
  if (!touches(ranges, own)) return !hasNumber(label.quote) && met >= Math.min(2, others.length) && met > 0;
  // Names in a list are no figures, nor are amounts that are counted and not compared: the count alone is all that
  // a claim can hold.
  return (
    met > 0 ||
    (label.relation === 'count' && claim.check === 'count') ||
    label.others.every((other) => !hasNumber(other)) ||
    (ranges.length > 1 && label.others.length === 0)
  );
}

function speaksOf(
  { finding, place, figures }: Seen,
  own: Range,
  others: readonly Range[][],
  label: Label,
): boolean {
  if (place && overlaps(place, own)) return true;
  // What is said of the whole file (an unfilled template) is said of every blank in it.
  if (finding.block === null && label.relation === 'format' && !label.holds) return true;
  if (touches(figures, own)) return true;
  const met = others.filter((places) => places.some((at) => touches(figures, at))).length;
  return hasNumber(label.quote) ? met >= 2 : met >= 1;
}

/** A finding says of a holding relation that it fails if it names its figure together with another one of it. */
function accuses({ place, figures }: Seen, own: Range, others: readonly Range[][], label: Label): boolean {
  if (isFormal(label) || label.others.length === 0) return place !== null && overlaps(place, own);
  return touches(figures, own) && others.some((places) => places.some((at) => touches(figures, at)));
}

function gravest(severities: readonly string[]): string | null {
  return ['error', 'warning', 'info'].find((severity) => severities.includes(severity)) ?? null;
}
