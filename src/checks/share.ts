/** share: 占…的 p % is the part divided by the whole; shares of one whole make 100 %. See share.md. */

import type { Mention } from '../figures/mentions.ts';
import { OTHER_BASIS } from './change-words.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { ofBracketShares, ofRateRows } from './rate-lists.ts';
import { ofStructures } from './rate-ratios.ts';
import {
  before,
  beforeInSection,
  isAdditive,
  isLevel,
  isRunningText,
  sameDimension,
  tellingDigits,
} from './scope.ts';
import { holderOf } from './share-apart.ts';
import { ofCompleteLists } from './share-complete.ts';
import { ofFarShare } from './share-far.ts';
import { ofFarTotal } from './share-far-total.ts';
import { ofHospitalShares } from './share-hospital.ts';
import { ofHundred, ofListedShares, ofNamedShares, ofPayers, ofUnprintedWhole } from './share-hundred.ts';
import { ofMovedShares } from './share-moved.ts';
import { isOfOtherFraction, ofFraction, ofNamedPart, ofShareOfChange, ofTaxShare } from './share-named.ts';
import { wholeNamedBefore } from './share-opened.ts';
import { isOfSubjectBefore, isOfYearBefore, isOwnPart, partsFor, respective } from './share-parts.ts';
import { ofPrintedWhole, printedWhole } from './share-printed.ts';
import { ofSmallFirms } from './share-purchases.ts';
import { ofQuarters } from './share-quarters.ts';
import { ofNamedBoth, ofRowTogether, ofSeveral } from './share-several.ts';
import { ofTableShares } from './share-tables.ts';
import { isCalledSo, isOfOther, isSmaller, listedWhole, namedWhole, TOTAL } from './share-wholes.ts';

