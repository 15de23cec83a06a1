/** sum: a total in a sentence equals the parts that the sentence lists. See sum.md. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { flowsAmong } from './difference-flows.ts';
import { figure, figuresOf, sumFrom } from './expression.ts';
import { findOpeners, type Opener } from './openers.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isCountable, isRunningText, sameDimension, tellingDigits } from './scope.ts';
import { ofAdjoining, ofRespective } from './sum-adjoining.ts';
import {
  areOfOtherRole,
  BOUNDS,
  goesOnWithOthers,
  isMovement,
  isNumberFirst,
  isOfDivision,
  isOfSeries,
  isOfSeveral,
  isShareBroken,
  netOf,
  OVERLAPPING,
  ofOwnRole,
  runsOn,
  sentenceOf,
} from './sum-breaks.ts';
import { ofAllItems, ofClasses } from './sum-classes.ts';
import { ofClosedLists } from './sum-closed.ts';
import { ofClosers, ofCountedChanges, ofNamedSums } from './sum-closers.ts';
import { countedParagraphs, totalsOfAbove } from './sum-counted.ts';
import { totalsElsewhere } from './sum-elsewhere.ts';
import { closingTotals, rollUps } from './sum-items.ts';
import { ofListBelow, ofListed, ofNextSentence } from './sum-listed.ts';
import { ofNouns } from './sum-nouns.ts';
import { ofOddUnits } from './sum-odd-unit.ts';
import { ofLinesBelow, ofOpenedItems } from './sum-opened.ts';
import {
  areComplementary,
  endsWithOthers,
  endsWithPart,
  isCountedList,
  isFullList,
  isRestTold,
  isTotalLike,
  overlap,
  partLists,
  secondOfEachPart,
} from './sum-parts.ts';
import { ofReckonedItems } from './sum-reckoned.ts';
import { ofRows } from './sum-rows.ts';
import { runsOf } from './sum-runs.ts';
import { ofSeconds } from './sum-seconds.ts';
import { ofDividingParagraphs, ofSentences } from './sum-sentences.ts';
import { isBound, isNamedTotal, totalsFor } from './sum-totals.ts';
import { twinTotals } from './sum-twins.ts';
import { ofParts } from './sum-within.ts';

export const sum: ClaimCheck = {
  id: 'sum',
  title: { zh: '分项合计不符', en: 'Parts do not add up to their total' },
  relation: { zh: '分项合计', en: 'Parts and their total' },
  severity: 'error',
  *propose(recognition) {
    const areFlows = flowsAmong(recognition.mentions);
    for (const proposal of proposalsOf(recognition)) if (!areFlows(figuresOf(proposal.right))) yield proposal;
  },
  *runs(recognition, isTelling) {
    for (const mention of recognition.mentions) {
      if (
        isTelling(mention.figure) &&
        isCountable(mention) &&
        isRunningText(recognition.passages[mention.passage]!.block)
      ) {
        yield* runsOf(recognition, mention);
      }
    }
  },
  word: ({ name, raw, arithmetic, stated, expected, difference, unit, proposal }) =>
    proposal.relation === '<='
      ? {
          zh: `${name(proposal.stated)} ${raw(proposal.stated)} 大于它所在的${arithmetic.zh}。`,
          en: `${name(proposal.stated)} ${raw(proposal.stated)} is more than what it is part of, ${arithmetic.en}.`,
        }
      : {
          zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${difference}${unit}。`,
          en: `${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${difference} ${unit}.`,
        },
};

/** All readings of the text as sums. */
function* proposalsOf(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (passage.mentions.length < 2) continue;
    const listed = new Set<Mention>();
    for (const opener of findOpeners(passage.text)) {
      const follows = passage.mentions.some((mention) => mention.end === opener.start);
      if ((opener.colon || opener.bracket) && !follows) continue;
      yield* ofOpener(recognition, passage, opener, listed);
    }
    yield* ofClosers(recognition, passage);
    yield* ofNamedSums(recognition, passage);
    yield* ofCountedChanges(recognition, passage);
    yield* ofTotalFirst(passage);
    yield* ofLevels(recognition, passage);
    yield* ofCounts(recognition, passage);
    yield* ofParts(recognition, passage);
    yield* ofAdjoining(recognition, passage);
    yield* ofRespective(passage);
    yield* ofListed(recognition, passage);
    yield* ofNextSentence(passage);
    yield* ofRows(recognition, passage);
    yield* ofSentences(recognition, passage);
    yield* ofClosedLists(recognition, passage);
    yield* ofNouns(passage);
    yield* ofSeconds(recognition, passage);
    yield* ofReckonedItems(passage);
    if (isRunningText(passage.block)) yield* ofOddUnits(recognition, passage);
  }
  yield* rollUps(recognition);
  yield* closingTotals(recognition);
  yield* countedParagraphs(recognition);
  yield* totalsOfAbove(recognition);
  yield* twinTotals(recognition);
  yield* totalsElsewhere(recognition);
  yield* ofOpenedItems(recognition);
  yield* ofLinesBelow(recognition);
  yield* ofListBelow(recognition);
  yield* ofClasses(recognition);
  yield* ofAllItems(recognition);
  yield* ofDividingParagraphs(recognition);
}

