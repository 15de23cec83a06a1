/** A note of the last complete run in a results folder: what it depended on, and what it left there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './cache.ts';
import { digest } from './fingerprint.ts';

/** The note. */
export interface LastRun {
  /** Digest of everything that the outputs depend on. */
  key: string;
  /** Files and folders that stand at the top of the results folder. */
  names: string[];
  /** Every file written, with its size in bytes and its time of change in milliseconds. */
  files: [path: string, size: number, changed: number][];
}

const fileName = 'last-run.json';

/** Every file under one of the names, in order. */
function listFiles(output: string, names: readonly string[]): LastRun['files'] {
  const files: LastRun['files'] = [];
  const visit = (path: string): void => {
    const status = statSync(join(output, path));
    if (!status.isDirectory()) files.push([path, status.size, status.mtimeMs]);
    else for (const name of readdirSync(join(output, path)).sort()) visit(`${path}/${name}`);
  };
  for (const name of names) visit(name);
  return files;
}

/** Keeps a note of a run that is complete. */
export async function writeLastRun(
  work: string,
  output: string,
  key: string,
  names: string[],
): Promise<void> {
  const text = JSON.stringify({ key, names, files: listFiles(output, names) } satisfies LastRun);
  await writeAtomically(join(work, fileName), `${digest(text)}\n${text}`);
}

/** The note of the last run; null where there is none or it is damaged. */
export function readLastRun(work: string): LastRun | null {
  let content: string;
  try {
    content = readFileSync(join(work, fileName), 'utf8');
  } catch {
    return null;
  }
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return digest(text) === content.slice(0, end) ? (JSON.parse(text) as LastRun) : null;
}

/** Whether the outputs of the last run are all there, as it left them. */
export function isIntact(output: string, last: LastRun): boolean {
  return last.files.every(([path, size, changed]) => {
    const status = statSync(join(output, path), { throwIfNoEntry: false });
    return status !== undefined && status.size === size && status.mtimeMs === changed;
  });
}
