/** Changes in per cent: what it grew or fell by over what it was before, or this year's over last year's. */
import type { Mention } from '../figures/mentions.ts';
import { isOpposite, ofBracketBase, ofChangeBehind, ofPrintedBase, ofReached } from './change-bases.ts';
import { changedBeside } from './change-beside.ts';
import { isOtherYear, ofBracketYear } from './change-brackets.ts';
import {
  currentsOf,
  isDeficit,
  isFlowBesideStock,
  isLeftOver,
  isOfAll,
  isOfMore,
  isOfNamedYear,
  isOfOneInRow,
  meanBefore,
  TAKEN_OUT,
  wholeOfList,
} from './change-currents.ts';
import { ofChangedMean, ofNetGrowth } from './change-net.ts';
import { closesList, comparedBefore } from './change-pairs.ts';
import { ofPrintedChange } from './change-printed.ts';
import { respectiveChanges } from './change-respective.ts';
import { ofCompound, ofFromTo, ofFromToBehind } from './change-spans.ts';
import {
  CANDIDATES,
  clauseText,
  isAbout,
  OTHER_BASIS,
  ofChangedAmount,
  signed,
  subjectOf,
} from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, growthOf, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { after, before, beforeInSection, isAdditive, isLevel, sameDimension } from './scope.ts';
import { isBaseOfRate, isWholeOfShare } from './share-parts.ts';

/** 生活补贴由90元提高到100元，护理补贴由110元提高到120元，前者增幅11.1%: of the first of two pairs of the sentence. */
function* ofOneOfTwo(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const own = before(recognition, rate)
    .filter((each) => each.sentence === rate.sentence && isAdditive(each) && isLevel(each))
    .reverse();
  const [from, to] = /前者/u.test(rate.label) ? own : own.slice(-2);
  if (own.length !== 4 || !from || !to || !sameDimension(from, to)) return;
  yield {
    ...confirming(`${rate.figure}`, rate, growthOf(to, from)),
    left: signed(rate),
  };
}

/** All that the change in per cent may be of. */
export function* ofRate(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (/前者|后者/u.test(mention.label)) return yield* ofOneOfTwo(recognition, mention);
  const { text } = recognition.passages[mention.passage]!;
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, 8)];
  if (isOfLastYear(mention, near)) return;
  if (/年均|平均/u.test(mention.label)) return yield* ofCompound(recognition, mention);
  const isOtherBasis = OTHER_BASIS.test(clauseText(recognition, mention));
  const respective = respectiveChanges(recognition, mention);
  const changed = respective[0]?.changed ?? changedBeside(near, mention);
  yield* ofReached(near, mention);
  yield* ofNetGrowth(recognition, mention);
  yield* ofChangedMean(recognition, mention);
  yield* ofChangeBehind(recognition, mention);
  const base: Omit<Proposal, 'right' | 'strength'> = {
    group: `${mention.figure}`,
    left: signed(mention),
    relation: '=',
    stated: mention.figure,
  };
  const levels = [...lastAfter(recognition, mention), ...near].filter(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      !isDeficit(each, mention) &&
      !isBaseOfRate(each) &&
      !isTaskOfShare(each) &&
      !TAKEN_OUT.test(each.label),
  );
  yield* ofPrintedChange(recognition, mention, base);
  yield* ofFromTo(recognition, mention);
  yield* ofFromToBehind(recognition, mention);
  yield* ofBracketBase(recognition, mention);
  yield* ofBracketYear(recognition, mention);
  if (changed) yield* ofChanged(recognition, mention, changed, levels, base);
  for (const { rate, changed: own } of respective.slice(1)) {
    const ofIts = { ...base, group: `${rate.figure}`, left: signed(rate), stated: rate.figure };
    yield* ofChanged(recognition, rate, own, levels, ofIts);
  }
  for (const { current, last, clear: isClear } of comparedBefore(levels, mention, text)) {
    const clear = isClear || isOpposite(recognition, mention, current, last);
    yield {
      ...base,
      right: growthOf(current, last),
      // Where the change is printed too, its own base is the only one that both can be of.
      strength: clear && !isOtherBasis ? 'strong' : 'weak',
      confirming: !clear || isOtherBasis,
    };
  }
}

