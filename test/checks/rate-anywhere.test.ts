import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('rates whose whole stands elsewhere', () => {
  it('divides people by beds', async () => {
    const text = (rate: string) => `全区养老床位2,860张，入住老人1,747人，入住率${rate}。`;
    expect(await held('rate', text('61.08%'))).toContain('61.08% = 1,747人 ÷ 2,860张');
    expect(await found(text('61.08%'))).toEqual([]);
    expect(await found(text('60.18%'))).toEqual([expect.stringMatching(/^rate warning 60\.18%/)]);
  });

  it('finds the plan of that name in another section', async () => {
    const text = '一、目标\n高效节水灌溉0.90万亩。\n二、完成\n高效节水灌溉完成0.93万亩，完成率103.33%。';
    expect(await held('rate', text)).toContain('103.33% = 0.93万亩 ÷ 0.90万亩');
  });

  it('reads a cell that tells its own survey', async () => {
    const text = '指标\t指标值\t完成情况\n受访群众满意度\t≥90%\t回访200户，满意187户，满意度93.5%';
    expect(await held('rate', text)).toContain('93.5% = 187户 ÷ 200户');
  });

  it('explains no failing words of a sentence by what stands elsewhere', async () => {
    const text =
      '一、资金\n全年预算120.00万元，实际支出102.00万元，预算执行率为95.00%。\n二、其他\n设备购置107.37万元。';
    expect(await found(text)).toEqual([expect.stringMatching(/^rate error 95\.00%/)]);
  });

  it('takes no 100 % for that of whatever bears a name', async () => {
    const text =
      '一、租赁\n孵化大厦租赁费4921万元，全部支付。\n二、绩效\n孵化大厦租赁费项目绩效目标完成率为100%。';
    expect(await held('rate', text)).toEqual([]);
  });
});
