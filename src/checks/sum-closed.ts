/**
 * Lists that their own words close: as many parts as the total counts (三项合计), a last part for all that is left (其他),
 * stages that leave nothing out (已、正在、尚未), and a 合计 right behind all that its sentence tells.
 */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { isCountable, isForEach, isRunningText, sameDimension } from './scope.ts';
import { areGivenAndSpent } from './sum-breaks.ts';

const FEWEST_STAGES = 3;
const MOST_PARTS = 12;

export function* ofClosedLists(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const [at, total] of passage.mentions.entries()) {
    if (!isPart(total)) continue;
    const parts =
      counted(recognition, passage, at) ??
      closing(passage, at) ??
      leftOver(passage, at) ??
      stages(passage, at) ??
      bracketed(passage, at);
    const all = parts ? null : allOfSentence(passage, at);
    if (all) yield nearly(`all-of:${total.figure}`, total, sumFrom(all));
    const both = parts ? null : underWay(passage, at);
    if (both)
      yield {
        ...asserting(`stages:${total.figure}`, total, sumFrom(both), 'weak'),
        ceiling: true,
        certain: true,
      };
    const isExact = parts?.every((each) => isPrinted(recognition, each)) && isPrinted(recognition, total);
    if (parts && isExact)
      yield {
        ...asserting(`closed:${total.figure}`, total, sumFrom(parts), 'strong'),
        ruled: true,
        certain: true,
      };
  }
}

/** 约, 不足, and 各1人 are no parts that could be added. */
function isPrinted({ figures }: Recognition, { figure, label }: Mention): boolean {
  return figures[figure]!.qualifier === null && !/[各每均净]/u.test(label);
}

const isPart = (mention: Mention): boolean => isCountable(mention) && !mention.inRange && !mention.isLast;

const CALLED = '(?:合计|共计|总计|总共|共)(?:支出|安排|投入|需|需要|资金|经费|费用|金额|为|达)*$';
const COUNT = new RegExp(
  `^(?:以上|上述|这|前述)?([两二三四五六七八九十])(?:项|类|笔|批|者|部分|块|种)(?:[一-鿿]{0,4})${CALLED}`,
  'u',
);
const BEHIND_COUNT = new RegExp(`^[一-鿿]{0,4}?${CALLED}`, 'u');
/** Letters before the total that still let it open its sentence. */
const OPENING = 3;
const COUNTED_UNIT = /^(?:项|类|笔|批|种)$/u;

/** 信息运维38万元，库房改造26.5万元，法律顾问12万元，共三项76.5万元: the only three of the sentence. */
function counted({ figures }: Recognition, { mentions, text }: Passage, at: number): Mention[] | null {
  const total = mentions[at]!;
  const previous = mentions[at - 1];
  const isTold =
    previous !== undefined && COUNTED_UNIT.test(previous.unit ?? '') && isToldBy(previous, total);
  const told = isTold
    ? Number(figures[previous.figure]!.value)
    : Number(readNumerals(COUNT.exec(total.label)?.[1] ?? '') ?? 0);
  if (!(told >= 2 && told <= MOST_PARTS) || /前述|[与和同]/u.test(isTold ? previous!.label : '')) return null;
  const opens = text.lastIndexOf('。', total.start) + 1;
  const first = isTold ? previous! : total;
  // …；其中环境类21个，文体类9个，助老类6个。三类合计36个: the last of the sentence before, where the total opens its own.
  const sentence = total.sentence - Number(opens > 0 && first.start - first.label.length - opens <= OPENING);
  const alike = alikeBefore(mentions, at).filter((each) => each.sentence === sentence && !isForEach(each));
  const nested = alike.filter((each) => each.nested);
  const own = nested.length === told && alike.slice(-told).every((each) => each.nested) ? nested : alike;
  const isClean = own.every(isPart) && !areGivenAndSpent(own);
  return own.length === told && isClean && !/每|均|约/u.test(text.slice(own[0]!.start, total.start))
    ? own
    : null;
}

/** 三项合计76.5万元; 共三项76.5万元. */
function isToldBy(count: Mention, total: Mention): boolean {
  if (count.kind !== 'count') return false;
  if (count.end === total.start) return /^共计?$/u.test(count.label);
  return count.end === total.start - total.label.length && BEHIND_COUNT.test(total.label);
}

