import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { read } from '../../src/read/index.ts';

const plain = readFileSync(new URL('../../fixtures/text/plain.txt', import.meta.url), 'utf8');
const national = readFileSync(new URL('../../fixtures/text/plain.gb18030.txt', import.meta.url));
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

const encodings: [string, Uint8Array][] = [
  ['UTF-8', Buffer.from(plain)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${plain}`)],
  ['UTF-16LE with a mark', Buffer.from(`\ufeff${plain}`, 'utf16le')],
  ['UTF-16BE with a mark', bigEndian(`\ufeff${plain}`)],
  ['UTF-16LE', Buffer.from(plain, 'utf16le')],
  ['UTF-16BE', bigEndian(plain)],
  ['GB18030, which holds GBK and GB2312', national],
  ['Windows line ends', Buffer.from(plain.replaceAll('\n', '\r\n'))],
  ['Mac line ends', Buffer.from(plain.replaceAll('\n', '\r'))],
];

describe('decode', () => {
  it.each(encodings)('reads %s', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ text: plain, messages: [] });
  });

  it('reads any text that UTF-8 or a mark declares', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = text
          .replaceAll('\r\n', '\n')
          .replaceAll('\r', '\n')
          .replace(/^\ufeff/, '');
        fc.pre(!normal.includes('\0') && !/[\ud800-\udfff](?![\udc00-\udfff])/.test(normal));
        expect(decode(Buffer.from(`\ufeff${normal}`, 'utf16le')).text).toBe(normal);
        expect(decode(Buffer.from(`\ufeff${normal}`)).text).toBe(normal);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('keeps UTF-8 with a broken byte, and says how much was lost', () => {
    const bytes = Buffer.concat([Buffer.from(plain), Buffer.from([0xe4, 0xb8])]);
    const decoded = decode(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.text.startsWith(plain)).toBe(true);
    expect(decoded.messages).toMatchObject([{ kind: 'undecodable', count: 1 }]);
  });

  it('calls noise noise', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => 128 + ((index * 73) % 127));
    await expect(read(noise, 'a.txt')).rejects.toMatchObject({ kind: 'encoding' });
  });
});
