/** 出院1.53万人次，实际占用床日12.70万床日，平均住院日8.3天: days of beds over those who left them. */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { bareUnit } from './dividers.ts';
import { figure, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { isLevel, isRunningText } from './scope.ts';

const STAY = /平均住院(?:日|天数|日数)(?:为|约)?$/u;
const SENTENCES = 1;

/** The mean stay of those who were discharged, where both are told beside it. It only confirms. */
export function* ofHospitalDays({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const stay of mentions) {
    if (!STAY.test(stay.label) || stay.isLast) continue;
    const near = mentions.filter(
      (each) => each.end <= stay.start && stay.sentence - each.sentence <= SENTENCES && isLevel(each),
    );
    const days = near.findLast(({ unit, label }) => bareUnit(unit) === '床日' || /床日(?:数)?$/u.test(label));
    const left = near.findLast(
      ({ label, unit }) => /出院/u.test(label) && /^(?:人次?|例)$/u.test(bareUnit(unit)),
    );
    if (days && left)
      yield confirming(`stay:${stay.figure}`, stay, quotient(figure(days.figure), figure(left.figure)));
  }
}
