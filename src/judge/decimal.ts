/**
 * Exact decimals. Nearly all numbers of a report, their sums and differences have fewer than sixteen digits: as a
 * safe integer and a power of ten they are as exact as in decimal.js, and ten times as fast. Whatever does not fit
 * (long quotients, long products, what is infinite) is left to decimal.js, with the same result to the digit.
 */
import { Decimal as Base } from 'decimal.js';

/** decimal.js with enough digits for products and quotients of budget figures. */
const Long = Base.clone({
  precision: 40,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 40,
});
type Long = InstanceType<typeof Long>;

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
/** The longest run of digits that is surely a safe integer. */
const SAFE_LENGTH = 15;
/** Up to here powers of ten are exact in floating point. */
const EXACT_POWER = 22;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO_CODE = 0x30;

/** A decimal number. Its values never change. */
export class Decimal {
  /** The value is digits × 10^exponent; digits is a safe integer. */
  private readonly digits: number;
  private readonly exponent: number;
  /** The value where it does not fit; digits and exponent then mean nothing. */
  private readonly long: Long | null;
  /** The same for decimal.js where it fits as well, kept: a base is divided by over and over. */
  private turned: Long | null = null;

  /**
   * @param value a plain decimal, or a number that is one (an integer, or ±Infinity)
   * @param exponent power of ten that a whole number is multiplied with
   */
  constructor(value: string | number | Long, exponent = 0) {
    if (typeof value === 'number') {
      this.digits = value;
      this.exponent = exponent;
      this.long = Number.isSafeInteger(value) ? null : new Long(value).times(new Long(10).pow(exponent));
      return;
    }
    const read = typeof value === 'string' ? readShort(value) : null;
    this.digits = read === null ? 0 : read.digits;
    this.exponent = read === null ? 0 : read.exponent;
    this.long = read !== null ? null : typeof value === 'string' ? new Long(value) : value;
  }

  /** 10 to a whole power. */
  static powerOfTen(power: number): Decimal {
    return new Decimal(1, power);
  }

  static min(first: Decimal, ...others: readonly Decimal[]): Decimal {
    let least = first;
    for (const each of others) if (each.compare(least) < 0) least = each;
    return least;
  }

  static max(first: Decimal, ...others: readonly Decimal[]): Decimal {
    let greatest = first;
    for (const each of others) if (each.compare(greatest) > 0) greatest = each;
    return greatest;
  }

  plus(other: Decimal): Decimal {
    if (this.long === null && other.long === null) {
      const exponent = Math.min(this.exponent, other.exponent);
      const own = this.scaledTo(exponent);
      const its = other.scaledTo(exponent);
      // What does not fit has lost digits that the sum may need.
      if (Number.isSafeInteger(own) && Number.isSafeInteger(its) && Number.isSafeInteger(own + its))
        return new Decimal(own + its, exponent);
    }
    // What is infinite, or none, stays so beside a number that fits.
    if (other.long === null && !this.isFinite()) return this;
    if (this.long === null && !other.isFinite()) return other;
    return new Decimal(this.asLong().plus(other.asLong()));
  }

  minus(other: Decimal): Decimal {
    return this.plus(other.negated());
  }

  times(other: Decimal): Decimal {
    if (this.long === null && other.long === null) {
      const product = this.digits * other.digits;
      if (Number.isSafeInteger(product)) return new Decimal(product, this.exponent + other.exponent);
    }
    return new Decimal(this.asLong().times(other.asLong()));
  }

  /** The quotient, to forty digits; of a division by zero it is infinite or not a number. */
  div(divisor: Decimal): Decimal {
    if (this.long === null && divisor.long === null && divisor.digits !== 0) {
      // As many zeros more as fit: 1 ÷ 8 is 0.125.
      const zeros = Math.max(0, SAFE_LENGTH - lengthOf(this.digits));
      const dividend = this.digits * (POWERS[zeros] as number);
      if (this.digits % divisor.digits === 0)
        return new Decimal(this.digits / divisor.digits, this.exponent - divisor.exponent);
      if (dividend % divisor.digits === 0)
        return new Decimal(dividend / divisor.digits, this.exponent - zeros - divisor.exponent);
    }
    return new Decimal(this.asLong().div(divisor.asLong()));
  }

  negated(): Decimal {
    // Less than nothing rather than minus zero.
    return this.long === null
      ? new Decimal(0 - this.digits, this.exponent)
      : new Decimal(this.long.negated());
  }

  abs(): Decimal {
    return this.sign() < 0 ? this.negated() : this;
  }

  /** −1, 0 or 1; not a number for what is none. */
  sign(): number {
    return this.long === null ? Math.sign(this.digits) : this.long.comparedTo(0);
  }

  isZero(): boolean {
    return this.sign() === 0;
  }

  isNaN(): boolean {
    return this.long?.isNaN() ?? false;
  }

