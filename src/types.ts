// Generated from schemas/ by `npm run schemas`. Do not edit.

export type Slip =
  | 'digit'
  | 'swap'
  | 'drop'
  | 'double'
  | 'insert'
  | 'shift'
  | 'separator'
  | 'unit'
  | 'stale'
  | 'copied'
  | 'truncated'
  | 'sign'
  | 'base';
export type Severity = 'error' | 'warning' | 'info';

export interface Contract {
  record: Record;
  settings: SettingsFile;
  profile: Profile;
  summary: Summary;
}
/**
 * Everything that gouji knows of one report. It is the only product of the analysis.
 */
export interface Record {
  schemaVersion: 1;
  source: Source;
  report: Report;
  sections: Section[];
  blocks: Block[];
  figures: Figure[];
  claims: Claim[];
  findings: Finding[];
  messages: ReadMessage[];
  coverage: Coverage;
}
export interface Source {
  /**
   * As given, with / between folders; a member of an archive as archive.zip/folder/file.
   */
  path: string;
  format: 'docx' | 'doc' | 'wps' | 'rtf' | 'html' | 'markdown' | 'text' | 'unknown';
  bytes: number;
  sha256: string;
}
export interface Report {
  title: string | null;
  department: string | null;
  year: number | null;
  kind: string | null;
}
export interface Section {
  id: string;
  /**
   * The number as printed: 一、（一）1.
   */
  label: string | null;
  title: string;
  level: number;
  parent: string | null;
}
/**
 * One paragraph of the document: of the running text, of a table's cell, or a note. A cell of several paragraphs gives several blocks of the same table, row and column.
 */
export interface Block {
  id: string;
  section: string | null;
  type: 'heading' | 'paragraph' | 'cell' | 'note';
  /**
   * As it reads, without an automatic number; soft line breaks are \n.
   */
  text: string;
  /**
   * An automatic number that Word prints before the text and that is not part of it.
   */
  label?: string;
  /**
   * docx: index of the w:p in word/document.xml, in document order.
   */
  paragraph?: number;
  note?: 'footnote' | 'endnote' | 'header' | 'footer' | 'textbox' | 'comment' | 'contents';
  table?: number;
  row?: number;
  column?: number;
  rowSpan?: number;
  columnSpan?: number;
}
/**
 * One number of a report with everything that is known of it. Decimals are strings.
 */
export interface Figure {
  id: string;
  kind: 'amount' | 'rate' | 'points' | 'score' | 'count' | 'measure' | 'price' | 'year' | 'date' | 'other';
  /**
   * Exact substring of the block's text.
   */
  raw: string;
  /**
   * The number in its own unit; null where it cannot be read.
   */
  value: string | null;
  unit: string | null;
  /**
   * The number in the base unit of its kind (amounts: 元; rates: 1 for 100%).
   */
  base: string | null;
  /**
   * Decimal places printed; the last place gives the rounding interval.
   */
  places: number;
  qualifier: null | 'about' | 'almost' | 'over' | 'under' | 'atLeast' | 'atMost';
  /**
   * The words that name the figure.
   */
  label: string | null;
  /**
   * The term of the lexicon.
   */
  concept: string | null;
  /**
   * Its part in the budget's life: initialBudget, fullYearBudget, execution, lastYear, ...
   */
  role?: string | null;
  /**
   * The project or item that the figure belongs to.
   */
  item?: string | null;
  period: string | null;
  block: string;
  /**
   * Offset in the block's text, in UTF-16 units.
   */
  start: number;
  end: number;
  /**
   * Of a malformed number: the values it may stand for, most likely first.
   */
  readings: Reading[];
  status: 'consistent' | 'inconsistent' | 'unchecked';
  /**
   * Why it is unchecked: the reason of a claim of it, or that nothing in the report relates to it.
   */
  reason: null | 'malformed' | 'zero-base' | 'open-list' | 'no-relation';
}
export interface Reading {
  value: string;
  slip: Slip;
}
/**
 * A relation that the text states, or the field's rules imply, between figures, and its verdict.
 */
export interface Claim {
  id: string;
  check: string;
  /**
   * The relation over figure ids, as f10 = f13 + f14 + f15. What a number is that no figure states, as the 100 of f47 <= 100, is told in constants.
   */
  formula: string;
  /**
   * The same with the printed numbers.
   */
  arithmetic?: string;
  /**
   * The same for people: each number with its name and with a word such as 超; its sign tells how it stands: ≠ where it fails, ≈ where it holds by rounding.
   */
  words?: string;
  /**
   * @minItems 1
   */
  figures: [string, ...string[]];
  stated: string | null;
  expected: string | null;
  /**
   * stated minus expected, in unit.
   */
  difference: string | null;
  unit: string | null;
  verdict: 'holds' | 'holds-by-rounding' | 'violated' | 'unverifiable';
  /**
   * Of an unverifiable claim: one of its numbers cannot be read, its divisor may be zero, or its list may be open.
   */
  reason: null | 'malformed' | 'zero-base' | 'open-list';
  constants?: Translations;
}
export interface Translations {
  zh: string;
  en: string;
}
/**
 * What a clerk reads: one problem, its place, its arithmetic, its likely cause.
 */
