/**
 * A report while it is being written: quantities are known exactly, and every time one is printed it becomes a
 * token, rounded as the report's style asks. Relations are stated between tokens.
 */
import { Decimal } from 'decimal.js';
import type { Cell, Part } from './document.ts';
import { type Random, random } from './random.ts';
import { type Expression, members, type Relation, type Token, type TokenKind } from './relation.ts';

/** How a report prints its figures. */
export interface Style {
  amountUnit: '元' | '万元';
  /** The unit in the caption of tables. */
  tableUnit: '元' | '万元';
  /** How a table is told in plain text. */
  table: 'tab' | 'pipe' | 'columns';
  grouping: boolean;
  /** What stands between digits and unit. */
  gap: '' | ' ';
  /** 4000 instead of 4000.00. */
  trimZeros: boolean;
  ratePlaces: 0 | 1 | 2;
  fullWidth: boolean;
  /** Share of large amounts printed in 亿元. */
  coarse: number;
}

/** An amount of money known exactly, in 元. */
export interface Quantity {
  name: string;
  yuan: Decimal;
}

/** Where a token stands in the text of a part, until the text is printed. */
export type Mark = string;

const open = '\uE000';
const close = '\uE001';

/** Turns a mark back into the number of its token. */
const tokenOf = (mark: Mark): number => Number(mark.slice(1, -1));

/** The seeds of one report: each governs one thing, so that one can be changed alone. */
export interface Seeds {
  content: number;
  phrasing: number;
  style: number;
  order: number;
}

export class Draft {
  readonly content: Random;
  readonly phrasing: Random;
  readonly order: Random;
  readonly style: Style;
  readonly tokens = new Map<number, Token>();
  readonly parts: Part[] = [];
  readonly #chance: Random;
  readonly #relations: Relation[] = [];

