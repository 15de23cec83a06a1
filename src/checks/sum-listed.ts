/** Totals and rows of one unit in one sentence, told by their punctuation: 养护工共231名，公益性岗位176名、公司聘用55名。 */

import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { groupsOf } from './groups.ts';
import { nearly } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable, isForEachInRow, isRunningText, sameDimension } from './scope.ts';
import { goesOnWithOthers, netOf } from './sum-breaks.ts';
import { isRestTold } from './sum-gaps.ts';
import { overlap } from './sum-overlaps.ts';

/** 等, 主要: the row may leave parts out, or tells something else than parts. */
const OPEN = /等|主要(?!领导|负责)|另有|超过|同比|累计|目标(?!偏离)|计划|重复|交叉/u;

/** …，其余为捐赠及其他收入: what is left is told without a number. */
const REST = /^[,;](?:其余|另有|另外|还有|剩余|余为)/u;

/** …，未成年人119件，同一案件可重复归类; …，两项兼领640人: what is said of the list behind it. */
export function tellsOverlap(text: string, { end }: Mention): boolean {
  return /重复|交叉|重叠|可多选|兼[领享]|同时(?:享受|领取)/u.test(text.slice(end).split('。')[0] ?? '');
}

/** The rows behind each total, and the totals behind each row; they speak where the total nearly agrees. */
export function* ofListed(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const [index, total] of passage.mentions.entries()) {
    if (!isWhole(total)) continue;
    const behind = rowBehind(passage, index) ?? semicolonsBehind(passage, index);
    const isOther =
      behind && (isRestTold(recognition, passage, total, behind.parts) || overlap(behind.parts, recognition));
    if (behind && !isOther)
      yield {
        ...nearly(`listed:${total.figure}`, total, netOf(behind.parts) ?? sumFrom(behind.parts)),
        near: behind.isSure ? 'besides' : 'alone',
        ruled: behind.isSure && behind.isWhole === true,
      };
    const before =
      headsBefore(recognition, passage, total) ?? rowBefore(passage, total) ?? debtService(passage, total);
    // 建成22个、在建5个，规划总数30个，未动工3个.
    if (before && !isRestTold(recognition, passage, total, before))
      yield nearly(`closed:${total.figure}`, total, sumFrom(before));
  }
}

/** Kinds of cars that the form of final accounts tells. */
const FLEET = 6;

const isWhole = (mention: Mention): boolean => isCountable(mention) && !mention.inRange && !mention.isLast;

/** Of the unit of the total and on its level. */
const isAlike = (total: Mention, each: Mention): boolean =>
  isWhole(each) &&
  each.kind === total.kind &&
  // 活动86场次：演出32场、培训28场.
  (each.unit === total.unit || (each.kind === 'count' && sameDimension(each, total))) &&
  each.sentence === total.sentence &&
  each.depth === total.depth;

/** The row that stands right behind a total, up to the end of the sentence or the clause. */
function rowBehind({ mentions, text }: Passage, index: number): Row | null {
  const total = mentions[index]!;
  const parts: Mention[] = [];
  let joint = '';
  for (const each of mentions.slice(index + 1)) {
    // 支付149.92万元，执行率94.53%：加工费…: the rate is the total's.
    if (parts.length === 0 && each.kind === 'rate' && each.sentence === total.sentence) continue;
    // 因公出国（境）费用0: nothing, in no unit.
    if (each.kind === 'other' && text.slice(each.start, each.end) === '0') continue;
    if (!isAlike(total, each)) break;
    const last = parts.at(-1);
    const gap = last ? /^(?:[、,]|[和及与])([^,;:、]*)$/u.exec(text.slice(last.end, each.start)) : undefined;
    if (gap === null) break;
    const own = last && /[、,]/u.test(text[last.end]!) ? text[last.end]! : '';
    if (own !== '' && joint !== '' && own !== joint) break;
    if (own !== '') joint = own;
    parts.push(each);
  }
  if (parts.length < 2) return null;
  const head = text.slice(total.end, parts[0]!.start);
  const next = text[parts.at(-1)!.end] ?? '。';
  if (
    OPEN.test(text.slice(total.end, parts.at(-1)!.end + 1)) ||
    // 有效监测363天（全年365天，2天因校准无效）: a whole is no part.
    parts.some(({ label }) => /[各均]$|^(?:全年|总|共)/u.test(label))
  )
    return null;
  const isFirst = !mentions.slice(0, index).some((each) => isAlike(total, each));
  if (REST.test(text.slice(parts.at(-1)!.end)) || tellsOverlap(text, parts.at(-1)!)) return null;
  const isAtEnd = /[。;)]/u.test(next);
  const isSure = isOpened(head, isFirst, joint);
  // 共有车辆14辆，其中，副部（省）级及以上领导用车0辆、…、其他用车0辆: the form of final accounts names every kind.
  const isFleet = parts.length >= FLEET && parts.every(({ label }) => /车$|用车|车辆/u.test(label));
  const isWhole =
    (/^,?其中:?[^,:]*$/u.test(head) && joint === '、' && /[。;)]/u.test(next) && parts.length > 2) ||
    // 运行费88.36万元（燃油48.63万元、维修22.7万元、…）.
    (head === '(' && joint === '、' && next === ')' && parts.length > 2) ||
    // 在职81人：管理岗34人、专技岗29人、工勤岗16人。
    (head === ':' && joint === '、' && /[。;]/u.test(next) && parts.length > 2) ||
    isFleet;
  if (isSure && (isAtEnd || next === ',')) return { parts, isSure, isWhole };
  // The comma parts the total from what is joined by 、: 学校64所，小学41所、初中17所、九年一贯制6所。
  const isParted = isFirst && /^,[^,:]*$/u.test(head) && joint === '、' && isAtEnd;
  return isParted ? { parts, isSure: false } : null;
}

