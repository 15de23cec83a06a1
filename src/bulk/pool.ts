/** Analysts in worker threads: as many reports at once as there are workers, each within its limits. */
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { endConversions } from '../read/libreoffice.ts';
import { AnalysisError, type Analyst, brokenAnalysis } from './analysis.ts';

/** What one report may take. */
export interface Limits {
  /** Milliseconds from the start of its analysis. */
  time: number;
  /** Megabytes of a worker's JavaScript heap. */
  memory: number;
}

/** LibreOffice, as the workers are told of it. */
export interface Office {
  program: string;
  /** Where they keep its files: a worker that is stopped cannot clear away its own. */
  folder: string;
}

/**
 * Starts a pool.
 *
 * @param worker The built module whose default export analyses a task.
 * @param jobs How many workers.
 * @param program LibreOffice's, for formats that are read by way of .docx; null where there is none.
 */
export function createPool(worker: URL, jobs: number, limits: Limits, program: string | null): Analyst {
  const office: Office | null =
    program === null ? null : { program, folder: mkdtempSync(join(tmpdir(), 'gouji-workers-')) };
  const stop = (): void => {
    if (office !== null && existsSync(office.folder)) endConversions(office.folder);
  };
  process.on('exit', stop);
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
        return (await pool.run({ ...task, office }, { signal: late.signal })) as string;
      } catch (error) {
        if (late.signal.aborted) throw overtime(limits.time);
        throw overMemory(error, limits.memory) ?? brokenAnalysis(error);
      } finally {
        clearTimeout(timer);
      }
    },
    async close() {
      await pool.destroy();
      stop();
      process.off('exit', stop);
      if (office !== null) await rm(office.folder, { recursive: true, force: true, maxRetries: 5 });
    },
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
