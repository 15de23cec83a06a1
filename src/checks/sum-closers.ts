/** A list that a total closes: a、b、c，合计X; 两项之和为X. */

import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom, sumOf } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import {
  before,
  isCountable,
  isForEachInRow,
  nearestEarlier,
  sameDimension,
  tellingDigits,
} from './scope.ts';
import { areGivenAndSpent } from './sum-breaks.ts';
import { overlap } from './sum-overlaps.ts';
import { hasOwnParts, isTotalLike } from './sum-parts.ts';

const CLOSER =
  /(?:合计|共计|总计|总额|总共|(?<![公一总])共|(?<=^[二两三四五]年)累计)(?:支付|支出|投入|安排|下达|使用|补助|发放|完成|到位|投资|收入|用工|聘用|人数|有|为|达|约)*$|之和(?:为|是)?$/u;

/** Under 合计 the words name a sum; under a bare 共 they may count anything. */
const SUMS = /合计|共计|总计|总额|总共/u;

/** A total that says nothing else than that it adds up what stands before it. */
const BARE_CLOSER =
  /^(?:[^,。;]{0,8}(?:组成|构成)|以上)?(?:收入|支出|资金|经费|人员|预算|投资)?(?:合计|共计|总计)(?:支付|支出|投入|安排|下达|使用|为|达)*$/u;

/** 三项合计: so many items, what is nested in them not counted. */
const COUNTED_CLOSER =
  /([二两三四五六七八九十])(?:项|类|批|村|镇|乡|笔|级|种|家|地|县|区|者|块|期|部分|方面|季度|年|费|个[^,。;]{0,4})(?:资金|经费|支出|收入|补贴|[一-鿿]{2,4}?)?(?:合计|共计|总共|共|之和)(?:支出|支付|到位|完成|投资|为|是)*$/u;

const ITEMS = /^(?:项|类|批|笔|级|种|家|个|块|期|部|县|区|村|镇|乡)$/u;
const MOST_ITEMS = 12;

/** How many items a total says to add up: 三项合计, and 3批资金合计 where the number is a figure of its own. */
function countedItems(
  { figures }: Recognition,
  { mentions, text }: Passage,
  total: Mention,
): number | undefined {
  const numeral = COUNTED_CLOSER.exec(total.label)?.[1];
  // 一、二期共6,240路: the first and the second, and not two.
  const isOrdinal = /[一二三四五六、第][、]?[二两三四五六七八九十]期/u.test(
    text.slice(Math.max(0, total.start - 12), total.start),
  );
  if (numeral !== undefined && !isOrdinal) return Number(readNumerals(numeral));
  const previous = mentions[mentions.indexOf(total) - 1];
  if (!previous || previous.end !== total.start - total.label.length || previous.kind !== 'count')
    return undefined;
  // 任务30户以上的有5个乡镇共212户: of five that have so many together, and no list of five.
  if (/[有及中]$/u.test(previous.label)) return undefined;
  const count = Number(figures[previous.figure]!.value);
  return ITEMS.test(previous.unit ?? '') && count >= 2 && count <= MOST_ITEMS ? count : undefined;
}

/** The last so many items of the first level; none where there are fewer. */
function lastOf(mentions: readonly Mention[], count: number): Mention[] {
  const items = mentions.filter((each) => !each.nested);
  return items.length >= count ? items.slice(-count) : [];
}

/** 其中陶瓷器18件、青铜器11件、书画17件，完成计划40件…，三类合计46件: some so many of the sentence in a row. */
function* windows(total: Mention, same: readonly Mention[], count: number): Iterable<Proposal> {
  for (let first = same.length - count; first >= 0; first--)
    yield confirming(
      `windows:${total.figure}`,
      total,
      sumOf(same.slice(first, first + count).map((part) => figure(part.figure))),
    );
}

const CHOSEN_FROM = 10;

const TELLING_DIGITS = 4;

