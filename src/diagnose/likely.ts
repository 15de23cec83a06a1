/**
 * Figures that no recogniser explains: what their words very likely mean is told after all, where it agrees, or where it
 * fails by one slip of the hand. The model says how likely the words mean it, the slip how unlikely it is that the
 * figures lie so by chance; only both together accuse (Bayes' rule on odds).
 */

import type { Put, Recognition } from '../checks/claim.ts';
import { figuresOf } from '../checks/expression.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import { likelihoods } from '../likely/model.ts';
import { proposalOf } from '../likely/proposal.ts';
import { agrees, type Reading, readingsOf } from '../likely/reading.ts';
import { type Place, type Row, rowOf } from '../likely/row.ts';
import { type Accusation, isAccused } from './diagnose.ts';
import { type Scene, weigh } from './evidence.ts';
import { figuresOfAll, upheldFigures } from './involved.ts';

/** Odds from which on a reading accuses. */
const ACCUSES = 15;
/** A reading that agrees and is at least so likely explains the figure. */
const EXPLAINS = 0.002;
/** What agrees by the wrong base is no more likely than this. */
const MISTAKEN = 0.05;
/** Share and digits from which on a reading that agrees is taken for what is meant. */
const CONFIRMS = 0.3;
const CONFIRMING_DIGITS = 3;
/** A mistake must be no less likely than chance. */
const LEAST_EVIDENCE = 1;
/** Keeps the odds of what is certain finite. */
const DOUBT = 1e-4;

/** What is to be said of a figure: a reading that agrees, or one that fails, and how much speaks for it. */
interface Opinion {
  put: Put;
  odds: number;
  isSuspicion: boolean;
}

/**
 * The readings that words, and of those that fail slips, speak for, as relations.
 * @param all what has been read so far: of what a relation upholds nothing is said
 * @param accusations what is wrong with it: of what is accused nothing is said either
 */
export function likelyRelations(
  all: readonly Stated[],
  accusations: readonly Accusation[],
  recognition: Recognition,
  quantities: Quantities,
): Stated[] {
  const upheld = upheldFigures(all);
  const accused = accusedBy(accusations, all);
  const row = rowOf(recognition, quantities);
  const scene: Scene = { row, figures: recognition.figures, quantities, upheld, accused };
  const found = [...row.keys()].flatMap((at) => {
    const { figure } = row[at]!.mention;
    return upheld.has(figure) || accused.has(figure) ? [] : (opinionOn(scene, at) ?? []);
  });
  return distinct(found).flatMap(({ put: { check, proposal }, isSuspicion }): Stated[] => {
    const chosen = judge(check, proposal, quantities);
    const isAsExpected = isSuspicion ? chosen.verdict === 'violated' : stands(chosen);
    return isAsExpected ? [{ check, group: proposal.group, chosen, alternatives: [chosen] }] : [];
  });
}

/** All figures that an accusation speaks of, and those of relations that clearly fail. */
function accusedBy(accusations: readonly Accusation[], all: readonly Stated[]): Set<number> {
  const told = new Set(accusations.flatMap(({ relations }) => relations));
  const failing = all.filter((each, index) => told.has(index) || isAccused(each));
  const malformed = accusations.flatMap((each) => each.malformed ?? []);
  return new Set([...figuresOfAll(failing), ...malformed]);
}

function opinionOn(scene: Scene, at: number): Opinion | null {
  const { row } = scene;
  const readings = readingsOf(row, at);
  const evidence = readings.map((reading) => weigh(scene, at, reading));
  const agreeing = readings.filter((reading) => agrees(row, at, reading));
  const mayConfirm = agreeing.length > 0 && row[at]!.quantity.digits >= CONFIRMING_DIGITS;
  // The model is asked only where its answer can matter.
  if (!mayConfirm && !evidence.some((each) => each >= LEAST_EVIDENCE)) return null;
  const shares = likelihoods(row, at, readings);
  const own = likeliest(readings, shares, (reading) => agreeing.includes(reading));
  if (mayConfirm && shares[own]! >= CONFIRMS) {
    const put = proposalOf(row, at, readings[own]!);
    return put && { put, odds: 0, isSuspicion: false };
  }
  const failing = likeliest(readings, shares, (reading) => !agreeing.includes(reading));
  if (failing < 0 || evidence[failing]! < LEAST_EVIDENCE) return null;
  const isExplained = readings.some(
    (reading, index) =>
      shares[index]! > EXPLAINS &&
      agreeing.includes(reading) &&
      !isOnWrongBase(row, readings[failing]!, reading, shares[index]!),
  );
  const odds = (shares[failing]! / (1 - shares[failing]! + DOUBT)) * evidence[failing]!;
  const put = odds >= ACCUSES && !isExplained ? proposalOf(row, at, readings[failing]!) : null;
  return put && { put, odds, isSuspicion: true };
}

/** The place of the likeliest of some readings; -1 where there are none. */
function likeliest(
  readings: readonly Reading[],
  shares: readonly number[],
  isMeant: (reading: Reading) => boolean,
): number {
  let best = -1;
  for (const [index, reading] of readings.entries())
    if (isMeant(reading) && (best < 0 || shares[index]! > shares[best]!)) best = index;
  return best;
}

/**
 * 增加402.16万元，增长6.61%, which is divided by this year's amount: what agrees is the mistake itself, and not what the
 * words mean.
 */
function isOnWrongBase(row: Row, meant: Reading, agreeing: Reading, share: number): boolean {
  return (
    meant.shape === 'movedBack' &&
    agreeing.shape === 'movedShare' &&
    share < MISTAKEN &&
    meant.operands.every((index, order) => index === agreeing.operands[order]) &&
    !isBase(row[meant.operands[1]!]!)
  );
}

/** 年初原值, 由94,000万元: what a change is against, as its words say. */
function isBase({ mention: { isLast, label } }: Place): boolean {
  return isLast || /[年期]初|上年|去年|[由从比较]/u.test(label);
}

/** Of readings that tie the same figures, the one that most speaks for. */
function distinct(found: readonly Opinion[]): Opinion[] {
  const kept: Opinion[] = [];
  const seen = new Set<number>();
  for (const each of [...found].sort((a, b) => b.odds - a.odds)) {
    const { left, right } = each.put.proposal;
    const concerned = [...figuresOf(left), ...figuresOf(right)];
    if (concerned.filter((figure) => seen.has(figure)).length >= 2) continue;
    for (const figure of concerned) seen.add(figure);
    kept.push(each);
  }
  return kept;
}
