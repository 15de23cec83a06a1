/** A seeded source of chance (sfc32): the same seed gives the same report on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** True in `share` of the cases. */
  chance(share: number): boolean;
  pick<T>(values: readonly T[]): T;
  /** `count` different values, in random order. */
  sample<T>(values: readonly T[], count: number): T[];
}

/**
 * @param seed any number
 * @param stream names one of several independent sources of the same seed
 */
export function random(seed: number, stream: string): Random {
  const [a, b, c] = scramble(`${stream}:${seed}`);
  const next = sfc32(a, b, c);
  for (let i = 0; i < 15; i++) next();
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const sample = <T>(values: readonly T[], count: number): T[] => {
    const rest = [...values];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0)
      chosen.push(...rest.splice(integer(0, rest.length - 1), 1));
    return chosen;
  };
  return {
    integer,
    sample,
    chance: (share) => next() < share,
    pick: <T>(values: readonly T[]): T => {
      if (values.length === 0) throw new Error('nothing to pick from');
      return values[integer(0, values.length - 1)] as T;
    },
  };
}

/** FNV-1a over the name, three times with different starts. */
function scramble(name: string): [number, number, number] {
  const hash = (start: number): number => {
    let value = start;
    for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 16777619);
    return value >>> 0;
  };
  return [hash(2166136261), hash(97), hash(40503)];
}

function sfc32(startA: number, startB: number, startC: number): () => number {
  let a = startA | 0;
  let b = startB | 0;
  let c = startC | 0;
  let counter = 1;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}
