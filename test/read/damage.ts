/** Ways in which a file is damaged, each decided by a seed alone. */

/** A generator of numbers in [0, 1) that repeats itself from its seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array;

const place = (bytes: Uint8Array, random: () => number): number => Math.floor(random() * bytes.length);

const flipBits: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  for (let count = 1 + Math.floor(random() * 20); count > 0; count -= 1) {
    copy[place(copy, random)]! ^= 1 << Math.floor(random() * 8);
  }
  return copy;
};

const truncate: Damage = (bytes, random) => bytes.slice(0, place(bytes, random));

const cutOut: Damage = (bytes, random) => {
  const [start, end] = [place(bytes, random), place(bytes, random)].sort((a, b) => a - b) as [number, number];
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
};

const repeat: Damage = (bytes, random) => {
  const start = place(bytes, random);
  const piece = bytes.subarray(start, start + 1 + Math.floor(random() * 200));
  const times = 1 + Math.floor(random() * 200);
  return Buffer.concat([
    bytes.subarray(0, start),
    ...Array<Uint8Array>(times).fill(piece),
    bytes.subarray(start),
  ]);
};

const overwrite: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const start = place(copy, random);
  return copy.fill(
    [0, 0xff, 0x20, 0x3c][Math.floor(random() * 4)]!,
    start,
    start + 1 + Math.floor(random() * 64),
  );
};

const swap: Damage = (bytes, random) => {
  const copy = Uint8Array.from(bytes);
  const [from, to] = [place(copy, random), place(copy, random)];
  copy.copyWithin(to, from, from + Math.floor(random() * 500));
  return copy;
};

const damages: readonly Damage[] = [flipBits, truncate, cutOut, repeat, overwrite, swap];

/** Bytes with one to three kinds of damage. */
export function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  let result = bytes;
  for (let count = 1 + Math.floor(random() * 3); count > 0 && result.length > 0; count -= 1) {
    result = damages[Math.floor(random() * damages.length)]!(result, random);
  }
  return result;
}

const shuffles: readonly ((xml: string, at: number, random: () => number) => string)[] = [
  // A tag goes, comes twice, or closes what it should open.
  (xml, at) => xml.slice(0, at) + xml.slice(xml.indexOf('>', at) + 1),
  (xml, at) =>
    xml.slice(0, at) +
    xml.slice(at, xml.indexOf('>', at) + 1).repeat(2) +
    xml.slice(xml.indexOf('>', at) + 1),
  (xml, at) => `${xml.slice(0, at)}</${xml.slice(at + 1)}`,
  // A number in it becomes absurd.
  (xml, at, random) => {
    const values = ['0', '-1', '999999999', '1e9', '', 'NaN', '65536'];
    const value = values[Math.floor(random() * values.length)]!;
    const end = xml.indexOf('>', at);
    return xml.slice(0, at) + xml.slice(at, end).replace(/"\d+"/, `"${value}"`) + xml.slice(end);
  },
  // Whole passages move or multiply.
  (xml, at, random) => {
    const passage = xml.slice(at, at + Math.floor(random() * 2000));
    const to = Math.floor(random() * xml.length);
    return xml.slice(0, to) + passage + xml.slice(to);
  },
];

/** XML with some of its tags lost, doubled, closed wrongly or filled with absurd numbers. */
export function shuffledXml(source: string, random: () => number): string {
  let xml = source;
  for (let count = 1 + Math.floor(random() * 6); count > 0; count -= 1) {
    const at = xml.indexOf('<', Math.floor(random() * xml.length));
    if (at >= 0) xml = shuffles[Math.floor(random() * shuffles.length)]!(xml, at, random);
  }
  return xml;
}
