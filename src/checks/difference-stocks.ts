/** Stocks at the end of a year: net assets, and what was there at its beginning with what came and went. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, sumOf } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { before, isBare, isForEach, isLevel, isRunningText, onlyOne, sameDimension } from './scope.ts';

const VALUE = '(?:账面)?(?:总额|总计|合计|总量|总值|价值|净值|余额)?(?:为|达|共|约)*$';
const NET_ASSETS = new RegExp(`(?:净资产|(?<!母公司|归属)所有者权益)${VALUE}`, 'u');
/** 固定资产 and 无形资产 are parts of all assets. */
const ASSETS = new RegExp(`(?<!净|固定|流动|无形|在建|其他|金融|非流动|长期|房产|新增)资产${VALUE}`, 'u');
/** What all assets are divided into by how soon they turn into money (政府会计准则——基本准则, 第二十八条). */
const HALVES = [new RegExp(`(?<!非)流动资产${VALUE}`, 'u'), new RegExp(`非流动资产${VALUE}`, 'u')] as const;
const LIABILITIES = new RegExp(`(?<!流动|长期|隐性|其他)负债${VALUE}`, 'u');
const OPENS_YEAR = /^(?:年|期)初/u;
const SENTENCES = 1;

/**
 * 资产286.54亿元，负债41.37亿元，净资产245.17亿元: what is owned less what is owed (政府会计准则——基本准则, 财政部令第78号, 第三十九条);
 * 流动资产270万元；非流动资产1,530万元 are all that is owned.
 */
export function* ofNetAssets(recognition: Recognition, net: Mention): Iterable<Proposal> {
  if (net.kind !== 'amount' || !NET_ASSETS.test(net.label) || net.isLast || net.direction !== 0) return;
  const near = before(recognition, net).filter(
    (each) =>
      net.sentence - each.sentence <= SENTENCES &&
      isOwn(each) &&
      each.depth <= net.depth &&
      // 其中：市本级资产总额…，负债…，所有者权益…: of a part come the part's own.
      each.nested === net.nested,
  );
  const all = onlyOne(
    near.filter(({ label }) => !NET_ASSETS.test(label)),
    ASSETS,
  );
  const assets = all ? [all] : HALVES.flatMap((words) => onlyOne(near, words) ?? []);
  const liabilities = onlyOne(near, LIABILITIES);
  // 年末资产58.2亿元，负债31.4亿元，净资产26.8亿元，年初净资产25.1亿元: of another day than what it would come out of.
  if (OPENS_YEAR.test(net.label) && !near.some(({ label }) => OPENS_YEAR.test(label))) return;
  if (!liabilities || (!all && assets.length < HALVES.length)) return;
  const right = sumOf([...assets.map((each) => figure(each.figure)), negated(figure(liabilities.figure))]);
  yield { ...asserting(`assets:${net.figure}`, net, right, 'strong'), certain: true };
}

const GROSS = /原值(?:为|合计)?$/u;
const WRITTEN_OFF = /累计折旧(?:和?摊销)?(?:为)?$/u;

/** 原值3333.64万元，…。累计折旧1477.92万元，净值1855.72万元 (政府会计准则第3号——固定资产). */
export function* ofNetValue(recognition: Recognition, net: Mention): Iterable<Proposal> {
  if (net.kind !== 'amount' || !/^(?:账面)?净值(?:为)?$/u.test(net.label) || net.direction !== 0) return;
  const [off, ...others] = before(recognition, net).filter(isOwn);
  if (!off || !WRITTEN_OFF.test(off.label) || off.sentence !== net.sentence) return;
  const gross = others.filter(({ label }) => GROSS.test(label) && !/年初|新增|处置/u.test(label));
  const [whole] = gross;
  if (whole && new Set(gross.map(({ figure: index }) => recognition.figures[index]!.base)).size === 1)
    yield asserting(`net:${net.figure}`, net, difference(figure(whole.figure), figure(off.figure)), 'strong');
}

const STAFF = /(?:在职|在编|实有)(?:在职|在编)?(?:人员|人数|职工)?(?:共)?$/u;
const IN_POST = /(?:在职|在编)(?:人员|人数|职工)?(?:共)?$/u;
const POSTS = /(?:核定)?编制(?:数)?(?:共|为)?$/u;
const VACANT = /^(?:(?:在职|在编|实有)(?:人员)?)?(?:空编|缺编|空缺编制)(?:数)?$/u;

