/** What the remark of a form's row tells of its figures: 1个小区未完工扣2分；合格率未达标扣1.5分, 完成目标的88%, 抽样200户，满意187户. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, quotient, sumOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import { sameDimension, tellingDigits } from './scope.ts';
import { type FormRow, formRows } from './table-form-rows.ts';
import type { Cell, Table } from './tables.ts';

const TAKEN = /扣(?:除|减|掉|去|分)?(?:了)?$/u;
/** 每低1个百分点扣0.5分 is how points would be taken off. */
const RULE = /每[^,。;]*$|(?:以上|以下|不足)[^,。;]{0,6}$/u;
/** 共扣3.5分 tells the others together. */
const ALL_TAKEN = /(?:共|合计|总计|累计)(?:计)?扣/u;
const OF_TARGET =
  /(?:完成|达到|实现)(?:了)?(?:年度|全年|年初)?(?:目标|计划|任务|指标)(?:值|数|任务)?的?$|完成率(?:为)?$/u;
const TELLING_DIGITS = 3;

/** The remarks of a table's rows. */
export function* ofRemarks(recognition: Recognition, table: Table): Iterable<Proposal> {
  for (const row of formRows(table)) {
    if (!row.remark || row.remark.mentions.length === 0) continue;
    yield* ofTaken(row, row.remark);
    yield* ofShareReached(row, row.remark);
    yield* ofCounts(recognition, row, row.remark);
  }
}

/** The weight less what was taken off. */
function* ofTaken({ weight, score }: FormRow, { passages }: Cell): Iterable<Proposal> {
  const taken: Mention[] = [];
  for (const { mentions, text } of passages)
    for (const each of mentions) {
      if (each.kind !== 'score' || !TAKEN.test(each.label)) continue;
      if (RULE.test(text.slice(0, each.start)) || /每/u.test(each.label)) return;
      if (ALL_TAKEN.test(each.label)) taken.length = 0;
      taken.push(each);
    }
  if (!weight || !score || taken.length === 0) return;
  const left = sumOf([figure(weight.figure), ...taken.map((each) => negated(figure(each.figure)))]);
  yield nearly(`remark:${score.figure}`, score, left);
}

/** 完成目标的88%, of what was reached and what was aimed at. */
function* ofShareReached({ target, reached }: FormRow, { mentions }: Cell): Iterable<Proposal> {
  if (!target || !reached || !sameDimension(target, reached)) return;
  for (const rate of mentions)
    if (rate.kind === 'rate' && rate.direction === 0 && OF_TARGET.test(rate.label))
      yield nearly(
        `remark-rate:${rate.figure}`,
        rate,
        quotient(figure(reached.figure), figure(target.figure)),
      );
}

/** 93.5% reached, and 抽样200户，满意187户 beside it. */
function* ofCounts(recognition: Recognition, { reached }: FormRow, { mentions }: Cell): Iterable<Proposal> {
  if (reached?.kind !== 'rate' || tellingDigits(recognition, reached) < TELLING_DIGITS) return;
  for (const [part, whole] of pairsIn(mentions))
    if (comesOut(recognition, reached, printed(recognition, part) / printed(recognition, whole)))
      yield confirming(
        `remark-counts:${reached.figure}`,
        reached,
        quotient(figure(part.figure), figure(whole.figure)),
      );
}

const COUNTED = new Set<Mention['kind']>(['count', 'amount', 'measure']);

/** Every two figures of one dimension that some words tell, either of which may be the whole. */
export function* pairsIn(mentions: readonly Mention[]): Iterable<readonly [Mention, Mention]> {
  for (const part of mentions)
    for (const whole of mentions)
      if (part !== whole && COUNTED.has(part.kind) && sameDimension(part, whole)) yield [part, whole];
}
