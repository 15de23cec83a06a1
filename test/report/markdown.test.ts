import { readFileSync } from 'node:fs';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { allRecords, hostileReport, waterBureau, waterBureauEarlier } from './records.ts';
import { render } from './run.ts';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

function nodes(tree: Nodes): Nodes[] {
  return [tree, ...('children' in tree ? tree.children.flatMap((child) => nodes(child as Nodes)) : [])];
}

const textOf = (tree: Nodes): string =>
  nodes(tree)
    .map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : ''))
    .join('');

describe('markdown', () => {
  it('has a heading for each report and place, and the wrong figure stands out of its quotation', async () => {
    const tree = parse(readFileSync(await render(markdown, allRecords()), 'utf8'));
    const headings = nodes(tree).filter((node) => node.type === 'heading');
    expect(headings.map(textOf)).toEqual([
      '绩效自评报告勾稽问题清单',
      '交通局/自评报告（加密）.docx',
      '全文',
      '文旅局/图书馆.txt',
      '水务局/2023年度整体支出自评报告.docx',
      '三、部门整体支出自评情况 › （一）部门决算情况',
      '三、部门整体支出自评情况 › （三）自评得分情况',
      '=cmd|calc!A1/@乡镇"报告".txt',
      '一、@SUM(1+1)*cmd|[31m<script>alert(1)</script>',
      '单位汇总',
    ]);
    const wrong = nodes(tree).filter((node) => node.type === 'inlineCode');
    expect(wrong.map((node) => node.value)).toEqual(['2486.50万元', '18,51.26万元', '100分', '100万元']);
    const table = nodes(tree).find((node) => node.type === 'table');
    expect(table?.children).toHaveLength(5);
  });

  it('says what was found, what was probably meant, and what the run did', async () => {
    const text = readFileSync(
      await render(markdown, [waterBureau()], {}, () => waterBureauEarlier()),
      'utf8',
    );
    expect(text).toContain('报告数 2486.50万元，应为 2476.50万元，差额 10.00万元');
    expect(text).toContain('→ “18,51.26万元”可能应为 1851.26万元');
    expect(text).toContain('与上次相比：新增 1 条，仍在 2 条，已更正 1 条');
  });

  it('keeps report text as text', async () => {
    const tree = parse(readFileSync(await render(markdown, [hostileReport()]), 'utf8'));
    const kinds = new Set(nodes(tree).map(({ type }) => type));
    for (const kind of ['html', 'link', 'image', 'emphasis'] as const) expect(kinds).not.toContain(kind);
    const quote = nodes(tree).find((node) => node.type === 'blockquote')!;
    expect(textOf(quote)).toContain('**粗** ]]> <b>100万元</b>');
  });
});
