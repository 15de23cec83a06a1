/** text-table: a quantity in the running text and in a table. See text-table.md. */
import type { ClaimCheck } from './claim.ts';
import { ofNamedCells } from './text-table-cells.ts';
import { ofCrossings } from './text-table-crossing.ts';
import { ofEmptyTables } from './text-table-empty.ts';
import { ofEqual } from './text-table-equal.ts';
import { ofItems } from './text-table-items.ts';
import { ofRoundedCells } from './text-table-rounded.ts';
import { ofRowsAgain } from './text-table-rows.ts';
import { ofScores, ofTotals } from './text-table-totals.ts';

export const textTable: ClaimCheck = {
  id: 'text-table',
  title: { zh: '正文与表格不一致', en: 'Text and table do not agree' },
  relation: { zh: '正文与表格一致', en: 'Text and table' },
  severity: 'warning',
  *propose(recognition) {
    yield* ofItems(recognition);
    yield* ofTotals(recognition);
    yield* ofScores(recognition);
    yield* ofEqual(recognition);
    yield* ofRoundedCells(recognition);
    yield* ofRowsAgain(recognition);
    yield* ofEmptyTables(recognition);
    yield* ofNamedCells(recognition);
    yield* ofCrossings(recognition);
  },
  word: ({ name, raw, arithmetic, proposal }) =>
    proposal.note !== undefined
      ? {
          zh: `表下注明“${proposal.note}”，但表内有数，如${name(proposal.stated)} ${raw(proposal.stated)}。`,
          en: `The note “${proposal.note}” calls the table empty, but it holds figures, such as ${name(proposal.stated)} ${raw(proposal.stated)}.`,
        }
      : {
          zh: `正文中${name(proposal.stated)} ${raw(proposal.stated)}，表格中${arithmetic.zh}，两处不一致。`,
          en: `The text says ${name(proposal.stated)} ${raw(proposal.stated)}, the table ${arithmetic.en}.`,
        },
};
