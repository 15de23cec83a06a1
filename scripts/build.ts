/** Builds dist/: compiles src/ and the validators of schemas/, and copies what stands beside the code. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILT_FINGERPRINT, codeFingerprint } from '../src/bulk/fingerprint.ts';
import { namedChecks } from '../src/cli/named-checks.ts';
import { builtName, compile, validatedSchemas } from '../src/validators.ts';
import { bundle } from './bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const carried = new Set(['.json', '.md', '.txt', '.css', '.js', '.bin']);

rmSync(`${root}/dist`, { recursive: true, force: true });
execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
cpSync(`${root}/src`, `${root}/dist`, {
  recursive: true,
  filter: (source) => extname(source) === '' || carried.has(extname(source)),
});

// ajv's writer of standalone code is a CommonJS module; so is what it writes.
const { default: standaloneCode } = createRequire(import.meta.url)(
  'ajv/dist/standalone/index.js',
) as typeof import('ajv/dist/standalone/index.js');
for (const schema of validatedSchemas) {
  const { ajv, validator } = compile(schema);
  const file = fileURLToPath(new URL(builtName(schema), new URL('../dist/validators.js', import.meta.url)));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, standaloneCode(ajv, validator));
}
writeFileSync(`${root}/dist/cli/known-checks.json`, JSON.stringify(namedChecks));
await bundle(`${root}dist`);
writeFileSync(`${root}dist/bulk/${BUILT_FINGERPRINT}`, codeFingerprint(`${root}dist/`));
chmodSync(`${root}/dist/cli/main.js`, 0o755);