/** 两项之和为1,670.88万元: two or three of the amounts before it, others between them. */
function* choices(total: Mention, same: readonly Mention[], count: number): Iterable<Proposal> {
  if (count > 3) return;
  const near = same.slice(-CHOSEN_FROM);
  for (const parts of combinations(near, count))
    yield confirming(`choices:${total.figure}`, total, sumFrom(parts));
}

function* combinations<T>(things: readonly T[], count: number): Iterable<T[]> {
  if (count === 0) return yield [];
  for (const [index, thing] of things.entries())
    for (const others of combinations(things.slice(index + 1), count - 1)) yield [thing, ...others];
}

const NAMED_SUM = /[(]([^()]{4,40}?)(?:之和|合计|总和)[)](?:为|是|共)?$/u;

/** 人员经费（工资福利支出与对个人和家庭的补助之和）1,147.62万元: the amounts that the bracket names. */
export function* ofNamedSums(recognition: Recognition, { text, mentions }: Passage): Iterable<Proposal> {
  for (const total of mentions) {
    const names = isCountable(total) ? NAMED_SUM.exec(text.slice(0, total.start))?.[1] : undefined;
    if (names === undefined) continue;
    const nearest = (name: string) =>
      nearestEarlier(
        recognition,
        total,
        1,
        (each) =>
          each.label.endsWith(name) && isCountable(each) && !each.isLast && sameDimension(each, total),
      )[0];
    const parts = names.split(/[、与加+]|以?及|(?<!家庭)和(?!家庭)/u).map(nearest);
    if (parts.length < 2 || !parts.every((part) => part !== undefined)) continue;
    yield asserting(`named:${total.figure}`, total, sumFrom(parts), 'strong');
  }
}

/** 梅坞9.82万人次，荻岸7.35万人次，…，五个分会场39.92万人次: as many in a row as the words before the total count. */
function isCountedRow(recognition: Recognition, passage: Passage, total: Mention): boolean {
  const count = countedItems(recognition, passage, total);
  if (count === undefined || count < FEWEST_COUNTED || /每|各|均/u.test(total.label)) return false;
  const before_ = before(recognition, total).filter((each) => each.sentence === total.sentence);
  const row = before_.slice(1, count + 1).reverse();
  const isRow = row.every((each, index) => {
    const next = row[index + 1];
    const gap = next && passage.text.slice(each.end, next.start);
    return (
      sameDimension(each, total) &&
      isCountable(each) &&
      each.label.length >= 2 &&
      (gap === undefined || /^[、,][^、,;:]+$/u.test(gap))
    );
  });
  const others = before_.slice(count + 1).filter((each) => sameDimension(each, total));
  return row.length === count && isRow && others.length === 0;
}

const FEWEST_COUNTED = 3;
/** Characters before the first item in which 加： may open the list. */
const ADDED_REACH = 24;
/** Characters before the first item in which 收入加 may stand. */
const WORDS_REACH = 48;

/** 分散供养164人、集中供养71人，共235人: all of its unit that the sentence tells, joined by 、, and then their sum. */
function isRow({ text }: Passage, total: Mention, parts: readonly Mention[]): boolean {
  if (!/^(?:一?共|共计|合计|总计)$/u.test(total.label) || parts.length < 2) return false;
  const joints = parts.map((part, index) => {
    const next = parts[index + 1] ?? total;
    return text.slice(part.end, next.start - next.label.length);
  });
  return (
    joints.slice(0, -1).every((joint) => joint === joints[0] && /^[、,]$/u.test(joint)) &&
    /^,$/u.test(joints.at(-1) ?? '') &&
    parts.every((part) => part.unit === total.unit && part.label.length >= 2 && part.depth === total.depth)
  );
}

