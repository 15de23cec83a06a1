import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Audit } from '../../src/bulk/analysis.ts';
import { folderWith, gouji, resultsOf } from '../cli/run.ts';
import { auditDouble } from './audit-double.ts';

const texts = ['错', '警', '好', '提', '崩', '错警'];
const reports = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `in/${index % 4}/${index}.txt`,
    `${texts[index % texts.length]}${index}`,
  ]),
);
const quiet = ['check', 'in', '--quiet'];

describe('a run', () => {
  it('gives the same bytes each time, with and without the cache', async () => {
    const folder = folderWith(reports);
    expect((await gouji(folder, [...quiet, '-o', 'one'])).code).toBe(1);
    await gouji(folder, [...quiet, '-o', 'two', '--no-cache']);
    const one = resultsOf(join(folder, 'one'));
    expect(Object.keys(one)).toHaveLength(Object.keys(resultsOf(join(folder, 'two'))).length);
    expect(resultsOf(join(folder, 'two'))).toEqual(one);
    writeFileSync(join(folder, 'one/summary.json'), 'damaged');
    await gouji(folder, [...quiet, '-o', 'one']);
    expect(resultsOf(join(folder, 'one'))).toEqual(one);
  });

  it('analyses an unchanged report only once, a changed one again', async () => {
    const folder = folderWith(reports);
    const audit = vi.fn<Audit>(auditDouble);
    const broken = Object.values(reports).filter((text) => text.includes('崩')).length;
    const analysed = async (...argv: string[]) => {
      audit.mockClear();
      await gouji(folder, [...quiet, ...argv], { audit });
      return audit.mock.calls.length;
    };
    expect(await analysed()).toBe(30);
    expect(await analysed()).toBe(0);
    writeFileSync(join(folder, 'in/0/0.txt'), '改');
    expect(await analysed()).toBe(1 + broken);
    mkdirSync(join(folder, 'in/5'));
    writeFileSync(join(folder, 'in/5/新.txt'), '新');
    rmSync(join(folder, 'in/0/0.txt'));
    expect(await analysed()).toBe(1 + broken);
    expect(Object.keys(resultsOf(join(folder, 'gouji-out')))).not.toContain('records/in/0/0.txt.json');
    expect(await analysed('--lang', 'en')).toBe(30);
    expect(await analysed('--no-cache')).toBe(30);
  });

  it('leaves everything as it is where nothing has changed, and mends what was touched', async () => {
    const folder = folderWith(reports);
    await gouji(folder, quiet);
    const xlsx = join(folder, 'gouji-out/discrepancies.xlsx');
    const { mtimeMs } = statSync(xlsx);
    const before = resultsOf(join(folder, 'gouji-out'));
    const { out } = await gouji(folder, ['check', 'in']);
    expect(out).toContain('与上次检查相比没有变化');
    expect(statSync(xlsx).mtimeMs).toBe(mtimeMs);
    rmSync(join(folder, 'gouji-out/records/in/0/4.txt.json'));
    await gouji(folder, quiet);
    expect(resultsOf(join(folder, 'gouji-out'))).toEqual(before);
    for (const entry of readdirSync(join(folder, 'gouji-out/.gouji'), {
      recursive: true,
      withFileTypes: true,
    })) {
      if (entry.isFile()) truncateSync(join(entry.parentPath, entry.name), 40);
    }
    await gouji(folder, quiet);
    expect(resultsOf(join(folder, 'gouji-out'))).toEqual(before);
  });

  it('goes on after an interruption and gives the same bytes', async () => {
    const folder = folderWith(reports);
    await gouji(folder, [...quiet, '-o', 'whole']);
    const stopping = new AbortController();
    let analysed = 0;
    const audit: Audit = async (...report) => {
      analysed += 1;
      if (analysed === 12) stopping.abort();
      return auditDouble(...report);
    };
    const stopped = await gouji(folder, [...quiet, '-o', 'parts'], { audit, signal: stopping.signal });
    expect(stopped).toEqual({ code: 130, out: '', error: '已中断；再次运行会接着做完。\n' });
    expect(resultsOf(join(folder, 'parts'))).toEqual({});
    expect(readdirSync(join(folder, 'parts/.gouji'))).toEqual(['cache']);
    analysed = 100;
    await gouji(folder, [...quiet, '-o', 'parts'], { audit });
    expect(analysed).toBeLessThan(100 + 22);
    expect(resultsOf(join(folder, 'parts'))).toEqual(resultsOf(join(folder, 'whole')));
  });

  it('may be run twice at once', async () => {
    const folder = folderWith(reports);
    await gouji(folder, [...quiet, '-o', 'alone']);
    const both = await Promise.all([gouji(folder, quiet), gouji(folder, quiet), gouji(folder, quiet)]);
    expect(both.map(({ code, error }) => [code, error])).toEqual([
      [1, ''],
      [1, ''],
      [1, ''],
    ]);
    expect(resultsOf(join(folder, 'gouji-out'))).toEqual(resultsOf(join(folder, 'alone')));
    expect(readdirSync(join(folder, 'gouji-out/.gouji')).sort()).toEqual(['cache', 'last-run.json']);
  });

  it('lists reports that hang or grow without end, and checks all others', async () => {
    const files = {
      'in/a.txt': 'hang',
      'in/b.txt': 'good',
      'in/c.txt': 'grow',
      'in/d.txt': 'throw',
      'in/e.txt': 'good',
    };
    const folder = folderWith(files);
    const worker = new URL('./worker-double.mjs', import.meta.url);
    const { code, out } = await gouji(folder, ['check', 'in', '--jobs', '2'], { worker });
    expect(code).toBe(1);
    expect(out).toContain('超过 1.5 秒');
    expect(out).toContain('TypeError: broken');
    const summary = JSON.parse(readFileSync(join(folder, 'gouji-out/summary.json'), 'utf8'));
    expect(summary).toMatchObject({ reports: 5, unreadable: 3 });
    expect(summary.files.map(({ path }: { path: string }) => path)).toEqual(Object.keys(files));
  });

  it('clears away what a killed run left', async () => {
    const folder = folderWith({ 'in/a.txt': '错' });
    await gouji(folder, quiet);
    const { hostname } = await import('node:os');
    const left = join(folder, `gouji-out/.gouji/run-${hostname()}-999999999-00000000`);
    mkdirSync(left);
    writeFileSync(join(left, 'discrepancies.xlsx'), 'half');
    writeFileSync(join(folder, 'in/a.txt'), '好');
    await gouji(folder, quiet);
    expect(readdirSync(join(folder, 'gouji-out/.gouji')).sort()).toEqual(['cache', 'last-run.json']);
  });

  it('removes outputs that are no longer asked for, and keeps what is not its own', async () => {
    const folder = folderWith({ 'in/a.txt': '错' });
    await gouji(folder, quiet);
    writeFileSync(join(folder, 'gouji-out/备注.txt'), '手写');
    await gouji(folder, [...quiet, '--format', 'json']);
    expect(Object.keys(resultsOf(join(folder, 'gouji-out'))).sort()).toEqual(
      ['records/in/a.txt.json', 'summary.json', '备注.txt'].sort(),
    );
  });

  it('leaves the inputs alone', async () => {
    const folder = folderWith(reports);
    const before = resultsOf(join(folder, 'in'));
    await gouji(folder, [...quiet, '-o', 'in/结果']);
    rmSync(join(folder, 'in/结果'), { recursive: true });
    expect(resultsOf(join(folder, 'in'))).toEqual(before);
  });
});
