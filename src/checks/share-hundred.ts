/** Shares that make 100 % together, and shares whose whole is only the sum of what stands beside them. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, quotient, sumFrom, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { isAdditive, isLevel, isRunningText, sameDimension } from './scope.ts';

const LONGEST_LIST = 8;

/** Shares that stand in one list make 100 %. */
export function* ofHundred(
  recognition: Recognition,
  isShare: (recognition: Recognition, mention: Mention) => boolean,
): Iterable<Proposal> {
  const sections = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.kind !== 'rate' || mention.direction !== 0 || !isRunningText(block)) continue;
    if (!isShare(recognition, mention)) continue;
    const key = block.section?.split('.')[0] ?? '';
    const list = sections.get(key);
    if (list) list.push(mention);
    else sections.set(key, [mention]);
  }
  for (const shares of sections.values()) {
    for (let start = 0; start < shares.length; start++) {
      for (let count = 2; count <= LONGEST_LIST && start + count <= shares.length; count++) {
        const list = shares.slice(start, start + count);
        yield {
          group: `hundred:${shares[start]!.figure}`,
          strength: 'weak',
          left: sumFrom(list),
          relation: '=',
          right: constant('1', '100%'),
          constants: { zh: '各项占比合计 100%', en: 'shares of one whole make 100%' },
          stated: list.at(-1)!.figure,
          confirming: true,
        };
      }
    }
  }
}

/** Shares whose whole is not printed: part ÷ (part + its neighbours of the same sentence). */
export function* ofUnprintedWhole(
  recognition: Recognition,
  mention: Mention,
  part: Mention,
): Iterable<Proposal> {
  const siblings = recognition.passages[mention.passage]!.mentions.filter(
    (each) =>
      each.sentence === part.sentence && isAdditive(each) && isLevel(each) && sameDimension(each, part),
  );
  if (siblings.length < 2 || siblings.length > 8) return;
  // part ÷ (part + rest) written with the part once: 1 ÷ (1 + rest ÷ part)
  const rest = siblings.filter((each) => each !== part).map((each) => figure(each.figure));
  yield confirming(
    `${mention.figure}`,
    mention,
    quotient(constant('1'), sumOf([constant('1'), quotient(sumOf(rest), figure(part.figure))])),
  );
}
