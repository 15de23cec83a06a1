/** 持平: this year's figure and last year's or the one aimed at, told beside it, are one. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { compared } from './difference-comparisons.ts';
import { printed } from './reckoning.ts';
import { isForEach, isLevel } from './scope.ts';

/** 与上年基本持平 may differ a little. */
const LEVEL =
  /(?<!基本|大体|大致|总体)[与同和较比](?:上一?年|去年)(?:度|同期)*(?:预算|执行|决算|完成)?数?(?:相比)?持平/gu;
const BESIDE_LAST = /^(?:上一?年|去年)(?:度|同期)*(?:预算|执行|决算|完成)?数?(?:为|是|的)?$/u;
const WITH_LAST = /[与同和较比](?:上一?年|去年)(?:度|同期)*(?:预算|执行|决算|完成)?数?(?:的)?$/u;
/** 培养骨干18名，与年初目标18名持平. */
const WITH_TARGET = /[与同和较比](?:年初|年度|全年)?(?:目标|任务|计划|指标)(?:任务)?(?:值|数|量)?(?:的)?$/u;
/** People call level what differs by less. */
const SLACK = 0.01;

/** 收入1600万元，上年1600万元，与上年持平; 收入1600万元（上年1600万元），与上年持平; 收入1600万元，与上年1600万元持平. */
export function* ofLevel(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { mentions, text } = passage;
  for (const match of matchesOf(LEVEL, text)) {
    const at = mentions.findLastIndex((each) => each.end <= match.index);
    // 运行费10.65万元，与上年持平（上年为10.85万元）: last year's may stand in the bracket behind.
    const behind = mentions[at + 1];
    if (behind?.opening === match.index + match[0].length && BESIDE_LAST.test(behind.label))
      yield* levelWith(recognition, passage, match, mentions[at], behind);
    const last = mentions[at];
    if (!last || !BESIDE_LAST.test(last.label) || !/^[),;]*$/u.test(text.slice(last.end, match.index)))
      continue;
    yield* levelWith(recognition, passage, match, mentions[at - 1], last);
  }
  for (const [at, last] of mentions.entries()) {
    if (!(WITH_LAST.test(last.label) || WITH_TARGET.test(last.label)) || !/^(?:相比)?持平/u.test(last.trail))
      continue;
    const words = /持平/u.exec(text.slice(last.end))!;
    words.index += last.end;
    yield* levelWith(recognition, passage, words, mentions[at - 1], last);
  }
}

function* levelWith(
  recognition: Recognition,
  passage: Passage,
  words: RegExpExecArray,
  current: Mention | undefined,
  last: Mention,
): Iterable<Proposal> {
  if (!current || current.kind !== last.kind || current.unit !== last.unit || current.isLast) return;
  if (!isLevel(current) || isForEach(current) !== isForEach(last) || current.inRange) return;
  if (current.sentence !== last.sentence || last.clause - current.clause > 1) return;
  const [now, then] = [current, last].map((each) => printed(recognition, each)) as [number, number];
  if (now !== then && Math.abs(now - then) <= SLACK * Math.abs(then)) return;
  yield compared(`level:${passage.index}`, passage, words, '=', [current, last]);
}
