/** Lists that were read on too far: 医疗收入18,906.31万元，其中门急诊7,254.88万元、住院11,651.43万元；财政补助2,187.40万元. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figuresOf } from './expression.ts';
import { comesOut, printedSum } from './reckoning.ts';

const FEWEST = 2;

/**
 * Tells of a reading whether the parts before the total's own semicolon make it already, and the others stand behind that
 * semicolon: then those stand beside the total.
 */
export function overlongIn(recognition: Recognition): (proposal: Proposal) => boolean {
  const mentions = new Map(recognition.mentions.map((each) => [each.figure, each]));
  return ({ right, stated, relation }) => {
    const total = mentions.get(stated);
    if (right.type !== 'sum' || relation !== '=' || right.terms.length <= FEWEST || !total) return false;
    if (right.terms.some(({ type }) => type !== 'figure')) return false;
    const parts = figuresOf(right).flatMap((each) => mentions.get(each) ?? []);
    const own = parts.filter((each) => each.start > total.end && isBeside(each, total));
    return (
      own.length >= FEWEST &&
      own.length < parts.length &&
      comesOut(recognition, total, printedSum(recognition, own))
    );
  };
}

const isBeside = (each: Mention, total: Mention): boolean =>
  each.passage === total.passage && each.sentence === total.sentence && each.part === total.part;

/**
 * 财政拨款a，事业收入b，其中学费c；其他收入d；合计x: the parts without c, where these make the total. What 其中 opens behind a part
 * of the same stretch is of that part.
 */
export function withoutDetails(recognition: Recognition, total: Mention, parts: Mention[]): Mention[] {
  const isDetail = (each: Mention): boolean =>
    each.nested &&
    parts.some((other) => other.part === each.part && other.start < each.start && !other.nested);
  const own = parts.filter((each) => !isDetail(each));
  if (own.length < FEWEST || own.length === parts.length) return parts;
  return comesOut(recognition, total, printedSum(recognition, own)) ? own : parts;
}
