/** What every list says of a finding, in the wanted language: the row that xlsx, CSV, Markdown and terminal show. */
import type { Claim, Figure, Finding, Record, Suspect } from '../types.ts';
import { compareWithBaseline, type FindingState } from './baseline.ts';
import { say, slipWord } from './messages.ts';
import { oneLine } from './plain-text.ts';
import type { Language, WriterOptions } from './writer.ts';

/** A finding that a list shows, with the record that its place and figures are to be looked up in. */
export interface ListedFinding {
  finding: Finding;
  /** Of a fixed finding the earlier record. */
  record: Record;
  /** Null where no baseline is compared. */
  state: FindingState | null;
}

/**
 * The findings of a report that count, in the order of the document; then those that were fixed since the baseline.
 *
 * @param earlier The record in the baseline; null: the baseline has none; undefined: there is no baseline.
 */
export function listedFindings(record: Record, earlier: Record | null | undefined): ListedFinding[] {
  const comparison = earlier === undefined ? null : compareWithBaseline(record, earlier);
  const listed = inDocumentOrder(record, record.findings)
    .filter((finding) => finding.suppressed === undefined)
    .map((finding) => ({ finding, record, state: comparison?.states.get(finding.id) ?? null }));
  if (!comparison || !earlier) return listed;
  const fixed = inDocumentOrder(earlier, comparison.fixed);
  return [...listed, ...fixed.map((finding) => ({ finding, record: earlier, state: 'fixed' as const }))];
}

function inDocumentOrder(record: Record, findings: readonly Finding[]): Finding[] {
  const positions = new Map(record.blocks.map((block, index) => [block.id, index]));
  const position = (finding: Finding) => (finding.block === null ? -1 : (positions.get(finding.block) ?? -1));
  return [...findings].sort((a, b) => position(a) - position(b) || a.start - b.start);
}

/** The headings above a block as printed, the outermost first; empty before the first heading. */
export function sectionPath(record: Record, block: string | null): string[] {
  const sections = new Map(record.sections.map((section) => [section.id, section]));
  const path: string[] = [];
  const own = record.blocks.find((candidate) => candidate.id === block)?.section ?? null;
  // Bounded by the number of sections, so that a record with a circle of parents does not hang a writer.
  for (let id = own; id !== null && path.length < sections.size; ) {
    const section = sections.get(id);
    if (section === undefined) break;
    path.unshift(`${section.label ?? ''}${section.title}`);
    id = section.parent;
  }
  return path;
}

/** The place of a finding in words: its section path, or that it is of the whole report. */
export function placeWords(record: Record, block: string | null, lang: Language): string {
  if (block === null) return say(lang, 'section.whole');
  const path = sectionPath(record, block);
  return path.length === 0 ? say(lang, 'section.before') : path.join(' › ');
}

/** A value with its unit, as 14351.25万元; a unit that the value already ends with is not told twice. */
function withUnit(value: string | null, unit: string | null): string {
  if (value === null) return '';
  return unit === null || value.endsWith(unit) ? value : `${value}${unit}`;
}

/** The unit of a difference: two rates differ by percentage points. */
export function unitOfDifference(unit: string | null, lang: Language): string | null {
  return unit === '%' ? say(lang, 'unit.points') : unit;
}

/** What stands before the value that was computed, where that is a bound: ≤98.7分. */
export function boundSign({ formula }: Claim): '' | '≤' | '≥' | '<' | '>' {
  const sign = / ([<>]=?) /.exec(formula)?.[1];
  if (sign === undefined) return '';
  return sign === '<=' ? '≤' : sign === '>=' ? '≥' : (sign as '<' | '>');
}

/** The same for what a finding expects of its own figure. */
export function expectedSign(
  record: Record,
  { claims, check, figures }: Finding,
): ReturnType<typeof boundSign> {
  const claim = record.claims.find((each) => each.check === check && claims.includes(each.id));
  return claim !== undefined && claim.figures[0] === figures[0] ? boundSign(claim) : '';
}

/** Stated, expected and difference in one line, as far as they are known; empty where nothing is. */
export function valueWords(record: Record, finding: Finding, lang: Language): string {
  const { stated, expected, difference, unit } = finding;
  const values = {
    stated: withUnit(stated, unit),
    expected: expected === null ? '' : `${expectedSign(record, finding)}${withUnit(expected, unit)}`,
    difference: withUnit(difference, unitOfDifference(unit, lang)),
  };
  const known = (['stated', 'expected', 'difference'] as const).flatMap((key) => {
    const value = oneLine(values[key]);
    return value === '' ? [] : [say(lang, `label.${key}`, { value })];
  });
  return known.join(lang === 'zh' ? '，' : ', ');
}

/** Relations that are told as the grounds of a suggestion. */
const groundsTold = 2;

