/**
 * Opens a Word package without trusting it: the directory's sizes are looked at before a part is unpacked, and
 * only the parts that are asked for are unpacked.
 */
import { limits } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { unzipped, type ZipEntry, zipEntries } from '../zip.ts';

/** Limits of a package. A report of 500 pages with tables stays below a tenth of each. */
export const packageLimits = {
  entries: 5_000,
  /** Declared size of everything together, pictures included, in bytes. */
  total: 1_000_000_000,
  /** Size of one part that is read, in bytes. */
  part: 48_000_000,
  /** Times a part may grow when it is unpacked, from `ratioFrom` bytes on. XML of long tables reaches 60. */
  ratio: 200,
  ratioFrom: 4_000_000,
  /**
   * Paragraphs, rows, table cells, tabs and breaks that are shown: each costs mammoth some 40 µs. Fewer are granted
   * to a document that unpacks to more than `plainRatio` times its size.
   */
  blocks: limits.blocks,
  repetitiveBlocks: limits.blocks / 3,
  plainRatio: 100,
} as const;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The parts of a package, unpacked when asked for. Names of parts do not depend on case. */
export class Parts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /**
   * @param bytes the file.
   * @throws UnreadableError when it is no package, or one that must not be unpacked.
   */
  constructor(bytes: Uint8Array) {
    refuseOtherFiles(bytes);
    this.#bytes = bytes;
    this.#entries = entriesByName(bytes);
  }

  /** Names of the parts, in lower case. */
  get names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  /** Whether the package has this part. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** How many times larger a part is than it is in the archive; 0 when there is no such part. */
  ratio(name: string): number {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? 0 : entry.bytes / Math.max(entry.packedBytes, 1);
  }

  /**
   * The text of a part.
   * @returns null when there is no such part.
   * @throws UnreadableError when it is damaged or grows beyond the limits.
   */
  text(name: string): string | null {
    const bytes = this.bytes(name);
    return bytes === null ? null : decode(bytes);
  }

  /** The bytes of a part, on the same terms as its text. */
  bytes(name: string): Uint8Array | null {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    const { bytes, packedBytes } = entry;
    if (bytes > packageLimits.part) throw unreadable('too-large');
    const growsTooFar = bytes > packageLimits.ratioFrom && bytes > packedBytes * packageLimits.ratio;
    if (growsTooFar) throw unreadable('bomb');
    return unzipped(this.#bytes, entry);
  }
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable('empty');
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    // Word keeps a document with a password in a container of its old format.
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
    throw unreadable(isEncrypted ? 'encrypted' : 'binary');
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) throw unreadable('binary');
}

function entriesByName(bytes: Uint8Array): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of zipEntries(bytes, packageLimits.entries)) {
    if (entry.encrypted) throw unreadable('encrypted');
    total += entry.bytes;
    if (total > packageLimits.total) throw unreadable('too-large');
    const name = partName(Buffer.from(entry.name).toString('utf8'));
    // Two parts of one name: programs would disagree on which is meant.
    if (entries.has(name)) throw unreadable('too-complex');
    if (!name.endsWith('/')) entries.set(name, entry);
  }
  return entries;
}

/** The name of a part as the package's relationships write it, in lower case. */
function partName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/{1,9}/, '');
  const leavesPackage = plain.split('/').includes('..') || /^[A-Za-z]:/.test(plain) || plain.includes('\0');
  if (leavesPackage) throw unreadable('unsafe-path');
  return plain.toLowerCase();
}

/** Text of a part: UTF-8 unless a byte order mark or the XML declaration says otherwise. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declaration = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const encoding = /^<\?xml[^>]{0,60}encoding=["']([A-Za-z0-9_-]{1,20})["']/.exec(declaration)?.[1];
  try {
    return new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
