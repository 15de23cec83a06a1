/** 未结案件602件中，民事案件占59.97%: the whole that a clause of its own opens a share with. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { earlierMentions, isAdditive, isLevel, sameDimension } from './scope.ts';

export function openedWhole({ passages }: Recognition, share: Mention): Mention | undefined {
  const { mentions, text } = passages[share.passage]!;
  const whole = mentions[mentions.indexOf(share) - 1];
  if (share.kind !== 'rate' || !whole || !isAdditive(whole) || !/占$/u.test(share.label)) return undefined;
  return text.slice(whole.end, share.start) === `中,${share.label}` ? whole : undefined;
}

/** How many figures back the whole may be told. */
const NEAREST = 40;

/** 教育支出21,678万元，…。教育支出中，普通教育20,506万元，占94.59%: the whole that the words before the part name. */
export function wholeNamedBefore(
  recognition: Recognition,
  { label, passage }: Mention,
  part: Mention,
): Mention | undefined {
  if (label !== '占' || part.passage !== passage) return undefined;
  const ahead = recognition.passages[passage]!.text.slice(0, part.start - part.label.length);
  const name = /(?:^|[。;])([一-鿿]{2,12}?)之?中,$/u.exec(ahead)?.[1];
  if (name === undefined) return undefined;
  return earlierMentions(recognition, part, NEAREST).find(
    (each) =>
      each.label.replace(/[共计为是达]+$/u, '').endsWith(name) &&
      isAdditive(each) &&
      isLevel(each) &&
      each.isLast === part.isLast &&
      sameDimension(each, part),
  );
}
