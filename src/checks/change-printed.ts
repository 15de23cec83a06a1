/** Rates beside the change that they say in per cent: the printed change over last year's printed amount, or with this year's told behind. */
import type { Mention } from '../figures/mentions.ts';
import { ofContradiction } from './change-both-ways.ts';
import { bears, clauseText, FAR_DIGITS, OTHER_BASIS, ofChangedAmount, subjectOf } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, magnitudeOf, quotient } from './expression.ts';
import {
  after,
  before,
  beforeInSection,
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
