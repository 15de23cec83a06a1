/** The READMEs name every package and every check, and lead nowhere that does not exist. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimChecks, formChecks } from '../src/checks/index.ts';

const root = new URL('../', import.meta.url);
const packages = Object.keys(
  (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { dependencies: object }).dependencies,
);

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const readme = readFileSync(new URL(name, root), 'utf8');
  const rows = readme.split('\n').filter((line) => line.startsWith('| '));

  it('says of every package why it is there, and of no other', () => {
    const heading = rows.findIndex((row) => row.startsWith('| mammoth '));
    const named = rows.slice(heading).flatMap((row) =>
      row
        .split('|')[1]!
        .trim()
        .split(/[,、] ?/u),
    );
    expect(named.sort()).toEqual([...packages].filter((each) => named.includes(each)).sort());
    expect(packages.filter((each) => !named.includes(each))).toEqual([]);
  });

  it('lists every check', () => {
    const listed = rows.flatMap((row) => /^\| \[`([a-z-]+)`\]/u.exec(row)?.[1] ?? []);
    expect(listed.sort()).toEqual([...claimChecks, ...formChecks].map(({ id }) => id).sort());
  });

  it('leads only to what is there', () => {
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1]!);
    const local = links.filter((link) => !link.includes(':'));
    expect(local.length).toBeGreaterThan(20);
    expect(local.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
  });
});