export interface Finding {
  /**
   * Stable: survives an edit elsewhere in the document.
   */
  id: string;
  check: string;
  severity: Severity;
  /**
   * One or two plain sentences in the language of the run.
   */
  message: string;
  translations: Translations;
  claims: string[];
  figures: string[];
  /**
   * Null where the finding is of the whole file.
   */
  block: string | null;
  start: number;
  end: number;
  /**
   * The words around, the wrong figure among them.
   */
  quote: string;
  stated: string | null;
  expected: string | null;
  difference: string | null;
  unit: string | null;
  suspects: Suspect[];
  suppressed?: Suppressed;
}
export interface Suspect {
  figure: string;
  /**
   * The figure as it was probably meant, in its own unit.
   */
  suggestion: string;
  slip: Slip;
  /**
   * How many claims hold with this suggestion, that did not hold before.
   */
  upholds: number;
  /**
   * Those claims for people, with the suggestion in place.
   */
  relations?: string[];
}
/**
 * Set where the settings silence this finding; it stays in the record and counts for nothing.
 */
export interface Suppressed {
  reason: string;
  expires: string | null;
}
/**
 * What the reader could not keep, or noticed of the file.
 */
export interface ReadMessage {
  kind: string;
  /**
   * In the language of the run.
   */
  message: string;
  translations: Translations;
  count?: number;
}
export interface Coverage {
  figures: number;
  checked: number;
}
/**
 * gouji.config.json: what a bureau sets. Every key may be left out.
 */
export interface SettingsFile {
  $schema?: string;
  /**
   * Name of a built-in profile, or the path of a file.
   */
  profile?: string;
  lang?: 'zh' | 'en';
  failOn?: 'error' | 'warning' | 'info' | 'never';
  format?: ('xlsx' | 'html' | 'json' | 'markdown' | 'csv' | 'sarif')[];
  output?: string;
  annotate?: boolean;
  jobs?: number;
  cache?: boolean;
  checks?: CheckSettings;
  tolerances?: Tolerances;
  suppressions?: Suppression[];
  departments?: DepartmentRule[];
  terms?: ExtraTerm[];
  identities?: Identity[];
}
/**
 * Severity of each check by its id, or off.
 */
export interface CheckSettings {
  [k: string]: 'off' | 'info' | 'warning' | 'error' | undefined;
}
export interface Tolerances {
  /**
   * Severity of a difference of one unit of the last printed place.
   */
  lastPlace?: 'off' | 'info' | 'warning' | 'error';
}
export interface Suppression {
  finding: string;
  reason: string;
  expires?: string;
}
export interface DepartmentRule {
  /**
   * Glob over the path of the report.
   */
  match: string;
  department: string;
}
export interface ExtraTerm {
  concept: string;
  /**
   * @minItems 1
   */
  words: [string, ...string[]];
}
/**
 * An accounting identity: the sum of the left concepts equals the sum of the right ones.
 */
export interface Identity {
  id: string;
  title: string;
  /**
   * @minItems 1
   */
  left: [string, ...string[]];
  /**
   * @minItems 1
   */
  right: [string, ...string[]];
  /**
   * Concepts that count as 0 where the report does not state them.
   */
  optional?: string[];
}
/**
 * A place's official scoring rules.
 */
export interface Profile {
  id: string;
  title: string;
  /**
   * The regulation that sets the rule.
   */
  source: string;
  /**
   * Full score.
   */
  total: string;
  /**
   * Weights of the indicator classes; they add up to total.
   */
  weights: Weight[];
  executionRate: ExecutionRateRule;
  /**
   * Best first; a grade holds from its lower bound up to the next.
   */
  grades: Grade[];
}
export interface Weight {
  indicator: string;
  weight: string;
}
export interface ExecutionRateRule {
  weight: string;
  /**
   * score = weight × min(rate, 1)
   */
  scoring: 'proportional';
}
export interface Grade {
  name: string;
  synonyms?: string[];
  from: string;
}
/**
 * summary.json: what a run did.
 */
export interface Summary {
  schemaVersion: 1;
  version: string;
  reports: number;
  unreadable: number;
  figures: number;
  checked: number;
  claims: VerdictCounts;
  findings: SeverityCounts;
  checks: {
    [k: string]: SeverityCounts | undefined;
  };
  departments: DepartmentSummary[];
  files: FileSummary[];
  baseline?: BaselineCounts;
}
export interface VerdictCounts {
  holds: number;
  'holds-by-rounding': number;
  violated: number;
  unverifiable: number;
}
export interface SeverityCounts {
  error: number;
  warning: number;
  info: number;
  suppressed: number;
}
export interface DepartmentSummary {
  department: string | null;
  reports: number;
  unreadable: number;
  figures: number;
  checked: number;
  findings: SeverityCounts;
}
export interface FileSummary {
  path: string;
  /**
   * Path of the record within the results folder.
   */
  record: string;
  findings: SeverityCounts;
}
/**
 * Findings against those of an earlier run; only where one was compared.
 */
export interface BaselineCounts {
  new: number;
  remaining: number;
  fixed: number;
}
