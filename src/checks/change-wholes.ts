/** The changes of the parts add up to the change of the whole. */

import type { Mention, Passage } from '../figures/mentions.ts';
import { FAR_DIGITS, signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { nearly } from './proposals.ts';
import { isRunningText, tellingDigits } from './scope.ts';

/** The changes of the parts add up to the change of the whole: 减少2万元 = −34 + 56 − 24. */
export function* ofWholes(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) if (isRunningText(passage.block)) yield* ofItemChanges(passage);
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

const FEWEST_ITEMS = 3;

/** 较上年减少287万元。其中：出国费64万元，减少21万元；…；…: a change in each item, which the semicolons divide. */
function* ofItemChanges({ text, mentions }: Passage): Iterable<Proposal> {
  const changes = mentions.filter(
    (each) => each.kind === 'amount' && each.direction !== 0 && each.depth === 0,
  );
  const [whole, ...others] = changes;
  if (!whole || others.length < FEWEST_ITEMS) return;
  const opener = /其中[:,]/u.exec(text.slice(whole.end, others[0]!.start));
  const areItems = others.every((each, index) => each.part === others[0]!.part + index);
  if (!opener || !areItems || /持平|无变化|不变/u.test(text.slice(whole.end))) return;
  yield {
    ...nearly(`items:${whole.figure}`, whole, sumOf(others.map(signed))),
    left: signed(whole),
  };
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
  const sections = groupsOf(recognition.mentions, (mention) => {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.direction === 0 || mention.kind !== 'amount' || !isRunningText(block)) return null;
    return block.section?.split('.')[0] ?? '';
  });
  return [...sections.values()];
}