/** 本级收入占年初任务3200万元的57.6%，同比增收152万元，增长9.0%: what was to be reached has not grown. */
const isTaskOfShare = (each: Mention): boolean =>
  isWholeOfShare(each) && /(?:任务|计划|目标|指标)数?$/u.test(each.label);

/** 较上年下降5.2%（上年为32,977万元，增幅6.4%）: last year's own growth. */
function isOfLastYear(mention: Mention, [previous, told]: readonly Mention[]): boolean {
  return (
    mention.depth > 0 &&
    previous !== undefined &&
    previous.isLast &&
    told?.kind === 'rate' &&
    told.direction !== 0 &&
    told.end === mention.opening &&
    previous.opening === mention.opening &&
    /^(?:增幅|增长|降幅|下降|同比[一-鿿]{2})(?:为)?$/u.test(mention.label)
  );
}

/** 减少36.20万元，下降7.24%: the printed change over what it was before. */
function* ofChanged(
  recognition: Recognition,
  mention: Mention,
  changed: Mention,
  levels: readonly Mention[],
  base: Omit<Proposal, 'right' | 'strength'>,
): Iterable<Proposal> {
  const isOtherBasis = OTHER_BASIS.test(clauseText(recognition, mention));
  const { named, nearest, currents } = currentsOf(recognition, changed, levels);
  // 较上年1,402.90万元减少16.18万元，下降1.15%: the printed base leaves no other, unless two words contradict.
  const isDecided =
    changed.direction === mention.direction &&
    levels.some(
      (each) => each.isLast && each.passage === mention.passage && each.sentence === mention.sentence,
    );
  yield* ofPrintedBase(recognition, mention, changed, levels);
  const whole = nearest[0] && wholeOfList(levels, nearest[0]);
  if (whole && whole !== named[0])
    yield {
      ...base,
      ...ofChangedAmount(recognition, mention, changed, whole),
      strength: 'weak',
      confirming: true,
    };
  for (const [rank, current] of currents.slice(0, CANDIDATES).entries()) {
    const adjacent =
      rank === 0 && isRightBefore(recognition, mention, changed, current, current === named[0], levels);
    // 2022年12月末17,895人，本年增加739人，增长4.13%: it grew from what is told.
    const words = clauseText(recognition, current);
    const isStart = adjacent && BEFORE_WORK.test(words);
    const isBefore =
      adjacent && (isStart || TIME_BEFORE.test(words) || isOfNamedYear(recognition, changed, current));
    const isFrom =
      isStart || (adjacent && THIS_YEAR.test(changed.label) && (isBefore || FROM_END.test(words)));
    yield {
      ...base,
      ...ofChangedAmount(recognition, mention, changed, current),
      strength:
        adjacent && !isFrom && !isOtherBasis && !isDecided && (!current.isLast || current === named[0])
          ? 'strong'
          : 'weak',
      confirming: isOtherBasis || !adjacent || isDecided || isFrom,
    };
    const mean = adjacent ? meanBefore(changed, levels) : undefined;
    if (mean && mean !== current)
      yield { ...base, ...ofChangedAmount(recognition, mention, changed, mean), strength: 'strong' };
    if (isFrom)
      yield {
        ...base,
        ...confirming(base.group, mention, quotient(figure(changed.figure), figure(current.figure))),
        ...(isBefore && !isOtherBasis ? { strength: 'strong' as const, confirming: false } : {}),
      };
  }
}

/** 概算6,850万元（原估算6,210万元，增加640万元，增幅10.3%）: what there was before is not what has grown. */
const ORIGINAL = /^原(?:估算|概算|计划|预算|定|批|投资|核定|合同|报|有)/u;

