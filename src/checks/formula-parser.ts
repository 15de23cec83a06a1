/** Reads a calculation that a text writes out, with figures and names as its operands. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { constant, difference, type Expression, figure, productOf, quotient, sumOf } from './expression.ts';
import { sameDimension } from './scope.ts';

/** Finds the figure that a name stands for; null where none does. */
export type NameResolver = (name: string) => Mention | null;

/** A calculation and what it gives: money, people, a ratio; unknown where units do not fit together. */
interface Parsed {
  expression: Expression;
  /** A figure's kind, `ratio`, `bare` where no operand tells a unit, or `unknown`. */
  dimension: string;
  /** No unit could be meant otherwise than read. */
  certain: boolean;
}

interface Value extends Parsed {
  /** A figure of the dimension, to compare units with. */
  example: Mention | null;
}

type Token =
  | { type: 'figure'; mention: Mention; name: string; text: string }
  | { type: 'name'; name: string }
  | { type: 'sign'; sign: string };

const SIGNS: { readonly [character: string]: string } = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '×': '×',
  '*': '×',
  '/': '÷',
  '÷': '÷',
  '(': '(',
  ')': ')',
};

/**
 * Parses the compact text between two offsets.
 * @returns null where it is no calculation
 */
export function parseFormula(
  passage: Passage,
  begin: number,
  end: number,
  resolve: NameResolver,
): Parsed | null {
  const tokens = tokensOf(passage, begin, end);
  const named = new Map<string, Mention>();
  for (const token of tokens)
    if (token.type === 'figure' && token.name !== '') named.set(token.name, token.mention);
  const parser = new Parser(tokens, (name) => named.get(name) ?? resolve(name));
  return parser.parse();
}

function tokensOf({ text, mentions }: Passage, begin: number, end: number): Token[] {
  const tokens: Token[] = [];
  let word = '';
  const endWord = (): void => {
    if (word !== '') tokens.push({ type: 'name', name: word });
    word = '';
  };
  for (let at = begin; at < end; ) {
    const mention = mentions.find((each) => each.start === at && each.end <= end);
    if (mention) {
      tokens.push({ type: 'figure', mention, name: word, text: text.slice(at, mention.end) });
      word = '';
      at = mention.end;
      continue;
    }
    const sign = SIGNS[text[at] as string];
    if (sign !== undefined) {
      endWord();
      tokens.push({ type: 'sign', sign });
    } else word += text[at];
    at++;
  }
  endWord();
  return tokens;
}

/** Descends through sums, products and brackets; any step that does not fit gives null. */
class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];
  private readonly resolve: NameResolver;

  constructor(tokens: readonly Token[], resolve: NameResolver) {
    this.tokens = tokens;
    this.resolve = resolve;
  }

  parse(): Parsed | null {
    const value = this.sum();
    return value && this.at === this.tokens.length ? value : null;
  }

  private sum(): Value | null {
    let value = this.product();
    while (value) {
      const sign = this.take('+') ?? this.take('-');
      if (sign === null) return value;
      const next = this.product();
      value = next && added(value, next, sign);
    }
    return null;
  }

  private product(): Value | null {
    let value = this.operand();
    while (value) {
      const sign = this.take('×') ?? this.take('÷');
      if (sign === null) return value;
      // ×100% only writes a ratio as a rate.
      if (sign === '×' && this.takeHundredPercent()) continue;
      const next = this.operand();
      value = next && (sign === '×' ? multiplied(value, next) : divided(value, next));
    }
    return null;
  }

  private operand(): Value | null {
    if (this.take('(') !== null) {
      const value = this.sum();
      return value && this.take(')') !== null ? value : null;
    }
    const token = this.tokens[this.at];
    if (!token || token.type === 'sign') return null;
    this.at++;
    const mention = token.type === 'figure' ? token.mention : this.resolve(token.name);
    return mention && operandOf(mention);
  }

  private takeHundredPercent(): boolean {
    const token = this.tokens[this.at];
    if (token?.type !== 'figure' || !/^100%$/u.test(token.text)) return false;
    this.at++;
    return true;
  }

  private take(sign: string): string | null {
    const token = this.tokens[this.at];
    if (token?.type !== 'sign' || token.sign !== sign) return null;
    this.at++;
    return sign;
  }
}

