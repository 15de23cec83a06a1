import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import {
  DispositionError,
  mergeSuppressions,
  readDispositions,
  suppressionsFrom,
} from '../../src/report/disposition.ts';
import { xlsx } from '../../src/report/xlsx/index.ts';
import { allRecords, waterBureau } from './records.ts';
import { render, temporaryFolder } from './run.ts';
import { problems } from './validate.ts';

/** Opens the list as a clerk does, changes it, and saves it elsewhere. */
async function returned(
  change: (sheet: exceljs.Worksheet) => void,
  lang: 'zh' | 'en' = 'zh',
): Promise<string> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(await render(xlsx, [waterBureau()], { lang }));
  change(workbook.worksheets[0]!);
  const path = join(await temporaryFolder(), 'returned.xlsx');
  await workbook.xlsx.writeFile(path);
  return path;
}

const columnOf = (sheet: exceljs.Worksheet, head: string) =>
  (sheet.getRow(1).values as string[]).indexOf(head);

describe('readDispositions', () => {
  it('reads a list that nobody touched: everything is open', async () => {
    const { decisions, unknown } = await readDispositions(await render(xlsx, allRecords()));
    expect(unknown).toEqual([]);
    expect(decisions).toHaveLength(5);
    expect(new Set(decisions.map(({ disposition }) => disposition))).toEqual(new Set(['open']));
    expect(decisions[1]).toEqual({ finding: 'sum-51ab09', row: 3, disposition: 'open', remark: '' });
  });

  it.each([
    ['zh', '处理意见', '备注', '误报', '已更正'],
    ['en', 'Disposition', 'Remark', 'False alarm', 'Corrected'],
  ] as const)('reads the decisions of a list in %s', async (lang, head, remark, falseAlarm, corrected) => {
    const path = await returned((sheet) => {
      sheet.getRow(2).getCell(columnOf(sheet, head)).value = falseAlarm;
      sheet.getRow(2).getCell(columnOf(sheet, remark)).value = ' 含上年结转 10 万元 ';
      sheet.getRow(3).getCell(columnOf(sheet, head)).value = corrected;
    }, lang);
    const { decisions } = await readDispositions(path);
    expect(decisions).toEqual([
      { finding: 'sum-51ab09', row: 2, disposition: 'falseAlarm', remark: '含上年结转 10 万元' },
      { finding: 'malformed-77e0c2', row: 3, disposition: 'corrected', remark: '' },
      { finding: 'score-0d41ee', row: 4, disposition: 'open', remark: '' },
    ]);
  });

  it('finds the columns where a clerk has put others before them and sorted the rows', async () => {
    const path = await returned((sheet) => {
      sheet.spliceColumns(1, 0, ['经办人', '张']);
      sheet.spliceRows(2, 1);
    });
    const { decisions } = await readDispositions(path);
    expect(decisions.map(({ finding }) => finding)).toEqual(['malformed-77e0c2', 'score-0d41ee']);
  });

  it('tells of dispositions that the list does not offer', async () => {
    const path = await returned((sheet) => {
      sheet.getRow(4).getCell(columnOf(sheet, '处理意见')).value = '再说';
    });
    expect((await readDispositions(path)).unknown).toEqual([
      { finding: 'score-0d41ee', row: 4, disposition: '再说' },
    ]);
  });

  it('says in one line that a file is no such list', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.xlsx'), 'no workbook');
    await expect(readDispositions(join(folder, 'a.xlsx'))).rejects.toThrow(DispositionError);
    await expect(readDispositions(join(folder, 'missing.xlsx'))).rejects.toThrow(/missing\.xlsx: /);
    const other = new exceljs.Workbook();
    other.addWorksheet('表').addRow(['甲', '乙']);
    await other.xlsx.writeFile(join(folder, 'b.xlsx'));
    await expect(readDispositions(join(folder, 'b.xlsx'))).rejects.toThrow(/问题编号/);
  });
});

describe('suppressionsFrom', () => {
  it('makes a suppression of a false alarm with a remark, and tells of those without', () => {
    const { suppressions, withoutReason } = suppressionsFrom([
      { finding: 'a', row: 2, disposition: 'falseAlarm', remark: '口径不同' },
      { finding: 'b', row: 3, disposition: 'falseAlarm', remark: '' },
      { finding: 'c', row: 4, disposition: 'confirmed', remark: '已退回' },
    ]);
    expect(suppressions).toEqual([{ finding: 'a', reason: '口径不同' }]);
    expect(withoutReason.map(({ row }) => row)).toEqual([3]);
    expect(problems('settings', { suppressions })).toEqual([]);
  });

  it('adds to what the settings have', () => {
    const standing = [
      { finding: 'a', reason: '旧', expires: '2025-12-31' },
      { finding: 'z', reason: '别的' },
    ];
    expect(
      mergeSuppressions(standing, [
        { finding: 'a', reason: '新' },
        { finding: 'b', reason: '另' },
      ]),
    ).toEqual([
      { finding: 'a', reason: '新', expires: '2025-12-31' },
      { finding: 'z', reason: '别的' },
      { finding: 'b', reason: '另' },
    ]);
  });
});
