/** The output formats of gouji. */
import { csv } from './csv.ts';
import { html } from './html/index.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import type { Format } from './writer.ts';
import { xlsx } from './xlsx/index.ts';

/** Every format that --format takes, in the order in which they are listed. */
export const formats: readonly Format[] = [xlsx, html, json, markdown, csv, sarif];

/** The format of that id, or undefined. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
