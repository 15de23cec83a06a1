/**
 * Measures gouji against its peers on the same generated reports, and how its cost grows.
 *
 * npm run bench -- [--count 1000] [--bytes 20000] [--reports written] [--only text,process,scan,cold,cores,growth]
 *
 * --count reports, each a Word file of at least --bytes; written as people and Word write them, or dense, with twice
 * the figures and without the words between them. Processor time, so that what else the machine does is left out; the
 * time on the clock where processes are compared. The peers are installed into bench/ where they are missing.
 * Works on dist, which the script of package.json builds first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { longText, type Manner, type Sample, writeCorpus } from './bench/corpus.ts';
import {
  firstResult,
  isInstalled,
  median,
  processorTime,
  processTime,
  table,
  takeTurns,
} from './bench/measure.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    bytes: { type: 'string', default: '20000' },
    reports: { type: 'string', default: 'written' },
    only: { type: 'string', default: 'text,process,scan,cold,cores,growth' },
  },
});
const manner: Manner = values.reports === 'dense' ? 'dense' : 'written';
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const command = at('dist/cli/main.js');
/** gouji ends with 1 where it finds something. */
const CHECKED = [0, 1];

function installPeers(): void {
  if (existsSync(at('bench/node_modules/officeparser'))) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: at('bench'),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The peers could not be installed: npm ci in bench/ failed.');
}

const { audit }: typeof import('../src/index.ts') = await import(at('dist/index.js'));

/** In one process, warm: milliseconds a report. */
async function compareText(samples: readonly Sample[]): Promise<void> {
  const { extractors } = (await import(at('bench/extractors.mjs'))) as {
    extractors: { [peer: string]: () => Promise<(bytes: Uint8Array) => Promise<string>> };
  };
  const contestants = new Map<string, (sample: Sample) => unknown>([
    ['gouji audit()', ({ docx }) => audit(docx, { path: 'report.docx' })],
  ]);
  for (const [peer, load] of Object.entries(extractors)) {
    const extract = await load();
    contestants.set(peer, ({ docx }) => extract(Buffer.from(docx)));
  }
  await takeTurns(contestants, samples.slice(0, 20), 2);
  const times = await takeTurns(contestants, samples, samples.length > 200 ? 1 : 3);
  const own = median(times.get('gouji audit()') as number[]);
  table(
    ['in one process, warm', 'processor ms a report, median', 'gouji ÷ it'],
    [...times].map(([name, each]) => [name, median(each).toFixed(1), (own / median(each)).toFixed(2)]),
  );
}

