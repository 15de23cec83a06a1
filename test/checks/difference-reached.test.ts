import { describe, expect, it } from 'vitest';
import { found } from './claims.ts';

describe('values that were reached', () => {
  it.each([
    ['纠纷警情由1,120起上升至865起。', 'difference error 865起'],
    ['人均耗电由52.1度降低到58.4度。', 'difference error 58.4度'],
  ])('finds the wrong word in %s', async (text, finding) => {
    expect(await found(text)).toEqual([expect.stringContaining(finding)]);
  });

  it.each([
    '纠纷警情由1,120起下降至865起。',
    '平均办理时限由12天提升至8天。',
    '排名由第12位上升至第5位。',
    '覆盖率由不足60%提高到55%以上。',
    '人均耗电降低到52.1度，户均用水上升至58.4吨。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});
