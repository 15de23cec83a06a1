/**
 * Sentences that tell a table's rows again. Where several figures of a paragraph are those of one column (or of one row),
 * each under its own name, another one under the name of a row that prints something else is that row's, mistyped:
 * 更换灯具1,200盏…；新建灯杆68基…；敷设电缆9.4公里 beside 1,200, 86 and 9.4.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isForEach, isLevel, isRunningText, sameDimension, tellingDigits } from './scope.ts';
import { singleNumber, withoutNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import type { Cell, Table } from './tables.ts';
import { namesOthersToo } from './text-table-names.ts';

/** Figures of the paragraph that must be those of one line. */
const NEEDED = 2;
/** Digits of an amount that a cell in a finer unit rounds to. */
const ROUNDED = 4;
/** Letters that a label and a row's head end in alike. */
const SHARED = 2;
/** Paragraphs between a table and the words that tell it again. */
const REACH = 12;
const MOST_CELLS = 400;
/** What was to be, or what was before, is told of other columns. */
const OTHER_STAGE = /计划|目标|任务|预计|上年|去年|年初|应|拟/u;

/** A number of the table under a name. */
interface Entry {
  number: Mention;
  name: string;
  /** The column or row that the name's siblings stand in. */
  line: string;
}

export function* ofRowsAgain(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    if (table.cells.length > MOST_CELLS) continue;
    const entries = entriesOf(table);
    if (entries.length <= NEEDED) continue;
    const [first, last] = [entries[0]!.number.passage, entries.at(-1)!.number.passage];
    const { passages } = recognition;
    const above = passages.slice(Math.max(0, first - MOST_CELLS), first).reverse();
    // The cells of another table between count for nothing.
    for (const passage of [
      ...above.filter(isText).slice(0, REACH),
      ...passages
        .slice(first, last + MOST_CELLS)
        .filter(isText)
        .slice(0, REACH),
    ])
      yield* ofPassage(recognition, passage.mentions, entries);
  }
}

const isText = ({ block }: Passage): boolean => isRunningText(block);

function* ofPassage(
  recognition: Recognition,
  mentions: readonly Mention[],
  entries: readonly Entry[],
): Iterable<Proposal> {
  const told = mentions.filter((each) => isTold(each) && !isOfCounted(mentions, each));
  if (told.length <= NEEDED) return;
  // 248.69万元 of the text is 2,486,913.52 of a table in 元.
  const isSame = (number: Mention, own: Mention): boolean =>
    recognition.figures[number.figure]!.base === recognition.figures[own.figure]!.base ||
    (own.kind === 'amount' &&
      tellingDigits(recognition, own) >= ROUNDED &&
      comesOut(recognition, own, printed(recognition, number)));
  const named = told.map((mention) => ({ mention, found: bearing(entries, mention) }));
  const borne = new Map<string, Set<string>>();
  for (const { mention, found } of named)
    for (const { line, name, number } of found)
      if (isSame(number, mention)) borne.set(line, (borne.get(line) ?? new Set()).add(name));
  const lines = [...borne].filter(([, names]) => names.size >= NEEDED).map(([line]) => line);
  for (const { mention, found } of named) {
    // 86 of the plan is what was done as well: any cell of its name explains it.
    if (found.some(({ number }) => isSame(number, mention))) continue;
    const meant = found.filter(({ line }) => lines.includes(line));
    const values = new Set(meant.map(({ number }) => recognition.figures[number.figure]!.base));
    const isAgain = named.some(
      (other) => other.mention !== mention && meant.some(({ number }) => isSame(number, other.mention)),
    );
    if (meant.length === 0 || values.size !== 1 || isAgain) continue;
    yield asserting(`rows:${mention.figure}`, mention, figure(meant[0]!.number.figure), 'strong');
  }
}

const isTold = (mention: Mention): boolean =>
  (mention.kind === 'amount' || mention.kind === 'count' || mention.kind === 'measure') &&
  isLevel(mention) &&
  !isForEach(mention) &&
  !mention.isLast &&
  !mention.inRange &&
  !OTHER_STAGE.test(mention.label);

/** 基本工资、津贴补贴和奖金三项491.36万元: what several come to. */
const isOfCounted = (mentions: readonly Mention[], { start }: Mention): boolean =>
  mentions.some(({ kind, end, unit }) => kind === 'count' && end === start && /^[项类笔]$/u.test(unit ?? ''));

/** The entries whose name the label ends in, or those that share the longest ending with it, where it is one name's alone. */
function bearing(entries: readonly Entry[], mention: Mention): Entry[] {
  const label = mention.label.replace(/(?:支出|完成|为|共|达|了)+$/u, '');
  const alike = entries.filter(({ number }) => number.kind === 'other' || sameDimension(number, mention));
  const shared = alike.map(({ name }) => endingOf(label, name));
  const most = Math.max(0, ...shared);
  if (most < SHARED) return [];
  const found = alike.filter(
    ({ name }, index) => shared[index] === most && !namesOthersToo(label, name.slice(-most)),
  );
  return new Set(found.map(({ name }) => name)).size === 1 ? found : [];
}

function endingOf(label: string, name: string): number {
  let length = 0;
  while (
    length < Math.min(label.length, name.length) &&
    label[label.length - 1 - length] === name[name.length - 1 - length]
  )
    length++;
  return length;
}

const TOTAL = /合计|总计|小计|共计/u;

const COUNTER = /^\d{1,3}$/u;

/** The first words of a row; what numbers it may stand before them. */
function rowHead(table: Table, row: number): string {
  for (let column = 0; column < table.columns; column++) {
    const cell = table.at(row, column);
    if (cell && column === 0 && COUNTER.test(cell.text)) continue;
    if (cell && cell.mentions.length > 0) return '';
    if (cell && /[一-鿿]{2}/u.test(cell.text)) return cell.text;
  }
  return '';
}

function entriesOf(table: Table): Entry[] {
  return table.cells.flatMap((cell: Cell): Entry[] => {
    const number = singleNumber(cell);
    if (!number || number.kind === 'rate' || number.kind === 'score' || number.kind === 'year') return [];
    // 计划1,200盏: the head of a column holds no numbers.
    const column = headsOf(table, cell).column.replace(/\d.*$/u, '');
    const row = rowHead(table, cell.row);
    const name = (words: string): string => withoutNumber(words).replace(/[(][^()]*[)]|其中[:]?|支出$/gu, '');
    return [
      { number, name: name(row), line: `column:${cell.column}` },
      { number, name: name(column), line: `row:${cell.row}` },
    ].filter((entry) => entry.name.length >= SHARED && !TOTAL.test(entry.name));
  });
}
