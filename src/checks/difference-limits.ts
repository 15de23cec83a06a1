/** What is owed against what may be owed: 余额控制在限额之内, 余额低于限额2.64亿元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { compared } from './difference-comparisons.ts';
import { difference, figure } from './expression.ts';
import { nearly } from './proposals.ts';
import { before, beforeInSection, isLevel, sameDimension } from './scope.ts';

const WITHIN =
  /(?:余额)?(?:均|严格)?控制在(?:核定|批准|省定|规定|债务)*的?(?:债务)?限额(?:之内|以内|内|范围(?:之|以)?内)/gu;
const LIMIT = /限额(?:总额|合计)?(?:为|是|共)?$/u;
const BALANCE = /余额(?:总额|合计)?(?:为|是|共)?$/u;
const KINDS = /一般|专项/u;
/** Figures of the paragraphs before among which the limit is looked for. */
const FAR = 12;

/** 债务限额96.85亿元，…。年末债务余额93.12亿元，…，余额控制在限额之内: what is owed is no more than what may be. */
export function* ofWithinLimit(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { mentions, text } = passage;
  for (const match of matchesOf(WITHIN, text)) {
    const own = mentions.filter((each) => each.end <= match.index).reverse();
    const balance = own.find((each) => isOwed(each) && !KINDS.test(each.label));
    if (!balance) continue;
    const limit =
      own.find((each) => isLimit(each) && !KINDS.test(each.label)) ??
      // 核定我县债务限额52.36亿元。 and a paragraph later what is owed.
      beforeInSection(recognition, balance, FAR).find(
        (each) => isLimit(each) && !KINDS.test(each.label) && isOfOneYear(each, balance),
      );
    if (!limit || !sameDimension(limit, balance)) continue;
    yield compared(`within:${passage.index}`, passage, match, '<=', [balance, limit]);
  }
  yield* ofToldLimit(passage);
}

const HELD_WITHIN =
  /控制在[^,。;\d]{0,10}[\d,.]+[亿万]?元(?:的)?(?:(?:债务)?限额)?(?:之内|以内|内|范围(?:之|以)?内)/gu;

/** 余额186.43亿元，控制在省核定的201.20亿元限额之内: the limit stands between the words. */
function* ofToldLimit(passage: Passage): Iterable<Proposal> {
  for (const match of matchesOf(HELD_WITHIN, passage.text)) {
    const limit = passage.mentions.find(({ start }) => start > match.index);
    const balance = limit && passage.mentions[passage.mentions.indexOf(limit) - 1];
    if (!limit || !balance || !BALANCE.test(balance.label) || balance.isLast) continue;
    if (sameDimension(limit, balance) && balance.sentence === limit.sentence)
      yield compared(`held:${limit.figure}`, passage, match, '<=', [balance, limit]);
  }
}

const BELOW =
  /(?:低于|少于|小于|未达)(?:核定|批准|规定|债务)*限额|[较比](?:核定|批准|规定|债务)*限额(?:低|少)|限额(?:空间|剩余)|剩余限额/u;

/** 年末余额42.36亿元。债务限额45.00亿元，余额低于限额2.64亿元: between the limit and the balance told last. */
export function* ofBelowLimit(recognition: Recognition, apart: Mention): Iterable<Proposal> {
  if (apart.kind !== 'amount' || !BELOW.test(apart.label) || /分别/u.test(apart.label)) return;
  const kind = KINDS.exec(apart.label)?.[0];
  const isOfKind = ({ label }: Mention): boolean => KINDS.exec(label)?.[0] === kind;
  const told = before(recognition, apart).filter((each) => isOfKind(each) && !BELOW.test(each.label));
  const limit = told.find(isLimit);
  const balance = told.find(isOwed);
  if (!limit || !balance || !sameDimension(limit, balance) || !sameDimension(limit, apart)) return;
  yield nearly(`below:${apart.figure}`, apart, difference(figure(limit.figure), figure(balance.figure)));
}

/** 截至2023年底 names no year of its own. */
function isOfOneYear(limit: Mention, balance: Mention): boolean {
  return limit.year === null || balance.year === null || limit.year === balance.year;
}

function isLimit(each: Mention): boolean {
  return isTold(each) && LIMIT.test(each.label) && !/低于|距|差/u.test(each.label);
}

function isOwed(each: Mention): boolean {
  return isTold(each) && BALANCE.test(each.label);
}

function isTold(each: Mention): boolean {
  return each.kind === 'amount' && isLevel(each) && !each.nested && !each.isLast;
}
