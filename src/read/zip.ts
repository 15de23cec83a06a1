/**
 * The directory at the end of a zip file: what it says of its members before anything is unpacked.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { unreadable } from './unreadable.ts';

/** A member as the directory states it. */
export interface ZipEntry {
  /** The name in the bytes of its own encoding. */
  name: Uint8Array;
  /** The name is marked as UTF-8. */
  utf8: boolean;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  /** Checksum of the unpacked bytes. */
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Where the member's own header begins. */
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const memberSignature = 0x04034b50;

/**
 * The members of a zip file, in the order of its directory.
 *
 * @param bytes the file
 * @param most the number of members above which it is refused
 * @throws UnreadableError `truncated` where the directory is missing or broken, `bomb` where it is too long
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > most || count === 0xffff) throw unreadable('bomb');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) throw unreadable('truncated');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw unreadable('truncated');
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength),
      utf8: (flags & 0x800) !== 0,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The end record stands before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw unreadable('truncated');
}

/**
 * Unpacks one member, never to more than its stated size.
 *
 * @param bytes the zip file
 * @param entry of `zipEntries`
 * @throws UnreadableError `encrypted`, `truncated` where bytes are missing or changed, or `bomb` where it unfolds
 *   to more than it states
 */
export function unzipped(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw unreadable('encrypted');
  const { offset, packedBytes } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== memberSignature)
    throw unreadable('truncated');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw unreadable('truncated');
  const content = inflated(bytes.subarray(start, start + packedBytes), entry);
  // A digit that changed on the way would be checked as if it had been written.
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw unreadable('truncated');
  return content;
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw unreadable('truncated');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
  } catch (error) {
    throw unreadable((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'truncated');
  }
}
