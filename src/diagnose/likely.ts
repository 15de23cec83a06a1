/**
 * What no recogniser reads: what the words of a figure very likely mean is told after all, where it agrees, or where it fails
 * by a mistake. The model says how likely the words mean it, the figures how much likelier a mistake is than that they lie so
 * by chance; only both together accuse (Bayes' rule on odds).
 */

import type { Put, Recognition } from '../checks/claim.ts';
import { countsTwice } from '../checks/sum-overlaps.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import { likelihoods } from '../likely/model.ts';
import { proposalOf } from '../likely/proposal.ts';
import { agrees, FAMILIES, membersOf, type Reading } from '../likely/reading.ts';
import { readingsOf } from '../likely/readings.ts';
import { type Place, type Row, rowOf } from '../likely/row.ts';
import { type Concurrence, concurrencesIn } from './concurring.ts';
import { confirmedOf, likeliest, type Shared } from './confirmed.ts';
import { type Accusation, isAccused } from './diagnose.ts';
import { LEAST_EVIDENCE, type Scene, weigh } from './evidence.ts';
import { figuresIn, figuresOfAll, keyOf, keyOfRelation, upheldFigures } from './involved.ts';
import { type Twins, twinsIn, upheldAlone } from './twins.ts';
import { mistakeIn } from './wrong-base.ts';

/** Odds from which on a reading accuses. */
const ACCUSES = 15;
/** A reading that agrees and is at least so likely explains the figure. */
const EXPLAINS = 0.002;
/** What agrees only by a mistake (on the wrong base, the wrong way, with a part left out) is no more likely than this. */
const MISTAKEN = 0.05;
/** Keeps the odds of what is certain finite. */
const DOUBT = 1e-4;

/** What is to be said of a figure: a reading that agrees, or one that fails, and how much speaks for it. */
interface Opinion {
  put: Put;
  odds: number;
  isSuspicion: boolean;
}

/** What the model adds to what recognisers read. */
export interface Likely {
  relations: Stated[];
  /** Relations of those read before that are not meant: what they say is told twice was copied by mistake. */
  refuted: ReadonlySet<Stated>;
}

/**
 * The readings that words, and of those that fail slips or each other, speak for, as relations.
 * @param all what has been read so far: what stands is not read again, and what it upholds is not mistyped
 * @param accusations what is wrong with it: of what is accused nothing is said either
 * @param isOn whether a check is on: what is off tells nothing
 */
export function likelyRelations(
  all: readonly Stated[],
  accusations: readonly Accusation[],
  recognition: Recognition,
  quantities: Quantities,
  isOn: (check: string) => boolean,
): Likely {
  const upheld = upheldFigures(all);
  const accused = accusedBy(accusations, all);
  const row = rowOf(recognition, quantities);
  const doubted = doubtedIn(all);
  const scene: Scene = { row, figures: recognition.figures, quantities, upheld, accused, doubted };
  const standing = standingIn(all);
  const opinions = distinct(
    [...row.keys()].flatMap((at) =>
      accused.has(row[at]!.mention.figure) ? [] : opinionsOn(scene, at, standing),
    ),
  );
  const judged = ({
    put: { check, proposal },
    isSuspicion,
  }: Pick<Opinion, 'put' | 'isSuspicion'>): Stated[] => {
    const chosen = judge(check, proposal, quantities);
    const isAsExpected = isSuspicion ? chosen.verdict === 'violated' : stands(chosen);
    return isOn(check) && isAsExpected
      ? [{ check, group: proposal.group, chosen, alternatives: [chosen] }]
      : [];
  };
  const twins = twinsIn(all, quantities);
  const concurring = concurrencesBeside(opinions, all, twins, scene).flatMap(({ place, readings }) => {
    const relations = readings.flatMap(({ at, reading }) =>
      judged({ put: proposalOf(row, at, reading), isSuspicion: true }),
    );
    // Neither of them accuses alone.
    return relations.length === readings.length ? [{ wrong: row[place]!.mention.figure, relations }] : [];
  });
  const relations = [...opinions.flatMap(judged), ...concurring.flatMap((each) => each.relations)];
  const refuted = [...twins].flatMap(([each, figures]) =>
    concurring.some(({ wrong }) => figures.has(wrong)) ? [each] : [],
  );
  return { relations, refuted: new Set(refuted) };
}

