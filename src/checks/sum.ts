/** sum: a total in a sentence equals the parts that the sentence lists. See sum.md. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { figure, sumOf } from './expression.ts';
import { findOpeners, type Opener } from './openers.ts';
import {
  after,
  before,
  beforeInSection,
  headWord,
  isCountable,
  isRunningText,
  sameDimension,
  tellingDigits,
} from './scope.ts';
import {
  closingTotals,
  countedParagraphs,
  rollUps,
  totalsElsewhere,
  totalsOfAbove,
  twinTotals,
} from './sum-items.ts';
import { firstOfEachSentence, runsOf } from './sum-runs.ts';

const TOTALS_TRIED = 4;
/** A whole may stand far before the points of view from which it is divided. */
const PARTITIONED_TRIED = 12;

export const sum: ClaimCheck = {
  id: 'sum',
  title: { zh: '分项合计不符', en: 'Parts do not add up to their total' },
  relation: { zh: '分项合计', en: 'Parts and their total' },
  severity: 'error',
  *propose(recognition) {
    for (const passage of recognition.passages) {
      if (passage.mentions.length < 2) continue;
      const listed = new Set<Mention>();
      for (const opener of findOpeners(passage.text)) {
        const follows = passage.mentions.some((mention) => mention.end === opener.start);
        if ((opener.colon || opener.bracket) && !follows) continue;
        yield* ofOpener(recognition, passage, opener, listed);
      }
      yield* ofClosers(recognition, passage);
      yield* ofTotalFirst(passage);
      yield* ofCounts(passage);
    }
    yield* rollUps(recognition);
    yield* closingTotals(recognition);
    yield* countedParagraphs(recognition);
    yield* totalsOfAbove(recognition);
    yield* twinTotals(recognition);
    yield* totalsElsewhere(recognition);
  },
  *runs(recognition) {
    for (const mention of recognition.mentions) {
      if (isCountable(mention) && isRunningText(recognition.passages[mention.passage]!.block)) {
        yield* runsOf(recognition, mention);
      }
    }
  },
  word: ({ name, arithmetic, stated, expected, difference, unit, proposal }) => ({
    zh: `${arithmetic.zh} = ${expected}${unit}，与${name(proposal.stated)} ${stated}${unit} 相差 ${difference}${unit}。`,
    en: `${arithmetic.en} = ${expected} ${unit}, which differs from ${name(proposal.stated)} ${stated} ${unit} by ${difference} ${unit}.`,
  }),
};

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
  const group = `${passage.index}:${opener.start}`;
  const totals = totalsFor(recognition, passage, opener, listed);
  const isSure = isBound(recognition, passage, opener, totals);
  for (const [rank, total] of totals.entries()) {
    for (const { parts, near, whole } of partLists(recognition, passage, opener, total)) {
      if (rank === 0 && near) for (const part of parts) listed.add(part);
      if (rank === 0 && near) yield* prefixes(group, total, parts);
      const isComplementary = areComplementary(parts, recognition);
      const closed =
        isComplementary ||
        (whole && (opener.closed || isFullList(total, parts, opener) || endsWithOthers(parts)));
      const isAbove = total.passage === passage.index && (parts[0]?.sentence ?? 0) - total.sentence <= 1;
      const isTied = isSure || (isComplementary && isAbove);
      const accuses = rank === 0 && near && isTied && !opener.open && !overlap(parts, recognition);
      yield {
        group,
        strength: accuses && closed ? 'strong' : 'weak',
        left: figure(total.figure),
        relation: '=',
        right: sumOf(parts.map((part) => figure(part.figure))),
        stated: total.figure,
        ceiling: accuses && !opener.partition,
        movable: opener.partition && !(opener.topic !== null && total.label.includes(opener.topic)),
        confirming: !accuses,
        // 按性质分…；按级次分…: what the other partitions of the passage divide, this one divides too.
        ...(opener.partition &&
        near &&
        (whole || endsWithPart(passage, parts)) &&
        !opener.open &&
        !overlap(parts, recognition)
          ? { family: { key: `partition:${passage.index}`, anchor: `${total.figure}` } }
          : {}),
      };
    }
  }
}

/** Does a stop follow right after the last part? Then nothing else belongs to the list. */
function endsWithPart({ text }: Passage, parts: readonly Mention[]): boolean {
  return /^[^,。;:]*(?:[;。]|$)/u.test(text.slice(parts.at(-1)!.end));
}

