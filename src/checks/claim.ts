/**
 * Claims as recognisers propose them, before anyone has compared a number. Grammar proposes: where a sentence
 * can be read in several ways, each reading is an alternative of one group. Arithmetic disposes: the judge
 * chooses among the alternatives.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Settings } from '../settings.ts';
import type { Severity, Translations } from '../types.ts';
import type { ReportText } from './check.ts';
import type { Expression } from './expression.ts';
import type { Table } from './tables.ts';

/** Everything that a recogniser may look at. */
export interface Recognition extends ReportText {
  passages: readonly Passage[];
  /** All mentions of the report in the order of the text. */
  mentions: readonly Mention[];
  tables: readonly Table[];
  lexicon: Lexicon;
  settings: Settings;
}

export type Relation = '=' | '<' | '>' | '<=' | '>=';

/** One reading of one stated relation: `left relation right`. */
export interface Proposal {
  /**
   * Alternatives of one stated relation share a group; at most one of them is the claim. Unique within the check.
   */
  group: string;
  /** strong: the words assert it and leave no choice of figures. weak: the words allow it. */
  strength: 'strong' | 'weak';
  left: Expression;
  relation: Relation;
  right: Expression;
  /** The figure that states the relation: the total, the rate, the difference. */
  stated: number;
  /** Where it differs from the check's severity. */
  severity?: Severity;
  /** The words that state it, where they are not the stated figure's own; offsets in the block's text. */
  place?: { passage: number; start: number; end: number };
  /** For the wording: what the check wants to remember of this reading. */
  note?: string;
  /** What its constants are, for those who read the relation without the check's sentence: 满分 100 分. */
  constants?: Translations;
  /**
   * Siblings: relations of one list that are read the same way. Where one of them holds with an anchor (the whole
   * of the shares, the base of the rates), the others are taken to mean the same anchor.
   */
  family?: {
    key: string;
    anchor: string;
    /** How many siblings must hold with the anchor; one, if not told. */
    needs?: number;
    /** Its words name no anchor: it is read with the one that most siblings hold with, or not at all. */
    most?: boolean;
    /** It tells its siblings how they are read where it holds, but is not told by them. */
    supportsOnly?: boolean;
  };
  /** The words do not name the total: where the same parts make another one, that one is meant. */
  movable?: boolean;
  /** Parts that exceed their total are wrong however open the list is. */
  ceiling?: boolean;
  /**
   * Set by the judge: the words' own reading, which fails while another one stands. It accuses only where one slip,
   * or a value told elsewhere, mends it.
   */
  echo?: boolean;
  /** The words name every figure of it, so that it may fail however far what is stated lies off. */
  certain?: boolean;
  /** Set by the judge: it fails, but holds with another value of a figure that other relations agree on as well. */
  agreed?: boolean;
  /** Accuses one figure only where another relation upholds the other one. */
  witnessed?: boolean;
  /**
   * A form that nearly always states a relation: it accuses where what is stated lies close to what comes out. alone:
   * and is forgotten where it does not. besides: it is a reading of its own.
   */
  near?: 'alone' | 'besides';
  /**
   * Of a near form: it accuses only where one slip of one figure mends it to the last digit: two neighbouring digits that
   * change places (swapped), or also a digit too many or too few, or the point elsewhere (slipped).
   */
  typed?: 'swapped' | 'slipped';
  /** Other rows of its table bear it out: that another reading comes out does not explain it away. */
  ruled?: boolean;
  /** Points of a score: the 10 beside 9.51 are ten, and nothing rounded. */
  points?: boolean;
  /** A relation that only confirms: it is kept where it holds and forgotten where it does not. */
  confirming?: boolean;
  /** Found by searching the whole report: it says something only where no other reading of its check speaks of the figure. */
  fallback?: boolean;
}

/** A reading, with the check that put it forward, or that words it. */
export interface Put {
  check: string;
  proposal: Proposal;
}

/**
 * A total and figures that stand in a row beside it. Nothing in the words says which of them are its parts; a
 * run of them that adds up to the total to the last digit is a sum, and nothing else is claimed.
 */
export interface Run {
  group: string;
  total: number;
  /** Figures in their order. The run starts within the first `starts` of them. */
  sequence: readonly number[];
  starts: number;
}

/** How a judged claim stands before its finding is worded: all numbers printed, in one unit. */
interface Wording {
  /** Name of a figure: its label or its words. */
  name(figure: number): string;
  /** A figure as printed. */
  raw(figure: number): string;
  /** The sections of two figures, as 三、（一）; empty where they stand in one section. */
  places(one: number, other: number): readonly [string, string];
  /** The left side likewise, where it is more than one figure. */
  left: string | null;
  /** The right side with the printed numbers and names: 一般公共预算10314.25 + … */
  arithmetic: Translations;
  stated: string;
  expected: string;
  difference: string;
  unit: string;
  proposal: Proposal;
}

/** A check whose claims the judge evaluates. */
export interface ClaimCheck {
  id: string;
  title: Translations;
  /** The relation itself, whether or not it holds: 分项合计. */
  relation: Translations;
  severity: Severity;
  propose(recognition: Recognition): Iterable<Proposal>;
  /**
   * Rows of figures in which the judge may look for sums.
   * @param isTelling has a figure enough digits to be a total at all?
   */
  runs?(recognition: Recognition, isTelling: (figure: number) => boolean): Iterable<Run>;
  /** The finding of a violated claim, in one or two plain sentences. */
  word(wording: Wording): Translations;
}
