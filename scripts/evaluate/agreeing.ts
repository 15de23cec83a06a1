/** The texts in which everything agrees, in the order of their names. */
import { readdirSync, readFileSync } from 'node:fs';

export function agreeingTexts(): { name: string; text: string }[] {
  const folder = new URL('../../fixtures/agreeing/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}
