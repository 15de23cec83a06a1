/** The two amounts that the words of a rate leave no choice of: one in a role that it divides, one in a role that it is divided by. */
import type { Mention } from '../figures/mentions.ts';
import type { Role } from '../lexicon/lexicon.ts';
import type { Recognition } from './claim.ts';
import { isAdjustedBudget, isAmount, type RateKind } from './rate-kinds.ts';
import { after, before, sameDimension } from './scope.ts';

/** The pair that the words leave, if they leave just one. */
export function clearPair(
  recognition: Recognition,
  mention: Mention,
  sentence: readonly Mention[],
  kind: RateKind,
): readonly [Mention, Mention] | null {
  // 控制率91.29%（实际41.08万元÷预算45.00万元）: the bracket tells its own two.
  const isTold = after(recognition, mention).filter((each) => each.opening === mention.end).length >= 2;
  const found =
    isTold || isOfPlanBefore(recognition, mention)
      ? null
      : (onlyPair(recognition, besidesParts(sentence, mention), kind) ??
        onlyPair(recognition, sentence, kind) ??
        spentBefore(recognition, mention, sentence, kind));
  const isOfRow =
    !!found && (found.some((each) => opensRow(recognition, each)) || opensNamedRow(recognition, found));
  const direct = found && !isOfRow && !isAddedUp(found[0], sentence) ? found : null;
  const handed = direct && (handedTo(direct[0], sentence) ?? sourceOf(direct, sentence));
  return direct && handed ? ([direct[0], handed] as const) : direct;
}

/** 基金收入2.14亿元，预算9.5亿元，主要是计划出让1,200亩，实际出让265亩，完成22.1%: of what was planned and done right before it. */
function isOfPlanBefore(recognition: Recognition, rate: Mention): boolean {
  const [done, planned] = before(recognition, rate);
  return (
    /^(?:实际|仅|只)?完成(?:率|计划的?|任务的?)?(?:为)?$/u.test(rate.label) &&
    planned !== undefined &&
    done !== undefined &&
    planned.passage === rate.passage &&
    planned.sentence === rate.sentence &&
    rate.clause - planned.clause <= 2 &&
    !isAmount(planned) &&
    sameDimension(planned, done) &&
    /计划|应|目标|任务/u.test(planned.label) &&
    /实际|只|仅|已|完成/u.test(done.label)
  );
}

/** 拨到乡镇142万元，…乡镇兑付到户128万元，兑付率: of what was handed to those who pay it out. */
function handedTo(paid: Mention, sentence: readonly Mention[]): Mention | undefined {
  return sentence.find(({ label, end }) => {
    const receiver = end <= paid.start ? HANDED.exec(label)?.[1] : undefined;
    return receiver !== undefined && paid.label.startsWith(receiver);
  });
}

const HANDED = /(?:拨|转|下达|分配|拨付|下拨)(?:到|给|至)(?:各)?([一-鿿]{2,4})$/u;

const SOURCE = /财政|中央|[省市县区]级|专项|衔接|自筹|债券/u;

/** 总投资1,248万元，其中财政衔接资金936万元；已支付财政资金861.12万元，支付率: of the money of that source, and not of all sources. */
function sourceOf(
  [spent, base]: readonly [Mention, Mention],
  sentence: readonly Mention[],
): Mention | undefined {
  const source = SOURCE.exec(spent.label)?.[0];
  if (source === undefined || base.label.includes(source) || !/总?投资/u.test(base.label)) return undefined;
  const bearers = sentence.filter(
    (each) => each !== spent && each !== base && each.end <= spent.start && each.label.includes(source),
  );
  return bearers.length === 1 ? bearers[0] : undefined;
}

/**
 * The one pair that the words allow: exactly one amount in a role that the rate divides and one in a role that it
 * is divided by. Two budgets (年初 and 全年) leave a choice, unless the rate's words name one.
 */
