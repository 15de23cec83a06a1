/** share: 占…的 p % is the part divided by the whole; shares of one whole make 100 %. See share.md. */

import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import { OTHER_BASIS } from './change-words.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { ofBracketShares, ofRateRows } from './rate-lists.ts';
import {
  before,
  beforeInSection,
  earlierMentions,
  isAdditive,
  isForEach,
  isLevel,
  isRunningText,
  sameDimension,
  tellingDigits,
} from './scope.ts';
import { holdsInOrder, ofFarShare } from './share-far.ts';
import { ofHundred, ofListedShares, ofPayers, ofUnprintedWhole } from './share-hundred.ts';

const WHOLES_TRIED = 14;
/** Words of a total, of which a share near by is likely to be. */
const TOTAL = /合计|共计|总计|总额|^共|总(?:收入|支出|投资|规模)/u;
const CUE =
  /占(?:比|[^,。;]{0,24}的?(?:比重|比例|份额)?)?(?:的|为|达|达到|约|了|近|超|超过|为约)*$|(?:占比|比重|比例)(?:为|达|达到|约|是|:)*$/u;

export const share: ClaimCheck = {
  id: 'share',
  title: { zh: '占比不符', en: 'Share is not part divided by whole' },
  relation: { zh: '占比', en: 'Part of a whole' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (!isRunningText(passage.block)) continue;
      for (const mention of passage.mentions) {
        if (mention.kind !== 'rate' || mention.direction !== 0 || mention.inRange) continue;
        if (!isShare(recognition, mention)) continue;
        yield* ofShare(recognition, mention);
        yield* ofFarShare(recognition, mention);
      }
    }
    for (const passage of recognition.passages)
      if (isRunningText(passage.block)) {
        yield* ofRateRows(recognition, passage, true);
        yield* ofListedShares(recognition, passage, isShare);
        yield* ofPayers(recognition, passage);
      }
    yield* ofBracketShares(recognition);
    yield* ofHundred(recognition, isShare);
  },
  word: ({ name, arithmetic, stated, expected, unit, proposal }) => ({
    zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
    en: `${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
  }),
};

function isShare(recognition: Recognition, mention: Mention): boolean {
  // 占比合计为99.99%: what the shares make together is no share of one part.
  if (/占比(?:之和|合计|总和|加总|相加)/u.test(mention.label)) return false;
  return (
    CUE.test(mention.label) || isFollower(recognition, mention) || printedWhole(recognition, mention) !== null
  );
}

/** The second rate of 分别占8.1%和91.9%. */
function isFollower(recognition: Recognition, mention: Mention): boolean {
  return respective(recognition, mention) !== null;
}

/** 占年初预算69.11万元的86.32%: the whole stands between 占 and the rate. */
function printedWhole(recognition: Recognition, mention: Mention): Mention | null {
  const [previous] = before(recognition, mention);
  if (!previous || previous.clause !== mention.clause) return null;
  // 26个，占全市40个生产性泊位的65%: what is counted stands behind its number.
  const isCounted = previous.kind === 'count' && /^占/u.test(previous.label);
  if (!(isCounted ? /^[一-鿿]{0,8}的$/u : /^的?$/u).test(mention.label)) return null;
  if (isAdditive(previous) && /占|为|是|完成/u.test(previous.label)) return previous;
  // 占食材采购总额（1,905.20万元）的49.78%: the bracket tells the whole that the words before it name.
  const { text } = recognition.passages[mention.passage]!;
  const isBracket =
    previous.opening === previous.start - 1 && text.slice(previous.end, mention.start) === ')的';
  return isBracket &&
    isAdditive(previous) &&
    /(?:占|完成)[^,。;()]{2,16}$/u.test(text.slice(0, previous.opening))
    ? previous
    : null;
}

const STATED_AS = /^([一-鿿]{2,4})为(?![年全本])[^为]{4,}$/u;
const SUBJECT = /^([一-鿿]{2,}?)(?:是|占)(?:年初|全年|调整)?预算数?$/u;
/** 支出占可用资金1,826万元的95.94%, 新增占上年末总值（4.31亿元）的8.8%: what the words say is the part. */
const BEFORE_SHARE = /(?:^|[,;:])(?!其中)([一-鿿]{2,6}?)占[^,。;:占]{2,12}$/u;

function* ofShare(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const printed = printedWhole(recognition, mention);
  if (printed) {
    // 产权转让收入是预算1,100万元的102.5%: the part bears the name that the words begin with.
    const { text } = recognition.passages[mention.passage]!;
    const words = text.slice(
      Math.max(0, printed.start - 24),
      printed.opening > 0 && printed.opening === printed.start - 1 ? printed.opening : printed.start,
    );
    const subject = SUBJECT.exec(printed.label)?.[1] ?? BEFORE_SHARE.exec(words)?.[1] ?? '';
    // 使用当年债券17,900万元（占当年债券24,500万元的73.1%）: the bracket stands behind its part.
    const isBehind = before(recognition, mention).some((each) => each.end === printed.opening);
    const candidates = before(recognition, mention).filter(
      (each) =>
        each !== printed &&
        // 为年初预算52,000万元的112.1%，为调整预算57,500万元的101.4%: the whole of another rate.
        !/^(?:为|占|是|完成)[^,。;]*(?:预算|计划|目标|任务)数?$/u.test(each.label) &&
        (!isBehind || each.end === printed.opening) &&
        isAdditive(each) &&
        isLevel(each) &&
        // 与2022年3,418.60万人次相比…，完成目标4,800万人次的106.8%: of this year.
        (!each.isLast || printed.isLast) &&
        sameDimension(each, printed) &&
        (isBehind || !each.nested),
    );
    const named = candidates.find((each) => each.label.endsWith(subject));
    // 上限23,106元、下限1,820元，上限为…月平均工资7,702元的3倍: of what the words before 为 name, or of nothing here.
    const stated = STATED_AS.exec(printed.label)?.[1];
    const bearer = stated && candidates.find((each) => each.label.endsWith(stated));
    const part = stated ? bearer : (named ?? candidates[0]);
    // 分别占X的60%和30%: which part each is of is not told by nearness.
    if (part && !/分别/u.test(printed.label)) {
      const [nearest] = before(recognition, printed).filter((each) => sameDimension(each, printed));
      const isNearest = subject !== '' || stated !== undefined || nearest === part;
      const isOwn = part.sentence === mention.sentence && isNearest && (part === named || part === bearer);
      yield {
        group: `${mention.figure}`,
        strength: isOwn ? 'strong' : 'weak',
        confirming: !isOwn,
        // 支出a，占全年预算b的x: one behind the other, and no other amount near.
        certain: isOwn && part.kind === 'amount' && before(recognition, printed)[0] === part,
        left: figure(mention.figure),
        relation: '=',
        right: quotient(figure(part.figure), figure(printed.figure)),
        stated: mention.figure,
      };
    }
    return;
  }
  yield* ofNamedWhole(recognition, mention);
  const parts = partsFor(recognition, mention);
  const listed = listedWhole(recognition, mention, parts[0]);
  for (const [rank, part] of parts.entries()) {
    const named = namedWhole(recognition, mention, part);
    const likely = before(recognition, part).find(
      (each) => TOTAL.test(each.label) && isAdditive(each) && sameDimension(each, part),
    );
    const wholes = [
      ...named,
      ...[...before(recognition, part), ...beforeInSection(recognition, part, 24)].filter(
        (each) => isAdditive(each) && isLevel(each) && !each.isLast && sameDimension(each, part),
      ),
    ];
    for (const [order, whole] of [...new Set(wholes)].slice(0, WHOLES_TRIED).entries()) {
      if (whole === part) continue;
      // 64.3公里，其中…、乡道21.8公里、村道22.9公里，占总里程3.45%: of the list's total as well as of its last part.
      const [previous] = before(recognition, part);
      const isListed =
        /^占/u.test(mention.label) &&
        part.nested &&
        previous?.nested === true &&
        !/[共计]$/u.test(part.label) &&
        sameDimension(previous, part);
      const isOther = isOfOther(mention, whole) || OTHER_BASIS.test(mention.label);
      const isNamed =
        !isOther &&
        !isOfSubjectBefore(recognition, mention, part) &&
        rank === 0 &&
        isOwnPart(mention, part) &&
        (named.length === 1 ? order === 0 : whole === listed) &&
        !isListed;
      const isLikely = rank === 0 && !isOther && whole === likely && /总|合计/u.test(mention.label);
      yield {
        group: `${mention.figure}`,
        strength: isNamed ? 'strong' : 'weak',
        certain:
          isNamed &&
          part.kind === 'amount' &&
          before(recognition, mention)[0] === part &&
          isCalledSo(mention, whole),
        // 占授予中小企业合同金额的58.84%, and it comes out of the total of all purchases: the words name the other whole.
        ruled:
          isNamed &&
          before(recognition, mention)[0] === part &&
          part.sentence === mention.sentence &&
          whole.passage === mention.passage &&
          isCalledSo(mention, whole),
        left: figure(mention.figure),
        relation: '=',
        right: quotient(figure(part.figure), figure(whole.figure)),
        stated: mention.figure,
        confirming: !isNamed && !isLikely,
        ...(rank === 0 &&
        !isOther &&
        isOwnPart(mention, part) &&
        part.sentence === mention.sentence &&
        part.passage === mention.passage
          ? { family: { key: familyOf(recognition, mention), anchor: `${whole.figure}` } }
          : {}),
      };
    }
    if (rank === 0) yield* ofUnprintedWhole(recognition, mention, part);
  }
}

const TELLING_DIGITS = 3;

/** 债务余额93.17亿元，其中…，余额低于限额3.33亿元，占限额的96.5%: any figure of the sentence over the one that bears the name. */
function* ofNamedWhole(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (tellingDigits(recognition, mention) < TELLING_DIGITS) return;
  for (const part of before(recognition, mention)) {
    if (part.sentence !== mention.sentence || !isAdditive(part) || !isLevel(part)) continue;
    for (const whole of namedWhole(recognition, mention, part))
      yield confirming(`${mention.figure}`, mention, quotient(figure(part.figure), figure(whole.figure)));
  }
}

/** 占送审额的4.26% names its whole: a figure that shares no two letters with that name is another one. */
function isOfOther(share: Mention, whole: Mention): boolean {
  const object = OBJECT.exec(share.label)?.[1] ?? '';
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
  const done = /^(已[一-鿿]{1,3})(?:资金|金额|款)$/u.exec(words)?.[1];
  return done ?? /^已([一-鿿]{2})[件户人项个宗起]数?$/u.exec(words)?.[1];
}

/** 占政府采购支出总额的x, and the whole is called 政府采购支出总额: no other is meant. */
function isCalledSo(share: Mention, whole: Mention): boolean {
  const object = OBJECT.exec(share.label)?.[1]?.replace(/总?[额数量]$/u, '') ?? '';
  const done = doneName(object);
  if (done && whole.label.endsWith(done)) return true;
  return object.length >= 4 && whole.label.includes(object);
}

const COMMON_WORDS = /支出|收入|资金|金额|预算|经费|总?额|决算|总/gu;
const OBJECT = /占(?:了|到)?([一-鿿]+?)的?(?:比重|比例|份额)?(?:为|达|约|近|超)*$/u;
const ANY_WHOLE = /^(?:[总全其比当本该年]|各|实际|整|合计|所有|以上|上述)/u;

/**
 * 支出T，其中：基本支出a，占x；项目支出b，占y: a bare 占 right after a part of a list is of the total that the list
 * divides. Only where nothing else is nested in the list, and where the sentence begins with that total.
 */
function listedWhole(
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

/** 供餐18.9万份，其中老年餐11.2万份，占59.3%: the first part, and nothing between it and what it is part of. */
function wholeBefore(recognition: Recognition, part: Mention): Mention | undefined {
  const [whole] = before(recognition, part);
  if (!whole || whole.sentence !== part.sentence || !/^其中[:,]?/u.test(part.label)) return undefined;
  const { text } = recognition.passages[part.passage]!;
  const isBeside = /^[,:]?(?:其中)?[,:]?$/u.test(text.slice(whole.end, part.start - part.label.length));
  return isBeside &&
    isAdditive(whole) &&
    isLevel(whole) &&
    !whole.isLast &&
    !whole.nested &&
    sameDimension(whole, part)
    ? whole
    : undefined;
}

/** 参保人数占常住人口的104.8%，占户籍人口的93.8%: the second share is of the subject of the first, and not of what stands nearest. */
function isOfSubjectBefore({ passages }: Recognition, mention: Mention, part: Mention): boolean {
  const { mentions } = passages[mention.passage]!;
  const previous = mentions[mentions.indexOf(mention) - 1];
  if (previous?.kind !== 'rate' || mention.clause - previous.clause !== 1 || !/^占/u.test(mention.label))
    return false;
  const subject = /^([一-鿿]{2,8})占/u.exec(previous.label)?.[1];
  return subject !== undefined && !part.label.includes(subject.slice(0, 2));
}

/** 重点支出占资金总量的90.6%: where a name stands before 占, the part must bear it. */
function isOwnPart(mention: Mention, part: Mention): boolean {
  const subject =
    /^(.*?)占/u.exec(mention.label)?.[1]?.replace(/^(?:其中|约|共|合计|分别|各|也|均)+/u, '') ?? '';
  if (subject.length < 2 || part.label.includes(subject)) return true;
  // 中央资金 and 可用资金 have but a common word.
  const isCommon = /(?:资金|支出|收入|经费|金额|预算|项目|费用)$/u.test(subject);
  return part.label.includes(isCommon ? subject.slice(0, 2) : subject.slice(-2));
}

/** Shares of the same section are of the same whole, where one of them shows which. */
function familyOf(recognition: Recognition, mention: Mention): string {
  const { section } = recognition.passages[mention.passage]!.block;
  return section?.split('.')[0] ?? '';
}

/** The amount that the share is of: the nearest before it; with 分别占, the one in the same place of the list. */
function partsFor(recognition: Recognition, mention: Mention): Mention[] {
  // （折21,764.00万元） tells the amount before it again.
  const earlier = before(recognition, mention).filter(
    (each) => isAdditive(each) && isLevel(each) && !isForEach(each) && !/^(?:折|即|约合)/u.test(each.label),
  );
  // 较上年的16个（占19.3%）: the bracket is of what stands right before it.
  const bracketed = earlier.find((each) => mention.depth > 0 && each.end === mention.opening);
  if (bracketed) return [bracketed];
  const order = respective(recognition, mention);
  if (order !== null) {
    const list = earlier
      .filter((each) => each.sentence === mention.sentence)
      .slice(0, order.count)
      .reverse();
    const part = list[order.index];
    return part ? [part] : [];
  }
  // 税收29.74亿元，比上年27.31亿元增长8.9%，占…: this year's is the part.
  const present = earlier.filter((each) => !each.isLast || !/[比较]/u.test(each.label));
  // 基本支出1,519.02万元（人员经费…、公用经费231.52万元），占37.49%: what a bracket tells is none of what the sentence does.
  const same = present.filter((each) => each.sentence === mention.sentence && each.depth <= mention.depth);
  // 财政拨款683.4万元、广告收入142.6万元、其他9.5万元，共835.5万元，财政拨款占总收入的81.8%: of what the words before 占 name.
  const subject = /^([一-鿿]{4,8})占/u.exec(mention.label)?.[1];
  const bearer = subject && !same[0]?.label.includes(subject) ? bearerOf(same, subject) : undefined;
  if (bearer) return [bearer];
  // …；农林水743万元，占27.2%；城乡社区392万元，占14.3%: of its own item, and of none before.
  const [own] = same;
  const isItem =
    own !== undefined &&
    /^占(?:比)?(?:为)?$/u.test(mention.label) &&
    own.part === mention.part &&
    mention.clause - own.clause <= 1 &&
    same[1] !== undefined &&
    same[1].part !== mention.part;
  if (isItem) return [own];
  return (same.length > 0 ? same : present.length > 0 ? present : earlier).slice(0, 2);
}

/** The one of them that bears a name. */
function bearerOf(mentions: readonly Mention[], name: string): Mention | undefined {
  const bearers = mentions.filter(({ label }) => label.endsWith(name));
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** Its place in a list of shares after 分别占. */
function respective(recognition: Recognition, mention: Mention): { index: number; count: number } | null {
  const { text, mentions } = recognition.passages[mention.passage]!;
  const rates = mentions.filter((each) => each.sentence === mention.sentence && each.kind === 'rate');
  const opened = Math.max(
    text.lastIndexOf('分别占', mention.start),
    text.lastIndexOf('分别约占', mention.start),
    text.lastIndexOf('占比分别', mention.start),
    text.lastIndexOf('比重分别', mention.start),
  );
  if (opened < 0) return respectiveRow(recognition, mention);
  const list = rates.filter((each) => each.start > opened && each.part === mention.part);
  const index = list.indexOf(mention);
  if (index < 0 || list.length < 2) return null;
  const between = text.slice(opened, mention.start);
  return between.includes('。') ? null : { index, count: list.length };
}

/** 货物、工程、服务分别为A、B和C，占24.7%、43.8%和31.4%: as many rates in a row as amounts right before it. */
function respectiveRow({ passages }: Recognition, mention: Mention): { index: number; count: number } | null {
  const { text, mentions } = passages[mention.passage]!;
  const at = mentions.indexOf(mention);
  const isJoined = (index: number): boolean =>
    mentions[index]?.kind === 'rate' &&
    mentions[index - 1]?.kind === 'rate' &&
    /^[、和及,]$/u.test(text.slice(mentions[index - 1]!.end, mentions[index]!.start));
  let first = at;
  while (isJoined(first)) first--;
  let last = at;
  while (isJoined(last + 1)) last++;
  const count = last - first + 1;
  const amounts = mentions.slice(Math.max(0, first - count), first);
  const areAmounts =
    amounts.length === count &&
    amounts.every((each) => isAdditive(each) && each.sentence === mention.sentence) &&
    amounts.slice(1).every((each, index) => /^[、和及]/u.test(text.slice(amounts[index]!.end, each.start)));
  return count >= 2 && areAmounts && /占/u.test(mentions[first]!.label) ? { index: at - first, count } : null;
}

/** The whole that the words between 占 and 的 name, where exactly one amount bears that name. */
function namedWhole(recognition: Recognition, mention: Mention, part: Mention): Mention[] {
  const words = /占(?:了)?([^,。;]{2,24}?)的?(?:比重|比例)?(?:为|达|约|近|超)*$/u.exec(mention.label)?.[1];
  const inTotalRow = (each: Mention): boolean =>
    recognition.passages[each.passage]!.block.type !== 'cell' ||
    each.label.replace(/^(?:合计|总计|共计|小计|年度|资金|总额|部门)+/u, '').startsWith(words ?? '');
  if (!words || /^(?:比|全部|全年|总|总数|全[市县省区国镇乡州])$/u.test(words)) return [];
  const concept = recognition.lexicon.concepts.last(words)?.meaning;
  const near = earlierMentions(recognition, mention).filter(
    (each) =>
      isAdditive(each) &&
      !isForEach(each) &&
      isLevel(each) &&
      !each.isLast &&
      sameDimension(each, part) &&
      each !== part &&
      // 接待费支出5.25万元，占“三公”经费的7.35%: of what was spent, and not of the budget.
      (/预算/u.test(words + part.label) || !/预算(?:数|为|安排)*$/u.test(each.label)) &&
      inTotalRow(each),
  );
  // 债券资金 is no 债券资金累计支出.
  // 支出额 is called 支出 where it is told, and 办结件数 办结.
  const name = words.replace(
    /(?<=[一-鿿]{2})(?:金额|(?:批次|[件人户个家项次处所起宗])数|(?<!总)[额数])$/u,
    '',
  );
  const literal = near.filter((each) => BEHIND_NAME.test(behind(each.label, name)));
  // 占管理人数的52.5% beside 高血压管理4,120人，规范管理3,090人: the short name is not of one alone.
  if (COUNTED_NAME.test(words) && new Set(literal.map(({ label }) => label)).size > 1) return [];
  // 占已拨付资金的95.0%, and what was paid out is called 已拨付.
  const short = doneName(words);
  const called = short ? near.filter((each) => each.label.endsWith(short)) : [];
  const exact =
    literal.length > 0 || called.length > 0
      ? [...literal, ...called]
      : near.filter((each) => isSameSentence(each, mention) && holdsInOrder(each.label, words));
  // 占预算: of the budget that the paragraph speaks of, not of one far away.
  if (words.length < 3 && exact[0]?.passage !== mention.passage) return [];
  const totals = /总/u.test(words)
    ? near.filter((each) => each.passage === mention.passage && TOTAL.test(each.label))
    : [];
  const byConcept = concept ? near.filter((each) => each.concept === concept) : [];
  const found =
    exact.length > 0 ? exact : byConcept.length > 0 ? byConcept : totals.length === 1 ? totals : [];
  return found.length > 0 ? [found[0]!] : [];
}

const COUNTED_NAME = /(?<=[一-鿿]{2})(?:批次|[件人户个家项次处所起宗])数$/u;
const BEHIND_NAME = /^(?:合计|总计|共计|总额|总量|金额|资金|额|数|为|共|达|约)*$/u;

/** What follows a name in a label; a stop where the label does not hold it. */
function behind(label: string, name: string): string {
  const at = label.lastIndexOf(name);
  // 未到位资金 is no 到位资金.
  return at < 0 || /[未不非]/u.test(label[at - 1] ?? '') ? '。' : label.slice(at + name.length);
}

function isSameSentence(a: Mention, b: Mention): boolean {
  return a.passage === b.passage && a.sentence === b.sentence;
}
