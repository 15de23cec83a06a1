/**
 * Records of earlier runs, so that an unchanged report is not analysed again and an interrupted run goes on where
 * it stopped. An entry is believed only when its checksum fits; two runs may write the same entry at once.
 */
import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Bytes of the checksum before the packed text. */
const checksumBytes = 32;
/** Entries that no run has written for so long, in milliseconds, are cleared away. */
const staleAfter = 30 * 24 * 3600 * 1000;

function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Texts by key, in a folder. */
export interface Cache {
  /** The text under a key; null where there is none or it is damaged. */
  get(key: string): Promise<string | null>;
  /** Whether there is an entry, damaged or not. */
  has(key: string): Promise<boolean>;
  /** Keeps a text. A disk that is full or read-only costs the entry, not the run. */
  put(key: string, text: string): Promise<void>;
  /** Removes entries that this run has not used and that are old. */
  prune(): Promise<void>;
}

/** A cache that keeps nothing. */
export const noCache: Cache = {
  get: async () => null,
  has: async () => false,
  put: async () => {},
  prune: async () => {},
};

/**
 * Writes a file so that nobody ever sees half of it.
 *
 * @throws as the file system does; the half-written file is gone then.
 */
export async function writeAtomically(file: string, bytes: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Opens the cache in a folder, which is made when the first entry is written.
 *
 * @param now The time in milliseconds, for clearing away old entries.
 */
export function openCache(folder: string, now: number): Cache {
  const used = new Set<string>();
  const fileOf = (key: string) => join(folder, key.slice(0, 2), key);
  return {
    async get(key) {
      used.add(key);
      const bytes = await readFile(fileOf(key)).catch(() => null);
      if (bytes === null || bytes.length <= checksumBytes) return null;
      const packed = bytes.subarray(checksumBytes);
      if (!sha256(key, packed).equals(bytes.subarray(0, checksumBytes))) return null;
      return (await inflate(packed)).toString('utf8');
    },
    has: (key) =>
      access(fileOf(key)).then(
        () => true,
        () => false,
      ),
    async put(key, text) {
      const packed = await deflate(text, { level: 1 });
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true })
        .then(() => writeAtomically(file, Buffer.concat([sha256(key, packed), packed])))
        .catch(() => {});
    },
    async prune() {
      for (const shelf of await readdir(folder).catch(() => [])) {
        for (const name of await readdir(join(folder, shelf)).catch(() => [])) {
          const file = join(folder, shelf, name);
          if (used.has(name)) continue;
          const age = await stat(file).then(
            ({ mtimeMs }) => now - mtimeMs,
            () => 0,
          );
          if (age > staleAfter) await rm(file, { force: true });
        }
      }
    },
  };
}
