/** 到位4,380.00万元，支出4,096.58万元 in the summary: what was spent of the same amount elsewhere was the same. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { BUDGET_ROLES } from './rate-kinds.ts';
import { printed } from './reckoning.ts';
import { isForEach, isLevel, isRunningText, tellingDigits } from './scope.ts';

/** Spending that no word narrows to a part or a purpose. */
const WHOLE =
  /^(?:\d+月底?)?(?:截至年底|截至年末|年底|实际|累计|全年|当年|本年|已|共|总)*(?:完成)?(?:支出|支付|执行|使用)(?:资金|金额|数)?(?:为|共|合计|总计)?$/u;
const ANCHOR_DIGITS = 3;
const CLAUSES = 3;

interface Pair {
  anchor: Mention;
  spent: Mention;
}

/** What a pair of one sentence says was spent, against the only spending of another chapter that tells its amount. */
export function* ofAnchored(recognition: Recognition): Iterable<Proposal> {
  const chapters = chaptersOf(recognition);
  for (const passage of recognition.passages) {
    const pair = isRunningText(passage.block) ? pairIn(recognition, passage) : null;
    if (!pair) continue;
    for (const { name, anchors, spent } of chapters) {
      const [only] = spent;
      if (!only || spent.length > 1 || name === chapterOf(recognition, pair.spent)) continue;
      if (!anchors.has(printed(recognition, pair.anchor))) continue;
      yield asserting(
        `anchored:${pair.spent.figure}:${only.figure}`,
        pair.spent,
        figure(only.figure),
        'strong',
      );
    }
  }
}

interface Chapter {
  name: string;
  /** The amounts that were at hand, in 元. */
  anchors: Set<number>;
  /** All that is told as spent without further words. */
  spent: Mention[];
}

function chaptersOf(recognition: Recognition): Chapter[] {
  const chapters = new Map<string, Chapter>();
  for (const mention of recognition.mentions) {
    if (!isAmount(recognition, mention)) continue;
    const name = chapterOf(recognition, mention);
    const chapter = chapters.get(name) ?? { name, anchors: new Set(), spent: [] };
    chapters.set(name, chapter);
    if (BUDGET_ROLES.has(mention.role ?? '')) chapter.anchors.add(printed(recognition, mention));
    if (WHOLE.test(mention.label) && !mention.nested) chapter.spent.push(mention);
  }
  return [...chapters.values()];
}

function isAmount({ passages }: Recognition, mention: Mention): boolean {
  const { kind, isLast, passage } = mention;
  return (
    kind === 'amount' &&
    isLevel(mention) &&
    !isForEach(mention) &&
    !isLast &&
    isRunningText(passages[passage]!.block)
  );
}

/** The only spending of a passage, right behind the budget or what arrived of it. */
function pairIn(recognition: Recognition, { mentions }: Passage): Pair | null {
  const amounts = mentions.filter((each) => each.kind === 'amount' && isLevel(each) && !isForEach(each));
  const spent = amounts.filter((each) => WHOLE.test(each.label) && !each.isLast && !each.nested);
  const [only] = spent;
  if (!only || spent.length !== 1) return null;
  const anchor = amounts[amounts.indexOf(only) - 1];
  if (!anchor || anchor.nested || anchor.isLast || !BUDGET_ROLES.has(anchor.role ?? '')) return null;
  if (only.sentence - anchor.sentence > 1 || only.clause - anchor.clause > CLAUSES) return null;
  return tellingDigits(recognition, anchor) >= ANCHOR_DIGITS ? { anchor, spent: only } : null;
}

function chapterOf({ passages }: Recognition, { passage }: Mention): string {
  return passages[passage]!.block.section?.split('.')[0] ?? '';
}
