/** Values that a figure may have been copied from: of the same kind, in the same section or by the same name. */
import type { Recognition } from '../checks/claim.ts';
import type { Mention } from '../figures/mentions.ts';
import { Decimal } from '../judge/decimal.ts';
import { withPlaces } from './slips.ts';

const NEAREST = 30;
const NAMESAKES = 60;

/** A value told elsewhere, in the figure's own unit. */
export interface Neighbour {
  printed: string;
  /** Told under the same name: what is the same quantity by its words. */
  namesake: boolean;
}

/** For each figure, the values of its neighbours in its own unit, nearest first. */
export function neighboursOf(recognition: Recognition): (figure: number) => readonly Neighbour[] {
  const byFigure = new Map<number, number>();
  const byConcept = new Map<string, Mention[]>();
  for (const [index, mention] of recognition.mentions.entries()) {
    byFigure.set(mention.figure, index);
    if (mention.concept === null) continue;
    const namesakes = byConcept.get(mention.concept);
    if (namesakes) namesakes.push(mention);
    else byConcept.set(mention.concept, [mention]);
  }
  const known = new Map<number, readonly Neighbour[]>();
  const find = (figure: number): readonly Neighbour[] => {
    const at = byFigure.get(figure);
    const own = at === undefined ? undefined : recognition.mentions[at];
    if (at === undefined || !own) return [];
    const around = recognition.mentions.slice(Math.max(0, at - NEAREST), at + NEAREST + 1);
    const namesakes = own.concept === null ? [] : (byConcept.get(own.concept) ?? []).slice(0, NAMESAKES);
    const values = new Map<string, boolean>();
    for (const other of [...around, ...namesakes]) {
      if (other.figure === figure || own.kind !== other.kind) continue;
      const printed = inUnitOf(recognition, own, other);
      if (printed !== null) values.set(printed, (values.get(printed) ?? false) || areNamesakes(own, other));
    }
    return [...values].map(([printed, namesake]) => ({ printed, namesake }));
  };
  return (figure) => {
    const values = known.get(figure) ?? find(figure);
    known.set(figure, values);
    return values;
  };
}

const PLACES_KEPT = 2;

/** The other figure's value in the unit of the own one; null where it has no such value. */
function inUnitOf({ figures }: Recognition, own: Mention, other: Mention): string | null {
  const { value, base, places } = figures[other.figure]!;
  if (value === null) return null;
  if (own.unit === other.unit) return withPlaces(value, places);
  const mine = figures[own.figure]!;
  if (own.kind !== 'amount' || base === null || mine.base === null || !Number(mine.value)) return null;
  const factor = new Decimal(mine.base).div(new Decimal(mine.value!));
  const turned = new Decimal(base).div(factor);
  return turned.decimalPlaces() > Math.max(mine.places, PLACES_KEPT) ? null : turned.toFixed();
}

/** The same concept in the same part of the budget's life. */
function areNamesakes(own: Mention, other: Mention): boolean {
  if (stageOf(own) !== stageOf(other)) return false;
  if (own.concept !== null && own.concept === other.concept) return true;
  return WHOLES.some((words) => words.test(own.label) && words.test(other.label));
}

/** The whole's spending and income, as they are called from one sentence to the next. */
const WHOLES = [
  /^(?:全年|本年|年度|当年|部门|单位|整体|实际|决算|完成|总|共)*支出(?:决算|总额|合计|总计|数|为)*$/u,
  /^(?:全年|本年|年度|当年|部门|单位|实际|总|共)*收入(?:决算|总额|合计|总计|数|为)*$/u,
];

function stageOf({ role, isLast, direction }: Mention): string {
  const stage = role === null || role === 'execution' || role === 'final' ? 'done' : role;
  return `${stage}:${isLast}:${direction}`;
}
