/** The built command, as a person runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeReports } from '../../scripts/make-reports.ts';
import { findLibreOffice } from '../../src/read/libreoffice.ts';
import { largeFiles } from '../read/large.ts';
import { folderWith, resultsOf } from './run.ts';

/** GOUJI_COMMAND may hold the file: address of another build's command. */
const command = fileURLToPath(
  new URL(process.env.GOUJI_COMMAND ?? '../../dist/cli/main.js', import.meta.url),
);
const posix = process.platform !== 'win32';

interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  error: string;
}

/** Starts a program, and tells how it ends. */
function start(
  folder: string,
  program: string,
  argv: readonly string[],
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(program, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let error = '';
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (error += data));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, out, error })),
  );
  return { child, ended };
}

/** Formats of old word processors, which LibreOffice turns into .docx. */
const oldReports = Object.fromEntries(
  ['old.doc', 'old.rtf'].map((name) => [
    `in/${name}`,
    new Uint8Array(readFileSync(new URL(`../../fixtures/text/${name}`, import.meta.url))),
  ]),
);

/** What a run's record says of a report: its format and the kinds of its messages. */
function readingOf(folder: string, record: string): { format: string; messages: string[]; figures: number } {
  const { source, messages, figures } = JSON.parse(
    readFileSync(join(folder, 'records', `${record}.json`), 'utf8'),
  );
  return {
    format: source.format,
    messages: messages.map(({ kind }: { kind: string }) => kind),
    figures: figures.length,
  };
}

const gouji = (folder: string, ...argv: string[]) => start(folder, process.execPath, [command, ...argv]);

/** Waits until the cache of a results folder has some entries. */
async function cached(output: string, entries: number): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    try {
      const cache = join(output, '.gouji/cache');
      const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      if (files.length >= entries) return;
    } catch {
      // There is no cache yet.
    }
    await setTimeout(5);
  }
  throw new Error(`${output} never had ${entries} entries`);
}

describe('the built command', () => {
  const folder = folderWith();
  makeReports(join(folder, 'in'), 6, ['txt', 'txt', 'docx']);
  const whole = gouji(folder, 'check', 'in', '-o', 'whole', '--jobs', '1').ended;

  it('checks and sums up', async () => {
    const { code, out, error } = await whole;
    expect(error).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('共 6 份报告');
    expect(out).toContain('应为');
  });

  it('gives the same bytes from workers as from one process', async () => {
    await whole;
    const { code, error } = await gouji(folder, 'check', 'in', '-o', 'pool', '--jobs', '2', '-q').ended;
    expect([code, error]).toEqual([1, '']);
    expect(resultsOf(join(folder, 'pool'))).toEqual(resultsOf(join(folder, 'whole')));
  });

  it.skipIf(!posix)('goes on after kill -9 and gives the same bytes', async () => {
    await whole;
    for (const [entries, jobs] of [
      [1, '2'],
      [3, '1'],
    ] as const) {
      const { child, ended } = gouji(folder, 'check', 'in', '-o', 'killed', '-q', '--jobs', jobs);
      await cached(join(folder, 'killed'), entries);
      child.kill('SIGKILL');
      expect((await ended).signal).toBe('SIGKILL');
      expect(resultsOf(join(folder, 'killed'))).toEqual({});
    }
    expect((await gouji(folder, 'check', 'in', '-o', 'killed', '-q').ended).code).toBe(1);
    expect(resultsOf(join(folder, 'killed'))).toEqual(resultsOf(join(folder, 'whole')));
    expect(readdirSync(join(folder, 'killed/.gouji')).sort()).toEqual(['cache', 'last-run.json']);
  });

  it.skipIf(!posix)('ends in order on Ctrl-C', async () => {
    const { child, ended } = gouji(folder, 'check', 'in', '-o', 'stopped', '-q', '--jobs', '2');
    await cached(join(folder, 'stopped'), 1);
    child.kill('SIGINT');
    expect(await ended).toEqual({
      code: 130,
      signal: null,
      out: '',
      error: '已中断；再次运行会接着做完。\n',
    });
    expect(resultsOf(join(folder, 'stopped'))).toEqual({});
  });

  it.skipIf(!posix)('ends at once when it is told to, also within a long report', async () => {
    const long = folderWith({ 'long.txt': largeFiles.find(({ name }) => name === 'prose-1MB.txt')!.make() });
    const { child, ended } = gouji(long, 'check', 'long.txt', '-q');
    await setTimeout(2500);
    const told = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(130);
    expect(performance.now() - told).toBeLessThan(2000);
  });

  it.skipIf(!posix)('says in one line that the disk is full, and goes on when it is not', async () => {
    await whole;
    const limited = `ulimit -f 40; exec "$@"`;
    const argv = ['-c', limited, 'sh', process.execPath, command, 'check', 'in', '-o', 'full', '-q'];
    const { code, error } = await start(folder, 'bash', argv).ended;
    expect(error).toMatch(/^gouji: 无法写入 .*：文件大小超出限制\n$/);
    expect(code).toBe(2);
    expect(resultsOf(join(folder, 'full'))).toEqual({});
    expect((await gouji(folder, 'check', 'in', '-o', 'full', '-q').ended).code).toBe(1);
    expect(resultsOf(join(folder, 'full'))).toEqual(resultsOf(join(folder, 'whole')));
  });

  it('ends quietly where its reader has seen enough', async () => {
    const { code, error } = await start(folder, 'sh', [
      '-c',
      `"${process.execPath}" "${command}" checks | head -1`,
    ]).ended;
    expect([code, error]).toEqual([0, '']);
  });

  it('complains in one line', async () => {
    const { code, out, error } = await gouji(folder, 'check', 'nowhere').ended;
    expect([code, out, error]).toEqual([2, '', 'gouji: 没有这个文件或文件夹：nowhere\n']);
  });

  const hasLibreOffice = findLibreOffice() !== null;
  it.skipIf(!posix || !hasLibreOffice)(
    'reads old formats by way of LibreOffice, and again without it',
    async () => {
      const old = folderWith(oldReports);
      expect((await gouji(old, 'check', 'in', '-o', 'out', '-q', '--jobs', '2').ended).code).toBe(0);
      const { figures, ...doc } = readingOf(join(old, 'out'), 'in/old.doc');
      expect(doc).toEqual({ format: 'doc', messages: ['converted'] });
      expect(figures).toBeGreaterThan(5);
      expect(readingOf(join(old, 'out'), 'in/old.rtf')).toEqual({
        format: 'rtf',
        messages: ['converted'],
        figures,
      });
      const argv = ['PATH=/nowhere', process.execPath, command, 'check', 'in', '-o', 'out', '-q'];
      expect((await start(old, 'env', argv).ended).code).toBe(1);
      expect(readingOf(join(old, 'out'), 'in/old.doc').messages).not.toContain('converted');
      expect(readingOf(join(old, 'out'), 'in/old.rtf')).toEqual({
        format: 'unknown',
        messages: [],
        figures: 0,
      });
    },
    60_000,
  );
});
