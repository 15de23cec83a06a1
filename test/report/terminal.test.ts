import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { createTerminalWriter, type TerminalOptions } from '../../src/report/terminal.ts';
import { wrap } from '../../src/report/wrap.ts';
import type { Record } from '../../src/types.ts';
import { allRecords, hostileReport, library, waterBureau, waterBureauEarlier } from './records.ts';
import { writeAll, writerOptions } from './run.ts';

async function list(
  records: Record[],
  more: Partial<TerminalOptions> = {},
  earlier?: (record: Record) => Record | null,
): Promise<string> {
  let text = '';
  const output = {
    write(piece: string) {
      text += piece;
    },
  };
  const options = { ...writerOptions(), color: false, width: 80, clean: true, ...more };
  await writeAll(createTerminalWriter(output, options), records, earlier);
  return text;
}

describe('the terminal list', () => {
  it('is grouped by report and place', async () => {
    const lines = (await list([waterBureau()], { width: 100 })).split('\n');
    expect(lines[0]).toBe(
      '水务局/2023年度整体支出自评报告.docx  市水务局  识别数字 11 个，已核对 10 个（90.9%）',
    );
    expect(lines.filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  三、部门整体支出自评情况 › （一）部门决算情况',
      '  三、部门整体支出自评情况 › （三）自评得分情况',
    ]);
    expect(lines.filter((line) => /^ {4}\S/.test(line))).toEqual([
      '    错误  合计',
      '    错误  数字格式',
      '    警告  得分',
    ]);
  });

  it('shows quotation, stated, expected, difference, suggestion and why', async () => {
    const text = await list([waterBureau()], { width: 200 });
    expect(text).toContain('“2023年度本年总收入【2486.50万元】，按照收入来源分类：');
    expect(text).toContain('报告数 2486.50万元，应为 2476.50万元，差额 10.00万元');
    expect(text).toContain(
      '→ “18,51.26万元”可能应为 1851.26万元（千分位或小数点错位；改后 总支出 2470.18万元 = 基本支出 618.92万元 + 项目支出 1851.26万元）',
    );
    expect(text).toContain('→ “1930.20万元”可能应为 1940.20万元（输错一位数字）');
    expect(text).toContain('错误 2 条，警告 1 条，提示 0 条，另有 1 条按设置忽略');
    expect(text).not.toContain('95以上”缺少');
  });

  it('colours only where it may, and then without brackets', async () => {
    expect(await list(allRecords())).not.toContain('\u001b');
    const colored = await list([waterBureau()], { color: true, width: 200 });
    expect(colored).toContain('\u001b[1m\u001b[31m2486.50万元\u001b[39m\u001b[22m');
    expect(colored).not.toContain('【');
  });

  it.each([40, 80, 120])('keeps within %i columns', async (width) => {
    for (const line of (await list(allRecords(), { width })).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('passes no control character of a report on to the terminal', async () => {
    expect(await list([hostileReport()])).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('leaves reports without a finding out where it is told to', async () => {
    expect(await list([library()])).toContain('未发现问题');
    expect(await list([library()], { clean: false })).not.toContain('图书馆');
  });

  it('tells states against a baseline, in English too', async () => {
    const text = await list([waterBureau()], { lang: 'en' }, () => waterBureauEarlier());
    expect(text).toContain('    Error  Sum  Still there\n');
    expect(text).toContain('    Warning  Score  New\n');
    expect(text).toContain('    Warning  Rate  Fixed\n');
    expect(text).toContain('Against the baseline: new 1, still there 2, fixed 1');
  });
});

describe('wrap', () => {
  const lines = (text: string, width: number) =>
    wrap([{ text, style: null }], width).map((line) => line.map((part) => part.text).join(''));

  it('counts a Chinese character as two columns and lets no stop begin a line', () => {
    expect(lines('收入合计一百，支出', 12)).toEqual(['收入合计一', '百，支出']);
  });

  it('keeps words and numbers whole where they fit', () => {
    expect(lines('共计 143539.21 万元', 12)).toEqual(['共计 ', '143539.21 ', '万元']);
    expect(lines('支出143539.21万元', 15)).toEqual(['支出', '143539.21万元']);
    expect(lines('12345678901234567890', 8)).toEqual(['12345678', '90123456', '7890']);
  });
});
