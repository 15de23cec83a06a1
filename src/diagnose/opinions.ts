/**
 * What the words of one figure very likely mean: a reading that agrees, or one that fails by a mistake. The model says how likely
 * the words mean it, the figures how much likelier a mistake is than that they lie so by chance; only both together accuse
 * (Bayes' rule on odds).
 */

import type { Put } from '../checks/claim.ts';
import { countsTwice } from '../checks/sum-overlaps.ts';
import { likelihoods } from '../likely/model.ts';
import { proposalOf } from '../likely/proposal.ts';
import { agrees, FAMILIES, membersOf, type Reading } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import type { Row } from '../likely/row.ts';
import { confirmedOf, likeliest, type Shared } from './confirmed.ts';
import { sourceOf } from './copied.ts';
import { LEAST_EVIDENCE, type Scene, weigh } from './evidence.ts';
import { figuresIn, keyOf } from './involved.ts';
import { mistakeIn } from './mistakes.ts';
import { isOverruled } from './overruled.ts';

/** Odds from which on a reading accuses. */
const ACCUSES = 15;
/** For a value told again, where few values lie as near each other as a slip that leads there: less has to speak for it. */
const ACCUSES_AGAIN = 8;
const SLIPPED = 40;
/** Against a figure that another relation upholds more than so much must speak. */
const UPHELD_EVIDENCE = 3;
/** A reading that agrees and is at least so likely explains the figure. */
const EXPLAINS = 0.002;
/** What agrees only by a mistake (on the wrong base, the wrong way, with a part left out) is no more likely than this. */
const MISTAKEN = 0.05;
/** What is nearly as likely meant as the likeliest is looked at as well. */
const NEARLY = 0.25;
/** Many values stand close to each other: of one told again only what chance does not explain is looked at. */
const NO_CHANCE = 100;
/** Keeps the odds of what is certain finite. */
const DOUBT = 1e-4;

/** What is to be said of a figure: a reading that agrees, or one that fails, and how much speaks for it. */
export interface Opinion {
  put: Put;
  odds: number;
  isSuspicion: boolean;
  /** What agrees by the mistake that is told, as keyOf gives its figures: it does not stand. */
  overruled: readonly string[];
}

/** Relations that stand: their figures, as keyOf gives them, and the figure that each states. */
export interface Standing {
  keys: ReadonlySet<string>;
  stated: ReadonlySet<number>;
}

/** What is to be said of a figure: of each family of readings one thing at most, and nothing that stands already. */
export function opinionsOn(scene: Scene, at: number, { keys, stated }: Standing): Opinion[] {
  const { row, figures } = scene;
  const readings = readingsOf(row, at);
  const agreeing = readings.map((reading) => agrees(row, at, reading));
  const agreed = readings.filter((_, index) => agreeing[index]);
  const evidence = readings.map((reading) => weigh(scene, at, reading, agreed));
  const figureAt = (place: number): number => row[place]!.mention.figure;
  const isRead = ({ operands }: Reading): boolean => keys.has(keyOf([at, ...operands].map(figureAt)));
  // A rate is one quotient: of which, is known.
  const isRated = ({ shape, operands }: Reading): boolean => {
    const own = figureAt(shape === 'portion' ? operands[0]! : at);
    return figures[own]!.kind === 'rate' && stated.has(own);
  };
  const isNew = (index: number): boolean =>
    agreeing[index]! && !isRated(readings[index]!) && !isRead(readings[index]!);
  // The model is asked only where its answer can matter.
  const asked = FAMILIES.map((family) => ({ family, members: membersOf(at, readings, family) })).filter(
    ({ members }) => members.some((index) => evidence[index]! >= LEAST_EVIDENCE || isNew(index)),
  );
  if (asked.length === 0) return [];
  const families = asked.map(({ family }) => family);
  const heard: Heard = { readings, agreeing, evidence, shares: likelihoods(row, at, readings, families) };
  return asked.flatMap(({ members }): Opinion[] => {
    const suspicion = suspicionOf(scene, at, heard, members);
    if (suspicion && suspicion.overruled.length > 0) return [suspicion];
    const confirmed = confirmedOf(row, at, heard, members);
    if (confirmed >= 0)
      return isNew(confirmed)
        ? [{ put: proposalOf(row, at, readings[confirmed]!), odds: 0, isSuspicion: false, overruled: [] }]
        : [];
    return suspicion && !keys.has(keyOf(figuresIn(suspicion.put))) ? [suspicion] : [];
  });
}

/** The readings of a figure, and how much the figures speak for it that each fails by a mistake. */
interface Heard extends Shared {
  evidence: readonly number[];
}

