/** Builds what recognisers look at: passages, mentions, tables. */
import { describe, type Mention, type Passage, passageOf } from '../figures/mentions.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import type { Settings } from '../settings.ts';
import type { Figure } from '../types.ts';
import type { ReportText } from './check.ts';
import type { Recognition } from './claim.ts';
import { headsOf } from './table-heads.ts';
import { tablesOf } from './tables.ts';

/** Words that say the execution rate without its name. */
const EXECUTED = /(?:完成|占)(?:了)?(?:年初|全年|年度|调整后?)?(?:支出)?预算(?:数|安排)?的$/u;

const BARE = /^(?:全年|当年|本年|年度)?(收入|支出)$/u;

function isBare(mention: Mention): boolean {
  return mention.kind === 'amount' && BARE.test(mention.label);
}

/** 全年收入X，支出Y，结余Z: in one sentence with each other and a balance they are the whole's. */
function nameBare(mention: Mention, { text, mentions }: Passage): void {
  const bare =
    mention.kind === 'amount' && mention.concept === null ? BARE.exec(mention.label)?.[1] : undefined;
  if (bare === undefined) return;
  const sentence = mentions.filter((each) => each.sentence === mention.sentence);
  // Items of a list have an income and an expenditure of their own each: 工伤保险基金：收入…，支出….
  const bares = mentions.filter((each) => BARE.test(each.label));
  const hasPartner = bares.some((each) => each.sentence === mention.sentence && each.label !== mention.label);
  if (!sentence.some((each) => each.role === 'balance') || !hasPartner || bares.length !== 2) return;
  if (text.slice(0, bares[0]!.start - bares[0]!.label.length).endsWith(':')) return;
  mention.concept = bare === '收入' ? 'yearIncome' : 'yearExpenditure';
}

/** Prepares a report for the recognisers. */
export function recognitionOf(text: ReportText, settings: Settings): Recognition {
  const terms = lexicon(settings.terms);
  const byBlock = new Map<string, [number, Figure][]>();
  for (const [index, figure] of text.figures.entries()) {
    const list = byBlock.get(figure.block);
    if (list) list.push([index, figure]);
    else byBlock.set(figure.block, [[index, figure]]);
  }
  const passages: Passage[] = text.blocks.map((block, index) =>
    passageOf(index, block, byBlock.get(block.id) ?? [], terms, text.report.year),
  );
  // Funds or items one after the other, each with its income and expenditure, are none of them the whole.
  const tellsTheWhole = passages.filter(({ mentions }) => mentions.filter(isBare).length >= 2).length < 2;
  for (const passage of passages) {
    for (const mention of passage.mentions) {
      if (mention.kind === 'rate' && EXECUTED.test(mention.label)) mention.concept = 'executionRate';
      if (tellsTheWhole) nameBare(mention, passage);
    }
  }
  const tables = tablesOf(passages);
  for (const table of tables) {
    for (const cell of table.cells) {
      for (const mention of cell.mentions) {
        if (mention.label !== '') continue;
        const heads = headsOf(table, cell);
        mention.label = heads.row + heads.column;
        const byColumn = describe(heads.column, terms);
        const byRow = describe(heads.row, terms);
        mention.role = byColumn.role ?? byRow.role;
        mention.concept = byRow.concept ?? byColumn.concept;
      }
    }
  }
  const mentions: Mention[] = passages.flatMap((passage) => passage.mentions);
  return { ...text, passages, mentions, tables, lexicon: terms, settings };
}

/** The project or item that a mention belongs to: the title of its section of the second level. */
function itemOf(
  mention: Mention,
  passages: readonly Passage[],
  titles: ReadonlyMap<string, string>,
): string | null {
  const section = passages[mention.passage]!.block.section?.split('.').slice(0, 2).join('.');
  if (!section?.includes('.')) return null;
  return titles.get(section) ?? null;
}

/** Writes into the figures what their mentions tell: label, concept, role, period. */
export function nameFigures(figures: readonly Figure[], recognition: Recognition): void {
  const year = recognition.report.year === null ? null : `${recognition.report.year}`;
  const titles = new Map(recognition.sections.map(({ id, title }) => [id, title]));
  for (const mention of recognition.mentions) {
    const figure = figures[mention.figure] as Figure;
    figure.label = mention.label === '' ? null : mention.label;
    figure.concept = mention.concept;
    figure.role = mention.role;
    figure.item = itemOf(mention, recognition.passages, titles);
    figure.period =
      mention.isLast && year !== null ? (mention.year ?? `${Number(year) - 1}`) : (mention.year ?? year);
  }
}
