/** Lines of a name and an amount each, which a line of their total closes: 大米61,320.00元 / 食用油28,450.50元 / … / 支出合计498,007.50元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';

const FEWEST = 3;
const MOST = 30;
const TOTAL =
  /^(?:[\d一二三四五六七八九十]{1,2}[.、])?(?:本[年期月季次]|全年)?(?:支出|收入|费用|开支|经费|资金)?(?:合计|总计|共计|小计)(?:为)?[::]?$/u;
const NAME = /^(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.]|[①-⑳])?[^,。;\d]{2,24}$/u;
/** What is no item among those of a side. */
const OTHER = /其中|结余|结转|余额|上[年期]|[合总共小]计|平均|预算/u;

export function* ofClosedLines(recognition: Recognition): Iterable<Proposal> {
  const { passages } = recognition;
  for (const passage of passages) {
    const total = onlyFigure(passage);
    if (!total || !TOTAL.test(passage.text.slice(0, total.start))) continue;
    const parts: Mention[] = [];
    for (let at = passage.index - 1; at >= 0 && parts.length <= MOST; at--) {
      const line = passages[at]!;
      const part = onlyFigure(line);
      const name = part ? line.text.slice(0, part.start) : '';
      if (!part || !sameDimension(part, total) || !NAME.test(name) || OTHER.test(name)) break;
      parts.unshift(part);
    }
    if (parts.length < FEWEST || parts.length > MOST) continue;
    yield {
      ...asserting(`closed-lines:${total.figure}`, total, sumFrom(parts), 'strong'),
      severity: 'warning',
    };
  }
}

/** The one figure that a line ends with. */
function onlyFigure({ text, block, mentions }: Passage): Mention | undefined {
  const [only, ...others] = mentions;
  if (!only || others.length > 0 || !isRunningText(block) || !isCountable(only)) return undefined;
  return /^[;。,]?$/u.test(text.slice(only.end)) ? only : undefined;
}
