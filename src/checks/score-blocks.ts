/** 产出指标得48.5分 beside a form whose rows of that block were scored. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, quotient, sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { isRunningText } from './scope.ts';
import { isPoints, rowOf } from './table-entries.ts';
import { blocksOf } from './table-forms.ts';
import type { Table } from './tables.ts';

/** A block of a form and the scores of its rows. */
interface ScoredBlock {
  name: string;
  /** The points in its head. */
  full: Mention | undefined;
  scores: Mention[];
}

const GAINED = /(?:得分?|自评(?:得分?)?|实得|评分)(?:为|:)?$/u;

/** 产出指标, 产出类, 产出: the same block. */
const KIND = /(?:类指标|类|指标)$/u;

/** The scores of a form's blocks, told in the running text by the name of each. */
export function* ofBlockScores(recognition: Recognition): Iterable<Proposal> {
  const forms = recognition.tables.map((table) => ({ table, blocks: scoredBlocks(table) }));
  const scored = forms.filter(({ blocks }) => blocks.length >= 2);
  if (scored.length !== 1) return;
  const [{ table, blocks }] = scored as [(typeof scored)[number]];
  for (const told of recognition.mentions) {
    const { block } = recognition.passages[told.passage]!;
    if (told.kind !== 'score' || !GAINED.test(told.label) || !isRunningText(block)) continue;
    const name = told.label.replace(GAINED, '').replace(KIND, '');
    for (const { name: own, scores } of blocks)
      if (name.length >= 2 && own.replace(KIND, '') === name)
        yield {
          ...confirming(`block-score:${told.figure}`, told, sumFrom(scores)),
          family: { key: 'block-scores', anchor: `${table.index}` },
        };
    for (const { name: own, full } of blocks)
      if (full && name.length >= 2 && own.replace(KIND, '') === name)
        yield* ofBehind(recognition, told, full);
  }
}

/** 产出指标得46.17分，扣3.83分; 产出得分31.7分，得分率90.6%: what is told right behind of the points in the block's head. */
function* ofBehind(recognition: Recognition, told: Mention, full: Mention): Iterable<Proposal> {
  const { mentions } = recognition.passages[told.passage]!;
  const next = mentions[mentions.indexOf(told) + 1];
  if (!next || next.sentence !== told.sentence || next.clause - told.clause > 1) return;
  if (next.kind === 'score' && /^(?:共|合计)?[扣失](?:分|了)?$/u.test(next.label))
    yield nearly(`block-lost:${next.figure}`, next, difference(figure(full.figure), figure(told.figure)));
  if (next.kind === 'rate' && /^得分率(?:为)?$/u.test(next.label))
    yield nearly(`block-rate:${next.figure}`, next, quotient(figure(told.figure), figure(full.figure)));
}

function scoredBlocks(table: Table): ScoredBlock[] {
  const rows = Array.from({ length: table.rows }, (_, row) => rowOf(table, row));
  return blocksOf(table, rows).flatMap(({ head, rows: own }): ScoredBlock[] => {
    const of = (column: 'score' | 'weight') =>
      own.flatMap((row) => row.filter((entry) => entry.column === column && isPoints(entry.mention)));
    const scores = of('score').map(({ mention }) => mention);
    const name = head.text.replace(/[(][^()]*[)]$/u, '');
    return scores.length > 0 && scores.length === of('weight').length && name !== ''
      ? [{ name, full: head.mentions[0], scores }]
      : [];
  });
}
