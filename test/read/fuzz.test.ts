import { afterAll, describe, expect, it } from 'vitest';
import { ordeal, victims } from './ordeal.ts';
import { type Trial, trials } from './repeats.ts';

const rejections: unknown[] = [];
const remember = (reason: unknown): void => {
  rejections.push(reason);
};
process.on('unhandledRejection', remember);
afterAll(() => process.off('unhandledRejection', remember));

const files = victims();
const isWord97 = (name: string): boolean => name.endsWith('.doc');

describe('damaged files neither crash nor hang a reader', () => {
  it('1,500 texts and packages', { timeout: 120_000 }, async () => {
    const outcome = await ordeal(
      1500,
      20_240_101,
      files.filter(({ name }) => !isWord97(name)),
    );
    expect(outcome.failures).toEqual([]);
    expect(outcome.read + outcome.refused).toBe(1500);
    expect(Math.min(outcome.read, outcome.refused)).toBeGreaterThan(100);
  });

  it('40 documents of Word 97, each in a thread of its own', { timeout: 120_000 }, async () => {
    const outcome = await ordeal(
      40,
      20_240_102,
      files.filter(({ name }) => isWord97(name)),
    );
    expect(outcome.failures).toEqual([]);
    expect(outcome.read + outcome.refused).toBe(40);
  });

  it.each(['txt', 'md', 'html'] as const)('%s of one piece repeated', async (format) => {
    const slow: Trial[] = [];
    let tried = 0;
    for await (const trial of trials(format, 5, 20_240_103, 0.1)) {
      tried += 1;
      if (trial.seconds > 4) slow.push(trial);
    }
    expect(slow).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(5);
  });

  it('and leave no promise rejected behind', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rejections).toEqual([]);
  });
});
