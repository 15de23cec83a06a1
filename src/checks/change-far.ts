/** Changes whose other figures stand behind them, in a table, or in another section. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import {
  bears,
  CANDIDATES,
  clauseText,
  FAR_DIGITS,
  movedFrom,
  OTHER_BASIS,
  ofChangedAmount,
  signed,
  subjectOf,
} from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, magnitudeOf, productOf, quotient } from './expression.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  after,
  before,
  beforeInSection,
  earlierMentions,
  isAdditive,
  isLevel,
  sameDimension,
  tellingDigits,
} from './scope.ts';

/** 就业比上年增加1,375人；万元增加值能耗下降3.4%: in a part of its own, of a thing of its own. */
function namesOwn({ label }: Mention): boolean {
  return /^(?!同比|[比较与])[一-鿿]{6,}$/u.test(label);
}

/**
 * 比上年变动-12.5万元（上年1,243.54万元），下降1.01%: the printed change against last year's printed amount; or
 * 下降34万元，下降12%，本年249.3万元: this year's amount told after them.
 */
export function* ofPrintedChange(
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
  // …净增0.34亿立方米；就业38.6万人，同比36.9万人增长4.6%: of the quantities of its own part.
  if (changed.part !== rate.part && sentence.some((each) => each.part === rate.part)) return;
  if (changed.part !== rate.part && namesOwn(rate)) return;
  yield* ofContradiction(recognition, rate, changed, base);
  // 增加802.06万元，下降21.95%: the words contradict each other, whatever the sizes.
  const isMinus = recognition.figures[changed.figure]!.value?.startsWith('-') ?? false;
  if (changed.direction !== rate.direction && !isMinus) return;
  const lasts = sentence.filter((each) => each.isLast && isLevel(each) && sameDimension(each, changed));
  if (lasts.length === 1 && !OTHER_BASIS.test(clauseText(recognition, rate))) {
    yield {
      ...base,
      left: magnitudeOf(figure(rate.figure)),
      right: magnitudeOf(quotient(figure(changed.figure), figure(lasts[0]!.figure))),
      strength: isBase(lasts[0]!, changed) ? 'strong' : 'weak',
      confirming: !isBase(lasts[0]!, changed),
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

/** 公务接待费增加0.60万元，下降15.79%: last year's 公务接待费 stands in a table, and makes the one the size of the other. */
function namedBase(recognition: Recognition, rate: Mention, changed: Mention): Mention | undefined {
  const subject = subjectOf(changed).replace(/^.*(?:其中|[,、])/u, '');
  if (subject.length < 3 || tellingDigits(recognition, rate) < 3 || rate.clause - changed.clause !== 1)
    return;
  return recognition.mentions.find(
    (each) =>
      each !== changed &&
      isAdditive(each) &&
      sameDimension(each, changed) &&
      bears(each, subject) &&
      comesOut(recognition, rate, printed(recognition, changed) / printed(recognition, each)),
  );
}

/**
 * 增加178.09万元（上年1,803.91万元），下降9.87%: the base in the bracket shows that both words mean one change; so does
 * a base anywhere in the sentence that makes the one the size of the other. Without a base the words alone tell.
 */
function* ofContradiction(
  recognition: Recognition,
  rate: Mention,
  changed: Mention,
  base: Omit<Proposal, 'right' | 'strength'>,
): Iterable<Proposal> {
  if (
    changed.direction === rate.direction ||
    /[比较与](?:年初|上年|去年|预算|计划|\d{4}年)/u.test(rate.label)
  )
    return;
  const [last, ...others] = before(recognition, rate).filter(
    (each) => each.isLast && each.sentence === rate.sentence && sameDimension(each, changed),
  );
  const note = `${changed.label}${recognition.figures[changed.figure]!.raw.replace(/\s+/gu, '')}`;
  const ground = others.length > 0 ? undefined : (last ?? namedBase(recognition, rate, changed));
  const size = ground ? printed(recognition, changed) / printed(recognition, ground) : null;
  if (ground && (ground.opening === changed.end || comesOut(recognition, rate, size!)))
    yield { ...base, note, right: quotient(signed(changed), figure(ground.figure)), strength: 'strong' };
  else if (isBesideIt(recognition, rate, changed))
    // 增加2.31万元，下降8.65%: one change cannot go both ways, whatever it is of.
    yield {
      ...base,
      group: `both-ways:${rate.figure}`,
      left: productOf([signed(changed), signed(rate)]),
      note,
      relation: '>',
      right: constant('0', '0'),
      strength: 'strong',
      certain: true,
    };
}

const BARE_CHANGE = /^(?:同比)?(?:增长|增加|上升|增幅|下降|减少|降低|降幅)(?:为|达|约)?$/u;

/** Does the rate stand right behind the change, with nothing but its word between? */
function isBesideIt({ passages }: Recognition, rate: Mention, changed: Mention): boolean {
  const between = passages[rate.passage]!.text.slice(changed.end, rate.start);
  return BARE_CHANGE.test(rate.label) && between === `,${rate.label}`;
}

/** Letters between a base and its change: 较上年X减少…, and 与上年的X相比，收、支总计各增加…. */
const AT_ONCE = 6;
const AFTER_COMPARED = 16;

/** 较上年1,402.90万元减少16.18万元: the change follows its base at once. */
function isBase(last: Mention, changed: Mention): boolean {
  return (
    /[比较与]/u.test(last.label) &&
    changed.start > last.end &&
    changed.start - last.end <= (/与/u.test(last.label) ? AFTER_COMPARED : AT_ONCE)
  );
}

const THIS_YEAR = /^(?:本年|今年|当年|本期|现)/u;

const FAR_TOTALS = 6;

/** 一般公共预算支出较上年减少…: totals that the section told before, and what bears the name of what changed. */
function farTotals(recognition: Recognition, rate: Mention, changed: Mention): Mention[] {
  const subject = subjectOf(changed);
  return beforeInSection(recognition, rate, 48)
    .filter(
      (each) =>
        isLevel(each) &&
        !each.isLast &&
        sameDimension(each, changed) &&
        (/总|合计/u.test(each.label) ||
          (changed.concept !== null && each.concept === changed.concept) ||
          (subject !== '' && bears(each, subject))),
    )
    .slice(0, FAR_TOTALS);
}

const CURRENTS = 12;

/**
 * 支出10,540.80万元，…。与上年支出10,862.45万元相比增加321.65万元: an amount told before that differs from last year's
 * by just so much is what changed, and says which way.
 */
export function* ofSized(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const [last, ...others] = before(recognition, mention).filter(
    (each) => each.isLast && each.sentence === mention.sentence && sameDimension(each, mention),
  );
  if (!last || others.length > 0 || tellingDigits(recognition, mention) < FAR_DIGITS) return;
  const current = [...before(recognition, mention), ...beforeInSection(recognition, mention, CURRENTS)]
    .filter((each) => isLevel(each) && !each.isLast && sameDimension(each, mention))
    .slice(0, CURRENTS)
    .find((each) =>
      comesOut(recognition, mention, Math.abs(printed(recognition, each) - printed(recognition, last))),
    );
  if (!current) return;
  yield { ...movedFrom(mention, current, last), strength: 'strong' };
}

/** 比上年变动-12.5万元（上年1,243.54万元）: this year's amount stands in an earlier section. */
export function* ofFarCurrent(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  const sentence = [...levels, ...after(recognition, mention).slice(0, 1)].filter(
    (each) =>
      each.passage === mention.passage &&
      each.sentence === mention.sentence &&
      each.part === mention.part &&
      isLevel(each),
  );
  const [last, ...others] = sentence;
  if (!last?.isLast || others.length > 0 || !sameDimension(last, mention)) return;
  if (tellingDigits(recognition, last) < FAR_DIGITS) return;
  const earlier = earlierMentions(recognition, mention, FAR_CURRENTS).filter(
    (each) => isLevel(each) && !each.isLast && sameDimension(each, mention),
  );
  for (const current of earlier) {
    if (current === last) continue;
    yield { ...movedFrom(mention, current, last), strength: 'weak', confirming: true };
  }
}

const FAR_CURRENTS = 24;

const NAMED_BASE = /[比较](?:\d{4}年)?(年初预算|全年预算|调整后?预算|预算|上年决算|上年|去年)/u;

/** 决算80.33万元，比全年预算减少14.07万元: the budget stands in the section's table. */
export function* ofTableBase(
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
      yield { ...movedFrom(mention, current, base), strength: 'weak', confirming: true };
    }
  }
}

const TABLE_DIGITS = 3;

const LASTS_TRIED = 12;

const lastAmounts = new WeakMap<Recognition, readonly Mention[]>();

/** The report's first amounts of the year before, those of one passage left out. */
function firstLasts(recognition: Recognition, passage: number): Mention[] {
  const all =
    lastAmounts.get(recognition) ??
    recognition.mentions.filter((each) => each.isLast && isLevel(each) && each.kind === 'amount');
  lastAmounts.set(recognition, all);
  const found: Mention[] = [];
  for (const each of all) {
    if (found.length >= LASTS_TRIED) break;
    if (each.passage !== passage) found.push(each);
  }
  return found;
}

/** 比上年减少84.73万元; sections later: 2021年度决算为1,797.31万元. */
export function* ofLastElsewhere(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  if (tellingDigits(recognition, mention) < FAR_DIGITS || mention.kind !== 'amount') return;
  const currents = levels
    .filter((each) => !each.isLast && each.passage === mention.passage)
    .slice(0, CANDIDATES);
  if (currents.length === 0) return;
  const lasts = firstLasts(recognition, mention.passage);
  for (const current of currents)
    for (const last of lasts)
      yield { ...movedFrom(mention, current, last), strength: 'weak', confirming: true };
}
