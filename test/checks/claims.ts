/** Audits a short text and says in short what came of it. */
import { audit } from '../../src/audit.ts';
import { claimChecks } from '../../src/checks/index.ts';
import type { Settings } from '../../src/settings.ts';
import type { Record } from '../../src/types.ts';

const claimIds = new Set([...claimChecks.map(({ id }) => id), 'origin']);

export function auditText(text: string, settings: Partial<Settings> = {}): Promise<Record> {
  return audit(new TextEncoder().encode(text), { path: 'report.txt', settings });
}

/** What the checks of figures find: `check severity`, and for each suspect `printed→suggestion`. */
export async function found(text: string, settings: Partial<Settings> = {}): Promise<string[]> {
  const { findings, figures } = await auditText(text, settings);
  const raw = new Map(figures.map(({ id, raw: words }) => [id, words]));
  return findings
    .filter(({ check }) => claimIds.has(check))
    .map(({ check, severity, suspects }) =>
      [check, severity, ...suspects.map((each) => `${raw.get(each.figure)}→${each.suggestion}`)].join(' '),
    );
}

/** The relations of a check that hold, with their printed numbers. */
export async function held(check: string, text: string): Promise<string[]> {
  const { claims } = await auditText(text);
  return claims
    .filter((claim) => claim.check === check && /^holds/.test(claim.verdict))
    .map(({ arithmetic }) => arithmetic ?? '');
}

/** The relations of a check that were left open, with the reason. */
export async function open(check: string, text: string): Promise<string[]> {
  const { claims } = await auditText(text);
  return claims
    .filter((claim) => claim.check === check && claim.verdict === 'unverifiable')
    .map(({ arithmetic, reason }) => `${arithmetic}: ${reason}`);
}
