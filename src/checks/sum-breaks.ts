/** Where a list that an opening word begins is none of the total’s, or stops being one. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, negated, sumFrom, sumOf } from './expression.ts';
import type { Opener } from './openers.ts';
import { nearly } from './proposals.ts';
import { sameDimension } from './scope.ts';

/** 其中房屋1.86亿元、设备0.94亿元；处置资产8,216万元: a list joined by 、 ends where a semicolon stands. */
export function runsOn(opener: Opener, parts: readonly Mention[]): boolean {
  const [first, second] = parts;
  return (
    !opener.listing &&
    !opener.partition &&
    first !== undefined &&
    second?.part === first.part &&
    parts.at(-1)!.part !== first.part
  );
}

/** 社会保障支出241.16万元，其中养老保险缴费126.90万元…；卫生健康支出76.42万元: behind the semicolon stand others of the total's own kind. */
export function goesOnWithOthers(total: Mention, parts: readonly Mention[]): boolean {
  const kind = total.label.slice(-2);
  const last = parts.at(-1);
  return (
    last !== undefined &&
    last.part !== parts[0]!.part &&
    kind.length === 2 &&
    last.label.endsWith(kind) &&
    !parts[0]!.label.endsWith(kind)
  );
}

export const BOUNDS = new Set(['atMost', 'atLeast', 'over', 'under', 'below']);
const BUDGETED = /预算(?:数|为)*$/u;
const SPENT = /(?:决算|支出|执行)(?:数|为)*$/u;

/** 预算21.40万元，支出决算16.83万元，其中：出国费预算…，支出决算…；用车费预算…: the budgets make the budget. */
export function areOfOtherRole(total: Mention, parts: readonly Mention[]): boolean {
  return SPENT.test(total.label) && parts.length >= 2 && parts.every(({ label }) => BUDGETED.test(label));
}

/** The finals of such a list, one behind each budget, make the final. */
export function* ofOwnRole(
  { mentions }: Passage,
  total: Mention,
  budgets: readonly Mention[],
): Iterable<Proposal> {
  const finals = budgets.map((budget) => {
    const next = mentions[mentions.indexOf(budget) + 1];
    return next && next.part === budget.part && SPENT.test(next.label) && sameDimension(next, total)
      ? next
      : undefined;
  });
  if (finals.every((final) => final !== undefined))
    yield nearly(`role:${total.figure}`, total, sumFrom(finals));
}

/** 余额29.49亿元：年初余额27.64亿元，新增2.80亿元，归还2.35亿元: what was there, what came and what went. */
export function isMovement(parts: readonly Mention[]): boolean {
  const isTold = (words: RegExp): boolean => parts.some(({ label }) => words.test(label));
  return (
    isTold(/(?:年初|期初|上年末)[^,。;]{0,4}(?:余额|结余|结存|库存|存量)/u) &&
    isTold(/归还|偿还|还本|支出|使用|出库|减少|化解|核销/u)
  );
}

const GIVEN = new Set<Mention['role']>([
  'initialBudget',
  'adjustedBudget',
  'fullYearBudget',
  'budget',
  'arrived',
]);
const BARELY_SPENT =
  /^(?:实际|已|累计|共|全年|当年|本年|年内)*(?:支付|支出|使用|拨付|兑付|发放|列支|执行|完成)(?:了|数|为)*$/u;

/** 下达465万元，完工11个，支付402.38万元: what one thing was given and what it spent of that never add up. */
export function areGivenAndSpent(parts: readonly Mention[]): boolean {
  return parts.some((spent, index) => {
    const given = parts[index - 1];
    return (
      given !== undefined &&
      GIVEN.has(given.role) &&
      given.kind === 'amount' &&
      given.part === spent.part &&
      BARELY_SPENT.test(spent.label)
    );
  });
}

const MORE = /(?<![许很不])多(?![年种项数次个])[一-鿿]{0,2}$/u;
const FEWER = /(?<![不减至])少(?![年儿数])[一-鿿]{0,2}$/u;

/** 两者差2.88亿元，其中转移支付多给2.35亿元，债券多1.1亿元，调入资金少0.57亿元: what is less is taken off; null where all go one way. */
export function netOf(parts: readonly Mention[]): Expression | null {
  const goesOneWay = !parts.every(({ label }) => MORE.test(label) || FEWER.test(label));
  if (
    goesOneWay ||
    !parts.some(({ label }) => FEWER.test(label)) ||
    !parts.some(({ label }) => MORE.test(label))
  )
    return null;
  return sumOf(
    parts.map((part) => (FEWER.test(part.label) ? negated(figure(part.figure)) : figure(part.figure))),
  );
}

