/** Totals with the figures of their kind right behind them, where no word opens the list: 总投资180万元，自筹120万元，奖补60万元. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { groupsOf } from './groups.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { isCountable, sameDimension, tellingDigits } from './scope.ts';
import { areComplementary } from './sum-complete.ts';
import { isTotalLike } from './sum-parts.ts';

const TOTAL_FIRST =
  /(?:总(?:投资|预算|支出|收入|投入|成本|造价|金额|额|规模|面积|人口|量|数)|合计|共计)(?:为|达|约)*$/u;

/** 总投资180万元，自筹120万元，奖补60万元: a total and all that follows of its kind, with nothing else between. */
export function* ofTotalFirst(passage: Passage): Iterable<Proposal> {
  for (const [index, total] of passage.mentions.entries()) {
    if (!isCountable(total) || !TOTAL_FIRST.test(total.label)) continue;
    const rest = passage.mentions.slice(index + 1);
    const end = rest.findIndex(
      (each) =>
        each.sentence !== total.sentence ||
        !isCountable(each) ||
        !sameDimension(each, total) ||
        isTotalLike(each),
    );
    const parts = end < 0 ? rest : rest.slice(0, end);
    if (parts.length < 2) continue;
    yield {
      ...confirming(`first:${total.figure}`, total, sumFrom(parts)),
      // Items of one list are told in one way: where two of them add up like this, the others should.
      family: { key: `first:${total.label}`, anchor: 'all', needs: 2 },
    };
  }
}

/** 应筹集资金2,776.80万元，中央补助…、省级补助…、县级配套…: levels that make a whole together, right behind a total. */
export function* ofLevels(recognition: Recognition, { mentions, text }: Passage): Iterable<Proposal> {
  for (const [index, total] of mentions.entries()) {
    if (total.kind !== 'amount' || !isCountable(total)) continue;
    for (const count of [4, 3]) {
      const parts = mentions.slice(index + 1, index + 1 + count);
      const areListed =
        parts.length === count &&
        parts.every(
          (part) => part.kind === 'amount' && part.sentence === total.sentence && part.depth === total.depth,
        ) &&
        parts.slice(1).every((part, at) => /^[、,]/u.test(text.slice(parts[at]!.end, part.start)));
      if (!areListed || !areComplementary(parts, recognition)) continue;
      yield { ...asserting(`levels:${total.figure}`, total, sumFrom(parts), 'weak'), near: 'besides' };
      break;
    }
  }
}

const TELLING_DIGITS = 3;

/** 储备物资32,480件（套），其中帐篷1,260顶、棉衣18,500件、折叠床4,320张: things of one store have units of their own. */
function ofAnyUnit({ mentions }: Passage, total: Mention): Mention[] {
  return mentions.filter(
    (each) =>
      each.start > total.start &&
      each.sentence === total.sentence &&
      each.part === total.part &&
      each.depth === total.depth &&
      each.kind === 'count' &&
      isCountable(each),
  );
}

const BODIES = /^[个家所处户间座]$/u;

/** 下属单位46个，其中：中小学31所、幼儿园9所、…其他事业单位5个: bodies of several kinds, each counted by its own word. */
function areBodies(passage: Passage, total: Mention): boolean {
  const own = ofAnyUnit(passage, total);
  return (
    own.length >= 3 &&
    [total, ...own].every(({ unit }) => BODIES.test(unit ?? '')) &&
    /^(?:[,;]?(?:其中|包括)|[:(])/u.test(passage.text.slice(total.end))
  );
}

/** Small counts with all that is counted by the same word in the rest of the sentence: 有车8辆，一般用车6辆、特种作业车2辆. */
export function* ofCounts(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    if (total.kind !== 'count' || !isCountable(total)) continue;
    const rest = passage.mentions.filter(
      (each) =>
        each.start > total.start &&
        each.sentence === total.sentence &&
        each.kind === 'count' &&
        each.unit === total.unit &&
        isCountable(each),
    );
    const next = passage.mentions.filter(
      (each) => each.sentence === total.sentence + 1 && each.kind === 'count' && each.unit === total.unit,
    );
    const lists = [
      rest,
      next,
      rest.filter((each) => each.part === total.part),
      rest.filter((each) => each.part === rest[0]?.part),
      ...(tellingDigits(recognition, total) >= TELLING_DIGITS || areBodies(passage, total)
        ? [ofAnyUnit(passage, total)]
        : []),
    ];
    for (const parts of lists) {
      if (parts.length < 2) continue;
      yield confirming(`counts:${total.figure}`, total, sumFrom(parts));
    }
    yield* dividedAgain(recognition, total, [...rest, ...next]);
  }
}

/** 项目11个。其中执行阶段8个、采购阶段2个、准备阶段1个；使用者付费2个，缺口补助6个，政府付费3个: each part that a semicolon ends divides it anew. */
function* dividedAgain(
  recognition: Recognition,
  total: Mention,
  behind: readonly Mention[],
): Iterable<Proposal> {
  const lists = [...groupsOf(behind, ({ sentence, part }) => `${sentence}:${part}`).values()];
  const whole = lists.filter(
    (parts) => parts.length >= 2 && comesOut(recognition, total, printedSum(recognition, parts)),
  );
  // One that comes out may do so by chance.
  if (whole.length < 2 || whole.length < lists.length) return;
  for (const [index, parts] of whole.entries())
    yield confirming(`counts:${total.figure}:${index}`, total, sumFrom(parts));
}
