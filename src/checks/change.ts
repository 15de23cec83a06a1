/** change: 比上年增减 d, p % against this year's and last year's amount. See change.md. */
import type { Mention } from '../figures/mentions.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import {
  constant,
  difference,
  type Expression,
  figure,
  magnitudeOf,
  negated,
  productOf,
  quotient,
  sumOf,
} from './expression.ts';
import {
  after,
  before,
  beforeInSection,
  isAdditive,
  isForEach,
  isLevel,
  isRunningText,
  sameDimension,
  tellingDigits,
  textBetween,
} from './scope.ts';

const CANDIDATES = 6;
const COUNTS_TRIED = 16;

export const change: ClaimCheck = {
  id: 'change',
  title: { zh: '增减变动不符', en: 'Change does not agree with its amounts' },
  relation: { zh: '增减变动', en: 'Change against a base' },
  severity: 'error',
  *propose(recognition) {
    for (const mention of recognition.mentions) {
      if (
        mention.direction === 0 ||
        mention.inRange ||
        !isRunningText(recognition.passages[mention.passage]!.block)
      )
        continue;
      yield* ofReason(recognition, mention);
      if (mention.kind === 'rate') yield* ofRate(recognition, mention);
      else if (isAdditive(mention)) yield* ofAmount(recognition, mention);
    }
    yield* ofWholes(recognition);
  },
  word: ({ name, raw, arithmetic, stated, expected, unit, proposal }) =>
    proposal.note === undefined
      ? {
          zh: `${arithmetic.zh} = ${expected}${unit}，与所写的${name(proposal.stated)} ${stated}${unit} 不符。`,
          en: `${arithmetic.en} = ${expected}${unit}, but the text says ${name(proposal.stated)} ${stated}${unit}.`,
        }
      : {
          zh: `“${proposal.note}”与“${name(proposal.stated)}${raw(proposal.stated)}”增减方向相反。`,
          en: `“${proposal.note}” and “${name(proposal.stated)}${raw(proposal.stated)}” go in opposite directions.`,
        },
};

/** The two amounts that a change compares. */
interface Compared {
  current: Mention;
  last: Mention;
  clear: boolean;
}

function* ofRate(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, 8)];
  if (/年均|平均/u.test(mention.label)) return yield* ofCompound(recognition, mention);
  const isOtherBasis = OTHER_BASIS.test(clauseText(recognition, mention));
  const moved = near.find(
    (each) => each.sentence === mention.sentence && each.passage === mention.passage && isAdditive(each),
  );
  const changed = moved && moved.direction !== 0 ? moved : undefined;
  const base: Omit<Proposal, 'right' | 'strength'> = {
    group: `${mention.figure}`,
    left: signed(mention),
    relation: '=',
    stated: mention.figure,
  };
  const levels = [...lastAfter(recognition, mention), ...near].filter(
    (each) => isAdditive(each) && isLevel(each),
  );
  yield* ofPrintedChange(recognition, mention, base);
  yield* ofFromTo(recognition, mention);
  if (changed) {
    const subject = subjectOf(changed);
    const alike = levels.filter((each) => sameDimension(each, changed) && !isForEach(each));
    const named = subject === '' ? [] : alike.filter((each) => bears(each, subject)).slice(0, 1);
    const nearest = withoutBases(alike.filter((each) => !each.isLast));
    const currents = [...new Set([...named, ...nearest])];
    for (const [rank, current] of currents.slice(0, CANDIDATES).entries()) {
      const adjacent =
        rank === 0 &&
        current.passage === mention.passage &&
        (current === named[0] || (mention.sentence - current.sentence <= 1 && !isAbout(subject, current)));
      yield {
        ...base,
        ...ofChangedAmount(recognition, mention, changed, current),
        strength: adjacent && !isOtherBasis && (!current.isLast || current === named[0]) ? 'strong' : 'weak',
        confirming: isOtherBasis || !adjacent,
      };
    }
  }
  for (const { current, last, clear } of comparedBefore(levels, mention)) {
    yield {
      ...base,
      right: quotient(difference(figure(current.figure), figure(last.figure)), figure(last.figure)),
      strength: clear && !changed && !isOtherBasis ? 'strong' : 'weak',
      confirming: !clear || isOtherBasis,
    };
  }
}