/** The list may end before the sentence does: 其中中央2000万元，地方1200万元，截至年底完成2560万元. */
function* prefixes(group: string, total: Mention, parts: readonly Mention[]): Iterable<Proposal> {
  for (let count = parts.length - 1; count >= 2; count--) {
    yield {
      group,
      strength: 'weak',
      left: figure(total.figure),
      relation: '=',
      right: sumOf(parts.slice(0, count).map((part) => figure(part.figure))),
      stated: total.figure,
      confirming: true,
    };
  }
}

/**
 * Do the words bind the list to its likeliest total? They do within one sentence, where they name what is divided,
 * and across a full stop where only one total is there to choose.
 */
function isBound(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  totals: readonly Mention[],
): boolean {
  const [likeliest] = totals;
  if (!likeliest) return false;
  const isSameSentence =
    likeliest.passage === passage.index && !passage.text.slice(likeliest.end, opener.start).includes('。');
  const isNamed = opener.topic !== null && likeliest.label.includes(opener.topic);
  const isSentenceBefore = isOnlyOneOfSentenceBefore(recognition, passage, opener, totals);
  // 三年合计739.2万元，实际支出分别为…: what is listed has a name of its own.
  const isAdjacent = likeliest.passage === passage.index && opener.start - likeliest.end <= 1;
  if (opener.composed && !isAdjacent) return false;
  return isSameSentence || isNamed || isSentenceBefore || totals.length === 1;
}

/** 支出T，占年初预算的p%。其中：…: the list opens its own sentence, and the one before it tells one total alone. */
function isOnlyOneOfSentenceBefore(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  totals: readonly Mention[],
): boolean {
  if (!opener.listing || passage.text[opener.start - 1] !== '。') return false;
  const [likeliest] = totals;
  const own = totals.filter(
    (total) =>
      total.passage === passage.index &&
      total.sentence === likeliest?.sentence &&
      !isBaseOfRate(recognition, total),
  );
  const between = passage.text.slice(likeliest?.end, opener.start - 1);
  return own.length === 1 && likeliest?.passage === passage.index && !between.includes('。');
}

/** A list that names the rest (其他, 其余) is complete. */
function endsWithOthers(parts: readonly Mention[]): boolean {
  return parts.length >= 2 && /^(?:及|和|以及)?其[他余它]/u.test(parts.at(-1)!.label);
}

/** 财政拨款收入, 事业收入, 其他收入: things of one kind. */
function areAlike(parts: readonly Mention[]): boolean {
  const kinds = new Set(parts.map((part) => part.label.replace(/[为是共计约]+$/u, '').slice(-2)));
  return kinds.size === 1;
}

/** 共有车辆7辆，其中：… of the same measure word, many of them 0: a form that lists every class. */
function isFullList(total: Mention, parts: readonly Mention[], opener: Opener): boolean {
  return (
    opener.listing &&
    total.kind === 'count' &&
    /共|合计|总/u.test(total.label) &&
    parts.length >= 3 &&
    parts.every((part) => part.unit === total.unit)
  );
}

/** Classes that overlap (民生, 三保) and levels of one thing (一级, 二级, 三级指标) are no parts of one sum. */
function overlap(parts: readonly Mention[], { lexicon }: Recognition): boolean {
  if (parts.filter((part) => /[一二三]级/u.test(part.label)).length >= 2)
    return parts.every((part) => /指标/u.test(part.label) || part.kind === 'count');
  // 专技6级1人、十级23人: levels of posts stand beside any list of people.
  if (parts.some((part) => /[\d一二三四五六七八九十]级$/u.test(part.label))) return true;
  return parts.some((part) => lexicon.crossCutting.some((word) => part.label.includes(word)));
}