/**
 * The readings that concur on another value of a figure which nothing upholds, and of which nothing is told yet. That the
 * figure is told twice upholds nothing here: it may have been copied from the line before.
 */
function concurrencesBeside(
  opinions: readonly Opinion[],
  all: readonly Stated[],
  twins: Twins,
  scene: Scene,
): Concurrence[] {
  const { row } = scene;
  const upheld = upheldAlone(all, twins);
  const told = new Set(opinions.flatMap(({ put }) => figuresIn(put)));
  const standing = [
    ...[...twins.keys()].map(({ chosen }) => figuresIn(chosen)),
    ...opinions.filter(({ isSuspicion }) => !isSuspicion).map(({ put }) => figuresIn(put)),
  ];
  const isSure = ({ mention: { figure } }: Place): boolean => upheld.has(figure) || told.has(figure);
  const sure = new Set([...row.keys()].filter((at) => isSure(row[at]!)));
  return concurrencesIn(scene, standing, sure);
}

/** All figures that an accusation speaks of, and those of relations that clearly fail. */
function accusedBy(accusations: readonly Accusation[], all: readonly Stated[]): Set<number> {
  const told = new Set(accusations.flatMap(({ relations }) => relations));
  const failing = all.filter((each, index) => told.has(index) || isAccused(each));
  const malformed = accusations.flatMap((each) => each.malformed ?? []);
  return new Set([...figuresOfAll(failing), ...malformed]);
}

/** The figures of relations that fail, and whose words alone accuse nobody. */
function doubtedIn(all: readonly Stated[]): Set<string> {
  const failing = all.filter(
    (each) => each.chosen.verdict === 'violated' && !isAccused(each) && !fallsShort(each),
  );
  return new Set(failing.map(keyOfRelation));
}

/** 总藏量46.8万册，其中纸质38.2万册，电子7.9万册: parts that are less than their total may not be all of them. */
function fallsShort({ check, chosen: { stated, expected } }: Stated): boolean {
  return check === 'sum' && !!stated && !!expected && expected.lt(stated);
}

/** Relations that stand: their figures, as keyOf gives them, and the figure that each states. */
interface Standing {
  keys: ReadonlySet<string>;
  stated: ReadonlySet<number>;
}

function standingIn(all: readonly Stated[]): Standing {
  const standing = all.filter(({ chosen }) => stands(chosen));
  return {
    keys: new Set(standing.map(keyOfRelation)),
    stated: new Set(standing.map(({ chosen }) => chosen.proposal.stated)),
  };
}

/** What is to be said of a figure: of each family of readings one thing at most, and nothing that stands already. */
function opinionsOn(scene: Scene, at: number, { keys, stated }: Standing): Opinion[] {
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
    const confirmed = confirmedOf(row, at, heard, members);
    if (confirmed >= 0)
      return isNew(confirmed)
        ? [{ put: proposalOf(row, at, readings[confirmed]!), odds: 0, isSuspicion: false }]
        : [];
    const suspicion = suspicionOf(row, at, heard, members);
    return suspicion && !keys.has(keyOf(figuresIn(suspicion.put))) ? [suspicion] : [];
  });
}

/** The readings of a figure, and how much the figures speak for it that each fails by a mistake. */
interface Heard extends Shared {
  evidence: readonly number[];
}

function suspicionOf(row: Row, at: number, heard: Heard, members: readonly number[]): Opinion | null {
  const { readings, agreeing, evidence, shares } = heard;
  const failing = likeliest(members, shares, (index) => !agreeing[index]!);
  if (failing < 0 || evidence[failing]! < LEAST_EVIDENCE) return null;
  const meant = readings[failing]!;
  if (meant.shape === 'sum' && countsTwice(meant.operands.map((index) => row[index]!.mention))) return null;
  const isExplained = members.some(
    (index) =>
      agreeing[index]! &&
      shares[index]! > EXPLAINS &&
      !(shares[index]! < MISTAKEN && mistakeIn(row, at, meant, readings[index]!) !== null),
  );
  const odds = (shares[failing]! / (1 - shares[failing]! + DOUBT)) * evidence[failing]!;
  if (isExplained || odds < ACCUSES) return null;
  // Asked last, for the model has to be asked again.
  if (meant.shape === 'portion' && isToldRate(row, meant.operands[0]!)) return null;
  return { put: proposalOf(row, at, meant), odds, isSuspicion: true };
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
function distinct(found: readonly Opinion[]): Opinion[] {
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