/**
 * 比上年变动-12.5万元（上年1,243.54万元），下降1.01%: the printed change against last year's printed amount; or
 * 下降34万元，下降12%，本年249.3万元: this year's amount told after them.
 */
function* ofPrintedChange(
  recognition: Recognition,
  rate: Mention,
  base: Omit<Proposal, 'right' | 'strength'>,
): Iterable<Proposal> {
  const sentence = before(recognition, rate).filter(
    (each) => each.sentence === rate.sentence && isAdditive(each),
  );
  const moved = sentence.filter((each) => each.direction !== 0);
  const [changed] = moved;
  if (!changed || moved.length !== 1) return;
  // 增加802.06万元，下降21.95%: the words contradict each other, whatever the sizes.
  const isMinus = recognition.figures[changed.figure]!.value?.startsWith('-') ?? false;
  if (changed.direction !== rate.direction && !isMinus) return;
  const lasts = sentence.filter((each) => each.isLast && isLevel(each) && sameDimension(each, changed));
  if (lasts.length === 1 && !OTHER_BASIS.test(clauseText(recognition, rate))) {
    yield {
      ...base,
      left: magnitudeOf(figure(rate.figure)),
      right: magnitudeOf(quotient(figure(changed.figure), figure(lasts[0]!.figure))),
      strength: 'weak',
      confirming: true,
    };
  }
  const next = after(recognition, rate)[0];
  if (next?.sentence === rate.sentence && THIS_YEAR.test(next.label) && sameDimension(next, changed))
    yield {
      ...base,
      ...ofChangedAmount(recognition, rate, changed, next),
      strength: 'weak',
      confirming: true,
    };
  if (tellingDigits(recognition, changed) < FAR_DIGITS) return;
  for (const total of farTotals(recognition, rate, changed)) {
    yield {
      ...base,
      ...ofChangedAmount(recognition, rate, changed, total),
      strength: 'weak',
      confirming: true,
    };
  }
}

const THIS_YEAR = /^(?:本年|今年|当年|本期|现)/u;
const REASON =
  /^[。,]?(?:其)?主要原因(?:是|为|在于)?:?([^,。;:]{2,40}?)(?:经费|支出|预算|资金|费用)?(增加|增长|减少|下降)。/u;

/** 减少2.98%。主要原因是：宣传事务经费增加。: the reason is the item itself and goes the other way. */
function* ofReason(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text, origins } = recognition.passages[mention.passage]!;
  const reason = REASON.exec(text.slice(mention.end, mention.end + 80));
  if (!reason) return;
  const [words, subject, word] = reason as unknown as [string, string, string];
  // Only where the reason names the item does its direction have to be the same: staff may leave while costs rise.
  if (!text.slice(0, mention.start).includes(subject) || subject.length < NAMED_REASON) return;
  const rises = /^增/u.test(word);
  const at = mention.end + words.lastIndexOf(subject);
  yield {
    group: `reason:${mention.figure}`,
    strength: 'strong',
    severity: 'warning',
    left: signed(mention),
    relation: rises ? '>=' : '<=',
    right: constant('0'),
    stated: mention.figure,
    note: words.slice(words.lastIndexOf(subject), -1),
    place: {
      passage: mention.passage,
      start: origins[at] as number,
      end: (origins[mention.end + words.length - 2] as number) + 1,
    },
  };
}

const NAMED_REASON = 4;

/** Digits that a change must have to find its total far away. */
const FAR_DIGITS = 4;
const FAR_TOTALS = 3;

/** 一般公共预算支出较上年减少…: totals that the section told before. */
function farTotals(recognition: Recognition, rate: Mention, changed: Mention): Mention[] {
  return beforeInSection(recognition, rate, 48)
    .filter(
      (each) => isLevel(each) && !each.isLast && sameDimension(each, changed) && /总|合计/u.test(each.label),
    )
    .slice(0, FAR_TOTALS);
}

const MOVES =
  /(?:与?(?:去年|上年|上一年|\d{4}年)?(?:度|末)?(?:决算数?|预算数?|同期)?相?[比较]|各?(?:净|共)?(?:增|减|上升|下降|提高|降低|缩短|延长|节约|多|少)).*$/u;

