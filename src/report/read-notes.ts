/** What the reader noticed of a file, in words. */
import type { ReadMessage, Record } from '../types.ts';
import { plainText } from './plain-text.ts';
import type { Language } from './writer.ts';

/** Kinds after which everything that a person reads on paper was checked all the same. */
const HARMLESS: ReadonlySet<string> = new Set([
  'control-characters',
  'invisible-characters',
  'converter-tokens',
  'page-numbers',
  'joined-lines',
  'converted',
  'macro',
]);

/** Everything that the reader noticed. */
export function readNotes({ messages }: Record, lang: Language): string[] {
  return messages.map((each) => wordsOf(each, lang));
}

/** What of it may have kept something from being checked: hidden text, pictures, changes that nobody accepted. */
export function gravestReadNotes({ messages }: Record, lang: Language): string[] {
  return messages.filter(({ kind }) => !HARMLESS.has(kind)).map((each) => wordsOf(each, lang));
}

function wordsOf({ message, translations }: ReadMessage, lang: Language): string {
  // Records that were saved before notes had two languages have the message alone.
  return plainText((translations as ReadMessage['translations'] | undefined)?.[lang] ?? message);
}
