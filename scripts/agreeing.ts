/**
 * npm run agreeing: audits all texts of fixtures/agreeing, in which everything agrees, and prints whatever is found above
 * info. Exits with 1 where anything is. The tests look at a part of them; there are too many for a suite that runs often.
 * As many processes share them as there are cores.
 *
 *   --part I/N   only every Nth text, from the Ith on
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { audit } from '../src/index.ts';
import { agreeingTexts } from './evaluate/agreeing.ts';

const MOST_PROCESSES = 8;

const { values } = parseArgs({ options: { part: { type: 'string' } } });
if (values.part === undefined) await shareOut();
else await auditPart(values.part);

/** Each process prints its own findings; how many there are in all is told last. */
async function shareOut(): Promise<void> {
  const processes = Math.min(MOST_PROCESSES, availableParallelism());
  const parts = await Promise.all(
    Array.from({ length: processes }, (_, index) => countIn(`${index}/${processes}`)),
  );
  const [findings, texts] = (['findings', 'texts'] as const).map((key) =>
    parts.reduce((sum, part) => sum + part[key], 0),
  ) as [number, number];
  console.log(`${findings} findings in ${texts} texts in which everything agrees`);
  process.exitCode = findings > 0 ? 1 : 0;
}

/** What a process has looked at, and found. */
interface Count {
  findings: number;
  texts: number;
}

function countIn(part: string): Promise<Count> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--part', part]);
    let count: Count | undefined;
    child.on('message', (message) => {
      count = message as Count;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (count === undefined) reject(new Error(`part ${part} stopped with ${code}`));
      else resolve(count);
    });
  });
}

async function auditPart(part: string): Promise<void> {
  const [own, processes] = part.split('/').map(Number) as [number, number];
  const texts = agreeingTexts().filter((_, index) => index % processes === own);
  let count = 0;
  for (const { name, text } of texts) {
    const { findings } = await audit(new TextEncoder().encode(text), { path: name });
    for (const { check, severity, message } of findings) {
      if (severity === 'info') continue;
      count++;
      console.log(`${name}\t${check}\t${severity}\t${message}`);
    }
  }
  process.send?.({ findings: count, texts: texts.length } satisfies Count);
}
