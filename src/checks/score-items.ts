/** （二）过程（满分30分，得27.5分）。预算执行11.2分，预算管理9.5分，资产管理6.8分: the scores behind a bracket make the one in it. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { hundredths } from './reckoning.ts';
import { isLost } from './score-weights.ts';

/** What is scored, in a bracket behind its name: what it may gain and what it gained. */
export interface Bracketed {
  weight: Mention;
  gained: Mention;
}

const WEIGHT = /满分|分值|权重|标准分/u;

/**
 * The scores between a bracket and the next one.
 * @param pairs weights and gained scores in their order; those outside brackets are passed over
 */
export function* ofItems(recognition: Recognition, pairs: readonly Bracketed[]): Iterable<Proposal> {
  for (const { weight, gained } of pairs) {
    if (gained.depth === 0 || weight.opening !== gained.opening) continue;
    const { mentions, text } = recognition.passages[gained.passage]!;
    const next = pairs.find(
      (pair) => pair.gained.passage === gained.passage && pair.weight.start > gained.end,
    );
    const items = mentions.filter(
      (each) =>
        each.kind === 'score' && each.start > gained.end && each.end <= (next?.weight.opening ?? text.length),
    );
    const isPlain = (each: Mention): boolean =>
      each.depth === 0 && each.label !== '' && !WEIGHT.test(each.label) && !isLost(text, each);
    if (items.length < 2 || !items.every(isPlain)) continue;
    const sum = items.reduce((all, each) => all + hundredths(recognition, each), 0);
    // 设定8分，配置7分 that make the weight are weights themselves.
    if (sum === hundredths(recognition, weight)) continue;
    yield nearly(`items:${gained.figure}`, gained, sumFrom(items));
  }
}
