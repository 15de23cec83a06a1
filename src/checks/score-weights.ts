/** Which points are the weight of which score, and what was taken off between them. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import {
  constant,
  type Expression,
  figure,
  negated,
  productOf,
  smallerOf,
  sumFrom,
  sumOf,
} from './expression.ts';
import { asserting } from './proposals.ts';

/** What a rate earns of a weight: all of it from 100 % on (财预〔2020〕10号). */
export function earnedOf(weight: Expression, rate: Expression): Expression {
  return productOf([weight, smallerOf(rate, constant('1', '100%'))]);
}

/** Points taken off. */
const LOST = /(?:扣|扣除|扣减|减|失|丢)(?:去|掉|了)?$|^(?:因[^,。;]{0,20})?扣[^得]{1,14}$/u;
/** 自评扣分：执行0.7分、产出2.5分; 扣去过程2分、产出3分: a list of what was taken off, but not 产出40分扣2分、效益30分. */
const LOST_LIST = /(?:扣[去掉]?[一-鿿]{2,8}[\d.]+分|[扣失丢]分[^,。;得\d]*:)[^得。;]*$/u;
/** 扣分三处，累计4分. */
const LOST_BEFORE = /[扣失丢][^得]*$/u;
const ALL_OF_THEM = /^(?:共计?|合计|总计|累计|计)(?:为)?$/u;

/** Were these points taken off: by their own words, or as the next or the total of some that were? */
export function isLost(text: string, { label, start }: Pick<Mention, 'label' | 'start'>): boolean {
  if (LOST.test(label)) return true;
  const own = start - label.length;
  const isNext = /[、:]/u.test(text[own - 1] ?? '') && !/得|满分|分值|权重/u.test(label);
  const isTotal = ALL_OF_THEM.test(label);
  if (!isNext && !isTotal) return false;
  const from = Math.max(text.lastIndexOf('。', own), text.lastIndexOf(';', own)) + 1;
  return (isTotal ? LOST_BEFORE : LOST_LIST).test(text.slice(Math.max(from, own - LIST_REACH), own));
}

/** Letters behind which a list of points taken off has ended. */
const LIST_REACH = 60;

/** What was gained, and how: 得, 自评得分, 按比例计, 按使用率折算得. */
const EARNED =
  /^(?:权重|分值)?(?:自评|实际|实|最终|评价)*(?:按照?[一-鿿]{2,8}?)?(?:折算|计算|换算)?(?:得|计得?)分?(?:为|:)?$|^自评$/u;

/** Do the words say that the points were gained? 监控18.6分、自评27.5分: here 自评 is the name of an item. */
export function isEarned(text: string, { label, start }: Mention): boolean {
  const isItem = label === '自评' && text[start - label.length - 1] === '、';
  return EARNED.test(label) && !isItem;
}

/** 社会效应18.9分（20），得95.0分: a bare number in the bracket right behind points, and no less than they are, is their weight. */
function hasBareWeight(text: string, { start, end }: Mention): boolean {
  const weight = BARE_WEIGHT.exec(text.slice(end))?.[1];
  return weight !== undefined && Number.parseFloat(text.slice(start, end)) <= Number(weight);
}

const BARE_WEIGHT = /^[(](\d{1,3}(?:\.\d{1,2})?)[)]/u;

const WEIGHS = /^(?:权重|分值|满分|总分|标准分)(?:为|:)?$/u;

/** 产出指标得48.50分（分值50分）: the bracket right behind a score tells its weight. */
export function isWeightOf(mention: Mention, score: Mention): boolean {
  return mention.opening === score.end && WEIGHS.test(mention.label);
}

/**
 * 产出50分，得49分: the first of each pair is the weight of the second. Points in a bracket between
 * （其中预算管理10分） are parts of the weight.
 */
