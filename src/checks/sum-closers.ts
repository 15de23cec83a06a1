/** A list that a total closes: a、b、c，合计X; A加B、C，收入总计X. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import { before, isCountable, isForEachInRow, sameDimension, tellingDigits } from './scope.ts';
import { areGivenAndSpent } from './sum-breaks.ts';
import { isPartElsewhere } from './sum-gaps.ts';
import {
  choices,
  countedItems,
  isCountedRow,
  isEnumerated,
  lastOf,
  windows,
  withoutLater,
} from './sum-item-counts.ts';
import { overlap } from './sum-overlaps.ts';
import { withoutDetails } from './sum-overlong.ts';
import { hasOwnParts, isTotalLike } from './sum-parts.ts';
import { carriedOut } from './sum-sentence-parts.ts';

const CLOSER =
  /(?:合计|共计|总计|总额|总共|(?<![公一总])共|(?<=^[二两三四五]年)累计)(?:支付|支出|投入|安排|下达|使用|补助|发放|完成|到位|投资|收入|用工|聘用|人数|有|为|达|约)*$|之和(?:为|是)?$/u;

/** Under 合计 the words name a sum; under a bare 共 they may count anything. */
const SUMS = /合计|共计|总计|总额|总共/u;

/** A total that says nothing else than that it adds up what stands before it. */
const BARE_CLOSER =
  /^(?:[^,。;]{0,8}(?:组成|构成)|以上)?(?:收入|支出|资金|经费|人员|预算|投资)?(?:合计|共计|总计)(?:支付|支出|投入|安排|下达|使用|为|达)*$/u;

const TELLING_DIGITS = 4;

/** Characters before the first item in which 加： may open the list. */
const ADDED_REACH = 24;
/** Characters before the first item in which 收入加 may stand. */
const WORDS_REACH = 48;

/** Is one of the parts as much as the total, where others are something too? */
function repeatsTotal(recognition: Recognition, parts: readonly Mention[], total: Mention): boolean {
  const value = printed(recognition, total);
  return (
    parts.some((each) => printed(recognition, each) === value) &&
    parts.filter((each) => printed(recognition, each) !== 0).length > 1
  );
}

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

/** 与前述两项面积合计139.30万亩一致: a sum that was told before. */
function isReferred({ text }: Passage, { start }: Mention): boolean {
  return /(?:前述|上述|前文|如前)[^,。;]{0,12}$/u.test(text.slice(Math.max(0, start - 20), start));
}

/** 少提的两家和违规列支的一家共三家: the last part is one, which is read as a word and no figure. */
function countsOneMore({ label, unit }: Mention): boolean {
  const one = /一([一-鿿]{1,2}?)(?:一?共|合计|共计|总计)$/u.exec(label)?.[1];
  return one !== undefined && one === unit;
}

/** 1,000万元以上至5,000万元部分计45.48万元: what a band reaches from and to is none of the amounts that it makes. */
function isBoundOfBand({ label, trail }: Mention): boolean {
  return (
    /^(?:以上|以下)?(?:至|到)/u.test(trail) ||
    (/(?:[至到]|超过?|超出|低于|以内|[≤≥])$|^$/u.test(label) && /^(?:以[上下内])?的?部分/u.test(trail))
  );
}

