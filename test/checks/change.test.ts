import { describe, expect, it } from 'vitest';
import { found, held, open } from './claims.ts';

describe('change', () => {
  it.each([
    ['2022年收入合计433.00万元，上年收入合计400.00万元，增长2.85%。', 'change error 2.85%→8.25'],
    ['公务接待费0.39万元，较上年减少0.15万元，下降72.78%。', 'change error 72.78%→27.78'],
    ['年末在职人员45人，比上年增加3人，增长4.71%。', 'change error 4.71%→7.14'],
    ['2022年接待费决算3.20万元，上年决算3.60万元，比上年增加0.40万元。', 'change error 0.40万元→-0.40'],
    ['2022年接待费决算3.20万元，比上年3.60万元增加0.40万元。', 'change error 0.40万元→-0.40'],
  ])('finds %s', async (text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it.each([
    ['公务接待费0.39万元，较上年下降0.15万元，下降27.78%。', '27.78% = 0.15万元 ÷ (0.39万元 + 0.15万元)'],
    [
      '2022年收入合计433.00万元，上年收入合计400.00万元，增长8.25%。',
      '8.25% = (433.00万元 − 400.00万元) ÷ 400.00万元',
    ],
    [
      '项目投入12600.00万元，其中2022年5800.00万元，2023年6800.00万元，2023年较2022年增长17.24%。',
      '17.24% = (6800.00万元 − 5800.00万元) ÷ 5800.00万元',
    ],
    ['上年为189个，本年为196个，净增7个。', '7个 = 196个 − 189个'],
    [
      '本年总支出减少2.00万元，其中：人员支出减少34.00万元，公用支出增加56.00万元，项目支出减少24.00万元。',
      '−2.00万元 = −34.00万元 + 56.00万元 − 24.00万元',
    ],
  ])('follows %s', async (text, relation) => {
    expect(await held('change', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it('compounds growth over years', async () => {
    const [relation] = await held('change', '从2015年的4.20亿元增加到2020年的7.06亿元，年均增长10.9%。');
    expect(relation).toMatch(/^7\.06亿元 = 4\.20亿元 × \(1 \+ 10\.9%\)/);
  });

  it.each([
    '执行率96.5%，比上年提高3.5个百分点。',
    '2022年预算数为24.60万元，比2021年执行数增加4.60万元，增长23%；比2021年预算减少1.40万元。',
    '2022年收入500.00万元，扣除留抵退税因素后增长2.5%，按自然口径下降13.2%，比上年减少76.00万元。',
    '公务接待费支出12.50万元，与上年持平。',
    '2022年收入500.00万元，收入增长5%~8%。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('leaves growth from 0 open', async () => {
    const text = '公务接待费5.00万元，上年0万元，增长100.00%。';
    expect(await open('change', text)).toHaveLength(1);
    expect(await found(text)).toEqual([]);
  });
});
