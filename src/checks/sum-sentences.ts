/** Totals beside the sentence that tells their parts: 以上合计, 年末余额中, and the four quarters of a year. */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable, isRunningText } from './scope.ts';
import { areComplementary } from './sum-complete.ts';
import { isGapTold, isRestTold } from './sum-gaps.ts';
import { isTotalLike } from './sum-parts.ts';

export function* ofSentences(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    if (!isPart(total)) continue;
    const closed =
      above(passage, total) ??
      added(passage, total) ??
      subtotals(passage, total) ??
      quarters(passage, total) ??
      halves(passage, total) ??
      inItems(passage, total);
    if (closed && isRestTold(recognition, passage, total, closed)) continue;
    const listed = closed ?? divided(recognition, passage, total);
    const told = listed ?? named(recognition, passage, total) ?? alike(passage, total);
    const parts = told ?? ends(passage, total);
    if (parts && !isGapTold(recognition, passage, total, parts))
      yield {
        ...nearly(`sentences:${total.figure}`, total, sumFrom(parts)),
        certain: closed !== null,
        // That some of the items make it too explains nothing where each item ends so.
        ruled: listed !== null || told === null,
      };
  }
}

/** 本批资金1520万元，按项目类别：…。 按镇：a，b，c: a paragraph that divides what the one before begins with once more. */
export function* ofDividingParagraphs(recognition: Recognition): Iterable<Proposal> {
  const { passages } = recognition;
  for (const passage of passages) {
    const before = passages[passage.index - 1];
    if (!before || !isRunningText(passage.block) || !isRunningText(before.block)) continue;
    if (
      !(DIVIDES.test(passage.text) || /^按[一-鿿]{1,6}:/u.test(passage.text)) ||
      /主要|等[,;。]?$/u.test(passage.text)
    )
      continue;
    const [total] = before.mentions.filter(isPart);
    if (!total || !/按[^,。;]{1,8}[:,]|按[^,。;]{1,8}分/u.test(before.text)) continue;
    const parts = partsIn(passage.mentions, total, 0);
    // 分三次下达：… is no breakdown of what the paragraph begins with, unless it makes it.
    const first = before.mentions.filter(
      (each) => each !== total && isPart(each) && each.unit === total.unit && !each.nested,
    );
    const sum = printedSum(recognition, first);
    if (!comesOut(recognition, total, sum)) continue;
    const isOnly = passage.mentions.every((each) => each.sentence === 0 || !parts?.includes(each));
    if (parts && parts.length >= FEWEST_ITEMS && isOnly)
      yield { ...nearly(`paragraph:${total.figure}:${passage.index}`, total, sumFrom(parts)), ruled: true };
  }
}

const ADDED = new Set<Mention['kind']>(['amount', 'count']);
const isPart = (mention: Mention): boolean =>
  ADDED.has(mention.kind) &&
  mention.depth === 0 &&
  isCountable(mention) &&
  !mention.inRange &&
  !mention.isLast;

const ABOVE =
  /^(?:以上|[两二三四五六七八九十]+[类项种者批笔])(?:[一-鿿]{0,6})(?:合计|共计|总计|总共|共)(?:应补|应付|应发|支出|投入|安排|资金|为)*$/u;

