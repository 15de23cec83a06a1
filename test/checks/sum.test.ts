import { describe, expect, it } from 'vitest';
import { auditText, found, held, open } from './claims.ts';

describe('sum', () => {
  it('leaves a total with a bracket of its own out of the list after it', async () => {
    expect(
      await found('编制数102名（行政编制60名，事业编制42名），年末在职人员53人、退休人员10人，合计63人。'),
    ).toEqual([]);
  });

  it.each([
    [
      '其中：',
      '总支出1280.50万元，其中：基本支出780.50万元，项目支出520.00万元。',
      'sum error 780.50万元→760.50 520.00万元→500.00 1280.50万元→1300.50',
    ],
    [
      'A加B、C，总计',
      '财政拨款收入812.15万元加事业收入100.00万元、其他收入20.00万元，收入总计935.12万元。',
      'sum error 935.12万元→932.15',
    ],
    [
      'every class of a form',
      '共有车辆7辆，其中：一般公务用车2辆，执法执勤用车4辆，其他用车0辆。',
      'sum error 7辆→6 2辆→3 4辆→5',
    ],
    [
      'the last part left in another unit',
      '全县投入1.25亿元，其中：中央资金8000.00万元，省级资金3200.00万元，县级资金1300.00元。',
      'sum error 1300.00元→13000000',
    ],
    [
      'a list that the rest closes',
      '本年总收入407.60万元，其中，财政拨款收入3675.59万元；事业收入124.01万元；其他收入248.00万元。',
      'sum error .*407.60万元→4047.60',
    ],
    [
      'a list after the only total of the sentence before',
      '全年“三公”经费支出20.38万元，占年初预算22.83万元的89.27%。其中：公务用车购置及运行维护费8.91万元，包括购置费0万元、运行维护费8.91万元；公务接待费1.147万元；因公出国（境）费0万元。',
      'sum error .*1.147万元→11.47',
    ],
  ])('finds a total that its parts do not make: %s', async (_, text, finding) => {
    const [only, ...others] = await found(text);
    expect(others).toEqual([]);
    expect(only).toMatch(new RegExp(`^${finding}`));
  });

  it('finds parts that exceed their total, even where the list is open', async () => {
    const [finding] = await found('全年总支出100.00万元，其中三公经费65.00万元，会议费42.00万元。');
    expect(finding).toMatch(/^sum error/);
  });

  it.each([
    [
      'items over a page, in the role of their total',
      '项目支出307.82万元。其中：\n1、水库维护支出决算为51.32万元，年初预算为60.00万元。\n2、河道清淤支出决算为156.50万元，年初预算为150.00万元。\n3、防汛物资支出决算为100.00万元，年初预算为100.00万元。',
      '307.82万元 = 51.32万元 + 156.50万元 + 100.00万元',
    ],
    [
      'a nested list',
      '公务用车购置及运行费1618万元，内含购置费414万元、运行费1204万元。',
      '1618万元 = 414万元 + 1204万元',
    ],
    [
      'the outer list around a nested one',
      '三公经费58.20万元，其中：公务用车购置及运行费41.20万元（内含购置费25.00万元、运行费16.20万元），公务接待费17.00万元。',
      '58.20万元 = 41.20万元 + 17.00万元',
    ],
    [
      'a list that something else follows',
      '全年支出总额100.00万元，其中：办公费30.00万元，差旅费70.00万元。另外，专项经费40.00万元。',
      '100.00万元 = 30.00万元 + 70.00万元',
    ],
    [
      'parts in the subsections',
      '三、项目支出\n全年项目支出共安排235.50万元。\n（一）水库维护\n全年支出135.25万元。\n（二）河道清淤\n全年支出100.25万元。',
      '235.50万元 = 135.25万元 + 100.25万元',
    ],
  ])('adds up %s', async (_, text, relation) => {
    expect(await held('sum', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it('keeps two partitions of one whole apart', async () => {
    const text =
      '2022年支出总计932.15万元。按功能分：教育支出500.15万元，卫生支出432.00万元。按性质分：基本支出632.15万元，项目支出300.00万元。';
    expect(await held('sum', text)).toEqual([
      '932.15万元 = 500.15万元 + 432.00万元',
      '932.15万元 = 632.15万元 + 300.00万元',
    ]);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    '全年投入资金860.00万元，主要投向水利350.00万元、交通210.00万元等。',
    '全县专项项目180个，其中市本级项目13个。',
    '本年总支出500.00万元，其中民生支出400.00万元，三保支出300.00万元。',
    '本部门共有编制30人，在职28人，退休12人。',
    '支付2012万元，2011万元用于道路。',
    '绩效指标12个，其中一级指标3个、二级指标9个、三级指标12个。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('leaves an open list open, and says why', async () => {
    const text = '全年总支出100万元，其中三公经费5万元，会议费2万元。';
    expect(await open('sum', text)).toEqual(['100万元 = 5万元 + 2万元: open-list']);
    expect(await found(text)).toEqual([]);
  });

  it('lets rounding grow with the number of parts', async () => {
    const text = '总支出100.33万元，其中：中央资金33.44万元，省级资金33.44万元，县级资金33.44万元。';
    const { claims } = await auditText(text);
    const sums = claims.filter(({ check }) => check === 'sum');
    expect(sums.map(({ verdict }) => verdict)).toEqual(['holds-by-rounding']);
  });
});
