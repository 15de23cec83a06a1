/** text-table: a quantity in the running text and in a table. See text-table.md. */
import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import { isSameName } from '../lexicon/likeness.ts';
import type { ClaimCheck, Proposal, Recognition } from './claim.ts';
import { constant, figure, magnitudeOf, sumOf } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isLevel, isRunningText } from './scope.ts';
import { mentionsIn, mentionsUnder } from './section-contents.ts';
import { type Column, columnOf } from './table-entries.ts';
import { singleNumber } from './table-grid.ts';
import { headsOf } from './table-heads.ts';
import { scoredTables } from './table-scores.ts';
import { ofEqual } from './text-table-equal.ts';
import { ofRowsAgain } from './text-table-rows.ts';

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
    yield* ofRowsAgain(recognition);
    yield* ofEmptyTables(recognition);
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
        if (RECKONED.test(label) || !(isOfRow || isNamed(label, mention, cell))) continue;
        yield asserting(`${mention.figure}`, mention, figure(cell.mention.figure), 'weak');
      }
    }
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

/** Which mentions of an item's section a column tells again. */
const TOLD: { readonly [column in Column]?: (mention: Mention) => boolean } = {
  budget: ({ kind, role }) =>
    kind === 'amount' && (role === 'fullYearBudget' || role === 'adjustedBudget' || role === 'budget'),
  initial: ({ kind, role }) => kind === 'amount' && role === 'initialBudget',
  spent: ({ kind, role }) => kind === 'amount' && (role === 'execution' || role === 'final'),
  rate: ({ kind, concept }) => kind === 'rate' && concept === 'executionRate',
  score: ({ kind, label }) => kind === 'score' && /综合|自评|总/u.test(label),
};

/** A row that bears the name of a section: its amounts, rate and score are those of the section. */
function* ofItems(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    for (const cell of table.cells) {
      const number = singleNumber(cell);
      if (!number) continue;
      const heads = headsOf(table, cell);
      const told = TOLD[columnOf(heads.column)];
      const section = told && sectionNamed(recognition, heads.row);
      if (!told || !section) continue;
      const mentions = mentionsUnder(recognition, section).filter(
        (each) => isLevel(each) && !each.isLast && !RECKONED.test(each.label) && told(each),
      );
      for (const mention of mentions) {
        yield {
          group: `item:${number.figure}`,
          strength: mentions.length === 1 ? 'strong' : 'weak',
          left: figure(mention.figure),
          relation: '=',
          right: figure(number.figure),
          stated: mention.figure,
        };
      }
    }
  }
}

/** 应安排1,104万元, by a standard: what was arranged may differ. */
const RECKONED = /(?:应|需|测算)(?:当)?(?:安排|补助|发放|支付|拨付|筹集)?(?:资金|经费)?(?:为|共)?$/u;

const ALL_ROWS = /^(?:合计|总计|共计)$/u;

/** The total row of a table against the amounts that its section's opening words tell in the same role. */
function* ofTotals(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    for (const cell of table.cells) {
      const number = singleNumber(cell);
      if (!number) continue;
      const heads = headsOf(table, cell);
      const told = TOLD[columnOf(heads.column)];
      if (!told || !ALL_ROWS.test(heads.row) || columnOf(heads.column) === 'score') continue;
      const row = table.cells.flatMap((each) => (each.row === cell.row ? (singleNumber(each) ?? []) : []));
      // 批复总投资 is the plan that the same row tells, and not what arrived of it.
      const isOther = (each: Mention): boolean =>
        row.some(
          (other) =>
            other !== number &&
            (comesOut(recognition, each, printed(recognition, other)) ||
              isOfOwnUnit(recognition, each, other)),
        );
      const mentions = mentionsIn(recognition, table.section).filter(
        (each) =>
          isLevel(each) &&
          !each.isLast &&
          !each.nested &&
          told(each) &&
          (comesOut(recognition, each, printed(recognition, number)) || !isOther(each)),
      );
      // 728.50万元 and, in a table that tells no unit, 728.50.
      if (mentions.some((each) => isOfOwnUnit(recognition, each, number))) continue;
      for (const mention of mentions) {
        yield {
          group: `total:${number.figure}`,
          strength: mentions.length === 1 && /合计|共|总|涉及/u.test(mention.label) ? 'strong' : 'weak',
          left: figure(mention.figure),
          relation: '=',
          right: figure(number.figure),
          stated: mention.figure,
        };
      }
    }
  }
}

/** The same number, of which the table does not tell the unit. */
function isOfOwnUnit({ figures }: Recognition, mention: Mention, number: Mention): boolean {
  return number.unit === null && figures[mention.figure]!.value === figures[number.figure]!.value;
}

const OVERALL = /(?:综合|自评|总|最终|评价)(?:得|评)?(?:总)?(?:得)?分(?:为|是|:)?$/u;

/** 自评总分96.5分 beside the table whose total row says 96.5. */
function* ofScores(recognition: Recognition): Iterable<Proposal> {
  for (const { table, score } of scoredTables(recognition)) {
    const mentions = mentionsIn(recognition, table.section).filter(
      (each) => each.kind === 'score' && OVERALL.test(each.label) && isLevel(each) && !each.isLast,
    );
    for (const mention of mentions)
      yield {
        group: `score:${mention.figure}`,
        strength: mentions.length === 1 ? 'strong' : 'weak',
        left: figure(mention.figure),
        relation: '=',
        right: figure(score.figure),
        stated: mention.figure,
        confirming: mentions.length !== 1,
      };
  }
}

const EMPTY = /[^,。;:]*本表(?:为空表|为空|无数据|无内容|无数)[^,。;:]*/u;

/** 本表为空表 under a table that has figures: a standard note left standing. */
function* ofEmptyTables(recognition: Recognition): Iterable<Proposal> {
  for (const table of recognition.tables) {
    const last = Math.max(...table.cells.flatMap((cell) => cell.passages.map(({ index }) => index)));
    const note = recognition.passages[last + 1];
    const words = note && isRunningText(note.block) ? EMPTY.exec(note.text) : null;
    // 栏次 1 2 3 numbers the columns.
    const amounts = table.cells
      .filter((cell) => !/栏次|行次/u.test(headsOf(table, cell).row))
      .flatMap((cell) => singleNumber(cell) ?? [])
      .filter(({ kind }) => kind === 'amount');
    const [first] = amounts.filter((each) => Number(recognition.figures[each.figure]!.base) !== 0);
    if (!note || !words || !first) continue;
    const end = words.index + words[0].length;
    yield {
      group: `empty:${table.index}`,
      strength: 'strong',
      left: sumOf(amounts.map((each) => magnitudeOf(figure(each.figure)))),
      relation: '<=',
      right: constant('0'),
      stated: first.figure,
      note: words[0].replace(/^(?:注:?)?/u, ''),
      place: {
        passage: note.index,
        start: note.origins[words.index] as number,
        end: (note.origins[end - 1] as number) + 1,
      },
    };
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

interface NamedCell {
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
      const name = heads.row
        .replace(/^(?:[一二三四五六七八九十]+、|[(][^)]{1,3}[)]|\d+[.、])/u, '')
        .replace(/[(][类款项][)]|其中[:]?/gu, '');
      if (name.length >= SHORTEST_NAME) named.push({ mention, name, column: heads.column });
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
