/** Learns the weights of the model of likely readings: gradient descent with a step of its own for each weight (Adagrad). */
import { evidenceFor, scoresOf } from '../../src/likely/features.ts';
import { BITS, MASK, SCALE } from '../../src/likely/model.ts';
import { agrees, type Reading, readingsOf } from '../../src/likely/reading.ts';
import type { Row } from '../../src/likely/row.ts';
import type { Lesson } from './lessons.ts';

const RATE = 0.05;
/** Keeps the first steps small. */
const CAUTION = 1e-2;
/** Pulls weights back to nothing. */
const DECAY = 1e-6;
/** Below this a step is not worth taking. */
const LEAST = 1e-4;
/** Digits below which that a reading agrees may be chance. */
const TELLING_DIGITS = 3;
const LARGEST = 127;

export class Learner {
  readonly #weights = new Float32Array(2 ** BITS);
  readonly #squares = new Float32Array(2 ** BITS);

  /** Learns from every figure of a text that no label calls wrong. */
  study({ row, wrong }: Lesson): void {
    for (let at = 0; at < row.length; at++) {
      if (wrong.has(at)) continue;
      const readings = readingsOf(row, at);
      if (readings.length > 0) this.#learn(row, at, readings);
    }
  }

  /** The weights as the program keeps them: whole numbers of thirty-seconds. */
  weights(): Int8Array {
    return Int8Array.from(this.#weights, (weight) =>
      Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * SCALE))),
    );
  }

  /** What agrees is meant, or one of what agrees; where nothing does, nothing is. */
  #learn(row: Row, at: number, readings: readonly Reading[]): void {
    const agreeing = readings.map((reading) => agrees(row, at, reading));
    const mayBeNone = !agreeing.includes(true) || row[at]!.quantity.digits < TELLING_DIGITS;
    const isMeant = [...agreeing, mayBeNone];
    const evidence = evidenceFor(row, at, readings, MASK);
    const { bundles, of } = evidence;
    const shares = sharesOf(scoresOf(evidence, this.#weights));
    const meant = shares.reduce((sum, share, index) => sum + (isMeant[index] ? share : 0), 0);
    const slopes = new Float64Array(bundles.length);
    for (const [index, share] of shares.entries()) {
      const slope = share - (isMeant[index] ? share / Math.max(meant, 1e-12) : 0);
      for (const bundle of of[index]!) slopes[bundle]! += slope;
    }
    for (const [bundle, slope] of slopes.entries())
      if (Math.abs(slope) >= LEAST) this.#step(bundles[bundle]!, slope);
  }

  #step(features: Int32Array, slope: number): void {
    for (const feature of features) {
      const weight = this.#weights[feature]!;
      const gradient = slope + DECAY * weight;
      const square = this.#squares[feature]! + gradient * gradient;
      this.#squares[feature] = square;
      this.#weights[feature] = weight - (RATE * gradient) / Math.sqrt(square + CAUTION);
    }
  }
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
