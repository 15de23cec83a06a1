/** What agrees though the words plainly say something else. */
import { describe, expect, it } from 'vitest';
import { isOverruled } from '../../src/diagnose/overruled.ts';
import { audit } from '../../src/index.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { rowOfText } from '../likely/rows.ts';

/** Is what agrees with the last figure of a text only a mistake, for words as clear as the shares say? */
async function overruled(
  text: string,
  printed: readonly [string, string],
  shares: readonly [number, number],
) {
  const { row, print } = await rowOfText(text);
  const at = row.length - 1;
  const [meant, agreeing] = printed.map(
    (each) => readingsOf(row, at).find((reading) => print(reading) === each)!,
  ) as [never, never];
  return isOverruled(row, at, meant, agreeing, shares);
}

describe('a total without its last part', () => {
  const all = 'sum(186.42吨, 123.05吨, 98.70吨, 64.31吨)';
  const text = (total: string): string =>
    `东片186.42吨，西片123.05吨，南片98.70吨，新区64.31吨，${total}408.17吨。`;

  it.each([
    ['合计', [0.8, 0.02], true],
    ['全年共计', [0.8, 0.02], true],
    ['合计', [0.8, 0.2], false],
    ['合计', [0.2, 0.001], false],
    ['老城三片合计', [0.8, 0.02], false],
  ] as const)('%s, with shares %j: %s', async (total, shares, isIt) => {
    expect(await overruled(text(total), [all, 'sum(186.42吨, 123.05吨, 98.70吨)'], shares)).toBe(isIt);
  });

  it('is found, and that it agrees with the first parts is not told', async () => {
    const bytes = new TextEncoder().encode(text('合计'));
    const { findings, claims } = await audit(bytes, { path: 'report.txt' });
    expect(findings.map(({ check, expected }) => [check, expected])).toEqual([['sum', '472.48']]);
    expect(claims.filter(({ check, verdict }) => check === 'sum' && verdict === 'holds')).toEqual([]);
  });
});

describe('a change that is told the other way', () => {
  const text = (first: string, change: string): string => `${first}合格率86.30%，本年89.86%，${change}。`;

  it('is what goes from one year to the next, and not what the word says', async () => {
    const printed = ['points(86.30%, 89.86%)', 'points(89.86%, 86.30%)'] as const;
    expect(await overruled(text('上年', '下降3.56个百分点'), printed, [0.8, 0.01])).toBe(true);
    expect(await overruled(text('上年', '下降3.56个百分点'), printed, [0.8, 0.4])).toBe(false);
    expect(await overruled(text('前年', '下降3.56个百分点'), printed, [0.8, 0.01])).toBe(false);
  });

  it('may go with either of two amounts', async () => {
    const amounts = '按在岗人数需512.6万元，预算却安排532.0万元，多安排19.4万元。';
    const printed = ['change(512.6万元, 532.0万元)', 'change(532.0万元, 512.6万元)'] as const;
    expect(await overruled(amounts, printed, [0.8, 0.01])).toBe(false);
  });
});
