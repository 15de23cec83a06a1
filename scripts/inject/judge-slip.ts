/** Holds what the audit says of a report with one slip against what the slip was. */
import type { Finding, Record } from '../../src/types.ts';
import { type Alignment, align, overlaps, type Range } from '../evaluate/alignment.ts';
import type { Audit } from '../evaluate/guard.ts';
import { printDocx } from '../generate/document.ts';
import { members, type Relation, type Token } from '../generate/relation.ts';
import { type Printed, print, type Report } from '../generate/report.ts';
import { repairs } from './repairs.ts';
import { plainDigits, type SlipKind, type Slipped } from './slips.ts';

/** What became of one slip. */
export interface SlipResult {
  kind: string;
  seed: number;
  format: 'txt' | 'docx';
  token: string;
  checks: string[];
  from: string;
  to: string;
  context: string;
  /** A claim of the clean report covers the figure. */
  covered: boolean;
  found: boolean;
  severity: string | null;
  /** The generator's relations leave this one figure to blame. */
  identifiable: boolean;
  /** And one value to put in its place. */
  determined: boolean;
  suspectFirst: boolean;
  suggestionRight: boolean;
  /** What the first suspects are told to have been. */
  suggested: string;
  /** What claims of the slipped report about these figures could not be verified for. */
  reasons: string[];
  /** Findings at warning or above that speak of none of the figures of the broken relations. */
  strays: string[];
}

/** A clean report, and what the audit says of it. */
export interface Subject {
  seed: number;
  report: Report;
  printed: Printed;
  record: Record;
  alignment: Alignment;
  format: 'txt' | 'docx';
}

/** A printed report as a file. */
export const file = async (printed: Printed, format: 'txt' | 'docx'): Promise<Uint8Array> =>
  format === 'docx' ? printDocx(printed.parts) : new TextEncoder().encode(printed.text);

/** A slip with what it breaks. */
export interface Drawn {
  token: Token;
  slipped: Slipped;
  broken: Relation[];
  after: Map<number, Token>;
}

/** Audits the report with the slip in it. */
export async function judgeSlip(
  audit: Audit,
  subject: Subject,
  kind: SlipKind,
  drawn: Drawn,
): Promise<SlipResult> {
  const { report, seed, format } = subject;
  const { token, slipped, broken, after } = drawn;
  const printed = print(report, new Map([[token.id, slipped]]));
  const record = await audit(await file(printed, format), { path: `report-${seed}.${format}` });
  const alignment = align(printed.text, record);
  const own = printed.places.get(token.id) ?? { start: 0, end: 0 };
  const involved = [...new Set(broken.flatMap(concerned))].flatMap((id) => printed.places.get(id) ?? []);
  const known = new Set(subject.record.findings.map((finding) => `${finding.check}:${finding.quote}`));
  const fresh = record.findings.filter((finding) => !known.has(`${finding.check}:${finding.quote}`));
  const about = fresh.filter(
    (finding) => touches(finding, record, alignment, [own]) || touches(finding, record, alignment, involved),
  );
  // A malformed number can be read on its own; otherwise only the relations can tell which figure is at fault.
  const blind = new Map(after).set(token.id, {
    ...token,
    value: (slipped.value ?? token.value).mul(slipped.scale).div(token.scale),
  });
  const possible = slipped.value === null ? [] : repairs(blind, report.relations, broken);
  const wordless =
    token.kind === 'direction' || token.kind === 'year' || broken.every((relation) => relation.atMost);
  const identifiable =
    !wordless && (slipped.value === null || (possible.length === 1 && possible[0]?.token === token.id));
  const determined = identifiable && (slipped.value === null || possible[0]?.value?.eq(token.value) === true);
  const blamed = about.flatMap((finding) => finding.suspects.slice(0, 1));
  const right = blamed.filter(({ figure }) => {
    const range = alignment.figures.get(figure);
    return range !== undefined && overlaps(range, own);
  });
  return {
    kind: kind.name,
    seed,
    format,
    token: `${token.kind} ${token.quantity}`,
    checks: [...new Set(broken.map((relation) => relation.check))],
    from: plainDigits(token) + unitOf(token.kind, token.tail),
    to: slipped.digits + unitOf(token.kind, slipped.tail),
    context: printed.text.slice(Math.max(0, own.start - 40), own.end + 30).replaceAll('\n', '⏎'),
    covered: isCovered(token, subject, broken),
    found: about.length > 0,
    severity: about[0]?.severity ?? null,
    identifiable,
    determined,
    suspectFirst: right.length > 0,
    suggestionRight: right.some(({ suggestion }) => sameValue(suggestion, token, slipped)),
    suggested: blamed.map(({ suggestion, slip }) => `${suggestion} (${slip})`).join(', '),
    reasons: record.claims.flatMap((claim) =>
      claim.verdict === 'unverifiable' && claim.figures.some((id) => at(alignment, id, own))
        ? [`${claim.check}: ${claim.reason ?? ''}`]
        : [],
    ),
    strays: fresh
      .filter((finding) => !about.includes(finding) && finding.severity !== 'info')
      .map((finding) => `${finding.check}: ${finding.quote}`),
  };
}

