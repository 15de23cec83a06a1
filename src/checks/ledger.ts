/**
 * Ledgers that are told as an outline, as villages post them: 一、上季结余 over 86,412.35, 二、本季收入 over its sum, 1.转移支付 over its amount. A heading
 * and a lone number below or behind it are one line.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Section } from '../types.ts';
import type { Recognition } from './claim.ts';
import { isBare, isRunningText } from './scope.ts';
import { childrenOf, passagesOf } from './section-contents.ts';

/** A heading's own number, and the lines below it. */
export interface LedgerLine {
  section: Section;
  value: Mention;
  items: readonly LedgerLine[];
}

const FEWEST = 2;

/** The lines of each ledger: sections beside one another that all bear a number, two of them at least. */
export function ledgersIn(recognition: Recognition): readonly (readonly LedgerLine[])[] {
  const known =
    ledgers.get(recognition) ??
    [null, ...recognition.sections.map(({ id }) => id)].flatMap((parent) => {
      const lines = linesUnder(recognition, parent);
      return lines ? [lines] : [];
    });
  ledgers.set(recognition, known);
  return known;
}

const ledgers = new WeakMap<Recognition, readonly (readonly LedgerLine[])[]>();

function linesUnder(recognition: Recognition, parent: string | null): readonly LedgerLine[] | null {
  const children = childrenOf(recognition, parent);
  if (children.length < FEWEST) return null;
  const lines = children.flatMap((section) => {
    const value = numberOf(recognition, section);
    return value ? [{ section, value, items: linesUnder(recognition, section.id) ?? [] }] : [];
  });
  return lines.length === children.length ? lines : null;
}

/** The number that a section's first lines are: alone below the heading, or behind its words. */
function numberOf(recognition: Recognition, { id }: Section): Mention | undefined {
  const [heading, ...below] = passagesOf(recognition, id);
  const behind = heading && numberAtEnd(heading);
  return behind ?? (below[0] && loneNumber(below[0]));
}

/** A passage that is a number and nothing else. */
export function loneNumber({ text, mentions, block }: Passage): Mention | undefined {
  const [only, ...others] = mentions;
  const isAlone = only && others.length === 0 && only.start === 0 && only.end === text.length;
  return isAlone && isRunningText(block) && isMoney(only) ? only : undefined;
}

/** 5.路灯维修10,300.00: a name, and no sentence. */
function numberAtEnd({ text, mentions }: Passage): Mention | undefined {
  const last = mentions.at(-1);
  const isName = last && last.end === text.length && !/[,。;:]/u.test(text.slice(0, last.start));
  return isName && isMoney(last) ? last : undefined;
}

/** 10,300.00 of a page whose head tells the unit. */
const isMoney = (mention: Mention): boolean => mention.kind === 'amount' || isBare(mention);
