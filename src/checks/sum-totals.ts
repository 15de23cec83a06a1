/** What may be the total of a list that an opening word opens. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import type { Opener } from './openers.ts';
import { after, before, beforeInSection, headWord, isCountable, sameDimension } from './scope.ts';

const TOTALS_TRIED = 4;

/** A whole may stand far before the points of view from which it is divided. */
const PARTITIONED_TRIED = 12;

/**
 * Do the words bind the list to its likeliest total? They do within one sentence, where they name what is divided,
 * and across a full stop where only one total is there to choose.
 */
export function isBound(
  recognition: Recognition,
  passage: Passage,
  opener: Opener,
  totals: readonly Mention[],
): boolean {
  const [likeliest] = totals;
  if (!likeliest) return false;
  const isSameSentence =
    likeliest.passage === passage.index && !passage.text.slice(likeliest.end, opener.start).includes('。');
  const isNamed =
    (opener.topic !== null && likeliest.label.includes(opener.topic)) ||
    isNamedTotal(passage, opener, likeliest);
  const isSentenceBefore = isOnlyOneOfSentenceBefore(recognition, passage, opener, totals);
  // 三年合计739.2万元，实际支出分别为…: what is listed has a name of its own.
  const isAdjacent = likeliest.passage === passage.index && opener.start - likeliest.end <= 1;
  if (opener.composed && !isAdjacent) return false;
  // （年初预算104000万元） over a table is no total of what a later paragraph divides.
  const isOnly = totals.length === 1 && (likeliest.passage === passage.index || !likeliest.nested);
  return isSameSentence || isNamed || isSentenceBefore || isOnly;
}

/** 审结案件中, 基本支出包括: do the words of the opening name this total? */
export function isNamedTotal(passage: Passage, opener: Opener, total: Mention): boolean {
  const divided = dividedBy(passage.text, opener);
  const subject = subjectOf(passage.text, opener.start);
  return (divided !== '' && isDivided(total, divided)) || (subject !== '' && total.label.endsWith(subject));
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

/** What may be the total of a list, most likely first. */
export function totalsFor(
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
  // 以项目数（依次为12、9、7个）加权: what is listed in its order has its total beside it.
  const isInOrder = passage.text.startsWith('依次', opener.start);
  const far = isInOrder ? [] : beforeInSection(recognition, anchor, 40);
  const near = isBound ? own.slice(0, 1) : [...own, ...far];
  const candidates = withoutAsides(
    near.filter(
      (mention) =>
        (isCountable(mention) || (mention === last && isMovement(passage, mention, opener))) &&
        sameDimension(mention, anchor) &&
        !movesOtherWay(mention, passage.text.slice(opener.start, anchor.start)) &&
        (!mention.isLast ||
          (anchor.isLast && mention.year === anchor.year && !/[比较]/u.test(mention.label))),
    ),
    anchor,
  );
  const divided = dividedBy(passage.text, opener);
  const exact = divided === '' ? [] : candidates.filter((mention) => isDivided(mention, divided));
  const named = opener.topic
    ? candidates.filter((mention) => mention.label.includes(opener.topic as string))
    : [];
  const head = commonHead(passage, anchor);
  const alike = candidates.filter((mention) => head !== '' && !mention.nested && headWord(mention) === head);
  const subject = subjectOf(passage.text, opener.start);
  const told = subject === '' ? [] : candidates.filter((mention) => mention.label.endsWith(subject));
  const outside = opener.partition ? candidates.filter((mention) => !listed.has(mention)) : [];
  const namedOutside = opener.partition ? named.filter((mention) => !listed.has(mention)) : named;
  const split = opener.partition ? candidates.filter((mention) => isSplit(passage, mention, anchor)) : [];
  const ranked = [...new Set([...split, ...exact, ...namedOutside, ...outside, ...named, ...candidates])];
  // 支出521万元，年末结余17万元。其中：基本支出…: what remains is not what a list of expenditure divides.
  const isBase = (mention: Mention) =>
    isBaseOfRate(recognition, mention) || (isRest(mention) && !isRest(anchor)) || isCeiling(mention);
  const likely = [...ranked.filter((each) => !isBase(each)), ...ranked.filter(isBase)].slice(
    0,
    opener.partition ? PARTITIONED_TRIED : TOTALS_TRIED,
  );
  // 基本支出包括: of what the words right before the opener name.
  return [...new Set([...told.slice(0, 1), ...likely, ...alike.slice(0, ALIKE_TRIED)])];
}

const ALIKE_TRIED = 3;
const WAYS = [
  /^(?:其中)?[一-鿿]{0,4}(?:增加|新增|调增|核增)/u,
  /^(?:其中)?[一-鿿]{0,4}(?:减少|核减|调减)/u,
] as const;

/** 增加造价286.4万元，减少造价94.9万元；其中单次增加超过50万元的有2次，分别为…: what was added is no part of what was taken off. */
function movesOtherWay({ label }: Mention, words: string): boolean {
  const [up, down] = WAYS;
  return (up.test(label) && down.test(words)) || (down.test(label) && up.test(words));
}

/** 本年减少931.75万元，其中报废702.11万元、划出229.64万元: what moved in the year, and no change against another one. */
function isMovement({ text }: Passage, { label, kind, start, end }: Mention, opener: Opener): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[,;。]/u)
      .at(-1) ?? '';
  return (
    kind === 'amount' &&
    /^(?:本年|本期|当年|年内)(?:增加|减少)(?:额|数)?$/u.test(label) &&
    !/[比较与]/u.test(clause) &&
    opener.start - end <= 1
  );
}

