/**
 * Growth rates whose base, or what grew, is told in another place under the same name: 税收收入1291648万元，增长9.4%; and behind it
 * 上年…，其中税收1180667万元; a table of both years; last year's outcome sections before. They only confirm.
 */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import { signed, subjectOf } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, type Expression, figure, growthOf, quotient } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { commonName, piecesOf } from './restated-names.ts';
import {
  after,
  beforeInSentence,
  isAdditive,
  isForEach,
  isLevel,
  placeAmong,
  sameDimension,
  tellingDigits,
} from './scope.ts';
import { namesIn } from './signs.ts';

/** Figures before and behind the rate among which the other one is looked for. */
const REACH = 240;
const CLAUSES = 3;
const CURRENTS_TRIED = 3;
const FEWEST_DIGITS = 2;
const NAME = 2;
const MOST = 3;

/** What there was before anything grew. */
const BEFORE = /年初|期初|上年|去年/u;

/** A growth that two figures make, and the two whose names must be of one thing. */
interface Growth {
  value: number;
  right: () => Expression;
  named: readonly [Mention, Mention];
}

/** All that a growth rate may be of, where its figures do not stand together. */
export function* ofBaseElsewhere(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (rate.inRange || /年均|平均/u.test(rate.label)) return;
  if (tellingDigits(recognition, rate) < FEWEST_DIGITS) return;
  const around = levelsAround(recognition, rate);
  let found = 0;
  for (const { value, right, named } of growths(recognition, rate, around)) {
    if (!comesOut(recognition, rate, value * rate.direction) || !areOfOneThing(recognition, ...named))
      continue;
    yield {
      ...confirming(`elsewhere:${rate.figure}`, rate, right()),
      left: signed(rate),
      fallback: true,
    };
    found += 1;
    if (found >= MOST) return;
  }
}

function* growths(recognition: Recognition, rate: Mention, around: readonly Mention[]): Iterable<Growth> {
  const own = beforeInSentence(recognition, rate).filter(
    (each) => isAdditive(each) && rate.clause - each.clause <= CLAUSES,
  );
  const levels = own.filter((each) => isLevel(each) && !isForEach(each));
  for (const current of levels.filter((each) => !each.isLast).slice(0, CURRENTS_TRIED))
    for (const base of around) yield growth(recognition, current, base, [current, base]);
  const last = levels.find((each) => each.isLast && rate.clause - each.clause <= 1);
  // 其中罚没收入比上年6,340万元增长8.8%: the words before last year's amount say what grew.
  for (const current of last ? around : []) yield growth(recognition, current, last!, [last!, current]);
  const changed = changedBeside(recognition, rate, own);
  if (!changed) return;
  // 全年执行数比年初预算数增加32.37万元，增长5.22%: what is called as the words say comes before what agrees besides.
  const [called, others] = [true, false].map((is) => around.filter(({ label }) => BEFORE.test(label) === is));
  for (const level of [...called!, ...others!]) yield* ofChanged(recognition, rate, changed, level);
}

function growth(recognition: Recognition, to: Mention, from: Mention, named: Growth['named']): Growth {
  const [reached, before] = [printed(recognition, to), printed(recognition, from)];
  const isPair = to !== from && before > 0 && sameDimension(to, from);
  return { value: isPair ? reached / before - 1 : Number.NaN, right: () => growthOf(to, from), named };
}

/** 其中工程类减少420.15万元，下降18.29%: over what a figure of that name was before, or over last year's of that name. */
function* ofChanged(
  recognition: Recognition,
  rate: Mention,
  changed: Mention,
  level: Mention,
): Iterable<Growth> {
  if (!sameDimension(changed, level)) return;
  const amount = Math.abs(printed(recognition, changed)) * rate.direction;
  const told = printed(recognition, level);
  const part = rate.direction === changed.direction ? signed(changed) : figure(changed.figure);
  yield {
    value: amount / (told - amount),
    right: () => quotient(part, difference(figure(level.figure), part)),
    named: [changed, level],
  };
  if (level.isLast || BEFORE.test(level.label))
    yield {
      value: amount / told,
      right: () => quotient(part, figure(level.figure)),
      named: [changed, level],
    };
}

/** The printed change that the rate tells in per cent: right before it, or in the bracket right behind it (减收3,254万元). */
function changedBeside(
  recognition: Recognition,
  rate: Mention,
  own: readonly Mention[],
): Mention | undefined {
  const [nearest] = own;
  if (nearest && nearest.direction === rate.direction && rate.clause - nearest.clause <= 1) return nearest;
  const [next] = after(recognition, rate);
  const isBehind = next?.opening === rate.end && isAdditive(next) && /^[净共]?[增减多少]/u.test(next.label);
  return isBehind ? next : undefined;
}

/** The report's quantities about a rate, those nearest before it first. */
function levelsAround(recognition: Recognition, rate: Mention): Mention[] {
  const { mentions } = recognition;
  const at = placeAmong(recognition, rate);
  const isUsable = (each: Mention): boolean => isAdditive(each) && isLevel(each) && !isForEach(each);
  return [
    ...mentions
      .slice(Math.max(0, at - REACH), at)
      .filter(isUsable)
      .reverse(),
    ...mentions.slice(at + 1, at + REACH).filter(isUsable),
  ];
}

/** What every report calls its amounts names something where nothing else stands beside it: 收入, and 上年收入. */
const TIME =
  /^(?:其中)?(?:[本当今全上去]年|\d{4}年|年[初末])?度?(?:同期|实际|预计)?|(?:完成|实现|安排|预算|决算|执行|达到?|数|为|共|[净多少]?[增减][加少长]?|下降|上升)+$/gu;

function areOfOneThing(recognition: Recognition, one: Mention, other: Mention): boolean {
  const [name, called] = [one, other].map(({ label }) => label.replace(TIME, ''));
  if (name !== '' && name!.length >= NAME && name === called) return true;
  if (areOfStage(recognition, one, other)) return true;
  return commonName(namesOf(recognition, one), namesOf(recognition, other)) >= NAME;
}

/** 全年预算数比年初预算数增加156万元: the words of the change name the stage that another figure is of. */
function areOfStage({ lexicon }: Recognition, change: Mention, { role }: Mention): boolean {
  return (
    change.direction !== 0 &&
    role !== null &&
    lexicon.roles.all(change.label).some((each) => each.meaning === role)
  );
}

/** 负债减少23.26万元: of a change what its words say has changed; 上年收入、利润、税费分别为268.91亿元、…: of a row all that it tells. */
function namesOf(recognition: Recognition, mention: Mention): readonly string[] {
  const subject = mention.direction === 0 ? '' : subjectOf(mention);
  if (subject !== '') return [subject];
  const { text } = recognition.passages[mention.passage]!;
  const row = ROW.exec(wordsSince(text.slice(0, mention.start), '。;'))?.[1];
  return row === undefined ? namesIn(recognition, mention) : piecesOf(row);
}

const ROW = /([^,。;:]*、[^,。;:]*)分别(?:为|是|达到?|完成|实现)?[^。;]{0,60}$/u;
