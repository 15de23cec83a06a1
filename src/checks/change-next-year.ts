/** 2024年一般公共预算收入安排549,860万元，增长5%: what is aimed at next year grows over what this year came to, as the report told it. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { growthOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { beforeInSentence, isLevel, nearestEarlier, sameDimension } from './scope.ts';

const AIMED = /(?:安排|预期|预计|预算|计划|目标|拟安排|拟定)(?:目标|数|为|达|达到|完成|实现|共)*$/u;
const GROWS = /^(?:同比|较上年|比上年|较\d{4}年|比\d{4}年)?(?:增长|下降)(?:约)?$/u;
const REACHED = /(?:完成|实现|达到?|为|决算数?|执行数?|累计|共)+$/u;
const PLACE =
  /^(?:\d{4}年(?:度)?|全[市县区省镇乡州]|本级|[市县区省]级|[市县区省]本级|我[市县区省]|预计|全年|其中)+/u;
const SHORTEST = 4;
const TRIED = 4;

/** The growth of what is aimed at over the nearest figure of its name in the paragraphs before. */
export function* ofNextYear(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!GROWS.test(rate.label) || rate.inRange) return;
  const [aim] = beforeInSentence(recognition, rate);
  if (aim?.kind !== 'amount' || !AIMED.test(aim.label) || rate.clause - aim.clause > 1) return;
  const name = nameOf(aim.label.replace(AIMED, ''));
  if (name.length < SHORTEST) return;
  const isBase = (each: Mention): boolean =>
    each.kind === 'amount' &&
    each.passage < aim.passage &&
    isLevel(each) &&
    sameDimension(each, aim) &&
    !AIMED.test(each.label) &&
    nameOf(each.label.replace(REACHED, '')) === name;
  const base = nearestEarlier(recognition, aim, TRIED, isBase).find((each) =>
    comesOut(
      recognition,
      rate,
      (printed(recognition, aim) / printed(recognition, each) - 1) * rate.direction,
    ),
  );
  if (base)
    yield { ...confirming(`next-year:${rate.figure}`, rate, growthOf(aim, base)), left: signed(rate) };
}

const nameOf = (words: string): string => words.replace(PLACE, '').replace(PLACE, '');
