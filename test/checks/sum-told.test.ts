import { describe, expect, it } from 'vitest';
import { auditText, found, held } from './claims.ts';

describe('rates that a rate adds up', () => {
  it('are as many as the words before the total count', async () => {
    const text = (total: string) =>
      `全院药占比25.7%，卫生材料占比21.6%，检验占比18.3%，三项合计${total}，比例较为稳定。`;
    expect(await held('sum', text('65.6%'))).toContain('65.6% = 25.7% + 21.6% + 18.3%');
    expect(await found(text('65.6%'))).toEqual([]);
    expect(await found(text('66.5%'))).toEqual([expect.stringMatching(/^sum warning/)]);
  });

  it('stand behind 其中', async () => {
    const text = (total: string) =>
      `财政补贴比例合计${total}，其中中央42.5%、省24.3%、县11.4%，其余由农户承担。`;
    expect(await held('sum', text('78.2%'))).toContain('78.2% = 42.5% + 24.3% + 11.4%');
    expect(await found(text('72.8%'))).toEqual([expect.stringMatching(/^sum/)]);
  });

  it('are no rates of growth', async () => {
    expect(await found('工业增长5.2%，农业增长3.1%，服务业增长6.4%，三项合计拉动4.6%。')).toEqual([]);
  });
});

describe('counts beside the amounts of the lines below', () => {
  const text = (count: string) =>
    [
      `全年开展监控项目${count}，涉及预算9,169.50万元。`,
      '按结论分：',
      '正常推进21个，预算7,016.00万元；',
      '进度偏慢7个，预算1,843.50万元；',
      '拟调减5个，预算310.00万元。',
    ].join('\n');

  it('make the count of their total where the amounts make theirs', async () => {
    expect(await held('sum', text('33个'))).toContain('33个 = 21个 + 7个 + 5个');
    expect(await found(text('33个'))).toEqual([]);
    expect(await found(text('32个'))).toEqual([expect.stringMatching(/^sum warning/)]);
  });

  it('assert nothing where the amounts do not', async () => {
    expect(await found(text('32个').replace('310.00', '290.00'))).not.toContainEqual(
      expect.stringMatching(/32个/),
    );
  });
});

describe('totals whose bracket names what they add up', () => {
  it('are the figures that were told under the names', async () => {
    const text = (total: string) =>
      `各县分配如下：\n松阳县 183.4万元\n柏溪县 141.2万元\n竹山区 57.7万元\n其中2个脱贫县（松阳县、柏溪县）共安排${total}。`;
    expect(await held('sum', text('324.6万元'))).toContain('324.6万元 = 183.4万元 + 141.2万元');
    expect(await held('sum', text('342.6万元'))).not.toContainEqual(expect.stringMatching(/^342.6/));
  });
});

describe('a total behind the items of its sentence', () => {
  it('holds the amounts of all items of the sentence before', async () => {
    const text = (total: string) =>
      `小学住宿生发放152.25万元；初中住宿生发放177.86万元；走读生中小学204人、初中121人，发放8.87万元。全县共需${total}，已全部到位。`;
    expect(await held('sum', text('338.98万元'))).toContain(
      '338.98万元 = 152.25万元 + 177.86万元 + 8.87万元',
    );
    expect(await found(text('338.98万元'))).toEqual([]);
    expect(await found(text('339.88万元'))).toEqual([expect.stringMatching(/^sum/)]);
  });

  it('leaves out what was aimed at', async () => {
    expect(
      await held(
        'sum',
        '新造林1.76万亩，为任务1.70万亩的103.5%；封育2.30万亩；修复0.85万亩，营造林合计4.91万亩。',
      ),
    ).toContain('4.91万亩 = 1.76万亩 + 2.30万亩 + 0.85万亩');
  });

  it('holds all that the sentence counts', async () => {
    expect(await held('sum', '执法车6辆，保障车3辆，共有车辆9辆。')).toContain('9辆 = 6辆 + 3辆');
    expect(await found('执法车16辆，保障车13辆，共有车辆28辆。')).toEqual([expect.stringMatching(/^sum/)]);
  });
});

describe('totals of numbered items', () => {
  const items = [
    '1.行政运行（项）年初预算412.16万元，支出决算422.16万元。',
    '2.公共卫生（项）年初预算4,318.34万元，支出决算4,802.54万元。',
    '3.住房公积金（项）年初预算253.50万元，支出决算253.50万元。',
  ];

  it('may stand in the last one, two of them behind one number', async () => {
    const sums = await held(
      'sum',
      `${items.join('\n')}以上三项支出合计5,478.20万元，年初预算合计4,984.00万元。`,
    );
    expect(sums).toContain('5,478.20万元 = 422.16万元 + 4,802.54万元 + 253.50万元');
    expect(sums).toContain('4,984.00万元 = 412.16万元 + 4,318.34万元 + 253.50万元');
  });

  it('may have their number as a figure of its own', async () => {
    expect(await held('sum', `${items.join('\n')}\n上述三项年初预算合计4,984.00万元。`)).toContain(
      '4,984.00万元 = 412.16万元 + 4,318.34万元 + 253.50万元',
    );
  });
});

