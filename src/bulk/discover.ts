/** Finds the reports among the files, folders, patterns and archives that the command names. */
import { closeSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { extname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from '../usage-error.ts';
import { type ArchiveMember, departmentsByFolder, listMembers } from './archive.ts';

/** One report to be read. */
export interface Source {
  /** As given, with / between folders; a member of an archive as archive.zip/folder/file. */
  path: string;
  /** The file that holds it, absolute: the report itself, or the archive. */
  file: string;
  /** Of a report in an archive. */
  member?: ArchiveMember;
  /** The department by the folders of an archive; null where they do not tell. */
  department: string | null;
  /** Why it cannot be read, known before it is opened: a damaged archive. */
  fault?: string;
}

/** What was found, in the order of the paths. */
export interface Discovery {
  sources: Source[];
  /** How many files of other kinds were passed over, by extension. */
  ignored: { [extension: string]: number };
}

/** The inputs are there, but hold no report. */
export class NothingFoundError extends UsageError {
  override readonly name = 'NothingFoundError';
}

const readable = new Set(
  'docx docm dotx doc dot wps wpt rtf html htm xhtml mht md markdown txt text'.split(' '),
);

/** The extension in small letters, without its point. */
function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** Lock files of Word and WPS, hidden files, what systems leave in folders and archives, and a folder’s own notes. */
function isJunk(path: string): boolean {
  return path
    .split('/')
    .some((part) =>
      /^(\.(?!\.?$)|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$|readme(\.[a-z-]+)?\.(md|markdown|txt)$)/i.test(
        part,
      ),
    );
}

/** The first bytes of a file tell its kind where the extension does not. */
function looksLikeReport(file: string): boolean {
  const head = Buffer.alloc(4096);
  let length = 0;
  try {
    const descriptor = openSync(file, 'r');
    try {
      length = readSync(descriptor, head, 0, head.length, 0);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return true;
  }
  const text = head.toString('latin1', 0, length);
  return (
    text.startsWith('{\\rtf') || (text.startsWith('PK\x03\x04') && /word\/|\[Content_Types\]/.test(text))
  );
}

/** Whether a file found in a folder is a report. Files without a telling extension are looked into. */
function isReport(file: string): boolean {
  const extension = extensionOf(file);
  return readable.has(extension) || (!/^[a-z]{2,5}$/.test(extension) && looksLikeReport(file));
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
 */
export async function discover(inputs: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const found = new Map<string, Source>();
  const ignored: Discovery['ignored'] = {};
  const add = async (file: string, path: string, named: boolean): Promise<void> => {
    const real = realpathSync(file);
    const known = found.get(real);
    if (known && known.path <= path) return;
    if (extensionOf(file) === 'zip') {
      for (const member of await archiveSources(file, path))
        found.set(`${real}/${member.path.slice(path.length)}`, member);
    } else if (named || isReport(file)) {
      found.set(real, { path, file, department: null });
    } else {
      const extension = extensionOf(file) || '-';
      ignored[extension] = (ignored[extension] ?? 0) + 1;
    }
  };
  for (const input of inputs) {
    for (const { file, path, named } of await expand(input, options)) await add(file, path, named);
  }
  if (found.size === 0) {
    const where = inputs.join(' ');
    throw new NothingFoundError({ zh: `没有找到可检查的报告：${where}`, en: `no reports found in ${where}` });
  }
  return { sources: [...found.values()].sort(byPath), ignored };
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

/** The reports in an archive; an archive that cannot be opened is one report that cannot be read. */
async function archiveSources(file: string, path: string): Promise<Source[]> {
  try {
    const members = (await listMembers(file)).filter(
      ({ name }) => !isJunk(name) && readable.has(extensionOf(name)),
    );
    const departments = departmentsByFolder(members.map(({ name }) => name));
    return members.map((member) => ({
      path: `${path}/${member.name}`,
      file,
      member,
      department: departments.get(member.name) ?? null,
    }));
  } catch (error) {
    return [{ path, file, department: null, fault: error instanceof Error ? error.message : String(error) }];
  }
}
