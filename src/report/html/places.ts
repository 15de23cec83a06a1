/** Names and addresses in the HTML output. All follow from the record alone, so that other outputs can link here. */
import { createHash } from 'node:crypto';
import type { Finding, Record } from '../../types.ts';
import { resultPath } from '../record-file.ts';

/** The page that opens first, in the results folder. */
export const indexName = 'report.html';

/** What the ids of one report begin with: the same path gives the same key. */
export function reportKey(record: Record): string {
  return `r${createHash('sha256').update(record.source.path).digest('hex').slice(0, 12)}`;
}

/** The id of the element at which a finding stands. */
export function findingAnchor(key: string, finding: Finding): string {
  return `${key}-${finding.id.replace(/[^A-Za-z0-9_.-]/g, (character) => `_${character.codePointAt(0)!.toString(16)}`)}`;
}

/** The id of the element that is a figure. */
export function figureAnchor(key: string, figure: string): string {
  return `${key}-figure-${figure}`;
}

/**
 * Where the HTML output shows a finding, relative to the results folder. Holds whether the reports stand in one
 * file or on a page each: the index leads on to the page.
 */
export function findingPage(record: Record, finding: Finding): string {
  return `${indexName}#${findingAnchor(reportKey(record), finding)}`;
}

/** The file of a report's own page, relative to the results folder. */
export function pageName(record: Record): string {
  return `html/${resultPath(record.source.path)}.html`;
}

/** A path as the address of a link. */
export function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
