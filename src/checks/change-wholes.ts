/** The changes of the parts add up to the change of the whole. */
import type { Mention } from '../figures/mentions.ts';
import { FAR_DIGITS, signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumOf } from './expression.ts';
import { isRunningText, tellingDigits } from './scope.ts';

/** The changes of the parts add up to the change of the whole: 减少2万元 = −34 + 56 − 24. */
export function* ofWholes(recognition: Recognition): Iterable<Proposal> {
  const sections = changesBySection(recognition);
  for (const [order, changes] of sections.entries()) {
    // The whole's change stands in the section before its parts'.
    for (const whole of sections[order - 1]?.slice(0, WHOLES_TRIED) ?? [])
      if (tellingDigits(recognition, whole) >= FAR_DIGITS) yield* ofWhole(whole, changes, 'next');
    for (const [index, whole] of changes.entries()) {
      yield* ofWhole(whole, changes.slice(index + 1), 'after');
      yield* ofWhole(
        whole,
        changes.slice(index + 1).filter((each) => !each.nested),
        'items',
      );
      yield* ofWhole(whole, changes.slice(0, index).reverse(), 'before');
    }
  }
}

const WHOLES_TRIED = 3;

const STARTS_TRIED = 4;

const PARTS_TRIED = 8;

function* ofWhole(whole: Mention, others: readonly Mention[], name: string): Iterable<Proposal> {
  for (let start = 0; start < Math.min(STARTS_TRIED, others.length); start++) {
    for (let count = 2; count <= PARTS_TRIED && start + count <= others.length; count++) {
      yield {
        group: `whole:${whole.figure}:${name}`,
        left: signed(whole),
        relation: '=',
        right: sumOf(others.slice(start, start + count).map(signed)),
        stated: whole.figure,
        strength: 'weak',
        confirming: true,
      };
    }
  }
}

/** The printed changes of money, by section of the first level. */
function changesBySection(recognition: Recognition): Mention[][] {
  const sections = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.direction === 0 || mention.kind !== 'amount' || !isRunningText(block)) continue;
    const key = block.section?.split('.')[0] ?? '';
    const list = sections.get(key);
    if (list) list.push(mention);
    else sections.set(key, [mention]);
  }
  return [...sections.values()];
}
