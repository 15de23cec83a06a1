/** What a cached result depends on, as one short text: any change of it makes the result worthless. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The SHA-256 of some parts, in hexadecimal digits; ["ab", "c"] and ["a", "bc"] differ. */
export function digest(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex');
}

/** JSON with the keys of every object in order, so that equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Where the build leaves what {@link codeFingerprint} gives for it, beside this file. */
export const BUILT_FINGERPRINT = 'fingerprint.txt';

/**
 * The program itself: its version, Node's, and its code and data, so that a build between two versions does not take
 * the results of another for its own. Reading all files takes a tenth of a short run, so the build has done it.
 */
export function programFingerprint(version: string): string {
  const built = fileURLToPath(new URL(BUILT_FINGERPRINT, import.meta.url));
  const code = existsSync(built)
    ? readFileSync(built, 'utf8')
    : codeFingerprint(fileURLToPath(new URL('..', import.meta.url)));
  return digest(version, process.version, code);
}

/**
 * Every file of the program's code and data.
 *
 * @param root the folder src/ or dist/, with a separator at its end
 */
export function codeFingerprint(root: string): string {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  return digest(...files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}