describe('a list that ends before its sentence does', () => {
  it('is not read on', async () => {
    expect(
      await found(
        '全年总收入20,438.67万元。医疗收入17,906.31万元，其中门诊收入6,254.88万元、住院收入11,651.43万元；财政补助收入2,187.40万元；其他收入344.96万元。',
      ),
    ).toEqual([]);
  });
});

describe('counts that are divided again', () => {
  it('are divided by each part of the sentence', async () => {
    expect(
      await held(
        'sum',
        '入库项目17个。其中执行12个、采购3个、准备2个；使用者付费4个，缺口补助8个，政府付费5个。',
      ),
    ).toContain('17个 = 4个 + 8个 + 5个');
  });
});

describe('a ledger that is told as an outline', () => {
  const text = (income: string) =>
    [
      '某村第三季度财务公开表（单位：元）',
      '一、上季结余\n86,312.35',
      `二、本季收入\n${income}`,
      '1.转移支付\n30,000.00\n2.机动地发包收入\n24,260.00\n3.厂房租金\n6,000.00',
      '三、本季支出\n34,715.60',
      '1.误工报酬\n26,400.00\n2.办公及水电费\n8,315.60',
      '四、期末结余\n111,856.75\n其中：银行存款\n111,529.35\n库存现金\n327.40',
    ].join('\n');

  it('adds up line by line, and comes to its balance', async () => {
    const sums = await held('sum', text('60,260.00'));
    expect(sums).toContain('60,260.00 = 30,000.00 + 24,260.00 + 6,000.00');
    expect(sums).toContain('111,856.75 = 111,529.35 + 327.40');
    expect(await held('difference', text('60,260.00'))).toContain(
      '111,856.75 = 86,312.35 + 60,260.00 − 34,715.60',
    );
    expect(await found(text('60,260.00'))).toEqual([]);
    expect(await found(text('61,260.00'))).toEqual([
      expect.stringMatching(/^(?:sum|difference) error 61,260.00→60260/),
    ]);
  });
});

describe('a total that a later paragraph looks at in parts', () => {
  it('is the row behind the words', async () => {
    expect(
      await held(
        'sum',
        '全州转移支付132.38亿元，同比增加11.04亿元。\n均衡性转移支付等稳步增长。\n分县（市）看，东岭市38.72亿元、云溪县33.15亿元、洛河县29.46亿元、石桥县31.05亿元；人均较高。',
      ),
    ).toContain('132.38亿元 = 38.72亿元 + 33.15亿元 + 29.46亿元 + 31.05亿元');
  });
});

describe('what 其中 opens inside an item', () => {
  const text = (other: string) =>
    `收入：财政拨款12,604.50万元，事业收入5,918.36万元，其中学费、住宿费5,402.10万元；其他收入${other}万元；合计19,254.15万元。`;
  it('is of that item, and none of the list that the total closes', async () => {
    expect(await held('sum', text('731.29'))).toContain(
      '19,254.15万元 = 12,604.50万元 + 5,918.36万元 + 731.29万元',
    );
    expect(await found(text('731.29'))).toEqual([]);
    expect(await found(text('713.29'))).not.toEqual([]);
  });
});

describe('bare numbers in prose under a title with their unit', () => {
  const text = (total: string) =>
    `某学院2023年收支概况（万元）\n支出：教育支出 16 340.88 ，社会保障和就业 1 425.60 ，卫生健康 507.14 ，住房保障 843.27 ，合计 ${total} 。\n在校生 8 246 人，生均支出 2.32 万元。`;
  it('are amounts, whose groups blanks may part', async () => {
    expect(await held('sum', text('19 116.89'))).toHaveLength(1);
    expect(await found(text('19 116.89'))).toEqual([]);
    expect(await found(text('19 161.89'))).toHaveLength(1);
  });

  it('are none where a name tells a rate', async () => {
    const { figures } = await auditText('收支概况（万元）\n全年预算执行率 98.05 ，人员支出执行率 99.10 。');
    expect(figures.filter(({ kind }) => kind === 'amount')).toEqual([]);
  });
});

describe('a list that its own 合计 closes', () => {
  const text = (planned: string, part: string) =>
    `（一）资金规模。2022年市级预算安排技改专项资金${planned}万元，以事后奖补方式支持。\n（二）分配结果。奖补资金分行业为：装备制造1,236.20万元、食品加工${part}万元、纺织服装325.60万元，合计2,076.60万元。`;

  it('is not held against what the paragraph before had to give', async () => {
    expect(await found(text('3,100', '514.80'))).toEqual([]);
  });

  it('is held against that 合计', async () => {
    expect(await found(text('3,100', '541.80'))).toEqual([expect.stringMatching(/^sum error/u)]);
  });

  it('but for the same amount with two digits that changed places', async () => {
    const course =
      '1．内容：举办轮训班4期，每期6天，测算资金43.4万元。\n2．构成：食宿费21.6万元、师资费4.5万元、资料费8.3万元，合计34.4万元，已列入预算。';
    expect(await found(course)).toHaveLength(1);
  });
});
