/** Rows of a table that bear the name of a section, and tell its figures again. */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import { isSameName } from '../lexicon/likeness.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { isLevel } from './scope.ts';
import { mentionsUnder } from './section-contents.ts';
import { isOfOwnUnit, RECKONED, toldCells } from './text-table-told.ts';

/** A cell under the name of a section, and the figures of that section that its column tells again. */
interface ToldItem {
  number: Mention;
  column: string;
  mentions: Mention[];
}

/** A row that bears the name of a section: its amounts, rate and score are those of the section. */
export function* ofItems(recognition: Recognition): Iterable<Proposal> {
  const items = [...itemsTold(recognition)];
  // 428.60万元 of the section and, in a table that tells no unit, 428.60.
  const isInUnitOfText = ({ number, mentions }: ToldItem): boolean =>
    mentions.some((each) => isOfOwnUnit(recognition, each, number));
  const columns = new Set(items.filter(isInUnitOfText).map(({ column }) => column));
  for (const item of items) {
    const { number, column, mentions } = item;
    // 3.20亿元 and 32000 without a unit: only where other rows show which one is meant do the digits differ.
    const isComparable = number.unit !== null || number.kind === 'rate' || columns.has(column);
    if (!isComparable || isInUnitOfText(item)) continue;
    for (const mention of mentions) {
      const strength = mentions.length === 1 ? 'strong' : 'weak';
      yield asserting(`item:${number.figure}`, mention, figure(number.figure), strength);
    }
  }
}

function* itemsTold(recognition: Recognition): Iterable<ToldItem> {
  for (const { table, cell, number, row, isTold } of toldCells(recognition)) {
    const section = sectionNamed(recognition, row);
    if (!section) continue;
    const mentions = mentionsUnder(recognition, section).filter(
      (each) => isLevel(each) && !each.isLast && !RECKONED.test(each.label) && isTold(each),
    );
    yield { number, column: `${table.index}:${cell.column}`, mentions };
  }
}

const SHORTEST_TITLE = 4;

/** Answers by row name, for the sections of one report. */
const answers = new WeakMap<Recognition, Map<string, string | null>>();

/** The one section whose title is the row's name, by the same letters or else by the same words. */
function sectionNamed(recognition: Recognition, row: string): string | null {
  const known = answers.get(recognition) ?? new Map<string, string | null>();
  answers.set(recognition, known);
  let answer = known.get(row);
  if (answer === undefined) {
    answer = findSection(recognition, row);
    known.set(row, answer);
  }
  return answer;
}

function findSection({ sections }: Recognition, row: string): string | null {
  const name = row.replace(/^\d+[.、]?/u, '').replace(/项目$/u, '');
  if (name.length < SHORTEST_TITLE) return null;
  const equal = sections.filter((section) => compactText(section.title).replace(/项目$/u, '') === name);
  const named = equal.length > 0 ? equal : sections.filter((section) => isSameName(section.title, name));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
