/** Which two amounts a change compares. */
import type { Mention } from '../figures/mentions.ts';
import {
  BEHIND_REASON,
  CANDIDATES,
  isAgainstTarget,
  isFlowOfStock,
  isMetBudget,
  isOfOtherPeriod,
  isOnTheWay,
  isTargetOrMargin,
} from './change-words.ts';
import { isForEach, sameDimension } from './scope.ts';

/** 2023年较2022年增长: of the first year, whatever year the base is of. */
const COMPARES = /^(?:(\d{4})年度?)?[较比]/u;

const RULED_BASE = /(?:规定|要求|承诺|标准|目标|计划|任务)的?$/u;

const RULED_BEHIND = /^的?(?:年度|总量|用[水电能])?(?:控制|红线|上限|限额|定额|目标|指标|计划|任务|标准)/u;

/** 支出180万元，平均每人次1,200元，上年支出190万元，平均每人次1,100元，人次成本上升9.1%: of what one costs, and not of all. */
function isOfMeans(own: readonly Mention[], change: Mention): boolean {
  if (!/(?:[人户件次吨台床辆亩]|单位)(?:次|均)?(?:成本|费用|支出|补助|造价)/u.test(change.label))
    return false;
  return own.filter((each) => each.sentence === change.sentence && isForEach(each)).length >= 2;
}

/** The two amounts that a change compares. */
interface Compared {
  current: Mention;
  last: Mention;
  clear: boolean;
}

/** 完成14.36亿元，为调整预算14.2亿元的101%，增长7.3%: the budget is no amount that grew, where another one stands by. */
export function withoutBases(currents: readonly Mention[]): Mention[] {
  const others = currents.filter((each) => each.role === null || !/[bB]udget/u.test(each.role));
  const near = others.filter(
    (each) => each.passage === currents[0]?.passage && each.sentence === currents[0]?.sentence,
  );
  return near.length > 0 ? others : [...currents];
}

/** 上年为12.80元、13.60元; 去年同期出口18.2亿元、进口15.4亿元: both are of last year, unless the second names its own. */
function isRow(current: Mention, last: Mention, text: string): boolean {
  return (
    text[last.end] === '、' &&
    current.start === last.end + 1 + current.label.length &&
    !/[今本当现这]|\d{4}年/u.test(current.label)
  );
}

/** 前年684万元，去年711万元，增长4.0%: what came before last year never is what grew. */
const isEarlier = ({ label }: Mention): boolean => /^(?:前年|上上年)/u.test(label);

/** 当年结余56万元，较上年结余45万元; 年末余额3.87亿元仅比年初3.96亿元: what is left over is compared with what was. */
function isRestCompared(rest: Mention, lasts: readonly Mention[]): boolean {
  return lasts.some(
    (last) =>
      rest.end <= last.start &&
      last.clause - rest.clause <= 1 &&
      (last.role === rest.role || last.clause === rest.clause),
  );
}

/**
 * Pairs of a current and an earlier amount before a change, the clear one first.
 *
 * @param text compact text of the change's passage
 */
