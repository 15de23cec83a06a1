/** The output formats of gouji. */
import { json } from './json.ts';
import type { Format } from './writer.ts';
import { xlsx } from './xlsx/index.ts';

/** Every format that --format takes, in the order in which they are listed. */
export const formats: readonly Format[] = [xlsx, json];

/** The format of that id, or undefined. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
