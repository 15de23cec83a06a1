import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { readText, textTree } from '../../src/read/text.ts';

/** Characters in order of their codes: what a reader may rearrange, but not lose or invent. */
const characters = (text: string): string => [...text.replace(/[\s|｜_:+=—-]/g, '')].sort().join('');

/** Texts of blocks; a row of a table as one text. */
function textsOf(root: Root): string[] {
  const printed = (node: { type: string; value?: string }): string => node.value ?? '';
  return root.children.flatMap((block) => {
    if (block.type === 'table')
      return block.children.map((row) =>
        row.children.map((cell) => cell.children.map(printed).join('')).join(' '),
      );
    return 'children' in block
      ? [(block.children as { type: string; value?: string }[]).map(printed).join('')]
      : [];
  });
}

const pieces = fc.constantFrom(
  ...[
    '一、',
    '（二）',
    '1.',
    '2、',
    '其中：',
    '（',
    '）',
    '，',
    '。',
    '12.5',
    '万元',
    '1,234.00',
    '98%',
    '支出',
    '基本支出',
    '项目',
  ],
  ...[
    '  ',
    '   ',
    '          ',
    ' ',
    '\t',
    ' | ',
    '|',
    '\u3000\u3000',
    '合计',
    '年初预算数为',
    '0',
    '单位：万元',
    'GDP',
    '3',
  ],
);
const lines = fc.array(
  fc.array(pieces, { maxLength: 14 }).map((line) => line.join('')),
  { minLength: 1, maxLength: 40 },
);

describe('reading text', () => {
  it('loses and invents no character, whatever the lines look like', () => {
    fc.assert(
      fc.property(lines, (source) => {
        const text = source.join('\n');
        fc.pre(text.trim() !== '');
        const { root, messages } = textTree(text);
        fc.pre(messages.every(({ kind }) => kind !== 'page-numbers'));
        expect(characters(textsOf(root).join(''))).toBe(characters(text));
      }),
      { seed: 11, numRuns: 1500 },
    );
  });

  it('gives every cell a place of its own within the grid', () => {
    fc.assert(
      fc.property(lines, (source) => {
        fc.pre(source.join('').trim() !== '');
        for (const block of textTree(source.join('\n')).root.children) {
          if (block.type !== 'table') continue;
          const taken = new Set<string>();
          for (const cell of block.children.flatMap((row) => row.children)) {
            const { row, column, rowSpan, columnSpan } = cell.data as unknown as { [key: string]: number };
            for (let at = column!; at < column! + columnSpan!; at += 1) {
              expect(taken.has(`${row} ${at}`)).toBe(false);
              taken.add(`${row} ${at}`);
            }
            expect(rowSpan).toBe(1);
          }
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

const shared = new URL('../../../shared/labelled/', import.meta.url);

describe.skipIf(!existsSync(shared))('published texts (skipped where they are not at hand)', () => {
  const names = existsSync(shared) ? readdirSync(shared).filter((name) => /^\d+\.txt$/.test(name)) : [];
  const relations = existsSync(shared)
    ? readFileSync(new URL('labels.jsonl', shared), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { file: string; quote: string })
    : [];
  const bare = (text: string): string => text.replace(/[\s|]/g, '');

  it.each(names)('%s keeps every character, and every relation within one block', (name) => {
    const bytes = readFileSync(new URL(name, shared));
    const { root } = readText(bytes);
    const texts = textsOf(root);
    expect(characters(texts.join(''))).toBe(characters(decode(bytes).text));
    for (const { quote } of relations.filter(({ file }) => name.startsWith(file))) {
      expect(
        texts.some((text) => bare(text).includes(bare(quote))),
        quote,
      ).toBe(true);
    }
  });
});
