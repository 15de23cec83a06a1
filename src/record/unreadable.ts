/** The record of a file that cannot be read: one finding with the reason. */
import type { Record, Source, Translations } from '../types.ts';

/** Everything empty but the reason. */
export function unreadableRecord(
  source: Omit<Source, 'format'>,
  translations: Translations,
  lang: keyof Translations,
): Record {
  return {
    schemaVersion: 1,
    source: { ...source, format: 'unknown' },
    report: { title: null, department: null, year: null, kind: null },
    sections: [],
    blocks: [],
    figures: [],
    claims: [],
    findings: [
      {
        id: `unreadable-${source.sha256.slice(0, 12)}`,
        check: 'unreadable',
        severity: 'error',
        message: translations[lang],
        translations,
        claims: [],
        figures: [],
        block: null,
        start: 0,
        end: 0,
        quote: '',
        stated: null,
        expected: null,
        difference: null,
        unit: null,
        suspects: [],
      },
    ],
    messages: [],
    coverage: { figures: 0, checked: 0 },
  };
}