export function weightsAmong(text: string, scores: readonly Mention[]): Map<Mention, Mention> {
  const weights = new Map<Mention, Mention>();
  for (const [index, mention] of scores.entries()) {
    // 得分依次为9.28分、48.60分、…，计96.38分: the last of a row is no weight.
    // 按规定加1分，最终得分95.5分: added to what was gained.
    if (
      isLost(text, mention) ||
      /加了?$/u.test(mention.label) ||
      // 18个完成，每个2.5分，得45分: what each of them is worth.
      /^(?:其中)?每[个项条处次件家户人]$/u.test(mention.label) ||
      (mention.label === '' && mention.depth === 0)
    )
      continue;
    const previous = scores[index - 1];
    if (previous && isWeightOf(mention, previous)) {
      weights.set(mention, previous);
      continue;
    }
    // 效益25.8分（满分30分），得分88.5分: what has its own weight behind it is none.
    const behind = scores[index + 1];
    if ((behind && isWeightOf(behind, mention)) || hasBareWeight(text, mention)) continue;
    const next = scores.slice(index + 1).find((each) => each.depth <= mention.depth);
    const last = next && scores[scores.indexOf(next) - 1];
    // 效益（30分）：群众负担减轻率达标，得28分: what was reached stands between.
    const isHeaded = next?.depth === 0 && last === mention && text.slice(mention.end).startsWith('):');
    const farthest = isHeaded ? HEADED_CLAUSES : 1;
    if (!next || !last || next.part !== mention.part || next.clause - last.clause > farthest) continue;
    if (next.depth < mention.depth && isPartOfWeight(mention, scores[index - 1])) continue;
    // 效益40分，满意度10分，执行率10分，计100分: the row's total, where nothing in it was gained.
    const isTotal = weights.size === 0 && index >= 2 && /^[共合]?计$/u.test(next.label);
    const isGained = isEarned(text, next) && !isTotal;
    // 产出指标（50分），47.40分: right behind the weight's bracket.
    const isBehind = next.depth < mention.depth && /^[)][,:]?$/u.test(text.slice(mention.end, next.start));
    // 产出47.5分，效益28.0分，满意度9.5分，自评得分93.8分: what all of a list make.
    const isListed = index >= 2 && !weights.has(scores[index - 1]!);
    if (
      isListed &&
      next.depth === mention.depth &&
      IN_ALL.test(next.label) &&
      !FULL_SCORE.test(mention.label)
    )
      continue;
    // 综合91.1分 疾控中心：自评96.5分: a score of its own.
    if ((isGained || isBehind) && !/得|综合|复核|最终|平均/u.test(mention.label)) weights.set(mention, next);
  }
  return weights;
}

const HEADED_CLAUSES = 3;
const IN_ALL = /(?:自评|综合|最终|总)(?:得|评)分(?:为|:)?$/u;
const FULL_SCORE = /满分|总分|分值|权重|标准分|[共合总]计?|评价$|^$/u;

/** Points in a bracket behind a weight, or behind other points in that bracket. */
function isPartOfWeight({ depth, opening }: Mention, previous: Mention | undefined): boolean {
  if (!previous) return false;
  if (previous.depth === depth && previous.opening === opening) return true;
  return previous.depth < depth && Math.abs(opening - previous.end) <= 1;
}

export function withinWeight(mention: Mention, weight: Mention): Proposal {
  return {
    group: `weight:${mention.figure}`,
    strength: 'strong',
    left: figure(mention.figure),
    relation: '<=',
    right: figure(weight.figure),
    stated: mention.figure,
    severity: 'error',
  };
}

const ALL_LOST = /(?:共|合计|总计|总共)(?:计)?扣/u;
/** 每少1个扣2分, 低于90%的按比例扣分: how points would be taken off. */
const RULE = /每[^,。;]{0,14}扣|按[^,。;]{0,10}扣|(?:以上|以下|不足)[^,。;]{0,6}扣/u;

/** 数量指标（15分）：…，扣1.5分，得13.5分: the weight less what was taken off. A rule (每少1个扣2分) takes nothing off. */
export function* ofDeductions({ text }: Passage, scores: readonly Mention[]): Iterable<Proposal> {
  let from = 0;
  for (const [index, gained] of scores.entries()) {
    if (!isEarned(text, gained)) continue;
    const own = scores.slice(from, index);
    const taken = from > 0 ? scores[from - 1]!.end : 0;
    from = index + 1;
    const all = own.filter((each) => isLost(text, each));
    // 自评扣3分，其中…扣1分、…扣2分: the parts are told of what was taken off.
    const isWhole = all[0] && all.slice(1).every((each) => each.nested) && !all[0].nested;
    // 扣1.5分、扣1分，共扣2.5分: what the last makes is taken off once.
    const total = all.length > 1 && ALL_LOST.test(all.at(-1)!.label) ? all.at(-1)! : null;
    const lost = isWhole ? [all[0]!] : total ? [total] : all;
    const [weight, ...others] = own.filter((each) => !isLost(text, each));
    if (!weight || others.length > 0 || lost.length === 0 || all[0]!.start < weight.end) continue;
    if (RULE.test(text.slice(Math.max(taken, weight.end), lost.at(-1)!.end))) continue;
    yield withinWeight(gained, weight);
    yield asserting(
      `lost:${gained.figure}`,
      gained,
      sumOf([figure(weight.figure), ...lost.map((each) => negated(figure(each.figure)))]),
      'strong',
    );
  }
}

/** 扣0.5分；…扣2分；…扣1分。共扣3.5分: what was taken off one by one, since the last such total. */
export function* ofLostTotals({ mentions, text }: Passage): Iterable<Proposal> {
  let parts: Mention[] = [];
  for (const each of mentions) {
    if (each.kind !== 'score' || !LOST.test(each.label)) continue;
    // 每超0.1个百分点扣0.6分，扣3分: the first is how, the second how much.
    if (/每[^,。;]{1,14}扣$/u.test(text.slice(0, each.start))) continue;
    if (!ALL_LOST.test(each.label)) {
      parts.push(each);
      continue;
    }
    if (parts.length >= 2)
      yield {
        group: `all-lost:${each.figure}`,
        strength: parts.length >= 3 ? 'strong' : 'weak',
        left: figure(each.figure),
        relation: '=',
        right: sumFrom(parts),
        stated: each.figure,
      };
    parts = [];
  }
}
