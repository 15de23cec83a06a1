/** malformed-number: digits, commas and points that form no number. See malformed-number.md. */
import type { Figure } from '../types.ts';
import type { FormCheck, FormFinding } from './check.ts';

/** How many readings a message names; the record keeps them all. */
const NAMED_READINGS = 3;

export const malformedNumber: FormCheck = {
  id: 'malformed-number',
  title: { zh: '数字书写错误', en: 'A malformed number' },
  severity: 'error',
  *inspect(report) {
    for (const figure of report.figures) {
      if (figure.value === null && figure.readings.length > 0) yield finding(figure);
    }
  },
};

function finding(figure: Figure): FormFinding {
  const unit = figure.unit ?? '';
  const [likely, ...others] = figure.readings
    .slice(0, NAMED_READINGS)
    .map((reading) => `${reading.value}${unit}`);
  const alternatives = {
    zh: others.length === 0 ? '' : `，也可能是${others.join('或')}`,
    en: others.length === 0 ? '' : `, or else ${others.join(' or ')}`,
  };
  return {
    block: figure.block,
    start: figure.start,
    end: figure.end,
    figures: [figure.id],
    stated: figure.raw,
    expected: figure.readings[0]!.value,
    translations: {
      zh: `“${figure.raw}”的分节逗号或小数点有误，不成数字；可能是${likely}${alternatives.zh}，请核对原始数据。`,
      en: `“${figure.raw}” is no number: its commas or points are wrong. Probably ${likely}${alternatives.en}; check it against the source.`,
    },
  };
}
