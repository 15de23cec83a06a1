/** 中央资金359.00万元、省级资金149.25万元 below a list of projects with a column 资金来源: what the rows of one word make together. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isAdditive, sameDimension, tellingDigits } from './scope.ts';
import { allRows, TOTAL } from './table-grid.ts';
import type { Table } from './tables.ts';

const FEWEST_ROWS = 4;
const MOST_ROWS = 200;
const MOST_CATEGORIES = 8;
const LONGEST_WORD = 8;
const TELLING_DIGITS = 3;

/** The numbers of a column in the rows that bear one word. */
interface Category {
  word: string;
  /** Tells the columns of the words and of the numbers. */
  key: string;
  parts: readonly Mention[];
}

/**
 * Totals that the text near a table tells by the words of one of its columns. Where one of a passage comes out, the others of
 * its columns are meant to.
 *
 * @param passages those near the table
 */
export function* ofCategories(
  recognition: Recognition,
  table: Table,
  passages: readonly Passage[],
): Iterable<Proposal> {
  const categories = categoriesOf(table);
  if (categories.length === 0) return;
  for (const { mentions } of passages) {
    const pairs = mentions.flatMap((total) => pairsOf(recognition, total, categories));
    const isRight = ({ total, parts }: Told): boolean =>
      comesOut(recognition, total, printedSum(recognition, parts));
    const borne = new Set(pairs.filter(isRight).map(({ key }) => key));
    for (const pair of pairs) {
      const proposal = isRight(pair) ? confirming : nearly;
      if (borne.has(pair.key))
        yield proposal(`category:${pair.total.figure}`, pair.total, sumFrom(pair.parts));
    }
  }
}

interface Told extends Category {
  total: Mention;
}

/** What a figure may tell of: a category whose word its label begins with, of several rows. */
function pairsOf(recognition: Recognition, total: Mention, categories: readonly Category[]): Told[] {
  if (!isAdditive(total) || total.isLast || tellingDigits(recognition, total) < TELLING_DIGITS) return [];
  return categories
    .filter(({ word, parts }) => beginsWith(total.label, word) && sameDimension(total, parts[0]!))
    .map((category) => ({ ...category, total }));
}

/** 其中中央资金, 中央财政安排: the word stands at the beginning, and nothing is taken out of it. */
function beginsWith(label: string, word: string): boolean {
  const name = label.replace(/^(?:其中|分别为|包括):?/u, '');
  return (
    name.startsWith(word) &&
    /^(?:.{0,2}(?:资金|补助|投入|投资|项目|安排|财政|经费|共|合计|小计))*$/u.test(name.slice(word.length))
  );
}

function categoriesOf(table: Table): Category[] {
  const rows = allRows(table).filter(({ name, numbers }) => numbers.size > 0 && !TOTAL.test(name));
  if (rows.length < FEWEST_ROWS || rows.length > MOST_ROWS) return [];
  const columns = [...new Set(rows.flatMap(({ numbers }) => [...numbers.keys()]))];
  const categories: Category[] = [];
  for (let column = 0; column < table.columns; column++) {
    const words = rows.map(({ row }) => table.at(row, column)?.text ?? '');
    if (!areCategories(words)) continue;
    for (const word of new Set(words))
      for (const own of columns) {
        const parts = rows.flatMap(({ numbers }, index) =>
          words[index] === word ? (numbers.get(own) ?? []) : [],
        );
        const isOfOneKind = parts.every(({ kind }) => kind === parts[0]!.kind && kind !== 'rate');
        if (parts.length > 0 && isOfOneKind) categories.push({ word, key: `${column}:${own}`, parts });
      }
  }
  return categories;
}

/** Words that stand in every row, few of them and each in several on the average. */
function areCategories(words: readonly string[]): boolean {
  const distinct = new Set(words);
  return (
    distinct.size >= 2 &&
    distinct.size <= MOST_CATEGORIES &&
    distinct.size * 2 <= words.length &&
    words.every((word) => /^\p{Script=Han}+$/u.test(word) && word.length >= 2 && word.length <= LONGEST_WORD)
  );
}
