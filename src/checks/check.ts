/**
 * What a check is. One file declares all that is particular to it; its document stands beside it under the
 * same name.
 */

import type { Settings } from '../settings.ts';
import type { Block, Figure, Report, Section, Severity, Translations } from '../types.ts';

/** What a check may look at: the report as far as it is known when claims are recognised. */
export interface ReportText {
  report: Report;
  sections: readonly Section[];
  blocks: readonly Block[];
  figures: readonly Figure[];
}

/** A finding of form: nothing is computed, the words themselves are wrong. */
export interface FormFinding {
  block: string | null;
  /** Range in the block's text, in UTF-16 units, of the words at fault. */
  start: number;
  end: number;
  /** Ids of the figures at fault, if any. */
  figures?: string[];
  /** Where it differs from the check's default. */
  severity?: Severity;
  stated?: string;
  expected?: string;
  translations: Translations;
}

/** A check of form. */
export interface FormCheck {
  id: string;
  title: Translations;
  severity: Severity;
  inspect(text: ReportText, settings: Settings): Iterable<FormFinding>;
}
