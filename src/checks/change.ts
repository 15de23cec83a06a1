/** change: 比上年增减 d, p % against this year's and last year's amount. See change.md. */
import type { Mention } from '../figures/mentions.ts';
import { isOpposite, ofBracketBase, ofChangeBehind, ofPrintedBase, ofReached } from './change-bases.ts';
import { isOtherYear, ofBracketYear } from './change-brackets.ts';
import { ofFarCurrent, ofLastElsewhere, ofPrintedChange, ofSized, ofTableBase } from './change-far.ts';
import { ofItemsBelow } from './change-items.ts';
import { closesList, comparedBefore, withoutBases } from './change-pairs.ts';
import { ofReason } from './change-reason.ts';
import { ofCompound, ofFromTo, ofFromToBehind } from './change-spans.ts';
import { ofToldBase } from './change-told.ts';
import { ofWholes } from './change-wholes.ts';
import {
  bears,
  CANDIDATES,
  clauseText,
  isAbout,
  movedFrom,
  OTHER_BASIS,
  ofChangedAmount,
  signed,
  subjectOf,
} from './change-words.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, growthOf, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { isSavedRate } from './rate-savings.ts';
import { printed } from './reckoning.ts';
import {
  after,
  before,
  beforeInSection,
  isAdditive,
  isForEach,
  isLevel,
  isRunningText,
  sameDimension,
} from './scope.ts';
import { isBaseOfRate, isOfYearBefore, isWholeOfShare } from './share-parts.ts';

const COUNTS_TRIED = 16;

