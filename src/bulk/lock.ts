/** Lets one run at a time put its results in place. */
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Milliseconds between two looks at a lock that another run holds. */
const patience = 50;
/** A lock this old, in milliseconds, was left by a run on another machine that is gone. */
const abandonedAfter = 10 * 60 * 1000;

/** Whether a process of this machine is there. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What this process has written into its own locks. */
const own = new Set<string>();

/**
 * Whether the run that holds a lock is gone. Its process may be there all the same: numbers are given out again, in
 * a container the same ones each time.
 */
function isAbandoned(file: string): boolean {
  try {
    const content = readFileSync(file, 'utf8');
    const [host, id] = content.split('\n');
    if (host === hostname() && id) {
      if (Number(id) === process.pid ? !own.has(content) : !isRunning(Number(id))) return true;
    }
    return Date.now() - statSync(file).mtimeMs > abandonedAfter;
  } catch {
    return false;
  }
}

/** Takes an abandoned lock away. Of several runs that see it only one succeeds, and a new lock is put back. */
async function takeAway(file: string): Promise<void> {
  const taken = `${file}-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await rename(file, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (!isAbandoned(taken)) await link(taken, file).catch(() => {});
  await rm(taken, { force: true });
}

/**
 * Does something while no other run does.
 *
 * @param file The lock: a file that is there as long as somebody works.
 */
export async function locked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const content = `${hostname()}\n${process.pid}\n${randomBytes(4).toString('hex')}\n`;
  own.add(content);
  try {
    await take(file, content);
    try {
      return await work();
    } finally {
      await rm(file, { force: true });
    }
  } finally {
    own.delete(content);
  }
}

/** Writes the lock as soon as nobody holds it. */
async function take(file: string, content: string): Promise<void> {
  for (;;) {
    try {
      await writeFile(file, content, { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAbandoned(file)) await takeAway(file);
      else await new Promise((resume) => setTimeout(resume, patience));
    }
  }
}
