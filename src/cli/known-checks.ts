/** The checks that a person may name: those of claims and of form, and the one for files that cannot be read. */
import { claimChecks, formChecks } from '../checks/index.ts';
import type { KnownCheck } from './surroundings.ts';

const unreadable: KnownCheck = {
  id: 'unreadable',
  title: { zh: '未能读取', en: 'file that could not be read' },
  severity: 'error',
  document: new URL('./unreadable.md', import.meta.url),
};

/** All of them. */
export const knownChecks: readonly KnownCheck[] = [...claimChecks, ...formChecks, unreadable];
