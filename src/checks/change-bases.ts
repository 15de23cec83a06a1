/** Changes against the base that stands right beside them. */
import type { Mention } from '../figures/mentions.ts';
import { clauseText, OTHER_BASIS } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, quotient } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { after, before, isAdditive, isForEach, isLevel, sameDimension, tellingDigits } from './scope.ts';

/** 收入1,238万元，…；与上年1,402万元相比增长11.7%: the size comes out to the last digit, and the word is the wrong one. */
export function isOpposite(
  recognition: Recognition,
  rate: Mention,
  current: Mention,
  last: Mention,
): boolean {
  if (!last.isLast || current.isLast || last.passage !== rate.passage || last.sentence !== rate.sentence)
    return false;
  if (rate.clause - last.clause > 1 || tellingDigits(recognition, rate) < OPPOSITE_DIGITS) return false;
  const moved = printed(recognition, current) / printed(recognition, last) - 1;
  return moved * rate.direction < 0 && comesOut(recognition, rate, Math.abs(moved));
}

const OPPOSITE_DIGITS = 3;
const BEHIND_TRIED = 4;

/** 收入18.47亿元，…，比上年下降21.6%，减收5.09亿元: the amount of the change right behind its rate. */
export function* ofChangeBehind(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const [changed] = after(recognition, rate);
  if (!changed || changed.sentence !== rate.sentence || changed.clause - rate.clause > 1) return;
  const direction = changed.direction === 0 ? directionOf(changed.label) : changed.direction;
  if (!isAdditive(changed) || direction !== rate.direction || changed.part !== rate.part) return;
  const levels = before(recognition, rate).filter(
    (each) => isAdditive(each) && isLevel(each) && !isForEach(each) && sameDimension(each, changed),
  );
  const amount = figure(changed.figure);
  for (const current of levels.slice(0, BEHIND_TRIED)) {
    const base = difference(figure(current.figure), direction < 0 ? negated(amount) : amount);
    yield confirming(`${rate.figure}`, rate, quotient(amount, base));
  }
}

/** 减收5.09亿元, 增支3万元. */
function directionOf(label: string): 1 | -1 | 0 {
  if (/(?:增收|增支|多收|多支|多归集|多征收|多支出)$/u.test(label)) return 1;
  return /(?:减收|减支|少收|少支|少归集|少征收|少支出)$/u.test(label) ? -1 : 0;
}

/** 增加45件，达到168件，增长36.6%: what it came to stands between the change and its rate. */
export function* ofReached(near: readonly Mention[], rate: Mention): Iterable<Proposal> {
  const [reached, changed] = near;
  if (!reached || !changed || !/达到?$/u.test(reached.label) || changed.direction !== rate.direction) return;
  if (rate.direction <= 0 || changed.sentence !== rate.sentence || !sameDimension(reached, changed)) return;
  yield confirming(
    `${rate.figure}`,
    rate,
    quotient(figure(changed.figure), difference(figure(reached.figure), figure(changed.figure))),
  );
}

/** 2024年收入50,479.39万元，比2023年增加: in a page of 2025 both are past, and the later one is what came of it. */
function isAfterNamed({ year }: Mention, changed: Mention): boolean {
  const named = /[比较与](\d{4})年/u.exec(changed.label)?.[1];
  return named !== undefined && year !== null && Number(year) > Number(named);
}

/** 和2022年支出1598.07万元比，增加47.47万元，增幅2.97%: of the only base that the sentence prints, right before the change. */
export function* ofPrintedBase(
  recognition: Recognition,
  rate: Mention,
  changed: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  const bases = levels.filter(
    (each) =>
      each.isLast &&
      each.passage === rate.passage &&
      each.sentence === rate.sentence &&
      each.end <= changed.start &&
      // 收入比上年301.50万元增长5.47%；补助比上年减少211.40万元，下降11.89%: a semicolon parts two changes.
      each.part === changed.part &&
      // 预算63.80万元，较上年63.80万元…，其中运行费52.00万元（增加2.00万元，增长4.00%）: a bracket speaks of its own.
      (each.depth === changed.depth || isInComparison(recognition, each)) &&
      !isAfterNamed(each, changed) &&
      sameDimension(each, changed),
  );
  const [base] = bases;
  if (
    !base ||
    bases.length > 1 ||
    changed.part !== rate.part ||
    changed.direction !== rate.direction ||
    changed.clause - base.clause > 1
  )
    return;
  if (OTHER_BASIS.test(clauseText(recognition, rate)) || rate.clause - changed.clause > 1) return;
  yield asserting(
    `base:${rate.figure}`,
    rate,
    quotient(figure(changed.figure), figure(base.figure)),
    'strong',
  );
}

/** 与整修前的2019年（118.5万人次）相比: the bracket stands inside the words that compare. */
function isInComparison({ passages }: Recognition, { passage, start, end, opening }: Mention): boolean {
  const { text } = passages[passage]!;
  return opening === start - 1 && /^[)]相?比/u.test(text.slice(end));
}

/** 增加357.57万元（2023年2,688.15万元），增长13.30%: of the amount in the bracket behind the change. */
export function* ofBracketBase(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const [base, changed] = before(recognition, rate);
  if (!base?.isLast || !changed || base.opening !== changed.end || !isAdditive(changed)) return;
  if (!sameDimension(base, changed) || rate.clause - changed.clause > 1 || rate.part !== changed.part) return;
  const direction = changed.direction === 0 ? directionOf(changed.label) : changed.direction;
  if (direction !== rate.direction || rate.depth !== changed.depth) return;
  yield asserting(
    `bracket:${rate.figure}`,
    rate,
    quotient(figure(changed.figure), figure(base.figure)),
    'strong',
  );
}