/** 超过200万元的5个，合计1,690万元: what the counted ones lie above or below is none of what they have. */
function isBoundOfCounted({ label, trail }: Mention): boolean {
  return /(?:超过|高于|多于|低于|少于|不足|不到|不满)$/u.test(label) && trail === '的';
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

/** 第一批…，第二批…。两批合计: as many as the total counts, or all that its sentence lists. */
function partsBefore(
  total: Mention,
  counted: number | undefined,
  { same, listed, all }: { same: Mention[]; listed: Mention[]; all: Mention[] },
): Mention[] {
  const sentenceBefore = all.filter(
    (each) => each.sentence === total.sentence - 1 && each.depth === total.depth && !each.isLast,
  );
  const isBatches =
    counted !== undefined &&
    same.length === 0 &&
    sentenceBefore.length === counted &&
    // 当月支出42.35万元，其中维修18.60万元，累计支出414.40万元: a part and its whole are no batches.
    sentenceBefore.every(({ nested }) => nested === sentenceBefore[0]?.nested) &&
    (sentenceBefore.length > 2 || sentenceBefore.every(({ label }) => /第[一二三四五六]批/u.test(label)));
  return isBatches
    ? [...sentenceBefore].sort((a, b) => a.start - b.start)
    : counted === undefined
      ? listed
      : lastOf(withoutLater(total, same), counted);
}

/** Do the words add something that the parts do not hold? */
function leavesOut({ text }: Passage, parts: readonly Mention[], total: Mention, isJoined: boolean): boolean {
  // 收入完成64,200万元…。加：返还性收入…，收入总计280,315万元: what is added to stands in the sentence before.
  if (/(?:^|[。;])加:/u.test(text.slice(0, parts[0]!.start).slice(-ADDED_REACH)) && !isJoined) return true;
  // 加上级补助、转贷收入、上年结余等，收入总计148,566万元: the words name parts that they do not print.
  return /加[^,。;\d]{2,}等?,[^,。;]{0,8}$/u.test(text.slice(parts.at(-1)!.end, total.start));
}

/** A list that a total closes: A加B、C，收入总计X; a、b、c，合计X. */
export function* ofClosers(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    if (!isCountable(total) || isReferred(passage, total) || countsOneMore(total)) continue;
    if (!CLOSER.test(total.label) && !isCountedRow(recognition, passage, total)) continue;
    const same = before(recognition, total)
      .filter((each) => each.sentence === total.sentence && isCountable(each) && sameDimension(each, total))
      .filter((each) => !isBoundOfBand(each) && !isBoundOfCounted(each))
      .reverse();
    const inPart = same.filter((each) => each.part === total.part);
    // 一是…；二是…；三是…，共计: the items are divided by semicolons.
    const earlier = inPart.length >= 2 ? inPart : same;
    const level = Math.min(...earlier.map((each) => each.depth));
    // 本年2,416.80万元，比上年2,120.00万元增加…，两项共: last year's is no part, but for what it left.
    const isOwn = (each: Mention): boolean => !each.isLast || total.isLast || /结余|结转/u.test(each.label);
    const listed = earlier.filter(
      (each) =>
        each.depth === level &&
        isOwn(each) &&
        !isSecondChange(passage, each) &&
        !isForEachInRow(passage, each),
    );
    const counted = countedItems(recognition, passage, total);
    const all = before(recognition, total).filter((each) => isCountable(each) && sameDimension(each, total));
    if (counted !== undefined) {
      yield* windows(total, all.reverse(), counted);
      if (tellingDigits(recognition, total) >= TELLING_DIGITS) yield* choices(total, all, counted);
    }
    // 原值236.40万元、净值121.88万元: one thing, told twice.
    const isGross = (each: Mention): boolean =>
      /原值$/u.test(each.label) && all.some((other) => /净值$/u.test(other.label));
    const listedParts = partsBefore(total, counted, { same: same.filter(isOwn), listed, all });
    const parts = withoutDetails(recognition, total, listedParts);
    // 总收入24,618.57万元，其中a、b、c，三项合计24,618.57万元: what the total repeats is none of its parts.
    if (repeatsTotal(recognition, parts, total)) continue;
    if (parts.length < 2 || parts.some(isGross) || isInterrupted(passage, parts)) continue;
    if (areGivenAndSpent(parts)) continue;
    // 中央下达726万元，市县各配套121万元，合计968万元: as often as there are who give it.
    if (parts.some(({ label }) => EACH_OF_SEVERAL.test(label))) continue;
    const isJoined =
      passage.text.slice(parts[0]!.end, parts[1]!.start).startsWith(',加') ||
      parts[1]!.label.startsWith('加');
    if (leavesOut(passage, parts, total, isJoined) || isPartElsewhere(passage, total, parts)) continue;
    // …收入完成386,214万元，…。收入加上级补助512,806万元、…，收入总计1,234,717万元: the first is what the sentences before began with.
    const told = passage.mentions.filter((each) => isCountable(each) && sameDimension(each, total));
    const opening = told[0] && carriedOut(told, told[0]);
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
