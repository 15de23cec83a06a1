/**
 * 居民医疗保险滚存结余14,721.67万元 beside a table with a row 年末滚存结余 and a column 居民医疗: words that name a row and a column
 * of a table tell the cell where they cross.
 */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { isForEach, isLevel, isRunningText, sameDimension, tellingDigits } from './scope.ts';
import { singleNumber, TOTAL, withoutNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Table } from './tables.ts';

const MOST_CELLS = 400;
const TELLING = 4;
/** Letters of a column's head, and of the end of a row's, that the words hold. */
const SHORTEST_COLUMN = 3;
const SHORTEST_ROW = 4;
const OTHER_STAGE = /计划|目标|预计|预算|上年|去年|年初|期初/u;
const STAGED = /预算|决算|上年|去年|年初|期初|\d{4}年|增减|比|率/u;

interface Crossing {
  number: Mention;
  row: string;
  column: string;
}

/** Each amount of the text whose words name one cell of a table. */
export function* ofCrossings(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    const crossings = table.cells.length > MOST_CELLS ? [] : crossingsOf(table);
    if (crossings.length === 0) continue;
    for (const { block, mentions } of recognition.passages)
      if (isRunningText(block))
        for (const mention of mentions) {
          const found = isTold(recognition, mention) ? crossedBy(crossings, mention) : null;
          if (found) yield asserting(`crossing:${mention.figure}`, mention, figure(found.figure), 'weak');
        }
  }
}

function isTold(recognition: Recognition, mention: Mention): boolean {
  return (
    mention.kind === 'amount' &&
    isLevel(mention) &&
    !isForEach(mention) &&
    !mention.isLast &&
    !OTHER_STAGE.test(mention.label) &&
    tellingDigits(recognition, mention) >= TELLING
  );
}

/** The only cell whose column stands in the words and whose row they end in. */
function crossedBy(crossings: readonly Crossing[], mention: Mention): Mention | null {
  const label = compactText(mention.label).replace(/(?:为|共|达|是)+$/u, '');
  const found = crossings.filter(
    ({ row, column, number }) =>
      label.includes(column) && label.endsWith(row.slice(-SHORTEST_ROW)) && sameDimension(number, mention),
  );
  return found.length === 1 ? found[0]!.number : null;
}

function crossingsOf(table: Table): Crossing[] {
  const all = table.cells.flatMap((cell): Crossing[] => {
    const number = singleNumber(cell);
    if (number?.kind !== 'amount') return [];
    const heads = headsOf(table, cell);
    const [row, column] = [heads.row, heads.column].map((head) =>
      withoutNumber(head).replace(/[(][^()]*[)]|其中[:]?/gu, ''),
    );
    const isNamed = row!.length >= SHORTEST_ROW && column!.length >= SHORTEST_COLUMN;
    return isNamed && !TOTAL.test(row! + column!) && !STAGED.test(column!) && !OTHER_STAGE.test(row!)
      ? [{ number, row: row!, column: column! }]
      : [];
  });
  return new Set(all.map(({ column }) => column)).size > 1 ? all : [];
}
