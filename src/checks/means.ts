/** 平均 behind a row of figures of one kind: their mean. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { bareUnit } from './dividers.ts';
import { constant, quotient, roundedOf, sumFrom } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { isLevel, isRunningText, tellingDigits } from './scope.ts';

const MEAN =
  /(?:^|[年月次项者类季期人个块户家县区镇])(?:简单|算术)?平均(?:得分|自评得分|值|分|数|满意度|[一-鿿]{1,3}率)?(?:为|是|约)?$/u;
/** 四地满意度分别为94.2%、88.5%，算术平均91.4%: of all that the words open, whatever their weight. */
const PLAIN = /(?:算术|简单)平均/u;
const OPENED = /(?:分别|依次)(?:为|是|达到?)?[^,。;:]{0,4}$/u;
const MOST = 12;
const TELLING = 3;

/** 学生满意度94.5%，家长满意度96.2%，平均95.4%: the mean of the figures right before. They only confirm, but where the words leave no other. */
export function* ofMeanRows(recognition: Recognition): Iterable<Proposal> {
  for (const [index, mean] of recognition.mentions.entries()) {
    if (!MEAN.test(mean.label) || !isLevel(mean)) continue;
    if (!isRunningText(recognition.passages[mean.passage]!.block)) continue;
    if (tellingDigits(recognition, mean) < TELLING) continue;
    const parts: Mention[] = [];
    // 三年平均: what is counted of the row itself is none of it.
    const before = recognition.mentions[index - 1];
    const isCounted =
      before && before.kind !== mean.kind && before.end <= mean.start && mean.start - before.end <= 6;
    for (let at = isCounted ? index - 2 : index - 1; at >= 0 && parts.length < MOST; at--) {
      const each = recognition.mentions[at]!;
      if (each.passage !== mean.passage || each.sentence !== mean.sentence) break;
      // 按金额加权平均90.45分，简单平均89.80分: another mean is none of the row.
      if (/平均/u.test(each.label)) continue;
      if (each.kind !== mean.kind || bareUnit(each.unit) !== bareUnit(mean.unit)) break;
      parts.unshift(each);
      if (parts.length >= 2) yield meanOf(mean, parts);
    }
    const { text } = recognition.passages[mean.passage]!;
    if (parts.length >= 3 && PLAIN.test(mean.label) && OPENED.test(text.slice(0, parts[0]!.start)))
      yield { ...meanOf(mean, parts), ...ASSERTED };
  }
}

/** The mean of figures, with an allowance for what is counted. */
export function meanOf(mean: Mention, parts: readonly Mention[]): Proposal {
  const value = quotient(sumFrom(parts), constant(`${parts.length}`));
  return confirming(`mean:${mean.figure}`, mean, mean.kind === 'count' ? roundedOf(value) : value);
}
