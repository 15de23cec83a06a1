/**
 * Puts the excerpt of the command's output into README.md and README.zh-CN.md, between the marks `<!-- excerpt -->`:
 * the first section with findings of a fixture. With --check it changes nothing and fails where the README is behind.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const opening = '<!-- excerpt -->';
const closing = '<!-- /excerpt -->';
const report = 'fixtures/reports/yunchuan-2020.docx';

/** What the built command prints of the report, as it comes out of a pipe. */
function printed(lang: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-readme-'));
  try {
    const options = ['--lang', lang, '--no-cache', '--output', folder];
    const run = spawnSync(process.execPath, ['dist/cli/main.js', 'check', report, ...options], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (run.status !== 1) throw new Error(`gouji check ended with ${run.status}: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines up to the second section: sections are indented by two blanks, all else by more. */
function firstSection(output: string): string {
  const lines = output.split('\n');
  const sections = lines.flatMap((line, index) => (/^ {2}\S/u.test(line) ? [index] : []));
  return lines.slice(0, sections[1]).join('\n');
}

/** The README with the excerpt as it is today. */
function renewed(readme: string, lang: string): string {
  const begin = readme.indexOf(opening) + opening.length;
  const end = readme.indexOf(closing);
  if (begin < opening.length || end < begin) throw new Error('The README has no marks for the excerpt.');
  return `${readme.slice(0, begin)}\n\`\`\`text\n${firstSection(printed(lang))}\n\`\`\`\n${readme.slice(end)}`;
}

const check = process.argv.includes('--check');
for (const [file, lang] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const) {
  const readme = readFileSync(join(root, file), 'utf8');
  const current = renewed(readme, lang);
  if (current === readme) continue;
  if (!check) writeFileSync(join(root, file), current);
  else {
    console.error(`${file}: the excerpt is not what gouji prints; npm run readme renews it`);
    process.exitCode = 1;
  }
}
