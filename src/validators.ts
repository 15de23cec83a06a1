/**
 * The validators of schemas/. ajv makes them; that takes longer than checking a small report, so the build makes
 * them ahead and puts them beside this file, and ajv itself is loaded where nothing was built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Ajv2020, AnySchemaObject, Options, ValidateFunction } from 'ajv/dist/2020.js';

/** The schemas that something is held against. */
export const validatedSchemas = ['record', 'settings', 'profile'] as const;
export type ValidatedSchema = (typeof validatedSchemas)[number];

/** Schemas that others refer to. */
const referred: { readonly [schema in ValidatedSchema]: readonly string[] } = {
  record: ['figure', 'claim', 'finding'],
  settings: [],
  profile: [],
};
/** What people write is explained to them in full; a wrong record is a bug, of which the first sign is enough. */
const options: { readonly [schema in ValidatedSchema]: Options } = {
  record: {},
  settings: { allErrors: true, verbose: true },
  profile: { allErrors: true, verbose: true },
};

const require = createRequire(import.meta.url);
const known = new Map<ValidatedSchema, ValidateFunction>();

/** The validator of a schema; made once. */
export function validatorOf(schema: ValidatedSchema): ValidateFunction {
  const found = known.get(schema);
  if (found) return found;
  const made = fileURLToPath(new URL(builtName(schema), import.meta.url));
  const validator = existsSync(made) ? (require(made) as ValidateFunction) : compile(schema).validator;
  known.set(schema, validator);
  return validator;
}

/** Where the build puts the code of a validator, from this file. */
export function builtName(schema: ValidatedSchema): string {
  return `./validators/${schema}.cjs`;
}

/** Has ajv make a validator, with its source code kept for the build. */
export function compile(schema: ValidatedSchema): { ajv: Ajv2020; validator: ValidateFunction } {
  const { Ajv2020: Ajv } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, ...options[schema], code: { source: true } });
  for (const name of referred[schema]) ajv.addSchema(parsed(name));
  return { ajv, validator: ajv.compile(parsed(schema)) };
}

function parsed(schema: string): AnySchemaObject {
  const file = new URL(`../schemas/${schema}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as AnySchemaObject;
}
