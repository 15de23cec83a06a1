/** The findings of the record, from accusations. */
import type { ClaimCheck, Recognition } from '../checks/claim.ts';
import { figuresOf } from '../checks/expression.ts';
import { claimChecks } from '../checks/index.ts';
import type { Accusation } from '../diagnose/diagnose.ts';
import { figuresIn } from '../diagnose/involved.ts';
import { readingsOf } from '../diagnose/network.ts';
import { isTruncated } from '../diagnose/recomputed.ts';
import type { Repair } from '../diagnose/repairs.ts';
import type { Stated } from '../judge/choose.ts';
import { Decimal } from '../judge/decimal.ts';
import { type Judged, judge, type Quantities, stands } from '../judge/judge.ts';
import { type Quantity, quantityWith } from '../judge/quantity.ts';
import { byId } from '../outline/by-id.ts';
import { sectionNamer } from '../outline/section-names.ts';
import type { Settings } from '../settings.ts';
import type { Figure, Finding, Severity, Suspect, Translations } from '../types.ts';
import { printNamed, printRelation, printSides, qualifierOf, shortName } from './print.ts';
import { quoteAround } from './quote.ts';

/** A finding before it has its id. */
export type Draft = Omit<Finding, 'id' | 'message'>;

/** Where two figures stand; nothing is told of figures of one section. */
function sectionsOf(
  { figures, blocks, sections }: Recognition,
  one: number,
  other: number,
): readonly [string, string] {
  const name = sectionNamer(sections);
  const [here, there] = [one, other].map((index) => {
    const section = byId(blocks).get((figures[index] as Figure).block)?.section ?? null;
    return section === null ? '' : name(section);
  });
  return here === there ? ['', ''] : [here as string, there as string];
}

/** What the figures are, and how they were judged. */
export interface Judgement {
  recognition: Recognition;
  quantities: Quantities;
  stated: readonly Stated[];
}

/** Words one accusation; null where the settings silence it. */
export function findingOf(
  accusation: Accusation,
  judgement: Judgement,
  claimIds: readonly string[],
  settings: Settings,
): Draft | null {
  const { recognition } = judgement;
  const reading = toldReading(accusation, judgement);
  if (!reading) return null;
  const check = claimChecks.find((each) => each.id === reading.check) as ClaimCheck;
  const severity = severityOf(accusation, reading, check, settings);
  if (severity === null) return null;
  const { figures } = recognition;
  const culprit = culpritOf(accusation);
  const place = placeOf(reading, recognition, culprit);
  const sides = printSides(reading, figures);
  const ownTerms =
    culprit && culprit.figure !== reading.proposal.stated ? inOwnTerms(culprit, figures) : sides;
  return {
    check: check.id,
    severity,
    translations: accusation.unexplained
      ? unexplained(worded(check, reading, recognition))
      : worded(check, reading, recognition),
    claims: [...new Set(accusation.relations.map((index) => claimIds[index] as string))],
    figures: [...new Set([place.figure, ...figuresIn(reading)])].map(
      (index) => (figures[index] as Figure).id,
    ),
    ...place.range,
    stated: ownTerms?.stated ?? null,
    expected: ownTerms?.expected ?? null,
    difference: ownTerms?.difference ?? null,
    unit: ownTerms?.unit ?? null,
    suspects: suspectsOf(
      accusation.repairs.filter((repair) => !isMereBound(repair, reading)),
      judgement,
    ),
  };
}

/** The reading that is told: of several, the one that the likeliest repair mends. */
function toldReading({ reading, relation, repairs }: Accusation, judgement: Judgement): Judged | null {
  const [best] = repairs;
  if (!reading || !best || relation === null) return reading;
  const { check } = reading;
  const readings = [reading, ...readingsOf(judgement.stated[relation] as Stated)];
  const meant = repaired(best, judgement, (changed) =>
    readings.find((each) => stands(judge(check, each.proposal, changed))),
  );
  return meant ? judge(check, meant.proposal, judgement.quantities) : reading;
}

const copies = new WeakMap<Quantities, (Quantity | null)[]>();

/** What comes out with a repaired figure. The quantities are copied once, not for every repair. */
function repaired<Result>(
  { figure, printed }: Repair,
  { quantities, recognition }: Judgement,
  work: (changed: Quantities) => Result,
): Result {
  const copy = copies.get(quantities) ?? [...quantities];
  copies.set(quantities, copy);
  copy[figure] = quantityWith(printed, recognition.figures[figure] as Figure);
  try {
    return work(copy);
  } finally {
    copy[figure] = quantities[figure] ?? null;
  }
}

/** The one suspect that stands out; null where several are as good. */
function culpritOf({ repairs }: Accusation): Repair | null {
  const [best, second] = repairs;
  if (!best) return null;
  return !second || best.score - second.score >= 0.9 ? best : null;
}

function severityOf(
  accusation: Accusation,
  reading: Judged,
  check: ClaimCheck,
  settings: Settings,
): Severity | null {
  const own = reading.proposal.severity ?? settings.checks[check.id] ?? check.severity;
  if (own === 'off') return null;
  if (isTruncated(reading)) return settings.lastPlace === 'off' ? null : settings.lastPlace;
  if (accusation.unexplained) return 'info';
  return accusation.doubtful && own === 'error' ? 'warning' : own;
}