/** The figures of a relation, and for one between two words the figures that they stand at. */
const concerned = (relation: Relation): number[] => [...members(relation), ...(relation.about ?? [])];

function at(alignment: Alignment, figure: string, wanted: Range): boolean {
  const place = alignment.figures.get(figure);
  return place !== undefined && overlaps(place, wanted);
}

const unitOf = (kind: string, tail: string): string => (kind === 'direction' ? '' : tail);

/** A suggestion is right where it is the value that stood there, in the unit that stands there now or stood there before. */
function sameValue(suggestion: string, token: Token, slipped: Slipped): boolean {
  const number = /^[0-9.]+/.exec(suggestion.replaceAll(',', ''))?.[0];
  if (number === undefined) return false;
  return token.value.eq(number) || token.value.mul(token.scale).eq(slipped.scale.mul(number));
}

/** Whether a finding quotes one of these ranges or names a figure that stands there, itself or through its claims. */
function touches(finding: Finding, record: Record, alignment: Alignment, ranges: readonly Range[]): boolean {
  if (finding.block !== null) {
    const place = alignment.locate(finding.block, finding.start, finding.end);
    if (place && ranges.some((range) => overlaps(range, place))) return true;
  }
  const claims = record.claims.filter((claim) => finding.claims.includes(claim.id));
  const named = new Set([...finding.figures, ...claims.flatMap((claim) => claim.figures)]);
  return [...named].some((id) => {
    const place = alignment.figures.get(id);
    return place !== undefined && ranges.some((range) => overlaps(range, place));
  });
}

/** Whether a claim of the clean report ties this figure to another figure of a relation that the slip breaks. */
function isCovered(
  token: Token,
  { record, alignment, printed }: Subject,
  broken: readonly Relation[],
): boolean {
  if (token.kind === 'year') return record.report.year !== null;
  const mine = printed.places.get(token.id);
  if (!mine) return false;
  const mates = broken
    .flatMap(concerned)
    .filter((id) => id !== token.id)
    .flatMap((id) => printed.places.get(id) ?? []);
  const at = (ranges: readonly Range[]): Set<string> =>
    new Set(
      [...alignment.figures]
        .filter(([, range]) => ranges.some((one) => overlaps(one, range)))
        .map(([id]) => id),
    );
  const own = at([mine]);
  const others = at(mates);
  return record.claims.some((claim) => {
    if (claim.verdict !== 'holds' && claim.verdict !== 'holds-by-rounding') return false;
    const ties = claim.figures.some((id) => others.has(id)) || mates.length === 0;
    return ties && (token.kind === 'direction' || claim.figures.some((id) => own.has(id)));
  });
}
