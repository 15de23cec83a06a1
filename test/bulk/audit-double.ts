/**
 * An analysis small enough to see through: a text with the word 错 has an error, one with 警 a warning; one with
 * 崩 breaks the analysis.
 */
import { createHash } from 'node:crypto';
import type { Audit } from '../../src/bulk/analysis.ts';
import type { Finding, Severity } from '../../src/types.ts';

const marks: { [mark: string]: Severity } = { 错: 'error', 警: 'warning', 提: 'info' };

export const auditDouble: Audit = async (bytes, { path, settings }) => {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('崩')) throw new TypeError('broken');
  const findings = Object.entries(marks).flatMap(([mark, severity]): Finding[] => {
    const start = text.indexOf(mark);
    if (start < 0) return [];
    const id = `sum-${createHash('sha256').update(`${mark}${text}`).digest('hex').slice(0, 8)}`;
    const suppression = settings.suppressions.find(({ finding }) => finding === id);
    const translations = { zh: `此处有${mark}`, en: `there is a ${severity}` };
    return [
      {
        id,
        check: 'sum',
        severity,
        message: translations[settings.lang],
        translations,
        claims: [],
        figures: [],
        block: 'b1',
        start,
        end: start + 1,
        quote: text,
        stated: '1',
        expected: '2',
        difference: '-1',
        unit: '万元',
        suspects: [],
        ...(suppression
          ? { suppressed: { reason: suppression.reason, expires: suppression.expires ?? null } }
          : {}),
      },
    ];
  });
  return {
    schemaVersion: 1,
    source: {
      path,
      format: 'text',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    report: { title: null, department: null, year: 2025, kind: null },
    sections: [],
    blocks: [{ id: 'b1', section: null, type: 'paragraph', text }],
    figures: [],
    claims: [],
    findings,
    messages: [],
    coverage: { figures: 0, checked: 0 },
  };
};
