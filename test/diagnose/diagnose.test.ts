/** From relations that fail and relations that hold to one accusation a slip. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/checks/claim.ts';
import {
  difference,
  type Expression,
  figure,
  negated,
  quotient,
  sumOf,
} from '../../src/checks/expression.ts';
import { type Accusation, diagnose, isAccused } from '../../src/diagnose/diagnose.ts';
import type { Neighbour } from '../../src/diagnose/neighbours.ts';
import { effectOf, networkOf } from '../../src/diagnose/network.ts';
import { repairsOf } from '../../src/diagnose/repairs.ts';
import { stands } from '../../src/judge/judge.ts';
import { quantityWith } from '../../src/judge/quantity.ts';
import type { Figure } from '../../src/types.ts';
import { figuresOf, printed, proposal, quantitiesOf, stated } from '../judge/figures.ts';

/** A relation: figure `of` is what the expression says. */
const relation = (of: number, right: Expression, more: Partial<Proposal> = {}): Proposal =>
  proposal(right, { group: `${of}`, left: figure(of), stated: of, ...more });
const sum = (of: number, parts: readonly number[], more: Partial<Proposal> = {}): Proposal =>
  relation(of, sumOf(parts.map((part) => figure(part))), more);

function accusationsOf(
  figures: readonly Figure[],
  relations: readonly Proposal[],
  neighbours: (figure: number) => readonly Neighbour[] = () => [],
): Accusation[] {
  const each = relations.map((one) => stated(figures, one));
  return diagnose(each, quantitiesOf(figures), figures, neighbours);
}

const suspectsOf = ({ repairs }: Accusation) =>
  repairs.map((repair) => `${repair.figure} ${repair.printed} ${repair.slip}`);

describe('networks', () => {
  const figures = figuresOf('145.20万元', '90.00万元', '55.20万元', '45.20万元', '10.00万元');
  const relations = [stated(figures, sum(0, [1, 2])), stated(figures, sum(2, [3, 4]))];
  const network = networkOf(relations, quantitiesOf(figures));

  it('know the relations of each figure', () => {
    expect([0, 1, 2, 3, 4, 9].map((each) => [...network.relationsOf(each)])).toEqual([
      [0],
      [0],
      [0, 1],
      [1],
      [1],
      [],
    ]);
  });

  it('tell what another value would break', () => {
    expect(effectOf(network, 2, quantityWith('52.50', figures[2]!))).toEqual({ mended: [], broken: [0, 1] });
    expect(effectOf(network, 2, quantityWith('55.20', figures[2]!))).toEqual({ mended: [], broken: [] });
  });

  it('tell what another value would mend', () => {
    const wrong = figuresOf('145.20万元', '90.00万元', '52.20万元', '45.20万元', '10.00万元');
    const broken = networkOf(
      [stated(wrong, sum(0, [1, 2])), stated(wrong, sum(2, [3, 4]))],
      quantitiesOf(wrong),
    );
    expect(effectOf(broken, 2, quantityWith('55.20', wrong[2]!))).toEqual({ mended: [0, 1], broken: [] });
    expect(effectOf(broken, 1, quantityWith('93.00', wrong[1]!))).toEqual({ mended: [0], broken: [] });
  });
});

