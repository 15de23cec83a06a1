/**
 * The field's terms: which words name a concept, a role in the budget's life, a direction of change.
 * The words stand in terms.json; a bureau adds its own in its settings.
 */
import { readFileSync } from 'node:fs';
import type { ExtraTerm } from '../types.ts';
import { WordTable } from './word-table.ts';

/** What part a figure plays in the life of a budget. */
export type Role =
  | 'initialBudget'
  | 'adjustedBudget'
  | 'fullYearBudget'
  | 'budget'
  | 'arrived'
  | 'execution'
  | 'final'
  | 'lastYear'
  | 'balance'
  | 'saved'
  | 'added'
  | 'weight'
  | 'score'
  | 'average';

interface Terms {
  roles: { [role in Role]: string[] };
  concepts: { id: string; name: string; words: string[] }[];
  wholes: string[];
  complements: string[][];
  crossCutting: string[];
  increase: string[];
  decrease: string[];
  comparison: string[];
}

export interface Lexicon {
  roles: WordTable<Role>;
  concepts: WordTable<string>;
  wholes: WordTable<true>;
  /** Sets of words whose things make a whole together. */
  complements: readonly (readonly string[])[];
  /** Words of classes that overlap with others: 民生支出 and 三保支出 are no parts of one sum. */
  crossCutting: readonly string[];
  directions: WordTable<1 | -1>;
  comparisons: WordTable<true>;
  /** The Chinese name of a concept. */
  nameOf(concept: string): string;
}

const terms = JSON.parse(readFileSync(new URL('./terms.json', import.meta.url), 'utf8')) as Terms;

let ownLexicon: Lexicon | undefined;

/** The lexicon with a bureau's own terms added. */
export function lexicon(extra: readonly ExtraTerm[] = []): Lexicon {
  if (extra.length > 0) return build(extra);
  ownLexicon ??= build([]);
  return ownLexicon;
}

function build(extra: readonly ExtraTerm[]): Lexicon {
  const names = new Map(terms.concepts.map((concept) => [concept.id, concept.name]));
  const concepts: [string, string][] = terms.concepts.flatMap(({ id, words }) =>
    words.map((word): [string, string] => [word, id]),
  );
  for (const { concept, words } of extra) {
    if (!names.has(concept)) names.set(concept, words[0] as string);
    concepts.push(...words.map((word): [string, string] => [word, concept]));
  }
  const roles = Object.entries(terms.roles).flatMap(([role, words]) =>
    words.map((word): [string, Role] => [word, role as Role]),
  );
  const directions = [
    ...terms.increase.map((word): [string, 1 | -1] => [word, 1]),
    ...terms.decrease.map((word): [string, 1 | -1] => [word, -1]),
  ];
  return {
    roles: new WordTable(roles),
    concepts: new WordTable(concepts),
    wholes: new WordTable(terms.wholes.map((word): [string, true] => [word, true])),
    complements: terms.complements,
    crossCutting: terms.crossCutting,
    directions: new WordTable(directions),
    comparisons: new WordTable(terms.comparison.map((word): [string, true] => [word, true])),
    nameOf: (concept) => names.get(concept) ?? concept,
  };
}
