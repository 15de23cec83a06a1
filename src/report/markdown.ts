/** Markdown: a heading for every report and every place in it, a list of what was found there. */
import { join } from 'node:path';
import type { Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Record, Summary } from '../types.ts';
import {
  checkTitle,
  departmentName,
  type ListedFinding,
  likelyValues,
  listedFindings,
  placeWords,
  valueWords,
} from './findings.ts';
import { say, severityWord, shareWord } from './messages.ts';
import { oneLine, plainText } from './plain-text.ts';
import { shortQuotation } from './quotation.ts';
import { gravestReadNotes } from './read-notes.ts';
import { SummaryBuilder } from './summary.ts';
import { summarySentences } from './summary-words.ts';
import { TextFile } from './text-file.ts';
import type { Format, WriterOptions } from './writer.ts';

const stringifier = unified()
  .use(remarkGfm, { stringLength: (text: string) => text.length, tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze();

/** One document for the whole run; what the run did stands at its end, since only then it is known. */
export const markdown: Format = {
  id: 'markdown',
  fileName: 'discrepancies.md',
  extension: '.md',
  async create(folder, options) {
    const file = await TextFile.create(join(folder, this.fileName));
    const summary = new SummaryBuilder(options.version);
    await file.write(markdownText([heading(1, say(options.lang, 'list.title'))]));
    return {
      async write(record: Record, earlier?: Record | null) {
        summary.add(record, earlier);
        const nodes = reportNodes(record, listedFindings(record, earlier), options);
        await file.write(`\n${markdownText(nodes)}`);
      },
      async close() {
        await file.write(`\n${markdownText(summaryNodes(summary.summary(), options))}`);
        await file.close();
      },
    };
  },
};

function markdownText(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return stringifier.stringify(root);
}

function reportNodes(
  record: Record,
  listed: readonly ListedFinding[],
  options: WriterOptions,
): RootContent[] {
  const { lang } = options;
  const { figures, checked } = record.coverage;
  const coverage = say(lang, 'report.coverage', { figures, checked, share: shareWord(checked, figures) });
  const department = oneLine(departmentName(record.report.department, lang));
  const nodes: RootContent[] = [
    heading(2, oneLine(record.source.path)),
    paragraph([words(`${department} · ${coverage}`)]),
  ];
  for (const note of gravestReadNotes(record, lang)) {
    nodes.push(paragraph([words(say(lang, 'report.notes', { notes: oneLine(note) }))]));
  }
  if (listed.length === 0) nodes.push(paragraph([words(say(lang, 'report.clean'))]));
  let place: string | null = null;
  let list: List | null = null;
  for (const entry of listed) {
    const own = oneLine(placeWords(entry.record, entry.finding.block, lang));
    if (own !== place || list === null) {
      list = { type: 'list', ordered: false, spread: true, children: [] };
      nodes.push(heading(3, own), list);
      place = own;
    }
    list.children.push(findingItem(entry, options));
  }
  return nodes;
}

function findingItem(listed: ListedFinding, options: WriterOptions): ListItem {
  const { finding, record, state } = listed;
  const { lang } = options;
  const head: PhrasingContent[] = [
    strong(`${severityWord(lang, finding.severity)} · ${checkTitle(finding.check, options)}`),
  ];
  if (state !== null) head.push(words(` · ${say(lang, `state.${state}`)}`));
  head.push(words(` · ${finding.id}`));
  const item: ListItem = {
    type: 'listItem',
    spread: true,
    children: [paragraph(head), paragraph([words(oneLine(finding.translations[lang]))])],
  };
  const quote = shortQuotation(record, finding).map(({ text, wrong }) => {
    const line = plainText(text).replace(/\s+/g, ' ');
    return wrong ? { type: 'inlineCode' as const, value: line } : words(line);
  });
  if (quote.length > 0) item.children.push({ type: 'blockquote', children: [paragraph(quote)] });
  const values = valueWords(record, finding, lang);
  if (values !== '') item.children.push(paragraph([words(values)]));
  for (const likely of likelyValues(record, finding, lang)) {
    item.children.push(paragraph([words(`→ ${oneLine(likely)}`)]));
  }
  return item;
}

function summaryNodes(summary: Summary, options: WriterOptions): RootContent[] {
  const { lang } = options;
  const columns = [
    say(lang, 'column.department'),
    say(lang, 'column.reports'),
    say(lang, 'column.unreadable'),
    say(lang, 'column.share'),
    ...(['error', 'warning', 'info'] as const).map((severity) => severityWord(lang, severity)),
  ];
  const rows = summary.departments.map(({ department, reports, unreadable, figures, checked, findings }) => [
    oneLine(departmentName(department, lang)),
    ...[reports, unreadable].map(String),
    shareWord(checked, figures),
    ...[findings.error, findings.warning, findings.info].map(String),
  ]);
  return [
    heading(2, say(lang, 'sheet.departments')),
    ...summarySentences(summary, lang).map((sentence) => paragraph([words(sentence)])),
    {
      type: 'table',
      align: [null, ...columns.slice(1).map(() => 'right' as const)],
      children: [columns, ...rows].map((cells) => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: [words(cell)] })),
      })),
    },
  ];
}

function heading(depth: 1 | 2 | 3, text: string): Heading {
  return { type: 'heading', depth, children: [words(text)] };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [words(text)] };
}

function words(value: string): PhrasingContent {
  return { type: 'text', value };
}
