/** The slips that people make when they type or update a report, each on one figure. */
import { Decimal } from 'decimal.js';
import type { Style } from '../generate/draft.ts';
import type { Random } from '../generate/random.ts';
import { members, type Relation, type Token } from '../generate/relation.ts';
import type { Report } from '../generate/report.ts';

/** A figure as it stands after a slip. `value` is null where it is no number any more. */
export interface Slipped {
  digits: string;
  tail: string;
  value: Decimal | null;
  scale: Decimal;
  places: number;
}

export interface SlipKind {
  name: string;
  title: string;
  fits(token: Token, report: Report): boolean;
  /** Null where the chance drawn gives nothing new. */
  make(token: Token, report: Report, chance: Random): Slipped | null;
}

const money = (token: Token): boolean => token.kind === 'amount' && token.value.gte(1);
const typed = (token: Token): boolean => money(token) || (token.kind === 'rate' && !token.value.isZero());

export const slipKinds: readonly SlipKind[] = [
  {
    name: 'stale-total',
    title: 'total not updated after a part was',
    fits: (token, { relations }) =>
      money(token) && relations.some((relation) => relation.result === token.id && isSum(relation)),
    make: (token, report, chance) => {
      const relation = report.relations.find((one) => one.result === token.id && isSum(one));
      const part = relation ? report.tokens.get(chance.pick(members(relation).slice(1))) : undefined;
      if (!part || part.value.isZero()) return null;
      const by = part.value
        .mul(part.scale)
        .div(token.scale)
        .mul(chance.integer(4, 45))
        .div(100)
        .mul(chance.chance(0.5) ? 1 : -1);
      const value = token.value.plus(by).toDecimalPlaces(token.places, Decimal.ROUND_HALF_UP);
      return value.lte(0) ? null : valued(token, value, report.style);
    },
  },
  typing('digit', 'one digit mistyped', typed, (plain, chance) => {
    const at = chance.pick(digitPlaces(plain));
    const other = String((Number(plain[at]) + chance.integer(1, 9)) % 10);
    return plain.slice(0, at) + other + plain.slice(at + 1);
  }),
  typing('drop', 'one digit dropped', typed, (plain, chance) => {
    const at = chance.pick(digitPlaces(plain));
    return plain.slice(0, at) + plain.slice(at + 1);
  }),
  typing('double', 'one digit doubled', typed, (plain, chance) => {
    const at = chance.pick(digitPlaces(plain));
    return plain.slice(0, at) + plain.charAt(at) + plain.slice(at);
  }),
  typing('insert', 'one digit inserted', typed, (plain, chance) => {
    const at = chance.pick(digitPlaces(plain));
    return plain.slice(0, at) + chance.integer(1, 9) + plain.slice(at);
  }),
  typing('swap', 'two neighbouring digits swapped', typed, (plain, chance) => {
    const at = chance.pick(digitPlaces(plain).slice(0, -1).concat(0));
    const [a, b] = [plain.charAt(at), plain.charAt(at + 1)];
    return /^\d\d$/.test(a + b) ? plain.slice(0, at) + b + a + plain.slice(at + 2) : plain;
  }),
  {
    name: 'separator',
    title: 'separator at a wrong place, or a point typed twice',
    fits: (token) => money(token) && token.value.gte(1000),
    make: (token, { style }, chance) => {
      const [whole = '', part = ''] = plainDigits(token).split('.');
      const wrong = chance.sample(
        [1, 2, 3, 4].filter((at) => at < whole.length && (whole.length - at) % 3 !== 0),
        1,
      )[0];
      const digits =
        part !== '' && chance.chance(0.25)
          ? `${whole}..${part}`
          : wrong === undefined
            ? null
            : `${whole.slice(0, wrong)},${whole.slice(wrong)}${part === '' ? '' : `.${part}`}`;
      return digits === null
        ? null
        : {
            digits: dressed(digits, style),
            tail: token.tail,
            value: null,
            scale: token.scale,
            places: token.places,
          };
    },
  },
  typing(
    'point',
    'decimal point slipped by one place',
    (token) => typed(token) && token.places > 0 && token.value.gte(10),
    (plain, chance) => {
      const [whole = '', part = ''] = plain.split('.');
      return chance.chance(0.5)
        ? `${whole + part.charAt(0)}.${part.slice(1)}`.replace(/\.$/, '')
        : `${whole.slice(0, -1)}.${whole.slice(-1)}${part}`;
    },
  ),
  unit('yuan-for-wan', '元 for 万元', '万元', '元', 1),
  unit('wan-for-yi', '万元 for 亿元, 亿元 for 万元', '万元', '亿元', 1e8),
  unit('wan-for-yuan', '万元 for 元', '元', '万元', 1e4),
  {
    name: 'stale-rate',
    title: 'rate from an earlier text or a neighbouring item',
    fits: (token) => token.kind === 'rate',
    make: (token, { tokens, style }, chance) => {
      const others = [...tokens.values()].filter(
        (other) => other.kind === 'rate' && !other.value.eq(token.value),
      );
      const neighbour =
        others.length > 0 && chance.chance(0.5)
          ? chance.pick(others).value
          : token.value.plus(chance.integer(-300, 300) / 20);
      const value = neighbour.toDecimalPlaces(token.places);
      return value.lte(0) ? null : valued(token, value, style);
    },
  },
  {
    name: 'restated',
    title: 'changed in one of several statements',
    fits: (token, { tokens }) =>
      money(token) &&
      token.quantity !== '' &&
      [...tokens.values()].some((other) => other.id !== token.id && other.quantity === token.quantity),
    make: (token, { style }, chance) =>
      valued(
        token,
        token.value.mul(chance.integer(700, 1300)).div(1000).toDecimalPlaces(token.places),
        style,
      ),
  },
  {
    name: 'count',
    title: 'count not updated',
    fits: (token) => token.kind === 'count' && token.value.gte(1),
    make: (token, { style }, chance) => {
      const value = token.value.plus(chance.pick([-1, 1, 2]));
      return value.lt(0) ? null : valued(token, value, style);
    },
  },
  {
    name: 'full-score',
    title: '100 points by habit',
    fits: (token) => token.kind === 'score' && token.quantity.startsWith('total:') && token.value.lt(100),
    make: (token, { style }) => valued({ ...token, places: 0 }, new Decimal(100), style),
  },
  {
    name: 'year',
    title: 'last year’s year',
    fits: (token) => token.kind === 'year',
    make: (token, { style }) => valued(token, token.value.minus(1), style),
  },
  {
    name: 'direction',
    title: 'direction word against the figures',
    fits: (token) => token.kind === 'direction',
    make: (token) => {
      const [up = '', down = ''] = token.tail.split('|');
      return {
        digits: token.value.gt(0) ? down : up,
        tail: token.tail,
        value: token.value.neg(),
        scale: token.scale,
        places: 0,
      };
    },
  },
];