  isFinite(): boolean {
    return this.long?.isFinite() ?? true;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  lt(other: Decimal): boolean {
    return this.compare(other) < 0;
  }

  lte(other: Decimal): boolean {
    return this.compare(other) <= 0;
  }

  gt(other: Decimal): boolean {
    return this.compare(other) > 0;
  }

  gte(other: Decimal): boolean {
    return this.compare(other) >= 0;
  }

  /** Below zero, zero or above it as this is less than, equal to or greater than the other. */
  private compare(other: Decimal): number {
    if (this.long === null && other.long === null) {
      if (this.exponent === other.exponent) return this.digits - other.digits;
      const exponent = Math.min(this.exponent, other.exponent);
      const own = this.scaledTo(exponent);
      const its = other.scaledTo(exponent);
      // Scaling up a number beyond the safe ones keeps it beyond every safe one.
      if (Number.isSafeInteger(own) || Number.isSafeInteger(its)) return own - its;
    }
    if (other.long === null && !this.isFinite()) return this.toNumber();
    if (this.long === null && !other.isFinite()) return -other.toNumber();
    return this.asLong().comparedTo(other.asLong());
  }

  toNumber(): number {
    if (this.long !== null) return this.long.toNumber();
    // Both are exact, and floating point rounds their quotient or product rightly.
    if (this.exponent < 0 && this.exponent >= -EXACT_POWER) return this.digits / 10 ** -this.exponent;
    if (this.exponent >= 0 && this.exponent <= EXACT_POWER) return this.digits * 10 ** this.exponent;
    return this.asLong().toNumber();
  }

  /** Places after the point that the value needs. */
  decimalPlaces(): number {
    return this.long === null ? Math.max(0, -this.lastPlace()) : this.long.decimalPlaces();
  }

  /** Digits from the first to the last that is not zero: 7 for 14353.920, 1 for 0.0500; 1 for zero. */
  significantDigits(): number {
    if (this.long !== null) return this.long.precision();
    let digits = Math.abs(this.digits);
    while (digits !== 0 && digits % 10 === 0) digits /= 10;
    return `${digits}`.length;
  }

  /** The power of ten of the last digit that is not zero: 2 for 1500, −1 for 0.50; 0 for zero. */
  lastPlace(): number {
    if (this.long !== null) return this.long.isZero() ? 0 : this.long.e - this.long.precision() + 1;
    if (this.digits === 0) return 0;
    let { digits, exponent } = this;
    while (digits % 10 === 0) {
      digits /= 10;
      exponent++;
    }
    return exponent;
  }

  /**
   * The plain decimal.
   * @param places after the point, the last one rounded half up; as many as the value needs if not told
   */
  toFixed(places: number = this.decimalPlaces()): string {
    if (this.long !== null) return this.long.toFixed(places);
    const digits = roundedTo(-places, Math.abs(this.digits), this.exponent);
    if (!Number.isSafeInteger(digits)) return this.asLong().toFixed(places);
    const sign = this.digits < 0 ? '-' : '';
    if (places === 0) return `${sign}${digits}`;
    const text = `${digits}`.padStart(places + 1, '0');
    return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
  }

  /** The digits that go with a lower exponent; beyond the safe integers where they do not fit. */
  private scaledTo(exponent: number): number {
    const zeros = this.exponent - exponent;
    if (zeros === 0 || this.digits === 0) return this.digits;
    return this.digits * (POWERS[zeros] ?? Number.POSITIVE_INFINITY);
  }

  private asLong(): Long {
    if (this.long !== null) return this.long;
    this.turned ??= new Long(`${this.digits}e${this.exponent}`);
    return this.turned;
  }
}

/** Digits and exponent of a plain decimal; null where it is too long or not plain. */
function readShort(text: string): { digits: number; exponent: number } | null {
  if (text.length === 0 || text.length > SAFE_LENGTH) return null;
  const negative = text.charCodeAt(0) === MINUS;
  let digits = 0;
  let point = -1;
  for (let at = negative ? 1 : 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0) point = at;
    else if (code < ZERO_CODE || code > ZERO_CODE + 9) return null;
    else digits = digits * 10 + (code - ZERO_CODE);
  }
  return { digits: negative ? 0 - digits : digits, exponent: point < 0 ? 0 : point + 1 - text.length };
}

/** The whole number nearest to digits × 10^exponent ÷ 10^place, halves up; beyond the safe integers if it is. */
function roundedTo(place: number, digits: number, exponent: number): number {
  if (exponent >= place)
    return digits === 0 ? 0 : digits * (POWERS[exponent - place] ?? Number.POSITIVE_INFINITY);
  const unit = POWERS[place - exponent];
  // Digits beyond the longest safe number are all below half.
  if (unit === undefined) return place - exponent > SAFE_LENGTH + 1 ? 0 : Number.NaN;
  const rest = digits % unit;
  return (digits - rest) / unit + (rest * 2 >= unit ? 1 : 0);
}

function lengthOf(digits: number): number {
  const size = Math.abs(digits);
  let length = 1;
  while (length < SAFE_LENGTH && size >= (POWERS[length] as number)) length++;
  return length;
}
