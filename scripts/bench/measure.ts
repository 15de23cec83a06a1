/** How the benchmarks measure: medians over runs that take turns, so that what else the machine does hits all alike. */
import { spawn, spawnSync } from 'node:child_process';

/** The middle value; of an even number of values, the upper one of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Lets contestants take turns on every input, the first of them another one each time.
 *
 * @param rounds how often each contestant gets each input; the best of them counts
 * @returns milliseconds of processor time by contestant, one value an input
 */
export async function takeTurns<Input>(
  contestants: ReadonlyMap<string, (input: Input) => unknown>,
  inputs: readonly Input[],
  rounds: number,
): Promise<Map<string, number[]>> {
  const names = [...contestants.keys()];
  const times = new Map(names.map((name) => [name, inputs.map(() => Number.POSITIVE_INFINITY)]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, input] of inputs.entries()) {
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + index + round) % names.length] as string;
        const begun = process.cpuUsage();
        await contestants.get(name)?.(input);
        const { user, system } = process.cpuUsage(begun);
        const passed = (user + system) / 1000;
        const own = times.get(name) as number[];
        own[index] = Math.min(own[index] as number, passed);
      }
    }
  }
  return times;
}

/** Milliseconds that a whole process takes; throws where it fails. */
export function processTime(command: string, argv: readonly string[], accepted: readonly number[]): number {
  const begun = performance.now();
  const ended = spawnSync(command, argv, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const passed = performance.now() - begun;
  if (ended.error) throw ended.error;
  if (!accepted.includes(ended.status ?? -1))
    throw new Error(`${command} ended with ${ended.status}: ${ended.stderr.slice(0, 500)}`);
  return passed;
}

/** Milliseconds until a process says something on its standard output; throws where it fails. */
export function firstResult(
  command: string,
  argv: readonly string[],
  accepted: readonly number[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    let passed: number | undefined;
    const started = spawn(command, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    started.stdout.on('data', () => {
      passed ??= performance.now() - begun;
    });
    started.on('error', reject);
    started.on('close', (code) => {
      if (passed !== undefined && accepted.includes(code ?? -1)) resolve(passed);
      else reject(new Error(`${command} ended with ${code}`));
    });
  });
}

/** Milliseconds of processor time that a whole process takes, as bash tells it; throws where it fails. */
export function processorTime(command: string, argv: readonly string[], accepted: readonly number[]): number {
  const script = 'TIMEFORMAT="%U %S"; exec 3>&2; time { "$@" 2>&3; }';
  const ended = spawnSync('bash', ['-c', script, 'bash', command, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (ended.error) throw ended.error;
  if (!accepted.includes(ended.status ?? -1))
    throw new Error(`${command} ended with ${ended.status}: ${ended.stderr.slice(0, 500)}`);
  const [user, system] = ended.stderr.trim().split('\n').at(-1)!.split(' ').map(Number) as [number, number];
  return (user + system) * 1000;
}

/** Can the program be started? */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Prints a Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log([line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n'), '\n');
}
