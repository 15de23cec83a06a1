/** Wrong usage or settings: the run cannot begin, and one line says what to change. */
import type { Translations } from './types.ts';

/** An error for the person at the command line, worded in every language; the command ends with exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  readonly translations: Translations;

  constructor(translations: Translations) {
    super(translations.en);
    this.translations = translations;
  }
}
