/** What remains of two figures of one sentence that tells no others: 合同价380万元，已付285万元，尚欠95万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import { isCountable, isForEach, isRunningText, sameDimension } from './scope.ts';

const REST =
  /(?:结余|剩余|结转|节约|节余|缺口|尚欠|欠拨|欠付|未支付|未拨付|未完成|相差|余下|净增加?|净减少?|盈余|尚余|超支|提前|[差余])(?:资金|金额|额|数)?(?:共|为|达|有|的)*$/u;

export function* ofRestBeside(recognition: Recognition, { block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const rest of mentions) {
    if (!REST.test(rest.label) || /^(?:另|此外)/u.test(rest.label) || rest.inRange || isForEach(rest))
      continue;
    // 缴存总额142.77亿元，缴存余额73.83亿元，上年末余额68.42亿元: this year's figures leave nothing of last year.
    // 贷款余额8,642万元，逾期金额173.6万元，…；年初余额9,315万元: nor of what there was before them.
    if (rest.isLast || /[年期季月]初/u.test(rest.label)) continue;
    const [first, second, ...others] = besides(mentions, rest);
    if (!first || !second || others.length > 0) continue;
    if (isDeficit(recognition, rest, first, second) || isEarly(rest, first, second)) {
      const right = difference(figure(first.figure), figure(second.figure));
      yield { ...asserting(`ordered:${rest.figure}`, rest, right, 'strong'), ruled: true };
      continue;
    }
    // 收入A，支出B，结余A-B; and 已到位A，应到位B，缺口B-A.
    const isInOrder = printed(recognition, first) >= printed(recognition, second);
    const [from, less] = isInOrder ? [first, second] : [second, first];
    yield nearly(`beside:${rest.figure}`, rest, difference(figure(from.figure), figure(less.figure)));
  }
}

const SURPLUS = /(?:当年|本年|当期|本期|收支)(?:收支|滚存)?(?:结余|盈余)(?:为)?$/u;
const SENTENCES = 3;

/** 收入612,480万元，其中…。支出547,106万元，…。当年收支结余65,374万元: of the last income and expenditure that were told. */
export function* ofSurplus({ block, mentions }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const rest of mentions) {
    if (rest.kind !== 'amount' || !SURPLUS.test(rest.label)) continue;
    // 中央调剂补助3.1亿元，补助后当年结余1.6亿元: with more than was told before.
    if (/上年|(?:补助|补贴|调剂|调入|弥补)后/u.test(rest.label)) continue;
    const before = mentions.filter(
      (each) =>
        each.end <= rest.start &&
        rest.sentence - each.sentence <= SENTENCES &&
        each.depth <= rest.depth &&
        each.kind === 'amount' &&
        isCountable(each) &&
        !each.isLast,
    );
    const spent = before.filter(({ label }) => /支出(?:合计|完成|总额|为|共)*$/u.test(label));
    const [only] = spent;
    if (!only || spent.length > 1) continue;
    const income = before.findLast(
      (each) => !each.nested && /收入(?:合计|完成|总额|为|共)*$/u.test(each.label) && each.end <= only.start,
    );
    if (!income || isOtherSide(mentions, income, only)) continue;
    yield {
      ...nearly(`surplus:${rest.figure}`, rest, difference(figure(income.figure), figure(only.figure))),
      strength: 'strong',
      near: 'besides',
    };
  }
}

/** 全年总收入15,480万元，…，医疗收入中药品收入4,265万元。全年总支出15,027万元: the income of all is told farther before. */
function isOtherSide(mentions: readonly Mention[], income: Mention, spent: Mention): boolean {
  const name = spent.label.replace('支出', '收入');
  return (
    /收入中/u.test(income.label) ||
    (/[总全]/u.test(name) &&
      income.label !== name &&
      mentions.some((each) => each.label === name && each.end <= spent.start))
  );
}

/** 收入12,386万元，支出14,029万元，当年结余1,643万元: more was spent than came in. */
function isDeficit(recognition: Recognition, rest: Mention, income: Mention, spent: Mention): boolean {
  return (
    /^(?:当年|本年|当期|收支)*(?:结余|盈余)(?:为)?$/u.test(rest.label) &&
    /收入$/u.test(income.label) &&
    /支出$/u.test(spent.label) &&
    printed(recognition, income) < printed(recognition, spent)
  );
}

/** 合同工期180天，实际工期170天，提前10天. */
function isEarly(rest: Mention, agreed: Mention, taken: Mention): boolean {
  return (
    /提前/u.test(rest.label) &&
    /合同|计划|要求|规定|约定|承诺/u.test(agreed.label) &&
    /实际/u.test(taken.label) &&
    agreed.unit === rest.unit
  );
}

/** What stands before it in its sentence, or in its own part of one: 养老保险收入…，支出…，当年结余…；失业保险收入…. */
function besides(mentions: readonly Mention[], rest: Mention): Mention[] {
  const before = mentions.filter((each) => isOperandOf(rest, each));
  return before.length <= 2 ? before : before.filter((each) => each.part === rest.part);
}

function isOperandOf(rest: Mention, each: Mention): boolean {
  return (
    each.end <= rest.start &&
    each.sentence === rest.sentence &&
    each.depth <= rest.depth &&
    isCountable(each) &&
    sameDimension(each, rest)
  );
}
