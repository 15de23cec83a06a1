import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('share', () => {
  it.each([
    [
      'one share that its siblings contradict',
      '本年支出合计932.15万元，其中：基本支出632.15万元，占76.82%；项目支出300.00万元，占32.18%。',
      'share error 76.82%→67.82',
    ],
    [
      'the second of 分别占',
      '本年总支出1000.00万元。基本支出305.00万元、项目支出695.00万元，分别占总支出的30.5%和65.9%。',
      'share error 65.9%→69.5',
    ],
    [
      'a share of the named whole',
      '本年总支出1000.00万元，其中：基本支出300.00万元，占总支出的35%；项目支出700.00万元，占总支出的70%。',
      'share error 35%→30',
    ],
  ])('finds %s', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('finds a share of a whole that stands inside its words', async () => {
    const [finding] = await found('基本支出300.00万元，占总支出1000.00万元的35%。');
    expect(finding).toMatch(/^share error .*35%→30/);
    expect(await found('基本支出300.00万元，占总支出1000.00万元的30%。')).toEqual([]);
  });

  it('takes 占 of a part for a share of the part', async () => {
    const text =
      '本年支出合计932.15万元，其中：基本支出632.15万元，占67.82%；项目支出300.00万元，占32.18%，项目支出中工程费200.00万元，占66.67%。';
    expect(await held('share', text)).toEqual(
      expect.arrayContaining(['66.67% = 200.00万元 ÷ 300.00万元', '67.82% = 632.15万元 ÷ 932.15万元']),
    );
    expect(await found(text)).toEqual([]);
  });

  it('adds shares whose whole is not printed up to 100 %', async () => {
    const text = '全年支出情况良好，基本支出和项目支出分别占30.5%和69.5%。';
    expect(await held('share', text)).toEqual(['30.5% + 69.5% = 1']);
  });

  it.each([
    '三个产业占比分别为33.3%、33.3%和33.3%。',
    '全年总支出800万元，其中人员经费714万元，约占九成。',
    '女职工12人，占46%；党员占比较高。',
    '项目支出300.00万元，占地20亩，绿化率35%。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('which part a share is of', () => {
  it('takes no number of a bus line for a count', async () => {
    const text = (mean: string): string =>
      `两条公交线路差异较大：3路年补贴142.50万元，客运量95万人次，每人次补贴1.5元；18路年补贴147.00万元，客运量49万人次，每人次补贴${mean}元，是3路的2倍。`;
    expect(await found(text('3'))).toEqual([]);
    expect(await found(text('3.7'))).not.toEqual([]);
  });

  it('counts what is too high among the classes, and no number of classes', async () => {
    const text = (second: string): string =>
      `检查发现问题80条，其中台账缺失35条、预算设定偏高25条、依据欠缺20条，三类占比分别为43.75%、${second}%和25%。`;
    expect(await found(text('31.25'))).toEqual([]);
    expect(await found(text('32.15'))).toEqual(['share error 32.15%→31.25']);
  });

  it('is not of what is left behind the thing that it names', async () => {
    expect(
      await found(
        '保工资9.41亿元，保民生6.27亿元，加总是15.68亿元。可用财力18.40亿元，扣掉“两保”以后只剩2.72亿元，“两保”占可用财力的85.2%。',
      ),
    ).toEqual([]);
    expect(await found('可用财力18.40亿元，“两保”支出15.68亿元，“两保”占可用财力的82.5%。')).not.toEqual([]);
  });

  it('takes the part of costs that is paid for no share of those who bore them', async () => {
    const text = (rate: string): string =>
      `门诊惠及42.60万人次，其中基层就诊30.67万人次，占72.0%。住院2.13万人次，${rate}。`;
    expect(await found(text('政策范围内报销比例68.5%'))).toEqual([]);
    expect(await found(text('占比5.9%'))).toHaveLength(1);
  });

  it('is of what was counted by the word behind its name', async () => {
    const text = (share: string): string =>
      `受理投诉5200件，退回1300件。退回件按期补正1248件，按期率96%；补正合格1170件，占退回件的${share}%。`;
    expect(await found(text('90'))).toEqual([]);
    expect(await found(text('98'))).toHaveLength(1);
  });
});

describe('a part that the others happen to make', () => {
  it('is not the whole of their shares', async () => {
    const text = (share: string): string =>
      `全年节约用水2,400吨。其中管网改造节约1,200吨，占一半；循环利用节约720吨，占30%；喷灌改造节约480吨，占${share}%。`;
    expect(await found(text('20'))).toEqual([]);
    expect(await found(text('25'))).toEqual(['share error 25%→20']);
  });
});

describe('the whole of a share', () => {
  it('is what several of its name make together, and not the nearest of them', async () => {
    const text = (share: string): string =>
      `资本经营收入4,800万元，租金收入3,700万元，股利股息800万元，产权转让300万元。当年支出3,900万元，调出至公共预算1,503万元，占收入的${share}%。`;
    expect(await found(text('31.3'))).toEqual([]);
    expect(await found(text('33.1'))).toEqual([expect.stringContaining('33.1%→31.3')]);
  });

  it('is what the fraction right before it is of, whatever the other shares are of', async () => {
    const text = (share: string): string =>
      `去年底库存1,250吨，今年调进3,000吨，其中尿素1,800吨，占六成，复合肥1,200吨。仓里还有520吨，不足去年底的一半，只占${share}%。`;
    expect(await found(text('41.6'))).toEqual([]);
    expect(await found(text('46.1'))).toEqual([expect.stringContaining('46.1%→41.6')]);
  });
});

describe('those who a share is of', () => {
  it('are not some among them', async () => {
    const text = (share: string): string =>
      `回访480人，接听400人，接听率83.3%；接听者中满意368人，满意率92.0%；反映超时的30人，占接听者的${share}%。`;
    expect(await found(text('7.5'))).toEqual([]);
    expect(await held('share', text('7.5'))).toContain('7.5% = 30人 ÷ 400人');
    expect(await found(text('5.7'))).toHaveLength(1);
  });

  it('are not told without a factor', async () => {
    const text = (share: string): string =>
      `会议费决算426,800元，增长21.3%。剔除换届因素，会议费为231,500元。\n场租费38,640元，占会议费的${share}%。`;
    expect(await found(text('9.05'))).toEqual([]);
    expect(await found(text('9.50'))).toHaveLength(1);
  });
});
