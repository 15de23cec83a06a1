import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFormat, formats } from '../../src/report/index.ts';

const settings = JSON.parse(
  readFileSync(new URL('../../schemas/settings.schema.json', import.meta.url), 'utf8'),
);

describe('the formats', () => {
  it('are those that the settings offer', () => {
    expect(formats.map(({ id }) => id)).toEqual(settings.properties.format.items.enum);
    for (const format of formats) expect(findFormat(format.id)).toBe(format);
    expect(findFormat('pdf')).toBeUndefined();
  });

  it('each write to a place of their own', () => {
    const names = formats.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
  });
});
