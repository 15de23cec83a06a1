/** 审减率, 下浮率, 节约率 of two amounts told right before: what was taken off, of what it was taken from. */
import type { Mention } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, type Expression, figure, quotient, sumOf } from './expression.ts';
import { comesOut, printed } from './reckoning.ts';
import { after, before, beforeInSentence } from './scope.ts';

const SAVED =
  /(?:审减|核减|净减|下浮|降价|节资|节约|节支|压减|让利)(?:率|比例|幅度)(?:最[高低]的?)?(?:为|达|达到|约|是|:)*$/u;
/** What is asked for, and what is granted of it. */
const ASKED = /送审|申报|报审|上报|控制价|限价|概算|预算|估算|原价|标底|合同|涉及金额/u;
const GRANTED = /审定|核定|审核|中标|成交|合同|批复|结算|决算/u;
const TAKEN_OFF = /审减|核减|节约|节资|下浮|压减|减少|降低/u;
/** 核减后可用6099万元, 压减后15.84万元: what is left, and not what was taken off. */
const LEFT = /(?:审减|核减|节约|压减|减少|下浮|降低)后/u;
/** A year before: what is taken off against it was taken off what there was then. */
const AGAINST_LAST = /[比较](?:上年|去年|上一年|(?:19|20)\d{2}年)/u;
const CLAUSES = 2;

/** 送审39,862.13万元，审定35,744.61万元，审减率10.33%: where both amounts bear their names nothing else is meant. */
export function* ofSavedRate(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!SAVED.test(rate.label)) return;
  const told = ofBracket(recognition, rate);
  if (told) return yield told;
  const near = beforeInSentence(recognition, rate).filter(
    (each) => each.kind === 'amount' && rate.clause - each.clause <= CLAUSES + 1,
  );
  const [last, first, earliest] = near;
  // 中标价低于最高限价16万元: how far below, and no price.
  if (!last || !first || /[低高]于/u.test(last.label)) return;
  const compared = comparedWith(recognition, rate, last);
  if (compared) {
    yield proposal(rate, quotient(figure(last.figure), figure(compared.figure)), true);
    return;
  }
  const isGranted = GRANTED.test(last.label) && !BELOW.test(last.label);
  const isNamed = isAsked(first) && (isGranted || LEFT.test(last.label));
  yield proposal(
    rate,
    quotient(difference(figure(first.figure), figure(last.figure)), figure(first.figure)),
    isNamed,
  );
  // 预算1.05亿元，压减620万元，调整为9,880万元，压减比例5.90%: what is left may stand between.
  if (earliest && TAKEN_OFF.test(first.label) && first.direction < 0)
    yield proposal(rate, quotient(figure(first.figure), figure(earliest.figure)), false);
  if (!TAKEN_OFF.test(last.label) || LEFT.test(last.label)) return;
  // 合同价5820.00万元，审定5537.46万元，审减282.54万元: of what was asked for, and not of what was granted.
  if (earliest && isAsked(earliest) && /审定|核定/u.test(first.label)) {
    yield proposal(rate, quotient(figure(last.figure), figure(earliest.figure)), true);
    return;
  }
  // 采购预算3,275.6万元，成交3,041.28万元，节约234.32万元: what was saved is told of the first.
  if (earliest && comesOut(recognition, last, printed(recognition, earliest) - printed(recognition, first))) {
    yield proposal(rate, quotient(figure(last.figure), figure(earliest.figure)), true);
    return;
  }
  // 预算控制数1,120万元。…合同总价912万元，节约208万元: of what the sentence before told, where it comes out to the last digit.
  const former = before(recognition, rate).find(
    (each) =>
      each.kind === 'amount' &&
      each.sentence === rate.sentence - 1 &&
      isAsked(each) &&
      comesOut(recognition, last, printed(recognition, each) - printed(recognition, first)),
  );
  if (former) {
    yield proposal(rate, quotient(figure(last.figure), figure(former.figure)), true);
    return;
  }
  const isResult = isOutcome(first, last);
  if (isResult) {
    const budget = sumOf([figure(first.figure), figure(last.figure)]);
    yield proposal(rate, quotient(figure(last.figure), budget), !earliest && isBid(recognition, first));
  }
  // 安排42万元，较上年预算压减6.80万元，压减幅度13.93%: what was taken off last year's left what is told.
  if (AGAINST_LAST.test(last.label) && !first.isLast) {
    const former = sumOf([figure(first.figure), figure(last.figure)]);
    yield proposal(rate, quotient(figure(last.figure), former), isAsked(first));
    return;
  }
  for (const whole of [first, earliest])
    if (whole)
      yield proposal(
        rate,
        quotient(figure(last.figure), figure(whole.figure)),
        whole === first && isAsked(first) && !isResult,
        // 比预算6.5万元节约1.1万元，节约率16.9%: of what the words compare with, and of nothing else.
        /[比较]/u.test(first.label) && last.clause === first.clause,
      );
}