function placeOf(reading: Judged, recognition: Recognition, culprit: Repair | null) {
  const index = culprit?.figure ?? reading.proposal.stated;
  const figure = recognition.figures[index] as Figure;
  const block = byId(recognition.blocks).get(figure.block)!;
  // Two words that contradict each other are told where the reading tells them.
  const { place, relation } = reading.proposal;
  const words = culprit === null || relation !== '=' ? place : undefined;
  const range = words
    ? { block: recognition.passages[words.passage]!.block.id, start: words.start, end: words.end }
    : { block: figure.block, start: startOf(block.text, figure, culprit), end: figure.end };
  const text = words ? recognition.passages[words.passage]!.block.text : block.text;
  return { figure: index, range: { ...range, quote: quoteAround(text, range.start, range.end) } };
}

const DIRECTION = /(?:增加|增长|上升|提高|减少|下降|降低|增幅|降幅)[^\d]{0,4}$/u;

/** A change of the wrong direction begins with its word. */
function startOf(text: string, figure: Figure, culprit: Repair | null): number {
  if (culprit?.slip !== 'sign') return figure.start;
  const from = Math.max(0, figure.start - 8);
  const word = DIRECTION.exec(text.slice(from, figure.start));
  return word ? from + word.index : figure.start;
}

function inOwnTerms(repair: Repair, figures: readonly Figure[]) {
  const figure = figures[repair.figure] as Figure;
  if (figure.value === null)
    return { stated: figure.raw, expected: repair.printed, difference: null, unit: figure.unit };
  const difference = new Decimal(figure.value).minus(new Decimal(repair.printed)).toFixed();
  return { stated: figure.value, expected: repair.printed, difference, unit: figure.unit };
}

/** Says that nothing tells what went wrong. */
function unexplained({ zh, en }: Translations): Translations {
  return {
    zh: `${zh}没有常见的笔误能说明这一差额，也可能这些数字本不相干，请看一眼。`,
    en: `${en} No common slip explains the difference; the figures may not belong together. Have a look.`,
  };
}

/** What a figure without words of its own is called; Chinese reads well without. */
const UNNAMED: Translations = { zh: '', en: 'the figure' };

function worded(check: ClaimCheck, reading: Judged, recognition: Recognition): Translations {
  const { figures } = recognition;
  const sides = printSides(reading, figures);
  const { proposal } = reading;
  const stated = figures[proposal.stated] as Figure;
  const arithmetic = printNamed(proposal.right, figures);
  const isFigure = proposal.left.type === 'figure';
  const qualifier = isFigure ? qualifierOf(stated) : '';
  const sentence = (lang: keyof Translations) =>
    check.word({
      name: (index) => shortName(figures[index] as Figure) || UNNAMED[lang],
      raw: (index) => qualifierOf(figures[index] as Figure) + (figures[index] as Figure).raw,
      places: (one, other) => sectionsOf(recognition, one, other),
      left: isFigure ? null : printNamed(proposal.left, figures),
      arithmetic: { zh: arithmetic, en: arithmetic },
      stated: sides ? `${qualifier}${sides.stated}` : '',
      expected: sides?.expected ?? '',
      difference: sides?.difference.replace('-', '') ?? '',
      unit: sides?.unit ?? '',
      proposal,
    })[lang];
  return { zh: sentence('zh'), en: sentence('en') };
}

/** Suspects as the record has them. */
export function suspectsOf(repairs: readonly Repair[], judgement: Judgement): Suspect[] {
  return repairs.map((repair) => ({
    figure: (judgement.recognition.figures[repair.figure] as Figure).id,
    suggestion: repair.printed,
    slip: repair.slip,
    upholds: repair.mended.length,
    relations: mendedBy(repair, judgement),
  }));
}

/** A grade or a full score bounds a figure; that it was meant to be the bound itself nothing tells. */
function isMereBound({ slip }: Repair, { proposal }: Judged): boolean {
  return slip === 'stale' && proposal.relation !== '=' && figuresOf(proposal.right).length === 0;
}

/**
 * The relations that a repair mends, with the repaired figure in its place; each in the reading that then stands, and
 * once where two relations say the same of the same figures.
 */
function mendedBy(repair: Repair, judgement: Judgement): string[] {
  return repaired(repair, judgement, (changed) => relationsOf(repair, judgement, changed));
}

function relationsOf(repair: Repair, judgement: Judgement, changed: Quantities): string[] {
  const { recognition, stated } = judgement;
  const { figures } = recognition;
  const relations = new Map<string, string>();
  for (const index of repair.mended) {
    const { check, chosen } = stated[index] as Stated;
    const standing = [chosen, ...readingsOf(stated[index] as Stated)]
      .map((reading) => judge(check, reading.proposal, changed))
      .find(stands);
    if (!standing) continue;
    const key = `${check}:${figuresIn(standing).sort((a, b) => a - b)}`;
    if (!relations.has(key))
      relations.set(key, printRelation(standing.proposal, standing.verdict, figures, repair));
  }
  return [...new Set(relations.values())];
}