/** 资产总额增加852.86万元: what the words say has changed; empty where they name nothing. */
function subjectOf(changed: Mention): string {
  const words = changed.label.replace(MOVES, '').replace(/^(?:其中|本年|全年|\d{4}年度?)+/u, '');
  return words.length >= 3 && words.length <= 16 ? words : '';
}

function bears(mention: Mention, subject: string): boolean {
  return mention.label.includes(subject);
}

/** The words name another thing than this figure: it is no base of the change. */
function isAbout(subject: string, current: Mention): boolean {
  return (
    subject !== '' && current.label !== '' && (current.nested || !subject.includes(current.label.slice(-2)))
  );
}

/** The rate of a change whose amount is printed: against what the amount was before. */
function ofChangedAmount(
  recognition: Recognition,
  rate: Mention,
  changed: Mention,
  current: Mention,
): Pick<Proposal, 'left' | 'right' | 'note'> {
  if (rate.direction !== changed.direction) {
    return {
      note: `${changed.label}${recognition.figures[changed.figure]!.raw.replace(/\s+/gu, '')}`,
      left: signed(rate),
      right: quotient(signed(changed), difference(figure(current.figure), signed(changed))),
    };
  }
  const amount = figure(changed.figure);
  const before = sumOf([figure(current.figure), changed.direction < 0 ? amount : negated(amount)]);
  return { left: figure(rate.figure), right: quotient(amount, before) };
}

/** 完成14.36亿元，为调整预算14.2亿元的101%，增长7.3%: the budget is no amount that grew, where another one stands by. */
function withoutBases(currents: readonly Mention[]): Mention[] {
  const others = currents.filter((each) => each.role === null || !/[bB]udget/u.test(each.role));
  const near = others.filter(
    (each) => each.passage === currents[0]?.passage && each.sentence === currents[0]?.sentence,
  );
  return near.length > 0 ? others : [...currents];
}

/** A change of an amount: this year's less last year's. */
function* ofAmount(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const near = [...before(recognition, mention), ...beforeInSection(recognition, mention, 6)];
  const levels = near.filter((each) => isAdditive(each) && isLevel(each) && sameDimension(each, mention));
  yield* ofFromTo(recognition, mention);
  if (mention.kind === 'count') yield* ofCount(mention, levels);
  else {
    yield* ofFarCurrent(recognition, mention, levels);
    yield* ofTableBase(recognition, mention, levels);
    yield* ofLastElsewhere(recognition, mention, levels);
  }
  for (const { current, last, clear } of comparedBefore(levels, mention)) {
    yield {
      group: `${mention.figure}`,
      left: signed(mention),
      relation: '=',
      right: difference(figure(current.figure), figure(last.figure)),
      stated: mention.figure,
      strength: clear ? 'strong' : 'weak',
      confirming: !clear,
    };
  }
}

/** 比上年变动-12.5万元（上年1,243.54万元）: this year's amount stands in an earlier section. */
function* ofFarCurrent(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  const sentence = [...levels, ...after(recognition, mention).slice(0, 1)].filter(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence && isLevel(each),
  );
  const [last, ...others] = sentence;
  if (!last?.isLast || others.length > 0 || !sameDimension(last, mention)) return;
  if (tellingDigits(recognition, last) < FAR_DIGITS) return;
  const index = recognition.mentions.indexOf(mention);
  const earlier = recognition.mentions
    .slice(Math.max(0, index - FAR_CURRENTS), index)
    .filter((each) => isLevel(each) && !each.isLast && sameDimension(each, mention))
    .reverse();
  for (const current of earlier) {
    if (current === last) continue;
    yield {
      group: `${mention.figure}`,
      left: signed(mention),
      relation: '=',
      right: difference(figure(current.figure), figure(last.figure)),
      stated: mention.figure,
      strength: 'weak',
      confirming: true,
    };
  }
}

const FAR_CURRENTS = 24;
const NAMED_BASE = /[比较](?:\d{4}年)?(年初预算|全年预算|调整后?预算|预算|上年决算|上年|去年)/u;

