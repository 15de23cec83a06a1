/** Reads the reports of a zip archive one by one, without unpacking it to disk or holding it in memory. */
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** A file in an archive. */
export interface ArchiveMember {
  /** Its path in the archive, with / between folders; never absolute and never upwards. */
  name: string;
  /** Its entry in the archive's directory. */
  entry: Entry;
}

/** A member larger than this, in bytes, is no report but a mistake or an attack. */
const largestMember = 256 * 1024 * 1024;

/** Opens without yauzl's own reading of names: it takes those of Chinese Windows for another code page. */
function open(file: string): Promise<ZipFile> {
  return openPromise(file, { autoClose: false, lazyEntries: true, decodeStrings: false });
}

/** The name of an entry: UTF-8 where its bytes are, else the code page of Chinese Windows. */
function nameOf(entry: Entry): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    name = new TextDecoder('gb18030').decode(entry.fileNameRaw);
  }
  const parts = name.replaceAll('\\', '/').split('/');
  const safe = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
  return parts.at(-1) === '' ? `${safe}/` : safe;
}

/**
 * Lists the files in an archive, each name once.
 *
 * @throws where it is no zip archive or is damaged.
 */
export async function listMembers(file: string): Promise<ArchiveMember[]> {
  const zip = await open(file);
  try {
    const members = new Map<string, ArchiveMember>();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name !== '' && !name.endsWith('/') && !members.has(name)) members.set(name, { name, entry });
    }
    return [...members.values()];
  } finally {
    zip.close();
  }
}

/**
 * The bytes of a member.
 *
 * @throws where it is encrypted, damaged or far too large.
 */
export async function readMember(file: string, member: ArchiveMember): Promise<Buffer> {
  if (member.entry.uncompressedSize > largestMember) {
    throw new Error(`${member.name} unpacks to ${member.entry.uncompressedSize} bytes`);
  }
  const zip = await open(file);
  try {
    return await buffer(await zip.openReadStreamPromise(member.entry));
  } finally {
    zip.close();
  }
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
 * The department that each member of an archive stands under: its first folder, leaving out those that hold
 * everything.
 *
 * @param names The members' names.
 * @returns by name; null where no folder tells.
 */
export function departmentsByFolder(names: readonly string[]): Map<string, string | null> {
  const shared = sharedFolders(names);
  return new Map(
    names.map((name) => {
      const folders = name.split('/').slice(0, -1);
      return [name, folders[shared] ?? null];
    }),
  );
}
