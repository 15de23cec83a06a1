/** The bytes of a report, from a file of its own or from an archive. */
import { readFile, stat } from 'node:fs/promises';
import type { Translations } from '../types.ts';
import type { Source } from './discover.ts';

/** A file larger than this, in bytes, is no report. */
const largestFile = 256 * 1024 * 1024;

/** Bytes, or the reason why there are none. */
export type SourceBytes = { bytes: Uint8Array } | { reason: Translations };

/** Reads a report's bytes. What cannot be read is told, never thrown: it must not stop the others. */
export async function readSource(source: Source): Promise<SourceBytes> {
  if (source.fault !== undefined) return { reason: source.fault };
  try {
    const file = source.unpacked ?? source.file;
    const { size } = await stat(file);
    if (size > largestFile) {
      return {
        reason: {
          zh: '文件过大，不像是一份报告，未予读取。',
          en: 'The file is too large to be a report and was not read.',
        },
      };
    }
    return { bytes: await readFile(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { reason: { zh: `文件打不开（${code}）。`, en: `The file cannot be opened (${code}).` } };
  }
}
