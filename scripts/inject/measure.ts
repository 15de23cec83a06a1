/** Puts one slip at a time into clean reports and looks at what the audit says of each. */
import type { Finding, Record } from '../../src/types.ts';
import { type Alignment, align, overlaps, type Range } from '../evaluate/alignment.ts';
import type { Audit } from '../evaluate/guard.ts';
import { printDocx } from '../generate/document.ts';
import type { Seeds } from '../generate/draft.ts';
import { random } from '../generate/random.ts';
import { holds, members, type Relation, type Token } from '../generate/relation.ts';
import { type Printed, print, type Report, writeReport } from '../generate/report.ts';
import { neutralEdits } from './neutral.ts';
import { repairs } from './repairs.ts';
import { plainDigits, type SlipKind, type Slipped, slipKinds } from './slips.ts';

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
  /** What claims of the slipped report about these figures could not be verified for. */
  reasons: string[];
  /** Findings at warning or above that speak of none of the figures of the broken relations. */
  strays: string[];
}

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

export interface Measurement {
  slips: SlipResult[];
  clean: CleanResult[];
}

export interface Options {
  /** Slips in all, `perReport` to a report. */
  slips: number;
  /** Neutral edits in all, each kind once to a report. */
  neutral: number;
  firstSeed: number;
  perReport: number;
  /** Every n-th report is measured as a Word file. */
  docxEvery: number;
  /** Takes every `of`-th report from the `part`-th on, so that several processes can share the work. */
  share?: { part: number; of: number };
}

const seedsOf = (seed: number): Seeds => ({ content: seed, phrasing: seed, style: seed, order: seed });

/** The outcome depends on the options alone, not on how the reports are shared between processes. */
export async function measure(audit: Audit, options: Options): Promise<Measurement> {
  const result: Measurement = { slips: [], clean: [] };
  const slipped = Math.ceil(options.slips / options.perReport);
  const edited = Math.ceil(options.neutral / neutralEdits.length);
  const { part, of } = options.share ?? { part: 0, of: 1 };
  for (let i = part; i < Math.max(slipped, edited); i += of) {
    const seed = options.firstSeed + i;
    const seeds = seedsOf(seed);
    const report = writeReport(seeds);
    const format = seed % options.docxEvery === 0 ? 'docx' : 'txt';
    const printed = print(report);
    const record = await audit(await file(printed, format), { path: `report-${seed}.${format}` });
    const alignment = align(printed.text, record);
    result.clean.push(clean('none', seed, record, coverage(report, printed, record, alignment)));
    const subject = { seed, report, printed, record, alignment, format } as const;
    if (i < slipped)
      result.slips.push(
        ...(await slipInto(
          audit,
          subject,
          Math.min(options.perReport, options.slips - i * options.perReport),
        )),
      );
    if (i >= edited) continue;
    for (const edit of neutralEdits.slice(0, options.neutral - i * neutralEdits.length)) {
      const { bytes, extension } = await edit.make(seeds, report);
      const edited = await audit(bytes, { path: `report-${seed}-${edit.name}.${extension}` });
      result.clean.push(clean(edit.name, seed, edited, null));
    }
  }
  return result;
}

interface Subject {
  seed: number;
  report: Report;
  printed: Printed;
  record: Record;
  alignment: Alignment;
  format: 'txt' | 'docx';
}

const file = async (printed: Printed, format: 'txt' | 'docx'): Promise<Uint8Array> =>
  format === 'docx' ? printDocx(printed.parts) : new TextEncoder().encode(printed.text);

/** Draws kinds in turn, so that the rare ones come as often as the others, and figures by chance. */
async function slipInto(audit: Audit, subject: Subject, wanted: number): Promise<SlipResult[]> {
  const chance = random(subject.seed, 'slips');
  const results: SlipResult[] = [];
  for (let turn = 0; results.length < wanted && turn < wanted * 4; turn++) {
    const kind = slipKinds[(subject.seed * stride + turn) % slipKinds.length];
    const drawn = kind ? draw(kind, subject.report, chance) : null;
    if (kind && drawn) results.push(await judgeSlip(audit, subject, kind, drawn));
  }
  return results;
}

/** A step without common factor with the number of kinds. */
const stride = 7;

interface Drawn {
  token: Token;
  slipped: Slipped;
  broken: Relation[];
  after: Map<number, Token>;
}

/** A slip of one kind that breaks a stated relation beyond rounding; null where the report has no place for one. */
function draw(kind: SlipKind, report: Report, chance: ReturnType<typeof random>): Drawn | null {
  const fitting = [...report.tokens.values()].filter((token) => kind.fits(token, report));
  for (let attempt = 0; attempt < 12 && fitting.length > 0; attempt++) {
    const token = chance.pick(fitting);
    const slipped = kind.make(token, report, chance);
    if (!slipped || (slipped.value?.eq(token.value) && slipped.scale.eq(token.scale))) continue;
    const touched = report.relations.filter((relation) => members(relation).includes(token.id));
    const { value, scale, places } = slipped;
    if (value === null) return { token, slipped, broken: touched, after: new Map(report.tokens) };
    const after = new Map(report.tokens).set(token.id, { ...token, value, scale, places });
    const broken = touched.filter((relation) => !holds(relation, after));
    if (broken.length > 0) return { token, slipped, broken, after };
  }
  return null;
}

async function judgeSlip(audit: Audit, subject: Subject, kind: SlipKind, drawn: Drawn): Promise<SlipResult> {
  const { report, seed, format } = subject;
  const { token, slipped, broken, after } = drawn;
  const printed = print(report, new Map([[token.id, slipped]]));
  const record = await audit(await file(printed, format), { path: `report-${seed}.${format}` });
  const alignment = align(printed.text, record);
  const own = printed.places.get(token.id) ?? { start: 0, end: 0 };
  const involved = [...new Set(broken.flatMap(members))].flatMap((id) => printed.places.get(id) ?? []);
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
    .flatMap(members)
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

function coverage(
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

function clean(
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
