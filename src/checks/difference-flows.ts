/**
 * What there was, what came and went, and what there is: 年初余额47.35亿元，新增9.80亿元，偿还6.94亿元，年末余额50.21亿元; 年初312500万元，
 * 调增18600万元、调减9400万元，调整为321700万元. Each figure of the kind between the two ends is told to have come or gone.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf, wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, negated, sumOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import { isAdditive, isForEach, isRunningText, sameDimension } from './scope.ts';

const FIRST = /年初|期初|月初|季初|上年末|上年底|上[年期]结[转余存]|原有|由$/u;
const LAST =
  /^(?:年末|期末|月末|季末|年底|调整为|调整后为|变为|现为)[^,。;]{0,6}(?:余额|结余|结存|保有量|存量|数)*(?:为|有)*$/u;
/** 眼下库里存, 盘库还有: what is left of what was there and came, where something went as well. */
const LEFT = /(?:在库|库存|库里存|结存|应存|尚存|还有|还剩|剩余|结余|余额)(?:为|有)?$/u;
const CAME =
  /新增|增加|购入|新购|购置|收入|转入|调入|调增|追加|接收|接受|归集|入库|进货|购进|调进|来水|新装|添置|采购|新发|划入|借入|再融资|发行|补充|增值|收益|结息|加上|轮入|领入|收到|下达|安排|补助|拨入|筹集|捐赠|迁入|到位|征缴|入账|追偿|清收/gu;
const WENT =
  /减少|减去|偿还|还本|使用|支出|报废|核销|退出|拍卖|发放|转出|处置|调减|压减|(?<!追偿|清收)收回|核减|消耗|出库|发往|调给|投放|用掉|用去|花去|放水|供水|弃水|泄洪|拆除|售出|卖出|化解|剔旧|剔除|调出|提取|注销|轮出|报损|损耗|损失|淘汰|死亡|丢失|过期|盘亏|领用|支付|拨付|[归退]还|迁出|出栏|上缴|缴回/gu;

export function* ofFlows(recognition: Recognition, { block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const last of mentions) {
    if (!isAdditive(last) || !(LAST.test(last.label) || LEFT.test(last.label)) || isForEach(last)) continue;
    const own = mentions.filter(
      (each) =>
        each.end <= last.start &&
        last.sentence - each.sentence <= 1 &&
        !(each.nested && !last.nested) &&
        each.kind === last.kind &&
        !isForEach(each) &&
        // 出栏10.92万头，死亡1900头: of the same thing, though in another unit.
        (each.unit === last.unit || sameDimension(each, last)) &&
        each.depth === last.depth,
    );
    const from = own.findLastIndex((each) => isFirst(each));
    // 本年支出超过收入128.5万元: how far the two before it lie apart.
    const since = from < 0 ? [] : own.slice(from + 1).filter(({ label }) => !EXCEEDS.test(label));
    const listed = withoutListed(recognition, text, since);
    const moved = withoutTurnedOver(recognition, text, last, own[from], listed);
    const flows = moved.length === 0 ? null : flowsOf(recognition, text, [own[from]!, ...moved]);
    if (!flows || flows.length < 2) continue;
    // 偿还9.20亿元，其中用再融资债券偿还7.50亿元: parts of what went are in it.
    if (moved.some(({ label }) => /^其中/u.test(label))) continue;
    // 增加2750万元，…，年末余额: one that moved says too little, unless the words tell where it led or what else came and went.
    const isAllTold = moved.length < listed.length;
    if (flows.length === 2 && !isAllTold && !/^(?:调整|变|现)/u.test(last.label)) continue;
    if (!LAST.test(last.label) && !flows.some(({ sign }) => sign < 0)) continue;
    if (holdsTheOtherWay(recognition, last, flows)) continue;
    const terms = flows.map(({ sign, mention }) =>
      sign > 0 ? figure(mention.figure) : negated(figure(mention.figure)),
    );
    yield { ...nearly(`flows:${last.figure}`, last, sumOf(terms)), ruled: true };
  }
}

/** What was there or came (1), or went (−1). */
interface Flow {
  mention: Mention;
  sign: 1 | -1;
  /** By no word of its own: it goes on in a list. */
  isInherited: boolean;
}

