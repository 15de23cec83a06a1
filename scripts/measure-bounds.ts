/**
 * Measures what it costs to read files larger or stranger than any report, and to check them where asked to:
 *
 * npm run measure:bounds -- [--check] [names …]
 *
 * Each is taken in a process of its own; seconds of processor time, and the most memory of the process.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit.ts';
import { outline } from '../src/outline/outline.ts';
import { type Extent, extentOf } from '../src/read/bounds.ts';
import { read, UnreadableError } from '../src/read/index.ts';
import { largeFiles } from '../test/read/large.ts';

/** Seconds after which a file is given up. */
const patience = 120;

function seconds(since: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(since);
  return ((user + system) / 1e6).toFixed(2);
}

/** Takes one file and prints its row. */
async function measure(name: string, checks: boolean): Promise<void> {
  const bytes = largeFiles.find((file) => file.name === name)!.make();
  // What is loaded once shall not count.
  await audit(Buffer.from('支出5万元。'), { path: 'a.md' });
  if (name.endsWith('.docx')) await read(bytes.subarray(0, 100), name).catch(() => undefined);
  const cells = [name, (bytes.length / 1000).toFixed(0)];
  const begun = process.cpuUsage();
  const outcome = await read(bytes, name).catch((error: unknown) => {
    if (!(error instanceof UnreadableError)) throw error;
    return error;
  });
  cells.push(seconds(begun));
  if (outcome instanceof UnreadableError) cells.push('', `refused: ${outcome.kind}`);
  else {
    const outlined = process.cpuUsage();
    const { blocks } = outline(outcome.root, name);
    cells.push(seconds(outlined), `${blocks.length} blocks, read as ${outcome.format}`);
  }
  cells.push((process.resourceUsage().maxRSS / 1024).toFixed(0));
  if (checks && !(outcome instanceof UnreadableError)) {
    const audited = process.cpuUsage();
    const { figures } = await audit(bytes, { path: name });
    const megabytes = (process.resourceUsage().maxRSS / 1024).toFixed(0);
    cells.push(`${figures.length} figures`, seconds(audited), megabytes);
  }
  console.log(`| ${cells.join(' | ')} |`);
}

/** The most that any report of the fixtures has of what is bounded. */
async function largestReport(): Promise<string> {
  const most: Extent = { blocks: 0, characters: 0, longest: 0, places: 0, shown: true };
  const folder = new URL('../fixtures/reports/', import.meta.url);
  for (const name of readdirSync(folder)) {
    if (!/\.(?:txt|docx)$/.test(name)) continue;
    const extent = extentOf((await read(readFileSync(new URL(name, folder)), name)).root);
    for (const key of ['blocks', 'characters', 'longest', 'places'] as const)
      most[key] = Math.max(most[key], extent[key]);
  }
  const { blocks, characters, longest, places } = most;
  return `largest of fixtures/reports: ${characters} characters, ${blocks} paragraphs and cells, ${longest} characters in a paragraph, ${places} places of tables\n`;
}

const given = process.argv.slice(2);
const names = given.filter((word) => !word.startsWith('--'));
const checks = given.includes('--check');
if (given.includes('--one')) await measure(names[0]!, checks);
else {
  console.log(await largestReport());
  const more = checks ? [' what | check | MB |', '---|---:|---:|'] : ['', ''];
  console.log(
    `| file | KB | read | outline | what it came to | MB |${more[0]}\n|---|---:|---:|---:|---|---:|${more[1]}`,
  );
  for (const name of names.length > 0 ? names : largeFiles.map((file) => file.name)) {
    const self = fileURLToPath(import.meta.url);
    const argv = ['--import', 'tsx', self, '--one', name, ...(checks ? ['--check'] : [])];
    const stdio = ['ignore', 'inherit', 'inherit'] as const;
    const { status } = spawnSync(process.execPath, argv, {
      stdio: [...stdio],
      timeout: patience * 1000,
      killSignal: 'SIGKILL',
    });
    if (status !== 0) console.log(`| ${name} | not done in ${patience} s, or broken |`);
  }
}
