/** Counts against a list of names that have a figure each: 项目3个，即A 186万元、B 112.5万元、C 78.64万元. */

import type { Mention, Passage } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { isOffByOne, isSumOf, joinsTwo, listing } from './count-listed.ts';
import { areCounted } from './count-places.ts';
import { constant, figure } from './expression.ts';
import { sameDimension } from './scope.ts';

/** What opens a list that is complete. */
const CLOSED = /(?:即|分别为|分别是|依次为|具体为|具体是|如下:|(?:以下|下列)[^,。;:]{0,12}:)[:]?$/u;
/** What may open one. */
const OPEN =
  /(?:[:为是有]|其中:?|包括:?|[\d一二三四五六七八九十两][个项条家处所座类批宗种期栋档校馆点块][一-鿿]{0,8},)$/u;
/** Counted things that are told one by one. */
const THINGS = new Set([...'个项条家处所座类批笔宗种期只支件份栋幢档户', '个镇']);
const LISTED_KINDS = new Set<Mention['kind']>(['amount', 'measure', 'count', 'rate', 'score']);
const SEPARATED = /^(?:[、;,]|[、;,]?(?:以及|和|及|与))(?=[^、;,])/u;
/** A figure that closes the list, or tells something else of its last item. */
const CLOSING =
  /^(?:合计|共计|总计|共|总|均|各|占|净|余|其余|剩余|最终|自评|得分|同比|增长|下降|比上年|较上年|其中|涉及|平均|(?:执行|完成|完工|资金|支出|预算|实际)[一-鿿]{0,3}$)/u;
