/** What no recogniser reads: what words very likely mean is told after all, where it agrees, or where it fails by a mistake. */
import type { Recognition } from '../checks/claim.ts';
import type { Stated } from '../judge/choose.ts';
import { judge, type Quantities, stands } from '../judge/judge.ts';
import { proposalOf } from '../likely/proposal.ts';
import { rowOf } from '../likely/row.ts';
import { type Concurrence, concurrencesIn } from './concurring.ts';
import type { Accusation } from './diagnose.ts';
import type { Scene } from './evidence.ts';
import { figuresIn, figuresOfAll, keyOfRelation, upheldFigures } from './involved.ts';
import { distinct, type Opinion, opinionsOn, type Standing } from './opinions.ts';
import { type Twins, twinsIn, upheldAlone } from './twins.ts';

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
  const row = rowOf(recognition, quantities);
  const twins = twinsIn(all, quantities);
  const told = new Set(accusations.flatMap(({ relations }) => relations.map((index) => all[index]!)));
  const scene: Scene = {
    row,
    figures: recognition.figures,
    quantities,
    upheld: upheldFigures(all),
    alone: upheldAlone(all, twins),
    accused: accusedBy(accusations, told),
    doubted: doubtedIn(all, told),
  };
  const standing = standingIn(all);
  const found = distinct(
    [...row.keys()].flatMap((at) =>
      scene.accused.has(row[at]!.mention.figure) ? [] : opinionsOn(scene, at, standing),
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
  const concurring = concurrencesBeside(found, twins, scene).flatMap(({ place, readings, odds }) => {
    const wrong = row[place]!.mention.figure;
    const relations = readings.flatMap(({ at, reading }) =>
      judged({ put: proposalOf(row, at, reading), isSuspicion: true }),
    );
    const isOutdone = found.some((each) => speaksOf(each, wrong) && each.odds >= odds);
    // Neither of them accuses alone.
    return relations.length === readings.length && !isOutdone ? [{ wrong, relations }] : [];
  });
  // 教育支出中，普通教育…占94.59%: words that leave no choice are not overruled.
  const ruled = new Set(
    all.filter(({ chosen }) => stands(chosen) && chosen.proposal.ruled).map(keyOfRelation),
  );
  const opinions = found.filter(
    (each) =>
      !concurring.some(({ wrong }) => speaksOf(each, wrong)) && !each.overruled.some((key) => ruled.has(key)),
  );
  const relations = [...opinions.flatMap(judged), ...concurring.flatMap((each) => each.relations)];
  const copied = [...twins].flatMap(([each, figures]) =>
    concurring.some(({ wrong }) => figures.has(wrong)) ? [each] : [],
  );
  const overruled = new Set(opinions.flatMap((each) => (judged(each).length > 0 ? each.overruled : [])));
  const mistaken = all.filter((each) => stands(each.chosen) && overruled.has(keyOfRelation(each)));
  return { relations, refuted: new Set([...copied, ...mistaken]) };
}

/** Does an opinion accuse, of whatever figure, in a relation with this one? */
const speaksOf = ({ put, isSuspicion }: Opinion, figure: number): boolean =>
  isSuspicion && figuresIn(put).includes(figure);

/**
 * The readings that concur on another value of a figure which nothing upholds. That the figure is told twice upholds nothing
 * here: it may have been copied from the line before.
 */
function concurrencesBeside(found: readonly Opinion[], twins: Twins, scene: Scene): Concurrence[] {
  const agreeing = found.filter(({ isSuspicion }) => !isSuspicion).map(({ put }) => figuresIn(put));
  const told = new Set(agreeing.flat());
  const standing = [...[...twins.keys()].map(({ chosen }) => figuresIn(chosen)), ...agreeing];
  const isSure = (figure: number): boolean => scene.alone.has(figure) || told.has(figure);
  const sure = [...scene.row.keys()].filter((at) => isSure(scene.row[at]!.mention.figure));
  return concurrencesIn(scene, standing, new Set(sure));
}

/** All figures that an accusation speaks of. */
function accusedBy(accusations: readonly Accusation[], told: ReadonlySet<Stated>): Set<number> {
  const malformed = accusations.flatMap((each) => each.malformed ?? []);
  return new Set([...figuresOfAll([...told]), ...malformed]);
}

/** The figures of relations that fail, and whose words alone accuse nobody. */
function doubtedIn(all: readonly Stated[], told: ReadonlySet<Stated>): Set<string> {
  const failing = all.filter(
    (each) => each.chosen.verdict === 'violated' && !told.has(each) && !fallsShort(each),
  );
  return new Set(failing.map(keyOfRelation));
}

/** 总藏量46.8万册，其中纸质38.2万册，电子7.9万册: parts that are less than their total may not be all of them. */
function fallsShort({ check, chosen: { stated, expected } }: Stated): boolean {
  return check === 'sum' && !!stated && !!expected && expected.lt(stated);
}

function standingIn(all: readonly Stated[]): Standing {
  const standing = all.filter(({ chosen }) => stands(chosen));
  return {
    keys: new Set(standing.map(keyOfRelation)),
    stated: new Set(standing.map(({ chosen }) => chosen.proposal.stated)),
  };
}
