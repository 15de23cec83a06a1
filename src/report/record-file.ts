/** Where the record of a report is kept, and its bytes. */
import { createHash } from 'node:crypto';
import type { Record } from '../types.ts';

/** Bytes that a file or folder name may have on the usual file systems, less room for an extension. */
const NAME_BYTES = 240;
/** What Windows refuses in a name, and control characters. */
const REFUSED = /[\u0000-\u001f\u007f<>:"|?*]|\p{Surrogate}/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

/**
 * Where the record of a report stands within the results folder: records/ and the report's own path, with .json.
 * Never outside the folder, whatever the path says; the same path always gives the same name.
 *
 * @param path The report's path as its record gives it.
 */
export function recordFileName(path: string): string {
  return `records/${resultPath(path)}.json`;
}

/**
 * A report's path as a path below a folder of results: no drive, no way up, no characters that a file system
 * refuses, no name longer than it takes.
 */
export function resultPath(path: string): string {
  const names = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((name) => name !== '' && name !== '.')
    .map(safeName);
  return names.length === 0 ? '_' : names.join('/');
}

function safeName(name: string): string {
  if (name === '..') return '__';
  const allowed = name.replace(REFUSED, '_').replace(/[. ]$/, '_').replace(DEVICE, '_$&');
  if (Buffer.byteLength(allowed) <= NAME_BYTES) return allowed;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12);
  let kept = allowed;
  while (Buffer.byteLength(kept) > NAME_BYTES - digest.length - 1) kept = kept.slice(0, -1);
  return `${kept.replace(/\p{Surrogate}/gu, '')}~${digest}`;
}

/** The text of a record's file: the same record gives the same bytes. */
export function recordText(record: Record): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
