/** One change that is told as a rise and as a fall: 增加2.31万元，下降8.65%. */
import type { Mention } from '../figures/mentions.ts';
import { bears, signed, subjectOf } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { comesOut, printed } from './reckoning.ts';
import { before, isAdditive, sameDimension, tellingDigits } from './scope.ts';

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
export function* ofContradiction(
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
