/** 主体班14期、培训1027人次，其中科级班5期268人次、中青班2期94人次、…: where the first numbers of all items make their total, the second ones do too. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable, isRunningText } from './scope.ts';

const FEWEST_ITEMS = 3;
const OPENS = /^[,:]?(?:其中[:,]?|分别为|包括|:)/u;

export function* ofSeconds(recognition: Recognition, { block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [at, total] of mentions.entries()) {
    const first = mentions[at - 1];
    if (!first || first.sentence !== total.sentence || first.unit === total.unit) continue;
    if (![first, total].every((each) => isCountable(each) && each.depth === 0 && !each.nested)) continue;
    if (!OPENS.test(text.slice(total.end))) continue;
    const items = itemsBehind(mentions.slice(at + 1), first, total);
    if (items.length < FEWEST_ITEMS) continue;
    const sum = printedSum(
      recognition,
      items.map(([one]) => one),
    );
    if (!comesOut(recognition, first, sum)) continue;
    yield nearly(`seconds:${total.figure}`, total, sumFrom(items.map(([, other]) => other)));
  }
}

/** The pairs of numbers that touch, in the units of both totals, one right after the other. */
function itemsBehind(behind: readonly Mention[], first: Mention, total: Mention): [Mention, Mention][] {
  const items: [Mention, Mention][] = [];
  for (let at = 0; at + 1 < behind.length; at += 2) {
    const [one, other] = [behind[at]!, behind[at + 1]!];
    const isItem =
      one.sentence === total.sentence &&
      one.unit === first.unit &&
      other.unit === total.unit &&
      other.start - one.end <= 1 &&
      isCountable(one) &&
      isCountable(other);
    if (!isItem) break;
    items.push([one, other]);
  }
  return items;
}