/** 其中12批次申请复检，改判合格3批次，最终不合格44批次: a course of things, and no list of parts. */
export function isNumberFirst([first, ...others]: readonly Mention[]): boolean {
  return /^(?:其中)?$/u.test(first?.label ?? '') && others.every(({ label }) => label.length >= 2);
}

/** 其中再融资债券偿还6.76亿元，占85.0%，支付利息2.78亿元: what has no share of its own stands beside the list. */
export function isShareBroken({ text }: Passage, parts: readonly Mention[]): boolean {
  const shares = parts.map(({ end }) => /^[,(]?占[^,。;%‰]{0,16}[%‰]/u.test(text.slice(end, end + 24)));
  // 财政奖补945万元，占68.2%；村集体投入261.9万元；…: semicolons join the list.
  const isJoined = parts
    .slice(1)
    .some((part, index) => text.slice(parts[index]!.end, part.start).includes(';'));
  return shares[0] === true && shares.at(-1) === false && !isJoined;
}

/** 同一案件可重复归类, 两项兼领640人: the text says itself that its parts are counted more than once. */
export const OVERLAPPING =
  /重复(?:归类|计算|统计|享受)|(?:有|存在)(?:交叉|重叠)|可(?:同时享受|并处|兼)|兼[领享]|同时(?:享受|领取)|两[种项类]以上/u;

export function sentenceOf({ text }: Passage, { end }: Opener): string {
  return text.slice(text.lastIndexOf('。', end) + 1).split('。')[0] ?? '';
}

const DIVISION = /^[^一-鿿]*按[^,。;:()\d]{1,12}(?:划分|分类|分|看)[,:]/u;

/** 按性质划分：直达4项…；非直达4项…。 按类别划分：一般性3项…: the items of one paragraph are not what the next one divides. */
export function isOfDivision({ passages }: Recognition, passage: Passage, total: Mention): boolean {
  if (total.passage === passage.index || total.sentence > 0) return false;
  return DIVISION.test(passages[total.passage]!.text) && DIVISION.test(passage.text);
}

/**
 * 2021年412件，2022年365件，2023年398件。来访依次为96件、104件、151件: as many as there are years before them, so that each is of
 * its own year, and none a part of the last one's.
 */
export function isOfSeries(
  { text, mentions }: Passage,
  opener: Opener,
  total: Mention,
  parts: readonly Mention[],
): boolean {
  if (!/^(?:分别|依次)/u.test(text.slice(opener.start, opener.end)) || total.year === null) return false;
  const years = mentions.filter(
    (each) =>
      each.year !== null &&
      each.sentence === total.sentence &&
      each.end <= opener.start &&
      each.depth === total.depth &&
      sameDimension(each, total),
  );
  return new Set(years.map(({ year }) => year)).size === parts.length;
}

/** 倒塌197户、严重损坏669户，分别为甲县96户和316户、乙县101户和353户: a list of both is none of the last. */
export function isOfSeveral({ text, mentions }: Passage, opener: Opener, total: Mention): boolean {
  const previous = mentions[mentions.indexOf(total) - 1];
  return (
    /^(?:分别|依次)/u.test(text.slice(opener.start, opener.end)) &&
    previous?.sentence === total.sentence &&
    previous.depth === total.depth &&
    sameDimension(previous, total) &&
    /^[、和及与][^,。;:()]*$/u.test(text.slice(previous.end, total.start))
  );
}

/** 在岗按月计：1至4月35名，5至12月38名: how many there were at one time and at another, which nobody adds; 人月 are what is added of them. */
export function areStates(passage: Passage, opener: Opener, parts: readonly Mention[]): boolean {
  return (
    parts.every(({ kind, label }) => kind === 'count' && PERIOD.test(label)) &&
    HELD_POSTS.test(sentenceOf(passage, opener))
  );
}

const PERIOD = /^(?:其中)?(?:\d{1,2}月?[至到—–~-])?\d{1,2}月(?:份|末|底)?$|^第?[一二三四]季度[末底]?$/u;
const HELD_POSTS = /在[岗职编册]|实有|人月/u;
