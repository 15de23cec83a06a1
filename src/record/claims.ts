/** The claims of the record, from judged relations. */
import { print } from '../checks/expression.ts';
import { figuresIn } from '../diagnose/involved.ts';
import type { Stated } from '../judge/choose.ts';
import type { Claim, Figure } from '../types.ts';
import { printNumbers, printRelation, printSides } from './print.ts';

/** The claims, and for each stated relation the id of its claim. Equal formulas are one claim. */
export function claimsOf(
  stated: readonly Stated[],
  accused: ReadonlySet<number>,
  figures: readonly Figure[],
): { claims: Claim[]; ids: string[] } {
  const claims: Claim[] = [];
  const byFormula = new Map<string, Claim>();
  const ids = stated.map((each, index) => {
    // What the words seemed to say is no claim where another reading stands, unless it is accused.
    if (each.chosen.proposal.echo && !accused.has(index)) return '';
    const claim = claimOf(each, accused.has(index), figures);
    const key = `${claim.check}:${[...claim.figures].sort().join()}:${claim.formula.slice(0, claim.formula.indexOf(' '))}`;
    const known = byFormula.get(key);
    if (known) return known.id;
    claim.id = `c${claims.length + 1}`;
    byFormula.set(key, claim);
    claims.push(claim);
    return claim.id;
  });
  return { claims, ids };
}

function claimOf(stated: Stated, accused: boolean, figures: readonly Figure[]): Claim {
  const { chosen } = stated;
  const { left, relation, right, constants } = chosen.proposal;
  const name = (index: number) => (figures[index] as Figure).id;
  const sides = printSides(chosen, figures);
  const verdict = verdictOf(stated, accused, figures);
  return {
    id: '',
    check: stated.check,
    formula: `${print(left, { figure: name })} ${relation} ${print(right, { figure: name })}`,
    arithmetic: `${printNumbers(left, figures)} ${relation} ${printNumbers(right, figures)}`,
    words: printRelation(chosen.proposal, verdict, figures),
    figures: figuresIn(chosen).map(name) as [string, ...string[]],
    stated: sides?.stated ?? null,
    expected: sides?.expected ?? null,
    difference: sides?.difference ?? null,
    unit: sides?.unit ?? figures[chosen.proposal.stated]?.unit ?? null,
    verdict,
    reason: verdict === 'unverifiable' ? (chosen.reason ?? 'open-list') : null,
    ...(constants ? { constants } : {}),
  };
}

const OPEN_ENDED: readonly Figure['qualifier'][] = ['over', 'under', 'atLeast', 'atMost'];

function verdictOf(stated: Stated, accused: boolean, figures: readonly Figure[]): Claim['verdict'] {
  const { verdict, proposal } = stated.chosen;
  if (verdict === 'violated' && !accused) return 'unverifiable';
  // 超100% is met by 208.87 % because it says so, not because something was rounded.
  const isOpen = OPEN_ENDED.includes(figures[proposal.stated]?.qualifier ?? null);
  return verdict === 'holds-by-rounding' && isOpen ? 'holds' : verdict;
}
