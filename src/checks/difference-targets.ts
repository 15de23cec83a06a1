/** 水质达标率97.12%，高于目标值2.12个百分点: the target of that name, wherever the report sets it. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, type Expression, figure, magnitudeOf } from './expression.ts';
import { ASSERTED, asserting, confirming } from './proposals.ts';
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
      ...(isOne && longest >= WHOLE_NAME ? ASSERTED : {}),
    };
}

const ABOVE = /(?:高出|高于|超出|超过|优于|低于)[^,。;\d]{0,8}$/u;
const IS_TARGET = /^的?(?:目标值?|要求|标准|规定|指标值?)$/u;

/** 合格率92.0%，高出国家70%的要求22个百分点: the target stands in the words of the comparison. */
export function* ofPrintedTarget(recognition: Recognition, points: Mention): Iterable<Proposal> {
  const [target, rate, ...others] = beforeInSentence(recognition, points);
  if (points.kind !== 'points' || target?.kind !== 'rate') return;
  // …78.6%，高于序时进度3.6个百分点，较上年同期（74.9%）…: what is compared stands before other comparisons.
  const compared = [rate, ...others].find((each) => each?.kind === 'rate' && each.depth === points.depth);
  if (compared) yield* ofBracketRate(recognition, points, target, compared);
  if (rate?.kind !== 'rate') return;
  const { text } = recognition.passages[points.passage]!;
  const isTarget =
    ABOVE.test(text.slice(0, target.start)) && IS_TARGET.test(text.slice(target.end, points.start));
  if (!isTarget || points.clause - rate.clause > CLAUSES || rate.direction !== 0) return;
  const off = magnitudeOf(difference(figure(rate.figure), limitOf(recognition, target)));
  yield {
    ...asserting(`printed:${points.figure}`, points, off, 'strong'),
    constants: {
      zh: `要求为 ${recognition.figures[target.figure]!.raw}`,
      en: `what is required is ${recognition.figures[target.figure]!.raw}`,
    },
    // 高于95% is a bound to other readings, and agrees with anything.
    ruled: true,
  };
}

/** Characters before a bracket in which the word of its comparison stands. */
const WORD_REACH = 16;
const LAST_YEAR = /[较比](?:上年|去年)同期[(]?$/u;

const OF_TASK = /^(?:完成|为|占)[^,。;]*(?:任务|目标|计划)[^,。;]*$/u;
const EXCEEDED = /^,(?:已|均)?超额完成(?:年度|全年)?(?:目标|任务|计划)/u;

/** 完成年度任务8500人的95.6%，超额完成目标任务: less than all of it is not more. */
export function* ofExceeded(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (rate.kind !== 'rate' || rate.direction !== 0 || rate.inRange) return;
  const { text } = recognition.passages[rate.passage]!;
  const [base] = beforeInSentence(recognition, rate);
  const isOfTask = OF_TASK.test(rate.label) || (rate.label === '的' && OF_TASK.test(base?.label ?? ''));
  const words = EXCEEDED.exec(text.slice(rate.end))?.[0];
  if (!isOfTask || words === undefined) return;
  yield {
    group: `exceeded:${rate.figure}`,
    strength: 'strong',
    severity: 'warning',
    left: figure(rate.figure),
    relation: '>',
    right: constant('1', '100%'),
    stated: rate.figure,
    note: words.slice(1),
    constants: { zh: '全部任务 100%', en: 'all of it is 100%' },
  };
}

/** 支出进度84%，较上年同期（74.9%）加快9.1个百分点: the rate of the year before stands in a bracket. */
function* ofBracketRate(
  recognition: Recognition,
  points: Mention,
  earlier: Mention,
  rate: Mention,
): Iterable<Proposal> {
  const { text } = recognition.passages[points.passage]!;
  if (!LAST_YEAR.test(text.slice(Math.max(0, earlier.start - WORD_REACH), earlier.start))) return;
  if (text.slice(earlier.end, points.start) !== ')' || rate.direction !== 0) return;
  if (points.clause - rate.clause > CLAUSES + 1) return;
  if (!/^(?:加快|提高|上升|放缓|下降|降低)$/u.test(points.label)) return;
  const isBehind = /^(?:放缓|下降|降低)$/u.test(points.label);
  yield asserting(
    `bracket:${points.figure}`,
    points,
    isBehind
      ? difference(figure(earlier.figure), figure(rate.figure))
      : difference(figure(rate.figure), figure(earlier.figure)),
    'strong',
  );
}

const TARGET = /目标值?|指标值|年度目标$/u;
const REACHED = /^[,，]?(?:已|均|全部)?(?:达标|达到目标|达到指标值?|完成目标|实现目标)/u;
const ACTUAL = /^(?:实际|完成|实际完成|实际达到|达到)(?:值)?(?:为)?$/u;

/** 目标≥95%，实际93.6%，已达标: it is not reached. */
export function* ofReachedTarget(recognition: Recognition, actual: Mention): Iterable<Proposal> {
  if (!ACTUAL.test(actual.label) || actual.direction !== 0) return;
  const [target] = beforeInSentence(recognition, actual);
  const { text } = recognition.passages[actual.passage]!;
  if (target?.kind !== actual.kind || target.unit !== actual.unit || target.end >= actual.start) return;
  if (!TARGET.test(target.label) || actual.clause - target.clause > 1 || target.inRange) return;
  const { qualifier } = recognition.figures[target.figure]!;
  const words = REACHED.exec(text.slice(actual.end))?.[0];
  if (words === undefined || qualifier !== 'atLeast') return;
  yield {
    group: `reached-target:${actual.figure}`,
    strength: 'strong',
    severity: 'warning',
    left: figure(actual.figure),
    relation: '>=',
    right: limitOf(recognition, target),
    stated: actual.figure,
    note: words.replace(/^,/u, ''),
    constants: {
      zh: `目标为 ${recognition.figures[target.figure]!.raw}`,
      en: `the target is ${recognition.figures[target.figure]!.raw}`,
    },
  };
}

/** 从2021年的86.4%升至2022年的93.1%，一年提高6.7个百分点: between the two ends that the words name. */
export function* ofPointsMoved(recognition: Recognition, points: Mention): Iterable<Proposal> {
  const [reached, from] = beforeInSentence(recognition, points);
  if (/年均|平均|每年/u.test(points.label)) return;
  if (points.kind !== 'points' || points.direction === 0 || reached?.kind !== 'rate' || from?.kind !== 'rate')
    return;
  const isMove =
    /[由从]/u.test(from.label) && /[升降增减高低涨]/u.test(reached.label) && points.part === from.part;
  const { text } = recognition.passages[points.passage]!;
  const isReached = /(?:[升降]|提高|提升|上升|增长|增加|下降|降低)(?:到|至|为)[^,。;%]*$/u.test(
    text.slice(from.end, reached.start),
  );
  if (!isMove || !isReached || points.clause - reached.clause > CLAUSES) return;
  const moved = difference(figure(reached.figure), figure(from.figure));
  yield { ...asserting(`moved:${points.figure}`, points, moved, 'strong'), left: signed(points) };
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
