/** Finds the reports among the files, folders, patterns and archives that the command names. */
import { realpathSync, type Stats, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Translations } from '../types.ts';
import { UsageError } from '../usage-error.ts';
import { unpackReports } from './archive.ts';
import { InterruptedError } from './interrupted.ts';
import { extensionOf, headOf, isJunk, isReport } from './report-files.ts';

/** One report to be read. */
export interface Source {
  /** As given, with / between folders; a member of an archive as archive.zip/folder/file. */
  path: string;
  /** The file that the bureau holds, absolute: the report itself, or the archive. */
  file: string;
  /** Where the report of an archive waits; else it is read from `file`. */
  unpacked?: string;
  /** The department by the folders of an archive; null where they do not tell. */
  department: string | null;
  /** Why it cannot be read, known before it is opened: a damaged archive. */
  fault?: Translations;
}

/** What was found, in the order of the paths. */
export interface Discovery {
  sources: Source[];
  /** How many files of other kinds were passed over, by extension. */
  ignored: { [extension: string]: number };
  /** Removes what was unpacked. */
  cleanUp(): Promise<void>;
}

/** The inputs are there, but hold no report. */
export class NothingFoundError extends UsageError {
  override readonly name = 'NothingFoundError';
}

/** Sorts by code units, so that the order is the same on every machine. */
function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Whether a path is a folder or lies within it; both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** What is passed over: folders that results are written to. */
export interface DiscoverOptions {
  /** The working folder. */
  folder: string;
  /** The results folder of this run, absolute. */
  output: string;
  /** Stops it. */
  signal?: AbortSignal;
}

/** The name of the folder, within a results folder, in which a run keeps what is its own. */
export const workFolderName = '.gouji';

/** All files of a folder that are no junk and no results, as paths relative to it. */
async function walk(folder: string, options: DiscoverOptions): Promise<string[]> {
  const found = await glob(['**/*', `**/${workFolderName}/*`], {
    cwd: folder,
    onlyFiles: true,
    dot: true,
    expandDirectories: false,
    ignore: [`**/${workFolderName}/*/**`],
  });
  const results = found
    .filter((path) => posix.basename(posix.dirname(path)) === workFolderName)
    .map((path) => resolve(folder, posix.dirname(posix.dirname(path))));
  return found.filter((path) => {
    if (isJunk(path)) return false;
    const file = resolve(folder, path);
    return !isWithin(file, options.output) && !results.some((result) => isWithin(file, result));
  });
}

/**
 * Finds all reports.
 *
 * @param inputs Files, folders, patterns and archives, as given.
 * @throws {UsageError} where an input does not exist.
 * @throws {NothingFoundError} where there is no report.
 * @throws {InterruptedError} when the signal stops it.
 */
export async function discover(inputs: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const finding = new Finding(options.signal);
  try {
    for (const input of inputs) {
      for (const { file, path, named } of await expand(input, options)) await finding.add(file, path, named);
    }
    const sources = finding.sources();
    if (sources.length === 0) {
      const where = inputs.join(' ');
      throw new NothingFoundError({
        zh: `没有找到可检查的报告：${where}`,
        en: `no reports found in ${where}`,
      });
    }
    return { sources, ignored: finding.ignored, cleanUp: () => finding.cleanUp() };
  } catch (error) {
    await finding.cleanUp();
    throw error;
  }
}

/** What was found so far. */
class Finding {
  readonly ignored: Discovery['ignored'] = {};
  readonly #found = new Map<string, Source>();
  /** Folders in which the reports of archives wait. */
  readonly #unpacked: string[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /** Adds a file, unless it was added before under a path that comes first. */
  async add(file: string, path: string, named: boolean): Promise<void> {
    const real = realPath(file);
    const known = this.#found.get(real);
    if (known && known.path <= path) return;
    if (extensionOf(file) === 'zip') await this.#addArchive(file, path, real);
    else if (named || isReport(file, () => headOf(file)))
      this.#found.set(real, { path, file, department: null });
    else this.#ignore(path);
  }

  sources(): Source[] {
    return [...this.#found.values()].sort(byPath);
  }

  async cleanUp(): Promise<void> {
    for (const folder of this.#unpacked.splice(0)) await rm(folder, { recursive: true, force: true });
  }

  #ignore(path: string): void {
    const extension = extensionOf(path) || '-';
    this.ignored[extension] = (this.ignored[extension] ?? 0) + 1;
  }

  async #addArchive(file: string, path: string, real: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'gouji-unpacked-'));
    this.#unpacked.push(folder);
    const wanted = (member: string, head: Uint8Array | null): boolean => {
      if (this.#signal?.aborted) throw new InterruptedError();
      const report = isReport(member, () => head);
      if (!report) this.#ignore(member);
      return report;
    };
    for (const { path: own, content, department } of await unpackReports(file, path, folder, wanted)) {
      const source = { path: own, file, department };
      const key = `${real}/${own.slice(path.length)}`;
      this.#found.set(
        key,
        'file' in content ? { ...source, unpacked: content.file } : { ...source, fault: content.fault },
      );
    }
  }
}

/** Where a path leads; itself where that cannot be known, so that its report is told as one that cannot be opened. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The state of a path, undefined where nothing can be found there. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The files that one input stands for. */
async function expand(
  input: string,
  options: DiscoverOptions,
): Promise<{ file: string; path: string; named: boolean }[]> {
  const absolute = resolve(options.folder, input);
  const status = statusOf(absolute);
  const given = posix.normalize(slashed(input));
  if (status?.isDirectory()) {
    const inside = await walk(absolute, options);
    return inside.map((path) => ({
      file: resolve(absolute, path),
      path: posix.join(given, path),
      named: false,
    }));
  }
  if (status) return [{ file: absolute, path: given, named: true }];
  const pattern = slashed(input);
  if (!isDynamicPattern(pattern)) {
    throw new UsageError({ zh: `没有这个文件或文件夹：${input}`, en: `no such file or folder: ${input}` });
  }
  const matches = await glob(pattern, { cwd: options.folder, onlyFiles: true, expandDirectories: false });
  return matches
    .map((match) => ({ file: resolve(options.folder, match), path: posix.normalize(match), named: false }))
    .filter(({ file, path }) => !isJunk(path) && !isWithin(file, options.output));
}
