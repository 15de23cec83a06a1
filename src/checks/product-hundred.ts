/** What a hundred 元 of income costs: 百元医疗收入消耗卫生材料17.80元, of the income and the cost that it names. */
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure, productOf, quotient } from './expression.ts';
import { nearly } from './proposals.ts';
import { isForEach, isLevel, onlyOne, placeAmong } from './scope.ts';

const OF_A_HUNDRED =
  /每?百元([一-鿿]{2,8}?)(?:中)?(?:的)?(?:消耗|耗用|占用|支出|所含)(?:的)?([一-鿿]{2,8}?)(?:费用?|支出)?(?:为)?$/u;
const REACH = 40;
const HUNDRED = '100';

/** All such figures whose two amounts the report tells under their names. */
export function* ofHundreds(recognition: Recognition): Iterable<Proposal> {
  for (const stated of recognition.mentions) {
    const [, income, cost] = OF_A_HUNDRED.exec(stated.label) ?? [];
    if (stated.kind !== 'amount' || stated.isLast || income === undefined || cost === undefined) continue;
    const at = placeAmong(recognition, stated);
    const near = recognition.mentions
      .slice(Math.max(0, at - REACH), at + REACH / 4)
      .filter((each) => each.kind === 'amount' && isLevel(each) && !isForEach(each) && !each.isLast);
    const whole = onlyOne(near, new RegExp(`${income}(?:为|完成|共)?$`, 'u'));
    const part = onlyOne(near, new RegExp(`^${cost}(?:费用?|支出)?(?:为|共)?$`, 'u'));
    if (!whole || !part || whole === part) continue;
    const right = productOf([quotient(figure(part.figure), figure(whole.figure)), constant(HUNDRED)]);
    yield {
      ...nearly(`hundred:${stated.figure}`, stated, right),
      constants: { zh: '每百元', en: 'for a hundred yuan' },
    };
  }
}
