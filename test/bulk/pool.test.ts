import { afterAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/audit.ts';
import { AnalysisError } from '../../src/bulk/analysis.ts';
import { createPool } from '../../src/bulk/pool.ts';

const worker = new URL('./worker-double.mjs', import.meta.url);
const settings = defaultSettings();

describe('a pool of workers', () => {
  const pool = createPool(worker, 2, { time: 1500, memory: 64 });
  afterAll(() => pool.close());
  const analyse = (text: string) =>
    pool.analyse({ bytes: new TextEncoder().encode(text), path: 'a.txt', settings }).catch((error) => error);

  it('analyses reports', async () => {
    expect(JSON.parse(await analyse('good'))).toEqual({ path: 'a.txt', text: 'good' });
  });

  it.each([
    ['hangs', 'hang', /超过 1.5 秒/],
    ['needs too much memory', 'grow', /内存超过 64 MB/],
    ['throws', 'throw', /TypeError: broken/],
    ['ends its worker', 'exit', /超过 1.5 秒|程序出错/],
  ])('gives up a report that %s, and replaces the worker', async (_name, text, reason) => {
    const [bad, ...good] = await Promise.all([analyse(text), analyse('one'), analyse('two')]);
    expect(bad).toBeInstanceOf(AnalysisError);
    expect(bad.translations.zh).toMatch(reason);
    const after = await Promise.all(['three', 'four', 'five'].map(analyse));
    expect([...good, ...after].map((each) => JSON.parse(each).text)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });
});
