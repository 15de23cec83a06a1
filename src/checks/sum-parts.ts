/** Which figures behind an opening word are the parts of its list. */

import { REACHED } from '../figures/directions.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { groupsOf } from './groups.ts';
import type { Opener } from './openers.ts';
import { isCountable, sameDimension } from './scope.ts';
import { areComplementary, endsWithOthers } from './sum-complete.ts';
import { firstOfEachSentence } from './sum-runs.ts';

/** 财政拨款收入, 事业收入, 其他收入: things of one kind. */
function areAlike(parts: readonly Mention[]): boolean {
  const kinds = new Set(parts.map((part) => part.label.replace(/[为是共计约]+$/u, '').slice(-2)));
  return kinds.size === 1;
}

/**
 * A list of parts; near, where it stands right after the opening word, before anything else begins; whole, where
 * nothing of its kind follows in the sentence.
 */
interface PartList {
  parts: Mention[];
  near: boolean;
  whole: boolean;
}

/** No sentence lists more; one that lost its stops would take the square of its length. */
const MOST_PARTS = 100;

const CLOSED_BY =
  /(?<!其他各项|其他|其余)(?:合计|共计|总计)(?:为)?$|^[两二三四五六七八九十](?:类|项|种|级|者|批|部门)(?:共)?$/u;

/** A total at the end closes the list and is no part of it: 支出包括：a、b、c，支出合计d. */
function withoutCloser(list: PartList, recognition: Recognition): PartList {
  const { parts } = list;
  return parts.length > 2 && (CLOSED_BY.test(parts.at(-1)!.label) || repeatsSum(parts, recognition))
    ? { ...list, parts: parts.slice(0, -1) }
    : list;
}

function closesItself({ parts }: PartList, { figures }: Recognition): boolean {
  if (parts.length < 4) return false;
  const values = parts.map(({ figure }) => Number(figures[figure]!.base ?? Number.NaN));
  let sum = 0;
  let counted = 0;
  return values.some((value) => {
    if (counted >= FEWEST_BEFORE_CLOSER && value > 0 && Math.abs(sum - value) <= value * 1e-9) return true;
    sum += value;
    if (value > 0) counted++;
    return false;
  });
}

const FEWEST_BEFORE_CLOSER = 3;

/** 优41个、良4个、中1个，46个项目…: what all before it make is told again. */
function repeatsSum(parts: readonly Mention[], { figures }: Recognition): boolean {
  const last = parts.at(-1)!;
  if (parts.length < 4 || last.label.length > 1) return false;
  const values = parts.map(({ figure }) => Number(figures[figure]!.base ?? Number.NaN));
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1);
}

/**
 * The lists of parts that may be meant, most likely first: without what is nested in a part, then as it stands;
 * up to the end of the sentence, then of the passage.
 */
export function partLists(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  total: Mention,
): PartList[] {
  const all = countablesBehind(passage, opener, total);
  const following = all.slice(0, MOST_PARTS);
  const first = following[0];
  if (!first || (!opener.endsPassage && passage.text.slice(opener.end, first.start).includes('。')))
    return [];
  // （含上年结转26万元在内的可用数为1,826万元）: what is held in another figure is no part of this one.
  if (/^[^,。;]{0,24}在内/u.test(passage.text.slice(opener.end))) return [];
  // Of a list that goes on nothing is said.
  if (all[MOST_PARTS]?.sentence === first.sentence) return [];
  // 按事权划分，…；按权属划分，…: the next division begins anew.
  const next = passage.text.slice(opener.end).search(DIVIDES_AGAIN);
  const end = next < 0 ? passage.text.length : opener.end + next;
  const sentence = following.filter(
    (mention) => mention.sentence === first.sentence && (mention.start < end || first.start >= end),
  );
  const own = sentence.filter((mention) => mention.part === first.part);
  // T，其中a；b；c: without a colon the semicolon ends what 其中 opened, and b stands beside T, unless all are of one
  // kind and the last one is the rest.
  const goesOn =
    opener.listing ||
    opener.closed ||
    // 支出构成为：A；B；C: what a colon lists the semicolons divide.
    (opener.partition && passage.text[opener.end - 1] === ':') ||
    own.length !== 1 ||
    (endsWithOthers(sentence) && areAlike(sentence)) ||
    areComplementary(withoutNested(passage, sentence, opener), recognition);
  const others = untilOthers(passage, withoutNested(passage, own, opener));
  const lists: PartList[] = [
    ...(others ? [{ parts: others, near: true, whole: true }] : []),
    {
      parts: withoutNested(passage, own, opener),
      near: !others,
      whole: sentence.length === own.length || own.length > 2,
    },
    { parts: withoutNested(passage, sentence, opener), near: goesOn, whole: goesOn },
    { parts: firstOfEachPart(sentence), near: goesOn, whole: goesOn },
    // 专任教师437人，“双师型”教师占68.2%（298人）: what stands deeper is no part beside the others.
    { parts: sentence, near: goesOn && areLevel(sentence), whole: goesOn },
    { parts: withoutNested(passage, following, opener), near: false, whole: false },
    { parts: firstOfEachSentence(following), near: false, whole: false },
    { parts: following, near: false, whole: false },
  ];
  const seen = new Set<string>();
  return (
    lists
      .map((list) => withoutCloser(list, recognition))
      // …四季度6,200万元，实际拨付26,700万元: the list makes its own last figure, and no other.
      .filter((list) => !closesItself(list, recognition))
      .filter(({ parts }) => {
        const key = parts.map((mention) => mention.figure).join();
        if (parts.length < 2 || seen.has(key)) return false;
        seen.add(key);
        return true;
      })
  );
}

