/** The fixed words of the pages, in both languages. */
import { readFileSync } from 'node:fs';
import type { Translations } from '../../types.ts';
import { type MessageKey, say } from '../messages.ts';
import type { Language } from '../writer.ts';

const words: { readonly [key: string]: Translations } = JSON.parse(
  readFileSync(new URL('./words.json', import.meta.url), 'utf8'),
);

/** Words of every output that the script shows too. */
const shared: readonly MessageKey[] = [
  'state.new',
  'state.remaining',
  'verdict.holds',
  'verdict.holds-by-rounding',
  'verdict.violated',
  'verdict.unverifiable',
];

/** A fixed word in the wanted language. It holds no character that HTML would take for its own. */
export function word(key: string, lang: Language): string {
  return words[key]?.[lang] ?? key;
}

/** The words that the script shows, by their keys. */
export function scriptWords(lang: Language): { [key: string]: string } {
  const own = Object.entries(words).map(([key, translations]) => [key, translations[lang]] as const);
  return Object.fromEntries([...own, ...shared.map((key) => [key, say(lang, key)] as const)]);
}