function operandOf(mention: Mention): Value {
  const isRatio = mention.kind === 'rate' || mention.kind === 'points';
  return {
    expression: figure(mention.figure),
    dimension: isRatio ? 'ratio' : mention.kind === 'other' && mention.unit === null ? 'bare' : mention.kind,
    certain: true,
    example: isRatio ? null : mention,
  };
}

function areAlike(a: Value, b: Value): boolean {
  if (a.dimension === 'ratio' || b.dimension === 'ratio') return a.dimension === b.dimension;
  return a.example !== null && b.example !== null && sameDimension(a.example, b.example);
}

function added(a: Value, b: Value, sign: string): Value {
  return {
    expression: sign === '+' ? sumOf([a.expression, b.expression]) : difference(a.expression, b.expression),
    dimension: areAlike(a, b) ? a.dimension : 'unknown',
    certain: a.certain && b.certain,
    example: a.example,
  };
}

function divided(a: Value, b: Value): Value {
  const isScaled = b.dimension === 'ratio';
  return {
    expression: quotient(a.expression, b.expression),
    dimension: areAlike(a, b) ? 'ratio' : isScaled || isOfMoney(a, b) ? a.dimension : 'unknown',
    certain: a.certain && b.certain,
    example: isScaled || isOfMoney(a, b) ? a.example : null,
  };
}

/** 486万元÷12: a number that tells no unit changes none. */
function isOfMoney(a: Value, b: Value): boolean {
  return a.dimension === 'amount' && b.dimension === 'bare';
}

/** A price or a standard times a quantity is money; a ratio changes no unit. */
function multiplied(a: Value, b: Value): Value {
  const expression = productOf([a.expression, b.expression]);
  const certain = a.certain && b.certain;
  if (a.dimension === 'ratio') return { ...b, expression, certain };
  if (b.dimension === 'ratio') return { ...a, expression, certain };
  const kinds = [a.dimension, b.dimension];
  // 4.16公里×38万元 is money for each kilometre: the quantity counts in the unit that is printed.
  const scaled = [a, b].map((value) =>
    value.dimension === 'measure' ? inPrintedUnit(value) : value.expression,
  );
  const isMoney = kinds.filter((kind) => kind === 'amount' || kind === 'price').length === 1;
  const isCounted = kinds.some((kind) => kind === 'count' || kind === 'measure' || kind === 'bare');
  // 373×940, 21,480人×980: what the numbers are of stands with the result alone.
  const isBare = kinds.includes('bare') && kinds.every((kind) => kind === 'bare' || kind === 'count');
  return {
    expression: productOf(scaled),
    dimension: isBare ? 'bare' : isMoney && isCounted ? 'amount' : 'unknown',
    certain,
    example: [a, b].find(({ dimension }) => dimension === 'amount' || dimension === 'price')?.example ?? null,
  };
}

const PRINTED_UNITS: readonly (readonly [RegExp, string])[] = [
  [/平方(?:公里|千米)|km[2²]$/u, '0.000001'],
  [/公里|千米|km$/u, '0.001'],
  [/公顷|hm[2²]$/u, '0.0001'],
  [/吨$/u, '0.001'],
];

/** A measure in the unit that it is printed in, where its base is a smaller one. */
function inPrintedUnit({ expression, example }: Value): Expression {
  const scale = PRINTED_UNITS.find(([unit]) => unit.test(example?.unit ?? ''))?.[1];
  return scale === undefined ? expression : productOf([expression, constant(scale)]);
}
