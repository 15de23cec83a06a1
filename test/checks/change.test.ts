import { describe, expect, it } from 'vitest';
import { found, held, open } from './claims.ts';

describe('change', () => {
  it.each([
    ['2022年收入合计433.00万元，上年收入合计400.00万元，增长2.85%。', 'change error 2.85%→8.25'],
    ['公务接待费0.39万元，较上年减少0.15万元，下降72.78%。', 'change error 72.78%→27.78'],
    ['年末在职人员45人，比上年增加3人，增长4.71%。', 'change error 4.71%→7.14'],
    ['2022年接待费决算3.20万元，上年决算3.60万元，比上年增加0.40万元。', 'change error 0.40万元→-0.40'],
    ['2022年接待费决算3.20万元，比上年3.60万元增加0.40万元。', 'change error 0.40万元→-0.40'],
    [
      '公用经费支出1981.91万元，比上年增加178.00万元（上年1803.91万元），下降9.87%。',
      'change error 9.87%→-9.87',
    ],
    [
      '培训经费上年1803.91万元，本年增加178.00万元，下降9.87%。',
      'change error 9.87%→-9.87 178.00万元→-178.00',
    ],
    ['全年培训1250人次，比上年增加150人次，下降13.64%。', 'change error 13.64%→-13.64'],
    ['年末在岗251人，其中行政163人、事业88人，较上年末的256人减少8人。', 'change error 256人→259 8人→5'],
    [
      '支出5200.00万元，其中：基本支出1846.00万元，占35.5%，比上年1798.00万元增加84.00万元，增长2.67%。',
      'change error 84.00万元→48.00',
    ],
    ['设备购置费由36.50万元减少到28.40万元，下降22.91%。', 'change error 22.91%→22.19 28.40万元→28.140'],
    ['培训经费比上年1803.91万元增加178.00万元，增长8.97%。', 'change error 8.97%→9.87'],
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
      '公用经费支出1981.91万元，比上年增加178.00万元（上年1803.91万元），增长9.87%。',
      '9.87% = (1981.91万元 − 1803.91万元) ÷ 1803.91万元',
    ],
    ['年末在岗251人，其中行政163人、事业88人，较上年末的256人减少5人。', '−5人 = 251人 − 256人'],
    ['全年下降34.00万元，下降12%，本年249.30万元。', '12% = 34.00万元 ÷ (249.30万元 + 34.00万元)'],
    [
      '设备购置费由上年的36.50万元减少到28.40万元，下降22.19%。',
      '−22.19% = (28.40万元 − 36.50万元) ÷ 36.50万元',
    ],
    [
      '某局2022年度绩效自评报告\n一、总体\n全年支出决算1212.58万元，比上年减少84.73万元。\n二、上年\n2021年度支出决算为1297.31万元。',
      '−84.73万元 = 1212.58万元 − 1297.31万元',
    ],
    [
      '一、三公\n公务接待费决算80.33万元，比全年预算减少14.07万元。\n项目\t全年预算（万元）\t决算（万元）\n公务接待费\t94.40\t80.33',
      '−14.07万元 = 80.33万元 − 94.40',
    ],
    [
      '一、总体\n支出总计减少84.73万元。\n二、分项\n基本支出减少104.23万元，项目支出增加19.50万元。',
      '−84.73万元 = −104.23万元 + 19.50万元',
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

  it('takes a year and which way it went for a change', async () => {
    const text = (rate: string): string => `去年检修水泵840台，今年少126台，下降${rate}%。`;
    expect(await held('change', text('15.0'))).toContain('15.0% = 126台 ÷ 840台');
    expect(await found(text('15.0'))).toEqual([]);
    expect(await found(text('15.9'))).toHaveLength(1);
    const falls = (sum: string): string =>
      `印刷费2021年64.2万元，2022年53.7万元，2023年45.6万元。2022年降10.5万元，2023年又降8.1万元，两年累计少支${sum}万元。`;
    expect(await found(falls('18.6'))).toEqual([]);
    expect(await found(falls('16.8'))).toHaveLength(1);
  });

  it('takes the year before for last year', async () => {
    const text = (more: string): string =>
      `巡查沙场460家。与前一年400家的巡查量相比，多查${more}家，增幅15%。`;
    expect(await found(text('60'))).toEqual([]);
    expect(await found(text('66'))).toHaveLength(1);
  });

  it('lets a price move in its own unit', async () => {
    const text = (more: string): string =>
      `契约价每公斤4.6元，比集市价4.1元高${more}元，茶农由此多收386万元。`;
    expect(await found(text('0.5'))).toEqual([]);
    expect(await found(text('0.7'))).toHaveLength(1);
  });

  it('takes what stands right behind a price for a change of prices', async () => {
    const text = (rate: string): string =>
      `清淤费支出826.50万元，每吨成本145.00元，比拦标价150.00元/吨低5.00元，降幅${rate}%。`;
    expect(await found(text('3.33'))).toEqual([]);
    expect(await found(text('3.53'))).toHaveLength(1);
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
    '公用经费比上年增加178.00万元，人员经费下降9.87%。',
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

describe('what a change is against', () => {
  it('takes neither a target nor what lies between for the time that was taken', async () => {
    const text = (less: string): string => `办结用时3.5天，比目标6天提前2.5天，比上年4.2天缩短${less}天。`;
    expect(await found(text('0.7'))).toEqual([]);
    expect(await found(text('0.9'))).not.toEqual([]);
  });

  it('holds 环比 against the month before and 同比 against the same of last year', async () => {
    const text = (rate: string): string =>
      `本月入库6.42亿元（上月6.85亿元，去年同月5.91亿元），环比下降6.3%，同比增长${rate}%。`;
    expect(await found(text('8.6'))).toEqual([]);
    expect(await found(text('6.8'))).not.toEqual([]);
  });

  it('takes the reasons of a change for its parts', async () => {
    const text = (more: string): string =>
      `财政拨款支出643.5万元，与上年598.1万元相比，多${more}万元，原因有二：一是调资增加29.8万元，二是新进3人增加15.6万元。`;
    expect(await found(text('45.4'))).toEqual([]);
    expect(await found(text('54.4'))).toHaveLength(1);
  });

  it('is not what stands right before it where it is named by its place in a row', async () => {
    const text = (subject: string): string =>
      `两户果园依次卖了330万元、220万元，两户550万元。${subject}比去年多卖30万元，增幅10.0%。`;
    expect(await found(text('第一户'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });

  it('takes what is fewer in all for a change, and for no number of things', async () => {
    const text = (rate: string): string => `去年站点总数为80个，一年间净减12个，降幅${rate}%。`;
    expect(await found(text('15.0'))).toEqual([]);
    expect(await found(text('17.6'))).toHaveLength(1);
    const net = (moved: string): string => `上年登记商户86家，${moved}家，净减9家。`;
    expect(await found(net('本年注销32'))).toEqual([]);
    expect(await found(net('本年74'))).toHaveLength(1);
  });

  it('holds what stands right behind a target against no year', async () => {
    const text = (less: string): string =>
      `到账平均需要76天，较2022年的92天缩短${less}天，仍比承诺的60天多出16天。`;
    expect(await found(text('16'))).toEqual([]);
    expect(await found(text('26'))).toHaveLength(1);
  });

  it('takes what was done to have grown, and not the budget that it met', async () => {
    const text = (met: string): string => `年初预算820万元，${met}与2021年810万元相比增长4.98%。`;
    expect(await found(text('完成103.7%，'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });

  it('takes by how much a price lies off another for no price', async () => {
    const text = (rate: string): string => `中标价894万元，较均价低21.5万元，较拦标价960万元下浮${rate}%。`;
    expect(await found(text('6.875'))).toEqual([]);
    expect(await found(text('8.675'))).toHaveLength(1);
  });

  it('takes each rate of a row for that of the change in its place', async () => {
    const text = (rate: string): string =>
      `在册企业由年初520家9,640人调整为年末494家9,254人，户数减少26家，人数减少386人，分别下降${rate}。`;
    expect(await found(text('5.0%和4.0%'))).toEqual([]);
    expect(await found(text('6.0%和4.0%'))).toEqual(['change error 6.0%→5.0']);
    expect(await found(text('5.0%和4.8%'))).toHaveLength(1);
    const both = '签约项目32个，签约额128.4亿元，比上年少8个、少21.6亿元，分别下降20.0%和14.4%。';
    expect(await found(both)).toEqual([]);
    expect(await held('change', both)).toHaveLength(2);
  });

  it('takes what comes of several months for no difference of what one of them brings', async () => {
    const text = (words: string): string => `基础养老金每人每月由118元提高到130元，${words}每人多得72元。`;
    expect(await found(text('按6个月算，'))).toEqual([]);
    expect(await found(text(''))).toHaveLength(1);
  });

  it('is of the time before where that is what stands before it', async () => {
    const text = (time: string, rate: string): string => `${time}两种合计80吨，本季增加20吨，增长${rate}%。`;
    expect(await found(text('上季', '25'))).toEqual([]);
    expect(await found(text('上季', '52'))).toEqual([expect.stringMatching(/^change error 52%→25/)]);
    expect(await found(text('', '25'))).toHaveLength(1);
  });
});

describe('a base between 与 and 比', () => {
  it('is what the change is of, also inside a bracket', async () => {
    const bracketed = (rate: string): string =>
      `全年接待读者85.6万人次。与闭馆前的2019年（80.0万人次）相比多出5.6万人次，增长${rate}%。`;
    expect(await found(bracketed('7.0'))).toEqual([]);
    expect(await found(bracketed('7.6'))).toEqual(['change error 7.6%→7.0']);
    const plain = (rate: string): string =>
      `场馆去年收取96.6万元。与前年的84.0万元收入比，增加12.6万元，增长${rate}%。`;
    expect(await found(plain('15.0'))).toEqual([]);
    expect(await found(plain('13.0'))).toHaveLength(1);
  });
});

describe('a base in the bracket of a comparison', () => {
  it('is of the change behind it, and not of the one before', async () => {
    const text = (rate: string): string =>
      `6—9月来水量75.6万立方米，较常年同期（216万立方米）偏少65%，较2021年同期（108万立方米）偏少${rate}%。`;
    expect(await found(text('30'))).toEqual([]);
    expect(await found('6—9月来水量75.6万立方米，同比偏少65%（上年108万立方米）。')).toHaveLength(1);
  });
});

describe('a balance that fell', () => {
  it('is no plan of what was to be paid', async () => {
    const text = (subject: string): string =>
      `本年偿还计划640.0万元，已全部完成。${subject}下降160.0万元，降幅8.50%。`;
    expect(await found(text('借款余额'))).toEqual([]);
    expect(
      await found('年末借款余额640.0万元，已全部核实。借款余额下降160.0万元，降幅25.00%。'),
    ).toHaveLength(1);
  });
});

describe('a month that is held against another', () => {
  it('is what changed, and not what several of them make', async () => {
    const text = (rate: string): string =>
      `3月卖出1,600吨，4月卖出2,000吨，5月卖出900吨，三个月共销4,500吨，4月比3月多400吨，增长${rate}%。`;
    expect(await found(text('25.0'))).toEqual([]);
    expect(await found('三个月共销4,500吨，比上年多400吨，增长25.0%。')).toHaveLength(1);
  });

  it('is the base where the words say that it lay before something', async () => {
    const text = (rate: string): string => `改制前同月水费162.5万元，本月增收26.0万元，增长${rate}%。`;
    expect(await found(text('16.0'))).toEqual([]);
    expect(await found(text('19.0'))).toHaveLength(1);
  });
});

describe('what has changed', () => {
  it('may be the mean right before the change as well as the whole', async () => {
    const text = (change: string): string =>
      `五月份进出园区货车6,510辆次，日均210辆次；六月份进出6,600辆次，日均220辆次，比上月多${change}。`;
    expect(await found(text('10辆次，提高4.8%'))).toEqual([]);
    expect(await found(text('90辆次，提高1.4%'))).toEqual([]);
    expect(await found(text('90辆次，提高4.1%'))).toEqual([expect.stringMatching(/^change error 4\.1%/)]);
  });

  it('is counted from the year that is named, where this year stands beside it', async () => {
    const text = (last: string, rate: string): string =>
      `扣下的4万元转入2024年。\n与上年比较：${last}一类3个、二类6个，应兑付80万元；今年增加20万元，增长${rate}%。`;
    expect(await found(text('2022年', '25.0'))).toEqual([]);
    expect(await found(text('2022年', '52.0'))).toEqual([expect.stringMatching(/^change error .*52\.0%→25/)]);
  });

  it('is no stock that something was paid of and something came to', async () => {
    const text = (words: string, change: string): string =>
      `去年底应付账款642.6万元，今年${words}428.9万元，${change}301.4万元。`;
    expect(await found(text('支付', '新增'))).toEqual([]);
    expect(await found(text('应付账款', '减少'))).toHaveLength(1);
  });
});

describe('a change', () => {
  it('without something is not what the amounts differ by', async () => {
    const text = (words: string, change: string): string =>
      `全年支出58.60万元，上年55.30万元，${words}${change}万元。`;
    expect(await found(text('剔除新增消防维保则减少', '0.20'))).toEqual([]);
    expect(await found(text('增加', '3.03'))).toHaveLength(1);
  });

  it('has its own rate, and none of a part behind it', async () => {
    const text = (name: string): string => `全镇80.5万元，比今年增加11.5万元，增长16.7%，${name}增长25%。`;
    expect(await found(text('其中县补'))).toEqual([]);
    expect(await found('全镇80.5万元，比今年增加11.5万元，增长17.6%。')).toHaveLength(1);
  });

  it('is of a rate, and not of so many that it is told for', async () => {
    const text = (rate: string): string => `发病率300/10万。上年发病率为312.5/10万，下降${rate}。`;
    expect(await found(text('4%'))).toEqual([]);
    expect(await found('今年发病300例，上年发病312例，下降8.3%。')).toHaveLength(1);
  });
});

describe('the season before', () => {
  it('is what this one fell from, by whatever word it is named', async () => {
    const text = (rate: string): string =>
      `锅炉房采暖季共耗煤38,640吨。上个采暖季耗煤41,200吨，本季减少2,560吨，降幅${rate}%。`;
    expect(await found(text('6.2'))).toEqual([]);
    expect(await found(text('5.9'))).toHaveLength(1);
  });
});

describe('a move that the words have told', () => {
  it('says nothing of the change behind it', async () => {
    const text = (less: string) =>
      `财力变动：调入资金由35,000万元调整为31,200万元、减少${less}万元，动用预算稳定调节基金增加2,640万元。`;
    expect(await found(text('3,800'))).toEqual([]);
    expect(await found(text('2,800'))).toEqual([expect.stringMatching(/^change error/u)]);
  });
});