/**
 * The alternatives that one opening word (其中, 按…分, 由…组成) proposes.
 * @param listed parts of earlier lists of the passage; this list's parts are added
 */
function* ofOpener(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  listed: Set<Mention>,
): Iterable<Proposal> {
  // 高层34元（此前依次为20元、24元、30元）: what was, and no parts of what is.
  const { text } = passage;
  if (
    FORMER.test(text.slice(0, opener.start)) ||
    (opener.bracket && HOLDS_FORMER.test(text.slice(opener.end)))
  )
    return;
  const group = `${passage.index}:${opener.start}`;
  const totals = totalsFor(recognition, passage, opener, listed);
  // 支付9,268万元，剩余732万元，其中…: what stands right before the list is divided by it, though it is what remains.
  const divided = dividedBeside(recognition, passage, opener, totals[0]);
  if (divided) yield divided;
  const isSure = isBound(recognition, passage, opener, totals);
  // Where the words name the total, no other list of the passage tells another one.
  const isClear = totals[0] !== undefined && isNamedTotal(passage, opener, totals[0]);
  for (const [rank, total] of totals.entries()) {
    for (const { parts: all, near, whole } of partLists(recognition, passage, opener, total)) {
      const spent = secondOfEachPart(all);
      if (spent.length >= 2) yield confirming(`${group}:second`, total, sumFrom(spent));
      // 控制在限额112.4亿元以内: a bound agrees with anything. 最少的为88天: one of several, and no part.
      const parts = all.filter(
        ({ figure: index, label }) =>
          !BOUNDS.has(recognition.figures[index]!.qualifier ?? '') && !/最[大小多少高低长短]的/u.test(label),
      );
      if (parts.length < 2) continue;
      const net = netOf(parts);
      if (net) {
        yield confirming(group, total, net);
        continue;
      }
      if (rank === 0 && near) for (const part of parts) listed.add(part);
      const isWholeBracket = opener.bracket && fillsBracket(passage, opener, parts);
      if (rank === 0 && near && !isWholeBracket) yield* prefixes(group, total, parts);
      const isComplementary = areComplementary(parts, recognition);
      const closed =
        isComplementary ||
        (whole &&
          (opener.closed ||
            isFullList(total, parts, opener) ||
            endsWithOthers(parts) ||
            isCountedList(recognition, total, parts)));
      if (rank === 0 && areOfOtherRole(total, parts)) yield* ofOwnRole(passage, total, parts);
      const isAbove = total.passage === passage.index && (parts[0]?.sentence ?? 0) - total.sentence <= 1;
      const isTied =
        (isSure || (isComplementary && isAbove)) && !OVERLAPPING.test(sentenceOf(passage, opener));
      const accuses =
        !divided &&
        !/净额/u.test(total.label) &&
        rank === 0 &&
        near &&
        isTied &&
        !opener.open &&
        !isShareBroken(passage, parts) &&
        !isNumberFirst(parts) &&
        !areOfOtherRole(total, parts) &&
        !goesOnWithOthers(total, parts) &&
        !runsOn(opener, parts) &&
        !isRestTold(recognition, passage, total, parts) &&
        // 服务咨询类、货物类各1个 are two.
        !parts.some(({ label }) => /各$|净[增减]$|^(?:全年|总|共)/u.test(label)) &&
        // 其中来自省级补助3,100万元、市县自筹3,200万元的，系上年完成额的构成: the words behind the list say of what it is.
        !/^的,?(?:系|属|均?为)/u.test(passage.text.slice(parts.at(-1)?.end ?? passage.text.length)) &&
        // 决算数5,120万元（调整前5,300万元，剔除划转单位的180万元）: what was before, and what was taken out of it.
        !parts.some(({ label }) => /(?:扣回|收回|核减|调减|追减|冲减|扣减|剔除)|^调整前/u.test(label)) &&
        !overlap(parts, recognition) &&
        !isMovement(parts) &&
        !isOfDivision(recognition, passage, total) &&
        !isOfSeveral(passage, opener, total) &&
        !isOfSeries(passage, opener, total, parts);
      // 发放低保金509.38万元：城市低保186户，发放121.46万元；…: what is too loose a list to accuse may still show a slip.
      if (rank === 0 && near && !accuses && !opener.open && isOpened(opener) && !overlap(parts, recognition))
        yield { ...nearly(`typed:${group}`, total, sumFrom(parts)), typed: 'slipped' };
      yield {
        group,
        strength: accuses && closed ? 'strong' : 'weak',
        certain: accuses && closed && (opener.closed || isComplementary) && total.passage === passage.index,
        left: figure(total.figure),
        relation: '=',
        right: sumFrom(parts),
        stated: total.figure,
        ...(isWholeBracket && rank === 0 && accuses ? { near: 'besides' as const, ruled: true } : {}),
        ceiling: accuses && !opener.partition,
        movable: opener.partition && !(opener.topic !== null && total.label.includes(opener.topic)),
        confirming: !accuses,
        // 按性质分…；按级次分…: what the other lists of the passage divide, a partition divides too.
        ...(near && !opener.open && !overlap(parts, recognition) && (rank === 0 || !isClear)
          ? {
              family: {
                key: `partition:${passage.index}`,
                anchor: `${total.figure}`,
                supportsOnly: !opener.partition || !(whole || endsWithPart(passage, parts)),
              },
            }
          : {}),
      };
    }
  }
}