/** Whole processes over a folder: milliseconds a report, start included. */
function compareProcesses(folder: string, samples: readonly Sample[]): void {
  const out = join(folder, 'out');
  const files = samples.map(({ file }) => file);
  const few = files.slice(0, 30);
  const contestants = new Map<string, { count: number; run: () => number }>();
  contestants.set('gouji check, one worker, xlsx + html + json', {
    count: files.length,
    run: () => {
      const time = processTime(
        process.execPath,
        [command, 'check', join(folder, 'reports'), '-o', out, '--quiet', '--no-cache', '--jobs', '1'],
        CHECKED,
      );
      rmSync(out, { recursive: true, force: true });
      return time;
    },
  });
  for (const peer of ['mammoth.extractRawText', 'officeparser 7', 'officeparser 5'])
    contestants.set(peer, {
      count: files.length,
      run: () => processTime(process.execPath, [at('bench/extract.mjs'), peer, ...files], [0]),
    });
  if (isInstalled('pandoc'))
    contestants.set('pandoc -t plain, a process a file', {
      count: few.length,
      run: () =>
        few.reduce(
          (sum, file) => sum + processTime('pandoc', [file, '-t', 'plain', '-o', `${out}.txt`], [0]),
          0,
        ),
    });
  if (isInstalled('soffice'))
    contestants.set('LibreOffice --convert-to txt, one process', {
      count: few.length,
      run: () =>
        processTime(
          'soffice',
          [
            `-env:UserInstallation=file://${join(folder, 'libreoffice')}`,
            '--headless',
            '--convert-to',
            'txt:Text',
            '--outdir',
            join(folder, 'converted'),
            ...few,
          ],
          [0],
        ),
    });
  const times = new Map([...contestants.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < 3; round += 1)
    for (const [name, { count, run }] of contestants) times.get(name)?.push(run() / count);
  const own = median(times.values().next().value as number[]);
  table(
    [
      `whole processes, ${files.length} reports (pandoc, LibreOffice: ${few.length})`,
      'ms a report',
      'gouji ÷ it',
    ],
    [...times].map(([name, each]) => [name, median(each).toFixed(1), (own / median(each)).toFixed(2)]),
  );
  for (const program of ['pandoc', 'soffice'])
    if (!isInstalled(program)) console.log(`${program} is not installed here and was left out.\n`);
}

/** The scanner against Recognizers on the same lines. */
async function compareScanners(samples: readonly Sample[]): Promise<void> {
  const { scan }: typeof import('../src/figures/scan.ts') = await import(at('dist/figures/scan.js'));
  const load = createRequire(at('bench/package.json'));
  const number = load('@microsoft/recognizers-text-number');
  const unit = load('@microsoft/recognizers-text-number-with-unit');
  const models: [string, { parse(text: string): unknown[] }, number][] = [
    ['Recognizers, number model', new number.NumberRecognizer('zh-cn').getNumberModel(), 40],
    ['Recognizers, currency model', new unit.NumberWithUnitRecognizer('zh-cn').getCurrencyModel(), 3],
  ];
  const rows: string[][] = [];
  for (const [name, model, most] of models) {
    const texts = samples.slice(0, most).map(({ text }) => text.split('\n').filter((line) => line !== ''));
    const bytes = texts.map((lines) => lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0));
    const contestants = new Map<string, (lines: string[]) => unknown>([
      ['gouji scan()', (lines) => lines.map((line) => scan(line))],
      [name, (lines) => lines.map((line) => model.parse(line))],
    ]);
    await takeTurns(contestants, texts.slice(0, 1), 1);
    const times = await takeTurns(contestants, texts, 2);
    const rate = (each: string) =>
      median((times.get(each) as number[]).map((time, index) => (bytes[index] as number) / 1000 / time));
    const [own, other] = [rate('gouji scan()'), rate(name)];
    rows.push([name, own.toFixed(2), other.toFixed(4), (own / other).toFixed(0)]);
  }
  table(['line by line, one process', 'scan() MB/s', 'peer MB/s', 'scan() is times as fast'], rows);
}

/** One small file from a cold start. */
async function measureColdStart(folder: string): Promise<void> {
  const text = longText(4000, manner);
  const [txt, out] = [join(folder, 'small.txt'), join(folder, 'out')];
  writeFileSync(txt, text);
  const cases: [string, string[]][] = [
    ['node -e 0', ['-e', '0']],
    ['text of 4 KB', [command, 'check', txt, '-o', out, '--quiet', '--no-cache']],
    ['text of 4 KB, json only', [command, 'check', txt, '-o', out, '--quiet', '--no-cache', '-f', 'json']],
    [
      'docx',
      [
        command,
        'check',
        join(folder, 'small', '单位00', '自评报告00000.docx'),
        '-o',
        out,
        '--quiet',
        '--no-cache',
      ],
    ],
  ];
  const clock = cases.map(() => [] as number[]);
  const processor = cases.map(() => [] as number[]);
  const first: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    first.push(
      await firstResult(process.execPath, [command, 'check', txt, '-o', out, '--no-cache'], CHECKED),
    );
    for (const [index, [, argv]] of cases.entries()) {
      const begun = performance.now();
      processor[index]?.push(processorTime(process.execPath, argv, CHECKED));
      clock[index]?.push(performance.now() - begun);
      rmSync(out, { recursive: true, force: true });
    }
  }
  const seconds = (times: readonly number[] = []) => (median(times) / 1000).toFixed(2);
  table(
    ['cold start of the command', 'seconds, median', 'of processor time'],
    [
      ...cases.map(([name], index) => [name, seconds(clock[index]), seconds(processor[index])]),
      ['text of 4 KB, until its findings are printed', seconds(first), ''],
    ],
  );
}

/** A run's seconds on the clock, and those of all processors together. */
interface Cost {
  clock: number;
  processor: number;
}