/** 审减率最高的为31.06%（卫生院改造，送审128.40万元，审定88.52万元）: the bracket behind the rate tells its own two. */
function ofBracket(recognition: Recognition, rate: Mention): Proposal | undefined {
  const [asked, granted, ...others] = after(recognition, rate).filter(
    (each) => each.kind === 'amount' && each.opening === rate.end,
  );
  if (!asked || !granted || others.length > 0 || !isAsked(asked)) return undefined;
  if (!GRANTED.test(granted.label) || BELOW.test(granted.label) || LEFT.test(granted.label)) return undefined;
  const off = difference(figure(asked.figure), figure(granted.figure));
  return proposal(rate, quotient(off, figure(asked.figure)), true);
}

/** 成交价比控制价少4.2万元: how far below, and nothing that was granted. */
const BELOW = /[比较][^,。;]*[少低](?:了|出)?$/u;

/** 概算580万元，…合同价555万元，较概算节约25万元; 预算为92万元，成交价比预算少4.6万元: of what the words before 节约 compare with. */
function comparedWith(recognition: Recognition, rate: Mention, saved: Mention): Mention | undefined {
  const base = COMPARED.exec(saved.label)?.[1];
  if (base === undefined || rate.clause - saved.clause > 1) return undefined;
  const named = beforeInSentence(recognition, saved).filter(
    (each) => each.kind === 'amount' && each.label.replace(/[为是]$/u, '').endsWith(base) && !each.isLast,
  );
  return named.length === 1 ? named[0] : undefined;
}

const COMPARED =
  /[比较](?:项目)?(概算|预算|估算|控制价|最高限价|限价|送审价|合同价)(?:节约|节省|节支|降低|减少|下浮|压减|少|低)(?:了|出|资金)?$/u;

const TENDER = /招标|采购|中标|成交|竞价|比选|询价|磋商|谈判|竞标/u;

/** 合同总价1387.70万元，节约资金32.30万元: what a contract was made for is left of the budget, and no base of what was saved; 较合同节约 tells another. */
function isOutcome(first: Mention, saved: Mention): boolean {
  return (
    /合同/u.test(first.label) &&
    /节约|节省|节资|节支/u.test(saved.label) &&
    !/结算|决算|审[定减]|[比较]/u.test(saved.label)
  );
}

/** 经公开招标，合同总价…: the words before the contract say that it came of a tender. */
function isBid({ passages }: Recognition, contract: Mention): boolean {
  return TENDER.test(wordsSince(passages[contract.passage]!.text.slice(0, contract.start), '。;'));
}

/** 结算比合同减少2.43万元 is how far below, and nothing that was asked for. */
function isAsked({ label, direction }: Mention): boolean {
  return direction === 0 && ASKED.test(label) && !/审定|核定/u.test(label);
}

/** Whether a rate tells what was taken off: it is no change against another year. */
export function isSavedRate({ label }: Mention): boolean {
  return SAVED.test(label);
}

function proposal(rate: Mention, right: Expression, isNamed: boolean, isRuled = false): Proposal {
  return {
    group: `saved:${rate.figure}`,
    strength: isNamed ? 'strong' : 'weak',
    certain: isNamed,
    ruled: isNamed && isRuled,
    left: figure(rate.figure),
    relation: '=',
    right,
    stated: rate.figure,
    confirming: !isNamed,
  };
}
