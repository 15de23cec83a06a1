/** Rates of a part that is counted out of its whole: more than all of it cannot be settled, covered or satisfied. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure } from './expression.ts';
import { printed } from './reckoning.ts';

const BOUNDED =
  /(?:结案|办结|审结|合格|满意|出勤|回收|巩固|治愈|正点|完好|整改|入住|空置)率(?:为|达到?|是|:)*$/u;
const ALL = constant('1', '100%');

/** 结案率100.75%: on another base than all that there was. */
export function* ofBound(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  // That it keeps within its bound tells nothing of the figures that it comes out of.
  if (rate.unit !== '%' || !BOUNDED.test(rate.label) || printed(recognition, rate) <= 1) return;
  yield {
    group: `bound:${rate.figure}`,
    strength: 'strong',
    severity: 'warning',
    left: figure(rate.figure),
    relation: '<=',
    right: ALL,
    stated: rate.figure,
    constants: { zh: '全部 100%', en: 'all of it, 100%' },
  };
}