const CLOSES =
  /^(?:(?:(?:全年|本年|年内)?(?:合计|共计|总计)|(?:全年|本年|年内)累计)[一-鿿]{0,6}|计|总(?:长度?|面积|投资|金额|价|量|数|费用|支出))$/u;
/** What stands between the parts: a stop and the next one's name. */
const GAP = /^、[^、,;。:()]{1,14}$/u;
const LAST_GAP = /^[,、][^、,;。:()]{1,12}$/u;

/** 轮椅126辆、助行器88个、助听器54台，合计适配辅具268件: all that the sentence tells, in whatever is counted. */
function closing({ mentions, text }: Passage, at: number): Mention[] | null {
  const total = mentions[at]!;
  if (!CLOSES.test(total.label) || !LAST_GAP.test(text.slice(mentions[at - 1]?.end ?? 0, total.start)))
    return null;
  const parts: Mention[] = [];
  for (let index = at - 1; index >= 0; index--) {
    const each = mentions[index]!;
    if (each.sentence !== total.sentence) break;
    const next = parts[0];
    // 探望病人28次5,600元: how many of them, right before what they cost.
    if (next && each.kind === 'count' && each.end === next.start && !isAlike(each, total)) continue;
    // 4条河道清淤：清水河6.2公里、…: where the list begins.
    if (next && !isAlike(each, total)) break;
    if (next && !GAP.test(text.slice(each.end, next.start))) return null;
    parts.unshift(each);
  }
  const areParts = parts.every(
    (each) =>
      isPart(each) && each.label.length >= 1 && isAlike(each, total) && isWhole(each) === isWhole(total),
  );
  // 计划139.30万亩、实际139.30万亩: of one thing what was meant and what came.
  const isPlanned = parts.some(({ label }) => /计划|目标|任务|应/u.test(label));
  return parts.length >= 2 && parts.length <= MOST_PARTS && areParts && !isPlanned ? parts : null;
}

const HAVE_IN_ALL = /^(?:[一-鿿]{0,4}?)共有?[一-鿿]{0,4}$/u;

/** 执法执勤车5辆，应急保障车4辆，共有车辆9辆: what the sentence ends with is all that it tells, of one thing. */
function allOfSentence({ mentions, text }: Passage, at: number): Mention[] | null {
  const total = mentions[at]!;
  const own = mentions.filter(({ sentence }) => sentence === total.sentence);
  const parts = own.slice(0, -1);
  if (own.at(-1) !== total || !HAVE_IN_ALL.test(total.label) || parts.length < 2) return null;
  const areParts = parts.every(
    (each, index) =>
      isPart(each) &&
      each.unit === total.unit &&
      each.depth === total.depth &&
      each.label.length >= 2 &&
      /^[,、]/u.test(text.slice(each.end)) &&
      (index === 0 || /^[,、][^,、;:()]{2,12}$/u.test(text.slice(parts[index - 1]!.end, each.start))),
  );
  return total.kind === 'count' && areParts ? parts : null;
}

const isAlike = (each: Mention, total: Mention): boolean =>
  sameDimension(each, total) ||
  (each.kind === 'count' && total.kind === 'count' && COLLECTIVE.test(total.unit ?? ''));

/** What things of several kinds are counted in together; 人次 and 批次 are not. */
const COLLECTIVE = /^万?(?:件|台|套|头|只|羽|株|棵|部|辆|艘|把|条|份|项|个|处|座)$/u;

/** 12.60万头 and 9.40万只 add up, 12.60万头 and 9只 rarely do. */
const isWhole = ({ unit }: Mention): boolean => !/^[万亿]/u.test(unit ?? '');

const REST = /^(?:其他|其它|其余)/u;

/** 安排项目25个，其中产业类15个；基础设施类8个；其他类2个: the last is all that is left. */
function leftOver(passage: Passage, at: number): Mention[] | null {
  const parts = partsBehind(passage, at);
  return parts && REST.test(parts.at(-1)!.label) ? parts : null;
}

/** 42个问题中，已完成整改35个，正在整改6个，尚未整改1个: done, under way and not begun leave nothing out. */
function stages(passage: Passage, at: number): Mention[] | null {
  const parts = partsBehind(passage, at);
  if (!parts || parts.length !== FEWEST_STAGES) return null;
  const [done, doing, left] = parts as [Mention, Mention, Mention];
  const isTold =
    /^(?:其中)?(?:已|完成|办结|整改完成)/u.test(done.label) &&
    /^(?:正在|正|在)/u.test(doing.label) &&
    /^(?:尚未|未|待|尚待|还未)/u.test(left.label);
  return isTold ? parts : null;
}

