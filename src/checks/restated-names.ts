/** The words that name a quantity, without those that every report uses of every quantity. */
import { readFileSync } from 'node:fs';
import type { Mention } from '../figures/mentions.ts';

const COMMON = (
  JSON.parse(readFileSync(new URL('./restated-names.json', import.meta.url), 'utf8')) as { common: string[] }
).common.flatMap((line) => line.split(' '));
const COMMON_WORDS = new RegExp([...COMMON].sort((a, b) => b.length - a.length).join('|'), 'gu');
/** What is no Chinese letter parts names. */
const MARKS = /[^一-鿿]+/u;
const LABEL_REACH = 16;
const TRAIL_REACH = 10;
const SENTENCE_REACH = 24;

/** The names in the words around a figure: pieces of two letters and more. */
export function namesOf(text: string, mention: Mention): readonly string[] {
  if (mention.kind === 'score') return namesOfScore(contextOf(text, mention.start));
  const isMoney = mention.kind === 'amount' || mention.kind === 'price';
  const own = [
    ...piecesOf(mention.label.slice(-LABEL_REACH)),
    ...piecesOf(isMoney ? '' : mention.trail.slice(0, TRAIL_REACH)),
  ];
  // 计划改造老旧小区16个，实际开工16个: where its own words name nothing, the words before do.
  return own.length > 0 ? own : piecesOf(contextOf(text, mention.start));
}

const TOTAL_SCORE = /总分|总得分|合计|(?:自评|综合|评价|评定|最终|绩效)(?:结果)?(?:得分|评分|分值|等级|为)/u;
/** What stands for every way to say 总得分. */
const TOTAL_NAME = '总得分';

/** 合计100分，得94分 and 自评得分94分 are one score, and so are 产出指标50分，得46.6分 and 产出46.6分. */
function namesOfScore(context: string): string[] {
  return TOTAL_SCORE.test(context) ? [...piecesOf(context), TOTAL_NAME] : piecesOf(context);
}

function contextOf(text: string, start: number): string {
  const from = Math.max(
    0,
    start - SENTENCE_REACH,
    ...['。', ';'].map((mark) => text.lastIndexOf(mark, start - 1)),
  );
  return text.slice(from, start);
}

/** The pieces of words that name something. */
export function piecesOf(words: string): string[] {
  return words
    .replace(COMMON_WORDS, '|')
    .split(MARKS)
    .filter((piece) => piece.length > 1);
}

/** How long the longest run of letters is that two lists of names share. */
export function commonName(names: readonly string[], others: readonly string[]): number {
  let longest = 0;
  for (const name of names)
    for (const other of others)
      for (let from = 0; from + longest < name.length; from++)
        while (from + longest < name.length && other.includes(name.slice(from, from + longest + 1)))
          longest++;
  return longest;
}

const GRANTED = /下达|安排|批复|核定|预算|投资|总额|分配|补助|收到|争取/u;
const RECEIVED = /到位|拨付|支付|支出|兑付|兑现|发放|使用|自评|涉及|拨入|投入|完成/u;

/** 下达3,680万元 and 到位3,680万元: one sum on its way from those who grant it to those who spend it. */
export function passesOnMoney(a: Mention, b: Mention): boolean {
  return (
    (GRANTED.test(a.label) && RECEIVED.test(b.label)) ||
    (RECEIVED.test(a.label) && GRANTED.test(b.label)) ||
    (a.role !== null && a.role === b.role)
  );
}
