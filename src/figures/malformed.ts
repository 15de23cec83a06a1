/**
 * Numbers whose groups or points no number has, and what they were probably meant to be.
 */
import type { Reading } from '../types.ts';

/**
 * The values a malformed number may stand for, most likely first.
 * @param written half-width digits, commas, points and blanks, as 139,26.31 or 14353..92; a point may stand first or last
 */
export function readingsOf(written: string): Reading[] {
  const readings: Reading[] = [];
  const add = (value: string, slip: Reading['slip']): void => {
    const plain = plainDecimal(value);
    if (plain !== null && !readings.some((reading) => reading.value === plain))
      readings.push({ value: plain, slip });
  };
  const noBlanks = written.replaceAll(' ', '').replaceAll('。', '.');
  const points = [...noBlanks.matchAll(/\./g)].map((match) => match.index);
  const lastSeparator = Math.max(noBlanks.lastIndexOf(','), noBlanks.lastIndexOf('.'));

  if (noBlanks.startsWith('.')) add(`0${noBlanks}`, 'drop');
  if (noBlanks.endsWith('.')) add(noBlanks.slice(0, -1).replaceAll(',', ''), 'insert');
  if (written.includes('。') && isWellFormed(noBlanks)) add(noBlanks.replaceAll(',', ''), 'separator');
  if (/\.\.|,,/.test(noBlanks)) {
    const single = noBlanks.replace(/\.{2,}/g, '.').replace(/,{2,}/g, ',');
    if (isWellFormed(single)) add(single.replaceAll(',', ''), 'double');
  }
  if (written.includes(' ')) {
    if (isWellFormed(noBlanks)) add(noBlanks.replaceAll(',', ''), 'separator');
    const afterBlank = written.slice(written.lastIndexOf(' ') + 1);
    if (isWellFormed(afterBlank)) add(afterBlank.replaceAll(',', ''), 'insert');
  }
  if (points.length === 1 && points[0] === lastSeparator) add(noBlanks.replaceAll(',', ''), 'separator');
  if (points.length > 1) {
    const commaless = noBlanks.replaceAll(',', '');
    const first = commaless.indexOf('.');
    const last = commaless.lastIndexOf('.');
    const oneTooMany = commaless.slice(0, first + 1) + commaless.slice(first + 1).replaceAll('.', '');
    if (commaless.startsWith('0.')) add(oneTooMany, 'insert');
    if (commaless.length - last <= 3) {
      add(commaless.slice(0, last).replaceAll('.', '') + commaless.slice(last), 'separator');
    }
    add(oneTooMany, 'insert');
  }
  if (points.length === 0) {
    add(noBlanks.replaceAll(',', ''), 'separator');
    if (noBlanks.length - lastSeparator <= 3 && lastSeparator > 0)
      add(asPoint(noBlanks, lastSeparator), 'separator');
  }
  if (lastSeparator > 0 && noBlanks[lastSeparator] === ',')
    add(asPoint(noBlanks, lastSeparator), 'separator');
  for (const point of points) add(asPoint(noBlanks, point), 'separator');
  const firstComma = noBlanks.indexOf(',');
  if (firstComma > 0 && firstComma <= 2 && points.length === 1) {
    const rest = noBlanks.slice(firstComma + 1);
    if (isWellFormed(rest)) add(rest.replaceAll(',', ''), 'insert');
  }
  return readings;
}

/** All separators dropped but one, which becomes the point. */
function asPoint(written: string, point: number): string {
  return `${written.slice(0, point).replace(/[,.]/g, '')}.${written.slice(point + 1).replace(/[,.]/g, '')}`;
}

/** Leading zeros dropped; null where it is no decimal. */
function plainDecimal(value: string): string | null {
  if (!/^\d+(\.\d+)?$/.test(value)) return null;
  let first = 0;
  while (first < value.length - 1 && value[first] === '0' && value[first + 1] !== '.') first += 1;
  return value.slice(first);
}

/**
 * Whether digits, commas and points form a number: groups of three or none, one point at most, no leading zero
 * before further digits.
 */
export function isWellFormed(written: string): boolean {
  const point = written.indexOf('.');
  const whole = point < 0 ? written : written.slice(0, point);
  if (point >= 0 && !isAllDigits(written, point + 1)) return false;
  if (whole === '' || (whole.length > 1 && whole[0] === '0')) return false;
  const firstComma = whole.indexOf(',');
  if (firstComma < 0) return isAllDigits(whole, 0);
  if (firstComma === 0 || firstComma > 3) return false;
  for (let index = 0; index < whole.length; index += 1) {
    const comma = index >= firstComma && (index - firstComma) % 4 === 0;
    if (comma !== (whole.charCodeAt(index) === 44)) return false;
    if (!comma && (whole.charCodeAt(index) < 48 || whole.charCodeAt(index) > 57)) return false;
  }
  return (whole.length - firstComma) % 4 === 0;
}

function isAllDigits(text: string, from: number): boolean {
  for (let index = from; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return from < text.length;
}
