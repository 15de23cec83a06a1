/** The field's terms, and how they are found in labels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, compactText } from '../../src/lexicon/compact.ts';
import { lexicon } from '../../src/lexicon/lexicon.ts';
import { WordTable } from '../../src/lexicon/word-table.ts';

describe('compact', () => {
  it('leaves blanks out and makes full-width forms half-width', () => {
    expect(compactText('本 年　收入（合计）：１２．５ 万元\u200b，')).toBe('本年收入(合计):12.5万元,');
  });

  it('knows where each character stood', () => {
    const { text, origins } = compact(' 本 年（1）');
    expect(text).toBe('本年(1)');
    expect([...origins]).toEqual([1, 3, 4, 5, 6, 7]);
  });

  it('leads every character back to its original', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('本', '年', ' ', '　', '（', 'Ａ', '1', '\n', '。') }),
        (original) => {
          const { text, origins } = compact(original);
          expect(text).toBe(compactText(original));
          expect(origins).toHaveLength(text.length + 1);
          for (const [at, character] of [...text].entries())
            expect(compactText(original[origins[at]!]!)).toBe(character);
          expect(compactText(text)).toBe(text);
        },
      ),
    );
  });
});

describe('WordTable', () => {
  const table = new WordTable([
    ['预算', 'budget'],
    ['年初预算', 'initial'],
    ['支出', 'spent'],
    ['预算', 'second meaning'],
    ['（其中）', 'within'],
  ]);
  const words = (text: string) => table.all(text).map(({ word, start }) => `${start}${word}`);

  it('takes the longest word at a place, and the first meaning of a word', () => {
    expect(words('年初预算支出预算')).toEqual(['0年初预算', '4支出', '6预算']);
    expect(table.last('全年预算')?.meaning).toBe('budget');
    expect(table.last('年初预算为')?.meaning).toBe('initial');
  });

  it('finds the word that ends last, and one that ends at a place', () => {
    expect(table.last('预算支出情况')).toMatchObject({ word: '支出', start: 2, end: 4 });
    expect(table.endingAt('年初预算支出', 4)?.word).toBe('年初预算');
    expect(table.endingAt('年初预算支出', 5)).toBeNull();
  });

  it('finds nothing where nothing is', () => {
    expect(table.last('')).toBeNull();
    expect(words('收入合计')).toEqual([]);
  });

  it('compares words as compact text', () => {
    expect(table.last('(其中)')?.meaning).toBe('within');
  });
});

describe('lexicon', () => {
  const terms = lexicon();
  const role = (words: string) => terms.roles.all(words).at(-1)?.meaning ?? null;
  const concept = (words: string) => terms.concepts.last(words)?.meaning ?? null;

  it.each([
    ['年初资金预算', 'initialBudget'],
    ['全年预算', 'fullYearBudget'],
    ['资金到位', 'arrived'],
    ['实际支出', 'execution'],
    ['支出决算', 'final'],
    ['中期追加', 'added'],
    ['上年同期', 'lastYear'],
    ['结余', 'balance'],
    ['综合得分', 'score'],
    ['平均得分', 'average'],
  ])('knows the part of %s', (words, expected) => {
    expect(role(words)).toBe(expected);
  });

  it.each([
    ['本年总支出', 'totalExpenditure'],
    ['其中基本支出', 'basicExpenditure'],
    ['年初结转和结余', 'openingBalance'],
    ['日常公用经费', 'publicExpenditure'],
  ])('knows what %s is', (words, expected) => {
    expect(concept(words)).toBe(expected);
  });

  it('does not take 机关运行经费 for 公用经费', () => {
    expect(concept('机关运行经费')).not.toBe('publicExpenditure');
  });

  it('knows rises from falls', () => {
    const direction = (words: string) => terms.directions.last(words)?.meaning;
    expect(['增长', '提高', '下降', '减少'].map(direction)).toEqual([1, 1, -1, -1]);
  });

  it('takes a bureau’s own words, for known concepts and new ones', () => {
    const own = lexicon([
      { concept: 'totalExpenditure', words: ['全口径支出'] },
      { concept: 'reserve', words: ['预备费', '机动经费'] },
    ]);
    expect(own.concepts.last('本镇全口径支出')?.meaning).toBe('totalExpenditure');
    expect(own.nameOf('totalExpenditure')).toBe('总支出');
    expect(own.concepts.last('安排机动经费')?.meaning).toBe('reserve');
    expect(own.nameOf('reserve')).toBe('预备费');
    expect(concept('本镇全口径支出')).not.toBe('totalExpenditure');
    expect(terms.nameOf('nothing')).toBe('nothing');
  });
});