/** That the likeliest of the readings that fail does so by a mistake, where words and figures together make sure of it. */
function suspicionOf(scene: Scene, at: number, heard: Heard, members: readonly number[]): Opinion | null {
  const { row } = scene;
  const { readings, agreeing, shares } = heard;
  const failing = failingOf(heard, members);
  if (failing < 0 || !isEnough(scene, at, heard, failing)) return null;
  const meant = readings[failing]!;
  if (meant.shape === 'sum' && countsTwice(meant.operands.map((index) => row[index]!.mention))) return null;
  const others = members.filter((index) => agreeing[index]!);
  const overruled = others.filter((index) =>
    isOverruled(row, at, meant, readings[index]!, [shares[failing]!, shares[index]!]),
  );
  const isMistaken = (index: number): boolean =>
    shares[index]! < MISTAKEN && mistakeIn(row, at, meant, readings[index]!) !== null;
  const isExplained = others.some(
    (index) => shares[index]! > EXPLAINS && !overruled.includes(index) && !isMistaken(index),
  );
  // Asked last, for the model has to be asked again.
  if (isExplained || (meant.shape === 'portion' && isToldRate(row, meant.operands[0]!))) return null;
  return {
    put: proposalOf(row, at, meant),
    odds: oddsOf(heard, failing),
    isSuspicion: true,
    overruled: overruled.flatMap((index) => claimedBy(row, at, readings[index]!)),
  };
}

const oddsOf = ({ shares, evidence }: Heard, index: number): number =>
  (shares[index]! / (1 - shares[index]! + DOUBT)) * evidence[index]!;

/** Of the readings that fail and are nearly as likely as the likeliest, the one that most speaks for; -1 where all agree. */
function failingOf(heard: Heard, members: readonly number[]): number {
  const { readings, agreeing, evidence, shares } = heard;
  const top = likeliest(members, shares, (index) => !agreeing[index]!);
  if (top < 0) return top;
  const isNearly = (index: number): boolean =>
    !agreeing[index]! &&
    shares[index]! >= NEARLY * shares[top]! &&
    (readings[index]!.shape !== 'equal' || evidence[index]! >= NO_CHANCE);
  return members
    .filter(isNearly)
    .reduce((best, index) => (oddsOf(heard, index) > oddsOf(heard, best) ? index : best), top);
}

/** Does as much speak for a mistake as it takes to accuse? */
function isEnough({ row, upheld }: Scene, at: number, heard: Heard, failing: number): boolean {
  const evidence = heard.evidence[failing]!;
  const isUpheld = upheld.has(row[at]!.mention.figure);
  if (evidence < (isUpheld ? UPHELD_EVIDENCE : LEAST_EVIDENCE)) return false;
  const isSlipped = heard.readings[failing]!.shape === 'equal' && !isUpheld && evidence >= SLIPPED;
  return oddsOf(heard, failing) >= (isSlipped ? ACCUSES_AGAIN : ACCUSES);
}

/** What says that a reading agrees, or that its value is told again from where it was copied: figures as keyOf gives them. */
function claimedBy(row: Row, at: number, reading: Reading): string[] {
  const source = sourceOf(row, at, reading);
  const places = [[at, ...reading.operands], ...(source === null ? [] : [[at, source]])];
  return places.map((each) => keyOf(each.map((place) => row[place]!.mention.figure)));
}

/** 总投资1.079亿元，较概算节约0.105亿元，节约率8.9%: a rate that comes out of what it may well mean takes no other part. */
function isToldRate(row: Row, at: number): boolean {
  const readings = readingsOf(row, at);
  const agreeing = readings.map((each) => each.shape !== 'equal' && agrees(row, at, each));
  if (!agreeing.includes(true)) return false;
  const shares = likelihoods(row, at, readings);
  return agreeing.some((isAgreeing, index) => isAgreeing && shares[index]! > EXPLAINS);
}

/** Of suspicions that tie the same figures, the one that most speaks for; and what agrees once, from whichever of its figures it was read. */
export function distinct(found: readonly Opinion[]): Opinion[] {
  const kept: Opinion[] = [];
  const accused = new Set<number>();
  const told = new Set<string>();
  for (const each of [...found].sort((a, b) => b.odds - a.odds)) {
    const concerned = figuresIn(each.put);
    const key = keyOf(concerned);
    if (told.has(key)) continue;
    if (each.isSuspicion) {
      if (concerned.filter((figure) => accused.has(figure)).length >= 2) continue;
      for (const figure of concerned) accused.add(figure);
    }
    told.add(key);
    kept.push(each);
  }
  return kept;
}
