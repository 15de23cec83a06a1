/** The checks that a person may name: those of claims and of form, and the one for files that cannot be read. */
import { existsSync, readFileSync } from 'node:fs';
import type { KnownCheck } from './surroundings.ts';

const unreadable: KnownCheck = {
  id: 'unreadable',
  title: { zh: '未能读取', en: 'file that could not be read' },
  severity: 'error',
  document: new URL('./unreadable.md', import.meta.url),
};

/** Loading a hundred files for the names in them is a quarter of the command's start: the build writes them down. */
const written = new URL('./known-checks.json', import.meta.url);

/** All of them. */
export const knownChecks: readonly KnownCheck[] = [
  ...(existsSync(written)
    ? (JSON.parse(readFileSync(written, 'utf8')) as KnownCheck[])
    : (await import('./named-checks.ts')).namedChecks),
  unreadable,
];
