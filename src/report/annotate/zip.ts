/**
 * A ZIP package whose entries can be replaced or added while every other entry keeps its very bytes: local
 * header, compressed data, extra fields and comments are copied, never unpacked and packed again.
 * Layout after APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16.
 */
import { crc32 } from 'node:zlib';
import { deflateSync, inflateSync } from 'fflate';

/** A package that cannot be changed without harm; the message is meant for the person who chose the file. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

/** One entry of the central directory. */
interface Entry {
  name: string;
  method: number;
  /** Bytes of the central directory's record, as they stand. */
  directory: Uint8Array;
  /** Bytes from the local header up to the next entry or the directory. */
  local: Uint8Array;
  /** The compressed data. */
  data: Uint8Array;
  /** Unpacked size in bytes. */
  size: number;
}

/** The entries of a package in the order of their bytes, and what surrounds them. */
export interface Package {
  entries: Entry[];
  /** Order of the central directory: indexes into `entries`. */
  listed: number[];
  /** Bytes before the first entry. */
  prefix: Uint8Array;
  /** The archive's comment. */
  comment: Uint8Array;
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day a ZIP can name: no clock enters the output. */
const FIRST_DAY = 0x0021;
const UTF8_NAMES = 0x0800;

const utf8 = new TextDecoder();

/**
 * Reads the directory of a package.
 *
 * @param bytes The whole file.
 * @throws {PackageError} Where the bytes are no complete ZIP archive, or one that is encrypted or larger than 4 GB.
 */
export function readPackage(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const stated = view.getUint32(end + 16, true);
  if (count === 0xffff || stated === 0xffffffff) throw new PackageError('The file is too large to annotate.');
  const directoryStart = end - directorySize;
  // Bytes before the archive shift every offset by the same number.
  const shift = directoryStart - stated;
  if (directoryStart < 0 || shift < 0) throw new PackageError('The file is incomplete.');
  const found = readDirectory(bytes, view, directoryStart, count, shift);
  const inOrder = [...found].sort((left, right) => left.offset - right.offset);
  const entries = inOrder.map((record, index) =>
    readEntry(bytes, view, record, inOrder[index + 1]?.offset ?? directoryStart),
  );
  return {
    entries,
    listed: found.map((record) => inOrder.indexOf(record)),
    prefix: bytes.subarray(0, inOrder[0]?.offset ?? directoryStart),
    comment: bytes.subarray(end + END_SIZE, end + END_SIZE + view.getUint16(end + 20, true)),
  };
}

/**
 * Unpacks one entry.
 *
 * @returns Its bytes, or null where the package has no such entry.
 * @throws {PackageError} Where the entry is damaged or packed by a method that no Word file uses.
 */
export function readPart(from: Package, name: string): Uint8Array | null {
  const entry = from.entries.find((candidate) => candidate.name === name);
  if (entry === undefined) return null;
  if (entry.method === STORED) return entry.data;
  if (entry.method !== DEFLATED) throw new PackageError(`${name} is packed by an unknown method.`);
  try {
    return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  } catch {
    throw new PackageError(`${name} is damaged.`);
  }
}

/**
 * Writes the package with some entries replaced or added.
 *
 * @param from The package as it was read.
 * @param parts New contents by entry name.
 */
export function writePackage(from: Package, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const known = new Set(from.entries.map((entry) => entry.name));
  const changed = from.entries.map((entry) => {
    const content = parts.get(entry.name);
    return content === undefined ? entry : pack(entry.name, content);
  });
  const added = [...parts].filter(([name]) => !known.has(name)).map(([name, content]) => pack(name, content));
  const entries = [...changed, ...added];
  const listed = [...from.listed, ...added.map((_, index) => changed.length + index)];
  return assemble(entries, listed, from.prefix, from.comment);
}

/** A new package of the given parts, in their order. */
export function newPackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const nothing = new Uint8Array();
  return writePackage({ entries: [], listed: [], prefix: nothing, comment: nothing }, parts);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new PackageError('The file is no Word document, or it is incomplete.');
}

interface DirectoryRecord {
  name: string;
  flags: number;
  method: number;
  packed: number;
  size: number;
  offset: number;
  bytes: Uint8Array;
}

function readDirectory(bytes: Uint8Array, view: DataView, start: number, count: number, shift: number) {
  const records: DirectoryRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) {
      throw new PackageError("The file's directory is damaged.");
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    records.push({
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
      bytes: bytes.subarray(at, next),
    });
    at = next;
  }
  return records;
}

function readEntry(bytes: Uint8Array, view: DataView, record: DirectoryRecord, next: number): Entry {
  const { offset } = record;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw new PackageError(`${record.name} is damaged.`);
  }
  if ((record.flags & 1) === 1) throw new PackageError('The file is encrypted.');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return {
    name: record.name,
    method: record.method,
    directory: record.bytes,
    local: bytes.subarray(offset, next),
    data: bytes.subarray(start, start + record.packed),
    size: record.size,
  };
}

function pack(name: string, content: Uint8Array): Entry {
  const data = deflateSync(content, { level: 6 });
  const nameBytes = new TextEncoder().encode(name);
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(2, UTF8_NAMES, true);
  shared.setUint16(4, DEFLATED, true);
  shared.setUint16(8, FIRST_DAY, true);
  shared.setUint32(10, crc32(content), true);
  shared.setUint32(14, data.length, true);
  shared.setUint32(18, content.length, true);
  shared.setUint16(22, nameBytes.length, true);
  const fields = new Uint8Array(shared.buffer);
  const local = join([word(LOCAL), fields, nameBytes, data]);
  const directory = join([word(DIRECTORY), Uint8Array.of(20, 0), fields, new Uint8Array(14), nameBytes]);
  return { name, method: DEFLATED, directory, local, data, size: content.length };
}

function assemble(entries: Entry[], listed: number[], prefix: Uint8Array, comment: Uint8Array): Uint8Array {
  const offsets: number[] = [];
  let at = prefix.length;
  for (const entry of entries) {
    offsets.push(at);
    at += entry.local.length;
  }
  const directory = listed.map((index) => {
    // Not slice(), with which a Buffer would share the bytes of the file that was read.
    const record = Uint8Array.from(entries[index]!.directory);
    new DataView(record.buffer).setUint32(42, offsets[index]!, true);
    return record;
  });
  const end = new DataView(new ArrayBuffer(END_SIZE));
  end.setUint32(0, END, true);
  end.setUint16(8, listed.length, true);
  end.setUint16(10, listed.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  end.setUint32(16, at, true);
  end.setUint16(20, comment.length, true);
  return join([
    prefix,
    ...entries.map((entry) => entry.local),
    ...directory,
    new Uint8Array(end.buffer),
    comment,
  ]);
}

function word(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
