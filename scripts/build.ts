/** Builds dist/: compiles src/ and copies the data and documents that stand beside the code. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const carried = new Set(['.json', '.md', '.txt', '.css', '.js']);

rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
cpSync(`${root}/src`, `${root}/dist`, {
  recursive: true,
  filter: (source) => extname(source) === '' || carried.has(extname(source)),
});
chmodSync(`${root}/dist/cli/main.js`, 0o755);
