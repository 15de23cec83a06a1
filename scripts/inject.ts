/**
 * npm run inject: one slip each of every kind into generated reports, and edits that change nothing.
 *
 *   --count N     slips (5000)          --neutral N   neutral edits (2000)
 *   --seed N      first report (1)      --json        everything as JSON
 *   --details     each slip that was missed, and each false alarm
 *   --jobs N      processes (one a core, at most four)
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { audit } from '../src/index.ts';
import { type Crash, guarded, printCrashes } from './evaluate/guard.ts';
import { printTable } from './evaluate/table.ts';
import { type Measurement, measure } from './inject/measure.ts';
import { neutralEdits } from './inject/neutral.ts';
import { slipKinds } from './inject/slips.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    neutral: { type: 'string' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    json: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
    /** Set where this process is one of several: its share as part/of. */
    share: { type: 'string' },
  },
});
const [part = 0, of = 1] = (values.share ?? '0/1').split('/').map(Number);
const jobs = values.share === undefined ? Number(values.jobs) : 1;
const { measurement, crashes } = jobs > 1 ? await together(jobs) : await alone();
if (values.json) console.log(JSON.stringify({ measurement, crashes }));
else {
  print(measurement);
  printCrashes(crashes);
}

async function alone(): Promise<Outcome> {
  const { audit: safe, crashes } = guarded(audit);
  const slips = Number(values.count);
  const neutral = Number(values.neutral ?? Math.round((slips * 2) / 5));
  const options = {
    slips,
    neutral,
    firstSeed: Number(values.seed),
    docxEvery: 8,
    perReport: 20,
    share: { part, of },
  };
  return { measurement: await measure(safe, options), crashes };
}

/** Shares the reports between processes and puts their results in the order of the reports again. */
async function together(jobs: number): Promise<Outcome> {
  const shares = await Promise.all(Array.from({ length: jobs }, (_, i) => child(`${i}/${jobs}`)));
  const bySeed = (a: { seed: number }, b: { seed: number }): number => a.seed - b.seed;
  return {
    measurement: {
      slips: shares.flatMap((share) => share.measurement.slips).sort(bySeed),
      clean: shares.flatMap((share) => share.measurement.clean).sort(bySeed),
    },
    crashes: shares.flatMap((share) => share.crashes),
  };
}

function child(share: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const script = process.argv[1] ?? '';
    const given = process.argv.slice(2).filter((argument) => argument !== '--details');
    const process_ = spawn(
      process.execPath,
      [...process.execArgv, script, ...given, '--json', '--share', share],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const chunks: Buffer[] = [];
    process_.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    process_.on('error', reject);
    process_.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Outcome);
      else reject(new Error(`share ${share} ended with ${code}`));
    });
  });
}

interface Outcome {
  measurement: Measurement;
  crashes: Crash[];
}

function print({ slips, clean }: Measurement): void {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
  const line = (name: string, title: string, chosen: Measurement['slips']): string[] => {
    const covered = chosen.filter((slip) => slip.covered);
    const sure = chosen.filter((slip) => slip.found && slip.identifiable);
    const exact = chosen.filter((slip) => slip.found && slip.determined);
    return [
      name,
      title,
      String(chosen.length),
      percent(covered.length, chosen.length),
      percent(chosen.filter((slip) => slip.found).length, chosen.length),
      percent(covered.filter((slip) => slip.found).length, covered.length),
      percent(sure.length, chosen.filter((slip) => slip.found).length),
      percent(sure.filter((slip) => slip.suspectFirst).length, sure.length),
      percent(exact.filter((slip) => slip.suggestionRight).length, exact.length),
    ];
  };
  console.log('Slips: one figure of a stated relation changed beyond rounding\n');
  printTable(
    [
      'slip',
      '',
      'slips',
      'covered',
      'found',
      'found of covered',
      'one figure to blame',
      'suspect first',
      'suggestion right',
    ],
    [
      ...slipKinds.map(({ name, title }) =>
        line(
          name,
          title,
          slips.filter((slip) => slip.kind === name),
        ),
      ),
      line('all', '', slips),
    ],
  );
  console.log('\nThe same by the check that the slip breaks (a slip may break several)\n');
  const checks = [...new Set(slips.flatMap((slip) => slip.checks))].sort();
  printTable(
    [
      'check',
      '',
      'slips',
      'covered',
      'found',
      'found of covered',
      'one figure to blame',
      'suspect first',
      'suggestion right',
    ],
    checks.map((check) =>
      line(
        check,
        '',
        slips.filter((slip) => slip.checks.includes(check)),
      ),
    ),
  );
  console.log('\nNeutral edits and clean reports: nothing may be found\n');
  const graver = (findings: { severity: string }[]): boolean =>
    findings.some(({ severity }) => severity !== 'info');
  printTable(
    ['edit', '', 'reports', 'with a finding', 'at warning or above'],
    [{ name: 'none', title: 'the clean report' }, ...neutralEdits].map(({ name, title }) => {
      const chosen = clean.filter((one) => one.edit === name);
      return [
        name,
        title,
        String(chosen.length),
        String(chosen.filter((one) => one.findings.length > 0).length),
        String(chosen.filter((one) => graver(one.findings)).length),
      ];
    }),
  );
  const whole = clean.filter((one) => one.edit === 'none');
  const total = (pick: (one: (typeof whole)[number]) => number): number =>
    whole.reduce((sum, one) => sum + pick(one), 0);
  console.log(
    `\nFigures of stated relations that a claim covers: ${percent(
      total((one) => one.covered),
      total((one) => one.stated),
    )} of ${total((one) => one.stated)}`,
  );
  const strays = slips.filter((slip) => slip.strays.length > 0).length;
  console.log(
    `Slipped reports with a further finding at warning or above that speaks of none of the figures concerned: ${strays} of ${slips.length}`,
  );
  if (!values.details) return;
  for (const slip of slips.filter((one) => !one.found))
    console.log(
      `missed ${slip.covered ? '(covered) ' : ''}${slip.kind} #${slip.seed}.${slip.format} [${slip.checks.join(' ')}] ${slip.token}: ${slip.from} → ${slip.to}  …${slip.context}… ${slip.reasons.join('; ')}`,
    );
  for (const slip of slips.filter((one) => one.found && one.identifiable && !one.suspectFirst))
    console.log(
      `suspect ${slip.kind} #${slip.seed}.${slip.format} [${slip.checks.join(' ')}] ${slip.token}: ${slip.from} → ${slip.to}, suggested ${slip.suggested}  …${slip.context}…`,
    );
  for (const slip of slips.filter(
    (one) => one.found && one.determined && one.suspectFirst && !one.suggestionRight,
  ))
    console.log(
      `suggestion ${slip.kind} #${slip.seed}.${slip.format} [${slip.checks.join(' ')}] ${slip.token}: ${slip.from} → ${slip.to}, suggested ${slip.suggested}  …${slip.context}…`,
    );
  for (const slip of slips.filter((one) => one.strays.length > 0))
    console.log(`stray ${slip.kind} #${slip.seed}: ${slip.strays.join(' | ')}`);
  for (const one of clean.filter((each) => each.findings.length > 0))
    for (const { check, severity, quote, message } of one.findings)
      console.log(`alarm ${one.edit} #${one.seed} ${severity} ${check}: ${quote} — ${message}`);
}
