/**
 * Measures what files larger or stranger than any report cost: npm run measure:bounds -- [names …]
 * Each is read in a process of its own; seconds of processor time, and the most memory that it took.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit.ts';
import { outline } from '../src/outline/outline.ts';
import { read, UnreadableError } from '../src/read/index.ts';
import { largeFiles } from '../test/read/large.ts';

/** Seconds after which a file is given up. */
const patience = 120;

function seconds(since: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(since);
  return ((user + system) / 1e6).toFixed(2);
}

/** Reads one file and prints its row. */
async function measure(name: string): Promise<void> {
  const bytes = largeFiles.find((file) => file.name === name)!.make();
  const cells = [name, (bytes.length / 1000).toFixed(0)];
  // What is loaded once shall not count.
  await audit(Buffer.from('支出5万元。'), { path: 'a.md' });
  if (name.endsWith('.docx')) await read(bytes.subarray(0, 100), name).catch(() => undefined);
  const begun = process.cpuUsage();
  try {
    const { root } = await read(bytes, name);
    cells.push(seconds(begun));
    process.stdout.write(`| ${cells.join(' | ')}`);
    const outlined = process.cpuUsage();
    const { blocks } = outline(root, name);
    process.stdout.write(` | ${seconds(outlined)}`);
    const audited = process.cpuUsage();
    const record = await audit(bytes, { path: name });
    process.stdout.write(
      ` | ${seconds(audited)} | ${blocks.length} blocks, ${record.figures.length} figures`,
    );
  } catch (error) {
    const told = error instanceof UnreadableError ? error.kind : String(error).slice(0, 80);
    process.stdout.write(`| ${cells.join(' | ')} | ${seconds(begun)} | | | ${told}`);
  }
  console.log(` | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} |`);
}

const [option, ...names] = process.argv.slice(2);
if (option === '--one') await measure(names[0]!);
else {
  console.log(
    '| file | KB | read | outline | whole check | what it came to | peak MB |\n|---|---:|---:|---:|---:|---|---:|',
  );
  const wanted = option === undefined ? largeFiles.map(({ name }) => name) : [option, ...names];
  for (const name of wanted) {
    const self = fileURLToPath(import.meta.url);
    const ended = spawnSync(process.execPath, ['--import', 'tsx', self, '--one', name], {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: patience * 1000,
      killSignal: 'SIGKILL',
    });
    if (ended.status !== 0) console.log(` | ${name} not done in ${patience} s, or broken |`);
  }
}
