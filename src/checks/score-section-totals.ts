/** 产出指标合计自评47分 below paragraphs that score what the section 产出指标（50分） divides. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { pointsAdd } from './reckoning.ts';
import { isRunningText } from './scope.ts';
import type { Pair } from './score-weighed.ts';

const TOTAL =
  /(决策|过程|投入|管理|产出|效益|效果|满意度|成本)(?:类)?(?:指标)?(?:得分)?(?:小计|合计|共计|共)(?:自评|得)*分?(?:为)?$/u;

/** The total of a section's scores: where their weights make the points in its heading, none of them is missing. */
export function* ofSectionTotals(recognition: Recognition, pairs: readonly Pair[]): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    const word = total.kind === 'score' ? TOTAL.exec(total.label)?.[1] : undefined;
    const { block } = recognition.passages[total.passage]!;
    if (word === undefined || !isRunningText(block)) continue;
    const heading = headingBefore(recognition, total, word);
    if (!heading) continue;
    const own = pairs.filter(
      ({ gained, weight }) =>
        gained !== total && gained.passage > heading.passage && isBefore(gained, total) && weight !== heading,
    );
    if (own.length < 2) continue;
    const isWhole = pointsAdd(
      recognition,
      heading,
      own.map(({ weight }) => weight),
    );
    yield {
      ...confirming(`section:${total.figure}`, total, sumFrom(own.map(({ gained }) => gained))),
      ...(isWhole ? ASSERTED : {}),
    };
  }
}

function isBefore(one: Mention, other: Mention): boolean {
  return one.passage < other.passage || (one.passage === other.passage && one.end <= other.start);
}

/** The points in the nearest heading before, where it bears this name. */
function headingBefore({ passages }: Recognition, total: Mention, word: string): Mention | undefined {
  for (let index = total.passage - 1; index >= 0; index--) {
    const { text, mentions } = passages[index]!;
    const [points, ...others] = mentions.filter(({ kind }) => kind === 'score');
    const isHeading = points !== undefined && others.length === 0 && /^[)]?$/u.test(text.slice(points.end));
    if (isHeading && points.depth > 0) return text.includes(word) ? points : undefined;
  }
  return undefined;
}
