/** Rates that were reckoned on another base than their words name. */
import { describe, expect, it } from 'vitest';
import { isOfAim, isOfRest, isOnReachedBase, isOnWrongBase } from '../../src/diagnose/wrong-base.ts';
import { readingsOf } from '../../src/likely/readings.ts';
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

  it('is a loss over what was sold, or a rate upside down', async () => {
    const lost = await rowOfText('供水量684.2万立方米，售水量601.8万立方米，产销差率13.69%。');
    const loss = reading(lost, '13.69%', 'complement(601.8万立方米, 684.2万立方米)');
    expect(isOnReachedBase(lost.row, lost.at('13.69%'), loss)).toBe(true);
    const turned = await rowOfText('应完成25,000亩，实际完成24,000亩，任务完成率104.17%。');
    const rate = reading(turned, '104.17%', 'quotient(24,000亩, 25,000亩)');
    expect(isOnReachedBase(turned.row, turned.at('104.17%'), rate)).toBe(true);
  });
});

describe('a share of all that there was', () => {
  const text = (name: string): string => `公租房共1,250套，其中1,150套已经配租，空着100套，${name}8.70%。`;

  it.each([
    ['空置率', true],
    ['相当于已配租的', false],
  ])('is of the rest by a mistake, where %s names it: %s', async (name, isIt) => {
    const told = await rowOfText(text(name));
    const meant = reading(told, '8.70%', 'quotient(100套, 1,250套)');
    const agreeing = reading(told, '8.70%', 'quotient(100套, 1,150套)');
    expect(isOfRest(told.row, told.at('8.70%'), meant, agreeing)).toBe(isIt);
    expect(isOfRest(told.row, told.at('8.70%'), agreeing, meant)).toBe(false);
  });
});

describe('an average', () => {
  it('shares out among those of last year', async () => {
    const told = await rowOfText('年末在职64人，上年末60人。人员经费582.40万元，人均9.71万元。');
    const meant = reading(told, '9.71万元', 'average(582.40万元, 64人)');
    const agreeing = reading(told, '9.71万元', 'average(582.40万元, 60人)');
    expect(isOnWrongBase(told.row, told.at('9.71万元'), meant, agreeing)).toBe(true);
    expect(isOnWrongBase(told.row, told.at('9.71万元'), agreeing, meant)).toBe(false);
  });
});

describe('an average among other things', () => {
  it('is shared out among what its words do not name', async () => {
    const told = await rowOfText('服务点28个，家庭医生团队35支，签约46,200人，每支团队平均服务1,650人。');
    const place = told.at('1,650人');
    const meant = reading(told, '1,650人', 'average(46,200人, 35支)');
    const agreeing = reading(told, '1,650人', 'average(46,200人, 28个)');
    expect(isOnWrongBase(told.row, place, meant, agreeing)).toBe(true);
    expect(isOnWrongBase(told.row, place, agreeing, meant)).toBe(false);
  });
});

describe('a rate of what was aimed at', () => {
  it.each([
    ['占', true],
    ['为目标的', false],
  ])('is a mistake where its words ask for no fulfilment: %s, %s', async (name, isIt) => {
    const told = await rowOfText(`就业目标5,200人，全年实现5,746人，其中再就业1,318人，${name}25.3%。`);
    const meant = reading(told, '25.3%', 'quotient(1,318人, 5,746人)');
    const agreeing = reading(told, '25.3%', 'quotient(1,318人, 5,200人)');
    expect(isOfAim(told.row, told.at('25.3%'), meant, agreeing)).toBe(isIt);
    expect(isOfAim(told.row, told.at('25.3%'), agreeing, meant)).toBe(false);
  });
});
