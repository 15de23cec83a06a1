/** How much it says that a value lies near what comes out of the figures around it. */
import { describe, expect, it } from 'vitest';
import { nearness } from '../../src/diagnose/nearness.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { rowOfText } from '../likely/rows.ts';

async function near(text: string, figure: string, printed: string): Promise<number> {
  const { row, at, print } = await rowOfText(text);
  const place = at(figure);
  return nearness(row, place, readingsOf(row, place).find((each) => print(each) === printed)!);
}

describe('nearness', () => {
  const rate = (printed: string): string => `核定编制412人，实有在编387人，空编25人，满编率${printed}。`;

  it('says more the nearer a value lies, and never more than a slip may', async () => {
    const quotient = 'quotient(387人, 412人)';
    const [close, near10, far] = await Promise.all(
      ['94.6%', '85.4%', '47.0%'].map((printed) => near(rate(printed), printed, quotient)),
    );
    expect(close).toBe(16);
    expect(near10).toBeGreaterThan(3);
    expect(near10).toBeLessThan(6);
    expect(far).toBeLessThan(1);
  });

  it('says something of parts that exceed their total, of what is left, and of a price for what is counted', async () => {
    const total = '支付利息144.64万元，一般债券53.16万元，专项债券94.18万元，发行费用0.58万元。';
    const sum = 'sum(53.16万元, 94.18万元, 0.58万元)';
    expect(await near(total, '144.64万元', sum)).toBeGreaterThan(10);
    const left = '到位300.5万元，支付281.2万元，结余18.3万元。';
    expect(await near(left, '18.3万元', 'difference(300.5万元, 281.2万元)')).toBeGreaterThan(5);
    const paid = (each: string): string => `学生1,824人，${each}850元，补助151.30万元。`;
    const product = 'product(850元, 1,824人)';
    expect(await near(paid('每生'), '151.30万元', product)).toBeGreaterThan(10);
    expect(await near(paid('每班'), '151.30万元', product)).toBe(0);
  });

  it.each([
    [
      'a stock with what came in',
      '年初120.5万元，收入180.0万元，支付281.2万元，结余18.3万元。',
      '18.3万元',
      'balance(120.5万元, 180.0万元, 281.2万元)',
    ],
    [
      'a difference that is not what is left',
      '到位300.5万元，支付281.2万元，设备款18.3万元。',
      '18.3万元',
      'difference(300.5万元, 281.2万元)',
    ],
    [
      'parts of which the first make the total',
      '支付利息144.64万元，一般债券53.16万元，专项债券91.48万元，发行费用0.58万元。',
      '144.64万元',
      'sum(53.16万元, 91.48万元, 0.58万元)',
    ],
    [
      'a price that may have been agreed',
      '拨付12.9万元，补助84户，每户1,500元。',
      '1,500元',
      'average(12.9万元, 84户)',
    ],
    ['what is no whole by its words', '在编387人，编外46人，在岗412人。', '412人', 'sum(387人, 46人)'],
    ['parts that make less than all', '在编387人，编外46人，共有人员452人。', '452人', 'sum(387人, 46人)'],
    [
      'a figure of last year',
      '2023年签约13.75万人，常住38.2万人，2022年签约率35.2%。',
      '35.2%',
      'quotient(13.75万人, 38.2万人)',
    ],
    [
      'what is told beside it',
      '预算1,056万元，支出1,013.76万元，执行率96.0%，达标率98.2%。',
      '98.2%',
      'quotient(1,013.76万元, 1,056万元)',
    ],
    ['the first of several', '累计90.7亿元，前10个月月均8.40亿元。', '8.40亿元', 'average(90.7亿元, 10个月)'],
  ])('says nothing of %s', async (_, text, figure, printed) => {
    expect(await near(text, figure, printed)).toBe(0);
  });
});
