/** Figures that print one value. */
import { describe, expect, it } from 'vitest';
import { figure, quotient } from '../../src/checks/expression.ts';
import { asserting } from '../../src/checks/proposals.ts';
import { twinsIn, upheldAlone } from '../../src/diagnose/twins.ts';
import type { Stated } from '../../src/judge/choose.ts';
import { judge } from '../../src/judge/judge.ts';
import { rowOfText } from '../likely/rows.ts';

/** 18.6 as the quotient of 93 and 5, for whichever figures say so. */
function relation(
  check: string,
  stated: number,
  right: ReturnType<typeof figure>,
  told: Awaited<ReturnType<typeof rowOfText>>,
): Stated {
  const { recognition, quantities } = told;
  const mention = recognition.mentions.find((each) => each.figure === stated)!;
  const proposal = asserting(`test:${stated}`, mention, right, 'strong');
  const chosen = judge(check, proposal, quantities);
  return { check, group: proposal.group, chosen, alternatives: [chosen] };
}

describe('twins', () => {
  it('are the figures that one relation could be read of alike', async () => {
    const told = await rowOfText('总额93万元，共5家，户均18.6万元，另列18.6万元。');
    const [whole, count, one, other] = told.recognition.mentions.map((each) => each.figure) as [
      number,
      number,
      number,
      number,
    ];
    const mean = quotient(figure(whole), figure(count));
    const first = relation('product', one, mean, told);
    expect([...upheldAlone([first], twinsIn([first], told.quantities))].sort()).toEqual([whole, count, one]);
    const second = relation('product', other, mean, told);
    const both = [first, second];
    expect([...upheldAlone(both, twinsIn(both, told.quantities))].sort()).toEqual([whole, count, one]);
  });

  it('are the figures that only tell a value again', async () => {
    const told = await rowOfText('户均18.6万元，另列18.6万元。');
    const [one, other] = told.recognition.mentions.map((each) => each.figure) as [number, number];
    const again = relation('restated', other, figure(one), told);
    expect([...twinsIn([again], told.quantities).get(again)!]).toEqual([other]);
  });
});