/** Does the rate stand so close to the amount that it can be of no other? */
function isRightBefore(
  recognition: Recognition,
  mention: Mention,
  changed: Mention,
  current: Mention,
  isNamed: boolean,
  levels: readonly Mention[],
): boolean {
  return (
    !isOfAll(changed, current) &&
    !isOfMore(changed, current) &&
    !isOfOneInRow(changed, current) &&
    !isLeftOver(changed, current) &&
    !ORIGINAL.test(current.label) &&
    !isFlowBesideStock(changed, current) &&
    // 预算数18万元，其中…、因公出国（境）费0万元。较上年减少2万元: a sentence of its own is not of the list's last part.
    !(current.sentence < mention.sentence && current.nested) &&
    // …、培训费2.80万元、其他交通费用18.80万元。比上年减少2.98万元: of all that was listed, also in its own sentence.
    !(
      changed.direction === mention.direction &&
      (current.sentence < mention.sentence || !isNamed) &&
      // 收入总计2460.50万元，支出总计2460.50万元。收入、支出各增加160.50万元: totals are no parts of one list.
      !/(?:总计|合计|总额)$/u.test(current.label) &&
      closesList(levels, current)
    ) &&
    // 经营支出0万元，占0%。与上年相比，支出减少152.71万元，下降6.01%: nothing is no amount that fell by some of it.
    (printed(recognition, current) !== 0 || /总|合计/u.test(current.label)) &&
    // 五年累计104.12亿元，四年间净增5.19亿元: of years added up nothing grew.
    !isOfYears(recognition, current) &&
    // 2022年决算1.26万元，减少1.26万元，下降100%: it fell from there to nothing.
    !(changed.direction < 0 && printed(recognition, changed) === printed(recognition, current)) &&
    current.passage === mention.passage &&
    (isNamed || (mention.sentence - current.sentence <= 1 && !isAbout(subjectOf(changed), current)))
  );
}

function isOfYears({ passages }: Recognition, { passage, label, start }: Mention): boolean {
  return (
    /^累计/u.test(label) &&
    /[两二三四五六七八九十\d]年$/u.test(passages[passage]!.text.slice(0, start - label.length))
  );
}

const THIS_YEAR = /^(?:本[年季月周期]|当[年季月]|今年|全年)/u;
const FROM_END = /(?:年末|月末|年底|月底|年初|期初|期末)[^,。;]*$/u;
/** 清理整合前有58项，减少21项，减幅36.2%: what there was before the work is what it grew from. */
const BEFORE_WORK = /(?:^|[,。;])[一-鿿]{2,12}前(?:共?有|共|为|是)?[^,。;\d]{0,4}$/u;
/** 上季两种合计80吨，本季增加20吨: also where the number of kinds stands between. */
const TIME_BEFORE = /(?:^|[,。;])(?:上(?:季|个?月|周|期|年)|去年)(?:度|同期)?[^,。;]*$/u;

/** 较常年（216毫米）偏少60%，较2022年（121毫米）偏少28.6%: the bracket stands in a comparison that has its own change. */
function isOfNextComparison(recognition: Recognition, mention: Mention, next: Mention): boolean {
  const { text } = recognition.passages[mention.passage]!;
  const [own] = after(recognition, next);
  return (
    /^[,;][仍还也]?[比较与][^,。;()]*[(]$/u.test(text.slice(mention.end, next.start - next.label.length)) &&
    own !== undefined &&
    own.direction !== 0 &&
    own.clause === next.clause
  );
}

/** 增长6.9%，上年90,006万元: last year's amount right after the change. */
function lastAfter(recognition: Recognition, mention: Mention): Mention[] {
  const next = after(recognition, mention)[0];
  // 比上年执行数增长3.3%，比上年年初预算6,195亿元增长4.6%: of the next change.
  const namesOwn = /^[比较与]/u.test(mention.label);
  const isOfNext =
    namesOwn && next !== undefined && /^[比较与]/u.test(next.label) && next.clause !== mention.clause;
  // 同比增长12%，环比9月的9.10亿元减少…: 环比 and 同比 have two bases.
  if (/^环比/u.test(next?.label ?? '') && !/环比/u.test(mention.label)) return [];
  if (next && isOfNextComparison(recognition, mention, next)) return [];
  const isNear = next?.isLast && next.sentence === mention.sentence && next.part === mention.part;
  // 同比下降4.4%（2021年…） in a text of 2023: of no year before.
  const isFarther =
    isNear &&
    next.opening === mention.end &&
    /同比|上年|去年/u.test(mention.label) &&
    isOtherYear(recognition, next, mention);
  // 同比增加约四成，由1,210万元增至1,696万元: both ends stand behind.
  const isFrom = /^[由从]/u.test(next?.label ?? '');
  return isNear && !isOfNext && !isFarther && !isFrom ? [next] : [];
}
