/** Keeps a measurement going where the audit fails: the failure is listed and the report counts as one of which nothing is known. */
import type { Record } from '../../src/types.ts';

export type Audit = (bytes: Uint8Array, options: { path: string }) => Promise<Record>;

export interface Crash {
  path: string;
  error: string;
}

/** @returns the audit, and the failures as they come in */
export function guarded(audit: Audit): { audit: Audit; crashes: Crash[] } {
  const crashes: Crash[] = [];
  return {
    crashes,
    audit: async (bytes, options) => {
      try {
        return await audit(bytes, options);
      } catch (error) {
        crashes.push({
          path: options.path,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
        return unknown(options.path, bytes.byteLength);
      }
    },
  };
}

const unknown = (path: string, bytes: number): Record => ({
  schemaVersion: 1,
  source: { path, format: 'unknown', bytes, sha256: '' },
  report: { title: null, department: null, year: null, kind: null },
  sections: [],
  blocks: [],
  figures: [],
  claims: [],
  findings: [],
  messages: [],
  coverage: { figures: 0, checked: 0 },
});

/** Lists failures on the terminal, each kind once with the reports that it befell. */
export function printCrashes(crashes: readonly Crash[]): void {
  if (crashes.length === 0) return;
  console.log(`\nThe audit failed on ${crashes.length} reports:`);
  const kinds = new Map<string, string[]>();
  for (const { path, error } of crashes) {
    const kind = error.split('\n').slice(0, 4).join('\n    ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  for (const [kind, paths] of kinds)
    console.log(
      `  ${kind}\n    in ${paths.slice(0, 8).join(', ')}${paths.length > 8 ? ` and ${paths.length - 8} more` : ''}`,
    );
}
