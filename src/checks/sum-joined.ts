/** 年初结转65.55万元，与本年收入合计后为2,184.36万元; 设计费3.53万元，与成交价合计191.73万元: what was told last, together with what the words name. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { isCountable, nearestEarlier, sameDimension } from './scope.ts';

const TOGETHER =
  /^(?:与|和|同|连同|加上?)([^,。;()与和]{2,14}?)(?:合计|共计|相加|合并)(?:后)?(?:为|达|共)*$/u;

/** Is a figure called a total of something named and of what stands before it? Its words name no figure of their own. */
export function isJoinedTotal({ label }: Mention): boolean {
  return TOGETHER.test(label);
}

/** A figure whose words add a named one to the figure before. */
export function* ofJoined(recognition: Recognition, { mentions }: Passage): Iterable<Proposal> {
  for (const [at, total] of mentions.entries()) {
    const name = TOGETHER.exec(total.label)?.[1];
    const last = mentions[at - 1];
    if (name === undefined || !last || last.sentence !== total.sentence) continue;
    const isPart = (each: Mention) => isCountable(each) && !each.isLast && sameDimension(each, total);
    const [named] = nearestEarlier(
      recognition,
      last,
      1,
      (each) => isPart(each) && each.label.replace(/(?:合计|共计|总计|为)+$/u, '').endsWith(name),
    );
    if (named && isCountable(total) && isPart(last))
      yield nearly(`joined:${total.figure}`, total, sumFrom([named, last]));
  }
}
