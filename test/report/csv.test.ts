import { existsSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, csvLine } from '../../src/report/csv.ts';
import { allRecords, hostileReport, waterBureau, waterBureauEarlier } from './records.ts';
import { render, temporaryFolder, writeAll, writerOptions } from './run.ts';

describe('csv', () => {
  it('begins with the mark that tells Excel of UTF-8 and has a line for every finding', async () => {
    const text = readFileSync(await render(csv, [waterBureau()]), 'utf8');
    expect(text.startsWith('\ufeff序号,单位,报告,位置,程度,检查项,')).toBe(true);
    expect(text).toContain(',报告数,应为,差额,计量单位,');
    expect(text).toContain(',2486.50,2476.50,10.00,万元,');
    expect(text).toContain(',"18,51.26",1851.26,,万元,');
    expect(text.endsWith(',score-0d41ee\r\n')).toBe(true);
    expect(text).not.toContain('missing-unit');
  });

  it('has a column of states with a baseline', async () => {
    const text = readFileSync(
      await render(csv, [waterBureau()], { lang: 'en' }, () => waterBureauEarlier()),
      'utf8',
    );
    expect(text).toContain('Severity,State,Check');
    for (const state of ['New', 'Still there', 'Fixed']) expect(text).toContain(`,${state},`);
  });

  it('lets no field begin a formula, but a number keep its sign', async () => {
    const text = readFileSync(await render(csv, [hostileReport()]), 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://evil"",""点我"")"`);
    expect(text).toContain(`"'=cmd|calc!A1/@乡镇""报告"".txt"`);
    expect(text).toContain(`,-100,'@90,+10,`);
    expect(text).not.toMatch(/[\u0000\u0007\u001b\u202e]/);
  });

  it('quotes after RFC 4180', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\r\ng', '\tx', '-', ''])).toBe(`a,"b,c","d""e","f\ng",'\tx,'-,\r\n`);
  });

  it('says so where the disk takes no more', async (context) => {
    if (!existsSync('/dev/full')) context.skip('needs a device that is always full');
    const folder = await temporaryFolder();
    await symlink('/dev/full', join(folder, csv.fileName));
    const writer = await csv.create(folder, writerOptions());
    await expect(writeAll(writer, [waterBureau()])).rejects.toThrow(/ENOSPC/);
  });

  it('is the same file for the same records', async () => {
    const [first, second] = [await render(csv, allRecords()), await render(csv, allRecords())];
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });
});
