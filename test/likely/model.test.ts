/** What the model takes the words to mean. */
import { describe, expect, it } from 'vitest';
import { likelihoods } from '../../src/likely/model.ts';
import { FAMILIES, familyOf } from '../../src/likely/reading.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { rowOfText } from './rows.ts';

/** The likeliest reading of a figure, or that it comes out of nothing. */
async function meaning(text: string, figure: string): Promise<string> {
  const { row, at, print } = await rowOfText(text);
  const readings = readingsOf(row, at(figure));
  const shares = likelihoods(row, at(figure), readings);
  const best = shares.indexOf(Math.max(...shares));
  const none = 1 - shares.reduce((sum, share) => sum + share, 0);
  return best < 0 || none > shares[best]! ? 'none' : print(readings[best]!);
}

describe('the words mean', () => {
  it.each([
    [
      '全年预算812.40万元，全年支出764.15万元，预算执行率93.06%。',
      '93.06%',
      'quotient(764.15万元, 812.40万元)',
    ],
    [
      '本年收入合计1,204.50万元，其中财政拨款收入1,130.20万元，占93.83%。',
      '93.83%',
      'quotient(1,130.20万元, 1,204.50万元)',
    ],
    ['与上年相比，支出总计减少73.20万元，下降5.14%。本年支出总计1,351.00万元。', '73.20万元', 'none'],
    ['发放补贴35.1万元，惠及540人，人均650元。', '650元', 'average(35.1万元, 540人)'],
  ])('%s', async (text, figure, reading) => {
    expect(await meaning(text, figure)).toBe(reading);
  });

  it('the same whatever the figures are: only their order of size is looked at', async () => {
    const text = (rate: string): string => `全年预算812.40万元，全年支出764.15万元，预算执行率${rate}%。`;
    expect(await meaning(text('90.36'), '90.36%')).toBe('quotient(764.15万元, 812.40万元)');
  });

  it('in shares of a whole for each family', async () => {
    const { row } = await rowOfText('预算120万元，支出90万元，结余30万元，执行率75%，涉及项目6个，完成5个。');
    for (const at of row.keys()) {
      const readings = readingsOf(row, at);
      const shares = likelihoods(row, at, readings);
      for (const family of FAMILIES) {
        const own = shares.filter((_, index) => familyOf(at, readings[index]!) === family);
        const sum = own.reduce((all, share) => all + share, 0);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(1);
      }
    }
  });
});
