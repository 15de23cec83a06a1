/**
 * Where the time of the analysis goes, by folder of gouji and by package: audits generated reports under V8's
 * sampling profiler, warm. A package's time is told apart; what a folder spends in decimal.js stands in both ways.
 *
 * npm run bench:profile -- [reports, default 60] [least bytes of each, default 20000] [written or dense]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './bench/corpus.ts';
import { table } from './bench/measure.ts';

const INTERVAL_MICROSECONDS = 500;
const SHOWN_FROM = 0.005;
const dist = new URL('../dist/', import.meta.url);

const { audit }: typeof import('../src/index.ts') = await import(new URL('index.js', dist).href);

/** Records what runs while `work` does. */
async function profileOf(work: () => Promise<void>): Promise<Profiler.Profile> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL_MICROSECONDS });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return profile;
}

/** The folder of gouji, the package, or what V8 calls the rest. */
function roomOf({ url, functionName }: { url: string; functionName: string }): string {
  if (url.startsWith(dist.href)) return `src/${url.slice(dist.href.length).split('/')[0]}`;
  const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return name ?? (functionName.startsWith('(') ? functionName : 'node');
}

/** Microseconds by room: of its own, and with all that it calls outside gouji. */
function sharesOf(profile: Profiler.Profile): { own: Map<string, number>; called: Map<string, number> } {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const callers = new Map(
    profile.nodes.flatMap(({ id, children }) => (children ?? []).map((each) => [each, id])),
  );
  const own = new Map<string, number>();
  const called = new Map<string, number>();
  const add = (shares: Map<string, number>, room: string, time: number) =>
    shares.set(room, (shares.get(room) ?? 0) + time);
  for (const [index, sample] of (profile.samples ?? []).entries()) {
    const time = profile.timeDeltas?.[index] ?? 0;
    const room = roomOf(nodes.get(sample)!.callFrame);
    if (room === '(idle)' || room === '(program)') continue;
    add(own, room, time);
    let at: number | undefined = sample;
    while (at !== undefined && !roomOf(nodes.get(at)!.callFrame).startsWith('src/')) at = callers.get(at);
    add(called, at === undefined ? room : roomOf(nodes.get(at)!.callFrame), time);
  }
  return { own, called };
}

const [count, bytes] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 20_000)];
const folder = mkdtempSync(join(tmpdir(), 'gouji-profile-'));
try {
  const manner = process.argv[4] === 'dense' ? 'dense' : 'written';
  const samples = await writeCorpus(folder, count, bytes, manner);
  const run = async () => {
    for (const { docx } of samples) await audit(docx, { path: 'report.docx' });
  };
  await run();
  const { own, called } = sharesOf(await profileOf(run));
  const total = [...own.values()].reduce((sum, time) => sum + time, 0);
  const share = (time = 0) => `${((time / total) * 100).toFixed(1)} %`;
  console.log(`${count} reports on Node ${process.version}: ${(total / 1000 / count).toFixed(1)} ms each\n`);
  const rooms = [...new Set([...own.keys(), ...called.keys()])];
  const most = (room: string) => Math.max(own.get(room) ?? 0, called.get(room) ?? 0);
  table(
    ['where', 'itself', 'with the packages it calls'],
    rooms
      .filter((room) => most(room) / total >= SHOWN_FROM)
      .sort((a, b) => most(b) - most(a))
      .map((room) => [room, share(own.get(room)), share(called.get(room))]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