/** 总投资1,431.4万元，其中财政奖补945万元，占66.0%；村集体投入261.9万元；…: each with what is said of it, up to a semicolon. */
function semicolonsBehind({ mentions, text }: Passage, index: number): Row | null {
  const total = mentions[index]!;
  const parts: Mention[] = [];
  for (const each of mentions.slice(index + 1)) {
    if (each.sentence !== total.sentence) break;
    if (each.depth > total.depth || (each.kind === 'rate' && each.direction === 0)) continue;
    if (!isAlike(total, each) || /结[余转]/u.test(each.label)) return null;
    parts.push(each);
  }
  if (parts.length < 2 || !/其中/u.test(text.slice(total.end, parts[0]!.start))) return null;
  const words = text.slice(total.end, parts.at(-1)!.end + 1);
  if (OPEN.test(words) || /各/u.test(words) || goesOnWithOthers(total, parts)) return null;
  const isDivided = parts.slice(1).every((part, at) => {
    const gap = text.slice(parts[at]!.end, part.start);
    return gap.split(';').length === 2;
  });
  return isDivided && !REST.test(text.slice(parts.at(-1)!.end)) ? { parts, isSure: true } : null;
}

/** A row, and whether words or stops open it. */
interface Row {
  parts: Mention[];
  isSure: boolean;
  /** Joined in one way up to the end of the sentence: some of the parts alone are no other list. */
  isWhole?: boolean;
}

/** Do the words and stops between a total and a row say that the row divides it? */
function isOpened(head: string, isFirst: boolean, joint: string): boolean {
  if (/其中/u.test(head)) return true;
  if (!isFirst || joint === ',') return false;
  return /分别|依次|包括|含|由/u.test(head) || /^[:(]|%:[^,:]*$/u.test(head);
}

/** …项目支出2,342.52万元，占58.78%。其中： with its parts in the paragraph below. */
export function* ofListBelow(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    const below = recognition.passages[passage.index + 1];
    if (!below || !isRunningText(passage.block) || !isRunningText(below.block)) continue;
    if (!/其中:$/u.test(passage.text) || passage.block.section !== below.block.section) continue;
    const total = passage.mentions.findLast((each) => isWhole(each) && each.depth === 0);
    const [first] = below.mentions;
    if (!total || !first || passage.text.slice(total.end).split('。').length > 2) continue;
    const parts = below.mentions.filter((each) => each.sentence === 0 && each.depth === 0);
    const areAll = parts.every(
      (each) => isWhole(each) && each.kind === total.kind && each.unit === total.unit && !each.nested,
    );
    const words = below.text.slice(0, (parts.at(-1)?.end ?? 0) + 1);
    if (parts.length < FEWEST_BELOW || !areAll || OPEN.test(words)) continue;
    yield nearly(`below:${total.figure}`, total, sumFrom(parts));
  }
}

