/** gouji explain: prints the document of a check. */
import { readFileSync } from 'node:fs';
import { nearest } from '../settings-validate.ts';
import { UsageError } from '../usage-error.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Prints what a check looks for, with examples, and how to configure it.
 *
 * @throws {UsageError} where there is no such check.
 */
export function explain(id: string, around: Surroundings): number {
  const check = around.checks.find((each) => each.id === id);
  if (check === undefined) {
    const guess = nearest(
      id,
      around.checks.map((each) => each.id),
    );
    throw new UsageError({
      zh: `没有“${id}”这项检查${guess ? `，是不是“${guess}”？` : ''}（gouji checks 列出全部）`,
      en: `no check "${id}"${guess ? `; did you mean "${guess}"?` : ''} ("gouji checks" lists them all)`,
    });
  }
  const place = check.document ?? new URL(`../checks/${id}.md`, import.meta.url);
  const document = readFileSync(place, 'utf8');
  around.out.write(document.endsWith('\n') ? document : `${document}\n`);
  return 0;
}
