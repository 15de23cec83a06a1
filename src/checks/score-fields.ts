/** Forms told in short lines: their names and values, in order, and the rows that these make. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { isRunningText } from './scope.ts';
import { isPoints } from './table-entries.ts';
import type { Table } from './tables.ts';

/** A value under its name: 分值10, 执行率 and 86.21% on the next line. */
interface Field {
  name: string;
  mention: Mention;
}

/** What such a form scores. */
export interface ScoredFields {
  weight: Mention;
  score: Mention;
  /** The two values told before the weight. */
  before: Field[];
  /** It stands in a table, which has its own reader. */
  isTabled: boolean;
}

/** The total of such rows, with the weight where one is told. */
export interface FieldTotal {
  weight: Mention | undefined;
  score: Mention;
}

const WEIGHT = /^(?:权重|分值|满分)$/u;
const SCORE = /^(?:自评|实际)?得分$/u;
const TOTAL = /^(?:总分|总得分|合计|自评总分|自评得分合计|总评得分)$/u;
const LONGEST = 24;

/** The rows of a report's short lines, each run of them with the total that closes it. */
export function* fieldRuns(
  recognition: Recognition,
): Iterable<{ rows: ScoredFields[]; total: FieldTotal | undefined }> {
  let rows: ScoredFields[] = [];
  let recent: Field[] = [];
  let weight: Mention | undefined;
  let totals: Mention[] = [];
  for (const { name, mention } of fieldsOf(recognition)) {
    if (TOTAL.test(name) && isPoints(mention)) {
      totals.push(mention);
      continue;
    }
    if (totals.length > 0) {
      yield { rows, total: totalOf(totals) };
      [rows, recent, totals, weight] = [[], [], [], undefined];
    }
    if (WEIGHT.test(name) && isPoints(mention)) weight = mention;
    else if (weight && SCORE.test(name) && isPoints(mention)) {
      const { type } = recognition.passages[mention.passage]!.block;
      rows.push({ weight, score: mention, before: recent.slice(-2), isTabled: type === 'cell' });
      [recent, weight] = [[], undefined];
    } else recent.push({ name, mention });
  }
  yield { rows, total: totalOf(totals) };
}

function totalOf(totals: readonly Mention[]): FieldTotal | undefined {
  const score = totals.at(-1);
  return score && { weight: totals.length > 1 ? totals.at(-2) : undefined, score };
}

/** The values of short lines and of tables of pairs; the name of each stands before it or in the line above. */
function* fieldsOf(recognition: Recognition): Iterable<Field> {
  const pairs = new Set(recognition.tables.filter(isOfPairs).map(({ index }) => index));
  let name = '';
  for (const passage of recognition.passages) {
    const { block, text, mentions } = passage;
    const isCell = block.type === 'cell' && pairs.has(block.table ?? -1);
    if ((!isCell && !isRunningText(block)) || text.length > LONGEST) {
      name = '';
      continue;
    }
    if (mentions.length === 0) name = text.replace(/:$/u, '');
    for (const mention of mentions) {
      const own = wordsBefore(passage, mention);
      // 总分, 100, 98.5: one name over two values.
      if (own !== '' || name !== '') yield { name: own === '' ? name : own, mention };
    }
    if (mentions.length > 0 && !TOTAL.test(name)) name = '';
  }
}

function wordsBefore({ text, mentions }: Passage, mention: Mention): string {
  const from = mentions[mentions.indexOf(mention) - 1]?.end ?? 0;
  return text.slice(from, mention.start).replace(/^(?:分?[,;、]|分(?=[^值]))|[:≥≤=<>]+$/gu, '');
}

function isOfPairs({ columns }: Table): boolean {
  return columns === 2;
}
