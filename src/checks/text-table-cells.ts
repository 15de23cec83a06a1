/** Cells whose row and column the words of an amount name: the same words and the same stage. */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { isLevel, isRunningText } from './scope.ts';
import { singleNumber, withoutNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import { namesOthersToo } from './text-table-names.ts';
import { RECKONED } from './text-table-told.ts';

/** An amount of the text that names the row of a cell, or its concept, and the stage that the column's head tells. */
export function* ofNamedCells(recognition: Recognition): Iterable<Proposal> {
  const cells = cellNames(recognition);
  if (cells.length === 0) return;
  const near = cellsNear(cells);
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast || !isRunningText(block)) continue;
    const label = compactText(mention.label);
    for (const cell of near(mention.passage)) {
      // Of another column of the row that the words name only a slip shows that it is meant.
      const isOfRow =
        label.includes(cell.name) &&
        (mention.role === null || cell.mention.role === null) &&
        !/上年|去年/u.test(label + cell.column);
      if (namesOthersToo(label, cell.name)) continue;
      if (RECKONED.test(label) || !(isOfRow || isNamed(label, mention, cell))) continue;
      if (!label.includes(cell.name) && isOneOfKind(cell, cells)) continue;
      yield asserting(`${mention.figure}`, mention, figure(cell.mention.figure), 'weak');
    }
  }
}

/**
 * 一般公共预算财政拨款收入 and 政府性基金预算财政拨款收入 below each other: what the text calls 财政拨款收入 is neither, and both together.
 */
function isOneOfKind(cell: NamedCell, cells: readonly NamedCell[]): boolean {
  const ending = cell.name.slice(-KIND);
  const { mention, place } = cell;
  return cells.some(
    (other) =>
      other !== cell &&
      other.place === place &&
      other.name !== cell.name &&
      other.mention.concept === mention.concept &&
      other.name.endsWith(ending),
  );
}

/** Letters of 财政拨款收入 or 财政拨款, in which two kinds of it end. */
const KIND = 4;

interface NamedCell {
  /** Tells its table and column. */
  place: string;
  mention: Mention;
  /** The row's words without numbering and brackets of classification. */
  name: string;
  column: string;
}

const SHORTEST_NAME = 4;
/** Paragraphs and cells between a cell and the words that tell it again; hardly a report is as long. */
const FARTHEST = 2000;

function cellNames({ tables }: Recognition): NamedCell[] {
  const named: NamedCell[] = [];
  for (const table of tables) {
    for (const cell of table.cells) {
      const mention = singleNumber(cell);
      if (mention?.kind !== 'amount') continue;
      const heads = headsOf(table, cell);
      const name = withoutNumber(heads.row).replace(/[(][类款项][)]|其中[:]?/gu, '');
      if (name.length >= SHORTEST_NAME)
        named.push({ mention, name, column: heads.column, place: `${table.index}:${cell.column}` });
    }
  }
  return named;
}

/** The cells within reach of a passage; asked in rising order, all of them are passed over once. */
function cellsNear(cells: readonly NamedCell[]): (passage: number) => NamedCell[] {
  const sorted = [...cells].sort((a, b) => a.mention.passage - b.mention.passage);
  let [first, after] = [0, 0];
  return (passage) => {
    while (first < sorted.length && sorted[first]!.mention.passage < passage - FARTHEST) first++;
    while (after < sorted.length && sorted[after]!.mention.passage <= passage + FARTHEST) after++;
    return sorted.slice(first, after);
  };
}

/** The same words and the same stage: 年初预算 in the text is no 执行数 of the table. */
function isNamed(label: string, mention: Mention, cell: NamedCell): boolean {
  const isSameName =
    label.includes(cell.name) || (mention.concept !== null && mention.concept === cell.mention.concept);
  return isSameName && stage(mention.role, label) === stage(cell.mention.role, cell.column);
}

function stage(role: Mention['role'], words: string): string {
  if (role === 'lastYear' || /上年|去年/u.test(words)) return 'last';
  if (role === 'initialBudget' || role === 'adjustedBudget' || role === 'fullYearBudget') return role;
  return role === 'budget' ? 'budget' : 'done';
}
