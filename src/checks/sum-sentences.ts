/** Totals beside the sentence that tells their parts: 以上合计, 年末余额中, 资金用于. */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable, isRunningText } from './scope.ts';
import { areComplementary } from './sum-complete.ts';
import { isGapTold, isPartElsewhere, isRestTold } from './sum-gaps.ts';
import { endsAlike, endsOfItems, FEWEST_ITEMS, firstsOfItems, inItems } from './sum-item-ends.ts';
import { halves, quarters } from './sum-quarters.ts';
import { carriedOut, isPart, partsIn } from './sum-sentence-parts.ts';

/** All totals of a passage whose parts one sentence tells. */
export function* ofSentences(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    const firsts = isCountable(total) ? firstsOfItems(passage, total) : null;
    if (firsts) yield confirming(`firsts:${total.figure}`, total, sumFrom(firsts));
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
    const told = listed ?? named(recognition, passage, total) ?? endsAlike(passage, total);
    const parts = told ?? endsOfItems(passage, total);
    if (parts && !isGapTold(recognition, passage, total, parts) && !isPartElsewhere(passage, total, parts))
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
  const opening = heads.find((each, at) => each.sentence !== heads[at - 1]?.sentence);
  const first = opening && carriedOut(heads, opening);
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
