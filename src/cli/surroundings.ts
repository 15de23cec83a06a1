/** All that a command touches beyond its arguments, so that a test can give it other ones. */
import type { Audit } from '../bulk/analysis.ts';
import type { Limits } from '../bulk/pool.ts';
import type { Severity, Translations } from '../types.ts';

/** A stream that a person reads. */
export interface TextOutput {
  write(text: string): unknown;
  /** Whether a terminal shows it. */
  isTTY?: boolean;
  /** Columns of the terminal. */
  columns?: number;
}

/** A check as far as the command line tells of it. */
export interface KnownCheck {
  id: string;
  title: Translations;
  /** What its relations are called, of a check that has relations. */
  relation?: Translations;
  severity: Severity;
  /** Its document, where that does not stand beside the check. */
  document?: URL;
}

/** The surroundings of a command. */
export interface Surroundings {
  /** The working folder, absolute. */
  folder: string;
  out: TextOutput;
  error: TextOutput;
  /** Whether colours are wanted on `out`. */
  color: boolean;
  /** The time in milliseconds. */
  now: () => number;
  version: string;
  /** Stops a run: Ctrl-C. */
  signal: AbortSignal;
  checks: readonly KnownCheck[];
  /** The analysis, loaded when it is first needed. */
  loadAudit: () => Promise<Audit>;
  /** The built worker, null where there is none. */
  worker: URL | null;
  /** LibreOffice's program, null where there is none. */
  libreOffice: string | null;
  /** What one report may take of a worker. */
  limits: Limits;
  /** How many processors there are. */
  processors: number;
}
