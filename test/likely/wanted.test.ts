/** What an operand would have to be makes the reading agree. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reading } from '../../src/likely/reading.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { wantedOf } from '../../src/likely/wanted.ts';
import { rowOfText } from './rows.ts';

const SOLVED: readonly (readonly [text: string, shape: string, reckon: (values: number[]) => number])[] = [
  ['甲410.5万元，乙128.2万元，丙96.3万元，合计635.0万元。', 'sum', (all) => all.reduce((a, b) => a + b)],
  ['到位300.5万元，支付281.2万元，结余19.3万元。', 'difference', ([a, b]) => a! - b!],
  ['全年预算120.00万元，支出90.00万元，执行率75.00%。', 'quotient', ([a, b]) => a! / b!],
  ['每户补助1,500元，共86户，补助12.9万元。', 'product', ([a, b]) => a! * b!],
];

it.each(SOLVED)('%s', async (text, shape, reckon) => {
  const { row } = await rowOfText(text);
  const at = row.length - 1;
  const own = row[at]!.quantity.value.toNumber();
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...row.keys()].slice(0, -1), { minLength: 2, maxLength: 2 }),
      (operands) => {
        const reading: Reading = { shape: shape as Reading['shape'], operands, range: [0, 0] };
        for (const order of operands.keys()) {
          const wanted = wantedOf(row, at, reading, order)!;
          const values = operands.map((index) => row[index]!.quantity.value.toNumber());
          values[order] = (wanted[0] + wanted[1]) / 2;
          const spread = Math.abs(wanted[1] - wanted[0]) / Math.abs(values[order]!);
          expect(Math.abs(reckon(values) / own - 1)).toBeLessThan(2 * spread + 0.01);
        }
      },
    ),
  );
});

it('is told in the unit in which it is printed, whatever the price is for', async () => {
  const { row, at, print } = await rowOfText('处理垃圾12,480吨，单价63元/吨，结算78.62万元。');
  const place = at('78.62万元');
  const priced = readingsOf(row, place).find((each) => print(each) === 'product(63元/吨, 12,480吨)')!;
  for (const [order, index] of priced.operands.entries()) {
    const [low, high] = wantedOf(row, place, priced, order)!;
    const value = row[index]!.quantity.value.toNumber();
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
  }
});
