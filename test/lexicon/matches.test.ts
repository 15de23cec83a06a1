/** Matches of a pattern, all at once. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesOf } from '../../src/lexicon/matches.ts';

it('finds what matchAll finds', () => {
  const patterns = [/a/g, /a*/g, /(a)(b)?/gu, /^b|$/gm, /(?<=a)b/g, /$^/g];
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '年', '\n', '𠀀') });
  fc.assert(
    fc.property(fc.constantFrom(...patterns), text, (pattern, searched) => {
      const found = matchesOf(pattern, searched).map((match) => [match.index, ...match]);
      expect(found).toEqual([...searched.matchAll(pattern)].map((match) => [match.index, ...match]));
    }),
  );
});

it('begins at the head of every text', () => {
  const pattern = /a/g;
  pattern.lastIndex = 3;
  expect(matchesOf(pattern, 'aab')).toHaveLength(2);
  expect(matchesOf(pattern, 'b')).toEqual([]);
});
