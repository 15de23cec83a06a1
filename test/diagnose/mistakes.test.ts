/** Mistakes that what agrees may show. */
import { describe, expect, it } from 'vitest';
import {
  forgetsFactor,
  isCutShort,
  isMiscounted,
  isTheOtherWay,
  isTurned,
  mistakeIn,
} from '../../src/diagnose/mistakes.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { rowOfText, type Told } from '../likely/rows.ts';

/** The reading of a figure that is printed so. */
function reading({ row, at, print }: Told, figure: string, printed: string) {
  return readingsOf(row, at(figure)).find((each) => print(each) === printed)!;
}

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

describe('a value that was copied', () => {
  it('agrees only with what is told of something else', async () => {
    const told = await rowOfText(
      '职工食堂2022年支出133.0万元，2023年支出142.0万元，增幅6.77%；2024年支出153.6万元，比2023年净增11.6万元，增幅6.77%。',
    );
    const { row, print } = told;
    const last = row.length - 1;
    const readings = readingsOf(row, last);
    const own = (printed: string) => readings.find((each) => print(each) === printed)!;
    const copied = own('growth(142.0万元, 133.0万元)');
    expect(mistakeIn(row, last, own('growth(153.6万元, 142.0万元)'), copied)).not.toBe('copied');
    expect(mistakeIn(row, last, own('movedBack(11.6万元, 153.6万元)'), copied)).toBe('copied');
  });
});
