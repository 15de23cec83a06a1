/** Stocks at the end of a year: net assets, and what was there at its beginning with what came and went. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, sumOf } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { before, isForEach, isLevel, isRunningText, sameDimension } from './scope.ts';

const VALUE = '(?:账面)?(?:总额|总计|合计|总量|总值|价值|净值|余额)?(?:为|达|共|约)*$';
const NET_ASSETS = new RegExp(`净资产${VALUE}`, 'u');
/** 固定资产 and 无形资产 are parts of all assets. */
const ASSETS = new RegExp(`(?<!净|固定|流动|无形|在建|其他|金融|非流动|长期|房产|新增)资产${VALUE}`, 'u');
const LIABILITIES = new RegExp(`(?<!流动|长期|隐性|其他)负债${VALUE}`, 'u');
const SENTENCES = 1;

/**
 * 资产286.54亿元，负债41.37亿元，净资产245.17亿元: what is owned less what is owed (政府会计准则——基本准则, 财政部令第78号, 第三十九条).
 */
export function* ofNetAssets(recognition: Recognition, net: Mention): Iterable<Proposal> {
  if (net.kind !== 'amount' || !NET_ASSETS.test(net.label) || net.isLast || net.direction !== 0) return;
  const near = before(recognition, net).filter(
    (each) =>
      net.sentence - each.sentence <= SENTENCES && isOwn(each) && each.depth <= net.depth && !each.nested,
  );
  const assets = near.filter(({ label }) => ASSETS.test(label) && !NET_ASSETS.test(label));
  const liabilities = near.filter(({ label }) => LIABILITIES.test(label));
  if (assets.length !== 1 || liabilities.length !== 1) return;
  yield {
    ...asserting(
      `assets:${net.figure}`,
      net,
      difference(figure(assets[0]!.figure), figure(liabilities[0]!.figure)),
      'strong',
    ),
    certain: true,
  };
}

const OPENING = /(?:年初|期初|上年末?|上年度)[^,。;]{0,6}(?:余额|结余|结存|结转|滚存)?(?:为|有)*$/u;
const CLOSING = /^(?:变为)?(?:本?年末|期末|年底)[^,。;]{0,6}(?:余额|结余|结存|滚存)?(?:为|有)*$/u;
const CAME = /(?:收入|归集|接收|征缴|筹集|收缴|购入|调入|新增|入库)[^,。;]{0,6}$/u;
const WENT = /(?:支出|提取|使用|发放|调出|出库|消耗|核销)[^,。;]{0,6}$/u;
const YEAR = /^(?:当年|本年|年度)?(?:收支)?结余(?:为)?$/u;
const NEAR = 3;
/** 利息0.86万元单列: something else came. */
const BESIDES = /利息|单列|另计|另有|调剂|上解|退回/u;

/**
 * 当年归集12.47亿元，提取8.36亿元，…余额由年初26.15亿元变为年末30.26亿元: what was there at first, with what came and without what
 * went, each told once before what is there in the end.
 */
export function* ofStocks({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const closing of mentions) {
    if (!CLOSING.test(closing.label) || !(closing.kind === 'amount' || isBare(closing))) continue;
    const near = mentions.filter(
      (each) =>
        each.end <= closing.start &&
        closing.sentence - each.sentence <= NEAR &&
        each.depth <= closing.depth &&
        !each.nested &&
        (isBare(closing) ? isBare(each) : each.kind === 'amount' && sameDimension(each, closing)),
    );
    const one = (words: RegExp): Mention | undefined => {
      const found = near.filter((each) => words.test(each.label));
      return found.length === 1 ? found[0] : undefined;
    };
    const [opening, year] = [one(OPENING), one(YEAR)];
    if (!opening) continue;
    const [came, went] = [one(CAME), one(WENT)];
    const terms = year
      ? [figure(opening.figure), figure(year.figure)]
      : came && went && came !== opening && went !== opening && !BESIDES.test(text.slice(0, closing.start))
        ? [figure(opening.figure), figure(came.figure), negated(figure(went.figure))]
        : [];
    // That what was there and what came make a total explains nothing of what was left.
    if (terms.length > 0)
      yield { ...nearly(`stocks:${closing.figure}`, closing, sumOf(terms)), ruled: terms.length > 2 };
  }
}

/** A number whose unit the paragraph's head tells: 年末滚存35,898. */
const isBare = ({ kind, unit }: Mention): boolean => kind === 'other' && unit === null;

const isOwn = (mention: Mention): boolean =>
  mention.kind === 'amount' && isLevel(mention) && !isForEach(mention) && !mention.isLast;
