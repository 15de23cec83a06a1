import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/index.ts';
import { linesOf } from './lines.ts';

const folder = new URL('../../../fixtures/docx/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => name.slice(0, -5));

describe('a Word file is read as it looks in Word', () => {
  it.each(names)('%s', async (name) => {
    const result = await readDocx(readFileSync(new URL(`${name}.docx`, folder)));
    const messages = result.messages.map(({ kind, count }) => `! ${kind} ${count}`);
    const expected = readFileSync(new URL(`${name}.txt`, folder), 'utf8')
      .trimEnd()
      .split('\n');
    expect([...linesOf(result.root), ...messages].map((line) => line.trimEnd())).toEqual(
      expected.map((line) => line.trimEnd()),
    );
  });

  it('says in Chinese what was not kept', async () => {
    const { messages } = await readDocx(readFileSync(new URL('wps-odd-text.docx', folder)));
    expect(messages[0]).toEqual({
      kind: 'hidden-text',
      message: '文件中有3处隐藏文字，未作检查。',
      count: 3,
    });
  });
});
