import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatIds, loadFormats } from '../../src/report/index.ts';

const settings = JSON.parse(
  readFileSync(new URL('../../schemas/settings.schema.json', import.meta.url), 'utf8'),
);

describe('the formats', () => {
  it('are those that the settings offer', async () => {
    expect(formatIds).toEqual(settings.properties.format.items.enum);
    expect((await loadFormats(formatIds)).map(({ id }) => id)).toEqual(formatIds);
    expect((await loadFormats(['csv', 'pdf', 'xlsx'])).map(({ id }) => id)).toEqual(['xlsx', 'csv']);
  });

  it('each write to a place of their own', async () => {
    const names = (await loadFormats(formatIds)).map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(names.length);
  });
});
