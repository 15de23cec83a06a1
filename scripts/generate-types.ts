/**
 * Derives src/types.ts from schemas/, so that the contract is written once.
 * `--check` compares instead of writing and fails on drift.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL('../schemas/', import.meta.url);
const target = new URL('../src/types.ts', import.meta.url);
const roots = ['record', 'settings', 'profile', 'summary'];

// One root that refers to all schemas, so that a type shared by two of them is emitted once.
const contract = {
  $id: 'contract.schema.json',
  title: 'Contract',
  type: 'object',
  additionalProperties: false,
  required: roots,
  properties: Object.fromEntries(roots.map((name) => [name, { $ref: `${name}.schema.json` }])),
};

const generated = await compile(contract as never, 'Contract', {
  cwd: fileURLToPath(schemas),
  bannerComment: '// Generated from schemas/ by `npm run schemas`. Do not edit.',
  style: { singleQuote: true, printWidth: 110 },
  additionalProperties: false,
  strictIndexSignatures: true,
});

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== generated) {
    console.error('src/types.ts does not match schemas/: run `npm run schemas`.');
    process.exit(1);
  }
} else {
  writeFileSync(target, generated);
}
