import { existsSync, readFileSync } from 'node:fs';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellContent, styledCell } from '../../src/report/xlsx/cells.ts';
import { xlsx } from '../../src/report/xlsx/index.ts';
import { columnLetter, writeSheet } from '../../src/report/xlsx/sheet.ts';
import { fixZipTimes } from '../../src/report/xlsx/zip-times.ts';
import type { Record } from '../../src/types.ts';
import { allRecords, hostileReport, waterBureau, waterBureauEarlier } from './records.ts';
import { render, temporaryFolder, writerOptions } from './run.ts';

const links = {
  annotated: (record: Record) => `annotated/${record.source.path}`,
  page: (_: Record, { id }: { id: string }) => `report.html#${id}`,
};

async function open(path: string): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** The rows of a sheet by the heads of its columns. */
function table(workbook: exceljs.Workbook, name: string): { [head: string]: exceljs.Cell }[] {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const heads = (sheet.getRow(1).values as string[]).slice(1);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Object.fromEntries(heads.map((head, column) => [head, sheet.getRow(index + 2).getCell(column + 1)])),
  );
}

const texts = (rows: { [head: string]: exceljs.Cell }[], head: string) => rows.map((row) => row[head]!.text);

describe('discrepancies.xlsx', () => {
  it('has the four lists, each with a frozen head, a filter and a page set up for A4 landscape', async () => {
    const workbook = await open(await render(xlsx, allRecords()));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '问题清单',
      '单位汇总',
      '勾稽明细',
      '未能读取',
    ]);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      expect(sheet.autoFilter).toMatch(/^A1:[A-Z]+\d+$/);
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      });
      expect(sheet.getRow(1).font?.bold ?? sheet.getCell('A1').font.bold).toBe(true);
    }
  });

  it('lists every finding that counts with its place, figures, likely value and a disposition to choose', async () => {
    const workbook = await open(await render(xlsx, [waterBureau()]));
    const rows = table(workbook, '问题清单');
    expect(texts(rows, '序号')).toEqual(['1', '2', '3']);
    expect(texts(rows, '程度')).toEqual(['错误', '错误', '警告']);
    expect(texts(rows, '检查项')).toEqual(['合计', '数字格式', '得分']);
    expect(texts(rows, '单位')).toEqual(['市水务局', '市水务局', '市水务局']);
    expect(rows[0]!.位置!.text).toBe('三、部门整体支出自评情况 › （一）部门决算情况');
    expect(rows[0]!.问题!.text).toMatch(/相差 10\.00 万元。$/);
    expect(rows[0]!.报告数).toMatchObject({ value: 2486.5, numFmt: '0.00"万元"' });
    expect(rows[0]!.应为).toMatchObject({ value: 2476.5 });
    expect(rows[0]!.差额).toMatchObject({ value: 10, numFmt: '0.00"万元"' });
    expect(rows[1]!.报告数!.text).toBe('18,51.26万元');
    expect(rows[1]!.可能的原值及依据!.text).toBe(
      '“18,51.26万元”可能应为 1851.26万元（千分位或小数点错位；改后 总支出 2470.18万元 = 基本支出 618.92万元 + 项目支出 1851.26万元）',
    );
    expect(texts(rows, '处理意见')).toEqual(['待核实', '待核实', '待核实']);
    expect(rows[0]!.处理意见!.dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"待核实,属实,误报,已更正"'],
    });
    expect(texts(rows, '问题编号')).toEqual(['sum-51ab09', 'malformed-77e0c2', 'score-0d41ee']);
    const sheet = workbook.getWorksheet('问题清单')!;
    expect(sheet.getColumn(Number(rows[0]!.问题编号!.col)).hidden).toBe(true);
  });

  it('shows the wrong figure of a quotation bold and red, and severities in colours', async () => {
    const rows = table(await open(await render(xlsx, [waterBureau()])), '问题清单');
    const { richText } = rows[0]!.原文!.value as exceljs.CellRichTextValue;
    const red = richText.filter((run) => run.font?.color?.argb === 'FFC00000' && run.font.bold);
    expect(red.map((run) => run.text)).toEqual(['2486.50万元']);
    expect(rows[0]!.原文!.text).toBe(waterBureau().findings[0]!.quote);
    const fills = rows.map((row) => JSON.stringify(row.程度!.fill));
    expect(new Set(fills).size).toBe(2);
  });

  it('adds the columns of links where there is something to link to', async () => {
    const rows = table(await open(await render(xlsx, [waterBureau()], { links })), '问题清单');
    expect(rows[0]!.批注稿!.formula).toBe(
      'HYPERLINK("annotated/水务局/2023年度整体支出自评报告.docx","打开批注稿")',
    );
    expect(rows[0]!.网页!.formula).toBe('HYPERLINK("report.html#sum-51ab09","查看")');
    const plain = table(await open(await render(xlsx, [waterBureau()])), '问题清单');
    expect(Object.keys(plain[0]!)).not.toContain('批注稿');
    expect(Object.keys(plain[0]!)).not.toContain('网页');
  });

  it('sums up the departments, with a total that the filter leaves alone', async () => {
    const workbook = await open(await render(xlsx, allRecords()));
    const rows = table(workbook, '单位汇总');
    expect(texts(rows, '单位')).toEqual([
      '（未识别单位）',
      '市文化和旅游局',
      '市水务局',
      '=HYPERLINK("http://evil","点我")',
      '合计',
    ]);
    const water = rows[2]!;
    expect(
      ['报告数量', '识别数字', '已核对', '错误', '警告', '提示', '已忽略'].map((head) => water[head]!.value),
    ).toEqual([1, 11, 10, 2, 1, 0, 1]);
    expect(water.核对率!.numFmt).toBe('0.0%');
    expect(rows[4]!.错误!.value).toBe(4);
    expect(workbook.getWorksheet('单位汇总')!.autoFilter).toBe('A1:K5');
  });

  it('shows every claim, also those that hold', async () => {
    const rows = table(await open(await render(xlsx, allRecords())), '勾稽明细');
    expect(texts(rows, '结论')).toEqual(['四舍五入后成立', '不成立', '无法核对', '成立', '无法核对']);
    expect(rows[1]!.算式!.text).toBe('本年总收入 2486.50万元 ≠ 财政拨款 1930.20万元 + 其他 412.30万元');
    expect(rows[1]!.检查项!.text).toBe('分项与合计');
    expect(rows[2]!.说明!.text).toBe('其中的数字格式有误，无法计算');
    expect(rows[3]!.位置!.text).toBe('三、部门整体支出自评情况 › （一）部门决算情况');
  });

  it('lists the files that could not be read with the reason', async () => {
    const rows = table(await open(await render(xlsx, allRecords())), '未能读取');
    expect(texts(rows, '报告')).toEqual(['交通局/自评报告（加密）.docx']);
    expect(rows[0]!.原因!.text).toMatch(/^文件设有打开密码/);
  });

  it('tells what became of the baseline', async () => {
    const path = await render(xlsx, [waterBureau()], {}, () => waterBureauEarlier());
    const rows = table(await open(path), '问题清单');
    expect(texts(rows, '状态')).toEqual(['仍在', '仍在', '新增', '已更正']);
    expect(texts(rows, '处理意见')).toEqual(['待核实', '待核实', '待核实', '已更正']);
  });

  it('speaks English where it is asked to', async () => {
    const workbook = await open(await render(xlsx, allRecords(), { lang: 'en' }));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Findings',
      'Departments',
      'Relations',
      'Not read',
    ]);
    const rows = table(workbook, 'Findings');
    expect(texts(rows, 'Severity')).toContain('Warning');
    expect(rows[1]!.Problem!.text).toMatch(/10\.00 万元 apart\.$/);
  });

  it('takes no report text for a formula and no control character into the file', async () => {
    const path = await render(xlsx, [hostileReport()], { links });
    const files = unzipSync(readFileSync(path));
    for (const [name, bytes] of Object.entries(files)) {
      const xml = strFromU8(bytes);
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]/);
      for (const [, formula] of xml.matchAll(/<f>([^<]*)<\/f>/g))
        expect(formula).toMatch(/^HYPERLINK\(&quot;/);
    }
    const rows = table(await open(path), '问题清单');
    const suspicious = Object.values(rows[0]!).filter(
      (cell) => /^[=+@-]/.test(cell.text) && cell.type !== exceljs.ValueType.Number,
    );
    expect(suspicious.length).toBeGreaterThan(3);
    for (const cell of suspicious) {
      expect([exceljs.ValueType.String, exceljs.ValueType.RichText]).toContain(cell.type);
      expect(cell.numFmt).toBe('@');
    }
  });

  it('is the same file for the same records', async () => {
    const [first, second] = [await render(xlsx, allRecords()), await render(xlsx, allRecords())];
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  });

  it('says so where the disk takes no more, and does not wait for ever', async (context) => {
    if (!existsSync('/dev/full')) context.skip('needs a device that is always full');
    const folder = await temporaryFolder();
    await symlink('/dev/full', join(folder, xlsx.fileName));
    const writer = await xlsx.create(folder, writerOptions());
    await writer.write(waterBureau());
    await expect(writer.close()).rejects.toThrow(/ENOSPC/);
  });

  it('is a workbook without a single record', async () => {
    const workbook = await open(await render(xlsx, []));
    expect(workbook.worksheets.map(({ rowCount }) => rowCount)).toEqual([1, 2, 1, 1]);
  });
});

