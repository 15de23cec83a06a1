import { describe, expect, it } from 'vitest';
import type { Proposal } from '../../src/checks/claim.ts';
import { figure, sumOf } from '../../src/checks/expression.ts';
import type { Stated } from '../../src/judge/choose.ts';
import { withoutDoubles } from '../../src/judge/doubles.ts';
import { ZERO } from '../../src/judge/interval.ts';

function stated(parts: number[], other: Partial<Proposal> = {}): Stated {
  const proposal: Proposal = {
    group: parts.join(),
    strength: 'weak',
    left: figure(0),
    relation: '=',
    right: sumOf(parts.map(figure)),
    stated: 0,
    ...other,
  };
  const chosen = {
    check: 'sum',
    proposal,
    verdict: 'violated' as const,
    stated: null,
    expected: null,
    half: ZERO,
    reason: null,
  };
  return { check: 'sum', group: proposal.group, chosen, alternatives: [chosen] };
}

describe('relations that are stated twice', () => {
  it('are told once, whatever the order of their parts', () => {
    expect(withoutDoubles([stated([1, 2]), stated([2, 1])])).toHaveLength(1);
  });

  it('are told by their strongest words', () => {
    const [kept] = withoutDoubles([
      stated([1, 2], { confirming: true }),
      stated([2, 1], { strength: 'strong' }),
    ]);
    expect(kept?.chosen.proposal.strength).toBe('strong');
  });

  it('stay apart where their figures differ', () => {
    expect(withoutDoubles([stated([1, 2]), stated([1, 3])])).toHaveLength(2);
  });
});
