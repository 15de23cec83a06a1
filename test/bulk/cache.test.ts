import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/bulk/cache.ts';
import { digest } from '../../src/bulk/fingerprint.ts';
import { folderWith } from '../cli/run.ts';

const key = digest('key');
const text = '{"总支出":"14353.92"}'.repeat(50);

function entryFile(folder: string): string {
  const [shelf] = readdirSync(folder);
  return join(folder, shelf!, readdirSync(join(folder, shelf!))[0]!);
}

describe('the cache', () => {
  it('gives back what it was given, and nothing else', async () => {
    const folder = folderWith();
    const cache = openCache(folder, 0);
    expect(await cache.get(key)).toBeNull();
    expect(await cache.has(key)).toBe(false);
    await cache.put(key, text);
    expect(await cache.has(key)).toBe(true);
    expect(await openCache(folder, 0).get(key)).toBe(text);
    expect(await cache.get(digest('other'))).toBeNull();
  });

  it('believes no damaged entry, whichever byte is damaged, and writes it anew', async () => {
    const folder = folderWith();
    const cache = openCache(folder, 0);
    await cache.put(key, text);
    const file = entryFile(folder);
    const good = readFileSync(file);
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good);
      bad[at]! ^= 1 << (at % 8);
      writeFileSync(file, bad);
      expect(await cache.get(key)).toBeNull();
    }
    for (const length of [0, 1, 31, 32, 33, good.length - 1]) {
      writeFileSync(file, good.subarray(0, length));
      expect(await cache.get(key)).toBeNull();
    }
    await cache.put(key, text);
    expect(await cache.get(key)).toBe(text);
  });

  it('does not take the entry of one key for that of another', async () => {
    const folder = folderWith();
    const cache = openCache(folder, 0);
    const other = key.slice(0, 2) + digest('other').slice(2);
    await cache.put(key, text);
    writeFileSync(join(folder, key.slice(0, 2), other), readFileSync(entryFile(folder)));
    expect(await cache.get(other)).toBeNull();
  });

  it('may be written by two at once', async () => {
    const folder = folderWith();
    const caches = Array.from({ length: 8 }, () => openCache(folder, 0));
    const readings = caches.flatMap((cache) =>
      Array.from({ length: 20 }, async () => {
        await cache.put(key, text);
        return cache.get(key);
      }),
    );
    expect(new Set(await Promise.all(readings))).toEqual(new Set([text]));
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key]);
  });

  it('costs the entry, not the run, where it cannot write', async () => {
    const folder = folderWith({ file: '' });
    const cache = openCache(join(folder, 'file'), 0);
    await cache.put(key, text);
    expect(await cache.get(key)).toBeNull();
    await cache.prune();
  });

  it('clears away what is old and was not used', async () => {
    const folder = folderWith();
    const month = 31 * 24 * 3600 * 1000;
    const first = openCache(folder, 0);
    const keys = [digest('old'), digest('old but used'), digest('new')];
    for (const each of keys) await first.put(each, text);
    for (const each of keys.slice(0, 2)) utimesSync(join(folder, each.slice(0, 2), each), 0, 0);
    utimesSync(join(folder, keys[2]!.slice(0, 2), keys[2]!), month / 1000, month / 1000);
    const second = openCache(folder, month);
    await second.get(keys[1]!);
    await second.prune();
    expect(await Promise.all(keys.map((each) => second.has(each)))).toEqual([false, true, true]);
  });
});
