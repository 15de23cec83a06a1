/** Ids of findings that survive an edit elsewhere in the document. */
import { createHash } from 'node:crypto';

/**
 * Gives each finding an id made of what it says, not of where it stands; the second of two equal ones gets a
 * number.
 */
export function stableIds(): (parts: readonly string[]) => string {
  const used = new Map<string, number>();
  return (parts) => {
    const digest = createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 12);
    const times = (used.get(digest) ?? 0) + 1;
    used.set(digest, times);
    return times === 1 ? digest : `${digest}-${times}`;
  };
}