describe('writeSheet', () => {
  it('goes on in further sheets where one is full', async () => {
    const path = join(await temporaryFolder(), 'long.xlsx');
    const writer = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
    const rows: CellContent[][] = Array.from({ length: 25 }, (_, index) => [index + 1]);
    const columns = [{ header: '序号', width: 8 }];
    await writeSheet(writer, { name: '勾稽明细', columns, count: 25, rows, lang: 'zh' }, 11);
    await writer.commit();
    const workbook = await open(path);
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['勾稽明细', 11],
      ['勾稽明细(2)', 11],
      ['勾稽明细(3)', 6],
    ]);
    expect(workbook.worksheets[2]!.getCell('A1').text).toBe('序号');
    expect(workbook.worksheets[2]!.getCell('A6').value).toBe(25);
    expect(workbook.worksheets[2]!.autoFilter).toBe('A1:A6');
  });
});

describe('styledCell', () => {
  it('cuts what is longer than a cell can be', () => {
    expect((styledCell('长'.repeat(40_000)).value as string).length).toBe(32_767);
    const { richText } = styledCell({ parts: [{ text: 'a'.repeat(40_000), wrong: false }] }).value as {
      richText: { text: string }[];
    };
    expect(richText[0]!.text.length).toBe(32_767);
  });

  it('keeps a number that has more digits than a cell as text', () => {
    expect(styledCell({ decimal: '1234567890123456.78', unit: '元' }).value).toBe('1234567890123456.78元');
    expect(styledCell({ decimal: '优', unit: null }).value).toBe('优');
    expect(styledCell({ decimal: '-0.50', unit: '%' })).toMatchObject({
      value: -0.5,
      style: { numFmt: '0.00"%"' },
    });
  });

  it('divides a long link, since a text in a formula has 255 characters, and gives up one that is too long', () => {
    const { formula } = styledCell({ link: `${'长'.repeat(300)}".docx`, words: '打开' }).value as {
      formula: string;
    };
    expect(formula).toBe(`HYPERLINK("${'长'.repeat(255)}"&"${'长'.repeat(45)}"".docx","打开")`);
    expect(styledCell({ link: 'a'.repeat(3000), words: '打开' }).value).toBe('打开');
  });

  it('shows text that looks like an escape of Excel as it is', () => {
    expect(styledCell('a_x0041_b').value).toBe('a_x005F_x0041_b');
  });
});

describe('fixZipTimes', () => {
  it('refuses what is no zip file', async () => {
    const path = join(await temporaryFolder(), 'a.zip');
    await writeFile(path, 'not a zip file at all, by no means');
    await expect(fixZipTimes(path)).rejects.toThrow(/not a zip file/);
  });
});

describe('columnLetter', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [703, 'AAA'],
  ])('%i is %s', (number, letter) => {
    expect(columnLetter(number)).toBe(letter);
  });
});
