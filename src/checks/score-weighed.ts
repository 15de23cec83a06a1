/** Weights with the scores gained for them, as the running text tells them: 产出50分，得47.5分; 预算执行（10分）9.23分. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { hundredths } from './reckoning.ts';
import { isRunningText, nameOf } from './scope.ts';
import { isEarned, isLost, isWeightOf } from './score-weights.ts';

/** A weight and the score gained for it. */
export interface Pair {
  weight: Mention;
  gained: Mention;
  /** What is scored: the words before the weight, or the paragraph's first words. */
  name: string;
  section: string | null;
}

/** 合计100分, 得95分: the pair of a total likewise. */
function isGained(text: string, mention: Mention): boolean {
  return isEarned(text, { ...mention, label: mention.label.replace(/^(?:合计|共计?|总)/u, '') });
}

export const OVERALL =
  /(?:综合|自评|总|最终|评价|支出绩效|整体绩效)(?:得|评)?(?:总)?分(?:为|:)?$|总得$|自评得?$/u;
/** 指标总分100分, 自评得分96分: the first is a weight. */
const FULL = /(?:指标|满分)(?:总分)?$|^总分$/u;
/** 投入（满分15分，得14.0分）: the words before the bracket name it. */
const FULL_ONLY = /^(?:满分|分值|权重|标准分)(?:为|:)?$/u;
const TOTAL_NAME = /合计|总计|小计|共计?$|总分$|^满分$/u;
const TOTAL_START = /^(?:合计|总计|小计|以上|满分|[一-鿿]{2,8}指标(?:共|合计|小计))/u;

export function isTotal({ name }: Pair): boolean {
  return TOTAL_NAME.test(name) || TOTAL_START.test(name);
}

/** All pairs of the running text, in its order. */
export function pairsOf(recognition: Recognition): Pair[] {
  const pairs: Pair[] = [];
  let weight: Mention | null = null;
  for (const { mentions, block, text } of recognition.passages) {
    if (!isRunningText(block)) {
      weight = null;
      continue;
    }
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind !== 'score' || isLost(text, mention)) continue;
      const behind = mentions[index + 1];
      // 产出指标得48.50分（分值50分）: the weight may stand behind.
      if (behind?.kind === 'score' && isWeightOf(behind, mention)) {
        pairs.push({ weight: behind, gained: mention, name: mention.label, section: block.section });
        weight = null;
        continue;
      }
      if (pairs.at(-1)?.weight === mention) continue;
      if (!isGained(text, mention) && !isBehind(text, weight, mention)) {
        weight = OVERALL.test(mention.label) && !FULL.test(mention.label) ? null : mention;
      } else if (weight && hundredths(recognition, mention) <= hundredths(recognition, weight)) {
        const named = FULL_ONLY.test(weight.label) ? '' : nameOf(recognition, weight);
        const name = named === '' ? text.slice(0, mention.start) : named;
        pairs.push({ weight, gained: mention, name, section: block.section });
        weight = null;
      }
    }
    // The weight in a heading is that of the paragraph below it.
    if (block.type !== 'heading' && weight?.passage !== undefined && weight.depth === 0) weight = null;
  }
  return pairs;
}

/** 预算执行（10分）9.23分: the score right behind its weight's bracket. */
function isBehind(text: string, weight: Mention | null, mention: Mention): boolean {
  return (
    weight !== null &&
    weight.passage === mention.passage &&
    weight.depth > mention.depth &&
    /^[)][,:]?$/u.test(text.slice(weight.end, mention.start))
  );
}

/** Weights that add up over fewer pairs may do so by chance. */
export const FEWEST_PAIRS = 3;
