/** Lists that a word opens behind their total: T，其中a、b; T由a和b组成; T，按…分：a、b. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { findOpeners, type Opener } from './openers.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isCountable, sameDimension } from './scope.ts';
import {
  areOfOtherRole,
  areStates,
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
import {
  areComplementary,
  endsWithOthers,
  endsWithPart,
  isCountedList,
  isFullList,
  isSummedUp,
} from './sum-complete.ts';
import { isPartlyTold, isRestTold } from './sum-gaps.ts';
import { overlap } from './sum-overlaps.ts';
import { partLists, secondOfEachPart } from './sum-parts.ts';
import { isBound, isNamedTotal, totalsFor } from './sum-totals.ts';

/** All lists of a passage that a word, a colon or a bracket opens. */
export function* ofOpeners(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const listed = new Set<Mention>();
  for (const opener of findOpeners(passage.text)) {
    const follows = passage.mentions.some((mention) => mention.end === opener.start);
    if ((opener.colon || opener.bracket) && !follows) continue;
    yield* ofOpener(recognition, passage, opener, listed);
  }
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
      const hasOwnTotal = isSummedUp(recognition, passage, total, parts);
      const accuses =
        !divided &&
        !hasOwnTotal &&
        !/净额/u.test(total.label) &&
        rank === 0 &&
        near &&
        isTied &&
        !opener.open &&
        areItsParts(recognition, passage, opener, total, parts);
      // 发放低保金509.38万元：城市低保186户，发放121.46万元；…: what is too loose a list to accuse may still show a slip.
      if (
        rank === 0 &&
        near &&
        !accuses &&
        !opener.open &&
        (hasOwnTotal || isOpened(opener)) &&
        !overlap(parts, recognition) &&
        !areStates(passage, opener, parts)
      )
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

/** Does nothing in the words say that what is listed is not, or not all, what the total is made of? */
function areItsParts(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  total: Mention,
  parts: readonly Mention[],
): boolean {
  return (
    // 分两批下达，去年提前下达…，此次下达…，18个县共获…: not as many as the words tell.
    (opener.count === null || opener.count === parts.length) &&
    !isShareBroken(passage, parts) &&
    !isNumberFirst(parts) &&
    !areOfOtherRole(total, parts) &&
    !goesOnWithOthers(total, parts) &&
    !runsOn(opener, parts) &&
    !isRestTold(recognition, passage, total, parts) &&
    !isPartlyTold(passage, total, parts) &&
    // 服务咨询类、货物类各1个 are two.
    !parts.some(({ label }) => /各$|净[增减]$|^(?:全年|总|共)/u.test(label)) &&
    !holdsOwnTotal(parts) &&
    // 其中来自省级补助3,100万元、市县自筹3,200万元的，系上年完成额的构成: the words behind the list say of what it is.
    !/^的,?(?:系|属|均?为)/u.test(passage.text.slice(parts.at(-1)?.end ?? passage.text.length)) &&
    // 决算数5,120万元（调整前5,300万元，剔除划转单位的180万元）: what was before, and what was taken out of it.
    !parts.some(({ label }) => /(?:扣回|收回|核减|调减|追减|冲减|扣减|剔除)|^调整前/u.test(label)) &&
    !overlap(parts, recognition) &&
    !isMovement(parts) &&
    !areStates(passage, opener, parts) &&
    !isOfDivision(recognition, passage, total) &&
    !isOfSeveral(passage, opener, total) &&
    !isOfSeries(passage, opener, total, parts)
  );
}

/** 此次下达1.28亿元，…18个县共获1.46亿元: what several have together is no part beside one that is none of theirs. */
function holdsOwnTotal(parts: readonly Mention[]): boolean {
  const together = parts.filter(({ label }) =>
    /[^公]共(?:获得?|得到?|计|分得|拨付?|下达|安排|到位|收到?|补助|投入)$/u.test(label),
  );
  return together.length > 0 && together.length < parts.length;
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