/** 压减9个项目1,240万元，取消2个项目340万元，两项共压减1,580万元: changes of one direction, as many as the words count. */
export function* ofCountedChanges(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    const count =
      total.direction !== 0 && total.kind === 'amount' && countedItems(recognition, passage, total);
    if (!count) continue;
    const parts = passage.mentions
      .filter((each) => each.kind === 'amount' && each.sentence === total.sentence && each.end <= total.start)
      .slice(-count);
    if (parts.length === count) yield confirming(`changes:${total.figure}`, total, sumFrom(parts));
  }
}

/** 与前述两项面积合计139.30万亩一致: a sum that was told before. */
function isReferred({ text }: Passage, { start }: Mention): boolean {
  return /(?:前述|上述|前文|如前)[^,。;]{0,12}$/u.test(text.slice(Math.max(0, start - 20), start));
}

/** 逐轮减少4处和5处，总计86处: what is joined to a change is one as well. */
function isSecondChange({ mentions, text }: Passage, each: Mention): boolean {
  const previous = mentions[mentions.indexOf(each) - 1];
  return (
    previous !== undefined &&
    previous.direction !== 0 &&
    sameDimension(previous, each) &&
    /^[、和及与]$/u.test(text.slice(previous.end, each.start))
  );
}

const EACH_OF_SEVERAL =
  /各(?:自|家)?(?:配套|补助|安排|承担|负担|出资?|投入?|拨付?|奖励?|支出|发放?|捐赠?|下达|筹集?|补|给|计)?$/u;

/** Does a mark of its own (①, (1)) stand before each of as many items as the total counts? */
function isEnumerated({ text }: Passage, parts: readonly Mention[], counted: number | undefined): boolean {
  return (
    counted === parts.length &&
    (new Set(parts.map(({ part }) => part)).size === parts.length ||
      parts.every((part, index) => {
        const own = text.slice(parts[index - 1]?.end ?? 0, part.start);
        return MARK.test(own);
      }))
  );
}

/** 来信386件、来访512批、网上投诉396件: what is counted otherwise stands between, and belongs to the list. */
function isInterrupted({ mentions, text }: Passage, parts: readonly Mention[]): boolean {
  const [from, to] = [mentions.indexOf(parts[0]!), mentions.indexOf(parts.at(-1)!)];
  return mentions.slice(from + 1, Math.max(from + 1, to)).some((each, offset) => {
    if (each.kind !== 'count' || parts.includes(each)) return false;
    const [previous, next] = [mentions[from + offset]!, mentions[from + offset + 2]!];
    return (
      /^、[一-鿿]{2,}$/u.test(text.slice(previous.end, each.start)) &&
      /^、[一-鿿]{2,}$/u.test(text.slice(each.end, next.start))
    );
  });
}

const MARK = /[①-⑳]|(?:^|[,;。:])[(]?[1-9][)、.]/u;

