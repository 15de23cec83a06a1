/** Features are numbers made of what they say; two may fall together, which costs a little accuracy and no memory. */

const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;

/** The number of a word (FNV-1a). */
export function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) {
    hash ^= word.charCodeAt(at);
    hash = Math.imul(hash, FNV_PRIME);
  }
  return hash >>> 0;
}

const GOLDEN = 0x9e3779b9;
const FIRST = 0x85ebca6b;
const SECOND = 0xc2b2ae35;

/** One number of two; the order counts (the finaliser of MurmurHash3). */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ (other + GOLDEN), FIRST);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, SECOND);
  return (hash ^ (hash >>> 13)) >>> 0;
}
