/** Where a figure stands in its block: its offset in the compact text, its sentence, part and clause, and the brackets around it. */

/** Turns offsets of the original, asked in rising order, into offsets of the compact text. */
export function offsetsIn(origins: Int32Array): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = origins.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origins[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A comma between two digits belongs to a number. */
function isSeparator(text: string, at: number): boolean {
  return /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '');
}

/** Where a figure stands among the stops and brackets of its passage. */
export interface PlaceInSentence {
  /** Ordinals within the passage: of the sentence (。), its part (；) and its clause (，、：). */
  sentence: number;
  part: number;
  clause: number;
  /** How many brackets are open, and where the innermost one opens. */
  depth: number;
  opening: number;
}

/** Counts sentences, parts, clauses and brackets; to be asked in rising order. */
export function placeFinder(text: string): (offset: number) => PlaceInSentence {
  let at = 0;
  let sentence = 0;
  let part = 0;
  let clause = 0;
  const openings: number[] = [];
  return (offset) => {
    for (; at < offset; at++) {
      const character = text[at] as string;
      if (character === '。' || character === '!' || character === '?') {
        sentence++;
        part++;
        clause++;
      } else if (character === ';') {
        part++;
        clause++;
      } else if (character === '、' || character === ':' || (character === ',' && !isSeparator(text, at)))
        clause++;
      else if (character === '(' || character === '[') openings.push(at);
      else if (character === ')' || character === ']') openings.pop();
    }
    return { sentence, part, clause, depth: openings.length, opening: openings.at(-1) ?? -1 };
  };
}
