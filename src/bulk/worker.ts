/** What a worker thread runs: one report after the other. */
import { audit } from '../index.ts';
import type { Task } from './analysis.ts';

/**
 * Analyses one report.
 *
 * @returns its record as compact JSON.
 */
export default async function analyse({ bytes, path, settings }: Task): Promise<string> {
  return JSON.stringify(await audit(bytes, { path, settings }));
}