function onlyPair(
  recognition: Recognition,
  mentions: readonly Mention[],
  kind: RateKind,
): readonly [Mention, Mention] | null {
  const present = mentions.filter((mention) => !mention.isLast);
  const numerators = present.filter((mention) => kind.numerators.includes(mention.role as Role));
  // Words that name a base leave no other: 完成全年预算 is of the 全年预算.
  const bases = kind.named ? kind.denominators.slice(0, kind.named) : kind.denominators;
  const [numerator] = numerators;
  const denominators = present.filter(
    (each) => bases.includes(each.role as Role) && !(numerator && isAside(recognition, numerator, each)),
  );
  const [denominator] = denominators;
  if (numerators.length !== 1 || !numerator || !denominator) return null;
  // 累计到位19,800万元，其中中央预算内投资6,000万元…，到位率: a part of what arrived is none of its bases.
  if (denominator.nested && !numerator.nested && numerator.end <= denominator.start) return null;
  if (denominators.length === 1) return [numerator, denominator];
  // The budget after adjustment is the base; 到位 and 追加 are one only where nothing else is.
  for (const role of ['fullYearBudget', 'adjustedBudget'] as const) {
    const adjusted = denominators.filter((mention) => mention.role === role);
    if (kind.denominators.includes(role) && adjusted.length === 1) return [numerator, adjusted[0]!];
  }
  const budgets = denominators.filter((mention) => mention.role !== 'arrived');
  return budgets.length === 1 ? [numerator, budgets[0]!] : null;
}

/**
 * 支出合计2,947万元，…。年初预算2,760万元，调整后预算3,016万元，执行率…: both budgets stand in the rate's sentence, what
 * was spent in the one before; the base is the budget after adjustment (财预〔2020〕10号).
 */
function spentBefore(
  recognition: Recognition,
  mention: Mention,
  sentence: readonly Mention[],
  kind: RateKind,
): readonly [Mention, Mention] | null {
  const adjusted = sentence.filter(isAdjustedBudget);
  if (!kind.general || adjusted.length !== 1 || sentence.length > 2) return null;
  const spent = before(recognition, mention).filter(
    (each) =>
      isAmount(each) &&
      !each.isLast &&
      !each.nested &&
      each.sentence === mention.sentence - 1 &&
      kind.numerators.includes(each.role as Role),
  );
  return spent.length === 1 ? [spent[0]!, adjusted[0]!] : null;
}

/** Without the amounts of a list that the rate is not part of. */
function besidesParts(mentions: readonly Mention[], rate: Mention): Mention[] {
  return mentions.filter((each) => !each.nested || (rate.nested && each.part === rate.part));
}

/** 支付补贴988.72万元、报废补贴58.40万元，共1047.12万元，支付进度…: of both, and not of the first. */
function isAddedUp(spent: Mention, sentence: readonly Mention[]): boolean {
  return sentence.some(
    (each) => each.start > spent.end && /^(?:共计?|合计|总计|累计|[两二三四五]项)/u.test(each.label),
  );
}

/** 预算依次为31.5万元、18万元、12万元: the first of a row is the budget of the first thing, and not of all. */
function opensRow({ passages }: Recognition, { passage, end }: Mention): boolean {
  return /^[、和及与]\d/u.test(passages[passage]!.text.slice(end, end + 2));
}

/** 到位中央资金520万元、省级资金210万元、县级配套120万元，到位率: of all that arrived, and not of the first. */
function opensNamedRow({ passages }: Recognition, [part, base]: readonly [Mention, Mention]): boolean {
  const { mentions, text } = passages[part.passage]!;
  const next = mentions[mentions.indexOf(part) + 1];
  return (
    next !== undefined &&
    next !== base &&
    sameDimension(next, part) &&
    /^、[一-鿿]{1,12}$/u.test(text.slice(part.end, next.start))
  );
}

/**
 * 课时成本168元（预算口径167元），支出23.50万元，执行率: a bracket tells another value of what stands right before it, in the same unit,
 * and is no base of what is told in another one.
 */
export function isAside({ passages }: Recognition, spent: Mention, base: Mention): boolean {
  if (base.depth <= spent.depth || base.unit === spent.unit) return false;
  const host = passages[base.passage]!.mentions.find(({ end }) => end === base.opening);
  return host !== undefined && host !== spent && host.unit === base.unit;
}
