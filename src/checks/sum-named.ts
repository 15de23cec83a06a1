/** Totals whose bracket names what they add up: 人员经费（工资福利支出与对个人和家庭的补助之和）1,147.62万元. */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { isCountable, nearestEarlier, sameDimension } from './scope.ts';

const NAMED_SUM = /[(]([^()]{4,40}?)(?:之和|合计|总和)[)](?:为|是|共)?$/u;

/** 人员经费（工资福利支出与对个人和家庭的补助之和）1,147.62万元: the amounts that the bracket names. */
export function* ofNamedSums(recognition: Recognition, { text, mentions }: Passage): Iterable<Proposal> {
  for (const total of mentions) {
    const names = isCountable(total) ? NAMED_SUM.exec(text.slice(0, total.start))?.[1] : undefined;
    if (names === undefined) continue;
    const nearest = (name: string) =>
      nearestEarlier(
        recognition,
        total,
        1,
        (each) =>
          each.label.endsWith(name) && isCountable(each) && !each.isLast && sameDimension(each, total),
      )[0];
    const parts = names.split(/[、与加+]|以?及|(?<!家庭)和(?!家庭)/u).map(nearest);
    if (parts.length < 2 || !parts.every((part) => part !== undefined)) continue;
    yield asserting(`named:${total.figure}`, total, sumFrom(parts), 'strong');
  }
}
