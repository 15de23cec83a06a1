import { describe, expect, it } from 'vitest';
import { found, held, open } from './claims.ts';

describe('rate', () => {
  it.each([
    ['全年预算120万元，实际支出102万元，预算执行率为95%。', 'rate error 95%→85'],
    ['预算500.00万元，支出决算486.00万元，完成预算的79.20%。', 'rate error 79.20%→97.20'],
    ['年初预算150.00万元，全年预算180.00万元，实际支出162.00万元，预算执行率80%。', 'rate error 80%→90'],
  ])('finds %s', async (text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('finds a savings rate that is not what was saved', async () => {
    const [finding] = await found('预算50.00万元，实际支出46.20万元，资金节约率6.7%。');
    expect(finding).toMatch(/^rate error 6\.7%→7\.6/);
  });

  it('finds a rate that was divided by the budget before its adjustment', async () => {
    const [finding] = await found('年初预算150万元，全年预算180万元，实际支出162万元，预算执行率108%。');
    expect(finding).toMatch(/^rate error/);
  });

  it.each([
    [
      '年初预算500.00万元，调整预算520.00万元，支出决算486.00万元，执行率93.46%。',
      '93.46% = 486.00万元 ÷ 520.00万元',
    ],
    [
      '年初预算500.00万元，全年预算520.00万元，支出决算486.00万元，完成年初预算的97.20%。',
      '97.20% = 486.00万元 ÷ 500.00万元',
    ],
    ['拨付资金500万元，已拨付资金480万元，拨付率96%。', '96% = 480万元 ÷ 500万元'],
    ['预算50.00万元，实际支出46.20万元，资金节约率7.6%。', '7.6% = (50.00万元 − 46.20万元) ÷ 50.00万元'],
    [
      '支出预算完成率=（实际支出486.00万元÷预算500.00万元）×100%=97.20%。',
      '97.20% = 486.00万元 ÷ 500.00万元',
    ],
    ['预算3.88万元，资金到位3.88万元，实际使用3.39万元，执行率为87%。', '87% = 3.39万元 ÷ 3.88万元'],
    [
      '全年预算6872.31万元，实际完成支出14353.92万元，预算执行率超100%。',
      '100% = 14353.92万元 ÷ 6872.31万元',
    ],
    ['全年预算310万元，实际支出281万元，预算执行率约90%。', '90% = 281万元 ÷ 310万元'],
  ])('follows %s', async (text, relation) => {
    expect(await held('rate', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    '2022年执行率97.2%，高于控制指标95%。',
    '职工满意度95%，培训合格率98%，年增长率5%~8%。',
    '年度绩效目标完成率为100%，培育企业61家，举办活动12场。',
    '项目总投资300.00万元，完成形象进度65%，支付工程款120.00万元。',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('leaves a rate of a budget of 0 open', async () => {
    const text = '全年预算0万元，实际支出3万元，执行率100%。';
    expect(await open('rate', text)).toEqual(['100% = 3万元 ÷ 0万元: zero-base']);
    expect(await found(text)).toEqual([]);
  });

  it('reads a line that was broken in its middle', async () => {
    const text =
      '2022年度该项目全年预算120.00 万元，全年实际支出\n102.00 万元，预算执行率为 85 %，资金使用合规。';
    expect(await found(text)).toEqual([]);
  });
});
