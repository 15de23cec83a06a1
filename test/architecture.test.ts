/** The worked example of docs/architecture.md, run. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { audit } from '../src/audit.ts';

const document = readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8');

/** The lines of a fenced block of the document. */
function linesOf(name: string): string[] {
  const block = new RegExp(`^\`\`\`text ${name}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(document);
  return block![1]!.trim().split('\n');
}

it('comes out as the document says', async () => {
  const bytes = new TextEncoder().encode(linesOf('example').join('\n'));
  const { figures, claims, findings } = await audit(bytes, { path: 'report.txt' });
  const amounts = figures.filter(({ kind }) => kind === 'amount');
  expect(amounts.map(({ id, raw, concept }) => [id, raw, concept ?? ''].join(' ').trim())).toEqual(
    linesOf('figures'),
  );
  expect(claims.map(({ check, verdict, arithmetic }) => `${check} ${verdict} ${arithmetic}`)).toEqual(
    expect.arrayContaining(linesOf('claims')),
  );
  const raw = new Map(figures.map((figure) => [figure.id, figure.raw]));
  const told = findings.map(({ check, severity, suspects }) =>
    [check, severity, ...suspects.map((each) => `${raw.get(each.figure)} → ${each.suggestion}`)].join(' '),
  );
  expect(told).toEqual(linesOf('findings'));
});

it('names folders and files that exist', () => {
  const paths = [...document.matchAll(/`((?:src\/)?[a-z]+\/(?:[\w.-]+\.(?:ts|json))?)`/g)].map(
    (match) => match[1]!,
  );
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    const place = path.startsWith('src/') || path.startsWith('schemas/') ? path : `src/${path}`;
    expect(() => readFileSync(new URL(`../${place}`, import.meta.url)), path).not.toThrow(/ENOENT/);
  }
});
