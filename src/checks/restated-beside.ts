/** One quantity told twice by what stands right beside it: in a bracket in another unit, under an indicator's name, with one number. */

import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { groupsOf } from './groups.ts';
import { asserting, nearly } from './proposals.ts';
import { isForEach, isLevel, isRunningText } from './scope.ts';

export function* ofBeside(recognition: Recognition): Iterable<Proposal> {
  for (const { block, mentions, text } of recognition.passages) {
    if (!isRunningText(block)) continue;
    for (const [index, mention] of mentions.entries()) {
      const next = mentions[index + 1];
      if (next) yield* inBracket(text, mention, next);
      yield* ofIndicator(recognition, text, mention);
    }
  }
  yield* withOneNumber(recognition);
}

/** 科普经费27.8万元（278,000元）: a bracket that holds nothing but the amount in another unit. */
function* inBracket(text: string, told: Mention, again: Mention): Iterable<Proposal> {
  const isAlone = again.opening === told.end && again.start === told.end + 1 && text[again.end] === ')';
  const isMoney = told.kind === 'amount' && again.kind === 'amount' && told.unit !== again.unit;
  if (!isAlone || !isMoney || again.label !== '' || isForEach(told) || told.inRange || again.inRange) return;
  yield asserting(`bracket:${again.figure}`, again, figure(told.figure), 'strong');
}

const INDICATOR = /[“"]([一-鿿]{4,16})[”"](?:指标)?[^。;“”"]{0,24}$/u;
/** Characters before what was reached in which its indicator is named. */
const NAME_REACH = 48;
const REACHED = /^(?:实际)?(?:完成|达到|实现|为)(?:值)?(?:为)?$|^实际(?:值)?(?:为)?$/u;

/** 质量指标“追回违规资金”目标值300万元，实际完成327.6万元: what the report calls so elsewhere. */
function* ofIndicator(recognition: Recognition, text: string, reached: Mention): Iterable<Proposal> {
  if (!REACHED.test(reached.label) || reached.inRange) return;
  const name = INDICATOR.exec(text.slice(Math.max(0, reached.start - NAME_REACH), reached.start))?.[1];
  if (name === undefined) return;
  const told = recognition.mentions.filter(
    (each) =>
      each.label.endsWith(name) &&
      each.kind === reached.kind &&
      each.unit === reached.unit &&
      isLevel(each) &&
      !each.isLast &&
      each.passage !== reached.passage,
  );
  const [only] = told;
  if (only && told.length === 1) yield nearly(`indicator:${reached.figure}`, reached, figure(only.figure));
}

const FEWEST = 2;

/** 发放贷款173笔、1.38亿元, and 在173笔、1.38亿元存量基础上: the amount right behind one number of one measure. */
function* withOneNumber(recognition: Recognition): Iterable<Proposal> {
  const pairs = groupsOf(amountsBehindNumbers(recognition), ({ number, amount }) =>
    [recognition.figures[number.figure]!.value, number.unit, amount.unit].join('|'),
  );
  for (const [first, ...others] of pairs.values())
    for (const { amount } of others)
      yield nearly(`number:${amount.figure}`, amount, figure(first!.amount.figure));
}

/** Each number of more than two digits with the amount right behind it. */
function* amountsBehindNumbers(recognition: Recognition): Iterable<{ number: Mention; amount: Mention }> {
  for (const { block, mentions, text } of recognition.passages) {
    if (!isRunningText(block)) continue;
    for (const [index, number] of mentions.entries()) {
      const amount = mentions[index + 1];
      const { value } = recognition.figures[number.figure]!;
      const isPair =
        amount?.kind === 'amount' &&
        number.kind === 'count' &&
        !number.isLast &&
        !/上年|去年|同期/u.test(number.label + amount.label) &&
        (value ?? '').length > FEWEST &&
        /^[、,]?$/u.test(text.slice(number.end, amount.start));
      if (isPair) yield { number, amount };
    }
  }
}
