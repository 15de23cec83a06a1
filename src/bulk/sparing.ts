/** An analyst for a few reports: small ones in this process, which spares the start of a worker; others in a worker. */
import type { Analyst } from './analysis.ts';

/**
 * Bytes up to which a report cannot keep this process from anything for long: what it takes at most is measured in
 * docs/reading.md, and seconds are borne where a worker would have to be started first.
 */
const SMALL = 40_000;

/**
 * @param local analyses in this process
 * @param startPool called for the first report that is larger
 */
export function createSparingAnalyst(local: Analyst, startPool: () => Analyst): Analyst {
  let pool: Analyst | null = null;
  return {
    analyse(task) {
      if (task.bytes.byteLength <= SMALL) return local.analyse(task);
      pool ??= startPool();
      return pool.analyse(task);
    },
    async close() {
      await Promise.all([local.close(), pool?.close()]);
    },
  };
}