/** 核定编制214名，…在职人员203人，空编11名: posts that nobody holds. */
export function* ofVacancies(recognition: Recognition, vacant: Mention): Iterable<Proposal> {
  if (vacant.kind !== 'count' || !VACANT.test(vacant.label)) return;
  const near = before(recognition, vacant).filter((each) => each.kind === 'count' && each.depth === 0);
  // 实有人数 may hold those who have retired.
  const staff = onlyOne(near, STAFF) ?? onlyOne(near, IN_POST);
  const posts = allPosts(near);
  if (!staff || !posts) return;
  const right = difference(figure(posts.figure), figure(staff.figure));
  yield asserting(`vacant:${vacant.figure}`, vacant, right, 'strong');
}

/** 下属事业单位编制 are no 事业编制. */
const KIND_OF_POST = /行政|事业(?!单位)|工勤/u;
/** Of these a body may have no other. */
const KIND_BY_PURPOSE = /政法|专项|参公|参照/u;
const IN_ALL = /^(?:共|共计|合计|总计)(?:核定)?$/u;

/** 政法专项编制52个、工勤编制4个，共56个: of several kinds no single one is all that may be filled, but what they make. */
function allPosts(near: readonly Mention[]): Mention | undefined {
  const kinds = near.filter(({ label }) => POSTS.test(label));
  const [last, ...others] = kinds;
  const total = near.find((each) => last && IN_ALL.test(each.label) && isNext(each, last));
  if (total && others.length > 0) return total;
  const general = kinds.filter(({ label }) => !KIND_OF_POST.test(label));
  const ofNoKind = general.filter(({ label }) => !KIND_BY_PURPOSE.test(label));
  // 核定编制146名，其中行政编制62名、参公编制28名: the one that names no kind is all of them.
  const whole = onlyOne(ofNoKind, POSTS) ?? onlyOne(general, POSTS);
  const isOneOfSeveral =
    whole && KIND_BY_PURPOSE.test(whole.label) && kinds.some((each) => isNext(each, whole));
  return isOneOfSeveral ? undefined : whole;
}

const isNext = (next: Mention, { sentence, clause }: Mention): boolean =>
  next.sentence === sentence && next.clause === clause + 1;

const OPENING =
  /(?:年初|期初)[^,。;]{0,6}(?:余额|结余|结存|结转|滚存)?(?:为|有)*$|上年[^,。;]{0,6}(?:余额|结余|结存|结转|滚存)(?:捐款|资金)?(?:为|有)*$/u;
const CLOSING = /^(?:变为)?(?:本?年末|期末|年底)[^,。;]{0,6}(?:余额|结余|结存|结转|滚存)?(?:为|有)*$/u;
const CAME = /(?:收入|归集|接收|征缴|筹集|收缴|购入|调入|新增|入库)[^,。;]{0,6}$/u;
const WENT = /(?:支出|提取|使用|发放|调出|出库|消耗|核销)[^,。;]{0,6}$/u;
const YEAR = /^(?:当年|本年|当期|本期|年度|全年)?(?:收支)?(?:结余|差额)(?:为)?$/u;
/** What the identity of the accounts ties (identities.json, balance). */
const ACCOUNTS = new Set(['openingBalance', 'yearIncome', 'yearExpenditure', 'closingBalance']);
const NEAR = 3;
/** 加上年结余，减提取专用基金: what is taken off what the year left. */
const BESIDES_YEAR = /^(?:再|并)?(?:减去?(?!少)|扣除|扣减|提取)/u;
/** 利息0.86万元单列, 结息41.27万元: something else came. */
const BESIDES = /利息|结息|增值收益|单列|另计|另有|调剂|上解|退[回还]/u;

/**
 * 当年归集12.47亿元，提取8.36亿元，…余额由年初26.15亿元变为年末30.26亿元: what was there at first, with what came and without what
 * went, each told once before what is there in the end.
 */