const isOpened = ({ colon, listing, bracket, partition }: Opener): boolean =>
  colon || listing || bracket || partition;

const FORMER = /(?:此前|原来?|调整前|过去|以前)(?:的)?$/u;

const HOLDS_FORMER = /^[^()。;]{0,20}(?:此前|调整前|过去|以前)(?:的)?(?:为|分别|依次)/u;

/** The figure right before an opening word, where it is not taken for the total and the list makes it all the same. */
function dividedBeside(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  first: Mention | undefined,
): Proposal | null {
  const beside = passage.mentions.findLast((each) => each.end <= opener.start);
  if (!beside || !first || beside === first || !isCountable(beside) || first.start >= beside.start)
    return null;
  if (!sameDimension(beside, first)) return null;
  for (const { parts } of partLists(recognition, passage, opener, beside)) {
    const sum = parts.reduce((total, part) => total + printed(recognition, part), 0);
    if (parts.length >= 2 && comesOut(recognition, beside, sum))
      return confirming(`${passage.index}:${opener.start}`, beside, sumFrom(parts));
  }
  return null;
}

/** 运行费88.36万元（燃油48.63万元、维修22.7万元、保险10.88万元、路桥费6.15万元）: three and more, joined in one way, and nothing else. */
function fillsBracket({ text }: Passage, { end, limit }: Opener, parts: readonly Mention[]): boolean {
  const isJoined = parts
    .slice(1)
    .every((part, at) => /^、[^,;:、]*$/u.test(text.slice(parts[at]!.end, part.start)));
  const isFirst = /^[^,;:、]*$/u.test(text.slice(end, parts[0]!.start));
  return parts.length >= 3 && isJoined && isFirst && parts.at(-1)!.end === limit;
}