/** 补充9,352万元，包括预备费结余1,874万元、…: what a list opened by its words makes together is told, and its parts move nothing more. */
function withoutListed(recognition: Recognition, text: string, moved: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (let at = 0; at < moved.length; at++) {
    const head = moved[at]!;
    kept.push(head);
    const next = moved[at + 1];
    if (!next || !/^[,;]?(?:包括|其中|含)/u.test(text.slice(head.end, next.start))) continue;
    for (let end = at + 3; end <= moved.length; end++)
      if (comesOut(recognition, head, printedSum(recognition, moved.slice(at + 1, end)))) {
        at = end - 1;
        break;
      }
  }
  return kept;
}

/** What was there at first, and how each after it moved; null where the words of one do not tell. */
function flowsOf(
  recognition: Recognition,
  text: string,
  [first, ...moved]: readonly Mention[],
): Flow[] | null {
  const flows: Flow[] = [{ mention: first!, sign: 1, isInherited: false }];
  const isFund = first!.label.includes('调节基金');
  for (const [index, mention] of moved.entries()) {
    if (isTotalOf(recognition, mention, flows)) continue;
    // 收入总计 holds what was carried in.
    if (TOTAL.test(mention.label)) return null;
    const before = moved[index - 1];
    const isListed = before !== undefined && text.startsWith('、', before.end);
    const own = isFund && TAKEN_FROM_FUND.test(mention.label) ? -1 : signOf(mention.label);
    const sign = own ?? (isListed ? flows.at(-1)!.sign : signOf(clauseBefore(text, mention)));
    if (sign === null) return null;
    flows.push({ mention, sign, isInherited: own === null });
  }
  return withoutDetails(recognition, flows);
}

/** 本年增加214.80万元，系附件168.00万元、自动站46.80万元: what one movement is made of moves nothing more. */
function withoutDetails(recognition: Recognition, flows: readonly Flow[]): Flow[] {
  const kept = flows.slice(0, 1);
  for (let at = 1; at < flows.length; at += 1 + detailsBehind(recognition, flows.slice(at)))
    kept.push(flows[at]!);
  return kept;
}

/** Right behind a bond: 用于偿还到期本金, 全部用于置换. */
const PAYS_OFF = /^,?(?:全部|均|主要|专项)?用于(?:偿还|归还|置换|还本|借新还旧|到期)/u;
const PAID_OFF = /偿还|归还|还本|化解/u;

/**
 * 再融资债券1,000万元用于偿还到期本金: what is borrowed to pay what is owed comes and goes at once, and leaves what is owed as it was;
 * unless what was paid is told as well, and goes by its own figure.
 */
function withoutTurnedOver(
  recognition: Recognition,
  text: string,
  last: Mention,
  first: Mention | undefined,
  moved: Mention[],
): Mention[] {
  const rest = moved.filter(({ end }) => !PAYS_OFF.test(text.slice(end)));
  if (!first || rest.length === 0 || rest.length === moved.length) return moved;
  const flows = rest.some(({ label }) => PAID_OFF.test(label))
    ? flowsOf(recognition, text, [first, ...rest])
    : null;
  const sum = (flows ?? []).reduce((all, { mention, sign }) => all + sign * printed(recognition, mention), 0);
  return flows && !comesOut(recognition, last, sum) ? moved : rest;
}

/** How many of the flows right behind a first one make it together; none where they do not. */
function detailsBehind(recognition: Recognition, [first, ...rest]: readonly Flow[]): number {
  const other = rest.findIndex(({ sign }) => sign !== first!.sign);
  const most = other < 0 ? rest.length : other;
  for (let count = 2; count <= most; count++) {
    const details = rest.slice(0, count).map(({ mention }) => mention);
    if (comesOut(recognition, first!.mention, printedSum(recognition, details))) return count;
  }
  return 0;
}

/** 退出14人、续聘补录9人: what goes on in a list with a word that is not known went the other way, where only so it comes out. */
function holdsTheOtherWay(recognition: Recognition, last: Mention, flows: readonly Flow[]): boolean {
  if (!flows.some(({ isInherited }) => isInherited)) return false;
  const sum = flows.reduce(
    (all, { mention, sign, isInherited }) =>
      all + (isInherited ? -sign : sign) * printed(recognition, mention),
    0,
  );
  return comesOut(recognition, last, sum);
}

