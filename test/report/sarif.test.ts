import { readFileSync } from 'node:fs';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import draft04 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/report/sarif.ts';
import type { Record } from '../../src/types.ts';
import { allRecords, waterBureau, waterBureauEarlier } from './records.ts';
import { render } from './run.ts';

// The schema has a pattern that is no regular expression in Unicode mode.
const ajv = new draft04.default({ strict: false, logger: false, unicodeRegExp: false });
const validate = ajv.compile(schema);

async function log(records: Record[], earlier?: (record: Record) => Record | null) {
  const text = readFileSync(await render(sarif, records, {}, earlier), 'utf8');
  const value = JSON.parse(text);
  validate(value);
  expect(validate.errors).toBeNull();
  return value.runs[0];
}

describe('sarif', () => {
  it('is valid by the schema of SARIF 2.1.0, also without a result', async () => {
    expect((await log([])).results).toEqual([]);
    expect((await log(allRecords())).results).toHaveLength(6);
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('tells rule, level, place and fingerprint of every finding', async () => {
    const { results, tool } = await log([waterBureau()]);
    expect(results[0]).toMatchObject({
      ruleId: 'sum',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: `${encodeURIComponent('水务局')}/${encodeURIComponent('2023年度整体支出自评报告.docx')}`,
            },
          },
          logicalLocations: [{ fullyQualifiedName: '三、部门整体支出自评情况 › （一）部门决算情况' }],
        },
      ],
      partialFingerprints: { 'gouji/v1': 'sum-51ab09' },
    });
    expect(results[0]).not.toHaveProperty('baselineState');
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('sum');
  });

  it('has suppressed findings as suppressed', async () => {
    const { results } = await log([waterBureau()]);
    expect(results.filter((result: object) => 'suppressions' in result)).toMatchObject([
      {
        ruleId: 'missing-unit',
        level: 'note',
        suppressions: [{ kind: 'external', justification: '该单位习惯写法，已电话确认' }],
      },
    ]);
  });

  it('tells the state against a baseline', async () => {
    const { results } = await log([waterBureau()], () => waterBureauEarlier());
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'unchanged',
      'unchanged',
      'new',
      'absent',
      'unchanged',
    ]);
  });

  it.each([
    ['/srv/报 告#1.txt', 'file:///srv/%E6%8A%A5%20%E5%91%8A%231.txt'],
    ['C:\\报送\\a.txt', 'file:///C:/%E6%8A%A5%E9%80%81/a.txt'],
    ['../a.txt', '../a.txt'],
  ])('writes the path %s as a URI', async (path, uri) => {
    const { results } = await log([waterBureau(path)]);
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});
