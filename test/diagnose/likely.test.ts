/** Readings that words and a slip together speak for. Each is told with the slip, and the text without it is silent. */
import { describe, expect, it } from 'vitest';
import { type Scene, weigh } from '../../src/diagnose/evidence.ts';
import { likelyRelations } from '../../src/diagnose/likely.ts';
import { found } from '../checks/claims.ts';
import { rowOfText } from '../likely/rows.ts';

const told = async (text: string): Promise<string[]> =>
  (await found(text)).filter((each) => !each.includes(' info'));

/** Words that no recogniser knows by heart: the text with 【】 around the figure, and a slip of it. */
const SLIPS: readonly (readonly [text: string, slip: string])[] = [
  ['全市景区今年揽客418.6万人次，门票与餐饮进账23.27亿元，每位游客平均掏出【556】元。', '565'],
  ['水库蓄水3,420万立方米，灌溉放水1,265万立方米，城镇供水放水842万立方米，尚存【1,313】万立方米。', '1,331'],
  ['渔政船全年巡航1,248小时，耗油86.42吨，油款64.38万元，每小时油款【515.87】元。', '551.87'],
];

const filled = (text: string, figure: string): string => text.replace(/【.*】/u, figure);
const right = (text: string): string => filled(text, /【(.*)】/u.exec(text)![1]!);

describe('likely misses', () => {
  it.each(SLIPS)('%s', async (text, slip) => {
    expect(await told(right(text))).toEqual([]);
    expect(await told(filled(text, slip))).toHaveLength(1);
  });

  it('are not told where no slip explains them and they lie far away', async () => {
    expect(await told(filled(SLIPS[0]![0], '8,800'))).toEqual([]);
    expect(await told(filled(SLIPS[1]![0], '96'))).toEqual([]);
  });

  it('are told without a slip where they are worked out, words leave little doubt and they lie near', async () => {
    expect(await told(filled(SLIPS[0]![0], '530'))).toHaveLength(1);
    // A price for one hour may have been agreed.
    expect(await told(filled(SLIPS[2]![0], '402.60'))).toEqual([]);
  });

  it('are not told where the check is off', async () => {
    const text = filled(SLIPS[2]![0], '551.87');
    expect(await found(text, { checks: { product: 'off' } })).toEqual([]);
  });

  it('hold where they agree', async () => {
    const { recognition, quantities } = await rowOfText(right(SLIPS[2]![0]));
    const { relations } = likelyRelations([], [], recognition, quantities, () => true);
    expect(relations.map(({ check, chosen }) => `${check} ${chosen.verdict}`)).toContain('product holds');
  });

  it('tell a point out of its place only where the price is for one of what is counted', async () => {
    const text = (mean: string, count: string): string =>
      `本期培训投入资金93.6万元，学员${count}，人均培训投入${mean}元。`;
    expect(await told(text('3000', '312名'))).toEqual([]);
    expect(await told(text('300', '312名'))).not.toEqual([]);
  });

  it('tell a change that was divided by this year’s amount', async () => {
    const text = (rate: string): string =>
      `一、收支总体情况\n云槎县水利局2023年度收、支总计均为6,084.72万元。与2022年度相比，收、支总计各增加402.16万元，增长${rate}%，主要是追加防汛经费。`;
    expect(await told(text('7.08'))).toEqual([]);
    expect(await told(text('6.61'))).not.toEqual([]);
  });
});

describe('evidence of a mistake', () => {
  /** How much speaks for it that the last figure of a text fails by a mistake, as the sum of all before it. */
  async function weight(text: string, alone?: ReadonlySet<number>): Promise<number> {
    const { row, figures, quantities } = await rowOfText(text);
    const at = row.length - 1;
    const operands = [...row.keys()].slice(0, -1);
    const range = operands
      .map((index) => row[index]!.quantity.rough)
      .reduce((a, b) => [a[0] + b[0], a[1] + b[1]] as const);
    const scene: Scene = {
      row,
      figures,
      quantities,
      upheld: new Set(operands.map((index) => row[index]!.mention.figure)),
      alone: alone ?? new Set(operands.map((index) => row[index]!.mention.figure)),
      accused: new Set(),
      doubted: new Set(),
    };
    return weigh(scene, at, { shape: 'sum', operands, range });
  }

  it('is more for rare slips, for long numbers, and for a part left out', async () => {
    const swapped = await weight('甲412.38万元，乙231.06万元，丙98.20万元，合计714.64万元。');
    const changed = await weight('甲412.38万元，乙231.06万元，丙98.20万元，合计742.64万元。');
    const short = await weight('甲4人，乙2人，丙1人，合计9人。');
    expect(Math.min(swapped, changed)).toBeGreaterThan(10);
    expect(short).toBeLessThan(2);
    expect(await weight('甲412.38万元，乙231.06万元，丙98.20万元，合计643.44万元。')).toBeGreaterThan(10);
  });

  it('is none where it agrees, nor where no mistake leads there', async () => {
    expect(await weight('甲412.38万元，乙231.06万元，丙98.20万元，合计741.64万元。')).toBe(0);
    expect(await weight('甲412.38万元，乙231.06万元，丙98.20万元，安排318.95万元。')).toBe(0);
  });

  it('is more where neighbouring parts are the same', async () => {
    const text = (third: string): string => `甲412.38万元，乙231.06万元，丙${third}万元，安排893.50万元。`;
    const same = await weight(text('231.06'), new Set());
    expect(same).toBeGreaterThan(20);
    expect(await weight(text('231.06'))).toBeLessThan(same);
    expect(await weight(text('232.17'), new Set())).toBeLessThan(same);
  });

  it('grows with nearness where words name a whole or a mean', async () => {
    const text = '甲412.38万元，乙231.06万元，丙98.20万元，';
    const [near, far] = [await weight(`${text}合计728.29万元。`), await weight(`${text}合计605.29万元。`)];
    expect(near).toBeGreaterThan(10);
    expect(far).toBeGreaterThan(0);
    expect(far).toBeLessThan(5);
    expect(await weight(`${text}安排755.29万元。`)).toBe(0);
  });
});
