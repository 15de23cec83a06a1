/** Shares that make 100 % together, and shares whose whole is only the sum of what stands beside them. */

import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, type Expression, figure, quotient, sumFrom, sumOf } from './expression.ts';
import { groupsOf } from './groups.ts';
import { confirming, nearly } from './proposals.ts';
import { printedSum } from './reckoning.ts';
import { isAdditive, isLevel, isRunningText, sameDimension } from './scope.ts';
import { areComplementary } from './sum-complete.ts';

const LONGEST_LIST = 8;

/** Shares that stand in one list make 100 %. */
export function* ofHundred(
  recognition: Recognition,
  isShare: (recognition: Recognition, mention: Mention) => boolean,
): Iterable<Proposal> {
  const sections = groupsOf(recognition.mentions, (mention) => {
    const { block } = recognition.passages[mention.passage]!;
    if (mention.kind !== 'rate' || mention.direction !== 0 || !isRunningText(block)) return null;
    return isShare(recognition, mention) ? (block.section?.split('.')[0] ?? '') : null;
  });
  for (const shares of sections.values()) {
    for (let start = 0; start < shares.length; start++) {
      for (let count = 2; count <= LONGEST_LIST && start + count <= shares.length; count++) {
        const list = shares.slice(start, start + count);
        yield {
          group: `hundred:${shares[start]!.figure}`,
          strength: 'weak',
          left: sumFrom(list),
          relation: '=',
          right: constant('1', '100%'),
          constants: { zh: '各项占比合计 100%', en: 'shares of one whole make 100%' },
          stated: list.at(-1)!.figure,
          confirming: true,
        };
      }
    }
  }
}

const FEWEST_LISTED = 3;
const LEVELS = /中央|省|市|县|区|乡镇|农户|个人|单位|自缴|自筹|自担/u;
const OWN = /农户|个人|单位|自缴|自筹|自担|企业/u;
/** How far the shares of those who pay may lie from all, and still be meant to be all. */
const NEAR_ALL = 0.12;

/** 保费由中央补贴45%、省级补贴25%、县级补贴10%、农户自缴20%: those who pay, with the one who pays the rest. */
export function* ofPayers(recognition: Recognition, { mentions, text }: Passage): Iterable<Proposal> {
  for (const [at, first] of mentions.entries()) {
    if (first.kind !== 'rate' || !LEVELS.test(first.label)) continue;
    const row = [first];
    for (const each of mentions.slice(at + 1)) {
      const gap = text.slice(row.at(-1)!.end, each.start - each.label.length);
      if (each.kind !== 'rate' || !/^[、,]$/u.test(gap) || !LEVELS.test(each.label)) break;
      row.push(each);
    }
    const isAll = row.length >= FEWEST_LISTED && OWN.test(row.at(-1)!.label) && !OWN.test(row[0]!.label);
    const sum = printedSum(recognition, row);
    if (!isAll || Math.abs(sum - 1) > NEAR_ALL || row.some(({ direction }) => direction !== 0)) continue;
    yield {
      ...nearly(`payers:${first.figure}`, row.at(-1)!, constant('1', '100%')),
      left: sumFrom(row),
      constants: { zh: '各方分担合计 100%', en: 'what all pay makes 100%' },
    };
  }
}

/** 三产…，占14.0%，一产及建筑业未单列: the list says itself that it leaves something out. */
const NOT_ALL = /未(?:单独?)?(?:列|计|统计|包括|纳入)|不含|另有/u;
/** How far shares of one whole may lie from 100 % together, and still be all of it; and how far for their rounding. */
const CLOSE = 0.03;
const ROUNDED = 0.0015;

/**
 * Shares of a sentence that each stand behind an amount of their own, and of one whole: three and more of them, or two
 * whose names make a whole, that come close to 100 % are meant to make it; where they do, so do their amounts.
 */
