/** Counts against figures that stand in a row: 签订合同4份，合同金额分别为…, 分3批下达，第一批…、第二批…、第三批…. */

import { NUMERALS } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne } from './count-listed.ts';

/** What is told by one figure each. */
const TOLD_EACH = new Set([...'批份个项次期笔家所处座条轮宗']);
/** Between the count and the first figure: 合同金额分别为. */
const RESPECTIVE = /^[一-鿿]{0,8}[,:]?[一-鿿]{0,10}(?:分别|依次)(?:为|是|支付|支出|下达|拨付)?:?$/u;
const ENDED = /^(?:[。;]|$|[,;](?:合计|共计|总计|共|总))/u;
const FEWEST = 3;

/** The figures behind 分别为, as many as the count before it says. */
export function* ofRespective(
  recognition: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  const { text, mentions } = passage;
  if (!TOLD_EACH.has(mention.unit ?? '')) return;
  const [first, ...others] = mentions.slice(mentions.indexOf(mention) + 1);
  if (!first || !RESPECTIVE.test(text.slice(mention.end, first.start))) return;
  let last = first;
  let count = 1;
  for (const each of others) {
    if (each.kind !== first.kind || !/^(?:、|和|及|以及)$/u.test(text.slice(last.end, each.start))) break;
    last = each;
    count++;
  }
  if (count < 2) return;
  // 交通类4个、社会事业类5个、农林水利类3个，资金分别为…: of the kinds, and not of the last one's number.
  const before = mentions[mentions.indexOf(mention) - 1];
  if (before?.unit === mention.unit && /^[、和及]/u.test(text.slice(before.end, mention.start))) return;
  const isCertain =
    count >= FEWEST && ENDED.test(text.slice(last.end)) && isOffByOne(recognition, mention, count);
  yield countListed(mention, 'figures', count, '数值', isCertain);
}

/** 召开, 分别组织了: what was done on the days before. */
const DONE =
  /^(?:先后|分别|共|各|累计)?[一-鿿]{0,4}(?:召开|举办|组织|开展|进行|举行|检查|巡查|下达|拨付)了?$/u;
const OCCASIONS = new Set([...'次场期批轮']);

/** 3月12日、6月8日、9月20日召开3次专题会: as many as the days that are named right before it. */
export function* ofDays(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  const { text } = passage;
  if (!OCCASIONS.has(mention.unit ?? '')) return;
  const before =
    /(?:^|[^、至到])((?:\d{1,2}月)?\d{1,2}日(?:(?:、|和)(?:\d{1,2}月)?\d{1,2}日)+)([^\d]*)$/u.exec(
      text.slice(0, mention.start),
    );
  if (!before || !DONE.test(before[2]!)) return;
  const days = before[1]!.split(/[、和]/u);
  const listed = days.length;
  // 3月12日、13日: one occasion may take two days, and a day see two.
  const areApart = new Set(days.map((day) => /^\d+月/u.exec(day)?.[0])).size === listed;
  const isCertain = listed >= FEWEST && areApart && isOffByOne(recognition, mention, listed);
  yield countListed(mention, 'days', listed, '日期', isCertain);
}

/** 4次:3月检查42家,6月检查38家,9月检查55家: a month or a quarter opens each clause of the list. */
const TIMED = /(?:^|[,;、])(?:\d{1,2}月|[一二三四1-4]季度|第[一二三四1-4]季度)/gu;
const OPENS_TIMES = /^[一-鿿]{0,6}[:,]/u;
const SUMMED = /[,;](?:共计?|合计|累计|总计)/u;

export function* ofTimes(recognition: Recognition, { text }: Passage, mention: Mention): Iterable<Proposal> {
  const opening = OPENS_TIMES.exec(text.slice(mention.end));
  if (!opening || !OCCASIONS.has(mention.unit ?? '')) return;
  const list = text.slice(mention.end + opening[0].length).split('。')[0]!;
  const times = matchesOf(TIMED, list);
  if (times.length < 2 || times[0]!.index !== 0) return;
  const isWhole = opening[0].endsWith(':') && SUMMED.test(list.slice(times.at(-1)!.index + 1));
  const isCertain = isWhole && times.length >= FEWEST && isOffByOne(recognition, mention, times.length);
  yield countListed(mention, 'times', times.length, '时间', isCertain);
}

const ORDINAL = /第([一二三四五六七八九十])([批期次轮笔])/u;

/** 第一批 to 第三批 behind 分3批下达: the ordinals run from the first on and end with their number. */
export function* ofOrdinals({ mentions }: Passage, mention: Mention): Iterable<Proposal> {
  let count = 0;
  for (const each of mentions.slice(mentions.indexOf(mention) + 1)) {
    const match = ORDINAL.exec(each.label);
    if (!match || match[2] !== mention.unit) continue;
    if (NUMERALS.indexOf(match[1] as string) !== count) break;
    count++;
  }
  if (count >= 2) yield countListed(mention, 'figures', count, '数值', false);
}
