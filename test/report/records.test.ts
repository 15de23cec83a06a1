import { describe, expect, it } from 'vitest';
import { allRecords, waterBureauEarlier } from './records.ts';
import { problems } from './validate.ts';

describe('the records of these tests', () => {
  it.each([...allRecords(), waterBureauEarlier()])('$source.path is a valid record', (record) => {
    expect(problems('record', record)).toEqual([]);
  });
});