/** 收入A，完成预算的98%（预算B）。其中：…: what a bracket tells beside a total is not what the list divides. */
function withoutAsides(candidates: Mention[], anchor: Mention): Mention[] {
  return candidates.filter(
    (mention) =>
      mention.depth <= anchor.depth ||
      !candidates.some(
        (other) =>
          other.passage === mention.passage &&
          other.sentence === mention.sentence &&
          other.depth < mention.depth,
      ),
  );
}

/** 审结案件中: of 审结6105件, or of a figure that is called so in full. */
function isDivided({ label }: Mention, divided: string): boolean {
  const bare = label.replace(/^(?:全年|累计|已|共|其中)+|(?:共计?|合计|为|约|达)+$/gu, '');
  return label.includes(divided) || (bare.length >= 2 && divided.startsWith(bare));
}

/** 居民养老收入a、职工养老收入b: the word that all parts of the sentence end with; empty where they differ. */
function commonHead(passage: Passage, first: Mention): string {
  const parts = passage.mentions.filter(
    (each) => each.sentence === first.sentence && each.start >= first.start && sameDimension(each, first),
  );
  const head = headWord(first);
  return parts.length >= 2 && parts.every((part) => headWord(part) === head) ? head : '';
}

const LONGEST_NAME = 4;

/** 基本支出中，人员经费…: the words that name what is divided. */
function dividedBy(text: string, opener: Opener): string {
  if (!/中[:,]$/u.test(text.slice(opener.start, opener.end))) return '';
  return /([一-鿿]{3,})中$/u.exec(text.slice(0, opener.end - 1))?.[1]?.slice(-LONGEST_NAME) ?? '';
}

/** 文化事业费分三批下达: what the words before the opening word speak of. */
function subjectOf(text: string, end: number): string {
  const subject = /[一-鿿]*$/u.exec(text.slice(Math.max(0, end - 16), end))?.[0] ?? '';
  return subject.length >= 3 ? subject : '';
}

function isRest({ role }: Mention): boolean {
  return role === 'balance' || role === 'saved';
}

/** 余额28.67亿元，控制在核定的30.20亿元限额之内，其中一般债务…: what may not be passed is not what the list divides. */
function isCeiling({ label, trail }: Mention): boolean {
  return /控制在[^,。;]*$/u.test(label) && /^(?:的)?(?:债务)?(?:限额|额度|以内|之内|范围)/u.test(trail);
}

/** 46人中，男31人、女15人；按年龄分，…: what the sentence divides from its beginning it goes on dividing. */
function isSplit({ index }: Passage, { label, trail, passage, sentence }: Mention, anchor: Mention): boolean {
  return passage === index && sentence === anchor.sentence && label === '' && trail === '中';
}

/** 占年初预算22.83万元的89.27%: the amount belongs to the rate after it; what follows divides another one. */
function isBaseOfRate(recognition: Recognition, mention: Mention): boolean {
  const [next] = after(recognition, mention);
  return next?.kind === 'rate' && next.label === '的' && next.clause === mention.clause;
}