/** 项目25个，其中产业类…; 42个问题中，已完成…; 共25个：产业类…. */
const OPENS = /^(?:[^,。;:()]{0,6}中,|[,;]?其中[:,]?|[:(])[^,。;:()]{0,14}$/u;

/** 问题29个，完成整改24个，正在整改6个: what is done and what is under way are no more than all. */
function underWay({ mentions, text }: Passage, at: number): Mention[] | null {
  const total = mentions[at]!;
  const own = alikeBehind(mentions, at);
  const [done, doing] = own;
  if (!done || !doing || own.length !== 2 || !own.every(isPart) || alikeBefore(mentions, at).length > 0)
    return null;
  const stem = /(?:已|完成|已经)([一-鿿]{2})$/u.exec(done.label)?.[1];
  const isTold = stem !== undefined && new RegExp(`^(?:正在|正|仍在|尚在)${stem}`, 'u').test(doing.label);
  return isTold && !/新增|另/u.test(text.slice(total.end, doing.end)) ? own : null;
}

const OPEN = /其中|含|包括|等|主要|如|尤其/u;

/** 主体班9期（春季4期、秋季5期）: a bracket behind the total that names its parts and nothing else. */
function bracketed({ mentions, text }: Passage, at: number): Mention[] | null {
  const total = mentions[at]!;
  if (text[total.end] !== '(') return null;
  const end = text.indexOf(')', total.end);
  const inside = text.slice(total.end + 1, end);
  // （国税1204.6万元，地税1877.3万元，合计3081.9万元）: the total is told again.
  const own = mentions.filter(
    (each) => each.start > total.end && each.end <= end && !/^(?:合计|共计|总计|小计)/u.test(each.label),
  );
  const isClosed = end > 0 && !OPEN.test(inside) && /^(?:[^、,;:。]{2,12}[、,;]?)+$/u.test(inside);
  const areParts = own.every((each) => isPart(each) && sameDimension(each, total) && each.label.length >= 2);
  const isOneEach = inside.split(/[、,;]/u).length === own.length && own.at(-1)?.end === end;
  return isClosed && areParts && isOneEach && own.length >= 2 ? own : null;
}

/** The named figures like the total behind it, where its sentence tells nothing else like it. */
function partsBehind({ mentions, text }: Passage, at: number): Mention[] | null {
  const total = mentions[at]!;
  const alike = alikeBehind(mentions, at);
  const own = alike.filter((each, rank) => rank < 2 || !isSubtotal(mentions, each));
  const [first] = own;
  if (
    !first ||
    own.length < 2 ||
    own.length > MOST_PARTS ||
    alikeBefore(mentions, at).some((each) => each.sentence === total.sentence)
  )
    return null;
  const opening = text.slice(total.end, first.start);
  if (!OPENS.test(opening)) return null;
  const isClean = own.every((each) => isPart(each) && each.label.length >= 2);
  // Parts that are divided again are told on another level.
  const isLevelled =
    own.every((each) => each.depth === first.depth) && !/其中/u.test(text.slice(first.end, own.at(-1)!.end));
  // 医疗收入T，其中门急诊a、住院b；财政补助c；其他d: a stop of another kind ends the list.
  const stops = new Set(own.slice(1).map((each, index) => each.part !== own[index]!.part));
  if (stops.size > 1) return null;
  return isClean && isLevelled ? own : null;
}

/** 参战45人、伤残12人、烈属7人，三类重点对象共64人，其余254人: what those before it make is no part beside them. */
function isSubtotal(mentions: readonly Mention[], each: Mention): boolean {
  const previous = mentions[mentions.indexOf(each) - 1];
  const isToldSo =
    previous !== undefined && COUNTED_UNIT.test(previous.unit ?? '') && isToldBy(previous, each);
  return isToldSo || COUNT.test(each.label);
}

function alikeBefore(mentions: readonly Mention[], at: number): Mention[] {
  return mentions.slice(0, at).filter((each) => sameDimension(each, mentions[at]!));
}

/** Those behind a figure in its sentence. */
function alikeBehind(mentions: readonly Mention[], at: number): Mention[] {
  const total = mentions[at]!;
  return mentions
    .slice(at + 1)
    .filter((each) => each.sentence === total.sentence && sameDimension(each, total));
}
