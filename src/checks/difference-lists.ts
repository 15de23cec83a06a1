/** Lists that run side by side: 到位中央540万元、省级164万元; 支付中央521万元、…; 结余中央19万元、省级…. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { isCountable, nearestEarlier, sameDimension, tellingDigits } from './scope.ts';

const REMAINS =
  /结余|结转|剩余|未支付|未支出|未使用|未拨付|未执行|未完成|余额|^(?:本次|此次|本批|这次)(?:实际)?(?:下达|拨付|安排|清算|结算)/u;
const GENERIC =
  /^(?:资金|支出|收入|实际|全年|累计|本年|当年|年末|年初|项目(?!支出)|合计|共计|金额|预算|截至|其他|分别|上年)/u;
const CANDIDATES = 6;
const NEEDED = 2;

/** By whom or for what a list's amount is: the first two letters of its name; null where they tell nothing. */
export function listKey(label: string): string | null {
  const name = label.replace(/^(?:其中|以及|及|和|用于|包括|[(]?[一二三四五六七八九十\d]+[)、.])+/u, '');
  return name.length < 2 || GENERIC.test(name) ? null : name.slice(0, 2);
}

/** What remains of each item of a list: the item's amount in an earlier list less the one in another. */
export function* ofListedRemainders(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { mentions } = recognition.passages[mention.passage]!;
  if (mention.kind !== 'amount' || !isCountable(mention)) return;
  const key = listKey(mention.label);
  const opens = mentions.find(
    (each) =>
      each.kind === 'amount' &&
      each.sentence === mention.sentence &&
      each.start < mention.start &&
      REMAINS.test(each.label),
  );
  if (key === null || (!opens && !REMAINS.test(mention.label))) return;
  if (opens && !mention.nested && !REMAINS.test(mention.label)) return;
  const named = nearestEarlier(recognition, mention, CANDIDATES, (each) => isNamesake(each, mention, key));
  for (const less of named)
    for (const from of named) {
      if (from === less || !isTelling(recognition, mention)) continue;
      yield {
        ...confirming(
          `listed:${mention.figure}`,
          mention,
          difference(figure(from.figure), figure(less.figure)),
        ),
        family: {
          key: `listed:${mention.passage}:${mention.sentence}`,
          anchor: `${from.passage}-${less.passage}`,
          needs: NEEDED,
        },
      };
    }
}

/** 90.00 tells more than 90. */
function isTelling(recognition: Recognition, mention: Mention): boolean {
  return tellingDigits(recognition, mention) >= 2 || recognition.figures[mention.figure]!.places > 0;
}

function isNamesake(each: Mention, mention: Mention, key: string): boolean {
  return (
    each.kind === 'amount' &&
    isCountable(each) &&
    !each.isLast &&
    sameDimension(each, mention) &&
    listKey(each.label) === key
  );
}
