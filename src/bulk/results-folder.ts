/**
 * The folder that results go to. Everything is written beside the old results and takes their place only when it
 * is complete; nothing that gouji did not write is replaced, and no input ever.
 */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { isWithin, type Source, workFolderName } from './discover.ts';
import { isRunning, locked } from './lock.ts';

/** A run's results while they are written. */
export interface ResultsFolder {
  /** Where the outputs of this run are written. */
  staging: string;
  /** Where the run keeps what is its own: cache and notes. */
  work: string;
  /**
   * Puts the outputs in their place and removes those of the last run that this one has not made.
   *
   * @param earlier Tells the names of files and folders in the results folder that the last run wrote.
   * @param note Called with the names written now, sorted, before another run may change them.
   * @throws {UsageError} where one cannot be replaced, as when it is open in another program.
   */
  commit(earlier: () => readonly string[], note: (names: string[]) => Promise<void>): Promise<string[]>;
  /** Leaves the results folder as it was. */
  abandon(): Promise<void>;
}

/**
 * Refuses a results folder that would touch an input or what somebody else keeps there.
 *
 * @param output Absolute.
 * @param names Tells the files and folders that the run will write in it; called where the folder is not gouji's own.
 * @throws {UsageError} saying why.
 */
export async function checkResultsFolder(
  output: string,
  sources: readonly Source[],
  names: () => Promise<readonly string[]>,
): Promise<void> {
  const status = statusOf(output);
  if (status && !status.isDirectory()) {
    throw new UsageError({
      zh: `输出位置是一个文件，不是文件夹：${output}`,
      en: `the output is a file, not a folder: ${output}`,
    });
  }
  const inside = sources.find(({ file }) => isWithin(file, output));
  if (inside) {
    throw new UsageError({
      zh: `输出文件夹 ${output} 里有待检查的报告（${inside.path}），请另选一个文件夹`,
      en: `the output folder ${output} holds a report to be checked (${inside.path}); choose another`,
    });
  }
  if (!status || existsSync(join(output, workFolderName))) return;
  const foreign = (await names()).find((name) => existsSync(join(output, name)));
  if (foreign !== undefined) {
    throw new UsageError({
      zh: `输出文件夹 ${output} 里已有不是本程序写的 ${foreign}，请另选一个文件夹`,
      en: `the output folder ${output} already holds ${foreign}, not written by gouji; choose another`,
    });
  }
}

/** The state of a path, undefined where nothing is there. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** What cannot be written, told in one line. */
export function unwritable(output: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const zh: { [code: string]: string } = {
    EACCES: '没有写入权限',
    EPERM: '没有写入权限，或文件正被其他程序打开',
    EBUSY: '文件正被其他程序打开',
    EROFS: '磁盘只读',
    ENOSPC: '磁盘已满',
    EDQUOT: '磁盘配额已满',
    EFBIG: '文件大小超出限制',
    ENOTDIR: '路径中有一段是文件',
  };
  const en: { [code: string]: string } = {
    EACCES: 'no permission',
    EPERM: 'no permission, or a file is open in another program',
    EBUSY: 'a file is open in another program',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'a file would be larger than allowed',
    ENOTDIR: 'part of the path is a file',
  };
  return new UsageError({
    zh: `无法写入 ${output}：${zh[code] ?? code}`,
    en: `cannot write to ${output}: ${en[code] ?? code}`,
  });
}

const stagingName = /^run-(.+)-(\d+)-[0-9a-f]{8}(?:-old-.*)?$/;

/** Clears away what runs left that were killed. */
async function clearAbandoned(work: string): Promise<void> {
  for (const name of readdirSync(work)) {
    const [, host, id] = stagingName.exec(name) ?? [];
    if (host === hostname() && !isRunning(Number(id)))
      await rm(join(work, name), { recursive: true, force: true });
  }
}

/** Moves a file or folder to where another may stand. */
async function replace(from: string, to: string, trash: string): Promise<void> {
  const isFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder) await rename(to, trash);
  await rename(from, to);
  if (isFolder) await rm(trash, { recursive: true, force: true });
}

/**
 * Makes the folder and room for a run in it.
 *
 * @throws {UsageError} where it cannot be written.
 */
export async function openResultsFolder(output: string): Promise<ResultsFolder> {
  const work = join(output, workFolderName);
  const staging = join(work, `run-${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(staging, { recursive: true });
    accessSync(output, constants.W_OK);
    await clearAbandoned(work);
  } catch (error) {
    throw unwritable(output, error);
  }
  return {
    staging,
    work,
    async commit(earlier, note) {
      const names = (await readdir(staging)).sort();
      try {
        await locked(join(work, 'lock'), async () => {
          const old = earlier().filter((name) => !names.includes(name));
          for (const name of names)
            await replace(join(staging, name), join(output, name), `${staging}-old-${name}`);
          for (const name of old) await rm(join(output, name), { recursive: true, force: true });
          await note(names);
        });
        await rm(staging, { recursive: true, force: true });
      } catch (error) {
        throw typeof (error as NodeJS.ErrnoException).syscall === 'string'
          ? unwritable(output, error)
          : error;
      }
      return names;
    },
    // What cannot be removed now is cleared away by the next run; the trouble that led here is what is told.
    abandon: () => rm(staging, { recursive: true, force: true }).catch(() => {}),
  };
}
