/** Items of the sentence beside a total that each end with an amount, or tell one number: 小学…，17.10万元；初中…，32.38万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { isCountable } from './scope.ts';
import { isPart } from './sum-sentence-parts.ts';

const IN_ALL =
  /^(?:全年|本年|年度|全[县市区省州镇乡校]|本[次批县市区])?(?:合计|共计|总计|共)(?:接待|完成|组织|开展|举办|支出|投入|需|需要|安排|发放|奖补|补助|下达|为)*$/u;
/** What an amount behind its number says of itself. */
const OF_NUMBER = /^[一-鿿]{0,4}[、,](?:资金|金额|奖补|补助|补贴|投入|支出|安排|发放)*$/u;

/** 外省交流19批次、171人次；…检查27批次、142人次。全年合计接待46批次、313人次: one number of each item of the sentence before. */
export function inItems({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const previous = mentions[mentions.indexOf(total) - 1];
  const isSecond =
    previous !== undefined &&
    previous.kind === 'count' &&
    OF_NUMBER.test(text.slice(previous.end, total.start));
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

/** What each item of a sentence may say again of its amount. */
const VERB = /预算|中标价?|合同价|减免|补贴|补助|资助|奖励|救助|征收|收缴|发放|支付|赔付|退还/u;
/** Fewer items may end so by chance. */
export const FEWEST_ITEMS = 3;

/**
 * 减免费用163.48万元。…遗体接运…，减免42.88万元；火化…，减免85.76万元；骨灰寄存减免34.84万元: the items of the sentence beside it, each
 * ending with an amount of the same word.
 */
export function endsAlike({ mentions, text }: Passage, total: Mention): Mention[] | null {
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
export function endsOfItems({ mentions, text }: Passage, total: Mention): Mention[] | null {
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

const IN_SENTENCE = /^[一-鿿]{0,6}(?:合计|共计|总计)(?:完成|投入|支出)?$/u;

/** 人工造林1.86万亩，为任务1.80万亩的103.3%；封山育林2.40万亩；退化林修复0.95万亩，营造林合计5.21万亩: the first of its unit of each item before it. */
export function firstsOfItems({ mentions }: Passage, total: Mention): Mention[] | null {
  if (!IN_SENTENCE.test(total.label)) return null;
  const own = mentions.filter(
    (each) => each.sentence === total.sentence && each.end <= total.start && each.depth === total.depth,
  );
  const items = [...new Set(own.map(({ part }) => part))];
  const firsts = items.flatMap(
    (part) => own.find((each) => each.part === part && each.unit === total.unit) ?? [],
  );
  const areAll = firsts.length === items.length && firsts.every(isCountable);
  return items.length >= FEWEST_ITEMS && items.includes(total.part) && areAll ? firsts : null;
}
