/** Small reports of a short run are analysed without a worker, large ones with one. */
import { expect, it } from 'vitest';
import type { Analyst, Task } from '../../src/bulk/analysis.ts';
import { createSparingAnalyst } from '../../src/bulk/sparing.ts';
import { defaultSettings } from '../../src/index.ts';

const task = (bytes: number): Task => ({
  bytes: new Uint8Array(bytes),
  path: 'a.txt',
  settings: defaultSettings(),
});

function double(name: string, events: string[]): Analyst {
  return {
    async analyse({ bytes }) {
      events.push(`${name} ${bytes.byteLength}`);
      return name;
    },
    async close() {
      events.push(`${name} closed`);
    },
  };
}

it('starts a worker for the first large report and no sooner', async () => {
  const events: string[] = [];
  let started = 0;
  const analyst = createSparingAnalyst(double('local', events), () => {
    started++;
    return double('pool', events);
  });
  expect(await analyst.analyse(task(100))).toBe('local');
  expect(started).toBe(0);
  expect(await analyst.analyse(task(1_000_000))).toBe('pool');
  expect(await analyst.analyse(task(2_000_000))).toBe('pool');
  expect(started).toBe(1);
  await analyst.close();
  expect(events).toEqual(['local 100', 'pool 1000000', 'pool 2000000', 'local closed', 'pool closed']);
});

it('closes what it has where no worker was needed', async () => {
  const events: string[] = [];
  const analyst = createSparingAnalyst(double('local', events), () => double('pool', events));
  await analyst.close();
  expect(events).toEqual(['local closed']);
});