export function comparedBefore(levels: readonly Mention[], mention: Mention, text: string): Compared[] {
  const own = levels.filter((each) => each.passage === mention.passage);
  if (isAgainstTarget(own, mention)) return [];
  const sentence = own.filter(
    (each) =>
      each.sentence === mention.sentence &&
      !isForEach(each) &&
      !isEarlier(each) &&
      !isTargetOrMargin(own, each) &&
      (each.role !== 'average' || /均/u.test(mention.label)),
  );
  // 比规定的15个工作日 is held against, and no last year's.
  // 较3.40亿立方米的控制红线少用0.10亿立方米: likewise, where the words stand behind.
  const allLasts = sentence.filter(
    (each) =>
      each.isLast &&
      !RULED_BASE.test(each.label) &&
      !RULED_BEHIND.test(each.trail) &&
      !isOfOtherPeriod(each, mention),
  );
  // 较2023年的38.5万元减少…；公务接待费9.7万元，较2023年的10.8万元减少1.1万元: of its own part.
  const ownLasts = allLasts.filter((each) => each.part === mention.part);
  const lasts = allLasts.length > 1 && ownLasts.length === 1 ? ownLasts : allLasts;
  // 比预算节约4.14万元 and the parts of a list are not what is compared with last year.
  const wholes = sentence.filter(
    (each) =>
      !each.isLast &&
      !each.nested &&
      ((each.role !== 'saved' && each.role !== 'balance') || isRestCompared(each, lasts)),
  );
  const [nearest] = sentence.filter((each) => !each.isLast);
  // 其中：基本支出1,846万元，占52%，比上年1,798万元增加48万元: of the part that last year's amount follows.
  const isOfPart =
    nearest?.nested === true &&
    nearest.depth === mention.depth &&
    nearest.role !== 'saved' &&
    nearest.role !== 'balance' &&
    // 其中行政163人、事业88人，较上年末的256人减少…: a list is not of its last part.
    !sentence.some((each) => each !== nearest && !each.isLast && each.nested && each.part === nearest.part) &&
    lasts.length === 1 &&
    nearest.part === lasts[0]!.part &&
    nearest.end <= lasts[0]!.start &&
    lasts[0]!.clause - nearest.clause <= 2;
  // 其中2022年5,800万元，2023年6,800万元，2023年较上年增长…: of the year that the words name.
  const compares = COMPARES.exec(mention.label);
  const year = compares?.[1] ?? mention.year;
  const named =
    year === null || !compares ? [] : sentence.filter((each) => each.year === year && !each.isLast);
  const currents =
    isOfPart || named.length > 0
      ? [named[0] ?? nearest!]
      : withoutBases(
          wholes.length > 0 ? wholes : sentence.filter((each) => !each.isLast && each.role !== 'saved'),
        );
  const clear =
    lasts.length === 1 &&
    currents.length >= 1 &&
    // 比上年a增加b，其中：办公费c，增加d: a change inside the list is of its part.
    (!mention.nested || lasts[0]!.nested || mention.depth > lasts[0]!.depth) &&
    // 收入64.27亿元，下降27.1%（上年88.13亿元），其中土地出让57.40亿元，减收22.96亿元: last year's amount is the whole's.
    !text.slice(lasts[0]!.end, Math.max(lasts[0]!.end, mention.start)).includes('其中') &&
    currents[0]!.part === mention.part &&
    lasts[0]!.part === mention.part &&
    lasts[0]!.start > currents[0]!.start - 60 &&
    !currentsBetween(currents, lasts[0]!) &&
    // 比2025年同口径预算59.20万元下降7.94%，比2025年预计执行数下降7.09%: of another base.
    !(/执行数|决算|支出数/u.test(mention.label) && /预算数?$/u.test(lasts[0]!.label)) &&
    sameDimension(currents[0]!, lasts[0]!) &&
    !isRow(currents[0]!, lasts[0]!, text) &&
    !isOnTheWay(currents[0]!, mention) &&
    !isFlowOfStock(currents[0]!, lasts[0]!, mention) &&
    !isMetBudget(currents[0]!, text) &&
    !isOfMeans(own, mention) &&
    !BEHIND_REASON.test(text.slice(lasts[0]!.end, mention.start)) &&
    // 前年9.1万元、去年8.4万元、今年7.7万元，今年比前年少1.4万元: of three years any two may be compared.
    !own.some((each) => isEarlier(each) && each.sentence === mention.sentence) &&
    !closesList(levels, currents[0]!);
  const pairs: Compared[] = [];
  const former = lasts.length === 1 && wholes.length === 0 ? spentBefore(own, lasts[0]!, mention) : undefined;
  if (former) pairs.push({ current: former, last: lasts[0]!, clear: comparesWithLast(mention) });
  const standard = standardBefore(own, lasts[0], mention);
  if (standard) pairs.push({ current: standard, last: lasts[0]!, clear: lasts.length === 1 });
  else if (clear) pairs.push({ current: currents[0]!, last: lasts[0]!, clear: comparesWithLast(mention) });
  // 与上年2.4万元相比: what was 2.4万元 may stand some figures before.
  const told = lasts.find((each) => each.end <= mention.start && each.clause === mention.clause);
  const alike = told ? own.filter((each) => sameDimension(each, told)) : own;
  for (const current of alike.slice(0, CANDIDATES)) {
    for (const last of alike.slice(0, CANDIDATES)) {
      const isReversed = isEarlier(current) || (current.isLast && !last.isLast && !isEarlier(last));
      if (current !== last && sameDimension(current, last) && !isReversed)
        pairs.push({ current, last, clear: false });
    }
  }
  return pairs;
}

