/** Totals behind numbered paragraphs: 以上六项合计, 以上设备合计. */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, sumFrom } from './expression.ts';
import { asserting } from './proposals.ts';
import { isCountable, isLevel, isRunningText } from './scope.ts';
import { ofItems } from './sum-items.ts';

const COUNTED =
  /(?:以上|上述|这|前述)?([二两三四五六七八九十]|\d{1,2})(?:项|类|个|批|村|镇|乡|县|区|户|家|级|种|地|笔|者|部分|方面)/u;

/** 以上六项合计: a total after so many numbered paragraphs, one part in each. */
export function* countedParagraphs(recognition: Recognition): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    const { block } = recognition.passages[total.passage]!;
    if (total.kind !== 'amount' || !isCountable(total) || !isRunningText(block)) continue;
    const counted = /合计|共计|总计|共/u.test(total.label) ? COUNTED.exec(total.label)?.[1] : undefined;
    const count = counted === undefined ? countBefore(recognition, total) : numberOf(counted);
    if (count === undefined) continue;
    const last = ownItem(recognition.passages[total.passage]!, total);
    const above = itemsAbove(recognition, total, last ? count - 1 : count);
    const items = last ? [...above, last] : above;
    if (items.length !== count || count < 2) continue;
    yield* ofItems(total, items, `paragraphs:${total.figure}`);
    if (last || counted === undefined) continue;
    yield* ofOneEach(total, items);
    yield* ofEnds(recognition, total, items);
  }
}

const numberOf = (counted: string): number => Number(readNumerals(counted) ?? counted);

/** The last so many paragraphs of the section that tell amounts. */
function itemsAbove({ passages }: Recognition, total: Mention, count: number): (readonly Mention[])[] {
  const { section } = passages[total.passage]!.block;
  return passages
    .slice(0, total.passage)
    .filter(
      ({ block, mentions }) =>
        block.section === section && isRunningText(block) && mentions.some(({ kind }) => kind === 'amount'),
    )
    .slice(-count)
    .map(({ mentions }) => mentions);
}

/** 4.住房公积金…，支出决算为263.50万元。以上四项支出合计…: the last item, where the total stands behind it in its own paragraph. */
function ownItem({ text, mentions }: Passage, total: Mention): readonly Mention[] | null {
  const item = mentions.filter((each) => each.sentence < total.sentence);
  const opens = text.lastIndexOf('。', total.start) + 1;
  const isBehind = /^(?:以上|上述|前述)/u.test(text.slice(opens)) && NUMBERED.test(text);
  return isBehind && item.some(({ kind }) => kind === 'amount') ? item : null;
}

const NUMBERED = /^(?:[(]?[\d一二三四五六七八九十]{1,2}[)、.]|[①-⑳])/u;

/** 上述四项年初预算合计1,140万元，决算合计1,301.15万元: the number is a figure of its own, or stands with the total before. */
function countBefore(recognition: Recognition, total: Mention): number | undefined {
  const { mentions, text } = recognition.passages[total.passage]!;
  if (!/合计|共计|总计/u.test(total.label)) return undefined;
  const opens = text.lastIndexOf('。', total.start) + 1;
  if (!/^(?:以上|上述|前述)/u.test(text.slice(opens))) return undefined;
  const [first, second] = mentions.filter((each) => each.sentence === total.sentence);
  if (!first || first === total) return undefined;
  if (first.kind !== 'count') {
    const told = COUNTED.exec(first.label)?.[1];
    return told === undefined || !/合计|共计|总计/u.test(first.label) ? undefined : numberOf(told);
  }
  const isNumber = second !== undefined && first.end === second.start - second.label.length;
  return isNumber ? Number(recognition.figures[first.figure]!.value) : undefined;
}

/** 4.安置补助9.12万元（按每人每天30元测算）: items that tell one amount each outside brackets. */
function* ofOneEach(total: Mention, items: readonly (readonly Mention[])[]): Iterable<Proposal> {
  const own = items.map((mentions) => mentions.filter(({ kind, depth }) => kind === 'amount' && depth === 0));
  const parts = own.flatMap(([first]) => first ?? []);
  const areParts = own.every(({ length }) => length === 1) && parts.every((each) => isCountable(each));
  if (areParts && !total.nested)
    yield { ...asserting(`each:${total.figure}`, total, sumFrom(parts), 'strong'), ruled: true };
}

/** A 326人×180元=5.87万元；B 62.40万元。以上两项合计…: where every item ends with its amount, these are the parts. */
function* ofEnds(
  recognition: Recognition,
  total: Mention,
  items: readonly (readonly Mention[])[],
): Iterable<Proposal> {
  const ends = items.map((mentions) => mentions.at(-1)!);
  const areEnds = ends.every(
    (each) =>
      each.kind === 'amount' &&
      isCountable(each) &&
      /^[。;,]?$/u.test(recognition.passages[each.passage]!.text.slice(each.end)),
  );
  if (
    !areEnds ||
    !/^(?:以上|上述|前述)?[一二三四五六七八九十两\d]+[^,。;]{0,6}(?:合计|共计|总计)(?:为)?$/u.test(
      total.label,
    )
  )
    return;
  yield asserting(`paragraphs:${total.figure}`, total, sumFrom(ends), 'strong');
}

const ABOVE = /^(?:以上|上述|前述)[^,。;]*(?:合计|共计|总计|共)/u;

/** 以上设备合计1274.00万元: the last amount of each paragraph before it in the section. */
export function* totalsOfAbove(recognition: Recognition): Iterable<Proposal> {
  for (const total of recognition.mentions) {
    const { block } = recognition.passages[total.passage]!;
    if (total.kind !== 'amount' || !isCountable(total) || !isRunningText(block)) continue;
    if (!ABOVE.test(total.label) || COUNTED.test(total.label)) continue;
    // 合计62,000.00元, and 上述费用共计6.20万元 right below: told twice.
    const above = recognition.passages[total.passage - 1];
    const [closing, ...more] = above?.mentions ?? [];
    if (
      above &&
      closing &&
      more.length === 0 &&
      /^(?:合计|总计|共计)$/u.test(closing.label) &&
      closing.kind === 'amount'
    ) {
      yield asserting(`again:${total.figure}`, total, figure(closing.figure), 'strong');
      continue;
    }
    const parts: Mention[] = [];
    for (let index = total.passage - 1; index >= 0; index--) {
      const passage = recognition.passages[index]!;
      if (passage.block.section !== block.section || !isRunningText(passage.block)) break;
      const last = passage.mentions.findLast(
        (each) => each.kind === 'amount' && isLevel(each) && !each.isLast,
      );
      if (!last) break;
      parts.unshift(last);
    }
    if (parts.length < 2) continue;
    const isOneEach = parts.every((part) => {
      const own = recognition.passages[part.passage]!;
      return own.mentions.filter((each) => each.kind === 'amount').length === 1 && /^[(]?\d/u.test(own.text);
    });
    yield {
      group: `above:${total.figure}`,
      strength: isOneEach && parts.length >= 3 ? 'strong' : 'weak',
      severity: 'warning',
      left: figure(total.figure),
      relation: '=',
      right: sumFrom(parts),
      stated: total.figure,
    };
  }
}
