/** What holds for every number and every text, tried on many of them. */

import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumerals } from '../../src/figures/chinese-numerals.ts';
import { shiftPoint } from '../../src/figures/decimal-text.ts';
import { scan } from '../../src/figures/scan.ts';

/** A printed number: digits of the whole part, digits behind the point. */
const number = fc
  .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.stringMatching(/^[0-9]{0,4}$/))
  .map(([whole, decimals]) => ({ whole: String(whole), decimals }));

type Printed = { whole: string; decimals: string };

function plain({ whole, decimals }: Printed): string {
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

function grouped({ whole, decimals }: Printed): string {
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === '' ? groups : `${groups}.${decimals}`;
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.,%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

const notations: ((value: Printed) => string)[] = [
  plain,
  grouped,
  (value) => fullWidth(plain(value)),
  (value) => fullWidth(grouped(value)),
];
const units: [unit: string, exponent: number, kind: string][] = [
  ['元', 0, 'amount'],
  ['千元', 3, 'amount'],
  ['万元', 4, 'amount'],
  ['百万元', 6, 'amount'],
  ['亿元', 8, 'amount'],
  ['%', -2, 'rate'],
  ['％', -2, 'rate'],
  ['‰', -3, 'rate'],
  ['个百分点', -2, 'points'],
  ['平方米', 0, 'measure'],
  ['元/人·月', 0, 'price'],
];
const gaps = ['', ' ', '　', '\n', ' \n'];
const surroundings: [before: string, after: string][] = [
  ['', ''],
  ['总支出', '，其中'],
  ['（', '）'],
  ['共计', '。'],
  ['完成', '的任务'],
  ['为 ', ' ；'],
];

const chineseDigits = '零一二三四五六七八九';
const capitalDigits = '零壹贰叁肆伍陆柒捌玖';

/** A whole number in Chinese characters, written independently of the reader: each four places, zeros joined. */
function inCharacters(value: number, digits: string, places: string[], sections: string[]): string {
  if (value === 0) return digits[0]!;
  let words = '';
  let zero = false;
  for (let section = sections.length - 1; section >= 0; section -= 1) {
    const part = Math.trunc(value / 10_000 ** section) % 10_000;
    if (part === 0) {
      zero ||= words !== '';
      continue;
    }
    for (let place = 3; place >= 0; place -= 1) {
      const digit = Math.trunc(part / 10 ** place) % 10;
      if (digit === 0) {
        zero ||= words !== '';
        continue;
      }
      words += `${zero ? digits[0] : ''}${digits[digit]}${places[place]}`;
      zero = false;
    }
    words += sections[section];
  }
  return words;
}

const inNumerals = (value: number) =>
  inCharacters(value, chineseDigits, ['', '十', '百', '千'], ['', '万', '亿']);
const inCapitals = (value: number) =>
  inCharacters(value, capitalDigits, ['', '拾', '佰', '仟'], ['', '万', '亿']);

describe('a number in any notation', () => {
  it('is scanned back to its value, its unit and its exact range', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...notations),
        fc.constantFrom(...units),
        fc.constantFrom(...gaps),
        fc.constantFrom(...surroundings),
        (value, print, [unit, exponent, kind], gap, [before, after]) => {
          // A full-width comma before a rate ends a clause: 得分95，100%完成.
          fc.pre(!print(value).includes('，') || ['amount', 'price', 'measure'].includes(kind));
          const raw = print(value) + gap + unit;
          const figures = scan(before + raw + after);
          expect(figures).toHaveLength(1);
          const [figure] = figures;
          expect(figure).toMatchObject({ raw, kind, start: before.length, places: value.decimals.length });
          expect(figure!.base).toBe(new Decimal(plain(value)).times(new Decimal(10).pow(exponent)).toFixed());
          expect(figure!.value).toBe(plain(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps its sign', () => {
    fc.assert(
      fc.property(number, fc.constantFrom('-', '－', '−', '负'), (value, sign) => {
        const raw = `${sign}${plain(value)}万元`;
        const [figure, ...others] = scan(`年末结余为${raw}。`);
        expect(others).toEqual([]);
        expect(figure).toMatchObject({ raw, value: `-${plain(value)}` });
      }),
    );
  });

  it('gives both ends of a range the unit', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom('-', '～', '~', '—', '至', '到'),
        fc.constantFrom('万元', '%', '人', '平方米'),
        (low, high, sign, unit) => {
          const text = `控制目标为${grouped(low)}${sign}${grouped(high)}${unit}。`;
          const figures = scan(text);
          expect(figures.map((figure) => [figure.value, figure.unit])).toEqual([
            [plain(low), unit],
            [plain(high), unit],
          ]);
        },
      ),
    );
  });

  it('takes the unit of its column', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(plain, grouped), (value, print) => {
        const [figure] = scan(print(value), { unit: '万元' });
        expect(figure).toMatchObject({ kind: 'amount', unit: '万元', value: plain(value) });
        expect(figure!.base).toBe(new Decimal(plain(value)).times(10_000).toFixed());
      }),
    );
  });
});