/** 决算支出17,349.63万元，人员经费占59%。与2022年决算16,842.19万元比较，增长3.01%: the only amount of the sentence before. */
function spentBefore(own: readonly Mention[], last: Mention, change: Mention): Mention | undefined {
  const before = own.filter(
    (each) => each.sentence === last.sentence - 1 && sameDimension(each, last) && !isForEach(each),
  );
  // 预算3730.23万元，其中：a、b。较上年预算3902.45万元减少…: of the whole, and not of the list.
  const [only, ...others] = before.filter((each) => !each.nested && each.depth === 0);
  const isOpening = !own.some((each) => each.sentence === last.sentence && each.start < last.start);
  if (!only || others.length > 0 || !isOpening || only.isLast) return undefined;
  const isSpent = before.length === 1 && (only.role === 'final' || only.role === 'execution');
  const isBudget = /预算数?(?:为|共)?$/u.test(only.label) && /预算数?(?:的|为)?$/u.test(last.label);
  return (isSpent || isBudget) && change.clause - last.clause <= 1 ? only : undefined;
}

/** 补助资金1.5846亿元，人均补助标准89元，比2022年的84元提高5元: the standard right before last year's amount. */
function standardBefore(
  own: readonly Mention[],
  last: Mention | undefined,
  change: Mention,
): Mention | undefined {
  if (!last || last.end > change.start || change.clause - last.clause > 1) return undefined;
  // 契约价4.6元，比集市价4.1元高0.5元，茶农多收386万元: a price moves in its own unit.
  if (change.kind !== 'rate' && change.unit !== last.unit) return undefined;
  return own.find(
    (each) =>
      isForEach(each) &&
      !isTargetOrMargin(own, each) &&
      // 保有3台，每台约2.6万元，较上年的17.46万元…: of all of them, not of one.
      /标准|价|(?<![车台辆])均(?!每)/u.test(each.label) &&
      each.unit === last.unit &&
      each.sentence === last.sentence &&
      each.end <= last.start &&
      last.clause - each.clause <= 1 &&
      !own.some((whole) => isMeanOf(whole, each)),
  );
}

/** 一季度共227件，月均75.7件，比上年一季度的250件少23件: the mean is told by the way, of what stands right before it. */
function isMeanOf(whole: Mention, mean: Mention): boolean {
  return (
    whole.unit === mean.unit &&
    whole.sentence === mean.sentence &&
    whole.clause === mean.clause - 1 &&
    !isForEach(whole) &&
    /^[日周月季]均$/u.test(mean.label)
  );
}

/** 为接待费3.10万元和运行维护费5.50万元，较年初预算减少…: the last of a row may stand for all of it. */
export function closesList(levels: readonly Mention[], current: Mention): boolean {
  // 购置45.80万元、运行维护371.16万元，小计416.96万元，上年为427.25万元.
  if (/^(?:小计|合计|共计|总计|共)[^,。;]{0,4}$/u.test(current.label)) return false;
  return levels.some(
    (each) =>
      each.passage === current.passage &&
      each.end < current.start &&
      each.sentence === current.sentence &&
      !each.isLast &&
      // 清淤费826万元，每吨成本145元，比…低5元: a price ends no list of amounts.
      isForEach(each) === isForEach(current) &&
      // 公务接待费3.15万元、公务用车运行维护费9.87万元、因公出国（境）费0.00万元，比上年: a row joined by 、 or by 和.
      ((each.clause === current.clause && /^[和及与]/u.test(current.label)) || isJoined(each, current)) &&
      sameDimension(each, current),
  );
}

/** Nothing but 、 and the name of the second stands between two figures of a row. */
function isJoined(one: Mention, other: Mention): boolean {
  return (
    // 年初预算8.5万元，决算6.32万元: of two roles.
    (one.role === null || other.role === null || one.role === other.role) &&
    other.clause === one.clause + 1 &&
    other.start - one.end === other.label.length + 1 &&
    one.part === other.part
  );
}

/** Does another current amount stand between the last-year amount and the nearest current one? */
function currentsBetween(currents: readonly Mention[], last: Mention): boolean {
  const [nearest] = currents;
  return (
    nearest !== undefined &&
    last.end < nearest.start &&
    currents.some((each) => each !== nearest && each.end < last.start && each.part === last.part)
  );
}

/** 比2024年预算增加 may compare with something that is not printed; 较上年, 比…执行数 with what is. */
function comparesWithLast(mention: Mention): boolean {
  return !/预算/u.test(mention.label) || /执行数|决算/u.test(mention.label);
}