/** Two workers against one over the whole folder, and one worker over a part of it. */
function measureCores(folder: string, count: number): void {
  const out = join(folder, 'out');
  const check = (inputs: readonly string[], jobs: string): Cost => {
    const begun = performance.now();
    const processor = processorTime(
      process.execPath,
      [command, 'check', ...inputs, '-o', out, '--quiet', '--no-cache', '--jobs', jobs],
      CHECKED,
    );
    const clock = performance.now() - begun;
    rmSync(out, { recursive: true, force: true });
    return { clock: clock / 1000, processor: processor / 1000 };
  };
  const [one, two, part]: [Cost[], Cost[], Cost[]] = [[], [], []];
  const all = [join(folder, 'reports')];
  const first = Array.from({ length: Math.min(10, count) }, (_, unit) =>
    join(folder, 'reports', `单位0${unit}`),
  );
  for (let round = 0; round < 3; round += 1) {
    one.push(check(all, '1'));
    two.push(check(all, '2'));
    part.push(check(first, '1'));
  }
  const tenth = Array.from({ length: count }, (_, index) => index % 100).filter((unit) => unit < 10).length;
  const clock = (costs: readonly Cost[]) => median(costs.map((cost) => cost.clock));
  const processor = (costs: readonly Cost[]) => median(costs.map((cost) => cost.processor));
  const row = (name: string, costs: readonly Cost[], reports: number, remark: string) => [
    name,
    `${reports}`,
    clock(costs).toFixed(1),
    processor(costs).toFixed(1),
    ((processor(costs) / reports) * 1000).toFixed(0),
    remark,
  ];
  table(
    ['number of files', 'reports', 'seconds', 'of processor time', 'ms of it a report', ''],
    [
      row('one worker', part, tenth, ''),
      row('one worker', one, count, ''),
      row('two workers', two, count, `${(clock(one) / clock(two)).toFixed(2)}× one on the clock`),
    ],
  );
}

/** Figures but years and dates, and letters, of some of the reports. */
async function densityOf(samples: readonly Sample[]): Promise<{ figures: number; letters: number }> {
  const counts = { figures: 0, letters: 0 };
  for (const { docx } of samples.slice(0, 10)) {
    const { blocks, coverage } = await audit(docx, { path: 'report.docx' });
    counts.figures += coverage.figures;
    counts.letters += blocks.reduce((sum, { text }) => sum + text.length, 0);
  }
  return counts;
}

/** Lengths of text up to what is read at all, and one beyond. */
const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000, 1_300_000, 10_000_000];

/** Cost by length of one text: the processor's seconds, and by kilobyte. */
async function measureGrowth(): Promise<void> {
  const encode = (bytes: number) => new TextEncoder().encode(longText(bytes, manner));
  for (let run = 0; run < 5; run += 1) await audit(encode(20_000), { path: 'report.txt' });
  const rows: string[][] = [];
  for (const bytes of LENGTHS) {
    const text = encode(bytes);
    let best = Number.POSITIVE_INFINITY;
    let figures = 0;
    let format = '';
    for (let run = 0; run < (bytes > 100_000 ? 2 : 5); run += 1) {
      const begun = process.cpuUsage();
      const record = await audit(text, { path: 'report.txt' });
      const { user, system } = process.cpuUsage(begun);
      best = Math.min(best, (user + system) / 1e6);
      figures = record.figures.length;
      format = record.source.format;
    }
    const cost = ((best * 1e6) / bytes).toFixed(2);
    rows.push([
      `${bytes / 1000} KB`,
      best.toFixed(2),
      ...(format === 'unknown' ? ['refused as too large', ''] : [cost, `${figures}`]),
    ]);
  }
  table(['length of one text', 'processor seconds', 'ms a KB', 'figures'], rows);
}

const count = Number(values.count);
const wanted = new Set(values.only.split(','));
if (!existsSync(command)) throw new Error('Build first: npm run build');
installPeers();
const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
try {
  const samples = await writeCorpus(join(folder, 'reports'), count, Number(values.bytes), manner);
  await writeCorpus(join(folder, 'small'), 1, 0, manner);
  const { figures, letters } = await densityOf(samples);
  const sizes = samples.map(({ docx }) => docx.byteLength / 1000);
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model ?? ''}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}; ` +
      `${count} docx of ${Math.min(...sizes).toFixed(0)} to ${Math.max(...sizes).toFixed(0)} KB, ` +
      `${median(samples.map(({ text }) => text.length))} characters each, ` +
      `${((figures / letters) * 1000).toFixed(0)} figures in 1,000 characters\n`,
  );
  if (wanted.has('text')) await compareText(samples);
  if (wanted.has('process')) compareProcesses(folder, samples);
  if (wanted.has('scan')) await compareScanners(samples);
  if (wanted.has('cold')) await measureColdStart(folder);
  if (wanted.has('cores')) measureCores(folder, count);
  if (wanted.has('growth')) await measureGrowth();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