/** The list may end before the sentence does: 其中中央2000万元，地方1200万元，截至年底完成2560万元. */
function* prefixes(group: string, total: Mention, parts: readonly Mention[]): Iterable<Proposal> {
  for (let count = parts.length - 1; count >= 2; count--) {
    yield {
      group,
      strength: 'weak',
      left: figure(total.figure),
      relation: '=',
      right: sumFrom(parts.slice(0, count)),
      stated: total.figure,
      confirming: true,
    };
  }
}

const TOTAL_FIRST =
  /(?:总(?:投资|预算|支出|收入|投入|成本|造价|金额|额|规模|面积|人口|量|数)|合计|共计)(?:为|达|约)*$/u;

/** 总投资180万元，自筹120万元，奖补60万元: a total and all that follows of its kind, with nothing else between. */
function* ofTotalFirst(passage: Passage): Iterable<Proposal> {
  for (const [index, total] of passage.mentions.entries()) {
    if (!isCountable(total) || !TOTAL_FIRST.test(total.label)) continue;
    const rest = passage.mentions.slice(index + 1);
    const end = rest.findIndex(
      (each) =>
        each.sentence !== total.sentence ||
        !isCountable(each) ||
        !sameDimension(each, total) ||
        isTotalLike(each),
    );
    const parts = end < 0 ? rest : rest.slice(0, end);
    if (parts.length < 2) continue;
    yield {
      ...confirming(`first:${total.figure}`, total, sumFrom(parts)),
      // Items of one list are told in one way: where two of them add up like this, the others should.
      family: { key: `first:${total.label}`, anchor: 'all', needs: 2 },
    };
  }
}

/** 应筹集资金2,776.80万元，中央补助…、省级补助…、县级配套…: levels that make a whole together, right behind a total. */
function* ofLevels(recognition: Recognition, { mentions, text }: Passage): Iterable<Proposal> {
  for (const [index, total] of mentions.entries()) {
    if (total.kind !== 'amount' || !isCountable(total)) continue;
    for (const count of [4, 3]) {
      const parts = mentions.slice(index + 1, index + 1 + count);
      const areListed =
        parts.length === count &&
        parts.every(
          (part) => part.kind === 'amount' && part.sentence === total.sentence && part.depth === total.depth,
        ) &&
        parts.slice(1).every((part, at) => /^[、,]/u.test(text.slice(parts[at]!.end, part.start)));
      if (!areListed || !areComplementary(parts, recognition)) continue;
      yield { ...asserting(`levels:${total.figure}`, total, sumFrom(parts), 'weak'), near: 'besides' };
      break;
    }
  }
}

const TELLING_DIGITS = 3;

/** 储备物资32,480件（套），其中帐篷1,260顶、棉衣18,500件、折叠床4,320张: things of one store have units of their own. */
function ofAnyUnit({ mentions }: Passage, total: Mention): Mention[] {
  return mentions.filter(
    (each) =>
      each.start > total.start &&
      each.sentence === total.sentence &&
      each.part === total.part &&
      each.depth === total.depth &&
      each.kind === 'count' &&
      isCountable(each),
  );
}

/** Small counts with all that is counted by the same word in the rest of the sentence: 有车8辆，一般用车6辆、特种作业车2辆. */
function* ofCounts(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    if (total.kind !== 'count' || !isCountable(total)) continue;
    const rest = passage.mentions.filter(
      (each) =>
        each.start > total.start &&
        each.sentence === total.sentence &&
        each.kind === 'count' &&
        each.unit === total.unit &&
        isCountable(each),
    );
    const next = passage.mentions.filter(
      (each) => each.sentence === total.sentence + 1 && each.kind === 'count' && each.unit === total.unit,
    );
    const lists = [
      rest,
      next,
      rest.filter((each) => each.part === total.part),
      rest.filter((each) => each.part === rest[0]?.part),
      ...(tellingDigits(recognition, total) >= TELLING_DIGITS ? [ofAnyUnit(passage, total)] : []),
    ];
    for (const parts of lists) {
      if (parts.length < 2) continue;
      yield confirming(`counts:${total.figure}`, total, sumFrom(parts));
    }
  }
}
