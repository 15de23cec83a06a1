import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('what remains of a whole', () => {
  it('is the whole less the part that the words deny', async () => {
    const text = (rest: string) => `全区持证幼儿园142所，通过年检的128所。未通过年检${rest}，已责令整改。`;
    expect(await held('difference', text('14所'))).toContain('14所 = 142所 − 128所');
    expect(await found(text('14所'))).toEqual([]);
    expect(await found(text('16所'))).toEqual([expect.stringMatching(/^difference warning/)]);
  });

  it('is no part that is denied itself', async () => {
    expect(await found('食品抽检3,200批次，检出不合格97批次。不合格产品处置97批次。')).toEqual([]);
  });

  it('is not asserted where other numbers stand between', async () => {
    expect(await found('全区幼儿园142所，公办园60所，通过年检的128所。未通过年检16所。')).toEqual([]);
  });
});