const ENDED = /^(?:。|;?$|[,;](?:以上)?[一-鿿]{0,4}(?:合计|共计|总计|共|合|涉及|均|全部|累计|最高))/u;
/** 七个项目点:, 六宗地块未办结手续: what a colon opens behind the count is told one by one. */
const OPENED = /^[一-鿿]{0,10}:$/u;
/** The count itself, right before a colon: 四栋楼组成:. */
const COUNT_AND_COLON = /[\d一二三四五六七八九十两][一-鿿]{1,6}:$/u;
const NAME = /^(?:\d{1,3}[号#](?=[一-鿿]))?[一-鿿A-Za-z“”"《》·\-—]{1,32}$/u;
const FEWEST = 2;
/** From so many items on their number agrees with a count that stands apart hardly by chance. */
const FEWEST_APART = 3;
/** Letters between a count and the list that it announces. */
const REACH = 40;

/** All counts of a passage against the lists that they announce. */
export function* ofItemLists(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  const { mentions } = passage;
  for (const [index, first] of mentions.entries()) {
    if (!LISTED_KINDS.has(first.kind)) continue;
    const list = listFrom(recognition, passage, index);
    if (list) yield* announced(recognition, passage, list);
  }
}

interface List {
  items: readonly Mention[];
  names: readonly string[];
  /** Where the first name begins. */
  start: number;
  /** 即, 分别为: nothing else belongs to it. */
  isClosed: boolean;
  /** 等 behind it, 主要 before it. */
  isOpen: boolean;
  /** Its sentence ends with it, or goes on with what all of it makes: no item was overlooked. */
  isWhole: boolean;
}

/** From the weakest on. */
const STOPS = [...'、,;。:'];

/** The list whose first item has the figure at `index`; null where no word opens one there. */
function listFrom(recognition: Recognition, passage: Passage, index: number): List | null {
  const { text, mentions } = passage;
  const first = mentions[index]!;
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  const name = wordsSince(before, STOPS);
  const opener = /^.*?(?:即|分别为|分别是|依次为|具体为|具体是|包括|其中)(?=.{2})/u.exec(name)?.[0] ?? '';
  const start = first.start - name.length + opener.length;
  const opening = text.slice(Math.max(0, start - REACH), start);
  const isClosed = CLOSED.test(opening) || COUNT_AND_COLON.test(opening);
  if ((!isClosed && !OPEN.test(opening)) || !isName(name.slice(opener.length))) return null;
  const items = [first];
  const names = [name.slice(opener.length)];
  let end = first.end;
  let joint = '';
  for (const mention of mentions.slice(index + 1)) {
    if (mention.sentence !== first.sentence) break;
    if (mention.depth > first.depth) continue;
    const gap = withoutBrackets(text.slice(end, mention.start));
    const separator = SEPARATED.exec(gap)?.[0];
    if (separator === undefined || !areAlike(mention, first)) break;
    // A6.80公里、B4.25公里、C3.10公里，治理河长14.15公里: a comma ends what 、 has joined, and ; what commas have.
    if (joint !== '' && STOPS.indexOf(separator[0]!) > STOPS.indexOf(joint)) break;
    joint = separator[0] ?? '';
    const next = gap.slice(separator.length);
    if (
      CLOSING.test(next) ||
      !isName(next) ||
      (separator[0] !== '、' && (isSumOf(recognition, items, mention) || /盘子|总/u.test(next)))
    )
      break;
    items.push(mention);
    names.push(next);
    end = mention.end;
  }
  if (items.length < FEWEST) return null;
  const around =
    text
      .slice(Math.max(0, start - REACH), start)
      .split('。')
      .at(-1) ?? '';
  const isOpen = /主要|重点(?!工程)|等/u.test(around) || /^(?:\([^)]*\))?等/u.test(text.slice(end));
  const isWhole = ENDED.test(withoutBrackets(text.slice(end))) || isAddedUp(recognition, passage, items);
  return { items, names, start, isClosed, isOpen, isWhole };
}

/** 青溪12.5平方公里、石牛8.3平方公里、大湾9.7平方公里，治理面积30.5平方公里: what comes next is what all of them make. */
function isAddedUp(recognition: Recognition, { mentions }: Passage, items: readonly Mention[]): boolean {
  const next = mentions[mentions.indexOf(items.at(-1)!) + 1];
  return next !== undefined && sameDimension(next, items[0]!) && isSumOf(recognition, items, next);
}

/** 泵车2台、冲锋舟8艘: what is counted has units of its own. */
function areAlike(a: Mention, b: Mention): boolean {
  return sameDimension(a, b) || (a.kind === 'count' && b.kind === 'count');
}

function isName(words: string): boolean {
  return NAME.test(withoutBrackets(words)) && !CLOSING.test(words);
}

function withoutBrackets(words: string): string {
  return words.replace(/\([^()]*\)?/gu, '');
}

/** Up to the list, with what is told of all of it. */
const TOLD_OF_ALL = /^[^,。;:()]{2,24}(?:,?(?:即|分别为|分别是))?:$/u;

/** 5家单位档案7,565卷，即：A 1,206卷、B…: what stands between is told as the items are, which are called what was counted. */
function isSettled(gap: string, between: readonly Mention[], { items, names }: List): boolean {
  const told = between.at(-1)!;
  return (
    TOLD_OF_ALL.test(withoutDigitCommas(gap)) &&
    sameDimension(told, items[0]!) &&
    areCounted(gap, names.map(withoutBrackets))
  );
}

/** 7,565卷: its comma is no stop. */
function withoutDigitCommas(words: string): string {
  return words.replace(/(?<=\d),(?=\d)/gu, '');
}

/** The counts before the list, the nearest first, that may announce it. */
function* announced(recognition: Recognition, { text, mentions }: Passage, list: List): Iterable<Proposal> {
  const [first] = list.items;
  const counts = mentions.filter(
    (each) =>
      each.kind === 'count' &&
      each.end <= list.start &&
      each.sentence === first!.sentence &&
      THINGS.has(each.unit ?? '') &&
      each.depth === first!.depth,
  );
  const between = mentions.filter((each) => each.end <= list.start && each.sentence === first!.sentence);
  const nearest = counts.at(-1);
  for (const mention of counts) {
    // 6个村(社区): the bracket says what else they are.
    const gap = withoutBrackets(text.slice(mention.end, list.start));
    // 项目3个，即…: nothing stands between, and nothing else could be counted.
    const isAdjoining =
      mention === nearest && (/^[一-鿿]{0,8},?[一-鿿]{0,4}:?$/u.test(gap) || OPENED.test(gap));
    const isClosed = list.isClosed || OPENED.test(gap);
    // 由主线和两条支线构成: of two kinds of things that follow, the count is of one.
    const isOfAll = !/(?:[和与]|(?<![涉惠普])及)$/u.test(mention.label);
    const isOwn = isOfAll && isAdjoining && isClosed && counts.length === 1 && between.at(-1) === mention;
    if (!isAdjoining && list.items.length < FEWEST_APART && !list.isClosed) continue;
    const isCertain =
      (isOwn ||
        (isOfAll && counts.length === 1 && isSettled(text.slice(mention.end, list.start), between, list))) &&
      !list.isOpen &&
      list.isWhole &&
      list.items.length >= FEWEST_APART &&
      isOffByOne(recognition, mention, list.items.length) &&
      !joinsTwo(recognition, mention, list.names);
    yield {
      group: `items:${mention.figure}`,
      strength: isCertain ? 'strong' : 'weak',
      left: figure(mention.figure),
      relation: list.isOpen ? '>=' : '=',
      right: constant(`${list.items.length}`),
      stated: mention.figure,
      note: '名称',
      constants: listing('名称', list.items.length),
      confirming: !isCertain,
    };
  }
}
