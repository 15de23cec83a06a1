/** Rates whose words name both sides: 住院收入是门诊收入的1.64倍, 支出为收入的98.2%. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { asserting } from './proposals.ts';
import { before, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';

const BOTH = /^(?:其中|今年|全年|上述)?([一-鿿]{2,10}?)(?:约?为|是|相当于|约?达到?|达)([一-鿿]{2,10})的$/u;
const SENTENCES_BACK = 2;

/** The only figures before it that are called what its words name. */
export function* ofToldSides(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const [, part, whole] = BOTH.exec(rate.label) ?? [];
  if (part === undefined || whole === undefined || part === whole) return;
  const near = before(recognition, rate).filter(
    (each) =>
      isAdditive(each) &&
      isLevel(each) &&
      !isForEach(each) &&
      !each.isLast &&
      rate.sentence - each.sentence <= SENTENCES_BACK,
  );
  const named = (name: string): Mention[] =>
    near.filter(({ label }) => label.endsWith(name) && !/年初|期初/u.test(label));
  const [parts, wholes] = [named(part), named(whole)];
  const [one, other] = [parts[0], wholes[0]];
  // 低保6280人、特困1140人。标准低保720元，特困为低保的1.3倍: of what was last called so, whatever its unit.
  if (other !== before(recognition, rate).find(({ label, isLast }) => !isLast && label.endsWith(whole)))
    return;
  if (!one || !other || parts.length > 1 || wholes.length > 1 || !sameDimension(one, other)) return;
  const right = quotient(figure(one.figure), figure(other.figure));
  yield { ...asserting(`sides:${rate.figure}`, rate, right, 'strong'), ruled: true, certain: true };
}
