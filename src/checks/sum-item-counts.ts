/** How many items a total says that it adds up (三项合计), and which those are. */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { before, isCountable, sameDimension } from './scope.ts';

/** 三项合计: so many items, what is nested in them not counted. */
const COUNTED_CLOSER =
  /([二两三四五六七八九十])(?:项|类|批|村|镇|乡|笔|级|种|家|地|县|区|者|块|期|部分|方面|季度|年|费|个[^,。;]{0,4})(?:资金|经费|支出|收入|补贴|[一-鿿]{2,4}?)?(?:合计|共计|总共|共|之和)(?:支出|支付|到位|完成|投资|为|是)*$/u;

const ITEMS = /^(?:项|类|批|笔|级|种|家|个|块|期|部|县|区|村|镇|乡)$/u;
const MOST_ITEMS = 12;

/** How many items a total says to add up: 三项合计, and 3批资金合计 where the number is a figure of its own. */
export function countedItems(
  { figures }: Recognition,
  { mentions, text }: Passage,
  total: Mention,
): number | undefined {
  const numeral = COUNTED_CLOSER.exec(total.label)?.[1];
  // 一、二期共6,240路: the first and the second, and not two.
  const isOrdinal = /[一二三四五六、第][、]?[二两三四五六七八九十]期/u.test(
    text.slice(Math.max(0, total.start - 12), total.start),
  );
  if (numeral !== undefined && !isOrdinal) return Number(readNumerals(numeral));
  const previous = mentions[mentions.indexOf(total) - 1];
  if (!previous || previous.end !== total.start - total.label.length || previous.kind !== 'count')
    return undefined;
  // 任务30户以上的有5个乡镇共212户: of five that have so many together, and no list of five.
  if (/[有及中]$/u.test(previous.label)) return undefined;
  const count = Number(figures[previous.figure]!.value);
  return ITEMS.test(previous.unit ?? '') && count >= 2 && count <= MOST_ITEMS ? count : undefined;
}

/** The last so many items of the first level; none where there are fewer. */
export function lastOf(mentions: readonly Mention[], count: number): Mention[] {
  const items = mentions.filter((each) => !each.nested);
  return items.length >= count ? items.slice(-count) : [];
}

const FIRST_OF = /前([二两三四五六七八九十])个?(季度|期|批|年)/u;

/** 一季度…、二季度…、三季度…、四季度预计…；前三季度共: what comes after the first so many is none of them. */
export function withoutLater({ label }: Mention, mentions: Mention[]): Mention[] {
  const [, first, unit] = FIRST_OF.exec(label) ?? [];
  if (first === undefined) return mentions;
  const last = Number(readNumerals(first));
  const ordinal = new RegExp(`([一二三四五六七八九十])${unit}`, 'u');
  return mentions.filter((each) => {
    const own = ordinal.exec(each.label)?.[1];
    return own === undefined || Number(readNumerals(own)) <= last;
  });
}

/** 其中陶瓷器18件、青铜器11件、书画17件，完成计划40件…，三类合计46件: some so many of the sentence in a row. */
export function* windows(total: Mention, same: readonly Mention[], count: number): Iterable<Proposal> {
  for (let first = same.length - count; first >= 0; first--)
    yield confirming(
      `windows:${total.figure}`,
      total,
      sumOf(same.slice(first, first + count).map((part) => figure(part.figure))),
    );
}

const CHOSEN_FROM = 10;

/** 两项之和为1,670.88万元: two or three of the amounts before it, others between them. */
export function* choices(total: Mention, same: readonly Mention[], count: number): Iterable<Proposal> {
  if (count > 3) return;
  const near = same.slice(-CHOSEN_FROM);
  for (const parts of combinations(near, count))
    yield confirming(`choices:${total.figure}`, total, sumFrom(parts));
}

function* combinations<T>(things: readonly T[], count: number): Iterable<T[]> {
  if (count === 0) return yield [];
  for (const [index, thing] of things.entries())
    for (const others of combinations(things.slice(index + 1), count - 1)) yield [thing, ...others];
}

/** 梅坞9.82万人次，荻岸7.35万人次，…，五个分会场39.92万人次: as many in a row as the words before the total count. */
export function isCountedRow(recognition: Recognition, passage: Passage, total: Mention): boolean {
  const count = countedItems(recognition, passage, total);
  if (count === undefined || count < FEWEST_COUNTED || /每|各|均/u.test(total.label)) return false;
  const before_ = before(recognition, total).filter((each) => each.sentence === total.sentence);
  const row = before_.slice(1, count + 1).reverse();
  const isRow = row.every((each, index) => {
    const next = row[index + 1];
    const gap = next && passage.text.slice(each.end, next.start);
    return (
      sameDimension(each, total) &&
      isCountable(each) &&
      each.label.length >= 2 &&
      (gap === undefined || /^[、,][^、,;:]+$/u.test(gap))
    );
  });
  const others = before_.slice(count + 1).filter((each) => sameDimension(each, total));
  return row.length === count && isRow && others.length === 0;
}

const FEWEST_COUNTED = 3;

/** 压减9个项目1,240万元，取消2个项目340万元，两项共压减1,580万元: changes of one direction, as many as the words count. */
export function* ofCountedChanges(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  for (const total of passage.mentions) {
    const count =
      total.direction !== 0 && total.kind === 'amount' && countedItems(recognition, passage, total);
    if (!count) continue;
    const parts = passage.mentions
      .filter((each) => each.kind === 'amount' && each.sentence === total.sentence && each.end <= total.start)
      .slice(-count);
    if (parts.length === count) yield confirming(`changes:${total.figure}`, total, sumFrom(parts));
  }
}

/** Does a mark of its own (①, (1)) stand before each of as many items as the total counts? */
export function isEnumerated(
  { text }: Passage,
  parts: readonly Mention[],
  counted: number | undefined,
): boolean {
  return (
    counted === parts.length &&
    (new Set(parts.map(({ part }) => part)).size === parts.length ||
      parts.every((part, index) => {
        const own = text.slice(parts[index - 1]?.end ?? 0, part.start);
        return MARK.test(own);
      }))
  );
}

const MARK = /[①-⑳]|(?:^|[,;。:])[(]?[1-9][)、.]/u;