export function* ofStocks(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { block, mentions, text } = passage;
  if (!isRunningText(block)) return;
  for (const closing of mentions) {
    if (!CLOSING.test(closing.label) || !(closing.kind === 'amount' || isBare(closing))) continue;
    // 年末滚存结余 52,881 in a line of its own: the lines above it.
    const isLine = mentions.length === 1;
    const around = isLine ? linesAbove(recognition, passage) : mentions;
    const near = around.filter(
      (each) =>
        (isLine || (each.end <= closing.start && closing.sentence - each.sentence <= NEAR)) &&
        each.depth <= closing.depth &&
        !each.nested &&
        (isBare(closing) ? isBare(each) : each.kind === 'amount' && sameDimension(each, closing)),
    );
    // 年末滚存结余15.06亿元（年初13.53亿元）: what there was at first may stand in the bracket behind.
    const behind = mentions.find(
      (each) => each.opening === closing.end && /^(?:年初|期初|上年末)/u.test(each.label),
    );
    const opening = behind && sameDimension(behind, closing) ? behind : onlyOne(near, OPENING);
    if (!opening) continue;
    const year = onlyOne(near, YEAR);
    // 收入总计 holds what was carried in.
    const moved = near.filter((each) => each !== opening && !/总[计量]/u.test(each.label));
    const [came, went] = [onlyOne(moved, CAME), onlyOne(moved, WENT)];
    // 本年收入合计, 本年支出合计 and what is carried over: the identity of the accounts.
    if ([opening, came, went, closing].every((each) => each && ACCOUNTS.has(each.concept ?? ''))) continue;
    const terms = year
      ? [figure(opening.figure), figure(year.figure)]
      : came && went && !BESIDES.test(text.slice(0, closing.start))
        ? [figure(opening.figure), figure(came.figure), negated(figure(went.figure))]
        : [];
    const told = new Set([opening, year, came, went]);
    const others = isLine
      ? []
      : mentions.filter(
          (each) =>
            each.start > opening.start &&
            each.end <= closing.start &&
            each.kind === closing.kind &&
            each.unit === closing.unit &&
            each.depth === closing.depth &&
            !told.has(each) &&
            (each.direction !== 0 ||
              /增加|减少|划转|移交|调整|新购|调[入出]|^[减加]|^扣|^提取/u.test(each.label)),
        );
    // 新购增加612.48万元，调入增加98.20万元，…，划转移交87.15万元: something else came or went.
    if (others.some(({ label }) => BESIDES_YEAR.test(label)) || (!year && others.length > 0)) continue;
    // That what was there and what came make a total explains nothing of what was left.
    if (terms.length > 0)
      yield { ...nearly(`stocks:${closing.figure}`, closing, sumOf(terms)), ruled: terms.length > 2 };
  }
}

const LINES = 10;

/** The only numbers of the lines right above, as many as are told one a line. */
function linesAbove({ passages }: Recognition, { index, block }: Passage): Mention[] {
  const found: Mention[] = [];
  for (let at = index - 1; at >= Math.max(0, index - LINES); at--) {
    const line = passages[at]!;
    if (!isRunningText(line.block) || line.block.section !== block.section || line.mentions.length === 0)
      break;
    found.push(line.mentions[0]!);
  }
  return found;
}

const isOwn = (mention: Mention): boolean =>
  mention.kind === 'amount' && isLevel(mention) && !isForEach(mention) && !mention.isLast;

const BALANCED = /^收支(?:相抵|轧差|品迭)(?:后)?[^,。;]{0,6}(?:结余|盈余|净?结转)(?:为)?$/u;
const ALL_IN = /(?:总收入|收入总[计量额]|收入合计)(?:为)?$/u;
const ALL_OUT = /(?:总支出|支出总[计量额]|支出合计)(?:为)?$/u;

/** 总收入1740.5万元，…。总支出1699.8万元，…。收支相抵滚存结余40.7万元. */
export function* ofBothSides(recognition: Recognition, left: Mention): Iterable<Proposal> {
  if (left.kind !== 'amount' || !BALANCED.test(left.label)) return;
  const near = before(recognition, left).filter(isOwn);
  const [income, spent] = [onlyOne(near, ALL_IN), onlyOne(near, ALL_OUT)];
  if (income && spent)
    yield nearly(`both:${left.figure}`, left, difference(figure(income.figure), figure(spent.figure)));
}