/** 评审项目312个，送审金额…。其中预算评审198个，…；结算评审114个: the counts of the next sentence, which 其中 or a colon opens. */
export function* ofNextSentence({ block, text, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  const counts = mentions.filter((each) => each.kind === 'count');
  yield* ofAmountsBehind(mentions, text);
  for (const total of counts) {
    const alike = counts.filter((each) => each.unit === total.unit);
    const own = alike.filter((each) => each.sentence === total.sentence);
    const parts = alike.filter((each) => each.sentence === total.sentence + 1);
    const [first] = parts;
    if (!isWhole(total) || own.length > 1 || !first || parts.length < 2 || !parts.every(isWhole)) continue;
    const head = text.slice(total.end, first.start);
    const words = text.slice(total.end, parts.at(-1)!.end + 1);
    if (!/。其中|[一-鿿]:/u.test(head) || OPEN.test(words)) continue;
    // 户均472元（按312户平均，五保户14户免缴）: what something is reckoned by is no part of it.
    if (parts.some(({ label }) => /^按照?$/u.test(label))) continue;
    yield nearly(`next:${total.figure}`, total, sumFrom(parts));
  }
}

/** 存量资金4,862.75万元。其中：收回结余资金1,937.20万元；…；…: the items of the next sentence, one amount each. */
function* ofAmountsBehind(mentions: readonly Mention[], text: string): Iterable<Proposal> {
  for (const [index, total] of mentions.entries()) {
    const first = mentions[index + 1];
    if (total.kind !== 'amount' || !isWhole(total) || first?.sentence !== total.sentence + 1) continue;
    if (!/^。其中[:,]/u.test(text.slice(total.end))) continue;
    const parts = mentions.filter((each) => each.sentence === first.sentence && each.kind === 'amount');
    const areItems = parts.every(
      (each, at) =>
        isWhole(each) &&
        each.unit === total.unit &&
        each.depth === total.depth &&
        each.part === first.part + at,
    );
    if (parts.length < FEWEST_BELOW || !areItems) continue;
    if (OPEN.test(text.slice(total.end, parts.at(-1)!.end + 1)) || tellsOverlap(text, parts.at(-1)!))
      continue;
    yield nearly(`behind:${total.figure}`, total, sumFrom(parts));
  }
}

const FEWEST_BELOW = 3;
const CLOSING =
  /(?:共计?|合计|总计|总共|总额|总数|小计)(?:为|达|约|支出|投入|资金|收入|支付|拨付|发放|兑付|安排|下达|补助|完成|到位|还本付息|扣款|接待|组织|开展|举办)*$/u;

/** 偿还本金19.6亿元：再融资债券16.3亿元，…；支付利息5.88亿元，合计25.48亿元: the heads of the parts, each made by what it is divided into. */
function headsBefore(recognition: Recognition, { mentions }: Passage, total: Mention): Mention[] | null {
  if (!CLOSING.test(total.label)) return null;
  const alike = mentions.filter((each) => isAlike(total, each) && each.end <= total.start);
  const heads = [...groupsOf(alike, ({ part }) => part).values()].map(([head, ...own]) => {
    const sum = printedSum(recognition, own);
    if (own.length > 1 && comesOut(recognition, head!, sum)) return presentOf(own) ?? head;
    return own.length === 0 ? head : undefined;
  });
  const isDivided = heads.length >= 2 && heads.length < alike.length;
  return isDivided && heads.every((head) => head !== undefined) ? heads : null;
}

const ABSENT = /^(?:空编|空缺|空置|缺编|缺席|缺岗|缺勤|缺考|未到|请假)[一-鿿]{0,2}$/u;

/** 应到委员19名，实到16名，缺席3名；列席9名，会场共25名: those who are missing count nowhere. */
function presentOf(parts: readonly Mention[]): Mention | undefined {
  const present = parts.filter(({ label }) => !ABSENT.test(label));
  return present.length === 1 ? present[0] : undefined;
}

/** 应付利息271.5万元，归还本金500万元，全年还本付息771.5万元: what the word is made of, right before it. */
function debtService({ mentions }: Passage, total: Mention): Mention[] | null {
  if (!/还本付息(?:支出|共|合计)?$/u.test(total.label)) return null;
  const own = mentions.filter((each) => isAlike(total, each) && each.end <= total.start).slice(-2);
  const isPair =
    own.length === 2 &&
    [/本金$|还本$/u, /利息$|付息$/u].every((words) => own.some(({ label }) => words.test(label)));
  return isPair ? own : null;
}

/** All of the sentence before a word that adds up, where nothing of its unit follows. */
function rowBefore({ mentions, text }: Passage, total: Mention): Mention[] | null {
  // 全年合计接待46批次、313人次: the second number of what adds up.
  const previous = mentions[mentions.indexOf(total) - 1];
  const isSecond =
    total.label === '' &&
    previous?.end === total.start - 1 &&
    text[previous.end] === '、' &&
    CLOSING.test(previous.label);
  if (!isSecond && !CLOSING.test(total.label)) return null;
  const alike = mentions.filter((each) => isAlike(total, each) && !isForEachInRow({ mentions, text }, each));
  const parts = alike.filter((each) => each.end <= total.start);
  // 合同价合计7,120.00万元，另列监理等费用286.40万元: what follows is told to be another.
  const isLast = alike.at(-1) === total || /^[,;](?!占)/u.test(text.slice(total.end));
  if (parts.length < 2 || !isLast) return null;
  // 讲座32场、展览18期、活动147场，共197场（期）: of things of another unit too.
  const between = mentions.filter((each) => each.start > parts[0]!.start && each.end <= total.start);
  if (between.some((each) => each.kind === total.kind && each.unit !== total.unit)) return null;
  return OPEN.test(text.slice(parts[0]!.start - parts[0]!.label.length, total.start)) ? null : parts;
}
