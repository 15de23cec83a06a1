/**
 * The unit of work: the bytes of one report and the settings go in, its record comes out as JSON. Nothing else is
 * looked at, so that a worker thread, or a queue on another machine, gives the very same text.
 */
import type { Converter } from '../read/convert.ts';
import { libreOffice } from '../read/libreoffice.ts';
import type { Settings } from '../settings.ts';
import type { Record, Translations } from '../types.ts';

/** The analysis of one report. */
export type Audit = (
  bytes: Uint8Array,
  options: { path: string; settings: Settings; convert?: Converter },
) => Promise<Record>;

/** One report to analyse, as a worker gets it. */
export interface Task {
  bytes: Uint8Array;
  path: string;
  settings: Settings;
}

/** Analyses one report, wherever that may happen. */
export interface Analyst {
  /**
   * @returns the record as compact JSON.
   * @throws {AnalysisError} when the report cannot be analysed; the next one can.
   */
  analyse(task: Task): Promise<string>;
  close(): Promise<void>;
}

/** A report that broke the analysis or took too much of it. */
export class AnalysisError extends Error {
  readonly translations: Translations;

  constructor(translations: Translations, cause?: unknown) {
    super(translations.en, { cause });
    this.name = 'AnalysisError';
    this.translations = translations;
  }
}

/** The error for an analysis that threw: no report should be able to make it. */
export function brokenAnalysis(cause: unknown): AnalysisError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new AnalysisError(
    {
      zh: `分析此文件时程序出错（${reason}），请人工核对。`,
      en: `The analysis of this file failed (${reason}); check it by hand.`,
    },
    cause,
  );
}

/**
 * An analyst of this process, where no worker was built: nothing keeps a report within its limits.
 *
 * @param loadAudit Called for the first report.
 * @param office LibreOffice's program, for formats that are read by way of .docx; null where there is none.
 */
export function createLocalAnalyst(loadAudit: () => Promise<Audit>, office: string | null): Analyst {
  const converter = office === null ? null : libreOffice(office);
  let loaded: Promise<Audit> | null = null;
  return {
    async analyse({ bytes, path, settings }) {
      loaded ??= loadAudit();
      const audit = await loaded;
      try {
        return JSON.stringify(
          await audit(bytes, { path, settings, ...(converter ? { convert: converter } : {}) }),
        );
      } catch (error) {
        throw brokenAnalysis(error);
      }
    },
    async close() {
      await converter?.close();
    },
  };
}