const WHOLES_TRIED = 14;
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
        yield* ofSeveral(recognition, mention);
        yield* ofRowTogether(recognition, mention);
        yield* ofNamedBoth(recognition, mention);
        yield* ofHospitalShares(recognition, mention);
        yield* ofMovedShares(recognition, mention, familyOf);
        yield* ofQuarters(recognition, mention);
        if (!isShare(recognition, mention)) continue;
        yield* ofShare(recognition, mention);
        yield* ofFarShare(recognition, mention);
        yield* ofFarTotal(recognition, mention);
        yield* ofNamedPart(recognition, mention);
        yield* ofTableShares(recognition, mention);
        yield* ofTaxShare(recognition, mention);
        yield* ofShareOfChange(recognition, mention);
        yield* ofFraction(recognition, mention);
      }
    }
    for (const passage of recognition.passages)
      if (isRunningText(passage.block)) {
        yield* ofRateRows(recognition, passage, true);
        yield* ofListedShares(recognition, passage, isShare);
        yield* ofNamedShares(recognition, passage);
        yield* ofPayers(recognition, passage);
        yield* ofSmallFirms(recognition, passage);
        yield* ofCompleteLists(recognition, passage);
        yield* ofStructures(recognition, passage);
      }
    yield* ofBracketShares(recognition);
    yield* ofHundred(recognition, isShare);
  },
  word: ({ name, left, arithmetic, stated, expected, unit, proposal }) =>
    left === null
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 不符。`,
          en: `${arithmetic.en} = ${expected}${unit}, but ${name(proposal.stated)} is stated as ${stated}${unit}.`,
        }
      : {
          zh: `${left} = ${stated}${unit}，应合计 ${expected}${unit}。`,
          en: `${left} = ${stated}${unit}; the parts of one whole should make ${expected}${unit}.`,
        },
};

function isShare(recognition: Recognition, mention: Mention): boolean {
  // 占比合计为99.99%: what the shares make together is no share of one part.
  if (/占比(?:之和|合计|总和|加总|相加)/u.test(mention.label)) return false;
  // 比重为30.0%，去年同期比重26.4%: of last year's amounts, which the text does not tell.
  if (/^(?:去年|上年)(?:同期)?的?(?:占比|比重)/u.test(mention.label)) return false;
  // 利润基数31,400万元、比例20%: what is to be taken of the base.
  if (/基数$/u.test(before(recognition, mention)[0]?.label ?? '')) return false;
  return (
    CUE.test(mention.label) || isFollower(recognition, mention) || printedWhole(recognition, mention) !== null
  );
}

/** The second rate of 分别占8.1%和91.9%. */
function isFollower(recognition: Recognition, mention: Mention): boolean {
  return respective(recognition, mention) !== null;
}

function* ofShare(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const printed = printedWhole(recognition, mention);
  if (printed) {
    yield* ofPrintedWhole(recognition, mention, printed);
    return;
  }
  yield* ofNamedWhole(recognition, mention);
  // 住院3.16万人次，次均费用5,870元，报销比例72.4%: of costs, and never of those who bore them.
  const parts = partsFor(recognition, mention).filter(
    ({ kind }) => kind === 'amount' || !OF_COSTS.test(mention.label),
  );
  const listed = listedWhole(recognition, mention, parts[0]);
  const isRequired = REQUIRED.test(mention.label);
  for (const [rank, part] of parts.entries()) {
    const opened = wholeNamedBefore(recognition, mention, part);
    const named = opened ? [opened] : namedWhole(recognition, mention, part);
    // What bears the name is less than the part: the whole is told elsewhere, or not at all.
    const isUntold = named[0] !== undefined && isSmaller(recognition, mention, part, named[0]);
    const holder = holderOf(part);
    const likely = before(recognition, part).find(
      (each) => TOTAL.test(each.label) && isAdditive(each) && sameDimension(each, part),
    );
    const wholes = [
      ...named,
      ...[...before(recognition, part), ...beforeInSection(recognition, part, 24)].filter(
        // 上年同期过夜55万人次，占22%: of last year's.
        (each) =>
          isAdditive(each) && isLevel(each) && each.isLast === part.isLast && sameDimension(each, part),
      ),
    ];
    for (const [order, whole] of [...new Set(wholes)].slice(0, WHOLES_TRIED).entries()) {
      if (whole === part) continue;
      // 64.3公里，其中…、乡道21.8公里、村道22.9公里，占总里程3.45%: of the list's total as well as of its last part.
      const [previous] = before(recognition, part);
      // 水务公司和文旅公司分别为1.48亿元、0.87亿元，共占28.31%: of both.
      const isOfBoth =
        /^(?:一?共|合计|合共|总共|[两二三四]者)(?:计|约)?占/u.test(mention.label) &&
        previous !== undefined &&
        sameDimension(previous, part) &&
        previous.clause >= part.clause - 1 &&
        /^[,、和及与]/u.test(recognition.passages[part.passage]!.text.slice(previous.end, part.start));
      const isListed =
        /^占/u.test(mention.label) &&
        part.nested &&
        previous?.nested === true &&
        !/[共计]$/u.test(part.label) &&
        sameDimension(previous, part);
      const isOther =
        isOfOther(headOfRow(recognition, mention), whole) ||
        isOfOtherFraction(recognition, mention, whole) ||
        (holder !== undefined && !whole.label.includes(holder)) ||
        OTHER_BASIS.test(mention.label);
      const isNamed =
        !isOther &&
        !isOfSubjectBefore(recognition, mention, part) &&
        rank === 0 &&
        isOwnPart(mention, part) &&
        (named.length === 1 ? order === 0 : whole === listed) &&
        !isUntold &&
        !isListed &&
        !isOfBoth &&
        !isRequired &&
        !isOfYearBefore(recognition, part, whole);
      const mayBe = rank === 0 && !isOther && !isRequired && !isSmaller(recognition, mention, part, whole);
      const isLikely = mayBe && whole === likely && /总|合计/u.test(mention.label);
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
          (whole === opened || (whole.passage === mention.passage && isCalledSo(mention, whole))),
        left: figure(mention.figure),
        relation: '=',
        right: quotient(figure(part.figure), figure(whole.figure)),
        stated: mention.figure,
        confirming: !isNamed && !isLikely,
        ...(mayBe &&
        opened === undefined &&
        !isUntold &&
        !isOfBoth &&
        !isOfYearBefore(recognition, part, whole) &&
        isOwnPart(mention, part) &&
        !isOfSubjectBefore(recognition, mention, part) &&
        part.sentence === mention.sentence &&
        part.passage === mention.passage &&
        // 专项20,227万元，…，较2022年的24.61%下降: of last year's amounts.
        !(mention.isLast && !part.isLast)
          ? {
              family: {
                key: familyOf(recognition, mention),
                anchor: `${whole.figure}`,
                most: BARE.test(mention.label),
              },
            }
          : {}),
      };
    }
    if (rank === 0) yield* ofUnprintedWhole(recognition, mention, part);
  }
}

/** 分别占同类产品采购额的97.2%和90.4%: what the second is of, the words of the first tell. */
function headOfRow({ passages }: Recognition, share: Mention): Mention {
  const { mentions, text } = passages[share.passage]!;
  let head = share;
  for (let at = mentions.indexOf(share); at > 0 && /^[和及、]$/u.test(head.label || '、'); at--) {
    const previous = mentions[at - 1]!;
    if (previous.kind !== 'rate' || !/^[和及、]$/u.test(text.slice(previous.end, head.start))) break;
    head = previous;
  }
  return head;
}

/** 比例不低于55%: what there has to be at least is no share of what stands before it. */
const REQUIRED = /(?:不(?:得|应|能)?(?:低于|少于|高于|超过))$/u;

/** What is paid, borne or deducted at this rate is money. */
const OF_COSTS =
  /(?:报销|补偿|自付|自负|负担|分担|承担|配套|抵扣|赔付|提取|(?:基金|医保|统筹)支付)比例(?:为|达|达到|约|是|:)*$/u;

/** 占3.5%: of what, the words do not say. */
const BARE = /^占比?(?:约|为|达)?$/u;
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

/** Shares of the same section are of the same whole, where one of them shows which. */
function familyOf(recognition: Recognition, mention: Mention): string {
  const { section } = recognition.passages[mention.passage]!.block;
  return section?.split('.')[0] ?? '';
}
