/**
 * Archives of submissions. A bureau receives one .zip a department, or one with a folder for each; names are in
 * UTF-8 or, from Windows, in GBK.
 */
import { limits } from './limits.ts';
import { sniff } from './sniff.ts';
import { UnreadableError } from './tree.ts';
import { unreadable } from './unreadable.ts';
import { unzipped, type ZipEntry, zipEntries } from './zip.ts';

/** A file of an archive: its bytes, or why they cannot be had. */
export type Member = { path: string; bytes: Uint8Array } | { path: string; error: UnreadableError };

/** What a Mac or Windows adds to every archive, and Office beside an open file. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.[^./]|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Whether the bytes are an archive of files, rather than a document that is packed as one.
 *
 * @param bytes the whole file
 * @param path its name
 */
export function isArchive(bytes: Uint8Array, path: string): boolean {
  const sniffed = sniff(bytes, path);
  return 'format' in sniffed && sniffed.format === 'zip';
}

/**
 * Whether the bytes are a Word file, which is packed as an archive, whatever they are called.
 *
 * @param bytes the whole file
 * @param path its name
 */
export function isWordFile(bytes: Uint8Array, path: string): boolean {
  const sniffed = sniff(bytes, path);
  return 'format' in sniffed && sniffed.format === 'docx';
}

/**
 * The files of an archive, one after the other, archives within it included. Each is unpacked when it is asked
 * for, so that no more than one is held.
 *
 * @param bytes the archive
 * @param path its path, which its members' paths begin with: 局.zip/科室/报告.docx
 * @throws UnreadableError where the archive itself cannot be read
 */
export function membersOf(bytes: Uint8Array, path: string): Generator<Member> {
  if (bytes.length > limits.archive.bytes) throw unreadable('too-large');
  return walk(bytes, path, 1, { bytes: 0, members: 0 });
}

/** What was unpacked so far, nested archives included. */
interface Spent {
  bytes: number;
  members: number;
}

function* walk(bytes: Uint8Array, path: string, depth: number, spent: Spent): Generator<Member> {
  for (const entry of zipEntries(bytes, limits.archive.members)) {
    const name = nameOf(entry);
    if (name.endsWith('/') || litter.test(name)) continue;
    const member = unpack(bytes, entry, path, name, spent);
    if ('error' in member || !isArchive(member.bytes, member.path)) {
      yield member;
    } else if (depth >= limits.archive.depth) {
      yield { path: member.path, error: unreadable('nested') };
    } else {
      yield* guarded(member.bytes, member.path, depth + 1, spent);
    }
  }
}

/** A nested archive that cannot be read is one member that cannot be read. */
function* guarded(bytes: Uint8Array, path: string, depth: number, spent: Spent): Generator<Member> {
  try {
    yield* walk(bytes, path, depth, spent);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    yield { path, error };
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry, archive: string, name: string, spent: Spent): Member {
  const safe = safePath(name);
  const path = `${archive}/${safe ?? name.replace(/[^\p{L}\p{N}.()（）_-]/gu, '_')}`;
  try {
    if (safe === null) throw unreadable('unsafe-path');
    spent.members += 1;
    spent.bytes += entry.bytes;
    if (entry.bytes > limits.archive.member) throw unreadable('too-large');
    if (spent.members > limits.archive.members || spent.bytes > limits.archive.total)
      throw unreadable('bomb');
    const isBomb = entry.bytes > 1_000_000 && entry.bytes > entry.packedBytes * limits.archive.ratio;
    if (isBomb) throw unreadable('bomb');
    return { path, bytes: unzipped(bytes, entry) };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { path, error };
  }
}

/** Windows writes names in its own encoding without saying so; UTF-8 that is not marked is still UTF-8. */
function nameOf({ name, utf8 }: ZipEntry): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    text = new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(name);
  }
  return text.replaceAll('\\', '/').normalize('NFC');
}

/** The path within the archive, or null where it leads out of it. */
function safePath(name: string): string | null {
  if (/^[A-Za-z]:|^\//.test(name) || /[\0-\x1f]/.test(name)) return null;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/');
}
