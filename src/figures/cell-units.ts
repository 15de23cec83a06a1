/** The unit of bare numbers in a table: from the column's head, the table's caption or the line above it. */
import { compactText } from '../lexicon/compact.ts';
import type { Block } from '../types.ts';

const CAPTION = /单位[:](?:人民币)?(亿元|百万元|万元|千元|元)/u;
const IN_BRACKETS = /[(](亿元|百万元|万元|千元|元|%|分|个|人|平方米)[)]/u;
const HEADER_ROWS = 4;

/** Column heads that say what their numbers are, without a unit. */
const HEADS: readonly (readonly [RegExp, string | null])[] = [
  [/执行率|完成率|到位率|占比|比例|比重|增长率|支付率|节约率/u, '%'],
  [/得分|分值|权重|评分|满分/u, '分'],
  [
    /序号|行次|编码|代码|科目|指标值|完成值|年度指标|三级指标|二级指标|一级指标|备注|原因|名称|数量|人数|个数|次数/u,
    null,
  ],
];

/** For each cell block the unit that a bare number in it has; null where none is told. */
export function columnUnits(blocks: readonly Block[]): (block: Block) => string | null {
  const captions = new Map<number, string>();
  const heads = new Map<string, string>();
  let above = '';
  for (const block of blocks) {
    const text = compactText(block.text);
    if (block.type !== 'cell' || block.table === undefined) {
      above = block.type === 'paragraph' || block.type === 'heading' ? text : above;
      continue;
    }
    const unit =
      CAPTION.exec(text)?.[1] ?? (captions.has(block.table) ? undefined : CAPTION.exec(above)?.[1]);
    if (unit !== undefined && !captions.has(block.table)) captions.set(block.table, unit);
    if ((block.row ?? 0) < HEADER_ROWS && !/^[\d.,%-]*$/u.test(text)) {
      for (let span = 0; span < Math.min(block.columnSpan ?? 1, 64); span++) {
        const key = `${block.table}:${(block.column ?? 0) + span}`;
        heads.set(key, (heads.get(key) ?? '') + text);
      }
    }
  }
  return (block) => {
    const head = heads.get(`${block.table}:${block.column ?? 0}`) ?? '';
    const printed = IN_BRACKETS.exec(head)?.[1];
    if (printed !== undefined) return printed;
    const known = HEADS.find(([words]) => words.test(head));
    if (known) return known[1];
    return captions.get(block.table ?? -1) ?? null;
  };
}
