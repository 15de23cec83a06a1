import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locked } from '../../src/bulk/lock.ts';
import { folderWith } from '../cli/run.ts';

describe('a lock', () => {
  it('lets one in at a time, and is gone afterwards', async () => {
    const file = join(folderWith(), 'lock');
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resume) => setTimeout(resume, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => locked(file, work)));
    await expect(locked(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['a process that is gone', `${hostname()}\n999999999\n`],
    ['a process whose number is ours now', `${hostname()}\n${process.pid}\nffffffff\n`],
    ['another machine, long ago', 'elsewhere\n1\n'],
    ['a process that was killed while it wrote', ''],
  ])('of %s is taken over', async (_name, content) => {
    const file = join(folderWith(), 'lock');
    writeFileSync(file, content);
    utimesSync(file, 0, 0);
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resume) => setTimeout(resume, 5));
      inside -= 1;
      return 'done';
    };
    const all = await Promise.all([locked(file, work), locked(file, work), locked(file, work)]);
    expect(all).toEqual(['done', 'done', 'done']);
    expect(readdirSync(dirname(file))).toEqual([]);
  });
});
