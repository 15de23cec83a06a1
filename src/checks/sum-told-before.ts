/**
 * Lists without their total, which was told before: 一般性转移支付9,130万元。…一般性转移支付中，均衡性补助4,275万元、…; 税收收入382,914万元。…主要税种：增值税…，
 * 其他各税62,104万元. They only confirm.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { groupsOf } from './groups.ts';
import { confirming } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { earlierMentions, isCountable, isRunningText, sameDimension, tellingDigits } from './scope.ts';

const FEWEST = 3;
/** Earlier figures that the total may be. */
const REACH = 30;
const SHORTEST_NAME = 4;
/** Digits that a total prints, of amounts and of what is counted. */
const DIGITS = { amount: 3, count: 2 };
const REST = /^(?:其他|其它|其余)/u;
const FILLERS = /^(?:其中|全[县市区省州旗]|[本当今全]年|共|县级|市级)+|(?:[为共达约]|总额|合计|资金)+$/gu;

export function* ofToldBefore(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const sentence of groupsOf(passage.mentions, (each) => `${each.sentence}`).values()) {
    const [first] = sentence;
    const parts = sentence.filter(
      (each) =>
        isCountable(each) && !each.isLast && sameDimension(each, first!) && each.depth === first!.depth,
    );
    if (!first || parts.length < FEWEST || !parts.every(({ label }) => label.length >= 2)) continue;
    const words = wordsSince(passage.text.slice(0, first.start), '。');
    const closes = REST.test(parts.at(-1)!.label);
    const sum = printedSum(recognition, parts);
    const total = earlierMentions(recognition, first, REACH).find(
      (each) =>
        first.figure - each.figure <= REACH &&
        isTotal(recognition, each, first) &&
        comesOut(recognition, each, sum) &&
        (closes || opens(words, each.label)),
    );
    if (total) yield confirming(`told-before:${total.figure}:${first.figure}`, total, sumFrom(parts));
  }
}

function isTotal(recognition: Recognition, each: Mention, first: Mention): boolean {
  return (
    isCountable(each) &&
    sameDimension(each, first) &&
    isRunningText(recognition.passages[each.passage]!.block) &&
    tellingDigits(recognition, each) >= (each.kind === 'amount' ? DIGITS.amount : DIGITS.count)
  );
}

/** 专项转移支付专款专用，其中…: the sentence begins with the total's name. */
function opens(words: string, label: string): boolean {
  const name = label.replace(FILLERS, '');
  return name.length >= SHORTEST_NAME && words.slice(0, name.length + SHORTEST_NAME * 2).includes(name);
}
