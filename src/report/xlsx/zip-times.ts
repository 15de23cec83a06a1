/** Gives every member of a zip file the same time, so that the same content is the same file. */
import { type FileHandle, open } from 'node:fs/promises';

/** 1 January 2000, 00:00, in the form of DOS: time, then date. */
const FIXED_TIME = Buffer.from([0x00, 0x00, 0x21, 0x28]);

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_BYTES = 46;
/** A 32-bit field that says: look in the zip64 part. */
const ZIP64 = 0xffffffff;

/**
 * Overwrites the times in a zip file that was just written without a comment. A file beyond 4 GB keeps its times.
 *
 * @throws {Error} where the file is no zip file.
 */
export async function fixZipTimes(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const end = await read(file, size - END_BYTES, END_BYTES);
    if (end.readUInt32LE(0) !== END_SIGNATURE) throw new Error(`${path}: not a zip file`);
    const length = end.readUInt32LE(12);
    const start = end.readUInt32LE(16);
    if (length === ZIP64 || start === ZIP64) return;
    const directory = await read(file, start, length);
    for (let entry = 0; entry + CENTRAL_BYTES <= length; ) {
      if (directory.readUInt32LE(entry) !== CENTRAL_SIGNATURE) break;
      const local = directory.readUInt32LE(entry + 42);
      FIXED_TIME.copy(directory, entry + 12);
      if (local !== ZIP64) await file.write(FIXED_TIME, 0, 4, local + 10);
      const variable = [28, 30, 32].reduce((sum, offset) => sum + directory.readUInt16LE(entry + offset), 0);
      entry += CENTRAL_BYTES + variable;
    }
    await file.write(directory, 0, length, start);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
