/** The output formats of gouji. Each is loaded when it is asked for: some build on large libraries. */
import type { Format } from './writer.ts';

/** Every format that --format takes, in the order in which they are written. */
const loaders: readonly { id: string; load: () => Promise<Format> }[] = [
  { id: 'xlsx', load: async () => (await import('./xlsx/index.ts')).xlsx },
  { id: 'html', load: async () => (await import('./html/index.ts')).html },
  { id: 'json', load: async () => (await import('./json.ts')).json },
  { id: 'markdown', load: async () => (await import('./markdown.ts')).markdown },
  { id: 'csv', load: async () => (await import('./csv.ts')).csv },
  { id: 'sarif', load: async () => (await import('./sarif.ts')).sarif },
];

/** The ids of all formats. */
export const formatIds: readonly string[] = loaders.map(({ id }) => id);

/**
 * Loads the formats of those ids; an id that there is none of is left out.
 *
 * @returns them in the order in which they are written.
 */
export async function loadFormats(ids: readonly string[]): Promise<Format[]> {
  return Promise.all(loaders.filter(({ id }) => ids.includes(id)).map(({ load }) => load()));
}