/** All figures behind an opening word that may be a part of the total. */
function countablesBehind(passage: Passage, opener: Opener, total: Mention): Mention[] {
  // 按年度看，2022年支出a，2023年支出b: last year's is one of the parts.
  const isByYear =
    opener.partition && BY_YEAR.test(passage.text.slice(Math.max(0, opener.start - 6), opener.end));
  // 分两批下达，去年11月提前下达a，此次下达b: so it is where the words tell how many there are.
  const isInBatches = opener.count !== null;
  return passage.mentions.filter(
    (mention) =>
      mention.start >= opener.end &&
      (opener.limit === null || mention.start < opener.limit) &&
      isCountable(mention) &&
      // 从0.60亿元降到0.42亿元, 相差59.95万元: what was reached and what lies between are no parts.
      !REACHED.test(mention.label) &&
      !/相差|差额/u.test(mention.label) &&
      // 三家景区依次占48%、34%、18%，前两家合计占82%: the first two are two of the same.
      !/^[前后]$/u.test(mention.label) &&
      // 按全年可用资金168.90万元计算为100%: what something is reckoned by is none of the parts.
      !(/^按/u.test(mention.label) && /^[,]?(?:计算|测算|核算)/u.test(passage.text.slice(mention.end))) &&
      (!mention.isLast || isByYear || isInBatches || (total.isLast && mention.year === total.year)) &&
      sameDimension(mention, total) &&
      !isOfNext(passage, mention),
  );
}

/** 两个功能区107个: how many there are of what the next number counts. */
function isOfNext({ text, mentions }: Passage, mention: Mention): boolean {
  const next = mentions[mentions.indexOf(mention) + 1];
  return (
    mention.kind === 'count' &&
    next?.kind === 'count' &&
    next.sentence === mention.sentence &&
    /^(?![和及与])[一-鿿]{1,8}$/u.test(text.slice(mention.end, next.start)) &&
    /^[两二三四五六七八九十\d]{1,2}/u.test(text.slice(mention.start, mention.end))
  );
}

/** A 10人、B 20人、其他5人，带动就业60人: 、 joins the list, the rest ends it, and the comma goes on with something else. */
function untilOthers({ text }: Passage, parts: readonly Mention[]): Mention[] | null {
  const end = parts.findIndex((part) => /^其[他余它]/u.test(part.label));
  const next = parts[end + 1];
  if (end < 1 || !next || !text.slice(parts[end]!.end, next.start).startsWith(',')) return null;
  const isJoined = parts.slice(0, end).every((part) => text[part.end] === '、');
  return isJoined ? parts.slice(0, end + 1) : null;
}

const BY_YEAR = /按(?:年度|年份|年)/u;
const DIVIDES_AGAIN = /[;。,]按[^,。;:()\d]{1,12}(?:划分|分类|分|看)[,:]/u;

/** Leaves out what stands in a deeper bracket and what a second opening word opens inside a part. */
function withoutNested(passage: Passage, parts: readonly Mention[], opener: Opener): Mention[] {
  const depth = Math.min(...parts.map((part) => part.depth));
  const kept: Mention[] = [];
  let nestedIn: number | null = null;
  let previousEnd = opener.end;
  for (const part of parts) {
    if (part.depth > depth) continue;
    const between = passage.text.slice(previousEnd, part.start).replace(/[(][^()]*[)]/gu, '');
    previousEnd = part.end;
    if (nestedIn !== null && part.part === nestedIn) continue;
    nestedIn = null;
    if (kept.length > 0 && NESTING.test(between) && !between.includes(';')) nestedIn = part.part;
    else kept.push(part);
  }
  return kept;
}

const NESTING = /其中|内含|包括|包含|含|主要/u;

function firstOfEachPart(parts: readonly Mention[]): Mention[] {
  return parts.filter((part, index) => index === 0 || parts[index - 1]!.part !== part.part);
}

/** A安排420万元、支出403.18万元；B安排310万元、支出310万元: what was spent, where each item tells two. */
export function secondOfEachPart(parts: readonly Mention[]): Mention[] {
  const items = [...groupsOf(parts, ({ part }) => part).values()];
  return items.every(({ length }) => length === 2) ? items.map(([, second]) => second!) : [];
}

const areLevel = (parts: readonly Mention[]): boolean =>
  parts.every(({ depth }) => depth === parts[0]!.depth);

export function isTotalLike(mention: Mention): boolean {
  return /合计|共计|总计|总额|^共|总/u.test(mention.label);
}

/** Does a bracket right after the mention list parts of it? */
export function hasOwnParts(passage: Passage, mention: Mention): boolean {
  if (passage.text[mention.end] !== '(') return false;
  const inside = passage.mentions.filter(
    (each) => each.opening === mention.end && sameDimension(each, mention) && isCountable(each),
  );
  return inside.length >= 2;
}
