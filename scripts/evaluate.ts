/**
 * npm run evaluate: the labelled reports of fixtures/labelled and its neighbours, and of ../shared/labelled where it
 * is there, against what the audit says of them.
 *
 *   --json       everything as JSON
 *   --details    each relation that was not covered, not found, or falsely accused
 *   --only NAME  one set: fixtures, later, unseen or shared; or one text
 *   --folder DIR labelled texts that lie elsewhere, instead of these sets
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { audit as unguarded } from '../src/index.ts';
import { guarded, printCrashes } from './evaluate/guard.ts';
import { isFormal, judgeText, type LabelResult, type TextResult } from './evaluate/judge-labels.ts';
import { readLabelled } from './evaluate/labels.ts';
import { freshSets, ownSets, sharedSet } from './evaluate/sets.ts';
import { printTable } from './evaluate/table.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
    only: { type: 'string' },
    folder: { type: 'string' },
  },
});
const sets = values.folder
  ? [{ name: values.folder, folder: pathToFileURL(`${resolve(values.folder)}/`) }]
  : [...ownSets, ...freshSets, sharedSet];
const names = sets.map(({ name }) => name);
const { audit, crashes } = guarded(unguarded);
const all: { set: string; results: TextResult[] }[] = [];
for (const { name, folder } of sets) {
  if (names.includes(values.only ?? '') && values.only !== name) continue;
  const results: TextResult[] = [];
  for (const text of readLabelled(folder)) {
    if (values.only && ![name, text.name].includes(values.only)) continue;
    const record = await audit(new TextEncoder().encode(text.text), { path: `${text.name}.txt` });
    results.push(judgeText(text, record));
  }
  if (results.length > 0) all.push({ set: name, results });
}
if (values.json) console.log(JSON.stringify(all, null, 1));
else for (const { set, results } of all) print(set, results);
if (!values.json) printCrashes(crashes);

function print(set: string, results: readonly TextResult[]): void {
  const labels = results.flatMap((result) => result.labels);
  const clear = labels.filter(({ label }) => !label.ambiguous);
  console.log(
    `\n## ${set}: ${results.length} texts, ${labels.length} relations, ${labels.filter(({ label }) => !label.holds).length} failing\n`,
  );
  const relations = [...new Set(clear.map(({ label }) => label.relation))].sort();
  printTable(
    [
      'relation',
      '',
      'labelled',
      'covered',
      '',
      'failing',
      'found',
      '',
      'holding',
      'false alarms',
      'of these info',
    ],
    [
      ...relations.map((relation) =>
        line(
          relation,
          clear.filter(({ label }) => label.relation === relation),
        ),
      ),
      line('all', clear),
      line(
        'ambiguous',
        labels.filter(({ label }) => label.ambiguous),
      ),
    ],
  );
  const unexplained = results.flatMap((result) => result.unexplained);
  const graver = labels.filter(
    ({ label, flagged, severity }) => !label.holds && flagged && severity !== 'info',
  ).length;
  const share = unexplained.length === 0 ? 0 : (unexplained.length / (unexplained.length + graver)) * 100;
  console.log(
    `\nFindings at warning or above that match no failing label: ${unexplained.length} (${share.toFixed(1)} % of those at this level)`,
  );
  for (const { file, check, severity, against, message } of unexplained)
    console.log(`  ${file} ${severity} ${check} (${against}): ${message}`);
  const claims = results.flatMap((result) => result.claims);
  console.log('\nClaims by check\n');
  const checks = [...new Set(claims.map((claim) => claim.check))].sort();
  const count = (check: string, verdict: string): string =>
    String(claims.filter((claim) => claim.check === check && claim.verdict === verdict).length);
  printTable(
    ['check', '', 'holds', 'by rounding', 'violated', 'unverifiable'],
    checks.map((check) => [
      check,
      '',
      count(check, 'holds'),
      count(check, 'holds-by-rounding'),
      count(check, 'violated'),
      count(check, 'unverifiable'),
    ]),
  );
  const reasons = new Map<string, number>();
  for (const { verdict, reason } of claims)
    if (verdict === 'unverifiable') reasons.set(reason ?? '', (reasons.get(reason ?? '') ?? 0) + 1);
  for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]))
    console.log(`  unverifiable ${times} × ${reason}`);
  const [figures, checked] = [
    sum(results.map((result) => result.figures)),
    sum(results.map((result) => result.checked)),
  ];
  console.log(`\nFigures checked: ${checked} of ${figures}`);
  if (values.details) details(results);
}

function line(name: string, chosen: readonly LabelResult[]): string[] {
  const computed = chosen.filter(({ label }) => !(isFormal(label) && label.holds));
  const covered = computed.filter((result) => result.covered).length;
  const failing = chosen.filter(({ label }) => !label.holds);
  const found = failing.filter((result) => result.flagged).length;
  const holding = chosen.filter(({ label }) => label.holds);
  const alarms = holding.filter((result) => result.flagged);
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
  return [
    name,
    '',
    String(chosen.length),
    String(covered),
    percent(covered, computed.length),
    String(failing.length),
    String(found),
    percent(found, failing.length),
    String(holding.length),
    String(alarms.length),
    String(alarms.filter((result) => result.severity === 'info').length),
  ];
}

function details(results: readonly TextResult[]): void {
  console.log();
  for (const { file, labels } of results)
    for (const { label, covered, flagged, severity } of labels) {
      const words = `${file}@${label.at} ${label.relation}${label.ambiguous ? ' (ambiguous)' : ''} “${label.quote.replaceAll('\n', '⏎')}” with ${label.others.join(', ').replaceAll('\n', '⏎')}; expected ${label.expected} ${label.note}`;
      if (!label.holds && !flagged) console.log(`not found: ${words}`);
      else if (label.holds && flagged) console.log(`false alarm (${severity}): ${words}`);
      else if (!covered && !(isFormal(label) && label.holds)) console.log(`not covered: ${words}`);
    }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
