/**
 * Measures whole folders with the built command: time and memory of a first run, of an unchanged one, and of one
 * worker against two.
 *
 * npm run measure:bulk -- [reports for memory, default 10000] [reports for the ratios, default 1000]
 *
 * GOUJI_COMMAND may hold the file: address of another build's command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeReports } from './make-reports.ts';

const command = fileURLToPath(new URL(process.env.GOUJI_COMMAND ?? '../dist/cli/main.js', import.meta.url));
/** Tells the peak of the process's memory, in kilobytes, and its processor time, in microseconds, when it ends. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  "import{isMainThread}from'node:worker_threads';import{writeSync}from'node:fs';" +
    "if(isMainThread)process.on('exit',()=>{const u=process.resourceUsage();" +
    'writeSync(3,JSON.stringify([u.maxRSS,u.userCPUTime+u.systemCPUTime]))})',
)}`;

interface Measured {
  seconds: number;
  /** Seconds of processor time, of all threads. */
  processor: number;
  megabytes: number;
}

/** Runs the command once. */
function measure(folder: string, ...argv: string[]): Measured {
  const begun = performance.now();
  const ended = spawnSync(
    process.execPath,
    ['--import', tellUsage, command, 'check', 'reports', '--quiet', ...argv],
    {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
      encoding: 'utf8',
    },
  );
  if (ended.status !== 1 || !ended.output[3]) throw new Error(`gouji ended with ${ended.status}`);
  const [kilobytes, microseconds] = JSON.parse(ended.output[3]) as [number, number];
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, processor: microseconds / 1e6, megabytes: kilobytes / 1024 };
}

function row(what: string, { seconds, processor, megabytes }: Measured, count: number, remark = ''): void {
  const each = ((processor / count) * 1000).toFixed(1);
  console.log(
    `| ${what} | ${count} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${each} | ${megabytes.toFixed(0)} | ${remark} |`,
  );
}

function withReports(count: number, work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-measure-'));
  try {
    makeReports(join(folder, 'reports'), count);
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!existsSync(command)) throw new Error('Build first: npm run build');
const many = Number(process.argv[2] ?? 10_000);
const some = Number(process.argv[3] ?? 1000);
console.log(
  `${cpus()[0]?.model ?? ''}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}\n`,
);
console.log(
  '| run | reports | seconds | of processor time | ms a report | peak MB | remark |\n|---|---|---|---|---|---|---|',
);
withReports(some, (folder) => {
  const one = measure(folder, '-o', 'one', '--jobs', '1');
  row('one worker', one, some);
  const two = measure(folder, '-o', 'two', '--jobs', '2');
  row('two workers', two, some, `${(one.seconds / two.seconds).toFixed(2)}× one`);
  const again = measure(folder, '-o', 'two', '--jobs', '2');
  row('unchanged', again, some, `${((again.seconds / two.seconds) * 100).toFixed(1)} % of the first time`);
  rmSync(join(folder, 'two/summary.json'));
  const rebuilt = measure(folder, '-o', 'two', '--jobs', '2');
  row(
    'outputs made again from the cache',
    rebuilt,
    some,
    `${((rebuilt.seconds / two.seconds) * 100).toFixed(1)} % of the first time`,
  );
});
if (many > 0)
  withReports(many, (folder) => row('two workers', measure(folder, '-o', 'out', '--jobs', '2'), many));
