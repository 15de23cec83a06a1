/** The self-evaluation form as a page's text: each of its parts has heads and columns of its own. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { textTree } from '../../src/read/text.ts';

const page = [
  '项目名称      渠道清淤                 项目代码     3301',
  '主管部门      水务局                   实施单位     灌区管理所',
  '项目资金                    年初预算数     全年预算数     全年执行数     分值     执行率      得分',
  '（万元）',
  '          年度资金总额          150.00        168.00        161.28       10     96.00%     9.60',
  '          其中：财政拨款         120.00        138.00        131.28       —     95.13%      —',
  '             上年结转资金        30.00         30.00         30.00       —     100.00%     —',
];

/** The cells of the last table, row by row, without the empty ones. */
const rows = (lines: readonly string[]): string[][] => {
  const table = textTree(lines.join('\n')).root.children.findLast(({ type }) => type === 'table');
  if (table?.type !== 'table') return [];
  const words = (node: unknown): string => {
    const { value, children = [] } = node as { value?: string; children?: unknown[] };
    return value ?? children.map(words).join('');
  };
  return table.children.map((row) => row.children.map(words));
};

describe('a form that is aligned with blanks', () => {
  it('begins a table where its heads stand', () => {
    expect(rows(page)[0]!.filter((cell) => cell !== '')).toEqual([
      '项目资金',
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ]);
  });

  it('leaves the rows over its heads in their cells', () => {
    // Without a figure in any of them.
    const lines = ['项目名称      渠道清淤', ...page.slice(1)];
    const [table] = textTree(lines.join('\n')).root.children;
    expect(table?.type).toBe('table');
    if (table?.type !== 'table') return;
    expect(table.children).toHaveLength(2);
    expect(table.children.map(({ children }) => children.length)).toEqual([4, 4]);
  });

  it('has its figures below their heads, though it is counted in two ways', async () => {
    const record = await audit(new TextEncoder().encode(page.join('\n')), { path: 'form.txt' });
    const under = (head: string): (string | undefined)[] =>
      record.figures
        .filter(({ label }) => label?.startsWith('年度资金总额') && label.endsWith(head))
        .map(({ raw }) => raw);
    expect(under('年初预算数')).toEqual(['150.00']);
    expect(under('全年执行数')).toEqual(['161.28']);
    expect(under('执行率')).toEqual(['96.00%']);
    expect(under('得分')).toEqual(['9.60']);
  });
});
