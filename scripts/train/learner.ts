/** Learns the weights of the model of likely readings: gradient descent with a step of its own for each weight (Adagrad). */
import { chanceOf } from '../../src/likely/chance.ts';
import { type Evidence, evidenceFor, type FamilyEvidence, scoresOf } from '../../src/likely/features.ts';
import { BITS, MASK, SCALE } from '../../src/likely/model.ts';
import { agrees, type Reading } from '../../src/likely/reading.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import type { Row } from '../../src/likely/row.ts';
import type { Lesson } from './lessons.ts';

const RATE = 0.03;
/** Keeps the first steps small. */
const CAUTION = 1e-2;
/** Pulls weights back to nothing. */
const DECAY = 1e-4;
/** Below this a step is not worth taking. */
const LEAST = 1e-4;
const LARGEST = 127;

export class Learner {
  readonly #weights = new Float32Array(2 ** BITS);
  readonly #squares = new Float32Array(2 ** BITS);

  /** Learns from every figure of a text: of those that a label calls wrong only what the labels say of it. */
  study({ row, relations }: Lesson): void {
    const failing = relations.filter(({ holds }) => !holds);
    const wrong = new Set(failing.flatMap(({ own, others }) => [...own, ...others]));
    for (let at = 0; at < row.length; at++) {
      const others = relations.filter(({ own }) => own.includes(at)).map((each) => new Set(each.others));
      if (wrong.has(at) && others.length === 0) continue;
      const readings = readingsOf(row, at);
      if (readings.length === 0) continue;
      const evidence = evidenceFor(row, at, readings, MASK);
      const chances = chancesOf(row, at, readings, others, wrong.has(at), evidence.families);
      this.#learn(evidence, chances);
    }
  }

  /** The weights as the program keeps them: whole numbers of thirty-seconds. */
  weights(): Int8Array {
    return Int8Array.from(this.#weights, (weight) =>
      Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * SCALE))),
    );
  }

  /** Moves the weights so that what is printed becomes likelier (expectation maximisation, one step). */
  #learn(evidence: Evidence, chances: readonly Chances[]): void {
    const { bundles, of, families } = evidence;
    const scores = scoresOf(evidence, this.#weights);
    const slopes = new Float64Array(bundles.length);
    for (const [order, { members, none }] of families.entries()) {
      const shares = sharesOf(scores[order]!.scores);
      const likely = chances[order]!;
      const whole = shares.reduce((sum, share, index) => sum + share * likely[index]!, 0);
      if (whole <= 0) continue;
      for (const [index, share] of shares.entries()) {
        const slope = share - (share * likely[index]!) / whole;
        const own = index < members.length ? of[members[index]!]! : [none];
        for (const bundle of own) slopes[bundle]! += slope;
      }
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

/** How likely what is printed is under each reading of a family, and last where none of them is meant. */
type Chances = readonly number[];

function chancesOf(
  row: Row,
  at: number,
  readings: readonly Reading[],
  told: readonly ReadonlySet<number>[],
  isWrong: boolean,
  families: readonly FamilyEvidence[],
): Chances[] {
  const chance = chanceOf(row[at]!.quantity.digits);
  const isTold = ({ operands }: Reading): boolean =>
    told.some((others) => operands.every((index) => others.has(index)));
  return families.map(({ members }) => {
    const agreeing = members.map((index) => isWrong || agrees(row, at, readings[index]!));
    const sizes = members.map((index, order) =>
      agreeing[order]! && isTold(readings[index]!) ? readings[index]!.operands.length : 0,
    );
    const most = Math.max(...sizes);
    if (most > 0) return [...sizes.map((size) => Number(size === most)), 0];
    if (isWrong) return [...members.map(() => 0), 0];
    return [...agreeing.map(Number), agreeing.includes(true) ? chance : 1];
  });
}

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
