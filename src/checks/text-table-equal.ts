/** Figures of the text that a cell tells again with the same value. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { measureOf } from './restated-named.ts';
import { commonName, namesOf, piecesOf } from './restated-names.ts';
import { isLevel, isRunningText, tellingDigits } from './scope.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';

/** Digits by which an amount agrees with a cell's hardly ever by chance: within one section, and within a report. */
const NEAR = 4;
const LONG = 5;
/** Digits and letters of a name by which together another figure does. */
const SHORT = 2;
const SHORTEST_NAME = 2;
/** Cells of one value that are looked through. */
const CELLS_TRIED = 12;

interface Told {
  mention: Mention;
  section: string | null;
  names: readonly string[];
}

/**
 * An amount of the text that a cell tells again, whatever it is called there: five digits agree by chance hardly
 * ever, four within one section. Fewer digits, counts, rates and scores need the words of the cell's row or column.
 */
export function* ofEqual(recognition: Recognition): Iterable<Proposal> {
  const cells = cellsByValue(recognition);
  if (cells.size === 0) return;
  for (const mention of recognition.mentions) {
    const { block, text } = recognition.passages[mention.passage]!;
    if (!isLevel(mention) || !isRunningText(block)) continue;
    const told = cells.get(keyOf(recognition, mention));
    if (!told) continue;
    const digits = tellingDigits(recognition, mention);
    const isMoney = mention.kind === 'amount';
    const far = told.find((cell) => digits >= (cell.section === block.section ? NEAR : LONG));
    const names = far && isMoney ? [] : namesOf(text, mention);
    const cell =
      (isMoney ? far : undefined) ??
      (digits < SHORT
        ? undefined
        : told.find(
            (each) =>
              commonName(names, each.names) >= SHORTEST_NAME ||
              (digits >= NEAR && each.section === block.section),
          ));
    if (cell) yield confirming(`equal:${mention.figure}`, mention, figure(cell.mention.figure));
  }
}

function cellsByValue(recognition: Recognition): Map<string, Told[]> {
  const cells = new Map<string, Told[]>();
  for (const table of recognition.tables)
    for (const cell of table.cells) {
      const mention = singleNumber(cell);
      if (!mention || measureOf(mention) === null) continue;
      const heads = headsOf(table, cell);
      const told = {
        mention,
        section: table.section,
        names: [...piecesOf(heads.row), ...piecesOf(heads.column)],
      };
      const key = keyOf(recognition, mention);
      const known = cells.get(key);
      if (!known) cells.set(key, [told]);
      else if (known.length < CELLS_TRIED) known.push(told);
    }
  return cells;
}

function keyOf({ figures }: Recognition, mention: Mention): string {
  const { base } = figures[mention.figure]!;
  return base === null ? '' : `${measureOf(mention)}|${base}`;
}
