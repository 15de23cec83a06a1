/** change: 比上年增减 d, p % against this year's and last year's amount. See change.md. */
import type { Mention } from '../figures/mentions.ts';
import { ofFarCurrent, ofLastElsewhere, ofPrintedChange, ofSized, ofTableBase } from './change-far.ts';
import { ofReason } from './change-reason.ts';
import { ofWholes } from './change-wholes.ts';
import {
  bears,
  CANDIDATES,
  clauseText,
  isAbout,
  OTHER_BASIS,
  ofChangedAmount,
  signed,
  subjectOf,
} from './change-words.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { constant, difference, figure, productOf, quotient, sumOf } from './expression.ts';
import {
  after,
  before,
  beforeInSection,
  isAdditive,
  isForEach,
  isLevel,
  isRunningText,
  sameDimension,
} from './scope.ts';

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
    // 较上年1,402.90万元减少16.18万元，下降1.15%: the printed base leaves no other, unless two words contradict.
    const isDecided =
      changed.direction === mention.direction &&
      levels.some(
        (each) => each.isLast && each.passage === mention.passage && each.sentence === mention.sentence,
      );
    for (const [rank, current] of currents.slice(0, CANDIDATES).entries()) {
      const adjacent =
        rank === 0 &&
        current.passage === mention.passage &&
        (current === named[0] || (mention.sentence - current.sentence <= 1 && !isAbout(subject, current)));
      yield {
        ...base,
        ...ofChangedAmount(recognition, mention, changed, current),
        strength:
          adjacent && !isOtherBasis && !isDecided && (!current.isLast || current === named[0])
            ? 'strong'
            : 'weak',
        confirming: isOtherBasis || !adjacent || isDecided,
      };
    }
  }
  for (const { current, last, clear } of comparedBefore(levels, mention)) {
    yield {
      ...base,
      right: quotient(difference(figure(current.figure), figure(last.figure)), figure(last.figure)),
      // Where the change is printed too, its own base is the only one that both can be of.
      strength: clear && !isOtherBasis ? 'strong' : 'weak',
      confirming: !clear || isOtherBasis,
    };
  }
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
    yield* ofSized(recognition, mention);
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
  /(?:增长|增加?|提高|提升|上升|上调|扩大|延长|减少|下?降低?|下调|降|缩短|压减|压缩|缩减)(?:到|至)(?:了)?$/u;

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

/** 2023年较2022年增长: of the first year, whatever year the base is of. */
const COMPARES = /^(?:(\d{4})年度?)?[较比]/u;

/** Pairs of a current and an earlier amount before a change, the clear one first. */
function comparedBefore(levels: readonly Mention[], mention: Mention): Compared[] {
  const own = levels.filter((each) => each.passage === mention.passage);
  const sentence = own.filter((each) => each.sentence === mention.sentence && !isForEach(each));
  const lasts = sentence.filter((each) => each.isLast);
  // 比预算节约4.14万元 and the parts of a list are not what is compared with last year.
  const wholes = sentence.filter(
    (each) => !each.isLast && !each.nested && each.role !== 'saved' && each.role !== 'balance',
  );
  const [nearest] = sentence.filter((each) => !each.isLast);
  // 其中：基本支出1,846万元，占52%，比上年1,798万元增加48万元: of the part that last year's amount follows.
  const isOfPart =
    nearest?.nested === true &&
    nearest.depth === mention.depth &&
    nearest.role !== 'saved' &&
    nearest.role !== 'balance' &&
    // 其中行政163人、事业88人，较上年末的256人减少…: a list is not of its last part.
    !sentence.some((each) => each !== nearest && !each.isLast && each.nested && each.part === nearest.part) &&
    lasts.length === 1 &&
    nearest.part === lasts[0]!.part &&
    nearest.end <= lasts[0]!.start &&
    lasts[0]!.clause - nearest.clause <= 2;
  // 其中2022年5,800万元，2023年6,800万元，2023年较上年增长…: of the year that the words name.
  const compares = COMPARES.exec(mention.label);
  const year = compares?.[1] ?? mention.year;
  const named =
    year === null || !compares ? [] : sentence.filter((each) => each.year === year && !each.isLast);
  const currents =
    isOfPart || named.length > 0
      ? [named[0] ?? nearest!]
      : withoutBases(wholes.length > 0 ? wholes : sentence.filter((each) => !each.isLast));
  const clear =
    lasts.length === 1 &&
    currents.length >= 1 &&
    currents[0]!.part === mention.part &&
    lasts[0]!.part === mention.part &&
    lasts[0]!.start > currents[0]!.start - 60 &&
    !currentsBetween(currents, lasts[0]!) &&
    sameDimension(currents[0]!, lasts[0]!) &&
    !closesList(levels, currents[0]!);
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

/** 为接待费3.10万元和运行维护费5.50万元，较年初预算减少…: the last of a row may stand for all of it. */
function closesList(levels: readonly Mention[], current: Mention): boolean {
  return levels.some(
    (each) =>
      each.passage === current.passage &&
      each.end < current.start &&
      each.sentence === current.sentence &&
      !each.isLast &&
      each.clause === current.clause &&
      /^[和及与]/u.test(current.label) &&
      sameDimension(each, current),
  );
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
