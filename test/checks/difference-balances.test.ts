import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('what is carried over', () => {
  const text = (left: string) =>
    `收入完成6,406万元，完成预算的105.0%（预算6,101万元）。加上级转移支付108万元、上年结转216万元，收入总量6,730万元。\n支出4,352万元，其中资本金注入3,200万元，其他1,152万元。调出到一般公共预算1,958万元。结转下年${left}。`;

  it('is all income less all that went', async () => {
    expect(await held('difference', text('420万元'))).toContain(
      '420万元 = 6,730万元 − 4,352万元 − 1,958万元',
    );
    expect(await found(text('420万元'))).toEqual([]);
    expect(await found(text('402万元'))).toEqual([expect.stringMatching(/^difference warning .*402万元/)]);
  });
});

describe('government debt', () => {
  const text = (repaid: string) =>
    `截至年底，全县政府债务余额86.73亿元。余额比上年底的74.85亿元增加11.88亿元。\n全年新增债券13.20亿元，用于学校等；再融资债券5.35亿元；还本${repaid}，另付利息2.84亿元。`;

  it('is what was owed, with what was issued, less what was repaid', async () => {
    expect(await held('difference', text('6.67亿元'))).toContain(
      '86.73亿元 = 74.85亿元 + 13.20亿元 + 5.35亿元 − 6.67亿元',
    );
    expect(await found(text('6.76亿元'))).toEqual([]);
  });
});

describe('funds', () => {
  it('take what a list tells only once, and 调入预算 goes out', async () => {
    const text = (left: string) =>
      `预算稳定调节基金年初余额41,618万元，当年调入预算21,000万元，年末补充9,252万元，包括预备费结余1,774万元、超收收入6,215万元、净结余1,263万元，年末余额${left}。`;
    expect(await held('difference', text('29,870万元'))).toContain(
      '29,870万元 = 41,618万元 − 21,000万元 + 9,252万元',
    );
    expect(await found(text('28,970万元'))).toEqual([
      expect.stringMatching(/^difference warning .*28,970万元→29870/),
    ]);
  });

  it('are drawn on for the budget, which adds what it draws to its income', async () => {
    expect(
      await held(
        'sum',
        '收入完成386214万元。加上级补助收入512806万元、上年结转61325万元、动用预算稳定调节基金35000万元，收入总计995345万元。',
      ),
    ).toContain('995345万元 = 386214万元 + 512806万元 + 61325万元 + 35000万元');
    expect(await found('基金年初余额5.9亿元，动用后2.7亿元，年末又补充0.8亿元，年末余额3.5亿元。')).toEqual(
      [],
    );
  });

  it('grow by the year’s balance of both sides', async () => {
    expect(
      await held(
        'difference',
        '期初结余30,806.44万元；本期收入12,957.30万元（保险费11,957.30万元，利息1,000.00万元）；本期支出15,284.96万元；本期收支差额-2,327.66万元；期末结余28,478.78万元。',
      ),
    ).toContain('28,478.78万元 = 30,806.44万元 + -2,327.66万元');
  });
});

describe('posts that nobody holds', () => {
  it('are told beside all people, retired ones among them', async () => {
    expect(
      await held(
        'difference',
        '核定编制144名。年末实有人数231人，在职人员129人、退休人员102人。在职人员空编15名。',
      ),
    ).toContain('15名 = 144名 − 129人');
  });
});

describe('what is handed down this time', () => {
  it('is the whole of each level less what was handed down before', async () => {
    expect(
      await held(
        'difference',
        '总规模68,000万元，其中中央资金47,600万元、省级资金20,400万元。已提前下达44,500万元（中央33,000万元、省级11,500万元），本次下达23,500万元，其中中央14,600万元、省级8,900万元。',
      ),
    ).toContain('14,600万元 = 47,600万元 − 33,000万元');
  });
});

describe('what was spent of each source', () => {
  it('is what arrived and was carried in, less what its bracket carries over', async () => {
    expect(
      await held(
        'difference',
        '到位中央资金3,855.00万元、省级资金1,204.00万元；上年结转中央资金51.28万元、省级资金31.18万元。\n中央资金支出3,864.18万元（结转42.10万元）、省级资金支出1,176.54万元（结转58.64万元）。',
      ),
    ).toContain('3,864.18万元 = 3,855.00万元 + 51.28万元 − 42.10万元');
  });
});

describe('a limit that stands between the words', () => {
  it('is not passed', async () => {
    const text = (limit: string) => `全市政府债务余额176.43亿元，控制在省核定的${limit}亿元限额之内。`;
    expect(await held('difference', text('191.20'))).toContain('176.43亿元 <= 191.20亿元');
    expect(await found(text('171.20'))).toEqual([expect.stringMatching(/^difference/)]);
  });
});

describe('scores that are compared', () => {
  it('lie as far apart as the words say', async () => {
    expect(
      await held('difference', '复评平均85.43分；同一批项目自评均分94.40分，复评比自评低8.97分。'),
    ).toContain('8.97分 = 94.40分 − 85.43分');
  });
});

describe('a surplus though more was spent', () => {
  it('is found of one fund among others', async () => {
    const text = (word: string) =>
      `居民养老基金收入21,340万元，支出18,905万元，当年结余2,435万元；职业养老基金收入35,612万元，支出36,104万元，当年${word}492万元，由财政补助弥补。`;
    expect(await found(text('结余'))).toEqual([expect.stringMatching(/^difference error/u)]);
    expect(await found(text('缺口'))).toEqual([]);
  });
});

describe('what a balance is not left of', () => {
  it.each([
    // An item of the spending, behind what went into a fund.
    '支出合计95,340万元：本级支出81,205万元，上解支出4,635万元，补充预算稳定调节基金2,000万元，年终结余7,500万元。',
    // An income inside another one, where the income of all is told before.
    '全年总收入14,380.20万元，比上年增长8.28%。门诊收入5,020.60万元，占34.91%。平均住院日8.3天。医疗收入中药品收入4,165.90万元。全年总支出14,027.46万元，收支结余352.74万元。',
  ])('is silent of %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('staff', () => {
  it('is fewer than all posts, of whatever kinds', async () => {
    const text = (vacant: number) =>
      `核定编制136名，其中行政编制52名、参公编制28名、事业编制56名。年末实有在职人员129人：行政50人、参公27人、事业52人；空编${vacant}名。`;
    expect(await held('difference', text(7))).toContain('7名 = 136名 − 129人');
    expect(await found(text(9))).toEqual([expect.stringMatching(/^difference/u)]);
  });

  it('grows by all that came less all that went', async () => {
    const text = (net: number) => `今年招聘新教师124人，退休83人，调出12人，净增${net}人。`;
    expect(await held('difference', text(29))).toContain('29人 = 124人 − 83人 − 12人');
    expect(await found(text(29))).toEqual([]);
    expect(await found(text(27))).toEqual([expect.stringMatching(/^difference/u)]);
  });

  it('has grown since the bracket behind the change', async () => {
    expect(
      await held(
        'change',
        '年末实有在职人员129人：行政77人、事业52人；空编7名。在职人员较上年净增4人（上年末125人）。',
      ),
    ).toContain('4人 = 129人 − 125人');
  });
});
