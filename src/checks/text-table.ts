/** text-table: a quantity in the running text and in a table. See text-table.md. */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import type { ClaimCheck, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { isLevel, isRunningText } from './scope.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';

export const textTable: ClaimCheck = {
  id: 'text-table',
  title: { zh: '正文与表格一致', en: 'Text and tables agree' },
  severity: 'warning',
  *propose(recognition) {
    const cells = cellNames(recognition);
    if (cells.length === 0) return;
    for (const mention of recognition.mentions) {
      const { block } = recognition.passages[mention.passage]!;
      if (mention.kind !== 'amount' || !isLevel(mention) || mention.isLast || !isRunningText(block)) continue;
      const label = compactText(mention.label);
      for (const cell of cells) {
        if (!isNamed(label, mention, cell)) continue;
        yield {
          group: `${mention.figure}`,
          strength: 'weak',
          left: figure(mention.figure),
          relation: '=',
          right: figure(cell.mention.figure),
          stated: mention.figure,
        };
      }
    }
  },
  word: ({ name, raw, arithmetic, proposal }) => ({
    zh: `正文中${name(proposal.stated)} ${raw(proposal.stated)}，表格中${arithmetic.zh}，两处不一致。`,
    en: `The text says ${name(proposal.stated)} ${raw(proposal.stated)}, the table ${arithmetic.en}.`,
  }),
};

interface NamedCell {
  mention: Mention;
  /** The row's words without numbering and brackets of classification. */
  name: string;
  column: string;
}

const SHORTEST_NAME = 4;

function cellNames({ tables }: Recognition): NamedCell[] {
  const named: NamedCell[] = [];
  for (const table of tables) {
    for (const cell of table.cells) {
      const mention = singleNumber(cell);
      if (mention?.kind !== 'amount') continue;
      const heads = headsOf(table, cell);
      const name = heads.row
        .replace(/^(?:[一二三四五六七八九十]+、|[(][^)]{1,3}[)]|\d+[.、])/u, '')
        .replace(/[(][类款项][)]|其中[:]?/gu, '');
      if (name.length >= SHORTEST_NAME) named.push({ mention, name, column: heads.column });
    }
  }
  return named;
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
