/**
 * Takes an archive of submissions apart: its reports wait in a temporary folder, so that neither the archive nor
 * more than one of them is held in memory.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWordFile, membersOf } from '../read/archive.ts';
import { UnreadableError } from '../read/index.ts';
import { unreadable } from '../read/unreadable.ts';
import type { Translations } from '../types.ts';
import { InterruptedError } from './interrupted.ts';

/** A report of an archive. */
export interface ArchivedReport {
  /** The archive's path, and the report's own within it. */
  path: string;
  /** Where it waits, or why it cannot be had. */
  content: { file: string } | { fault: Translations };
  /** The department by the folders of the archive; null where they do not tell. */
  department: string | null;
}

/**
 * Unpacks the reports of an archive; a Word file by the name of one is its own report.
 *
 * @param file The archive.
 * @param path Its path as given.
 * @param folder Where the reports shall wait.
 * @param wanted Whether a member, by its path and its bytes (null where they cannot be had), is a report.
 * @returns in the order of the archive; an archive that cannot be read, or holds no report, is one report that cannot be
 * read.
 */
export async function unpackReports(
  file: string,
  path: string,
  folder: string,
  wanted: (path: string, bytes: Uint8Array | null) => boolean,
): Promise<ArchivedReport[]> {
  const reports: Omit<ArchivedReport, 'department'>[] = [];
  try {
    const bytes = await readFile(file);
    if (isWordFile(bytes, path)) return [{ path, content: { file }, department: null }];
    for (const member of membersOf(bytes, path)) {
      if (member.path !== path && !wanted(member.path, 'error' in member ? null : member.bytes)) continue;
      if ('error' in member) {
        reports.push({ path: member.path, content: { fault: member.error.translations } });
        continue;
      }
      const waiting = join(folder, String(reports.length));
      await writeFile(waiting, member.bytes);
      reports.push({ path: member.path, content: { file: waiting } });
    }
    if (reports.length === 0) throw unreadable('no-reports');
  } catch (error) {
    if (error instanceof InterruptedError) throw error;
    reports.push({ path, content: { fault: faultOf(error) } });
  }
  const departments = departmentsByFolder(reports.map((report) => report.path.slice(path.length + 1)));
  return reports.map((report, index) => ({ ...report, department: departments[index] ?? null }));
}

function faultOf(error: unknown): Translations {
  if (error instanceof UnreadableError) return error.translations;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) throw error;
  return { zh: `压缩包打不开（${code}）。`, en: `The archive cannot be opened (${code}).` };
}

/** How many leading folders all names share: the wrapper that the sender's archiver put around the departments. */
function sharedFolders(names: readonly string[]): number {
  const folders = names.map((name) => name.split('/').slice(0, -1));
  const [first] = folders;
  let shared = 0;
  while (first && shared < first.length && folders.every((other) => other[shared] === first[shared]))
    shared += 1;
  return shared;
}

/**
 * The department that each member of an archive stands under: its first folder, or archive within the archive,
 * leaving out those that hold everything.
 *
 * @param names The members' paths within the archive.
 * @returns in the same order; null where no folder tells.
 */
function departmentsByFolder(names: readonly string[]): (string | null)[] {
  const shared = sharedFolders(names);
  return names.map(
    (name) =>
      name
        .split('/')
        .slice(0, -1)
        [shared]?.replace(/\.zip$/i, '') ?? null,
  );
}
