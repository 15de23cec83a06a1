/** Which amount it is that changed: of the amounts around a change those that may be what it led to, and what keeps one from it. */
import type { Mention } from '../figures/mentions.ts';
import { closesList, withoutBases } from './change-pairs.ts';
import { bears, subjectOf } from './change-words.ts';
import type { Recognition } from './claim.ts';
import { before, isForEach, sameDimension } from './scope.ts';
import { isOfYearBefore } from './share-parts.ts';

/**
 * The amounts that may be what a change led to: what bears the name of what changed, and what stands nearest; the currents are
 * both, the named one first.
 */
export function currentsOf(
  recognition: Recognition,
  changed: Mention,
  levels: readonly Mention[],
): { named: readonly Mention[]; nearest: readonly Mention[]; currents: readonly Mention[] } {
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
              !isOfMore(changed, each) &&
              !isRespective(recognition, each) &&
              !isOfYearBefore(recognition, each, null),
          )
          .slice(0, 1);
  const nearest = withoutBases(alike.filter((each) => !each.isLast && !isRespective(recognition, each)));
  // 由94000万元下调为58000万元，减少36000万元，下调38.3%: what it came from is no current.
  const currents = [...new Set([...named, ...nearest])].filter(
    (each) => (!/[由从]$/u.test(each.label) || isForEach(each)) && !isOfYearBefore(recognition, each, null),
  );
  return { named, nearest, currents };
}

/** 每吨145元，比拦标价150元/吨低5元: the change right behind a price is one of prices. */
function isOffPrice(recognition: Recognition, changed: Mention): boolean {
  const [base] = before(recognition, changed);
  return base !== undefined && isForEach(base) && base.end === changed.start - changed.label.length;
}

/** 安排57万元，其中运行维护费51.5万元、接待费5.5万元，较上年压减…: what a list that the figure closes divides, a budget too. */
export function wholeOfList(levels: readonly Mention[], last: Mention): Mention | undefined {
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
export function isLeftOver({ label }: Mention, { role }: Mention): boolean {
  return role === 'balance' && /支出|收入|经费|投入/u.test(label) && !/[结余欠未]/u.test(label);
}

const STOCK = /余额|存量|结余|[年月季期][初末底]/u;
const FLOW = /(?:计划|任务|化解|偿还|归还|清偿|发行|新增|举借|收回)(?:额|数|资金)?(?:为|共)?$/u;

/** 本年化解计划720万元，…。余额净下降783万元，降幅25%: what is there goes down, and not what was to be paid of it. */
export function isFlowBesideStock({ label }: Mention, current: Mention): boolean {
  return /余额|存量/u.test(label) && FLOW.test(current.label) && !STOCK.test(current.label);
}

/** 剔除上年同期一次性支出2.60亿元: what is left out to compare, and no base of the whole; 剔除…后 is what remains. */
export const TAKEN_OUT = /^(?:若|如)?(?:剔除|扣除|加回|还原)[^后]*$/u;

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
export function isOfAll(changed: Mention, current: Mention): boolean {
  return (
    /(?:合计|总计|共计|汇总|总共|总量)/u.test(changed.label) && !/合计|总计|共计|总/u.test(current.label)
  );
}

/**
 * 甲412万元、乙285万元，两家697万元。第一家比去年多52万元; 三个月共销5320吨，4月比3月多473吨: what is named by its place in a row, or by its
 * month, is not what stands right before.
 */
export function isOfOneInRow(changed: Mention, current: Mention): boolean {
  const place = PLACE_IN_ROW.exec(changed.label)?.[1];
  return place !== undefined && !current.label.includes(place);
}

const PLACE_IN_ROW =
  /^(?:其中)?(第[一二三四五六七八九十][家个户所项类种块处座]|(?:\d{1,2}月|[一二三四]季度)(?=份?比(?:\d{1,2}月|[一二三四]季度)))/u;

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

/** 公务用车购置及运行维护费33.26万元，…；运行维护费减少2.27万元: what is joined with another thing is more than what has changed. */
export function isOfMore(changed: Mention, { label }: Mention): boolean {
  const subject = subjectOf(changed);
  const at = subject === '' ? -1 : label.lastIndexOf(subject);
  return at > 0 && /[一-鿿][、及和与]$/u.test(label.slice(0, at));
}

/** 亏损119.32万元，上年盈余185.26万元: below nothing, though it prints no sign. */
export function isDeficit({ label }: Mention, change: Mention): boolean {
  return DEFICIT.test(label) && !DEFICIT.test(change.label);
}

const DEFICIT = /亏损|收不抵支|赤字|透支/u;

/** 2022年…，应兑付108万元；今年增加28万元: 今年 is another year than the one that is named. */
export function isOfNamedYear({ report }: Recognition, changed: Mention, { year }: Mention): boolean {
  return /^今年/u.test(changed.label) && year !== null && Number(year) !== Number(report.year);
}

/** 七月进出10,137辆次，日均327辆次，比上月多18辆次: the mean right before a change may be what has changed, as well as the whole. */
export function meanBefore(changed: Mention, levels: readonly Mention[]): Mention | undefined {
  return levels.find(
    (each) =>
      isForEach(each) &&
      each.passage === changed.passage &&
      each.sentence === changed.sentence &&
      each.end <= changed.start &&
      changed.clause - each.clause <= 1 &&
      sameDimension(each, changed),
  );
}
