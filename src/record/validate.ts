/** Every record is validated against schemas/ before it leaves the analysis; an invalid one is a bug. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Record } from '../types.ts';

/** A record that does not match its schema: an error of gouji, not of the report. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';
}

let validator: ValidateFunction | undefined;

function schema(name: string): object {
  return JSON.parse(
    readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;
}

/**
 * Returns the record if it is valid.
 * @throws {InvalidRecordError} naming the first place that does not match
 */
export function validated(record: Record): Record {
  if (!validator) {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    for (const name of ['figure', 'claim', 'finding']) ajv.addSchema(schema(name));
    validator = ajv.compile(schema('record'));
  }
  const isValid = validator(record) as boolean;
  if (!isValid) {
    const [error] = validator.errors ?? [];
    throw new InvalidRecordError(
      `${record.source.path}: record${error?.instancePath ?? ''} ${error?.message ?? ''}`,
    );
  }
  return record;
}
