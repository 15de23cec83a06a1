import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('a rate and the rate of its opposite', () => {
  const text = (rate: string) => `经抽检，不合格率2.41%，合格率${rate}。`;

  it('make 100 % together', async () => {
    expect(await held('rate', text('97.59%'))).not.toEqual([]);
    expect(await found(text('97.59%'))).toEqual([]);
  });

  it('are both named where either could be wrong', async () => {
    expect(await found(text('95.79%'))).toEqual(['rate warning 2.41%→4.21 95.79%→97.59']);
  });

  it('are not held together over several sentences', async () => {
    expect(await found('上半年不合格率2.41%。下半年合格率95.79%。')).toEqual([]);
  });
});
