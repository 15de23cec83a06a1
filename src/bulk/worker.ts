/** What a worker thread runs: one report after the other. */
import { audit } from '../index.ts';
import { libreOffice } from '../read/libreoffice.ts';
import type { Task } from './analysis.ts';
import type { Office } from './pool.ts';

let converter: ReturnType<typeof libreOffice> | null = null;

/**
 * Analyses one report.
 *
 * @param office LibreOffice, the same for every report; null where there is none.
 *
 * @returns its record as compact JSON.
 */
export default async function analyse({
  bytes,
  path,
  settings,
  office,
}: Task & { office: Office | null }): Promise<string> {
  if (office !== null) converter ??= libreOffice(office.program, office.folder);
  return JSON.stringify(await audit(bytes, { path, settings, ...(converter ? { convert: converter } : {}) }));
}
