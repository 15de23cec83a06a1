/** Rates that were reckoned on another base than their words name. */
import { describe, expect, it } from 'vitest';
import { isOnReachedBase, isOnWrongBase } from '../../src/diagnose/wrong-base.ts';
import { readingsOf } from '../../src/likely/reading.ts';
import { rowOfText, type Told } from '../likely/rows.ts';

/** The reading of a figure that is printed so. */
function reading({ row, at, print }: Told, figure: string, printed: string) {
  return readingsOf(row, at(figure)).find((each) => print(each) === printed)!;
}

describe('a rate on a wrong base', () => {
  it('is of the first budget where the words name the adjusted one', async () => {
    const told = await rowOfText(
      '年初预算150万元，调整后预算186万元，决算178.56万元，完成调整后预算的119.04%。',
    );
    const place = told.at('119.04%');
    const meant = reading(told, '119.04%', 'quotient(178.56万元, 186万元)');
    const agreeing = reading(told, '119.04%', 'quotient(178.56万元, 150万元)');
    expect(isOnWrongBase(told.row, place, meant, agreeing)).toBe(true);
    expect(isOnWrongBase(told.row, place, agreeing, meant)).toBe(false);
  });

  it('is not where the words name neither', async () => {
    const told = await rowOfText('甲项目150万元，乙项目186万元，丙项目178.56万元，比值119.04%。');
    const place = told.at('119.04%');
    const meant = reading(told, '119.04%', 'quotient(178.56万元, 186万元)');
    const agreeing = reading(told, '119.04%', 'quotient(178.56万元, 150万元)');
    expect(isOnWrongBase(told.row, place, meant, agreeing)).toBe(false);
  });

  it('is a growth over what was reached', async () => {
    const told = await rowOfText('总投资由2,350万元调整为2,585万元，增幅9.1%。');
    const growth = reading(told, '9.1%', 'growth(2,585万元, 2,350万元)');
    expect(isOnReachedBase(told.row, told.at('9.1%'), growth)).toBe(true);
    const right = await rowOfText('总投资由2,350万元调整为2,585万元，增幅10.0%。');
    const same = reading(right, '10.0%', 'growth(2,585万元, 2,350万元)');
    expect(isOnReachedBase(right.row, right.at('10.0%'), same)).toBe(false);
  });
});
