/** Every record is validated against schemas/ before it leaves the analysis; an invalid one is a bug. */
import type { Record } from '../types.ts';
import { validatorOf } from '../validators.ts';

/** A record that does not match its schema: an error of gouji, not of the report. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';
}

/**
 * Returns the record if it is valid.
 * @throws {InvalidRecordError} naming the first place that does not match
 */
export function validated(record: Record): Record {
  const validator = validatorOf('record');
  const isValid = validator(record) as boolean;
  if (!isValid) {
    const [error] = validator.errors ?? [];
    throw new InvalidRecordError(
      `${record.source.path}: record${error?.instancePath ?? ''} ${error?.message ?? ''}`,
    );
  }
  return record;
}