/**
 * What the wrong figure was probably meant to be and why, a line for each possibility; then why it is not the stated
 * figure that is suspected. Empty where nothing is known.
 */
export function likelyValues(record: Record, finding: Finding, lang: Language): string[] {
  const isTold = tellsRelation(record, finding);
  const lines = finding.suspects.map((suspect) => {
    const figure = record.figures.find((candidate) => candidate.id === suspect.figure);
    const unit = figure?.unit ?? finding.unit;
    // In a table the unit stands above the column.
    const isBare = figure !== undefined && unit !== null && !figure.raw.includes(unit);
    const value = isBare ? suspect.suggestion : withUnit(suspect.suggestion, unit);
    const raw = figure?.raw ?? suspect.figure;
    const key = suspect.slip === 'sign' ? 'likely.sign' : 'likely.value';
    return say(lang, key, { raw, value }) + groundsOf(suspect, isTold, lang);
  });
  return lines.length === 0 ? [] : [...lines, ...upheld(record, finding, lang)];
}

/** A relation in which the stated figure agrees, where others than it are suspected. */
function upheld({ figures, claims }: Record, finding: Finding, lang: Language): string[] {
  const [own] = finding.figures;
  if (finding.suspects.some(({ figure }) => figure === own)) return [];
  const figure = figures.find(({ id }) => id === own);
  const claim = claims.find(
    (each) =>
      (each.verdict === 'holds' || each.verdict === 'holds-by-rounding') &&
      each.figures.length >= 2 &&
      each.figures.some((id) => id === own),
  );
  if (figure === undefined || claim?.words === undefined) return [];
  return [say(lang, 'likely.upheld', { raw: figure.raw, relation: claim.words })];
}

/**
 * The same beside the finding's sentence: nothing where that proposes the value itself, as for a number that is none,
 * and no relation holds it up. A sentence that compares two values does not say which of them is wrong.
 */
export function likelyUntold(record: Record, finding: Finding, lang: Language): string[] {
  const { suspects, translations } = finding;
  const isTold = suspects.every(
    ({ suggestion, relations = [] }) => translations[lang].includes(suggestion) && relations.length === 0,
  );
  return isTold && !tellsRelation(record, finding) ? [] : likelyValues(record, finding, lang);
}

/** Is the finding's sentence itself the relation that fails? Then a suggestion need not repeat it. */
function tellsRelation({ claims }: Record, finding: Finding): boolean {
  return claims.some(({ id, check }) => check === finding.check && finding.claims.includes(id));
}

function groundsOf(suspect: Suspect, isTold: boolean, lang: Language): string {
  const slip = slipWord(lang, suspect.slip);
  const relations = suspect.relations ?? [];
  if (relations.length <= (isTold ? 1 : 0)) return say(lang, 'likely.why', { slip });
  const relation = relations.slice(0, groundsTold).join(lang === 'zh' ? '，' : ', ');
  return relations.length <= groundsTold
    ? say(lang, 'likely.holds', { slip, relation })
    : say(lang, 'likely.holdAll', { slip, relation, count: relations.length });
}

/** The title of a check, or its id where none is known. */
export function checkTitle(check: string, options: Pick<WriterOptions, 'checks' | 'lang'>): string {
  return Object.hasOwn(options.checks, check) ? (options.checks[check]?.[options.lang] ?? check) : check;
}

/** A claim's two sides and their difference, as far as they say something. */
export interface ClaimSides {
  stated: string | null;
  /** The word before the stated value, as in 超100%. */
  qualifier: string;
  computed: string | null;
  bound: ReturnType<typeof boundSign>;
  difference: string | null;
}

/** What a list of relations shows of a claim. What was never computed in full has no sum and no difference. */
export function claimSides(claim: Claim, figures: ReadonlyMap<string, Figure>, lang: Language): ClaimSides {
  const { stated, expected, difference, verdict } = claim;
  const own = /^f\d+ /.test(claim.formula) ? (figures.get(claim.figures[0])?.qualifier ?? null) : null;
  const bound = boundSign(claim);
  const isOpen = verdict === 'unverifiable';
  // How far a figure stays within its bound, or beyond its 超, is no difference.
  const isWithin = verdict === 'holds' && (bound !== '' || own !== null);
  return {
    stated,
    qualifier: own === null ? '' : say(lang, `qualifier.${own}`),
    computed: isOpen ? null : expected,
    bound,
    difference: isOpen || isWithin ? null : difference,
  };
}

/** What the relations of a check are called, whether or not they hold. */
export function relationTitle(check: string, options: WriterOptions): string {
  const { relations = {}, lang } = options;
  return Object.hasOwn(relations, check) ? (relations[check]?.[lang] ?? check) : checkTitle(check, options);
}

/** The department that a report is of, or that it is unknown. */
export function departmentName(department: string | null, lang: Language): string {
  return department ?? say(lang, 'department.unknown');
}
