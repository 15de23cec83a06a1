/** Lets one run at a time put its results in place. */
import { readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
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

/** Whether the run that holds a lock is gone. */
function isAbandoned(file: string): boolean {
  try {
    const [host, id] = readFileSync(file, 'utf8').split('\n');
    if (host === hostname() && id) return !isRunning(Number(id));
    return Date.now() - statSync(file).mtimeMs > abandonedAfter;
  } catch {
    return false;
  }
}

/**
 * Does something while no other run does.
 *
 * @param file The lock: a file that is there as long as somebody works.
 */
export async function locked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      await writeFile(file, `${hostname()}\n${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isAbandoned(file)) await rm(file, { force: true });
      else await new Promise((resume) => setTimeout(resume, patience));
    }
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
