import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BaselineError, compareWithBaseline, openBaseline } from '../../src/report/baseline.ts';
import { listedFindings } from '../../src/report/findings.ts';
import { json } from '../../src/report/json.ts';
import { library, unreadableFile, waterBureau, waterBureauEarlier } from './records.ts';
import { temporaryFolder, writeAll, writerOptions } from './run.ts';

describe('compareWithBaseline', () => {
  it('tells new, still there and fixed by the ids of the findings', () => {
    const { states, fixed } = compareWithBaseline(waterBureau(), waterBureauEarlier());
    expect([...states]).toEqual([
      ['sum-51ab09', 'remaining'],
      ['malformed-77e0c2', 'remaining'],
      ['score-0d41ee', 'new'],
    ]);
    expect(fixed.map(({ id }) => id)).toEqual(['rate-6600aa']);
  });

  it('takes everything as new in a report that the baseline lacks', () => {
    const { states, fixed } = compareWithBaseline(waterBureau(), null);
    expect(new Set(states.values())).toEqual(new Set(['new']));
    expect(fixed).toEqual([]);
  });

  it('takes nothing as fixed in a report that cannot be read any more', () => {
    expect(compareWithBaseline(unreadableFile(), waterBureau()).fixed).toEqual([]);
  });

  it('takes no suppressed finding as fixed', () => {
    const now = waterBureau();
    now.findings = [];
    expect(compareWithBaseline(now, waterBureau()).fixed.map(({ id }) => id)).not.toContain(
      'missing-unit-9a8b7c',
    );
  });

  it('lists what is fixed last, with its earlier place', () => {
    const listed = listedFindings(waterBureau(), waterBureauEarlier());
    expect(listed.map(({ finding, state }) => [finding.id, state])).toEqual([
      ['sum-51ab09', 'remaining'],
      ['malformed-77e0c2', 'remaining'],
      ['score-0d41ee', 'new'],
      ['rate-6600aa', 'fixed'],
    ]);
  });
});

describe('openBaseline', () => {
  it('reads the records of an earlier run from its folder or from its records', async () => {
    const folder = await temporaryFolder();
    await writeAll(await json.create(folder, writerOptions()), [library(), waterBureau()]);
    for (const named of [folder, join(folder, 'records')]) {
      const baseline = await openBaseline(named);
      expect(await baseline.earlier(waterBureau().source.path)).toEqual(waterBureau());
      expect(await baseline.earlier('别的/报告.docx')).toBeNull();
    }
  });

  it('says in one line what is wrong with the folder or a file', async () => {
    const folder = await temporaryFolder();
    await expect(openBaseline(folder)).rejects.toThrow(/has no folder "records"/);
    await mkdir(join(folder, 'records'));
    await writeFile(join(folder, 'records', 'a.txt.json'), '{"schemaVersion": 7}');
    await writeFile(join(folder, 'records', 'b.txt.json'), '{');
    const baseline = await openBaseline(folder);
    await expect(baseline.earlier('a.txt')).rejects.toThrow(/a\.txt\.json: is not a record of this version/);
    await expect(baseline.earlier('b.txt')).rejects.toThrow(BaselineError);
  });
});
