/**
 * Government debt: what is owed at the year's end is what was owed before it, with what was issued, without what was repaid (政府债务
 * 余额 = 上年末余额 + 新增债券 + 再融资债券 − 还本), in whatever order and unit a report tells them.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { isRunningText } from './scope.ts';

const OPENING = /(?:年初|期初|上年末|上年底|去年末|去年底)(?:的)?[^,。;]{0,8}$/u;
const CLOSING = /债务余额(?:为|达|共)*$/u;
const ISSUED = /新增(?:的)?(?:地方)?(?:政府)?(?:债券|债务)(?:资金)?(?:发行)?(?:为|共)?$|加新增$/u;
const REFINANCED = /再融资(?:债券)?(?:发行|资金)?(?:为|共)?$/u;
const REPAID = /(?:还本|偿还(?:到期)?(?:政府)?(?:债务|债券)?(?:本金)?)(?:为|共)?$/u;
const PASSAGES = 3;

/** The balance that a paragraph of debts begins with, where what moved it comes out. */
export function* ofDebts(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block) || !passage.text.includes('债务余额')) continue;
    const near = recognition.passages
      .slice(passage.index, passage.index + PASSAGES)
      .filter(({ block }) => isRunningText(block) && block.section === passage.block.section)
      .flatMap(({ mentions }) => mentions)
      .filter((each) => each.kind === 'amount' && each.depth === 0);
    const closing = near.find(
      (each) => each.passage === passage.index && CLOSING.test(each.label) && !each.isLast,
    );
    const opening = near.find(
      (each) => OPENING.test(each.label) || (each.isLast && /余额/u.test(each.label)),
    );
    const repaid = firstOf(near, REPAID);
    const issued = [ISSUED, REFINANCED].flatMap((words) => firstOf(near, words) ?? []);
    if (!closing || !opening || !repaid || issued.length === 0 || closing === opening) continue;
    const value = issued.reduce(
      (sum, each) => sum + printed(recognition, each),
      printed(recognition, opening),
    );
    if (!comesOut(recognition, closing, value - printed(recognition, repaid))) continue;
    const came = [opening, ...issued].map((each) => figure(each.figure));
    yield confirming(`debt:${closing.figure}`, closing, sumOf([...came, negated(figure(repaid.figure))]));
  }
}

/** What moved in the year: neither of the year before nor a part of what is told. */
function firstOf(near: readonly Mention[], words: RegExp): Mention | undefined {
  return near.find((each) => words.test(each.label) && !each.isLast && !/^(?:其中|用)/u.test(each.label));
}
