import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('what is told under one verb', () => {
  const text = (total: string): string =>
    `年初预算320.00万元，年中市级追加20.00万元、县级追加6.50万元，全年预算346.50万元，追加共${total}万元，按期下达。`;

  it('is added up by its total, behind other figures', async () => {
    expect(await held('sum', text('26.50'))).toContain('26.50万元 = 20.00万元 + 6.50万元');
    expect(await found(text('26.50'))).toEqual([]);
    expect(await found(text('25.60'))).toEqual([expect.stringMatching(/^\w+ \w+ 25\.60万元→26\.5/)]);
  });
});
