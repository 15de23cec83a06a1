/** Validates what the tests build and the outputs write against the schemas of the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../schemas/', import.meta.url);
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
for (const name of readdirSync(folder)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
}

/** What is wrong with a value, a line each; empty where it is valid. */
export function problems(schema: 'record' | 'summary' | 'settings', value: unknown): string[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
