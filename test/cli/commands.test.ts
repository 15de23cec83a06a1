import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { withSuppressions } from '../../src/cli/accept.ts';
import { knownChecks } from '../../src/cli/known-checks.ts';
import { parseCommented } from '../../src/settings-file.ts';
import { folderWith, gouji, resultsOf } from './run.ts';

describe('gouji render', () => {
  it('makes from records what the check had made of the reports', async () => {
    const folder = folderWith({ 'in/a.txt': '错', 'in/a/b.txt': '警', 'in/c.txt': '好' });
    const formats = ['--format', 'xlsx,markdown,csv,sarif'];
    await gouji(folder, ['check', 'in', '-q', ...formats]);
    const { code, out } = await gouji(folder, ['render', 'gouji-out/records', '-o', 'again', ...formats]);
    expect(code).toBe(0);
    expect(out).toContain('共 3 份报告');
    const made = resultsOf(join(folder, 'gouji-out'));
    for (const [name, content] of Object.entries(resultsOf(join(folder, 'again'))))
      expect([name, content]).toEqual([name, made[name]]);
    expect(readdirSync(join(folder, 'again')).length).toBeGreaterThanOrEqual(3);
  });

  it('takes a results folder, a file and a pattern, and writes beside the records but not over them', async () => {
    const folder = folderWith({ 'a.txt': '错', 'b.txt': '好' });
    await gouji(folder, ['check', 'a.txt', 'b.txt', '-q', '--format', 'json']);
    const records = (text: string) => /共 (\d+) 份/.exec(text)?.[1];
    const render = async (...argv: string[]) =>
      records((await gouji(folder, ['render', '--format', 'csv', ...argv])).out);
    expect(await render('gouji-out')).toBe('2');
    expect(await render('gouji-out/records/a.txt.json')).toBe('1');
    expect(await render('gouji-out/records/*.json')).toBe('2');
    expect(readdirSync(join(folder, 'gouji-out')).some((name) => name.endsWith('.csv'))).toBe(true);
    const refused = await gouji(folder, ['render', 'gouji-out', '--format', 'json']);
    expect(refused.code).toBe(2);
    expect(refused.error).toContain('输出会覆盖正在读取的记录');
  });
});

describe('gouji checks and explain', () => {
  it('lists every check, and explains those that have a document', async () => {
    const folder = folderWith();
    const { out } = await gouji(folder, ['checks'], { checks: knownChecks });
    expect(out.trimEnd().split('\n')).toHaveLength(knownChecks.length);
    expect(new Set(knownChecks.map(({ id }) => id)).size).toBe(knownChecks.length);
    expect(out).toMatch(/^sum +错误 /m);
  });

  it.each(knownChecks.map(({ id }) => id))('has a document for %s', async (id) => {
    const { code, out } = await gouji(folderWith(), ['explain', id], { checks: knownChecks });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(100);
  });
});

describe('gouji init', () => {
  it.each(['zh', 'en'])('writes settings in %s that hold, with a comment on every key', async (lang) => {
    const folder = folderWith({ 'a.txt': '好' });
    expect((await gouji(folder, ['init', '--lang', lang])).code).toBe(0);
    const text = readFileSync(join(folder, 'gouji.config.json'), 'utf8');
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/settings.schema.json', import.meta.url), 'utf8'),
    );
    for (const key of Object.keys(schema.properties))
      if (key !== '$schema') expect(text).toContain(`"${key}"`);
    expect((await gouji(folder, ['check', 'a.txt', '-q'])).error).toBe('');
    // The examples in the comments hold as well.
    const examples = text.replace(/^( *)\/\/ (\{.*\}|".*?),?$/gm, '$1$2,');
    expect(Object.keys(parseCommented(examples, 'x') as object)).toContain('jobs');
    writeFileSync(join(folder, 'examples.json'), examples.replace('repeated-text', 'sum'));
    const { error } = await gouji(folder, ['check', 'a.txt', '-q', '--config', 'examples.json']);
    expect(error).toBe('');
  });

  it('leaves settings alone that are there', async () => {
    const folder = folderWith({ 'gouji.config.json': '{}' });
    const { code, error } = await gouji(folder, ['init']);
    expect(code).toBe(2);
    expect(error).toContain('这里已有 gouji.config.json');
    expect(readFileSync(join(folder, 'gouji.config.json'), 'utf8')).toBe('{}');
  });
});

describe('gouji accept', () => {
  it('turns a false alarm of a returned list into a suppression that holds', async () => {
    const folder = folderWith({ 'a.txt': '错', 'b.txt': '错错' });
    await gouji(folder, ['init']);
    expect((await gouji(folder, ['check', 'a.txt', 'b.txt', '-q'])).code).toBe(1);
    const file = join(folder, 'gouji-out/discrepancies.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.getWorksheet('问题清单')!;
    let columns: { disposition: number; remark: number } | null = null;
    let rows = 0;
    sheet.eachRow((row) => {
      const texts = Array.from(row.values as unknown[], (value) => String(value ?? ''));
      const disposition = texts.findIndex((text) => text.startsWith('处理'));
      const remark = texts.indexOf('备注');
      if (columns === null && disposition > 0 && remark > 0) columns = { disposition, remark };
      else if (columns !== null && texts.some((text) => text.includes('此处有错'))) {
        rows += 1;
        row.getCell(columns.disposition).value = '误报';
        if (rows === 1) row.getCell(columns.remark).value = '口径不同';
      }
    });
    expect(rows).toBe(2);
    await workbook.xlsx.writeFile(join(folder, 'returned.xlsx'));
    const { code, out } = await gouji(folder, ['accept', 'returned.xlsx', '--expires', '2026-12-31']);
    expect(code).toBe(0);
    expect(out).toContain('误报 1 条已记入');
    expect(out).toMatch(/第 \d+ 行是误报，但没有写备注，未记入/);
    const text = readFileSync(join(folder, 'gouji.config.json'), 'utf8');
    expect(text).toContain('// 豁免');
    expect(parseCommented(text, 'x')).toMatchObject({
      suppressions: [{ reason: '口径不同', expires: '2026-12-31' }],
    });
    await gouji(folder, ['check', 'a.txt', 'b.txt', '-q']);
    const summary = JSON.parse(readFileSync(join(folder, 'gouji-out/summary.json'), 'utf8'));
    expect(summary.findings).toMatchObject({ error: 1, suppressed: 1 });
  });

  it('keeps what stands in the settings', () => {
    const before =
      '{\n  // why\n  "lang": "en", // English\n  "suppressions": [\n    // first\n    { "finding": "a", "reason": "old" },\n  ],\n}\n';
    const after = withSuppressions(
      before,
      [{ finding: 'a', reason: 'old' }],
      [
        { finding: 'a', reason: 'new', expires: '2027-01-01' },
        { finding: 'b', reason: 'other' },
      ],
    );
    expect(after).toContain('// why');
    expect(after).toContain('// first');
    expect(parseCommented(after, 'x')).toEqual({
      lang: 'en',
      suppressions: [
        { finding: 'a', reason: 'new', expires: '2027-01-01' },
        { finding: 'b', reason: 'other' },
      ],
    });
  });

  it.each([
    [['accept', 'missing.xlsx'], '没有这个文件：missing.xlsx'],
    [['accept', 'a.txt'], 'a.txt 不是退回的问题清单（xlsx）'],
    [['accept', 'a.txt', '--expires', '2026-02-30'], '--expires 应当是日期'],
  ])('refuses %j in one line', async (argv, message) => {
    const folder = folderWith({ 'a.txt': 'x' });
    const { code, error } = await gouji(folder, argv);
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, 'gouji.config.json'))).toBe(false);
  });
});

