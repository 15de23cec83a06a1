/** Relations that nobody reads until what is suspected is put right. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/index.ts';

async function recordOf(text: string) {
  return await audit(new TextEncoder().encode(text), { path: 'report.txt' });
}

/** The claims of the only finding, as arithmetic. */
async function claimsOf(text: string): Promise<(string | undefined)[]> {
  const { findings, claims } = await recordOf(text);
  expect(findings).toHaveLength(1);
  return findings[0]!.claims.map((id) => claims.find((claim) => claim.id === id)?.arithmetic);
}

describe('what a repair bears out', () => {
  const bill = (one: string, all: string): string =>
    `采购课桌820张，每张210元，储物柜47组，每组10,400元，讲台38个，每个980元，三项货款依次为172,200元、${one}元、37,240元，全部货款${all}元。`;

  it('is nothing where all holds', async () => {
    expect((await recordOf(bill('488,800', '698,240'))).findings).toEqual([]);
  });

  it('is told with the slip: the product that it broke beside the sum', async () => {
    const claims = await claimsOf(bill('480,800', '698,240'));
    expect(claims).toHaveLength(2);
    expect(claims.join()).toContain('10,400元 × 47组');
  });

  it('is silent of a check that is off', async () => {
    const text = new TextEncoder().encode(bill('480,800', '698,240'));
    const { claims, findings } = await audit(text, {
      path: 'report.txt',
      settings: { checks: { product: 'off' } },
    });
    expect(claims.filter(({ check }) => check === 'product')).toEqual([]);
    expect(findings[0]!.claims).toHaveLength(1);
  });

  it('accuses nobody by itself, and ends as violated', async () => {
    const { findings, claims } = await recordOf(bill('480,800', '698,240'));
    const told = new Set(findings.flatMap((finding) => finding.claims));
    for (const claim of claims) if (told.has(claim.id)) expect(claim.verdict).toBe('violated');
    expect(findings[0]!.suspects[0]!.suggestion).toBe('488800');
  });
});
