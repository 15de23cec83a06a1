/** The bytes of a report, from a file of its own or from an archive. */
import { readFile, stat } from 'node:fs/promises';
import type { Translations } from '../types.ts';
import { readMember } from './archive.ts';
import type { Source } from './discover.ts';

/** A file larger than this, in bytes, is no report. */
const largestFile = 256 * 1024 * 1024;

/** Bytes, or the reason why there are none. */
export type SourceBytes = { bytes: Uint8Array } | { reason: Translations };

/** Reads a report's bytes. What cannot be read is told, never thrown: it must not stop the others. */
export async function readSource(source: Source): Promise<SourceBytes> {
  if (source.fault !== undefined) return { reason: damagedArchive(source.fault) };
  try {
    if (source.member) return { bytes: await readMember(source.file, source.member) };
    const { size } = await stat(source.file);
    if (size > largestFile) {
      return {
        reason: {
          zh: '文件过大，不像是一份报告，未予读取。',
          en: 'The file is too large to be a report and was not read.',
        },
      };
    }
    return { bytes: await readFile(source.file) };
  } catch (error) {
    if (source.member)
      return { reason: damagedArchive(error instanceof Error ? error.message : String(error)) };
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { reason: { zh: `文件打不开（${code}）。`, en: `The file cannot be opened (${code}).` } };
  }
}

function damagedArchive(detail: string): Translations {
  return {
    zh: `压缩包已损坏或加密，无法取出其中的文件（${detail}）。`,
    en: `The archive is damaged or encrypted and does not give this file (${detail}).`,
  };
}
