/** Figures beside one that come out in just the way that a reading says of it. */
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/likely/readings.ts';
import { parallelsOf, siblingsOf } from '../../src/likely/siblings.ts';
import { rowOfText } from './rows.ts';

/** How many figures come out as a reading of the figure that is printed so. */
async function parallels(text: string, figure: string, reading: string): Promise<number> {
  const { row, at, print } = await rowOfText(text);
  const place = at(figure);
  const meant = readingsOf(row, place).find((each) => print(each) === reading)!;
  return parallelsOf(row, place, meant, siblingsOf(row, place)).count;
}

describe('what stands beside a reading', () => {
  const text = (last: string): string =>
    `城关站运行118次，每次640元，费用75,520元；东河站运行96次，每次580元，费用55,680元；石桥站运行74次，每次610元，费用${last}元。`;

  it('is each figure that comes out of those that stand as far from it, whether this one does or not', async () => {
    for (const last of ['45,140', '54,140'])
      expect(await parallels(text(last), `${last}元`, 'product(610元, 74次)')).toBe(2);
  });

  it('is none for figures that stand otherwise', async () => {
    expect(await parallels(text('54,140'), '54,140元', 'product(580元, 96次)')).toBe(0);
  });

  it('may share an operand, but not all of them', async () => {
    const shares = (rate: string): string =>
      `全年收入1,240万元，其中门诊收入384.4万元，占31%，住院收入781.2万元，占63%，其他收入74.4万元，占${rate}%。`;
    expect(await parallels(shares('6'), '6%', 'quotient(74.4万元, 1,240万元)')).toBe(2);
    expect(await parallels(shares('6'), '6%', 'quotient(74.4万元, 781.2万元)')).toBe(0);
  });
});