/** What may be the total of a list, most likely first. */
function totalsFor(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  listed: ReadonlySet<Mention>,
): Mention[] {
  const anchor = passage.mentions.find((mention) => mention.start >= opener.end);
  if (!anchor) return [];
  const own = before(recognition, anchor).filter((mention) => mention.end <= opener.start);
  const [last] = own;
  const isBound = opener.bracket || (opener.composed && last !== undefined && opener.start - last.end <= 1);
  const near = isBound ? own.slice(0, 1) : [...own, ...beforeInSection(recognition, anchor, 40)];
  const candidates = near.filter(
    (mention) => isCountable(mention) && sameDimension(mention, anchor) && !mention.isLast,
  );
  const divided = dividedBy(passage.text, opener);
  const exact = divided === '' ? [] : candidates.filter((mention) => mention.label.includes(divided));
  const named = opener.topic
    ? candidates.filter((mention) => mention.label.includes(opener.topic as string))
    : [];
  const head = commonHead(passage, anchor);
  const alike = candidates.filter((mention) => head !== '' && !mention.nested && headWord(mention) === head);
  const subject = subjectOf(passage.text, opener.start);
  const told = subject === '' ? [] : candidates.filter((mention) => mention.label.endsWith(subject));
  const outside = opener.partition ? candidates.filter((mention) => !listed.has(mention)) : [];
  const namedOutside = opener.partition ? named.filter((mention) => !listed.has(mention)) : named;
  const ranked = [...new Set([...exact, ...namedOutside, ...outside, ...named, ...candidates])];
  const isBase = (mention: Mention) => isBaseOfRate(recognition, mention);
  const likely = [...ranked.filter((each) => !isBase(each)), ...ranked.filter(isBase)].slice(
    0,
    opener.partition ? PARTITIONED_TRIED : TOTALS_TRIED,
  );
  return [...new Set([...likely, ...told.slice(0, 1), ...alike.slice(0, ALIKE_TRIED)])];
}

const ALIKE_TRIED = 3;

/** 居民养老收入a、职工养老收入b: the word that all parts of the sentence end with; empty where they differ. */
function commonHead(passage: Passage, first: Mention): string {
  const parts = passage.mentions.filter(
    (each) => each.sentence === first.sentence && each.start >= first.start && sameDimension(each, first),
  );
  const head = headWord(first);
  return parts.length >= 2 && parts.every((part) => headWord(part) === head) ? head : '';
}

/** 基本支出中，人员经费…: the words that name what is divided. */
function dividedBy(text: string, opener: Opener): string {
  if (!/中[:,]$/u.test(text.slice(opener.start, opener.end))) return '';
  return /([一-鿿]{3,})中$/u.exec(text.slice(0, opener.end - 1))?.[1]?.slice(-4) ?? '';
}

/** 文化事业费分三批下达: what the words before the opening word speak of. */
function subjectOf(text: string, end: number): string {
  const subject = /[一-鿿]*$/u.exec(text.slice(Math.max(0, end - 16), end))?.[0] ?? '';
  return subject.length >= 3 ? subject : '';
}

/** 占年初预算22.83万元的89.27%: the amount belongs to the rate after it; what follows divides another one. */
function isBaseOfRate(recognition: Recognition, mention: Mention): boolean {
  const [next] = after(recognition, mention);
  return next?.kind === 'rate' && next.label === '的' && next.clause === mention.clause;
}

/**
 * A list of parts; near, where it stands right after the opening word, before anything else begins; whole, where
 * nothing of its kind follows in the sentence.
 */
interface PartList {
  parts: Mention[];
  near: boolean;
  whole: boolean;
}

const CLOSED_BY = /(?:合计|共计|总计)(?:为)?$|^[两二三四五六七八九十](?:类|项|种|级|者|批|部门)(?:共)?$/u;

/** A total at the end closes the list and is no part of it: 支出包括：a、b、c，支出合计d. */
function withoutCloser(list: PartList): PartList {
  const { parts } = list;
  return parts.length > 2 && CLOSED_BY.test(parts.at(-1)!.label)
    ? { ...list, parts: parts.slice(0, -1) }
    : list;
}

/**
 * The lists of parts that may be meant, most likely first: without what is nested in a part, then as it stands;
 * up to the end of the sentence, then of the passage.
 */
