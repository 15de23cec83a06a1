/** 水质达标率97.12%，高于目标值2.12个百分点: the target of that name, wherever the report sets it. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, type Expression, figure, magnitudeOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { commonName, piecesOf } from './restated-names.ts';
import { beforeInSentence } from './scope.ts';
import { headsOf } from './table-heads.ts';

const AGAINST = /(?:目标|指标|计划|规定|要求)(?:值|任务)?[^,。;\d]{0,4}$/u;
const SET = /目标|指标值|不低于|不少于|不高于|不超过|以上|以下|计划|达到/u;
const CLAUSES = 2;
const NAME = 3;
const WHOLE_NAME = 4;

interface Target {
  mention: Mention;
  names: readonly string[];
}

const known = new WeakMap<Recognition, readonly Target[]>();

export function* ofTargetPoints(recognition: Recognition, points: Mention): Iterable<Proposal> {
  if (points.kind !== 'points' || !AGAINST.test(points.label)) return;
  const [rate] = beforeInSentence(recognition, points);
  if (rate?.kind !== 'rate' || points.clause - rate.clause > CLAUSES) return;
  const own = piecesOf(rate.label);
  const named = targetsOf(recognition).flatMap(({ mention, names }) => {
    const shared = mention === rate ? 0 : commonName(own, names);
    return shared >= NAME ? [{ mention, shared }] : [];
  });
  const longest = Math.max(0, ...named.map(({ shared }) => shared));
  const best = named.filter(({ shared }) => shared === longest);
  const isOne = new Set(best.map(({ mention }) => printed(recognition, mention))).size === 1;
  for (const { mention } of best)
    yield {
      ...confirming(
        `target:${points.figure}`,
        points,
        magnitudeOf(difference(figure(rate.figure), limitOf(recognition, mention))),
      ),
      constants: {
        zh: `目标为 ${recognition.figures[mention.figure]!.raw}`,
        en: `the target is ${recognition.figures[mention.figure]!.raw}`,
      },
      severity: 'warning',
      ...(isOne && longest >= WHOLE_NAME ? ({ strength: 'strong', confirming: false } as const) : {}),
    };
}

/** 不低于95%: a target begins at what it prints, which is neither rounded nor left open. */
function limitOf({ figures }: Recognition, { figure: index }: Mention): Expression {
  const { base, value } = figures[index]!;
  return constant(base ?? '0', `${value}%`);
}

/** The rates that the report sets as targets: by their words, or by the head of their column. */
function targetsOf(recognition: Recognition): readonly Target[] {
  const found = known.get(recognition);
  if (found) return found;
  const targets: Target[] = recognition.mentions
    .filter(
      (each) =>
        each.kind === 'rate' &&
        recognition.passages[each.passage]!.block.type !== 'cell' &&
        SET.test(each.label + each.trail.slice(0, 3)),
    )
    .map((mention) => ({ mention, names: piecesOf(mention.label) }));
  for (const table of recognition.tables)
    for (const cell of table.cells) {
      const [mention, ...others] = cell.mentions;
      if (mention?.kind !== 'rate' || others.length > 0) continue;
      const heads = headsOf(table, cell);
      if (/目标|指标值|计划/u.test(heads.column)) targets.push({ mention, names: piecesOf(heads.row) });
    }
  known.set(recognition, targets);
  return targets;
}
