/** The claims of the record, from judged relations. */
import { print } from '../checks/expression.ts';
import { isAccused } from '../diagnose/diagnose.ts';
import { figuresIn } from '../diagnose/repairs.ts';
import type { Stated } from '../judge/choose.ts';
import type { Claim, Figure } from '../types.ts';
import { REASONS } from './messages.ts';
import { printArithmetic, printSides } from './print.ts';

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
    const key = `${claim.check}:${[...claim.figures].sort().join()}:${claim.formula.split(' ')[0]}`;
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
  const { left, relation, right } = chosen.proposal;
  const name = (index: number) => (figures[index] as Figure).id;
  const sides = printSides(chosen, figures);
  const verdict =
    chosen.verdict === 'violated' && !accused && !isAccused(stated) ? 'unverifiable' : chosen.verdict;
  const reason = verdict === 'unverifiable' ? (chosen.reason ?? 'open-list') : null;
  return {
    id: '',
    check: stated.check,
    formula: `${print(left, name)} ${relation} ${print(right, name)}`,
    arithmetic: `${printArithmetic(left, figures, false).zh} ${relation} ${printArithmetic(right, figures, false).zh}`,
    figures: figuresIn(chosen).map(name) as [string, ...string[]],
    stated: sides?.stated ?? null,
    expected: sides?.expected ?? null,
    difference: sides?.difference ?? null,
    unit: sides?.unit ?? figures[chosen.proposal.stated]?.unit ?? null,
    verdict,
    reason: reason === null ? null : (REASONS[reason]?.zh ?? reason),
  };
}
