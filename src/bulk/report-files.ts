/** Which files are reports, by their names and, where these do not tell, by their first bytes. */
import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';

const readable = new Set(
  'docx docm dotx doc dot wps wpt rtf html htm xhtml mht md markdown txt text'.split(' '),
);

/** Archives. Those that are not opened may hold reports, and are told. */
const archives = new Set('zip rar 7z tar gz tgz bz2 xz'.split(' '));

/** Bytes of a file that are looked at. */
const headBytes = 4096;

/** The extension in small letters, without its point. */
export function extensionOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** Lock files of Word and WPS, hidden files, what systems leave in folders and archives, and a folder’s own notes. */
export function isJunk(path: string): boolean {
  return path
    .split('/')
    .some((part) =>
      /^(\.(?!\.?$)|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$|readme(\.[a-z-]+)?\.(md|markdown|txt)$)/i.test(
        part,
      ),
    );
}

/** The first bytes of a file tell its kind where the extension does not. */
function looksLikeReport(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, headBytes)).toString('latin1');
  return (
    text.startsWith('{\\rtf') || (text.startsWith('PK\x03\x04') && /word\/|\[Content_Types\]/.test(text))
  );
}

/** The first bytes of a file, null where it cannot be opened. */
export function headOf(file: string): Uint8Array | null {
  const head = Buffer.alloc(headBytes);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return head.subarray(0, readSync(descriptor, head, 0, head.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

/**
 * Whether a file found in a folder or an archive is a report, or an archive that cannot be opened and may hold some.
 * Files without a telling extension are looked into.
 *
 * @param head gives its first bytes, null where they cannot be had
 */
export function isReport(path: string, head: () => Uint8Array | null): boolean {
  const extension = extensionOf(path);
  if (readable.has(extension) || archives.has(extension)) return true;
  if (/^[a-z]{2,5}$/.test(extension)) return false;
  const first = head();
  return first === null || looksLikeReport(first);
}
