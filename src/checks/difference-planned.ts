/** 支出468.00万元，比计划500.00万元节约32.00万元: what was done, what was planned, and how far they lie apart, in a row. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { before, isAdditive, isForEach, sameDimension } from './scope.ts';

const LESS = /^(?:节约|节省|节余|少支|少花|少用|减少|压减|降低|少|减)(?:了)?$/u;
const MORE = /^(?:增加|多支|多用|超支|超出|超过|超|多|增)(?:了)?$/u;
const PLANNED =
  /[比较](?:[^,。;]{0,6})(?:计划|预算|目标|概算|控制|任务|合同|核定|定额|限额|估算|测算)[^,。;]{0,6}$/u;
const CLAUSES = 2;

/** The difference between the figure that the words compare and the plan that stands right before it. */
export function* ofPlanned(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!isAdditive(mention) || !(LESS.test(mention.label) || MORE.test(mention.label))) return;
  const [planned, done] = before(recognition, mention);
  if (!planned || !done || !PLANNED.test(planned.label)) return;
  const isRow =
    planned.end === mention.start - mention.label.length &&
    done.sentence === mention.sentence &&
    mention.clause - done.clause <= CLAUSES &&
    [planned, done].every((each) => isAdditive(each) && sameDimension(each, mention));
  if (!isRow || done.isLast || isForEach(done) !== isForEach(planned) || done.direction !== 0) return;
  if (isOfSeveral(planned) && closesRow(recognition, done)) return;
  // 刊播412条，…。其中中央级58条、省级354条，比年度任务400条多12条: of what the row divides, where that comes out.
  if (closesRow(recognition, done) && isOfAnother(recognition, mention, planned, done)) return;
  const [from, off] = LESS.test(mention.label) ? [planned, done] : [done, planned];
  const right = difference(figure(from.figure), figure(off.figure));
  yield { ...asserting(`planned:${mention.figure}`, mention, right, 'strong'), certain: true };
}

function isOfAnother(recognition: Recognition, mention: Mention, planned: Mention, done: Mention): boolean {
  return before(recognition, done).some(
    (each) =>
      sameDimension(each, done) &&
      comesOut(recognition, mention, Math.abs(printed(recognition, each) - printed(recognition, planned))),
  );
}

/** 东片454吨，西片452吨，两片总量比计划总量900吨多6吨: a total over several is compared, and not the last of them. */
function isOfSeveral({ label }: Mention): boolean {
  return OF_SEVERAL.test(label.replace(/[比较].*$/u, ''));
}

const OF_SEVERAL =
  /合计|总计|共计|总[额数量价]|总(?:投资|支出|收入|面积)|[两二三四五六七八九十][个项包家类处批片段标]/u;

/** Does an amount, no total itself, stand behind another one of its kind in the sentence? */
function closesRow(recognition: Recognition, done: Mention): boolean {
  return (
    !OF_SEVERAL.test(done.label) &&
    !/^共/u.test(done.label) &&
    before(recognition, done).some(
      (each) => each.sentence === done.sentence && sameDimension(each, done) && !isForEach(each),
    )
  );
}