/** 决算80.33万元，比全年预算减少14.07万元: the budget stands in the section's table. */
function* ofTableBase(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  const name = NAMED_BASE.exec(mention.label)?.[1];
  const current = levels.find(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence && !each.isLast,
  );
  if (name === undefined || !current || tellingDigits(recognition, mention) < TABLE_DIGITS) return;
  const { section } = recognition.passages[mention.passage]!.block;
  for (const table of recognition.tables) {
    if (table.section !== section) continue;
    for (const base of table.cells.flatMap((cell) => cell.mentions)) {
      if (!base.label.includes(name) || !sameDimension(base, mention)) continue;
      yield {
        group: `${mention.figure}`,
        left: signed(mention),
        relation: '=',
        right: difference(figure(current.figure), figure(base.figure)),
        stated: mention.figure,
        strength: 'weak',
        confirming: true,
      };
    }
  }
}

const TABLE_DIGITS = 3;
const LASTS_TRIED = 12;

/** 比上年减少84.73万元; sections later: 2021年度决算为1,797.31万元. */
function* ofLastElsewhere(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  if (tellingDigits(recognition, mention) < FAR_DIGITS || mention.kind !== 'amount') return;
  const currents = levels
    .filter((each) => !each.isLast && each.passage === mention.passage)
    .slice(0, CANDIDATES);
  if (currents.length === 0) return;
  const lasts = recognition.mentions
    .filter(
      (each) => each.isLast && isLevel(each) && each.kind === 'amount' && each.passage !== mention.passage,
    )
    .slice(0, LASTS_TRIED);
  for (const current of currents)
    for (const last of lasts)
      yield {
        group: `${mention.figure}`,
        left: signed(mention),
        relation: '=',
        right: difference(figure(current.figure), figure(last.figure)),
        stated: mention.figure,
        strength: 'weak',
        confirming: true,
      };
}

/** 由每人每年5,880元提高到6,420元，…，增幅9.18%: the words name both sides. */
function* ofFromTo(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const part = before(recognition, mention).filter(
    (each) => each.sentence === mention.sentence && each.part === mention.part,
  );
  const reached = part.find((each) => REACHED.test(each.label));
  const from = reached && part[part.indexOf(reached) + 1];
  if (!from || !/[由从]/u.test(from.label) || from.kind !== reached.kind || from.unit !== reached.unit)
    return;
  if (mention.kind !== 'rate' && !sameDimension(mention, from)) return;
  if (from.kind === 'rate' || from.kind === 'points') return;
  const moved = difference(figure(reached.figure), figure(from.figure));
  yield {
    group: `${mention.figure}`,
    left: signed(mention),
    relation: '=',
    right: mention.kind === 'rate' ? quotient(moved, figure(from.figure)) : moved,
    stated: mention.figure,
    strength: 'strong',
  };
}

const REACHED =
  /(?:增加?|提高|提升|上升|上调|扩大|延长|减少|下?降低?|下调|降|缩短|压减|压缩|缩减)(?:到|至)(?:了)?$/u;

/** 从2015年的4.20亿元增加到2020年的7.06亿元，年均增长10.9%: compound over the years between. */
function* ofCompound(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const dated = before(recognition, mention).filter((each) => each.kind === 'amount' && each.year !== null);
  const [later, earlier] = dated;
  if (!later || !earlier) return;
  const years = Number(later.year) - Number(earlier.year);
  if (years < 2 || years > 20) return;
  const growth = sumOf([constant('1'), figure(mention.figure)]);
  yield {
    group: `${mention.figure}`,
    left: figure(later.figure),
    relation: '=',
    right: productOf([figure(earlier.figure), ...Array.from({ length: years }, () => growth)]),
    stated: later.figure,
    strength: 'weak',
    confirming: true,
  };
}

/** 上年为189个，净增7个: the counts may stand far apart. */
function* ofCount(mention: Mention, levels: readonly Mention[]): Iterable<Proposal> {
  const last = levels.find((each) => each.isLast);
  if (!last) return;
  for (const current of levels.slice(0, COUNTS_TRIED)) {
    if (current === last) continue;
    yield {
      group: `${mention.figure}`,
      left: signed(mention),
      relation: '=',
      right: difference(figure(current.figure), figure(last.figure)),
      stated: mention.figure,
      strength: 'weak',
      confirming: true,
    };
  }
}

/** 增长6.9%，上年90,006万元: last year's amount right after the change. */
function lastAfter(recognition: Recognition, mention: Mention): Mention[] {
  const next = after(recognition, mention)[0];
  return next?.isLast && next.sentence === mention.sentence && next.part === mention.part ? [next] : [];
}