const isSum = (relation: Relation): boolean => 'sum' in relation.expression && !relation.atMost;

function typing(
  name: string,
  title: string,
  fits: SlipKind['fits'],
  change: (plain: string, chance: Random) => string,
): SlipKind {
  return {
    name,
    title,
    fits,
    make: (token, { style }, chance) => {
      const before = plainDigits(token);
      const plain = change(before, chance);
      if (plain === before || !/^(0|[1-9]\d*)(\.\d+)?$/.test(plain)) return null;
      const places = plain.split('.')[1]?.length ?? 0;
      return {
        digits: grouped(plain, token, style),
        tail: token.tail,
        value: new Decimal(plain),
        scale: token.scale,
        places,
      };
    },
  };
}

function unit(name: string, title: string, from: string, to: string, scale: number): SlipKind {
  const back: { [unit: string]: number } = { 万元: 1e4 };
  return {
    name,
    title,
    fits: (token) =>
      money(token) && (token.tail.trim() === from || (name === 'wan-for-yi' && token.tail.trim() === '亿元')),
    make: (token) => {
      const turned = token.tail.trim() === '亿元' ? '万元' : to;
      const by = token.tail.trim() === '亿元' ? (back.万元 ?? 1) : scale;
      return {
        digits: token.digits,
        tail: token.tail.replace(/[亿万]?元/, turned),
        value: token.value,
        scale: new Decimal(by),
        places: token.places,
      };
    },
  };
}

function valued(token: Token, value: Decimal, style: Style): Slipped {
  return {
    digits: grouped(value.toFixed(token.places), token, style),
    tail: token.tail,
    value,
    scale: token.scale,
    places: token.places,
  };
}

/** The digits of a figure as plain ASCII without separators. */
export const plainDigits = (token: { digits: string }): string =>
  token.digits
    .replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll(',', '');

const digitPlaces = (plain: string): number[] => [...plain].flatMap((c, i) => (c === '.' ? [] : [i]));

function grouped(plain: string, token: Token, style: Style): string {
  const text =
    style.grouping && token.kind === 'amount' ? plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : plain;
  return dressed(text, style);
}

const dressed = (text: string, style: Style): string =>
  style.fullWidth ? text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
