/** What a person is told of the checks, gathered from all their files. */
import { claimChecks, formChecks } from '../checks/index.ts';
import type { KnownCheck } from './surroundings.ts';

/** Names and severities, of claims first. */
export const namedChecks: readonly KnownCheck[] = [
  ...claimChecks.map(({ id, title, relation, severity }) => ({ id, title, relation, severity })),
  ...formChecks.map(({ id, title, severity }) => ({ id, title, severity })),
];