/** Pairs of a current and an earlier amount before a change, the clear one first. */
function comparedBefore(levels: readonly Mention[], mention: Mention): Compared[] {
  const own = levels.filter((each) => each.passage === mention.passage);
  const sentence = own.filter((each) => each.sentence === mention.sentence && !isForEach(each));
  const lasts = sentence.filter((each) => each.isLast);
  const currents = withoutBases(sentence.filter((each) => !each.isLast));
  const clear =
    lasts.length === 1 &&
    currents.length >= 1 &&
    currents[0]!.part === mention.part &&
    lasts[0]!.part === mention.part &&
    lasts[0]!.start > currents[0]!.start - 60 &&
    !currentsBetween(currents, lasts[0]!) &&
    sameDimension(currents[0]!, lasts[0]!);
  const pairs: Compared[] = [];
  if (clear) pairs.push({ current: currents[0]!, last: lasts[0]!, clear: comparesWithLast(mention) });
  for (const current of own.slice(0, CANDIDATES)) {
    for (const last of own.slice(0, CANDIDATES)) {
      if (current !== last && sameDimension(current, last) && !(current.isLast && !last.isLast))
        pairs.push({ current, last, clear: false });
    }
  }
  return pairs;
}

/** Does another current amount stand between the last-year amount and the nearest current one? */
function currentsBetween(currents: readonly Mention[], last: Mention): boolean {
  const [nearest] = currents;
  return (
    nearest !== undefined &&
    last.end < nearest.start &&
    currents.some((each) => each !== nearest && each.end < last.start && each.part === last.part)
  );
}

/** 比2024年预算增加 may compare with something that is not printed; 较上年, 比…执行数 with what is. */
function comparesWithLast(mention: Mention): boolean {
  return !/预算/u.test(mention.label) || /执行数|决算/u.test(mention.label);
}

/** 扣除…后, 同口径: the base is not the printed one. */
const OTHER_BASIS = /扣除|剔除|口径|可比|不含|还原|不变价/u;

function clauseText(recognition: Recognition, mention: Mention): string {
  return textBetween(recognition, mention, Math.max(0, mention.start - 24), mention.start);
}

/** A printed change with the sign that its word gives it. */
function signed(mention: Mention): Expression {
  const value = figure(mention.figure);
  return mention.direction < 0 ? negated(value) : value;
}

/** The changes of the parts add up to the change of the whole: 减少2万元 = −34 + 56 − 24. */
function* ofWholes(recognition: Recognition): Iterable<Proposal> {
  const sections = changesBySection(recognition);
  for (const [order, changes] of sections.entries()) {
    // The whole's change stands in the section before its parts'.
    for (const whole of sections[order - 1]?.slice(0, WHOLES_TRIED) ?? [])
      if (tellingDigits(recognition, whole) >= FAR_DIGITS) yield* ofWhole(whole, changes, 'next');
    for (const [index, whole] of changes.entries()) {
      yield* ofWhole(whole, changes.slice(index + 1), 'after');
      yield* ofWhole(whole, changes.slice(0, index).reverse(), 'before');
    }
  }
}

const WHOLES_TRIED = 3;
const STARTS_TRIED = 4;
const PARTS_TRIED = 8;

function* ofWhole(whole: Mention, others: readonly Mention[], name: string): Iterable<Proposal> {
  for (let start = 0; start < Math.min(STARTS_TRIED, others.length); start++) {
    for (let count = 2; count <= PARTS_TRIED && start + count <= others.length; count++) {
      yield {
        group: `whole:${whole.figure}:${name}`,
        left: signed(whole),
        relation: '=',
        right: sumOf(others.slice(start, start + count).map(signed)),
        stated: whole.figure,
        strength: 'weak',
        confirming: true,
      };
    }
  }
}

/** The printed changes of money, by section of the first level. */
function changesBySection(recognition: Recognition): Mention[][] {
  const sections = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.direction === 0 || mention.kind !== 'amount' || !isRunningText(block)) continue;
    const key = block.section?.split('.')[0] ?? '';
    const list = sections.get(key);
    if (list) list.push(mention);
    else sections.set(key, [mention]);
  }
  return [...sections.values()];
}