function partLists(recognition: Recognition, passage: Passage, opener: Opener, total: Mention): PartList[] {
  const following = passage.mentions.filter(
    (mention) =>
      mention.start >= opener.end &&
      (opener.limit === null || mention.start < opener.limit) &&
      isCountable(mention) &&
      !mention.isLast &&
      sameDimension(mention, total),
  );
  const first = following[0];
  if (!first || (!opener.endsPassage && passage.text.slice(opener.end, first.start).includes('。')))
    return [];
  const sentence = following.filter((mention) => mention.sentence === first.sentence);
  const own = sentence.filter((mention) => mention.part === first.part);
  // T，其中a；b；c: without a colon the semicolon ends what 其中 opened, and b stands beside T, unless all are of one
  // kind and the last one is the rest.
  const goesOn =
    opener.listing ||
    opener.closed ||
    own.length !== 1 ||
    (endsWithOthers(sentence) && areAlike(sentence)) ||
    areComplementary(withoutNested(passage, sentence, opener), recognition);
  const lists: PartList[] = [
    {
      parts: withoutNested(passage, own, opener),
      near: true,
      whole: sentence.length === own.length || own.length > 2,
    },
    { parts: withoutNested(passage, sentence, opener), near: goesOn, whole: goesOn },
    { parts: firstOfEachPart(sentence), near: goesOn, whole: goesOn },
    { parts: sentence, near: goesOn, whole: goesOn },
    { parts: withoutNested(passage, following, opener), near: false, whole: false },
    { parts: firstOfEachSentence(following), near: false, whole: false },
    { parts: following, near: false, whole: false },
  ];
  const seen = new Set<string>();
  return lists.map(withoutCloser).filter(({ parts }) => {
    const key = parts.map((mention) => mention.figure).join();
    if (parts.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Leaves out what stands in a deeper bracket and what a second opening word opens inside a part. */
function withoutNested(passage: Passage, parts: readonly Mention[], opener: Opener): Mention[] {
  const depth = Math.min(...parts.map((part) => part.depth));
  const kept: Mention[] = [];
  let nestedIn: number | null = null;
  let previousEnd = opener.end;
  for (const part of parts) {
    if (part.depth > depth) continue;
    const between = passage.text.slice(previousEnd, part.start).replace(/[(][^()]*[)]/gu, '');
    previousEnd = part.end;
    if (nestedIn !== null && part.part === nestedIn) continue;
    nestedIn = null;
    if (kept.length > 0 && NESTING.test(between) && !between.includes(';')) nestedIn = part.part;
    else kept.push(part);
  }
  return kept;
}

const NESTING = /其中|内含|包括|包含|含|主要/u;

function firstOfEachPart(parts: readonly Mention[]): Mention[] {
  return parts.filter((part, index) => index === 0 || parts[index - 1]!.part !== part.part);
}

/** Do the parts' names make a whole together, in any order, one word a part (基本 and 项目; 中央, 省 and 市)? */
function areComplementary(parts: readonly Mention[], recognition: Recognition): boolean {
  return recognition.lexicon.complements.some((set) => {
    if (set.length !== parts.length) return false;
    const left = [...parts];
    return set.every((word) => {
      const at = left.findIndex((part) => part.label.includes(word));
      return at >= 0 && left.splice(at, 1).length === 1;
    });
  });
}

const CLOSER =
  /(?:合计|共计|总计|总额|(?<![公一总])共)(?:支付|支出|投入|安排|下达|使用|补助|发放|完成|到位|投资|收入|有|为|达|约)*$|之和(?:为|是)?$/u;
/** Under 合计 the words name a sum; under a bare 共 they may count anything. */
const SUMS = /合计|共计|总计|总额/u;
/** A total that says nothing else than that it adds up what stands before it. */
const BARE_CLOSER =
  /^(?:[^,。;]{0,8}(?:组成|构成)|以上)?(?:收入|支出|资金|经费|人员|预算|投资)?(?:合计|共计|总计)(?:支付|支出|投入|安排|下达|使用|为|达)*$/u;

const CHINESE_DIGITS = '一二三四五六七八九十';
const numberOf = (digit: string): number => (digit === '两' ? 2 : CHINESE_DIGITS.indexOf(digit) + 1);
/** 三项合计: so many items, what is nested in them not counted. */
const COUNTED_CLOSER =
  /([二两三四五六七八九十])(?:项|类|批|村|镇|乡|笔|级|种|家|地|县|区|者|块|期|部分|方面|季度|年|个[^,。;]{0,4})(?:资金|经费|支出|收入|补贴)?(?:合计|共计|共|之和)(?:支出|支付|到位|完成|投资|为|是)*$/u;

/** The last so many items of the first level; none where there are fewer. */
function lastOf(mentions: readonly Mention[], count: number): Mention[] {
  const items = mentions.filter((each) => !each.nested);
  return items.length >= count ? items.slice(-count) : [];
}

/** 其中陶瓷器18件、青铜器11件、书画17件，完成计划40件…，三类合计46件: some so many of the sentence in a row. */
function* windows(total: Mention, same: readonly Mention[], count: number): Iterable<Proposal> {
  for (let first = same.length - count; first >= 0; first--)
    yield {
      group: `windows:${total.figure}`,
      strength: 'weak',
      left: figure(total.figure),
      relation: '=',
      right: sumOf(same.slice(first, first + count).map((part) => figure(part.figure))),
      stated: total.figure,
      confirming: true,
    };
}

const CHOSEN_FROM = 10;
const TELLING_DIGITS = 4;

/** 两项之和为1,670.88万元: two or three of the amounts before it, others between them. */
function* choices(total: Mention, same: readonly Mention[], count: number): Iterable<Proposal> {
  if (count > 3) return;
  const near = same.slice(-CHOSEN_FROM);
  for (const parts of combinations(near, count))
    yield {
      group: `choices:${total.figure}`,
      strength: 'weak',
      left: figure(total.figure),
      relation: '=',
      right: sumOf(parts.map((part) => figure(part.figure))),
      stated: total.figure,
      confirming: true,
    };
}

function* combinations<T>(things: readonly T[], count: number): Iterable<T[]> {
  if (count === 0) return yield [];
  for (const [index, thing] of things.entries())
    for (const others of combinations(things.slice(index + 1), count - 1)) yield [thing, ...others];
}

/** A list that a total closes: A加B、C，收入总计X; a、b、c，合计X. */
function* ofClosers(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    if (!isCountable(total) || !CLOSER.test(total.label)) continue;
    const same = before(recognition, total)
      .filter((each) => each.sentence === total.sentence && isCountable(each) && sameDimension(each, total))
      .reverse();
    const inPart = same.filter((each) => each.part === total.part);
    // 一是…；二是…；三是…，共计: the items are divided by semicolons.
    const earlier = inPart.length >= 2 ? inPart : same;
    const level = Math.min(...earlier.map((each) => each.depth));
    const listed = earlier.filter(
      (each) => each.depth === level && (!each.isLast || /结余|结转/u.test(each.label)),
    );
    const counted = COUNTED_CLOSER.exec(total.label)?.[1];
    const all = before(recognition, total).filter((each) => isCountable(each) && sameDimension(each, total));
    if (counted !== undefined) {
      yield* windows(total, all.reverse(), numberOf(counted));
      if (tellingDigits(recognition, total) >= TELLING_DIGITS) yield* choices(total, all, numberOf(counted));
    }
    const parts = counted === undefined ? listed : lastOf(same, numberOf(counted));
    if (parts.length < 2) continue;
    const isJoined =
      passage.text.slice(parts[0]!.end, parts[1]!.start).startsWith(',加') ||
      parts[1]!.label.startsWith('加');
    const isBare = SUMS.test(total.label) && BARE_CLOSER.test(total.label);
    // 编制102名（行政编制…），在职53人、退休10人，合计63人: a total with a bracket of its own parts is none of these.
    const divided = parts.map((part) => hasOwnParts(passage, part));
    const isMixed = divided.includes(true) && divided.includes(false);
    const start = isMixed ? divided.lastIndexOf(true) + 1 : 0;
    if (parts.length - start < 2) continue;
    const isClosed =
      isJoined || counted !== undefined || (isBare && !parts.some((part) => isTotalLike(part)));
    for (let first = 0; first + 2 <= parts.length; first++) {
      yield {
        group: `${passage.index}:closer:${total.start}`,
        strength: isClosed && first === start && !overlap(parts, recognition) ? 'strong' : 'weak',
        left: figure(total.figure),
        relation: '=',
        right: sumOf(parts.slice(first).map((part) => figure(part.figure))),
        stated: total.figure,
        confirming: !isClosed || first !== start,
      };
    }
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
      group: `first:${total.figure}`,
      strength: 'weak',
      left: figure(total.figure),
      relation: '=',
      right: sumOf(parts.map((part) => figure(part.figure))),
      stated: total.figure,
      confirming: true,
      // Items of one list are told in one way: where two of them add up like this, the others should.
      family: { key: `first:${total.label}`, anchor: 'all', needs: 2 },
    };
  }
}

/** Does a bracket right after the mention list parts of it? */
function hasOwnParts(passage: Passage, mention: Mention): boolean {
  if (passage.text[mention.end] !== '(') return false;
  const inside = passage.mentions.filter(
    (each) => each.opening === mention.end && sameDimension(each, mention) && isCountable(each),
  );
  return inside.length >= 2;
}

function isTotalLike(mention: Mention): boolean {
  return /合计|共计|总计|总额|^共|总/u.test(mention.label);
}

/** Small counts with all that is counted by the same word in the rest of the sentence: 有车8辆，一般用车6辆、特种作业车2辆. */
function* ofCounts(passage: Passage): Iterable<Proposal> {
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
    ];
    for (const parts of lists) {
      if (parts.length < 2) continue;
      yield {
        group: `counts:${total.figure}`,
        strength: 'weak',
        left: figure(total.figure),
        relation: '=',
        right: sumOf(parts.map((part) => figure(part.figure))),
        stated: total.figure,
        confirming: true,
      };
    }
  }
}