describe('gouji check --annotate', () => {
  it('writes a Word copy of every report with findings, and of no other', async () => {
    const folder = folderWith({ 'in/a.txt': '错', 'in/b.txt': '好', 'in/c.txt': '崩' });
    await gouji(folder, ['check', 'in', '-q', '--annotate']);
    const files = Object.keys(resultsOf(join(folder, 'gouji-out')));
    expect(files.filter((path) => path.startsWith('annotated'))).toEqual(['annotated/in/a.txt.docx']);
  });
});

describe('gouji check --watch', () => {
  it('checks what arrives until it is stopped', async () => {
    const folder = folderWith({ 'in/.keep': '' });
    const stopping = new AbortController();
    let told = '';
    const ended = gouji(folder, ['check', 'in', '--watch', '-q'], {
      signal: stopping.signal,
      error: { write: (text) => (told += text) },
    });
    const summaryAfter = async (reports: number) => {
      for (let tries = 0; tries < 400; tries += 1) {
        await new Promise((resume) => setTimeout(resume, 50));
        const file = join(folder, 'gouji-out/summary.json');
        const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
        if (summary?.reports === reports) return summary;
      }
      return null;
    };
    await new Promise((resume) => setTimeout(resume, 300));
    writeFileSync(join(folder, 'in/a.txt'), '错');
    expect(await summaryAfter(1)).toMatchObject({ findings: { error: 1 } });
    writeFileSync(join(folder, 'in/b.txt'), '警');
    expect(await summaryAfter(2)).toMatchObject({ findings: { error: 1, warning: 1 } });
    // The summary is in its place before the run has ended.
    await expect
      .poll(() => readdirSync(join(folder, 'gouji-out/.gouji')).sort(), { timeout: 20_000 })
      .toEqual(['cache', 'last-run.json']);
    rmSync(join(folder, 'gouji-out'), { recursive: true });
    writeFileSync(join(folder, 'gouji-out'), 'in the way');
    writeFileSync(join(folder, 'in/c.txt'), '好');
    await expect
      .poll(() => told, { timeout: 20_000 })
      .toMatch(/^gouji: 输出位置是一个文件，不是文件夹：.*gouji-out\n$/);
    rmSync(join(folder, 'gouji-out'));
    writeFileSync(join(folder, 'in/d.txt'), '好');
    expect(await summaryAfter(4)).toMatchObject({ findings: { error: 1, warning: 1 } });
    stopping.abort();
    expect((await ended).code).toBe(1);
  });
});

describe('help', () => {
  it.each(['zh', 'en'])('stands in %s', async (lang) => {
    const { code, out } = await gouji(folderWith(), ['check', '--help', '--lang', lang]);
    expect(code).toBe(0);
    expect(out).toContain('--fail-on');
    expect(out).toContain(lang === 'zh' ? '结果文件夹' : 'results folder');
    expect(/[\u4e00-\u9fff]/.test(out)).toBe(lang === 'zh');
  });

  it('is shown where no command is given, which is wrong usage', async () => {
    const { code, out, error } = await gouji(folderWith(), []);
    expect(code).toBe(2);
    expect(out + error).toContain('gouji');
  });

  it('tells the version', async () => {
    expect(await gouji(folderWith(), ['--version'])).toEqual({ code: 0, out: '1.2.3\n', error: '' });
  });
});
