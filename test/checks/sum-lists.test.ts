import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('items that each tell the same things in one order', () => {
  it('make the totals told before them, each thing its own', async () => {
    const text =
      '审计反映问题118个，截至9月底已完成整改101个。要求立即整改的84个，已整改82个；分阶段整改的27个，已整改17个；持续整改的7个，已整改2个。';
    const sums = await held('sum', text);
    expect(sums).toContain('118个 = 84个 + 27个 + 7个');
    expect(sums).toContain('101个 = 82个 + 17个 + 2个');
    expect(await found(text)).toEqual([]);
  });

  it('make changes with the sign of their words', async () => {
    const text =
      '采购规模27.41亿元，与上年相比采购规模增加2.26亿元。\n（一）按对象分\n货物类7.53亿元，同比减少0.52亿元；\n工程类10.36亿元，同比增加1.12亿元；\n服务类9.52亿元，同比增加1.66亿元。';
    const sums = await held('sum', text);
    expect(sums.some((each) => /^2\.26亿元 = .*1\.66亿元/u.test(each))).toBe(true);
    expect(await found(text)).toEqual([]);
  });
});

describe('a total by the word that its parts bear', () => {
  it('is of the amounts of its sentence that bear it', async () => {
    const text = (all: string) =>
      `年初预算3,100.00万元，中央追加210.00万元、省级追加65.00万元，全年预算3,375.00万元，追加共${all}万元。`;
    expect(await held('sum', text('275.00'))).toContain('275.00万元 = 210.00万元 + 65.00万元');
    expect(await found(text('275.00'))).toEqual([]);
  });

  it('is of as many as it counts', async () => {
    const text = (third: string) =>
      `东县：新改建62.6公里，应奖1,126.8万元\n西县：新改建54.5公里，应奖981.0万元\n南县：新改建37.9公里，应奖${third}万元\n三县新改建155.0公里，应奖2,790.0万元。`;
    expect(await found(text('682.2'))).toEqual([]);
    expect(await found(text('6,822'))).not.toEqual([]);
  });
});

describe('lines that a line of their total closes', () => {
  const text = (all: string) =>
    `某小学营养餐收支公示\n一、支出\n大米 51,320.00元\n食用油 26,450.50元\n肉蛋类 216,718.80元\n蔬菜类 87,406.20元\n支出合计 ${all}元`;
  it('make it', async () => {
    expect(await found(text('381,895.50'))).toEqual([]);
    expect(await found(text('38,189.55'))).toEqual([expect.stringMatching(/^sum/u)]);
  });
});

describe('what was told before', () => {
  it('is what 加 adds to', async () => {
    const text =
      '基金收入62,750万元。基金支出110,365万元。加上级补助8,436万元、上年结余14,205万元、转贷收入68,500万元，基金收入总计153,891万元；加债务还本支出6,500万元、调出资金24,000万元，基金支出总计140,865万元。';
    const sums = await held('sum', text);
    expect(sums).toContain('140,865万元 = 110,365万元 + 6,500万元 + 24,000万元');
    expect(await found(text)).toEqual([]);
  });

  it('is a row less what is taken off', async () => {
    const text =
      '地表水资源量9.28亿立方米、地下水资源量2.74亿立方米，扣除重复计算量2.51亿立方米，水资源总量9.51亿立方米。';
    expect(await held('sum', text)).toContain('9.51亿立方米 = 9.28亿立方米 + 2.74亿立方米 − 2.51亿立方米');
  });

  it.each([
    '下达转移支付14,086万元，其中一般性转移支付8,930万元；专项转移支付5,156万元。一般性转移支付中，均衡性补助4,175万元、运转经费2,958万元、固定补助1,797万元。',
    '税收收入8,930万元，占70%；非税收入3,827万元。主要税种：增值税4,175万元，契税2,958万元，其他各税1,797万元。',
  ])('is the total of a list: %s', async (text) => {
    expect((await held('sum', text)).some((each) => each.startsWith('8,930万元 = 4,175万元'))).toBe(true);
    expect(await found(text)).toEqual([]);
  });

  it('is the budget of the items that tell theirs with a rate', async () => {
    const text =
      '“三公”经费财政拨款支出预算为7.50万元，支出决算为5.32万元。\n运行费支出决算4.90万元，完成预算（5.60万元）的87.50%；公务接待费支出决算0.42万元，完成预算（1.90万元）的22.11%。';
    expect(await held('sum', text)).toContain('7.50万元 = 5.60万元 + 1.90万元');
  });
});

describe('what every report divides alike', () => {
  it('is one in a table and in the text', async () => {
    const text =
      '医院收入表（万元）\n项目 | 2022年 | 2023年\n医疗收入 | 14,284.60 | 16,026.30\n其中:药品收入 | 4,127.50 | 4,256.60\n\n门诊收入4,208.30万元；住院收入11,818.00万元。';
    expect((await held('sum', text)).some((each) => /16,026\.30.*4,208\.30.*11,818\.00/u.test(each))).toBe(
      true,
    );
  });

  it('is a class by the codes of its items', async () => {
    const text =
      '（二）结构情况。社会保障和就业支出402.58万元，占5.47%；卫生健康支出118.36万元，占1.57%。\n（三）具体情况。其中：\n1.机关事业单位基本养老保险缴费支出（2080505）：支出决算261.62万元。\n2.机关事业单位职业年金缴费支出（2080506）：支出决算140.96万元。\n3.行政单位医疗（2101101）：支出决算118.36万元。';
    expect(await held('sum', text)).toContain('402.58万元 = 261.62万元 + 140.96万元');
  });

  it('counts bodies of several kinds', async () => {
    expect(
      await held(
        'sum',
        '下属预算单位46个，其中：中小学31所、幼儿园9所、特殊教育学校1所、教研室等其他事业单位5个。',
      ),
    ).toContain('46个 = 31所 + 9所 + 1所 + 5个');
  });
});

describe('a list that 具体如下 opens', () => {
  const text = (all: string) =>
    `我乡“三公”经费财政拨款决算${all}万元，较上年有所下降，具体如下：\n1、因公出国（境）费用0万元；\n2、公务用车运行维护费9.36万元；\n3、公务接待费2.73万元。`;
  it('makes the total over it', async () => {
    expect(await found(text('12.09'))).toEqual([]);
    expect(await found(text('12.64'))).toEqual([expect.stringMatching(/^sum/u)]);
  });
});
