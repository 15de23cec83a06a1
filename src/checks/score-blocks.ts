/** 产出指标得48.5分 beside a form whose rows of that block were scored. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { isRunningText } from './scope.ts';
import { isPoints, rowOf } from './table-entries.ts';
import { blocksOf } from './table-forms.ts';
import type { Table } from './tables.ts';

/** A block of a form and the scores of its rows. */
interface ScoredBlock {
  name: string;
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
  }
}

function scoredBlocks(table: Table): ScoredBlock[] {
  const rows = Array.from({ length: table.rows }, (_, row) => rowOf(table, row));
  return blocksOf(table, rows).flatMap(({ head, rows: own }): ScoredBlock[] => {
    const of = (column: 'score' | 'weight') =>
      own.flatMap((row) => row.filter((entry) => entry.column === column && isPoints(entry.mention)));
    const scores = of('score').map(({ mention }) => mention);
    const name = head.text.replace(/[(][^()]*[)]$/u, '');
    return scores.length > 0 && scores.length === of('weight').length && name !== ''
      ? [{ name, scores }]
      : [];
  });
}
