/**
 * Exact decimals as text: moving the point is all that units need, so no arithmetic is done here.
 */

/**
 * A decimal string times a power of ten, in its shortest form.
 * @param value as "-1234.50"
 * @param exponent the power of ten
 */
export function shiftPoint(value: string, exponent: number): string {
  if (exponent === 0 && isShortest(value)) return value;
  const negative = value.charCodeAt(0) === 45;
  const unsigned = negative ? value.slice(1) : value;
  const point = unsigned.indexOf('.');
  let digits = point < 0 ? unsigned : unsigned.slice(0, point) + unsigned.slice(point + 1);
  let whole = (point < 0 ? unsigned.length : point) + exponent;
  if (whole > digits.length) digits += '0'.repeat(whole - digits.length);
  if (whole <= 0) {
    digits = '0'.repeat(1 - whole) + digits;
    whole = 1;
  }
  let first = 0;
  while (first < whole - 1 && digits.charCodeAt(first) === 48) first += 1;
  let last = digits.length;
  while (last > whole && digits.charCodeAt(last - 1) === 48) last -= 1;
  const result =
    last > whole ? `${digits.slice(first, whole)}.${digits.slice(whole, last)}` : digits.slice(first, whole);
  return negative && result !== '0' ? `-${result}` : result;
}

/** Whether a decimal string has no zero that could be dropped. */
function isShortest(value: string): boolean {
  if (value.charCodeAt(0) === 48 && value.length > 1 && value.charCodeAt(1) !== 46) return false;
  if (value.charCodeAt(0) === 45) return false;
  return value.charCodeAt(value.length - 1) !== 48 || !value.includes('.');
}
