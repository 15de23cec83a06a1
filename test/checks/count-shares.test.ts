import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('those among whom an amount is told', () => {
  const text = (count: string) =>
    `审计发现，${count}家单位应缴未缴收入528.82万元。其中：市人防办275.60万元、市港航局139.75万元、市体校62.34万元、市档案馆51.13万元。`;

  it('are as many as the amounts that make it', async () => {
    expect(await held('count', text('4'))).toContain('4家 = 4');
    expect(await found(text('4'))).toEqual([]);
    expect(await found(text('5'))).toEqual([expect.stringMatching(/^count warning/)]);
  });
});

describe('all but what is named', () => {
  it('are one less', async () => {
    const text = (count: string) =>
      `8个项目全部开工，累计支出4.45亿元；除城南泵站外，其余${count}个项目均有结余。`;
    expect(await held('count', text('7'))).toContain('7个 = 8个 − 1');
    expect(await found(text('6'))).toEqual([expect.stringMatching(/^count warning/)]);
  });
});

describe('names behind what is counted', () => {
  it('are found past a bracket that belongs to it', async () => {
    expect(await held('count', '局机关内设4个股（室）：办公室、预算股、国库股、综合股。')).toContain(
      '4个 = 4',
    );
  });
});
