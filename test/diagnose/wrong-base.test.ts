/** Rates that were reckoned on another base than their words name. */
import { describe, expect, it } from 'vitest';
import {
  forgetsFactor,
  isCutShort,
  isMiscounted,
  isOnReachedBase,
  isOnWrongBase,
  isTheOtherWay,
  isTurned,
} from '../../src/diagnose/wrong-base.ts';
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

describe('a change whose word tells the wrong way', () => {
  it('agrees only with its figures the other way round', async () => {
    const told = await rowOfText('参保人数由上年的5,088人变为5,216人，减少128人。');
    const meant = reading(told, '128人', 'change(5,216人, 5,088人)');
    const other = reading(told, '128人', 'change(5,088人, 5,216人)');
    expect(isTurned(meant, other)).toBe(true);
    expect(isTurned(meant, meant)).toBe(false);
  });
});

describe('what agrees by a mistake', () => {
  it('leaves out the part that stands nearest to the total', async () => {
    const told = await rowOfText('教育1,205.36万元，社保186.42万元，住房112.04万元，合计1,391.78万元。');
    const total = told.at('1,391.78万元');
    const meant = reading(told, '1,391.78万元', 'sum(1,205.36万元, 186.42万元, 112.04万元)');
    const agreeing = reading(told, '1,391.78万元', 'sum(1,205.36万元, 186.42万元)');
    expect(isCutShort(told.row, total, meant, agreeing)).toBe(true);
    const later = reading(told, '1,391.78万元', 'sum(186.42万元, 112.04万元)');
    expect(isCutShort(told.row, total, meant, later)).toBe(false);
  });

  it('forgets the months that the price is for', async () => {
    const told = await rowOfText('老人782人，每人每月补助120元，全年12个月共需9.38万元。');
    const meant = reading(told, '9.38万元', 'threefold(120元, 782人, 12个月)');
    const agreeing = reading(told, '9.38万元', 'product(120元, 782人)');
    expect(forgetsFactor(told.row, meant, agreeing)).toBe(true);
    expect(forgetsFactor(told.row, agreeing, meant)).toBe(false);
  });

  it('shares out among those of last year', async () => {
    const told = await rowOfText('年末在职64人，上年末60人。人员经费582.40万元，人均9.71万元。');
    const meant = reading(told, '9.71万元', 'average(582.40万元, 64人)');
    const agreeing = reading(told, '9.71万元', 'average(582.40万元, 60人)');
    expect(isOnWrongBase(told.row, told.at('9.71万元'), meant, agreeing)).toBe(true);
    expect(isOnWrongBase(told.row, told.at('9.71万元'), agreeing, meant)).toBe(false);
  });
});

describe('an average', () => {
  it.each([
    ['34.3人', true],
    ['22.8人', true],
    ['27.4人', false],
    ['31.0人', false],
  ])('of %s is of one too many or too few: %s', async (printed, isIt) => {
    const told = await rowOfText(`在校学生137人，编成5个班，平均每班${printed}。`);
    const mean = reading(told, printed, 'average(137人, 5个)');
    expect(isMiscounted(told.row, told.at(printed), mean)).toBe(isIt);
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

describe('a change that is told the other way', () => {
  it('agrees but for its sign', async () => {
    const told = await rowOfText('警情1,463起，上年1,672起，升幅12.50%。');
    const meant = reading(told, '12.50%', 'growth(1,463起, 1,672起)');
    expect(isTheOtherWay(told.row, told.at('12.50%'), meant)).toBe(true);
  });

  it('does not where its word fits', async () => {
    const told = await rowOfText('警情1,463起，上年1,672起，降幅12.50%。');
    const meant = reading(told, '12.50%', 'growth(1,463起, 1,672起)');
    expect(isTheOtherWay(told.row, told.at('12.50%'), meant)).toBe(false);
  });
});
