import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/audit.ts';
import { AnalysisError, type Analyst } from '../../src/bulk/analysis.ts';
import { createPool } from '../../src/bulk/pool.ts';

const worker = new URL('./worker-double.mjs', import.meta.url);
const settings = defaultSettings();

const analyseIn = (pool: Analyst) => (text: string) =>
  pool.analyse({ bytes: new TextEncoder().encode(text), path: 'a.txt', settings }).catch((error) => error);

describe('a pool of workers', () => {
  it.each([
    ['hangs', 'hang', 1500, /超过 1.5 秒/],
    ['needs too much memory', 'grow', 60_000, /内存超过 64 MB/],
    ['throws', 'throw', 60_000, /TypeError: broken/],
    ['ends its worker', 'exit', 1500, /超过 1.5 秒|程序出错/],
  ])('gives up a report that %s, and replaces the worker', async (_name, text, time, reason) => {
    const pool = createPool(worker, 2, { time, memory: 64 }, null);
    const analyse = analyseIn(pool);
    const good = await Promise.all(['one', 'two'].map(analyse));
    const [bad, beside] = await Promise.all([analyse(text), analyse('beside')]);
    expect(bad).toBeInstanceOf(AnalysisError);
    expect(bad.translations.zh).toMatch(reason);
    const after = await Promise.all(['three', 'four'].map(analyse));
    const texts = [...good, beside, ...after].map((each) => JSON.parse(each).text);
    expect(texts).toEqual(['one', 'two', 'beside', 'three', 'four']);
    await pool.close();
  });
});
