/** Finds saved records and hands them over in the order of their reports. */
import { open, readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Record } from '../types.ts';
import { UsageError } from '../usage-error.ts';

/** A saved record. */
export interface RecordFile {
  /** Absolute. */
  file: string;
  /** The path of its report. */
  path: string;
}

/**
 * The path of the report is among the first things in a record: ten thousand records need not be parsed to be
 * sorted.
 */
async function reportPath(file: string): Promise<string> {
  const descriptor = await open(file);
  try {
    const { buffer, bytesRead } = await descriptor.read(Buffer.alloc(8192), 0, 8192, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    const literal = /^\s*\{\s*"schemaVersion":\s*1,\s*"source":\s*\{\s*"path":\s*("(?:[^"\\]|\\.)*")/.exec(
      head,
    )?.[1];
    return literal === undefined ? (await readRecord(file)).source.path : (JSON.parse(literal) as string);
  } finally {
    await descriptor.close();
  }
}

/**
 * Reads a saved record.
 *
 * @throws {UsageError} where the file is none.
 */
export async function readRecord(file: string): Promise<Record> {
  let record: Partial<Record> | null = null;
  try {
    record = JSON.parse(await readFile(file, 'utf8')) as Partial<Record> | null;
  } catch {
    record = null;
  }
  if (
    record?.schemaVersion !== 1 ||
    !record.source ||
    !Array.isArray(record.findings) ||
    !Array.isArray(record.blocks)
  ) {
    throw new UsageError({ zh: `${file} 不是检查记录`, en: `${file} is not a record` });
  }
  return record as Record;
}

/**
 * Finds the records that files, folders and patterns stand for; a results folder stands for the records in it.
 *
 * @param folder The working folder.
 * @throws {UsageError} where an input is missing, or nothing is found.
 */
export async function findRecords(inputs: readonly string[], folder: string): Promise<RecordFile[]> {
  const files = new Set<string>();
  for (const input of inputs) for (const file of await expand(input, folder)) files.add(file);
  if (files.size === 0) {
    throw new UsageError({
      zh: `没有找到检查记录：${inputs.join(' ')}`,
      en: `no records found in ${inputs.join(' ')}`,
    });
  }
  const found: RecordFile[] = [];
  for (const file of files) found.push({ file, path: await reportPath(file) });
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.file < b.file ? -1 : 1));
}

async function expand(input: string, folder: string): Promise<string[]> {
  const path = resolve(folder, input);
  const status = await stat(path).catch(() => null);
  if (status?.isFile()) return [path];
  if (status?.isDirectory()) {
    const within = await stat(resolve(path, 'records')).catch(() => null);
    const cwd = within?.isDirectory() ? resolve(path, 'records') : path;
    const found = await glob('**/*.json', { cwd, absolute: true, dot: false, expandDirectories: false });
    return found
      .filter((file) => basename(file) !== 'summary.json' || within?.isDirectory())
      .map((file) => resolve(file));
  }
  const pattern = process.platform === 'win32' ? input.replaceAll('\\', '/') : input;
  if (!isDynamicPattern(pattern)) {
    throw new UsageError({ zh: `没有这个文件或文件夹：${input}`, en: `no such file or folder: ${input}` });
  }
  const found = await glob(pattern, { cwd: folder, absolute: true, expandDirectories: false });
  return found.map((file) => resolve(file));
}
