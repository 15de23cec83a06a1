/**
 * 决策 18 16.50 in a table of first-level indicators, and （一）决策情况。项目立项6分，得6分；绩效目标6分，得5分；… in the text: where the
 * weights told there make the row's, the scores make its score.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { ASSERTED, confirming, nearly } from './proposals.ts';
import { pointsAdd } from './reckoning.ts';
import { isRunningText } from './scope.ts';
import { FEWEST_PAIRS } from './score-weighed.ts';
import { isEarned, isLost } from './score-weights.ts';
import { isPoints, rowName, rowOf } from './table-entries.ts';

const PART =
  /^(决策|过程|投入|管理|产出|效益|效果|满意度|预算执行)(?:类|指标|情况|类指标)?(?:[(]\d+分?[)])?$/u;
/** Letters at the beginning of a passage that say what it is about. */
const OPENING = 16;

interface Row {
  word: string;
  weight: Mention;
  score: Mention;
}

/** The rows of tables against the passage that details what each of them scores. */
export function* ofDetails(recognition: Recognition): Iterable<Proposal> {
  const rows = rowsOf(recognition);
  if (rows.length === 0) return;
  for (const { block, text, mentions } of recognition.passages) {
    if (!isRunningText(block) || mentions.length < FEWEST_PAIRS) continue;
    const opening = text.slice(0, Math.min(OPENING, mentions[0]!.start));
    const row = rows.filter(({ word }) => opening.includes(word));
    if (row.length !== 1) continue;
    yield* ofRow(recognition, row[0]!, pairsIn(text, mentions));
  }
}

function* ofRow(
  recognition: Recognition,
  { weight, score }: Row,
  pairs: readonly (readonly [Mention, Mention])[],
): Iterable<Proposal> {
  const weights = pairs.map(([each]) => each);
  const gained = sumFrom(pairs.map(([, each]) => each));
  if (pairs.length < 2 || !pointsAdd(recognition, weight, weights)) return;
  yield confirming(`details:${weight.figure}`, weight, sumFrom(weights));
  yield pairs.length < FEWEST_PAIRS
    ? nearly(`details:${score.figure}`, score, gained)
    : { ...confirming(`details:${score.figure}`, score, gained), ...ASSERTED };
}

/** Points with the next ones, where these were gained: 时效5分，因1处逾期，得2.75分. What a row's weight bears out needs no nearness. */
function pairsIn(text: string, mentions: readonly Mention[]): (readonly [Mention, Mention])[] {
  const points = mentions.filter((each) => each.kind === 'score' && !isLost(text, each));
  return points.flatMap((weight, index) => {
    const gained = points[index + 1];
    return gained && isEarned(text, gained) && !isEarned(text, weight) ? [[weight, gained] as const] : [];
  });
}

/** The rows that score a whole part, each of which the tables tell once. */
function rowsOf({ tables }: Recognition): Row[] {
  const rows = tables.flatMap((table) =>
    Array.from({ length: table.rows }, (_, row) => row).flatMap((row): Row[] => {
      const word = PART.exec(rowName(table, row))?.[1];
      const entries = word === undefined ? [] : rowOf(table, row).filter(({ mention }) => isPoints(mention));
      const [weight, score] = (['weight', 'score'] as const).map(
        (column) => entries.find((entry) => entry.column === column)?.mention,
      );
      return word !== undefined && weight && score ? [{ word, weight, score }] : [];
    }),
  );
  return rows.filter(({ word }) => rows.filter((each) => each.word === word).length === 1);
}
