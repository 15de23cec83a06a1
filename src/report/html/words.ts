/** The fixed words of the pages: those of every output's table that begin with html. */
import { type MessageKey, messages, say } from '../messages.ts';
import type { Language } from '../writer.ts';

type OwnKey<Key extends MessageKey> = Key extends `html.${infer Word}` ? Word : never;

/** A fixed word of the pages. */
export type Word = OwnKey<MessageKey>;

const PREFIX = 'html.';

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
export function word(key: Word, lang: Language): string {
  return say(lang, `${PREFIX}${key}` as MessageKey);
}

/** The words that the script shows, by their keys. */
export function scriptWords(lang: Language): { [key: string]: string } {
  const keys = Object.keys(messages) as MessageKey[];
  const own = keys
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => [key.slice(PREFIX.length), say(lang, key)] as const);
  return Object.fromEntries([...own, ...shared.map((key) => [key, say(lang, key)] as const)]);
}
