/**
 * An item's amount and what it is reckoned from, one behind the other: （1）全民健身工程2116.8万元。…，计300万元；…，计
 * 553.8万元；…，计1263万元。
 */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { isCountable, isRunningText, sameDimension } from './scope.ts';

const RECKONED = /(?<![合共小总设审统估累预会])计$|^(?:共|合|小)计$/u;
const FEWEST = 2;

/** The first amount of a passage and all those that say 计; nothing where one of them says it for several. */
export function* ofReckonedItems(passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  const amounts = passage.mentions.filter((each) => each.kind === 'amount' && isCountable(each));
  const [total] = amounts;
  if (!total || RECKONED.test(total.label)) return;
  const parts = amounts.filter((each) => RECKONED.test(each.label) && sameDimension(each, total));
  const steps = parts.map((each) => each.part + 1000 * each.sentence);
  const areApart = new Set(steps).size === steps.length && parts.every((each) => each.depth === total.depth);
  // 两项合计, 共计 at the end: what closes the list is no part of it.
  const isClosed = parts.some((each) => /^(?:共|合|小)计/u.test(each.label));
  if (parts.length < FEWEST || !areApart || isClosed) return;
  yield asserting(`reckoned:${total.figure}`, total, sumFrom(parts), 'weak');
}
