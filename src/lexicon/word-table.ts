/** Words with their meaning, to be found in short labels. */
import { compactText } from './compact.ts';

/** A word found in a text: its range in characters and what it means. */
export interface WordMatch<Meaning> {
  start: number;
  end: number;
  word: string;
  meaning: Meaning;
}

/** A fixed set of words; built once, asked often. */
export class WordTable<Meaning> {
  readonly #meanings = new Map<string, Meaning>();
  readonly #lengths: number[];
  /** Letters that words begin and end with: where none stands no word is looked up. */
  readonly #firsts = new Set<string>();
  readonly #lasts = new Set<string>();

  /** @param entries word and meaning; where a word stands twice the first meaning counts */
  constructor(entries: Iterable<readonly [string, Meaning]>) {
    for (const [word, meaning] of entries) {
      const key = compactText(word);
      if (this.#meanings.has(key)) continue;
      this.#meanings.set(key, meaning);
      this.#firsts.add(key[0] as string);
      this.#lasts.add(key.at(-1) as string);
    }
    this.#lengths = [...new Set([...this.#meanings.keys()].map((word) => word.length))].sort((a, b) => b - a);
  }

  /** The match that ends last in the text; of those the longest. */
  last(text: string): WordMatch<Meaning> | null {
    for (let end = text.length; end > 0; end--) {
      const match = this.endingAt(text, end);
      if (match) return match;
    }
    return null;
  }

  /** The longest match that ends exactly at `end`. */
  endingAt(text: string, end: number): WordMatch<Meaning> | null {
    if (!this.#lasts.has(text[end - 1] as string)) return null;
    for (const length of this.#lengths) {
      if (length > end) continue;
      const word = text.slice(end - length, end);
      const meaning = this.#meanings.get(word);
      if (meaning !== undefined) return { start: end - length, end, word, meaning };
    }
    return null;
  }

  /** All matches from left to right, the longest at each place, none overlapping. */
  all(text: string): WordMatch<Meaning>[] {
    const found: WordMatch<Meaning>[] = [];
    for (let start = 0; start < text.length; start++) {
      if (!this.#firsts.has(text[start] as string)) continue;
      for (const length of this.#lengths) {
        const word = text.slice(start, start + length);
        const meaning = word.length === length ? this.#meanings.get(word) : undefined;
        if (meaning === undefined) continue;
        found.push({ start, end: start + length, word, meaning });
        start += length - 1;
        break;
      }
    }
    return found;
  }
}
