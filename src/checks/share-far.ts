/** Shares whose part or whole stands elsewhere in the report, found by their names. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { printed } from './reckoning.ts';
import { earlierMentions, isAdditive, isForEach, isLevel, sameDimension, tellingDigits } from './scope.ts';
import { openedWhole } from './share-opened.ts';
import { isOfYearBefore } from './share-parts.ts';

const TELLING_DIGITS = 3;
const PARTS_TRIED = 4;
const WHOLES_TRIED = 8;

/** Words of what a share may be a share of, though its own words do not name it. */
const TOTAL = /合计|共计|总计|总额|总(?:收入|支出|投资|规模|量|数)|^共|(?:收入|支出)(?:决算|预算)/u;
const SHARE =
  /^(?:其中)?([^,。;:]*?)(?:共)?(?:约)?占(?:了)?([^,。;:]*?)的?(?:比重|比例|份额)?(?:为|达|约|近|超)*$/u;

/** 年中追加占年初预算的21.52%; 陈列展览费占总支出的39.1%; （一）出国费46.20万元，占2.70% of a total told sections before. */
export function* ofFarShare(recognition: Recognition, share: Mention): Iterable<Proposal> {
  if (isOfLast(recognition, share)) return;
  const digits = tellingDigits(recognition, share);
  const isRound = digits < TELLING_DIGITS - 1;
  const names = SHARE.exec(share.label);
  const subject = (names?.[1] ?? '').replace(/(?:仅|只|约|共|合计|也|均|已|总共)+$/u, '');
  const object = names?.[2] === '比' ? '' : (names?.[2] ?? '');
  const usable = earlierMentions(recognition, share).filter(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      !each.isLast &&
      !isForEach(each) &&
      // 260家以上 is met by every share.
      recognition.figures[each.figure]!.qualifier === null,
  );
  const nearest = usable.find((each) => each.passage === share.passage);
  const parts = subject.length >= 2 ? bearing(usable, subject, PARTS_TRIED) : nearest ? [nearest] : [];
  const opened = openedWhole(recognition, share);
  for (const part of parts) {
    const same = usable.filter(
      (each) => each !== part && sameDimension(each, part) && (!opened || each === opened),
    );
    const named = object.length >= 2 ? bearing(same, object, WHOLES_TRIED) : [];
    const totals = object.length >= 2 && named.length > 0 ? [] : same.filter((each) => isTotal(each));
    const inSentence = totals.filter(
      (each) => each.passage === share.passage && each.sentence === share.sentence,
    );
    const larger = digits < TELLING_DIGITS ? [] : same.filter((each) => isLarger(recognition, each, part));
    const wholes = [
      ...new Set([...named, ...totals.slice(0, WHOLES_TRIED), ...larger.slice(0, LARGER_TRIED)]),
    ];
    // Two digits agree by chance with one of many, hardly with the one that the sentence opens with.
    const exact = isRound
      ? [...named, ...same.slice(0, LARGER_TRIED)].filter((each) => isExact(recognition, share, part, each))
      : [];
    const fitting = digits < TELLING_DIGITS ? inSentence.slice(0, 1) : wholes;
    for (const whole of isRound ? exact : fitting) {
      yield {
        ...confirming(`${share.figure}`, share, quotient(figure(part.figure), figure(whole.figure))),
        confirming: !isOfList(recognition, share, subject, part, whole),
        // 高新区122家，占44.7%；首次享受88家，占32.2%: bare shares of one sentence are of one whole.
        ...(/^占(?:比)?(?:为)?$/u.test(share.label) &&
        part.sentence === share.sentence &&
        !isOfYearBefore(recognition, part, whole)
          ? { family: { key: `far:${share.passage}:${share.sentence}`, anchor: `${whole.figure}` } }
          : {}),
      };
    }
  }
}

/** …共15,427人，其中：城市2,318人，农村13,109人。农村占84.97%: of the total of the list that its part stands in. */
function isOfList(
  recognition: Recognition,
  share: Mention,
  subject: string,
  part: Mention,
  whole: Mention,
): boolean {
  return (
    subject.length >= 2 &&
    part.nested &&
    !whole.nested &&
    part.passage === share.passage &&
    whole.passage === part.passage &&
    whole.sentence === part.sentence &&
    share.sentence - part.sentence <= 1 &&
    recognition.passages[share.passage]!.mentions.filter(
      (each) => each.sentence === whole.sentence && !each.nested && sameDimension(each, whole),
    ).length === 1
  );
}

/** 中央资金2,730万元占5,460万元的50%: one digit agrees with many, an exact half of an uneven amount with hardly one. */
function isExact(recognition: Recognition, share: Mention, part: Mention, whole: Mention): boolean {
  if (tellingDigits(recognition, part) < TELLING_DIGITS) return false;
  const rate = printed(recognition, part) / printed(recognition, whole);
  return Math.abs(rate - printed(recognition, share)) < EXACT;
}

const EXACT = 1e-9;

/** Any larger figure of its kind near by: three digits agree with one of so many hardly by chance. */
const LARGER_TRIED = 16;

function isLarger({ figures }: Recognition, one: Mention, other: Mention): boolean {
  return Number(figures[one.figure]!.base) > Number(figures[other.figure]!.base);
}

function isTotal(mention: Mention): boolean {
  return !mention.nested && TOTAL.test(mention.label);
}

const SHORTEST_NAME = 3;

/** The figures whose label holds a name: to the letter, or with words between (馆藏总数 in 馆藏文物总数). */
function bearing(mentions: readonly Mention[], name: string, most: number): Mention[] {
  const exact = mentions.filter((each) => each.label.includes(name));
  if (exact.length > 0) return exact.slice(0, most);
  // 农村低保对象 of what was called 农村低保.
  const shorter = mentions.filter(({ label }) => label.length >= SHORTEST_NAME && name.includes(label));
  if (shorter.length > 0) return shorter.slice(0, most);
  const inOrder = mentions.filter((each) => holdsInOrder(each.label, name));
  if (inOrder.length > 0) return inOrder.slice(0, most);
  // 中央资金 for what was called 中央财政.
  return mentions.filter((each) => each.label.includes(name.slice(0, 2))).slice(0, 2);
}

/** Do all letters of a name stand in a label in their order, the last one at its end? */
export function holdsInOrder(label: string, name: string): boolean {
  if (name.length < 3) return false;
  let at = 0;
  for (const letter of name) {
    at = label.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 较上年的16个（占19.3%）: a share of last year's whole. */
function isOfLast({ passages }: Recognition, share: Mention): boolean {
  const { mentions } = passages[share.passage]!;
  const previous = mentions[mentions.indexOf(share) - 1];
  return previous?.isLast === true && share.depth > 0 && share.opening === previous.end;
}
