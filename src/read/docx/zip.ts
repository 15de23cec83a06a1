/**
 * Opens a Word package without trusting it: the central directory is looked at before a byte is unpacked, and
 * only the parts that are asked for are unpacked, never to more than the directory declares.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { unreadable } from './unreadable.ts';

/** Limits of a package. A report of 500 pages with tables stays below a tenth of each. */
export const LIMITS = {
  /** Entries of the archive. */
  entries: 5_000,
  /** Declared size of everything together, pictures included, in bytes. */
  total: 1_000_000_000,
  /** Size of one part that is read, in bytes. */
  part: 48_000_000,
  /** Times a part may grow when it is unpacked, from `ratioFrom` bytes on. XML of long tables reaches 60. */
  ratio: 200,
  ratioFrom: 4_000_000,
  /**
   * Paragraphs and table cells that are shown: each costs mammoth 40–90 µs and up to 12 KB. Fewer are granted to
   * a document that unpacks to more than `plainRatio` times its size.
   */
  blocks: 120_000,
  repetitiveBlocks: 30_000,
  plainRatio: 40,
} as const;

interface Entry {
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STORED = 0;
const DEFLATED = 8;

/** The parts of a package, unpacked when asked for. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;

  /**
   * @param bytes the file.
   * @throws UnreadableError when it is no package, or one that must not be unpacked.
   */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    refuseOtherFiles(bytes);
    this.#entries = readDirectory(bytes, this.#view);
  }

  /** Names of the parts, in lower case. */
  get names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  /** Whether the package has this part. Names of parts do not depend on case. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * The text of a part.
   * @returns null when there is no such part.
   * @throws UnreadableError when it is damaged or grows beyond the limits.
   */
  text(name: string): string | null {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? null : decode(this.#unpack(entry));
  }

  /** How many times larger a part is than it is in the archive; 0 when there is no such part. */
  ratio(name: string): number {
    const entry = this.#entries.get(name.toLowerCase());
    return entry === undefined ? 0 : entry.size / Math.max(entry.packed, 1);
  }

  #unpack(entry: Entry): Uint8Array {
    const { offset, packed, size, method } = entry;
    const grows = size > LIMITS.ratioFrom && size > packed * LIMITS.ratio;
    if (size > LIMITS.part || grows) throw unreadable('too-large');
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL_ENTRY) {
      throw unreadable('damaged');
    }
    const start =
      offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    const data = this.#bytes.subarray(start, start + packed);
    if (data.length < packed) throw unreadable('truncated');
    const content = inflate(data, size, method);
    if (content.length !== size || (crc32(content) as number) !== entry.crc) throw unreadable('damaged');
    return content;
  }
}

function inflate(data: Uint8Array, size: number, method: number): Uint8Array {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw unreadable('damaged');
  if (size === 0) return new Uint8Array();
  try {
    return inflateRawSync(data, { maxOutputLength: size });
  } catch {
    // Also when there is more than the directory declared.
    throw unreadable('damaged');
  }
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable('empty');
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
    throw unreadable(isEncrypted ? 'encrypted' : 'not-docx');
  }
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) throw unreadable(bytes.length < 4 ? 'truncated' : 'not-docx');
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(bytes, view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries) throw unreadable('too-large');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw unreadable('damaged');
    const flags = view.getUint16(at + 8, true);
    if ((flags & 1) !== 0) throw unreadable('encrypted');
    const entry: Entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const nameLength = view.getUint16(at + 28, true);
    const name = partName(Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'));
    // Two parts of one name: programs would disagree on which is meant.
    if (entries.has(name)) throw unreadable('unsafe');
    if (!name.endsWith('/')) entries.set(name, entry);
    total += entry.size;
    if (total > LIMITS.total) throw unreadable('too-large');
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw unreadable('truncated');
}

/** The name of a part as the package's relationships write it. */
function partName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/{1,9}/, '');
  const leavesPackage = plain.split('/').includes('..') || /^[A-Za-z]:/.test(plain) || plain.includes('\0');
  if (leavesPackage) throw unreadable('unsafe');
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
