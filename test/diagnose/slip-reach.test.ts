/** No slip is out of reach. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayReach } from '../../src/diagnose/slip-reach.ts';
import { slipsOf } from '../../src/diagnose/slips.ts';
import { figuresOf } from '../../src/figures/figures.ts';
import type { Figure } from '../../src/types.ts';

function figureOf(text: string): Figure {
  const [figure] = figuresOf([{ id: 'b1', type: 'paragraph', section: null, text }]);
  return figure!;
}

/** Numbers as reports print them: some grouped, some below one, some below zero, with up to four places. */
const printed = fc
  .tuple(fc.boolean(), fc.nat(99_999_999), fc.stringMatching(/^[0-9]{0,4}$/), fc.boolean())
  .map(([negative, whole, fraction, grouped]) => {
    const digits = grouped ? `${whole}`.replace(/\B(?=(\d{3})+$)/g, ',') : `${whole}`;
    return `${negative ? '-' : ''}${digits}${fraction === '' ? '' : '.'}${fraction}`;
  });

it('reaches every slip that there is', () => {
  fc.assert(
    fc.property(printed, fc.constantFrom('万元', '%', '人', '分', '元'), (number, unit) => {
      const figure = figureOf(`结余为${number}${unit}。`);
      for (const { value } of slipsOf(figure)) {
        const error = Math.abs(value) * 1e-12;
        expect(mayReach(figure, value - error, value + error), `${figure.raw} → ${value}`).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

it('says no where nothing is near', () => {
  const figure = figureOf('支出合计14353.92万元。');
  expect(mayReach(figure, 12_345, 12_346)).toBe(false);
  expect(mayReach(figure, 17_353, 17_354)).toBe(true);
});
