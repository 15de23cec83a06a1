/**
 * The figures of a report's running text in their order: what the model of likely readings looks at. Cells are left
 * out, for what belongs together in a table is told by rows and columns and not by words.
 */
import type { Recognition } from '../checks/claim.ts';
import { isAdditive, isForEach, isRunningText } from '../checks/scope.ts';
import type { Mention } from '../figures/mentions.ts';
import type { Quantities } from '../judge/judge.ts';
import type { Quantity } from '../judge/quantity.ts';

/** One figure with its words and its value. */
export interface Place {
  mention: Mention;
  quantity: Quantity;
  section: string | null;
  /** What it can be added to: money, people, counts of one measure word. */
  dimension: string;
  /** For one of many: 人均, 每户, 单价. */
  isForEach: boolean;
  /** 约, 超, 不足: no exact value. */
  isQualified: boolean;
}

export type Row = readonly Place[];

/** 次均费用, 生均经费: averages over whatever is counted. */
const AVERAGED = /(?:次|件|生|床|校|班|单|篇|项|月|年|村|家|院|站|季|周|台|辆|个|张|条|座)均[^,。;:]{0,10}$/u;
const PEOPLE = new Set(['人', '名', '位']);

/** The figures of running text that have a value. Ends of ranges are none. */
export function rowOf({ mentions, passages, figures }: Recognition, quantities: Quantities): Row {
  return mentions.flatMap((mention): Place[] => {
    const quantity = quantities[mention.figure];
    const { block } = passages[mention.passage]!;
    if (!quantity || mention.inRange || !isRunningText(block)) return [];
    return [
      {
        mention,
        quantity,
        section: block.section,
        dimension: dimensionOf(mention),
        isForEach: isForEach(mention) || AVERAGED.test(mention.label),
        isQualified: figures[mention.figure]!.qualifier !== null,
      },
    ];
  });
}

function dimensionOf({ kind, unit }: Mention): string {
  if (kind === 'amount' || kind === 'rate' || kind === 'score') return kind;
  return `${kind}:${PEOPLE.has(unit ?? '') ? '人' : (unit ?? '')}`;
}

export const isQuantity = ({ mention }: Place): boolean => isAdditive(mention);

/** A quantity of its own, no change against another one, nor what is more or less than it. */
export const isStill = ({ mention: { direction, label } }: Place): boolean =>
  direction === 0 && !/[多少]$/u.test(label);

export const middleValue = ({ quantity: { rough } }: Place): number => (rough[0] + rough[1]) / 2;
