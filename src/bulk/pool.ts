/** Analysts in worker threads: as many reports at once as there are workers, each within its limits. */
import { Tinypool } from 'tinypool';
import { AnalysisError, type Analyst, brokenAnalysis } from './analysis.ts';

/** What one report may take. */
export interface Limits {
  /** Milliseconds from the start of its analysis. */
  time: number;
  /** Megabytes of a worker's JavaScript heap. */
  memory: number;
}

/**
 * Starts a pool.
 *
 * @param worker The built module whose default export analyses a task.
 * @param jobs How many workers.
 */
export function createPool(worker: URL, jobs: number, limits: Limits): Analyst {
  const pool = new Tinypool({
    filename: worker.href,
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  return {
    async analyse(task) {
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), limits.time);
      try {
        return (await pool.run(task, { signal: late.signal })) as string;
      } catch (error) {
        if (late.signal.aborted) throw overtime(limits.time);
        throw overMemory(error, limits.memory) ?? brokenAnalysis(error);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}

function overtime(time: number): AnalysisError {
  const seconds = time / 1000;
  return new AnalysisError({
    zh: `分析此文件超过 ${seconds} 秒，已停止，请人工核对。`,
    en: `The analysis of this file took more than ${seconds} seconds and was stopped; check it by hand.`,
  });
}

function overMemory(error: unknown, memory: number): AnalysisError | null {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') return null;
  return new AnalysisError({
    zh: `分析此文件需要的内存超过 ${memory} MB，已停止，请人工核对。`,
    en: `The analysis of this file needed more than ${memory} MB of memory and was stopped; check it by hand.`,
  });
}