export function* ofListedShares(
  recognition: Recognition,
  { mentions, text }: Passage,
  isShare: (recognition: Recognition, mention: Mention) => boolean,
): Iterable<Proposal> {
  const all = mentions.filter(
    (each) => each.kind === 'rate' && each.direction === 0 && !each.inRange && /占/u.test(each.label),
  );
  for (const sentence of new Set(all.map((each) => each.sentence))) {
    const shares = all.filter((each) => each.sentence === sentence && isShare(recognition, each));
    const parts = shares.map((share) => partBefore(mentions, share));
    const areEach = parts.every(
      (part, index) => part !== undefined && part !== parts[index - 1] && sameDimension(part, parts[0]!),
    );
    if (shares.length < 2 || shares.length > LONGEST_LIST || !areEach || !areOfOne(shares)) continue;
    if (NOT_ALL.test(text.slice(shares.at(-1)!.end).split('。')[0]!)) continue;
    // …占3.74%； at the end of a paragraph: the next one goes on with the list.
    if (/^[;,、]$/u.test(text.slice(shares.at(-1)!.end))) continue;
    const sum = printedSum(recognition, shares);
    const named = parts as Mention[];
    const isAll = shares.length >= FEWEST_LISTED || areComplementary(named, recognition);
    // “优”1179个，占89.6%；“良”121个，占9.2%；“中”13个；“差”3个: some have no share of their own.
    const hasMore = mentions.some(
      (each) =>
        each.start > shares.at(-1)!.end &&
        each.sentence === shares[0]!.sentence &&
        each.unit === named[0]!.unit &&
        sameDimension(each, named[0]!),
    );
    if (isAll && !hasMore && Math.abs(sum - 1) < CLOSE)
      yield {
        ...nearly(`listed:${shares[0]!.figure}`, shares.at(-1)!, constant('1', '100%')),
        left: sumFrom(shares),
        constants: { zh: '各项占比合计 100%', en: 'shares of one whole make 100%' },
      };
    const own = mentions.filter(
      (each) => each.sentence === shares[0]!.sentence && isPart(each) && sameDimension(each, named[0]!),
    );
    if (Math.abs(sum - 1) > ROUNDED || own.length !== named.length || named[0]!.kind !== 'amount') continue;
    for (const [index, share] of shares.entries())
      yield nearly(`unprinted:${share.figure}`, share, shareOf(named[index]!, named));
  }
}

/** 按功能分类，卫生健康支出占91.96%，社会保障支出占5.44%，…: the words before the first say that all is divided. */
const DIVIDED =
  /(?:^|[。;,:])(?:其中[,:])?(?:从|按照?|分)[^,。;:\d]{2,14}?(?:分类|划分|来源|结构|构成|用途|类别|性质|级次|区域|看|分)(?:来看|看)?[,:]$/u;
const NAMED_SHARE = /^[一-鿿“”（）()]{2,20}?占(?:比)?(?:为)?$/u;

/** Three shares and more of one sentence that tell no amounts, where the words before them say that all is divided. */
export function* ofNamedShares(recognition: Recognition, { mentions, text }: Passage): Iterable<Proposal> {
  for (const [at, first] of mentions.entries()) {
    if (!isNamedShare(first) || !DIVIDED.test(text.slice(0, first.start - first.label.length))) continue;
    const shares = [first];
    for (const each of mentions.slice(at + 1)) {
      const gap = text.slice(shares.at(-1)!.end, each.start - each.label.length);
      if (!isNamedShare(each) || !/^[,;、]$/u.test(gap)) break;
      shares.push(each);
    }
    const last = shares.at(-1)!;
    const isClosed = text[last.end] === '。' && !NOT_ALL.test(text.slice(last.end + 1).split('。')[0]!);
    const isAll = Math.abs(printedSum(recognition, shares) - 1) < CLOSE;
    if (shares.length < FEWEST_LISTED || !isClosed || !isAll) continue;
    yield {
      ...nearly(`divided:${first.figure}`, last, constant('1', '100%')),
      left: sumFrom(shares),
      constants: { zh: '各项占比合计 100%', en: 'shares of one whole make 100%' },
    };
  }
}

const isNamedShare = ({ kind, direction, label, inRange }: Mention): boolean =>
  kind === 'rate' && direction === 0 && !inRange && NAMED_SHARE.test(label);

const isPart = (mention: Mention): boolean => isAdditive(mention) && isLevel(mention);

function partBefore(mentions: readonly Mention[], share: Mention): Mention | undefined {
  return mentions.findLast(
    (each) => each.end <= share.start && each.sentence === share.sentence && isPart(each),
  );
}

/** Of what nothing names, or the same words: 占总支出的62.5%, 占37.5%. */
function areOfOne(shares: readonly Mention[]): boolean {
  const wholes = shares.map(({ label }) => /占([^,。;]*?)的?(?:比重|比例)?$/u.exec(label)?.[1] ?? '');
  return wholes.every((whole) => whole === '' || whole === '比' || whole === wholes[0]);
}

/** part ÷ (part + rest), written with the part once: 1 ÷ (1 + rest ÷ part). */
function shareOf(part: Mention, all: readonly Mention[]): Expression {
  const rest = all.filter((each) => each !== part).map((each) => figure(each.figure));
  return quotient(constant('1'), sumOf([constant('1'), quotient(sumOf(rest), figure(part.figure))]));
}

/** Shares whose whole is not printed: part ÷ (part + its neighbours of the same sentence). */
export function* ofUnprintedWhole(
  recognition: Recognition,
  mention: Mention,
  part: Mention,
): Iterable<Proposal> {
  const siblings = recognition.passages[mention.passage]!.mentions.filter(
    (each) =>
      each.sentence === part.sentence && isAdditive(each) && isLevel(each) && sameDimension(each, part),
  );
  if (siblings.length < 2 || siblings.length > 8) return;
  yield confirming(`${mention.figure}`, mention, shareOf(part, siblings));
}
