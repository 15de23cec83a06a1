/** The examples in the document of each check, run through the whole analysis. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { claimChecks, formChecks } from '../../src/checks/index.ts';

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

async function findingsOf(id: string, text: string): Promise<string[]> {
  const record = await audit(new TextEncoder().encode(text), { path: 'example.txt' });
  return record.findings.filter(({ check }) => check === id).map(({ message }) => message);
}

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

  it('shows something wrong and something right, and how to turn the check off', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['wrong', 'right']));
    expect(document).toContain(`"${id}": "off"`);
  });

  it.each(examples.filter(({ kind }) => kind === 'wrong'))('finds: $text', async ({ text }) => {
    expect((await findingsOf(id, text)).length).toBeGreaterThan(0);
  });

  it.each(examples.filter(({ kind }) => kind === 'right'))('passes: $text', async ({ text }) => {
    expect(await findingsOf(id, text)).toEqual([]);
  });
});
