/** 中央追加200万元、省级追加60万元，全年预算…，追加共260万元: what the sentence tells under one verb, in all behind other figures. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { isAdditive, isLevel, isRunningText, sameDimension } from './scope.ts';

const TOTAL =
  /^(追加|调增|调减|追减|核减|下达|拨付|收回|争取|发放|兑付|清退)(?:金额|资金|数)?(?:共计?|合计|总计)(?:为)?$/u;

/** The total of each verb over the figures told under it before. */
export function* ofSameVerb({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, total] of mentions.entries()) {
    const verb = TOTAL.exec(total.label)?.[1];
    if (verb === undefined || !isAdditive(total)) continue;
    const isPart = (each: Mention): boolean =>
      each.sentence === total.sentence && sameDimension(each, total) && each.depth === total.depth;
    const parts = mentions
      .slice(0, index)
      .filter((each) => isPart(each) && isLevel(each) && each.label.replace(/了$/u, '').endsWith(verb));
    if (parts.length >= 2) yield nearly(`verb:${total.figure}`, total, sumFrom(parts));
  }
}
