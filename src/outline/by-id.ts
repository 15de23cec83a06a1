/** Looks up parts of a report by their ids: to search for each would take the square of their number. */

const known = new WeakMap<readonly { id: string }[], ReadonlyMap<string, { id: string }>>();

/** Parts by their ids. The list is gone through once, however often it is asked. */
export function byId<Part extends { id: string }>(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const found = known.get(parts) ?? new Map(parts.map((part) => [part.id, part]));
  known.set(parts, found);
  return found as ReadonlyMap<string, Part>;
}