/** What comes to the budget goes from the fund (预算稳定调节基金); 动用后2.7亿元 is what was left of it. */
const TAKEN_FROM_FUND = /调入(?:当年|本年|本级|一般公共)*预算|动用(?!后)/u;
const TOTAL = /总[计量]|合计|共计|可用|可调/u;

/** 可用财力2,822.35万元, 三项合计298.75万元: what the last of those before it make, and nothing that moved. */
function isTotalOf(recognition: Recognition, mention: Mention, flows: readonly Flow[]): boolean {
  if (!TOTAL.test(mention.label)) return false;
  return flows.some((_, index) => {
    const last = flows.slice(index);
    const sum = printedSum(
      recognition,
      last.map((each) => each.mention),
    );
    return last.length >= 2 && comesOut(recognition, mention, sum);
  });
}

/** The words of its clause, where a figure of something else stands between: 发往8个派出所96台. */
function clauseBefore(text: string, { start }: Mention): string {
  const clause = wordsSince(text.slice(0, start), ',;。(');
  // 利息支出按年初余额4.5%计为132.3万元 takes nothing off what is owed.
  return /[利付]息|按/u.test(clause) ? '' : clause;
}

const EXCEEDS =
  /[收支][入出][^,。;]{0,4}(?:超过|超出|大于|高于|多于|小于|低于|少于)[^,。;]{0,4}[收支][入出]/u;

const HELD =
  /(?:年末|期末|月末|季末|年底|现有?)[^,。;]{0,10}(?:保有量|余额|结余|结存|存量|库存|数)?(?:为|有|共)*$/u;

/** 年末保有量5辆，其中年初5辆、年内购置1辆、报废1辆: what there is, told before what there was and what came and went. */
export function* ofFlowsBehind({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [at, held] of mentions.entries()) {
    if (!isAdditive(held) || isForEach(held) || !HELD.test(held.label)) continue;
    const [first, ...moved] = mentions
      .slice(at + 1)
      .filter(
        (each) => each.sentence === held.sentence && each.kind === held.kind && each.unit === held.unit,
      );
    if (!first?.nested || !isFirst(first) || moved.length === 0) continue;
    const terms = moved.map(movedBy);
    if (terms.some((term) => term === null)) continue;
    yield nearly(`flows:${held.figure}`, held, sumOf([figure(first.figure), ...(terms as Expression[])]));
  }
}

/** 年初5辆、购置1辆、报废1辆: tells of some figures whether what was there stands among them beside what went, so that not all are added. */
export function flowsAmong(mentions: readonly Mention[]): (figures: readonly number[]) => boolean {
  const figuresThat = (isMeant: (each: Mention) => boolean): Set<number> =>
    new Set(mentions.filter(isMeant).map((each) => each.figure));
  const first = figuresThat(isFirst);
  // 农林水支出年初预算 is what there was to spend, and nothing that went.
  const went = figuresThat((each) => !isFirst(each) && signOf(each.label) === -1);
  return (figures) => figures.some((each) => first.has(each)) && figures.some((each) => went.has(each));
}

/** Told to be there at first; 2021年末余额 is, where the year is gone. */
function isFirst({ label, isLast, direction }: Mention): boolean {
  return direction === 0 && (FIRST.test(label) || (isLast && /年末|年底/u.test(label)));
}

/** Came or went, by the last of its own words that tells it; null where none does. */
function movedBy(each: Mention): Expression | null {
  const sign = signOf(each.label);
  return sign === null ? null : sign > 0 ? figure(each.figure) : negated(figure(each.figure));
}

function signOf(words: string): 1 | -1 | null {
  const [came, went] = [CAME, WENT].map((pattern) => lastIndex(pattern, words));
  if (came === went) return null;
  return came! > went! ? 1 : -1;
}

function lastIndex(pattern: RegExp, words: string): number {
  return matchesOf(pattern, words).at(-1)?.index ?? -1;
}