describe('repairs', () => {
  it('rank what mends two relations before what mends one', () => {
    const figures = figuresOf('145.20万元', '90.00万元', '52.20万元', '45.20万元', '10.00万元');
    const relations = [stated(figures, sum(0, [1, 2])), stated(figures, sum(2, [3, 4]))];
    const network = networkOf(relations, quantitiesOf(figures));
    const [best, second] = repairsOf(0, network, figures, () => []);
    expect([best!.figure, best!.printed, best!.slip, best!.mended]).toEqual([2, '55.20', 'digit', [0, 1]]);
    expect(best!.score - second!.score).toBeGreaterThan(2);
  });

  it('lower what breaks a relation that holds', () => {
    const figures = figuresOf('148.20万元', '90.00万元', '55.20万元', '90.00万元');
    const relations = [stated(figures, sum(0, [1, 2])), stated(figures, relation(3, figure(1)))];
    const network = networkOf(relations, quantitiesOf(figures));
    const repairs = repairsOf(0, network, figures, () => []);
    const upheld = repairs.find((repair) => repair.figure === 1)!;
    expect(upheld.broken).toEqual([1]);
    expect(repairs.indexOf(upheld)).toBeGreaterThan(repairs.findIndex((repair) => repair.figure === 0));
  });

  it('each make their relation hold', () => {
    const shapes: Proposal[] = [
      sum(0, [1, 2]),
      relation(0, difference(figure(1), figure(2))),
      relation(0, quotient(figure(1), figure(2))),
      relation(0, sumOf([figure(1), negated(figure(2))])),
    ];
    const number = fc
      .integer({ min: 100, max: 99_999 })
      .map((cents) => new Decimal(cents).div(100).toFixed(2));
    fc.assert(
      fc.property(fc.constantFrom(...shapes), number, number, number, (shape, ...values) => {
        const units = shape.right.type === 'quotient' ? ['%', '万元', '万元'] : ['万元', '万元', '万元'];
        const figures = values.map((value, index) => printed(value, units[index]!));
        const one = stated(figures, shape);
        fc.pre(one.chosen.verdict === 'violated');
        const network = networkOf([one], quantitiesOf(figures));
        for (const repair of repairsOf(0, network, figures, () => [])) {
          const mended = figures.slice();
          const places = repair.printed.split('.')[1]?.length ?? 0;
          const unit = units[repair.figure]!;
          mended[repair.figure] = { ...printed(repair.printed, unit), places };
          expect(stands(stated(mended, shape).chosen), `${repair.printed} ${repair.slip}`).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('diagnose', () => {
  it('says nothing where everything holds', () => {
    expect(accusationsOf(figuresOf('145.20万元', '90.00万元', '55.20万元'), [sum(0, [1, 2])])).toEqual([]);
  });

  it('explains two relations by one slip', () => {
    const figures = figuresOf('145.20万元', '90.00万元', '52.20万元', '45.20万元', '10.00万元');
    const [accusation, ...others] = accusationsOf(figures, [sum(0, [1, 2]), sum(2, [3, 4])]);
    expect(others).toEqual([]);
    expect(accusation!.relations).toEqual([0, 1]);
    expect(suspectsOf(accusation!)).toEqual(['2 55.20 digit']);
  });

  it('names the slipped figure, whatever slipped, where two relations meet in it', () => {
    const cents = fc.integer({ min: 100_000, max: 99_999_999 });
    fc.assert(
      fc.property(cents, cents, cents, fc.nat(20), fc.nat(9), (a, c, d, where, digit) => {
        const text = (each: number) => new Decimal(each).div(100).toFixed(2);
        const meant = text(c + d);
        const at = where % meant.length;
        fc.pre(meant[at] !== '.' && at < meant.length - 2 && meant[at] !== `${digit}`);
        const wrong = meant.slice(0, at) + digit + meant.slice(at + 1);
        fc.pre(!wrong.startsWith('0'));
        const figures = [text(a + c + d), text(a), wrong, text(c), text(d)].map((each) => printed(each));
        const [accusation, ...others] = accusationsOf(figures, [sum(0, [1, 2]), sum(2, [3, 4])]);
        expect(others).toEqual([]);
        expect([accusation!.repairs[0]!.figure, accusation!.repairs[0]!.printed]).toEqual([2, meant]);
      }),
      { numRuns: 40 },
    );
  });

  it('acquits a total that another relation upholds', () => {
    const figures = figuresOf(
      ...['14361.25万元', '10314.25万元', '4000.00万元', '37.00万元', '7.33万元', '14353.92万元'],
    );
    const income = sum(0, [1, 2, 3]);
    const balance = relation(4, difference(figure(0), figure(5)));
    const [accusation, ...others] = accusationsOf(figures, [income, balance]);
    expect(others).toEqual([]);
    expect(accusation!.repairs.map((repair) => repair.figure)).not.toContain(0);
    expect(suspectsOf(accusation!)).toContain('1 10324.25 digit');
  });

  it('tells two slips apart', () => {
    const figures = figuresOf(
      ...['145.20万元', '90.00万元', '52.20万元', '862.53万元', '700.00万元', '162.35万元'],
    );
    const accusations = accusationsOf(figures, [sum(0, [1, 2]), sum(3, [4, 5])]);
    expect(accusations.map((each) => each.relations)).toEqual([[0], [1]]);
    expect(suspectsOf(accusations[1]!)).toContain('3 862.35 swap');
  });

  it('tells a relation that no slip explains, without a suspect', () => {
    const figures = figuresOf('43.95万元', '90.00万元', '52.20万元');
    const [accusation] = accusationsOf(figures, [relation(0, difference(figure(1), figure(2)))]);
    expect(accusation!.relations).toEqual([0]);
    expect(accusation!.doubtful).toBe(false);
  });

  it('says nothing of figures that lie too far apart for any mistake', () => {
    const apart = [relation(0, difference(figure(1), figure(2)))];
    expect(accusationsOf(figuresOf('913.77万元', '90.00万元', '52.20万元'), apart)).toEqual([]);
    const shifted = figuresOf('378.00万元', '90.00万元', '52.20万元');
    expect(suspectsOf(accusationsOf(shifted, apart)[0]!)[0]).toBe('0 37.800 shift');
  });

  it('takes growth told right behind both its years for theirs, however far off', () => {
    const growth = (of: readonly string[], rate: number, now: number, last: number) => {
      const figures = figuresOf(...of);
      const change = quotient(difference(figure(now), figure(last)), figure(last));
      return diagnose(
        [{ ...stated(figures, relation(rate, change)), check: 'change' }],
        quantitiesOf(figures),
        figures,
        () => [],
      );
    };
    expect(growth(['1617.54万元', '1439.61万元', '92.65%'], 2, 0, 1)).toHaveLength(1);
    expect(growth(['1617.54万元', '52.30万元', '1439.61万元', '92.65%'], 3, 0, 2)).toEqual([]);
  });

  it('takes a balance to be near for the amounts it is made of', () => {
    const balance = (left: string) => {
      const figures = figuresOf(left, '90.00万元', '52.20万元');
      const rest = relation(0, difference(figure(1), figure(2)));
      return diagnose(
        [{ ...stated(figures, rest), check: 'difference' }],
        quantitiesOf(figures),
        figures,
        () => [],
      );
    };
    expect(balance('61.35万元')).toHaveLength(1);
    expect(balance('76.15万元')).toEqual([]);
  });

  it('accuses nobody where no slip explains a sum, unless a value was written twice', () => {
    const of = (third: string) => {
      const figures = figuresOf(
        '1286.07万元',
        '742.38万元',
        '318.64万元',
        third,
        '1000.05万元',
        '286.02万元',
      );
      return accusationsOf(figures, [sum(0, [1, 2, 3]), sum(0, [4, 5], { group: 'sources' })])[0]!;
    };
    expect(of('182.17万元')).toMatchObject({ unexplained: true, repairs: [] });
    expect(of('318.64万元').unexplained).toBe(false);
    expect(suspectsOf(of('318.64万元'))[0]).toBe('3 225.05 copied');
  });

  it('reads a total at 0 as one that nobody filled in', () => {
    const figures = figuresOf('0.00万元', '90.00万元', '55.20万元');
    const [accusation] = accusationsOf(figures, [sum(0, [1, 2])]);
    expect(suspectsOf(accusation!)[0]).toBe('0 145.20 stale');
  });

  it('sees a direction that was reversed', () => {
    const figures = figuresOf('0.40万元', '3.20万元', '3.60万元');
    const [accusation] = accusationsOf(figures, [relation(0, difference(figure(1), figure(2)))]);
    expect(suspectsOf(accusation!)[0]).toBe('0 -0.40 sign');
  });

  it('sees a figure that was copied from its neighbour', () => {
    const figures = figuresOf('500.37万元', '381.26万元', '381.26万元');
    const [accusation] = accusationsOf(figures, [sum(0, [1, 2])], () => [
      { printed: '119.11', namesake: false },
    ]);
    expect(suspectsOf(accusation!)).toContain('2 119.11 copied');
  });

  it('trusts a value that is told elsewhere under the same name before a rate left from before', () => {
    const figures = figuresOf('97.34%', '2140.50万元', '2408.66万元');
    const rate = relation(0, quotient(figure(1), figure(2)));
    const told = (namesake: boolean) => () => [{ printed: '2344.50', namesake }];
    const [known] = accusationsOf(figures, [rate], told(true));
    expect(suspectsOf(known!)[0]).toBe('1 2344.50 copied');
    const [unknown] = accusationsOf(figures, [rate], told(false));
    expect(suspectsOf(unknown!)[0]).toBe('0 88.87 stale');
  });

  it('suspects a part that its total and its rate both ask for', () => {
    const figures = figuresOf('800.00万元', '372.11万元', '500.00万元', '60.00%');
    const relations = [sum(0, [1, 2]), relation(3, quotient(figure(1), figure(2)), { group: 'rate' })];
    const [only, ...others] = accusationsOf(figures, relations);
    expect(others).toEqual([]);
    expect(suspectsOf(only!)[0]).toBe('1 300.00 stale');
  });

  it('sees a rate that was left from before, and one that was cut off', () => {
    const rate = relation(0, quotient(figure(1), figure(2)));
    const [stale] = accusationsOf(figuresOf('92.41%', '31.28万元', '36.80万元'), [rate]);
    expect(suspectsOf(stale!)).toContain('0 85.00 stale');
    const [cut] = accusationsOf(figuresOf('87.3%', '3390.00万元', '3880.00万元'), [rate]);
    expect(suspectsOf(cut!)).toEqual(['0 87.4 truncated']);
  });

  it('sees 元 written for 万元', () => {
    const figures = figuresOf('1456.78元', '1456.78万元', '1456.78万元');
    const relations = [relation(0, figure(1)), relation(0, figure(2), { group: 'again' })];
    const [accusation, ...others] = accusationsOf(figures, relations);
    expect(others).toEqual([]);
    expect(suspectsOf(accusation!)[0]).toBe('0 14567800 unit');
  });

  it('ranks the readings of a malformed number by what they uphold', () => {
    const broken = printed('0', '万元', {
      raw: '139,26.31万元',
      value: null,
      base: null,
      places: 2,
      readings: [
        { value: '139.2631', slip: 'separator' },
        { value: '13926.31', slip: 'separator' },
      ],
    });
    const figures = [...figuresOf('14353.92万元', '427.61万元'), broken];
    const [accusation, ...others] = accusationsOf(figures, [sum(0, [1, 2])]);
    expect(others).toEqual([]);
    expect(accusation!.malformed).toBe(2);
    expect(suspectsOf(accusation!)[0]).toBe('2 13926.31 separator');
    expect(accusation!.relations).toEqual([0]);
  });

  it('accuses weakly read figures only of a slip that is no chance', () => {
    const weak = { strength: 'weak' } as const;
    const near = accusationsOf(figuresOf('14533.92万元', '14353.92万元'), [relation(0, figure(1), weak)]);
    expect(near.map(({ doubtful }) => doubtful)).toEqual([true]);
    expect(accusationsOf(figuresOf('14533.92万元', '9921.70万元'), [relation(0, figure(1), weak)])).toEqual(
      [],
    );
    expect(accusationsOf(figuresOf('45万元', '54万元'), [relation(0, figure(1), weak)])).toEqual([]);
  });

  it('accuses parts that exceed their total however weakly they are read', () => {
    const more = { strength: 'weak', ceiling: true } as const;
    const over = stated(figuresOf('100.00万元', '65.00万元', '42.00万元'), sum(0, [1, 2], more));
    const under = stated(figuresOf('100.00万元', '5.00万元', '2.00万元'), sum(0, [1, 2], more));
    expect([isAccused(over), isAccused(under)]).toEqual([true, false]);
  });

  it('accuses a witnessed relation only where the other figure is upheld', () => {
    const figures = figuresOf('14533.92万元', '14353.92万元', '427.61万元', '13926.31万元');
    const twin = relation(0, figure(1), { strength: 'weak', witnessed: true });
    expect(accusationsOf(figures, [twin])).toEqual([]);
    const [accusation] = accusationsOf(figures, [twin, sum(1, [2, 3])]);
    expect(suspectsOf(accusation!)).toEqual(['0 14353.92 swap']);
  });
});
