/** The whole that the words of a share name. */
import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import { isWithoutFactor } from './change-words.ts';
import type { Recognition } from './claim.ts';
import { printed } from './reckoning.ts';
import { before, earlierMentions, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';
import { isTermOfSum } from './share-apart.ts';
import { isMadeBehind } from './share-complete.ts';
import { holdsInOrder } from './share-far.ts';
import { isBaseOfRate, respective } from './share-parts.ts';

/**
 * 四项合计20.42亿元，占支出的65.8%, behind 卫生健康支出3.12亿元: a part that is larger than a whole is a part of another, unless a
 * point or a unit is wrong.
 */
export function isSmaller(recognition: Recognition, share: Mention, part: Mention, whole: Mention): boolean {
  const [stated, ratio] = [
    printed(recognition, share),
    printed(recognition, part) / printed(recognition, whole),
  ];
  if (!(ratio > 1) || stated > 1) return false;
  const power = Math.log10(ratio / stated);
  return Math.abs(power - Math.round(power)) > SAME_DIGITS;
}

/** How far, in powers of ten, two values lie apart that have the same digits. */
const SAME_DIGITS = 0.001;

/** Words of a total, of which a share near by is likely to be. */
export const TOTAL = /合计|共计|总计|总额|^共|总(?:收入|支出|投资|规模)/u;

/** 占送审额的4.26% names its whole: a figure that shares no two letters with that name is another one. */
export function isOfOther(share: Mention, whole: Mention): boolean {
  const object = OBJECT.exec(share.label)?.[1] ?? '';
  // 占总预算 is of the whole unit's, and not of what it buys.
  if (/^总(?:预算|支出|收入)$/u.test(object) && /采购|三公|会议|培训/u.test(whole.label)) return true;
  if (object.length < 2 || ANY_WHOLE.test(object)) return false;
  // 货物a，服务b，合计T，占采购总额的x: the total of the list bears no name of its own.
  if (object.includes('总') && /^(?:合计|总计|共计)(?:为)?$/u.test(whole.label)) return false;
  // 货物支出 and 政府采购支出 have but a common word.
  const own = object.replace(COMMON_WORDS, '');
  const telling = own.length >= 2 ? own : object;
  for (let at = 0; at + 1 < telling.length; at++)
    if (whole.label.includes(telling.slice(at, at + 2))) return false;
  return true;
}

/** 占已拨付资金 of what is called 已拨付, 占已办结件 of what is called 办结. */
function doneName(words: string): string | undefined {
  const done = /^(已[一-鿿]{1,3}|到[账位]|下达|拨付|支付)(?:资金|金额|款|[数额])$/u.exec(words)?.[1];
  return done ?? /^已([一-鿿]{2})[件户人项个宗起]数?$/u.exec(words)?.[1];
}

/** 占退回件 of 退回3,120件: the name and the word that it is counted by are the whole's. */
function isCountedAs({ kind, label, unit }: Mention, words: string): boolean {
  const name = kind === 'count' && unit && words.endsWith(unit) ? words.slice(0, -unit.length) : '';
  return name.length >= 2 && label.endsWith(name) && WHOLLY.test(label.slice(0, -name.length));
}

/** 按期退回 is some of what was. */
const WHOLLY = /^(?:其中|全年|本年|本月|累计|一?共|已)*$/u;

const FULL_NAME = 4;

/** 简易程序评价项目25个 are not all 评价项目, and 绿化部分合同价 or 接通者中满意 are a part, however short the name. */
function isSomeOf(label: string, name: string): boolean {
  const at = label.lastIndexOf(name);
  const own = label.slice(0, Math.max(0, at));
  return (
    /[一-鿿]{2}部分的?$/u.test(own) ||
    (at >= 0 &&
      /^[者人]?(?:之?中|当中|里)(?![央心级等小型学标药医期间途])/u.test(label.slice(at + name.length))) ||
    (name.length >= FULL_NAME && /简易|一般程序|重点|部分|其他|新增|追加/u.test(own))
  );
}

/** 占政府采购支出总额的x, and the whole is called 政府采购支出总额: no other is meant. */
export function isCalledSo(share: Mention, whole: Mention): boolean {
  const object = OBJECT.exec(share.label)?.[1]?.replace(/总?[额数量]$/u, '') ?? '';
  const done = doneName(object);
  if (done && whole.label.endsWith(done)) return true;
  return object.length >= FULL_NAME && whole.label.includes(object) && !isSomeOf(whole.label, object);
}

const COMMON_WORDS = /支出|收入|资金|金额|预算|经费|总?额|决算|总/gu;
const OBJECT = /占(?:了|到)?([一-鿿]+?)的?(?:比重|比例|份额)?[”"]?(?:为|达|约|近|超)*$/u;
const ANY_WHOLE = /^(?:[总全其比当本该年]|各|实际|整|合计|所有|以上|上述)/u;

/**
 * 支出T，其中：基本支出a，占x；项目支出b，占y: a bare 占 right after a part of a list is of the total that the list
 * divides. Only where nothing else is nested in the list, and where the sentence begins with that total.
 */
export function listedWhole(
  recognition: Recognition,
  mention: Mention,
  part: Mention | undefined,
): Mention | undefined {
  const { text, mentions } = recognition.passages[mention.passage]!;
  if (!part || part.sentence !== mention.sentence || part.passage !== mention.passage) return undefined;
  if (!/^占(?:比)?(?:为|达)?$/u.test(mention.label) || mention.clause - part.clause > 1) return undefined;
  // 项目支出中工程费b，占y: a part of a part.
  if (/[中内含]/u.test(part.label.replace('其中', ''))) return undefined;
  const firstOf = wholeBefore(recognition, part);
  if (firstOf) return firstOf;
  const sentence = mentions.filter((each) => each.sentence === mention.sentence);
  const from = text.lastIndexOf('。', mention.start) + 1;
  const openers = matchesOf(/其中[:,]?|包括[:,]?|[(]/gu, text.slice(from, mention.start));
  const [opener] = openers;
  if (openers.length !== 1 || !opener || !/^其中:|^包括:/u.test(opener[0])) return undefined;
  const totals = sentence.filter((each) => each.end <= from + opener.index && isAdditive(each));
  const [whole] = totals;
  return totals.length === 1 && whole && isLevel(whole) && !whole.isLast && sameDimension(whole, part)
    ? whole
    : undefined;
}

/**
 * 供餐18.9万份，其中老年餐11.2万份，占59.3%: the first part, and nothing of its kind between it and what it is part of but changes of
 * the whole (支出28.7亿元，下降2.3%，减支0.7亿元，其中…).
 */
function wholeBefore(recognition: Recognition, part: Mention): Mention | undefined {
  const { text } = recognition.passages[part.passage]!;
  const [whole] = before(recognition, part).filter(
    (each) =>
      each.sentence === part.sentence &&
      each.kind !== 'rate' &&
      isLevel(each) &&
      !isCounter(each) &&
      !isBaseOfRate(each),
  );
  if (!whole || !sameDimension(whole, part)) return undefined;
  const words = text.slice(whole.end, part.start);
  const isBeside = /^(?:,?[^;。]*,|:)?其中[:,]?[^,。;:]*$/u.test(words);
  return isBeside && isAdditive(whole) && !whole.isLast && !whole.nested ? whole : undefined;
}

/** 八项支出, 三类项目: how many things the next figure is of. */
const isCounter = ({ kind, unit }: Mention): boolean => kind === 'count' && /^[项类个]$/u.test(unit ?? '');

const speaksOfBudget = (words: string): boolean =>
  /预算/u.test(words.replace(/(?:公共|基金|经营|保险基金)预算/gu, ''));

/** The whole that the words between 占 and 的 name, where exactly one amount bears that name. */
export function namedWhole(recognition: Recognition, mention: Mention, part: Mention): Mention[] {
  const words = /占(?:了)?([^,。;]{2,24}?)的?(?:比重|比例)?(?:为|达|约|近|超)*$/u.exec(mention.label)?.[1];
  const inTotalRow = (each: Mention): boolean =>
    recognition.passages[each.passage]!.block.type !== 'cell' ||
    each.label.replace(/^(?:合计|总计|共计|小计|年度|资金|总额|部门)+/u, '').startsWith(words ?? '');
  if (!words || /^(?:比|全部|全年|总|总数|全[市县省区国镇乡州])$/u.test(words)) return [];
  const concept = recognition.lexicon.concepts.last(words)?.meaning;
  const row = rowOf(recognition, mention, part);
  const near = earlierMentions(recognition, mention).filter(
    (each) =>
      !row.includes(each) &&
      !isTermOfSum(recognition, each) &&
      isAdditive(each) &&
      !isForEach(each) &&
      isLevel(each) &&
      !each.isLast &&
      !isOfLastRow(recognition, each) &&
      sameDimension(each, part) &&
      each !== part &&
      // 接待费支出5.25万元，占“三公”经费的7.35%: of what was spent, and not of the budget.
      (/预算/u.test(words + part.label) || !/预算(?:数|为|安排)*$/u.test(each.label)) &&
      // 占一般公共预算财政拨款支出: the budget in its name is a kind of money.
      (speaksOfBudget(words + part.label) || !/(?:年初|全年|调整)预算(?:数|为|安排)*$/u.test(each.label)) &&
      inTotalRow(each) &&
      // 剔除车辆购置因素，“三公”经费为152,100元: of less than the name says, unless the share goes on with it.
      (isSameSentence(each, mention) || !isWithoutFactor(recognition, each)),
  );
  // 债券资金 is no 债券资金累计支出.
  // 支出额 is called 支出 where it is told, 办结件数 办结, and 接通者 接通.
  const name = words.replace(
    /(?<=[一-鿿]{2})(?:金额|(?:批次|[件人户个家项次处所起宗])数|(?<!总)[额数]|者)$/u,
    '',
  );
  const literal = near.filter(
    (each) => BEHIND_NAME.test(behind(each.label, name)) && !isSomeOf(each.label, name),
  );
  // 占管理人数的52.5% beside 高血压管理4,120人，规范管理3,090人: the short name is not of one alone.
  if (COUNTED_NAME.test(words) && new Set(literal.map(({ label }) => label)).size > 1) return [];
  // 占已拨付资金的95.0%, and what was paid out is called 已拨付.
  const short = doneName(words);
  // 收入3,412万元，利润收入2,780万元、…，占收入的30.2%: a word that any of them bears is the name of what they make together.
  const divided =
    words.length < 3 && literal.length > 1
      ? literal.find((each) => isMadeBehind(recognition, each))
      : undefined;
  if (divided && divided.passage === mention.passage) return [divided];
  const called = near.filter(
    (each) => (short !== undefined && each.label.endsWith(short)) || isCountedAs(each, words),
  );
  const exact =
    literal.length > 0 || called.length > 0
      ? [...literal, ...called]
      : near.filter(
          (each) =>
            isSameSentence(each, mention) && holdsInOrder(each.label, words) && !isSomeOf(each.label, words),
        );
  // 占预算: of the budget that the paragraph speaks of, not of one far away.
  if (words.length < 3 && exact[0]?.passage !== mention.passage) return [];
  const totals = /总/u.test(words)
    ? near.filter(
        (each) =>
          each.passage === mention.passage &&
          TOTAL.test(each.label) &&
          !(/支出/u.test(words) && isOfReceipts(recognition, each, mention)),
      )
    : [];
  const byConcept = concept ? near.filter((each) => each.concept === concept) : [];
  const found =
    exact.length > 0 ? exact : byConcept.length > 0 ? byConcept : totals.length === 1 ? totals : [];
  return found.length > 0 ? [found[0]!] : [];
}

/** 基本支出a，项目支出b，分别占支出的60%和40%: what such shares are of is none of the row, whatever name its members bear. */
function rowOf(recognition: Recognition, mention: Mention, part: Mention): Mention[] {
  const order = respective(recognition, mention);
  const alike = before(recognition, mention).filter(
    (each) => each.sentence === mention.sentence && isAdditive(each) && sameDimension(each, part),
  );
  return alike.slice(0, order?.count ?? 0);
}

/** 上年预算2790万元、成交2604万元: what is joined to a figure of last year and names no year is of that year as well. */
function isOfLastRow({ passages }: Recognition, each: Mention): boolean {
  const { mentions, text } = passages[each.passage]!;
  const previous = mentions[mentions.indexOf(each) - 1];
  return (
    previous?.isLast === true &&
    /^[上去]/u.test(previous.label) &&
    /^[、和及][一-鿿]{2,4}$/u.test(text.slice(previous.end, each.start)) &&
    !/[今本当现]/u.test(each.label)
  );
}

/** 收到现金9万元、物资3万元，共12万元；公益支出8万元，…占总支出: what was spent behind a total is none of it. */
function isOfReceipts(recognition: Recognition, total: Mention, share: Mention): boolean {
  return (
    !/支出/u.test(total.label) &&
    before(recognition, share).some(
      (each) =>
        each.sentence === total.sentence &&
        each.start > total.end &&
        !each.nested &&
        each.kind === total.kind &&
        /支出$/u.test(each.label),
    )
  );
}

const COUNTED_NAME = /(?<=[一-鿿]{2})(?:批次|[件人户个家项次处所起宗])数$/u;
const BEHIND_NAME = /^(?:合计|总计|共计|总额|总量|金额|资金|额|数|为|共|达|约)*$/u;

/** What follows a name in a label; a stop where the label does not hold it. */
function behind(label: string, name: string): string {
  const at = label.lastIndexOf(name);
  // 未到位资金 is no 到位资金, and 应移交 is no 移交.
  return at < 0 || /[未不非应]/u.test(label[at - 1] ?? '') ? '。' : label.slice(at + name.length);
}

function isSameSentence(a: Mention, b: Mention): boolean {
  return a.passage === b.passage && a.sentence === b.sentence;
}
