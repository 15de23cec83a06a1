import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gate, inOrder } from '../../src/bulk/ordered.ts';

const wait = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

describe('work in order', () => {
  it('gives the results in the order of the items, whatever each takes, and never runs far ahead', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, ahead) => {
          let begun = 0;
          let read = 0;
          let furthest = 0;
          const results: number[] = [];
          const work = async ([index, delay]: [number, number]) => {
            begun += 1;
            furthest = Math.max(furthest, begun - read);
            await wait(delay);
            return index;
          };
          for await (const result of inOrder([...delays.entries()], ahead, work)) {
            results.push(result);
            read += 1;
          }
          expect(results).toEqual([...delays.keys()]);
          expect(furthest).toBeLessThanOrEqual(ahead);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('hands an error on, and leaves nothing unheard', async () => {
    const work = async (item: number) => {
      await wait(item);
      throw new Error(`item ${item}`);
    };
    const all = async () => {
      for await (const _ of inOrder([5, 1, 2], 3, work));
    };
    await expect(all()).rejects.toThrow('item 5');
  });

  it('lets only so many through a gate at a time', async () => {
    const gate = new Gate(2);
    let inside = 0;
    let most = 0;
    const pass = (delay: number) =>
      gate.pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        await wait(delay);
        inside -= 1;
        if (delay === 3) throw new Error('three');
      });
    const ended = await Promise.allSettled([1, 2, 3, 1, 3, 2, 1].map(pass));
    expect(most).toBe(2);
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});
