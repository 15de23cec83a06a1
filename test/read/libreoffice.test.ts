import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { findLibreOffice, libreOffice, read } from '../../src/read/index.ts';
import { endConversions } from '../../src/read/libreoffice.ts';
import { shapeOf } from './shape.ts';

const program = findLibreOffice();
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/text/${name}`, import.meta.url));

describe('LibreOffice', () => {
  it('is looked for on the PATH', () => {
    expect(findLibreOffice('/nowhere:/also/nowhere')).toBeNull();
    expect(findLibreOffice('')).toBeNull();
  });

  it('that gives no document is told as such', async () => {
    const convert = libreOffice(process.execPath);
    await expect(convert(fixture('old.rtf'), 'rtf')).rejects.toMatchObject({ kind: 'conversion-failed' });
    await convert.close();
  });

  it.skipIf(process.platform === 'win32')('is ended with all that it has started', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'gouji-test-'));
    const slow = join(parent, 'slow.sh');
    writeFileSync(slow, '#!/bin/sh\nsleep 300 &\nwait\n', { mode: 0o755 });
    const workers = mkdtempSync(join(parent, 'workers-'));
    const convert = libreOffice(slow, workers);
    const begun = performance.now();
    const failed = expect(convert(fixture('old.rtf'), 'rtf')).rejects.toMatchObject({
      kind: 'conversion-failed',
    });
    while (!readdirSync(workers, { recursive: true }).some((name) => String(name).endsWith('running')))
      await setTimeout(10);
    await setTimeout(50);
    endConversions(workers);
    await failed;
    expect(performance.now() - begun).toBeLessThan(20_000);
    await convert.close();
    rmSync(parent, { recursive: true });
  });
});

describe.skipIf(program === null)('with LibreOffice (skipped where it is not installed)', () => {
  const convert = libreOffice(program ?? '');
  afterAll(() => convert.close());

  it('numbers and cells of old formats are kept', { timeout: 60_000 }, async () => {
    for (const name of ['old.doc', 'old.rtf']) {
      const result = await read(fixture(name), name, { convert });
      const shape = shapeOf(result);
      expect(result.format).toBe(name.slice(4));
      expect(shape).toMatch(/\{1\.\} 仪器更新/);
      expect(shape).toContain('| 仪器¶（含安装） | 80 | 79.20 |');
      expect(shape).toContain('! converted');
    }
  });
});
