/** The marked Word copies of a run: which reports have one, what it is called, and its bytes. */
import { annotate } from '../report/annotate/annotate.ts';
import { PackageError } from '../report/annotate/zip.ts';
import { resultPath } from '../report/record-file.ts';
import { isUnreadable } from '../report/unreadable.ts';
import type { WriterOptions } from '../report/writer.ts';
import type { Record } from '../types.ts';

/** Makes marked copies. */
export interface Annotator {
  /** The copy's path within the results folder, null where the report has none. Right once `make` was called. */
  nameOf(record: Record): string | null;
  /** The copy, null where the report has none: it has no finding, or cannot take a comment. */
  make(bytes: Uint8Array, record: Record): Uint8Array | null;
}

/** Starts to make copies. */
export function createAnnotator(wording: Pick<WriterOptions, 'lang' | 'checks'>): Annotator {
  const failed = new Set<string>();
  const nameOf = (record: Record): string | null => {
    const marked = record.findings.some((finding) => finding.suppressed === undefined);
    const { path, format } = record.source;
    if (!marked || isUnreadable(record) || failed.has(path)) return null;
    const name = `annotated/${resultPath(path)}`;
    return format === 'docx' && /\.docx$/i.test(name) ? name : `${name}.docx`;
  };
  return {
    nameOf,
    make(bytes, record) {
      if (nameOf(record) === null) return null;
      try {
        return annotate(bytes, record, wording);
      } catch (error) {
        if (!(error instanceof PackageError)) throw error;
        failed.add(record.source.path);
        return null;
      }
    },
  };
}
