/** Files that could not be read: each has a record with one finding that says why. */
import type { Finding, Record } from '../types.ts';

/** The check that stands for a file which could not be read. */
const UNREADABLE = 'unreadable';

/** The one finding of a file that could not be read, or undefined where it was read. */
export function unreadableFinding(record: Record): Finding | undefined {
  return record.findings.find((finding) => finding.check === UNREADABLE);
}

/** Whether a record stands for a file that could not be read. */
export function isUnreadable(record: Record): boolean {
  return unreadableFinding(record) !== undefined;
}