  constructor(seeds: Seeds, style?: Partial<Style>) {
    this.content = random(seeds.content, 'content');
    this.phrasing = random(seeds.phrasing, 'phrasing');
    this.order = random(seeds.order, 'order');
    this.#chance = random(seeds.style, 'style');
    this.style = { ...pickStyle(this.#chance), ...style };
  }

  /** Prints an amount in the report's unit, or in `unit`; in a table the unit stands in the caption. */
  amount(quantity: Quantity, unit?: '元' | '万元' | '亿元', cell = false): Mark {
    const coarse = !cell && !unit && quantity.yuan.gte(2e9) && this.#chance.chance(this.style.coarse);
    const chosen = unit ?? (cell ? this.style.tableUnit : coarse ? '亿元' : this.style.amountUnit);
    const scale = new Decimal({ 元: 1, 万元: 1e4, 亿元: 1e8 }[chosen]);
    const exact = quantity.yuan.div(scale);
    const value = exact.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const places = this.style.trimZeros && value.eq(exact) ? value.decimalPlaces() : 2;
    const tail = cell ? '' : this.style.gap + chosen;
    return this.#print('amount', quantity.name, value, scale, places, tail);
  }

  /** Prints a share of one (0.87) as a percentage. */
  rate(name: string, share: Decimal, cell = false): Mark {
    const value = share.mul(100).toDecimalPlaces(this.style.ratePlaces, Decimal.ROUND_HALF_UP);
    // A rate that rounds to a bare 0 or to a full 100 it does not reach would mislead a reader: one place more.
    const blurred = value.isZero() || (value.eq(100) && !share.eq(1));
    const places = share.eq(1) ? (cell ? 2 : 0) : blurred ? 2 : this.style.ratePlaces;
    const printed = share.mul(100).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    return this.#print('rate', name, printed, new Decimal('0.01'), places, '%');
  }

  count(name: string, value: number, measure: string): Mark {
    return this.#print('count', name, new Decimal(value), new Decimal(1), 0, this.style.gap + measure, false);
  }

  score(name: string, value: Decimal, cell = false, places = value.decimalPlaces()): Mark {
    return this.#print('score', name, value, new Decimal(1), places, cell ? '' : '分');
  }

  /** A price or a measured quantity with its own unit. */
  measure(kind: 'price' | 'measure', name: string, value: Decimal, unit: string): Mark {
    return this.#print(kind, name, value, new Decimal(1), value.decimalPlaces(), unit);
  }

  year(value: number, tail = '年'): Mark {
    return this.#print('year', 'year', new Decimal(value), new Decimal(1), 0, tail, false);
  }

  /** A word that says which way a change went. */
  direction(name: string, sign: 1 | -1, up: string, down: string): Mark {
    const mark = this.#print('direction', name, new Decimal(sign), new Decimal(1), 0, '', false);
    const token = this.tokens.get(tokenOf(mark));
    if (token) {
      token.digits = sign > 0 ? up : down;
      token.tail = `${up}|${down}`;
    }
    return mark;
  }

  #print(
    kind: TokenKind,
    quantity: string,
    value: Decimal,
    scale: Decimal,
    places: number,
    tail: string,
    group = true,
  ): Mark {
    const id = this.tokens.size + 1;
    let digits = value.toFixed(places);
    if (group && this.style.grouping && kind === 'amount')
      digits = digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
    if (this.style.fullWidth)
      digits = digits.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    this.tokens.set(id, { id, kind, quantity, value, scale, places, digits, tail });
    return `${open}${id}${close}`;
  }

  /** States `result = expression` between printed figures. */
  relate(
    check: string,
    result: Mark,
    expression: Expression,
    { atMost = false, about = [] }: { atMost?: boolean; about?: readonly Mark[] } = {},
  ): void {
    this.#relations.push({
      check,
      result: tokenOf(result),
      expression,
      ...(atMost ? { atMost } : {}),
      ...(about.length > 0 ? { about: about.map(tokenOf) } : {}),
    });
  }

  sum(result: Mark, terms: readonly Mark[], check = 'sum'): void {
    this.relate(check, result, { sum: terms.map((mark) => ({ sign: 1, term: of(mark) })) });
  }

  difference(result: Mark, from: Mark, minus: readonly Mark[], check = 'difference'): void {
    this.relate(check, result, {
      sum: [{ sign: 1, term: of(from) }, ...minus.map((mark) => ({ sign: -1 as const, term: of(mark) }))],
    });
  }

  quotient(result: Mark, above: Mark, below: Mark, check = 'rate'): void {
    this.relate(check, result, { quotient: [of(above), of(below)] });
  }

  /** One of several phrasings; each is called only when it is chosen. */
  say(phrasings: readonly (() => string)[]): string {
    return this.phrasing.pick(phrasings)();
  }

  /** One of several words. */
  word(...words: string[]): string {
    return this.phrasing.pick(words);
  }

  paragraph(text: string): void {
    this.parts.push({ type: 'paragraph', text });
  }

  heading(depth: number, label: string, text: string): void {
    this.parts.push({ type: 'heading', depth, label, text });
  }

  table(rows: Cell[][]): void {
    this.parts.push({ type: 'table', rows });
  }

  /** The relations between figures that were really printed, those of quantities told several times included. */
  relations(): Relation[] {
    const printed = new Set<number>();
    for (const part of this.parts) {
      const texts = part.type === 'table' ? part.rows.flat().map((cell) => cell.text) : [part.text];
      for (const text of texts)
        for (const [, id] of text.matchAll(/\uE000(\d+)\uE001/g)) printed.add(Number(id));
    }
    for (const id of this.tokens.keys()) if (!printed.has(id)) this.tokens.delete(id);
    const told = new Map<string, number[]>();
    for (const token of this.tokens.values())
      if (token.quantity !== '' && token.kind !== 'direction')
        told.set(token.quantity, [...(told.get(token.quantity) ?? []), token.id]);
    const restated: Relation[] = [];
    for (const ids of told.values())
      ids.forEach((id, i) => {
        for (const other of ids.slice(i + 1))
          restated.push({
            check: this.tokens.get(id)?.kind === 'year' ? 'period' : 'restated',
            result: id,
            expression: { token: other },
          });
      });
    return [
      ...this.#relations.filter((relation) => members(relation).every((id) => printed.has(id))),
      ...restated,
    ];
  }
}

/** The figure behind a mark, as a term of an expression. */
export const of = (mark: Mark): Expression => ({ token: tokenOf(mark) });

function pickStyle(chance: Random): Style {
  const amountUnit = chance.chance(0.85) ? '万元' : '元';
  return {
    amountUnit,
    tableUnit: chance.chance(0.8) ? amountUnit : '元',
    table: chance.pick(['tab', 'tab', 'pipe', 'columns']),
    grouping: chance.chance(0.3),
    gap: chance.chance(0.2) ? ' ' : '',
    trimZeros: chance.chance(0.4),
    ratePlaces: chance.pick([0, 1, 2, 2, 2]),
    fullWidth: chance.chance(0.04),
    coarse: chance.chance(0.15) ? 0.5 : 0,
  };
}
