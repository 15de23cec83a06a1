/** Runs commands in this process, with a folder of their own and their output caught. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Audit } from '../../src/bulk/analysis.ts';
import { runCommand } from '../../src/cli/program.ts';
import type { KnownCheck, Surroundings } from '../../src/cli/surroundings.ts';
import { auditDouble } from '../bulk/audit-double.ts';

/** What a command did. */
export interface Ended {
  code: number;
  out: string;
  error: string;
}

const checks: KnownCheck[] = [
  { id: 'sum', title: { zh: '分项合计', en: 'sum of parts' }, severity: 'error' },
  { id: 'rate', title: { zh: '比率', en: 'rate' }, severity: 'warning' },
  { id: 'unreadable', title: { zh: '未能读取', en: 'unreadable' }, severity: 'error' },
];

/** An empty folder, with some files in it. */
export function folderWith(files: { [path: string]: string | Uint8Array } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file of the results but what the run keeps for itself, with its bytes. */
export function resultsOf(folder: string): { [path: string]: string } {
  const results: { [path: string]: string } = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isFile() && !path.startsWith('.gouji'))
      results[path] = readFileSync(join(folder, path)).toString('base64');
  }
  return results;
}

/** Runs a command in a folder. */
export async function gouji(
  folder: string,
  argv: readonly string[],
  changes: Partial<Surroundings> & { audit?: Audit } = {},
): Promise<Ended> {
  let out = '';
  let error = '';
  const { audit = auditDouble, ...rest } = changes;
  const code = await runCommand(argv, {
    folder,
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
    color: false,
    now: () => Date.parse('2026-03-01T12:00:00'),
    version: '1.2.3',
    signal: new AbortController().signal,
    checks,
    loadAudit: async () => audit,
    worker: null,
    libreOffice: null,
    limits: { time: 1500, memory: 256 },
    processors: 2,
    ...rest,
  });
  return { code, out, error };
}
