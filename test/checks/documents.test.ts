/** The examples in the document of each check, run through the whole analysis. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { claimChecks, formChecks } from '../../src/checks/index.ts';
import { validate } from '../../src/settings-validate.ts';
import type { Finding } from '../../src/types.ts';

const folder = new URL('../../src/checks/', import.meta.url);
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));
const checks = [...claimChecks, ...formChecks];

interface Example {
  kind: 'wrong' | 'right';
  text: string;
}

/** Fenced blocks that open with ```text wrong or ```text right. */
function examplesOf(document: string): Example[] {
  return [...document.matchAll(/^```text (wrong|right)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1] as Example['kind'],
    text: match[2]!,
  }));
}

function readDocument(id: string): string {
  return readFileSync(new URL(`${id}.md`, folder), 'utf8');
}

async function findingsIn(text: string): Promise<Finding[]> {
  const record = await audit(new TextEncoder().encode(text), { path: 'example.txt' });
  return record.findings;
}

const claimIds = new Set(claimChecks.map(({ id }) => id));

describe('checks and their documents', () => {
  it.each(checks.map(({ id }) => id))('%s has its document', (id) => {
    expect(existsSync(new URL(`${id}.md`, folder))).toBe(true);
  });

  it.each(documents)('%s.md belongs to a check', (id) => {
    expect(checks.map((check) => check.id)).toContain(id);
  });
});

describe.each(documents)('%s.md', (id) => {
  const document = readDocument(id);
  const examples = examplesOf(document);

  it('shows something wrong and something right, what it rests on, and how to turn the check off', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['wrong', 'right']));
    for (const heading of ['检查什么', '不报的情况', '依据', '如何设置'])
      expect(document).toContain(`\n## ${heading}\n`);
    expect(document).toContain(`"${id}": "off"`);
  });

  it('configures what the settings know', () => {
    const blocks = [...document.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
    for (const block of blocks)
      expect(() => validate('settings', JSON.parse(block), 'example')).not.toThrow();
  });

  it.each(examples.filter(({ kind }) => kind === 'wrong'))('finds: $text', async ({ text }) => {
    expect((await findingsIn(text)).map(({ check }) => check)).toContain(id);
  });

  it.each(examples.filter(({ kind }) => kind === 'right'))('passes: $text', async ({ text }) => {
    const findings = await findingsIn(text);
    expect(findings.filter(({ check }) => check === id || claimIds.has(check))).toEqual([]);
  });
});