/** A list that a total closes: A加B、C，收入总计X; a、b、c，合计X. */
export function* ofClosers(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    if (!isCountable(total) || isReferred(passage, total)) continue;
    if (!CLOSER.test(total.label) && !isCountedRow(recognition, passage, total)) continue;
    const same = before(recognition, total)
      .filter((each) => each.sentence === total.sentence && isCountable(each) && sameDimension(each, total))
      .reverse();
    const inPart = same.filter((each) => each.part === total.part);
    // 一是…；二是…；三是…，共计: the items are divided by semicolons.
    const earlier = inPart.length >= 2 ? inPart : same;
    const level = Math.min(...earlier.map((each) => each.depth));
    const listed = earlier.filter(
      (each) =>
        each.depth === level &&
        (!each.isLast || /结余|结转/u.test(each.label)) &&
        !isSecondChange(passage, each) &&
        !isForEachInRow(passage, each),
    );
    const counted = countedItems(recognition, passage, total);
    const all = before(recognition, total).filter((each) => isCountable(each) && sameDimension(each, total));
    if (counted !== undefined) {
      yield* windows(total, all.reverse(), counted);
      if (tellingDigits(recognition, total) >= TELLING_DIGITS) yield* choices(total, all, counted);
    }
    const sentenceBefore = all.filter(
      (each) => each.sentence === total.sentence - 1 && each.depth === total.depth && !each.isLast,
    );
    const isBatches =
      counted !== undefined &&
      same.length === 0 &&
      sentenceBefore.length === counted &&
      (sentenceBefore.length > 2 || sentenceBefore.every(({ label }) => /第[一二三四五六]批/u.test(label)));
    // 原值236.40万元、净值121.88万元: one thing, told twice.
    const isGross = (each: Mention): boolean =>
      /原值$/u.test(each.label) && all.some((other) => /净值$/u.test(other.label));
    const parts = isBatches
      ? [...sentenceBefore].sort((a, b) => a.start - b.start)
      : counted === undefined
        ? listed
        : lastOf(same, counted);
    if (parts.length < 2 || parts.some(isGross) || isInterrupted(passage, parts)) continue;
    if (areGivenAndSpent(parts)) continue;
    // 中央下达726万元，市县各配套121万元，合计968万元: as often as there are who give it.
    if (parts.some(({ label }) => EACH_OF_SEVERAL.test(label))) continue;
    const isJoined =
      passage.text.slice(parts[0]!.end, parts[1]!.start).startsWith(',加') ||
      parts[1]!.label.startsWith('加');
    // 收入完成64,200万元…。加：返还性收入…，收入总计280,315万元: what is added to stands in the sentence before.
    if (/(?:^|[。;])加:/u.test(passage.text.slice(0, parts[0]!.start).slice(-ADDED_REACH)) && !isJoined)
      continue;
    // 加上级补助、转贷收入、上年结余等，收入总计148,566万元: the words name parts that they do not print.
    if (/加[^,。;\d]{2,}等?,[^,。;]{0,8}$/u.test(passage.text.slice(parts.at(-1)!.end, total.start)))
      continue;
    // …收入完成386,214万元，…。收入加上级补助512,806万元、…，收入总计1,234,717万元: the first is what the sentences before began with.
    const [opening] = passage.mentions.filter((each) => isCountable(each) && sameDimension(each, total));
    if (
      /(?:^|。)(?:[一-鿿]{0,6}收入)?加:?[^,。;\d]*$/u.test(
        passage.text.slice(Math.max(0, parts[0]!.start - WORDS_REACH), parts[0]!.start),
      ) &&
      opening &&
      opening.sentence < total.sentence &&
      !parts.includes(opening)
    )
      yield nearly(`added:${total.figure}`, total, sumFrom([opening, ...parts]));
    const isBare = SUMS.test(total.label) && BARE_CLOSER.test(total.label);
    // 编制102名（行政编制…），在职53人、退休10人，合计63人: a total with a bracket of its own parts is none of these.
    const divided = parts.map((part) => hasOwnParts(passage, part));
    const isMixed = divided.includes(true) && divided.includes(false);
    const start = isMixed ? divided.lastIndexOf(true) + 1 : 0;
    if (parts.length - start < 2) continue;
    const isClosed =
      isJoined ||
      counted !== undefined ||
      isRow(passage, total, same) ||
      (isBare && !parts.some((part) => isTotalLike(part)));
    for (let first = 0; first + 2 <= parts.length; first++) {
      yield {
        group: `${passage.index}:closer:${total.start}`,
        strength: isClosed && first === start && !overlap(parts, recognition) ? 'strong' : 'weak',
        // ①…1.75万元；②…5.12万元；③…3.20万元。三项共6.87万元: that two of them make it does not explain it.
        ruled:
          isClosed &&
          first === start &&
          (isEnumerated(passage, parts, counted) || isCountedRow(recognition, passage, total)),
        left: figure(total.figure),
        relation: '=',
        right: sumFrom(parts.slice(first)),
        stated: total.figure,
        confirming: !isClosed || first !== start,
      };
    }
  }
}
