/** Which reading of a stated relation is taken. */
import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/checks/claim.ts';
import { figure, quotient, sumOf } from '../../src/checks/expression.ts';
import { choose, findSums, preferred, significantDigits } from '../../src/judge/choose.ts';
import { readAsSiblings } from '../../src/judge/families.ts';
import { judge } from '../../src/judge/judge.ts';
import { figuresOf, printed, proposal, quantitiesOf } from './figures.ts';

const amounts = quantitiesOf(
  figuresOf('145.20万元', '90.00万元', '55.20万元', '12.35万元', '42.85万元', '100万元', '8万元'),
);
const sum = (parts: readonly number[], more: Partial<Proposal> = {}): Proposal =>
  proposal(sumOf(parts.map((part) => figure(part))), more);
const chosenOf = (...proposals: readonly Proposal[]) => choose('sum', proposals, amounts);

describe('choose', () => {
  it('takes the reading that holds, strong or weak', () => {
    const weak = { strength: 'weak' } as const;
    const [stated] = chosenOf(sum([1, 3], weak), sum([1, 2], weak));
    expect(stated!.chosen.proposal.right).toEqual(sumOf([figure(1), figure(2)]));
    expect(stated!.alternatives).toHaveLength(2);
  });

  it('takes an exact weak reading before a strong one that fails', () => {
    const [stated] = chosenOf(sum([1, 3]), sum([1, 2], { strength: 'weak', confirming: true }));
    expect(stated!.chosen.verdict).toBe('holds');
  });

  it('does not let a small round number hold by chance against a strong reading', () => {
    const coarse = quantitiesOf(figuresOf('100%', '45万元', '50万元', '30万元', '30万元'));
    const right = (a: number, b: number) => quotient(figure(a), figure(b));
    const strong = proposal(right(1, 2));
    const chance = proposal(right(3, 4), { strength: 'weak', confirming: true });
    const [stated] = choose('rate', [strong, chance], coarse);
    expect(stated!.chosen.verdict).toBe('violated');
  });

  it('does not let a rate copied from another item hold by that item’s amounts', () => {
    const items = quantitiesOf(figuresOf('92.40%', '365.28万元', '430.20万元', '473.64万元', '512.60万元'));
    const of = (a: number, b: number, more: Partial<Proposal> = {}) =>
      proposal(quotient(figure(a), figure(b)), more);
    const weak = { strength: 'weak', confirming: true } as const;
    expect(choose('rate', [of(1, 2), of(3, 4, weak)], items)[0]!.chosen.verdict).toBe('violated');
    const shared = quantitiesOf(figuresOf('92.40%', '473.64万元', '430.20万元', '473.64万元', '512.60万元'));
    expect(choose('rate', [of(1, 2), of(1, 4, weak)], shared)[0]!.chosen.verdict).toBe('holds');
  });

  it('accuses by the strongest reading where none holds', () => {
    const [stated] = chosenOf(sum([1, 4], { strength: 'weak' }), sum([1, 3]));
    expect([stated!.chosen.verdict, stated!.chosen.proposal.strength]).toEqual(['violated', 'strong']);
  });

  it('forgets a confirmation that does not hold', () => {
    expect(chosenOf(sum([1, 3], { strength: 'weak', confirming: true }))).toEqual([]);
  });

  it('keeps relations of different groups apart', () => {
    const stated = chosenOf(sum([1, 2], { group: 'a' }), sum([5, 6], { group: 'b' }));
    expect(stated.map(({ group }) => group)).toEqual(['a', 'b']);
  });

  it('drops a failing weak reading of a figure that a standing relation explains with the same figures', () => {
    const stated = chosenOf(sum([1, 2], { group: 'a' }), sum([1, 3], { group: 'b', strength: 'weak' }));
    expect(stated.map(({ group }) => group)).toEqual(['a']);
  });

  it('keeps the words’ own failing reading beside a standing relation as one that does not accuse by itself', () => {
    const stated = chosenOf(sum([1, 2], { group: 'a' }), sum([1, 3], { group: 'b' }));
    expect(stated.map(({ group, chosen }) => [group, chosen.proposal.echo ?? false])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('does not take a reading for settled whose parts are other ones', () => {
    const stated = chosenOf(sum([1, 2], { group: 'a' }), sum([3, 4], { group: 'b' }));
    expect(stated.map(({ chosen }) => chosen.verdict)).toEqual(['holds', 'violated']);
  });

  it('has nothing to say of no readings', () => {
    expect(preferred([], amounts)).toBeNull();
  });
});

describe('significantDigits', () => {
  it.each([
    ['14353.92万元', 7],
    ['100%', 1],
    ['12.50%', 4],
    ['4000万元', 1],
    ['61个', 2],
    ['0.00万元', 0],
    ['-3.40万元', 2],
  ])('of %s are %i', (words, digits) => {
    expect(significantDigits(0, quantitiesOf(figuresOf(words)))).toBe(digits);
  });
});

describe('findSums', () => {
  const quantities = quantitiesOf(
    figuresOf('145.20万元', '7.10万元', '90.00万元', '12.35万元', '42.85万元', '6.00万元'),
  );
  const run = (sequence: readonly number[], starts = 3) => ({ group: 'run', total: 0, sequence, starts });

  it('finds the run that adds up, to the last digit', () => {
    const [found] = findSums([run([1, 2, 3, 4, 5])], quantities);
    expect(found!.right).toEqual(sumOf([figure(2), figure(3), figure(4)]));
    expect(found!.confirming).toBe(true);
  });

  it.each([
    ['it starts too late', run([1, 5, 2, 3, 4], 1)],
    ['a figure stands between', run([2, 3, 1, 4])],
    ['nothing adds up', run([1, 2, 5])],
  ])('finds none where %s', (_, each) => {
    expect(findSums([each], quantities)).toEqual([]);
  });

  it('does not count a part of 0 as a second one, nor trust a short number', () => {
    const zero = quantitiesOf(figuresOf('145.20万元', '145.20万元', '0.00万元'));
    expect(findSums([run([1, 2])], zero)).toEqual([]);
    const short = quantitiesOf(figuresOf('30万元', '10万元', '20万元'));
    expect(findSums([run([1, 2])], short)).toEqual([]);
  });

  it('stops at a number that cannot be read', () => {
    const broken = [
      ...figuresOf('145.20万元', '90.00万元'),
      printed('0', '万元', { value: null, base: null }),
      ...figuresOf('55.20万元'),
    ];
    expect(findSums([run([1, 2, 3])], quantitiesOf(broken))).toEqual([]);
  });
});

describe('readAsSiblings', () => {
  /** Shares of one list: 40 % and 35 % of figure 2 hold, the third may be of figure 2 or of figure 3. */
  const shares = quantitiesOf(
    figuresOf('40%', '35%', '1000万元', '800万元', '400万元', '350万元', '212万元', '12%'),
  );
  const share = (rate: number, part: number, whole: number): Proposal => ({
    ...proposal(quotient(figure(part), figure(whole))),
    group: `${rate}`,
    left: figure(rate),
    stated: rate,
    strength: 'weak',
    confirming: true,
    family: { key: 'list', anchor: `${whole}` },
  });
  const all = (...proposals: readonly Proposal[]) => {
    const groups = [...new Set(proposals.map(({ group }) => group))];
    return groups.flatMap((group) => {
      const alternatives = proposals
        .filter((each) => each.group === group)
        .map((each) => judge('share', each, shares));
      const chosen = preferred(alternatives, shares);
      return chosen ? [{ check: 'share', group, chosen, alternatives }] : [];
    });
  };

  it('takes a failing share to be of the whole that its siblings are of', () => {
    const read = readAsSiblings(all(share(0, 4, 2), share(1, 5, 2), share(7, 6, 2), share(7, 6, 3)));
    const last = read.at(-1)!.chosen;
    expect([last.verdict, last.proposal.strength, last.proposal.confirming]).toEqual([
      'violated',
      'strong',
      false,
    ]);
    expect(last.proposal.right).toEqual(quotient(figure(6), figure(2)));
  });

  it('says nothing of it where no sibling holds', () => {
    expect(readAsSiblings(all(share(7, 6, 2), share(7, 6, 3)))).toEqual([]);
  });

  it('waits for as many siblings as the reading needs', () => {
    const needy = { ...share(7, 6, 2), family: { key: 'list', anchor: '2', needs: 3 } };
    expect(readAsSiblings(all(share(0, 4, 2), share(1, 5, 2), needy))).toHaveLength(2);
  });
});