/** 办案补贴80.74万元…；值班律师补贴12.60万元；宣传培训6.66万元。以上合计100.00万元: all that the sentence before it tells. */
function above({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const opens = text.lastIndexOf('。', total.start) + 1;
  if (!ABOVE.test(total.label) || total.start - total.label.length !== opens) return null;
  return partsIn(mentions, total, total.sentence - 1);
}

const ALL_OF_THEM = /^(?:收入|财力|可用|资金)?(?:总量|总计|合计|总财力|财力合计|财力总计)(?:为|达)?$/u;

/** 基金收入104,233万元，…。加上级补助3,128万元、上年结余5,604万元，收入总量112,965万元: what the sentence before begins with, and what is added. */
function added({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const opens = text.lastIndexOf('。', total.start) + 1;
  if (!ALL_OF_THEM.test(total.label) || !/^(?:再)?加(?:上)?/u.test(text.slice(opens))) return null;
  // 其中国有土地使用权出让收入…: a part of the whole that the sentence before tells.
  const before = mentions.filter(
    (each) => each.sentence < total.sentence && total.sentence - each.sentence <= 2,
  );
  const heads = before.filter((each) => isPart(each) && !each.nested && !/^(?:其中|国有)/u.test(each.label));
  const first = heads.find((each, at) => each.sentence !== heads[at - 1]?.sentence);
  const own = mentions.filter((each) => each.sentence === total.sentence && each.end <= total.start);
  const parts = first ? [first, ...own] : own;
  return parts.length >= 2 && parts.every((each) => isPart(each) && each.unit === total.unit) ? parts : null;
}

const SUBTOTAL = /^(?:小计|计|合计)$/u;
const BOTH = /^([两二三四五六])项$/u;

/** …，小计1890万元；…，小计420万元。两项2310万元: the subtotals of the sentence before. */
function subtotals({ mentions, text }: Passage, total: Mention): Mention[] | null {
  // 两项 may be a number of its own.
  const opens = text.lastIndexOf('。', total.start) + 1;
  const count = opens > 0 ? BOTH.exec(text.slice(opens, total.start))?.[1] : undefined;
  if (count === undefined) return null;
  const parts = mentions.filter(
    (each) =>
      each.sentence === total.sentence - 1 &&
      isPart(each) &&
      SUBTOTAL.test(each.label) &&
      each.unit === total.unit,
  );
  return parts.length === Number(readNumerals(count)) ? parts : null;
}

const IN_ALL = /^(?:全年|本年|年度)?(?:合计|共计|总计)(?:接待|完成|组织|开展|举办|支出|投入|为)*$/u;

/** 外省交流19批次、171人次；…检查27批次、142人次。全年合计接待46批次、313人次: one number of each item of the sentence before. */
function inItems({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const previous = mentions[mentions.indexOf(total) - 1];
  const isSecond =
    total.label === '' && previous?.end === total.start - 1 && /[、,]/u.test(text[previous.end]!);
  const head = isSecond ? previous : total;
  const opens = text.lastIndexOf('。', head.start) + 1;
  if (!IN_ALL.test(head.label) || head.start - head.label.length !== opens) return null;
  const own = mentions.filter(
    (each) => each.sentence === total.sentence - 1 && each.unit === total.unit && isCountable(each),
  );
  const items = [...new Set(own.map(({ part }) => part))];
  const isOneEach = items.every((part) => own.filter((each) => each.part === part).length === 1);
  return items.length >= 2 && isOneEach ? own : null;
}

/** 年末余额34.92亿元…。年末余额中，一般债务14.38亿元，专项债务20.54亿元: the names make a whole together. */
function named(recognition: Recognition, { mentions, text }: Passage, total: Mention): Mention[] | null {
  const behind = sentenceBehind(text, total);
  const name = /^(?:在?[一-鿿]{0,6}?)([一-鿿]{3,10})中[,:]/u.exec(behind)?.[1];
  if (name === undefined || !total.label.endsWith(name)) return null;
  const parts = partsIn(mentions, total, total.sentence + 1);
  return parts && areComplementary(parts, recognition) ? parts : null;
}

const DIVIDES =
  /^(?:(?:资金|经费|其中)?(?:全部|分别|具体)?(?:用于|安排用于|分配|投向)|按[一-鿿]{1,8}(?:分类?|划分|看)):/u;

/**
 * 本年共安排52,480万元，已提前下达31,488万元。资金用于：a，b，c; 开工小区28个，完工24个。按街道分：a、b、c: what the sentence
 * before begins with.
 */
function divided(recognition: Recognition, { mentions, text }: Passage, total: Mention): Mention[] | null {
  const behind = sentenceBehind(text, total);
  if (!DIVIDES.test(behind) || /主要|等[,;]?$/u.test(behind)) return null;
  const parts = partsIn(mentions, total, total.sentence + 1);
  if (!parts) return null;
  const alike = mentions.filter((each) => each.sentence === total.sentence && each.unit === total.unit);
  const sum = printedSum(recognition, parts);
  // 计划3,000人，实际3,126人。按类别分：…: of what they make, or else of what the sentence begins with.
  const made = alike.find((each) => comesOut(recognition, each, sum));
  const isFirst = alike[0] === total && !/计划|目标|任务/u.test(total.label);
  return made === total || (!made && isFirst) ? parts : null;
}

const sentenceBehind = (text: string, { end }: Mention): string => text.slice(end).split('。')[1] ?? '';

/** All amounts of one sentence, where they are of one unit and none adds up others. */
function partsIn(mentions: readonly Mention[], total: Mention, sentence: number): Mention[] | null {
  const own = mentions.filter(
    (each) => each.sentence === sentence && each.kind === total.kind && isPart(each),
  );
  const parts = own.filter((each) => !each.nested && each.unit === total.unit);
  const others = own.filter(
    (each) => !parts.includes(each) && (each.kind === 'amount' || each.unit === total.unit),
  );
  const isClean =
    others.length === 0 && !parts.some(isTotalLike) && parts.every(({ direction }) => direction === 0);
  return parts.length >= 2 && isClean ? parts : null;
}

/** What each item of a sentence may say again of its amount. */
const VERB = /预算|中标价?|合同价|减免|补贴|补助|资助|奖励|救助|征收|收缴|发放|支付|赔付|退还/u;
const FEWEST_ITEMS = 3;

/**
 * 减免费用163.48万元。…遗体接运…，减免42.88万元；火化…，减免85.76万元；骨灰寄存减免34.84万元: the items of the sentence beside it, each
 * ending with an amount of the same word.
 */
function alike({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const verb = total.kind === 'amount' ? VERB.exec(total.label)?.[0] : undefined;
  if (verb === undefined) return null;
  for (const sentence of [total.sentence + 1, total.sentence - 1]) {
    const own = mentions.filter((each) => each.sentence === sentence);
    const ends = [...new Set(own.map(({ part }) => part))].map((part) =>
      own.findLast((each) => each.part === part),
    );
    const areItems = ends.every(
      (each) =>
        each !== undefined &&
        isPart(each) &&
        each.kind === 'amount' &&
        each.unit === total.unit &&
        each.label.endsWith(verb) &&
        /^[;。]?$/u.test(text.slice(each.end, each.end + 1)),
    );
    if (ends.length >= FEWEST_ITEMS && areItems) return ends as Mention[];
  }
  return null;
}

/**
 * 发放补助1120人、55.98万元。小学342人，每人500元，17.10万元；初中518人，…，32.38万元；…: the only amount of the sentence, and the amounts
 * that the items of the next one end with, each behind its own number and price.
 */
function ends({ mentions, text }: Passage, total: Mention): Mention[] | null {
  if (total.kind !== 'amount') return null;
  const alone = mentions.filter((each) => each.sentence === total.sentence && each.kind === 'amount');
  const own = mentions.filter((each) => each.sentence === total.sentence + 1);
  const items = [...new Set(own.map(({ part }) => part))].map((part) =>
    own.filter((each) => each.part === part),
  );
  const last = items.map((item) => item.at(-1)!);
  const areItems = items.every(
    (item, at) =>
      item.length >= 3 &&
      last[at]!.kind === 'amount' &&
      last[at]!.unit === total.unit &&
      isPart(last[at]!) &&
      /^[;。]?$/u.test(text.slice(last[at]!.end, last[at]!.end + 1)),
  );
  return alone.length === 1 && items.length >= FEWEST_ITEMS && areItems ? last : null;
}

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
const OF_YEAR = /^(?:全年|年度)(?:合计|累计|共计|总计|共)?(?:完成|支出|投入|拨付)?$/u;

/** 第一季度a，第二季度b，第三季度c，第四季度d: the year, told right behind them or as the last amount before. */
function quarters({ mentions, text }: Passage, total: Mention): Mention[] | null {
  if (!text.includes(QUARTERS[0]!)) return null;
  const own = mentions.filter((each) => isPart(each) && each.unit === total.unit);
  const first = own.findIndex(({ label }) => quarterOf(label) === 0);
  const parts = own.slice(first, first + QUARTERS.length);
  if (first < 0 || parts.length < QUARTERS.length) return null;
  if (parts.some((each, at) => quarterOf(each.label) !== at || each.sentence !== parts[0]!.sentence))
    return null;
  const isBehind = own[first + QUARTERS.length] === total && OF_YEAR.test(total.label);
  const isBefore =
    own[first - 1] === total &&
    parts[0]!.sentence - total.sentence <= 1 &&
    /预算|计划|全年|总/u.test(total.label) &&
    // 年初预算28,000万元，…一季度7,000万元: what was paid out is not what was planned.
    /计划|预算|安排/u.test(parts[0]!.label);
  const isToldBehind = OF_YEAR.test(own[first + QUARTERS.length]?.label ?? '');
  return isBehind || (isBefore && !isToldBehind) ? parts : null;
}

const HALVES = [
  ['春季', '秋季'],
  ['上半年', '下半年'],
] as const;

/** 春季412人次，…；秋季438人次，…。全年资助850人次: the two halves of a year, told right before it. */
function halves({ mentions }: Passage, total: Mention): Mention[] | null {
  if (!/^全年[一-鿿]{0,6}$/u.test(total.label)) return null;
  const own = mentions.filter(
    (each) =>
      isPart(each) &&
      each.unit === total.unit &&
      each.end <= total.start &&
      total.sentence - each.sentence <= 1,
  );
  for (const names of HALVES) {
    const parts = names.map((name) => own.filter(({ label }) => label.includes(name)));
    const last = parts.at(-1)?.[0];
    // 上半年募集96.85万元，下半年募集131.20万元，全年228.05万元…。全年支出205.60万元: their year is told already.
    if (last && own.some((each) => each.start > last.start && /^全年/u.test(each.label))) return null;
    if (parts.every(({ length }) => length === 1)) return parts.flat();
  }
  return null;
}

const quarterOf = (label: string): number => QUARTERS.findIndex((quarter) => label.includes(quarter));
