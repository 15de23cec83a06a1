import { readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.ts';
import { recordFileName, recordText } from '../../src/report/record-file.ts';
import { SummaryBuilder } from '../../src/report/summary.ts';
import { allRecords, waterBureau, waterBureauEarlier } from './records.ts';
import { temporaryFolder, writeAll, writerOptions } from './run.ts';
import { problems } from './validate.ts';

describe('SummaryBuilder', () => {
  it('counts reports, figures, claims and findings; suppressed ones count for nothing else', () => {
    const builder = new SummaryBuilder('1.2.3');
    for (const record of allRecords()) builder.add(record);
    const summary = builder.summary();
    expect(problems('summary', summary)).toEqual([]);
    expect(summary).toMatchObject({
      reports: 4,
      unreadable: 1,
      figures: 15,
      checked: 14,
      claims: { holds: 1, 'holds-by-rounding': 1, violated: 1, unverifiable: 2 },
      findings: { error: 4, warning: 1, info: 0, suppressed: 1 },
    });
    expect(summary.checks['missing-unit']).toEqual({ error: 0, warning: 0, info: 0, suppressed: 1 });
    expect(summary.departments.map(({ department }) => department)).toContain(null);
    expect(summary.files[2]).toMatchObject({ record: `records/${waterBureau().source.path}.json` });
    expect(summary).not.toHaveProperty('baseline');
  });

  it('counts what became of the baseline', () => {
    const builder = new SummaryBuilder('1.2.3');
    builder.add(waterBureau(), waterBureauEarlier());
    expect(problems('summary', builder.summary())).toEqual([]);
    expect(builder.summary().baseline).toEqual({ new: 1, remaining: 2, fixed: 1 });
  });

  it('is empty where nothing came', () => {
    expect(problems('summary', new SummaryBuilder('1').summary())).toEqual([]);
  });
});

describe('recordFileName', () => {
  it('keeps the path of the report', () => {
    expect(recordFileName('局/报告.docx')).toBe('records/局/报告.docx.json');
    expect(recordFileName('./收.zip/局/报告.docx')).toBe('records/收.zip/局/报告.docx.json');
  });

  it.each([
    ['../../etc/passwd', 'records/__/__/etc/passwd.json'],
    ['/srv/报告.txt', 'records/srv/报告.txt.json'],
    ['C:\\报送\\a?.txt', 'records/C_/报送/a_.txt.json'],
    ['nul.txt', 'records/_nul.txt.json'],
    ['', 'records/_.json'],
  ])('keeps %j within the results folder', (path, expected) => {
    expect(recordFileName(path)).toBe(expected);
  });

  it('never leaves the folder and never has a name that a file system refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (path) => {
        const name = recordFileName(path);
        expect(normalize(name).startsWith(`records${sep}`)).toBe(true);
        for (const part of name.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
      }),
    );
  });

  it('gives long names that differ only at their ends different files', () => {
    const long = '绩'.repeat(200);
    expect(recordFileName(`${long}一.txt`)).not.toBe(recordFileName(`${long}二.txt`));
  });
});

describe('json', () => {
  it('writes every record and the summary, the same bytes each time', async () => {
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    for (const folder of [first, second])
      await writeAll(await json.create(folder, writerOptions()), allRecords());
    const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
    for (const record of allRecords()) {
      const name = recordFileName(record.source.path);
      expect(read(first, name)).toBe(recordText(record));
      // An unpaired surrogate is written as its escape, so that reading gives the record again.
      expect(JSON.parse(read(first, name))).toEqual(record);
    }
    expect(problems('summary', JSON.parse(read(first, 'summary.json')))).toEqual([]);
    expect(read(second, 'summary.json')).toBe(read(first, 'summary.json'));
  });
});
