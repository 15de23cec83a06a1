/** Runs a writer over records in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Format, Writer, WriterOptions } from '../../src/report/writer.ts';
import type { Record } from '../../src/types.ts';
import { checks, relations } from './records.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder that is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));
  folders.push(folder);
  return folder;
}

/** Options of a run in Chinese without a baseline, with what differs. */
export function writerOptions(more: Partial<WriterOptions> = {}): WriterOptions {
  return { lang: 'zh', version: '9.9.9', checks, relations, baseline: false, ...more };
}

/** Hands records to a writer and closes it. */
export async function writeAll(
  writer: Writer,
  records: readonly Record[],
  earlier?: (record: Record) => Record | null,
): Promise<void> {
  for (const record of records) {
    await (earlier ? writer.write(record, earlier(record)) : writer.write(record));
  }
  await writer.close();
}

/** Writes records in a format and gives the path of what was written. */
export async function render(
  format: Format,
  records: readonly Record[],
  options: Partial<WriterOptions> = {},
  earlier?: (record: Record) => Record | null,
): Promise<string> {
  const folder = await temporaryFolder();
  const writer = await format.create(folder, writerOptions({ baseline: earlier !== undefined, ...options }));
  await writeAll(writer, records, earlier);
  return join(folder, format.fileName);
}
