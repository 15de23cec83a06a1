#!/usr/bin/env node
/** The executable: the real surroundings, and an exit code. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findLibreOffice } from '../read/libreoffice.ts';
import { knownChecks } from './known-checks.ts';
import { runCommand } from './program.ts';
import type { Surroundings } from './surroundings.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const stopping = new AbortController();
let stops = 0;

/** The first Ctrl-C ends in order, the second at once. */
function stop(): void {
  stops += 1;
  if (stops > 1) process.exit(130);
  stopping.abort();
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
// A reader that has seen enough, as `head`, closes the pipe: the results are still wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const surroundings: Surroundings = {
  folder: process.cwd(),
  out: process.stdout,
  error: process.stderr,
  color: (process.stdout.isTTY && !process.env.NO_COLOR) || Boolean(process.env.FORCE_COLOR),
  now: Date.now,
  version,
  signal: stopping.signal,
  checks: knownChecks,
  loadAudit: async () => (await import('../index.ts')).audit,
  worker: import.meta.url.endsWith('.ts') ? null : new URL('../bulk/worker.js', import.meta.url),
  libreOffice: findLibreOffice(),
  limits: { time: 120_000, memory: 1024 },
  processors: availableParallelism(),
};

try {
  process.exitCode = await runCommand(process.argv.slice(2), surroundings);
} catch (error) {
  // A bug: no result, and nothing that a script should take for findings.
  console.error(error);
  process.exitCode = 2;
}