describe('a number with blanks inside', () => {
  const large = fc
    .tuple(fc.integer({ min: 1000, max: 999_999_999 }), fc.stringMatching(/^[0-9]{2}$/))
    .map(([whole, decimals]) => ({ whole: String(whole), decimals }));
  const partings: ((printed: string) => string)[] = [
    (printed) => printed.replace(/[,.]/g, '$& '),
    (printed) => printed.replace(/,/g, ', '),
    (printed) => printed.replace(/,/g, ' ,'),
    (printed) => printed.replace(/,/g, ' '),
  ];

  it('is one number where the blanks stand at its separators', () => {
    fc.assert(
      fc.property(
        large,
        fc.constantFrom(...partings),
        fc.constantFrom('元', '万元', '亩'),
        (value, part, unit) => {
          const raw = part(grouped(value)) + unit;
          expect(scan(`总投资${raw}，其中`)).toMatchObject([{ raw, value: plain(value) }]);
        },
      ),
    );
  });

  it('is one in prose without a unit only where the report groups its digits so', () => {
    fc.assert(
      fc.property(large, (value) => {
        const raw = grouped(value).replaceAll(',', ' ');
        expect(scan(`财政拨款 ${raw} ，其中`, { groupsByBlanks: true })).toMatchObject([{ raw }]);
        expect(scan(`财政拨款 ${raw} ，其中`).length).toBeGreaterThan(1);
      }),
    );
  });

  it('is several where they stand in columns', () => {
    fc.assert(
      fc.property(fc.array(large, { minLength: 2, maxLength: 5 }), (values) => {
        const cells = values.map(grouped);
        const found = scan(cells.join('  ')).map(({ value }) => value);
        expect(found).toEqual(values.map(plain));
      }),
    );
  });
});

describe('a number in Chinese characters', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readNumerals(inNumerals(value))).toBe(String(value));
        expect(readNumerals(inNumerals(value).replace(/^一十/, '十'))).toBe(String(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('is an amount before 元', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 999_999_999 }), (value) => {
        const raw = `${inNumerals(value)}元`;
        const [figure, ...others] = scan(`投入资金${raw}。`);
        expect(others).toEqual([]);
        expect(figure).toMatchObject({ raw, kind: 'amount', base: String(value), notation: 'numerals' });
      }),
    );
  });

  it('is exact in the accounting form', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        (yuan, jiao, fen) => {
          const cents =
            (jiao > 0 ? `${capitalDigits[jiao]}角` : fen > 0 ? '零' : '') +
            (fen > 0 ? `${capitalDigits[fen]}分` : '整');
          const raw = `${inCapitals(yuan)}元${cents}`;
          const [figure, ...others] = scan(`人民币${raw}（大写）`);
          expect(others).toEqual([]);
          expect(figure).toMatchObject({ raw, kind: 'amount', notation: 'capitals' });
          expect(figure!.base).toBe(new Decimal(`${yuan}.${jiao}${fen}`).toFixed());
        },
      ),
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'0123456789',
    ...'，,．.。、；：（）()〔〕-－—~%％‰/ 　\n第号年月日元万亿千百十两三一成分个项余多约近负整壹佰角¥abR',
    '万元',
    '2020',
    '以上',
    '百分之',
    '个百分点',
  );
  const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('gives figures in order, apart, with exact ranges and readable values', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let end = 0;
        for (const figure of scan(sample)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.raw).toBe(sample.slice(figure.start, figure.end));
          expect(figure.numberStart).toBeGreaterThanOrEqual(figure.start);
          expect(figure.numberEnd).toBeLessThanOrEqual(figure.end);
          if (figure.value !== null) expect(figure.value).toMatch(/^-?\d+(\.\d+)?$/);
          if (figure.base !== null) expect(figure.base).toMatch(/^-?\d+(\.\d+)?$/);
          if (figure.value === null)
            expect(figure.readings.length > 0 || figure.date !== undefined).toBe(true);
          end = figure.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same figures in full-width digits', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const wide = sample.replace(/[0-9.%]/g, fullWidth);
        const values = (source: string) =>
          scan(source).map(({ start, end, value, unit, base }) => ({ start, end, value, unit, base }));
        expect(values(wide)).toEqual(values(sample));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('moving the point', () => {
  it('multiplies by a power of ten', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -9, max: 12 }), fc.boolean(), (value, exponent, negative) => {
        const text = `${negative ? '-' : ''}${plain(value)}`;
        const expected = new Decimal(text).times(new Decimal(10).pow(exponent));
        expect(shiftPoint(text, exponent)).toBe(expected.isZero() ? '0' : expected.toFixed());
      }),
      { numRuns: 2000 },
    );
  });
});