export const change: ClaimCheck = {
  id: 'change',
  title: { zh: '增减变动不符', en: 'Change does not agree with its amounts' },
  relation: { zh: '增减变动', en: 'Change against a base' },
  severity: 'error',
  *propose(recognition) {
    for (const mention of recognition.mentions) {
      if (
        mention.direction === 0 ||
        mention.inRange ||
        isSavedRate(mention) ||
        // 减少7.15亿元，占财力减少额9.30亿元的76.9%: the whole of a share.
        /^占/u.test(mention.label) ||
        isTarget(mention) ||
        !isRunningText(recognition.passages[mention.passage]!.block)
      )
        continue;
      yield* ofReason(recognition, mention);
      if (mention.kind !== 'points') yield* ofToldBase(recognition, mention);
      if (mention.kind === 'rate') yield* ofRate(recognition, mention);
      else if (isAdditive(mention)) yield* ofAmount(recognition, mention);
    }
    yield* ofWholes(recognition);
    yield* ofItemsBelow(recognition);
  },
  word: ({ name, raw, arithmetic, stated, expected, unit, proposal }) =>
    proposal.note === undefined
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与所写的${name(proposal.stated)} ${stated}${unit} 不符。`,
          en: `${arithmetic.en} = ${expected}${unit}, but the text says ${name(proposal.stated)} ${stated}${unit}.`,
        }
      : {
          zh: `“${proposal.note}”与“${name(proposal.stated)}${raw(proposal.stated)}”增减方向相反。`,
          en: `“${proposal.note}” and “${name(proposal.stated)}${raw(proposal.stated)}” go in opposite directions.`,
        },
};

/** 目标增长12%, 优于省下达的下降1.8%的年度目标: what was to be, and not what came. */
function isTarget({ label, trail }: Mention): boolean {
  return (
    /^(?:年度|年初|省定|预期)?(?:目标|计划|预期|力争|确保|规定)(?:为|是)?[增减升降提下上]/u.test(label) ||
    /(?:下达|规定|要求|确定)的?[增减升降提下上][^,。;]{0,3}$/u.test(label) ||
    // 完成五年下降14.5%目标的92.4%.
    /^(?:的(?:年度|年初|预期|省定|规划)?(?:目标|任务|要求|计划)|(?:年度|规划)?目标)/u.test(trail)
  );
}

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

function* ofRate(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (/前者|后者/u.test(mention.label)) return yield* ofOneOfTwo(recognition, mention);
  const { text } = recognition.passages[mention.passage]!;
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, 8)];
  // 较上年下降5.2%（上年为32,977万元，增幅6.4%）: last year's own growth.
  const [previous, told] = near;
  if (
    mention.depth > 0 &&
    previous?.isLast &&
    told?.kind === 'rate' &&
    told.direction !== 0 &&
    told.end === mention.opening &&
    previous.opening === mention.opening &&
    /^(?:增幅|增长|降幅|下降|同比[一-鿿]{2})(?:为)?$/u.test(mention.label)
  )
    return;
  if (/年均|平均/u.test(mention.label)) return yield* ofCompound(recognition, mention);
  const isOtherBasis = OTHER_BASIS.test(clauseText(recognition, mention));
  const moved = near.find(
    (each) => each.sentence === mention.sentence && each.passage === mention.passage && isAdditive(each),
  );
  // 增加1.5厘米；…，降幅35.4%: a change of another thing.
  // 比年初预算减少41.60万元，比上年增长14.77%: of another base.
  // 同比减少93件，环比上升4.8%.
  const bases = [moved, mention].map((each) =>
    NAMED_BASE.exec(each?.label ?? '')
      ?.slice(1)
      .find(Boolean),
  );
  const isOther =
    moved !== undefined &&
    ((moved.direction !== mention.direction && moved.part !== mention.part) ||
      (bases[0] !== undefined && bases[1] !== undefined && bases[0] !== bases[1]));
  const changed = moved && moved.direction !== 0 && !isOther ? moved : undefined;
  yield* ofReached(near, mention);
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
      !TAKEN_OUT.test(each.label),
  );
  yield* ofPrintedChange(recognition, mention, base);
  yield* ofFromTo(recognition, mention);
  yield* ofFromToBehind(recognition, mention);
  yield* ofBracketBase(recognition, mention);
  yield* ofBracketYear(recognition, mention);
  if (changed) {
    const subject = subjectOf(changed);
    const isPriced = isForEach(changed) || isOffPrice(recognition, changed);
    const alike = withoutListed(
      recognition,
      changed,
      // 每吨下降53元: of a price, and of no amount.
      levels.filter((each) => sameDimension(each, changed) && isForEach(each) === isPriced),
    );
    const named =
      subject === ''
        ? []
        : alike
            .filter(
              (each) =>
                bears(each, subject) &&
                !isRespective(recognition, each) &&
                !isOfYearBefore(recognition, each, null),
            )
            .slice(0, 1);
    const nearest = withoutBases(alike.filter((each) => !each.isLast && !isRespective(recognition, each)));
    // 由94000万元下调为58000万元，减少36000万元，下调38.3%: what it came from is no current.
    const currents = [...new Set([...named, ...nearest])].filter(
      (each) => (!/[由从]$/u.test(each.label) || isForEach(each)) && !isOfYearBefore(recognition, each, null),
    );
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
        rank === 0 &&
        !isOfAll(changed, current) &&
        !isLeftOver(changed, current) &&
        // 预算数18万元，其中…、因公出国（境）费0万元。较上年减少2万元: a sentence of its own is not of the list's last part.
        !(current.sentence < mention.sentence && current.nested) &&
        // …、培训费2.80万元、其他交通费用18.80万元。比上年减少2.98万元: of all that was listed, also in its own sentence.
        !(
          changed.direction === mention.direction &&
          (current.sentence < mention.sentence || current !== named[0]) &&
          // 收入总计2460.50万元，支出总计2460.50万元。收入、支出各增加160.50万元: totals are no parts of one list.
          !/(?:总计|合计|总额)$/u.test(current.label) &&
          closesList(levels, current)
        ) &&
        // 2022年决算1.26万元，减少1.26万元，下降100%: it fell from there to nothing.
        !(changed.direction < 0 && printed(recognition, changed) === printed(recognition, current)) &&
        current.passage === mention.passage &&
        (current === named[0] || (mention.sentence - current.sentence <= 1 && !isAbout(subject, current)));
      // 2022年12月末17,895人，本年增加739人，增长4.13%: it grew from what is told.
      const isFrom =
        adjacent && THIS_YEAR.test(changed.label) && FROM_END.test(clauseText(recognition, current));
      yield {
        ...base,
        ...ofChangedAmount(recognition, mention, changed, current),
        strength:
          adjacent && !isFrom && !isOtherBasis && !isDecided && (!current.isLast || current === named[0])
            ? 'strong'
            : 'weak',
        confirming: isOtherBasis || !adjacent || isDecided || isFrom,
      };
      if (isFrom)
        yield {
          ...base,
          ...confirming(base.group, mention, quotient(figure(changed.figure), figure(current.figure))),
        };
    }
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

/** 每吨145元，比拦标价150元/吨低5元: the change right behind a price is one of prices. */
function isOffPrice(recognition: Recognition, changed: Mention): boolean {
  const [base] = before(recognition, changed);
  return base !== undefined && isForEach(base) && base.end === changed.start - changed.label.length;
}

/** 安排57万元，其中运行维护费51.5万元、接待费5.5万元，较上年压减…: what a list that the figure closes divides, a budget too. */
function wholeOfList(levels: readonly Mention[], last: Mention): Mention | undefined {
  if (!last.nested || !closesList(levels, last)) return undefined;
  return levels.find(
    (each) =>
      !each.nested &&
      !each.isLast &&
      each.passage === last.passage &&
      each.sentence === last.sentence &&
      each.end <= last.start &&
      sameDimension(each, last),
  );
}

/** 账面结余1947.45万元；2023年支出减少1640.45万元，下降23.72%: what was spent is not what is left. */
function isLeftOver({ label }: Mention, { role }: Mention): boolean {
  return role === 'balance' && /支出|收入|经费|投入/u.test(label) && !/[结余欠未]/u.test(label);
}

/** 剔除上年同期一次性支出2.60亿元: what is left out to compare, and no base of the whole; 剔除…后 is what remains. */
const TAKEN_OUT = /^(?:若|如)?(?:剔除|扣除|加回|还原)[^后]*$/u;
const NAMED_BASE =
  /[比较与](年初|上年|去年|全年|预算|决算|计划|\d{4}年|\d{1,2}月|[一二三四]季度)|^(同比|环比)/u;
const THIS_YEAR = /^(?:本年|当年|今年|全年)/u;
const FROM_END = /(?:年末|月末|年底|月底|年初|期初|期末)[^,。;]*$/u;

const MADE_OF = /,由[^。;]*?(?:组成|构成)(?=[,。;])/u;

/**
 * 运行费1305万元（购置费328万元，运行维护费977万元），减少109万元; 收入T，由a和b两部分组成，增加d: what changed is what the
 * parts make, where it stands right before them.
 */
function withoutListed(
  { passages }: Recognition,
  changed: Mention,
  levels: readonly Mention[],
): readonly Mention[] {
  const { text } = passages[changed.passage]!;
  const start = text.lastIndexOf('。', changed.start) + 1;
  const list = MADE_OF.exec(text.slice(start, changed.start));
  const from = list ? start + list.index : text.length;
  const to = list ? from + list[0].length : 0;
  const isPart = (each: Mention): boolean =>
    each.depth > changed.depth || (each.start >= from && each.end <= to);
  const own = levels.filter(
    (each) =>
      each.passage === changed.passage && each.sentence === changed.sentence && each.end <= changed.start,
  );
  const isTold = own.some((each) => !isPart(each)) && own.some(isPart);
  return isTold ? levels.filter((each) => !own.includes(each) || !isPart(each)) : levels;
}

/** 三项一减两增，合计净减少14.70万元; 日均（30天）570通。总量减少1140通: the change of all of them is none of the last one. */
function isOfAll(changed: Mention, current: Mention): boolean {
  return (
    /(?:合计|总计|共计|汇总|总共|总量)/u.test(changed.label) && !/合计|总计|共计|总/u.test(current.label)
  );
}

/**
 * 局本级、福利院收入分别为3070.65万元、712.18万元: the first of a row bears the name of the last; 按5:5分担，各564万元: what each
 * of several has bears no name at all.
 */
function isRespective({ passages }: Recognition, { passage, start, label }: Mention): boolean {
  if (label === '各') return true;
  return /分别(?:完成|实现|达到?|为|是)*$/u.test(
    passages[passage]!.text.slice(Math.max(0, start - 6), start),
  );
}

/** A change of an amount: this year's less last year's. */
function* ofAmount(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[mention.passage]!;
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, 6)];
  const levels = near.filter(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      sameDimension(each, mention) &&
      !isDeficit(each, mention) &&
      // 之和占一般公共预算支出12500万元的80%: the whole of a share, and nothing that grew.
      !isWholeOfShare(each) &&
      !TAKEN_OUT.test(each.label),
  );
  yield* ofFromTo(recognition, mention);
  yield* ofBracketYear(recognition, mention);
  if (mention.kind === 'count') yield* ofCount(mention, levels);
  else {
    yield* ofSized(recognition, mention);
    yield* ofFarCurrent(recognition, mention, levels);
    yield* ofTableBase(recognition, mention, levels);
    yield* ofLastElsewhere(recognition, mention, levels);
  }
  // 两项共增加2360万元: of both, and not of the last.
  const isOfSeveral = /[两二三四五]项|合计|[共各](?:计|增|减)|年均|平均|每年|月均/u.test(mention.label);
  for (const compared of comparedBefore(levels, mention, text)) {
    const { current, last } = compared;
    const clear = compared.clear && !isOfSeveral;
    yield { ...movedFrom(mention, current, last), strength: clear ? 'strong' : 'weak', confirming: !clear };
  }
}

/** 亏损119.32万元，上年盈余185.26万元: below nothing, though it prints no sign. */
function isDeficit({ label }: Mention, change: Mention): boolean {
  return DEFICIT.test(label) && !DEFICIT.test(change.label);
}

const DEFICIT = /亏损|收不抵支|赤字|透支/u;

/** 上年为189个，净增7个: the counts may stand far apart. */
function* ofCount(mention: Mention, levels: readonly Mention[]): Iterable<Proposal> {
  const last = levels.find((each) => each.isLast);
  if (!last) return;
  for (const current of levels.slice(0, COUNTS_TRIED)) {
    if (current === last) continue;
    yield { ...movedFrom(mention, current, last), strength: 'weak', confirming: true };
  }
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
