/** Points that a sentence or a list adds up itself: 决策15分、…，满分100分; 基础分100分，共扣4.5分，加2分，最终得分97.5分. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumFrom, sumOf } from './expression.ts';
import { nearly } from './proposals.ts';
import { isRunningText, onlyOne } from './scope.ts';

const INDICATOR = /决策|投入|过程|管理|产出|效益|效果|满意度|执行/u;
const FULL = /^(?:满分|总分|合计|共计?)(?:为)?$/u;
const FEWEST = 3;

export function* ofPointSums(recognition: Recognition): Iterable<Proposal> {
  for (const { block, mentions, text } of recognition.passages) {
    if (!isRunningText(block)) continue;
    for (const [index, total] of mentions.entries()) {
      const parts = FULL.test(total.label) ? rowBefore(mentions, text, index) : [];
      if (parts.length >= FEWEST) yield nearly(`weights:${total.figure}`, total, sumFrom(parts));
    }
  }
  yield* ofBonuses(recognition);
}

/** Points of indicators, one behind the other, right before their total. */
function rowBefore(mentions: readonly Mention[], text: string, index: number): Mention[] {
  const total = mentions[index]!;
  const parts: Mention[] = [];
  for (const each of mentions.slice(0, index).reverse()) {
    const next = parts[0] ?? total;
    const gap = text.slice(each.end, next.start - next.label.length);
    const isPart = each.kind === 'score' && each.sentence === total.sentence && INDICATOR.test(each.label);
    if (!isPart || !/^[、,]$/u.test(gap) || /得/u.test(each.label)) break;
    parts.unshift(each);
  }
  return parts;
}

const BASE = /(?:基础|基本)分(?:为)?$/u;
const OFF = /(?:共|合计)扣(?:分)?$/u;
const BONUS = /加(?:分)?$/u;
const FINAL = /(?:最终|最后|综合|总|考核)(?:得分|评分|成绩)(?:为)?$/u;
/** Paragraphs back from the final score. */
const REACH = 6;

/** What there was at first, less all that was taken off, with what was added. */
function* ofBonuses({ mentions }: Recognition): Iterable<Proposal> {
  for (const final of mentions) {
    if (final.kind !== 'score' || !FINAL.test(final.label)) continue;
    const near = mentions.filter(
      (each) =>
        each.kind === 'score' &&
        each.figure < final.figure &&
        final.passage - each.passage <= REACH &&
        each.passage <= final.passage,
    );
    const [base, off, bonus] = [BASE, OFF, BONUS].map((words) => onlyOne(near, words));
    if (!base || !off || !bonus) continue;
    yield nearly(
      `bonus:${final.figure}`,
      final,
      sumOf([figure(base.figure), negated(figure(off.figure)), figure(bonus.figure)]),
    );
  }
}
