/**
 * Mentions: each figure with the words around it, its part in the budget's life and its place in the sentence.
 * Checks read mentions, not text.
 */
import { type Compact, compactBlock } from '../lexicon/compact.ts';
import type { Lexicon, Role } from '../lexicon/lexicon.ts';
import type { Block, Figure } from '../types.ts';
import { labelBefore } from './labels.ts';

/** A figure in its sentence. All offsets are of the passage's compact text. */
export interface Mention {
  /** Index of the figure in the report's figures. */
  figure: number;
  /** Index of its passage. */
  passage: number;
  kind: Figure['kind'];
  unit: string | null;
  start: number;
  end: number;
  /** Ordinals within the passage: of the sentence (。), its part (；) and its clause (，、：). */
  sentence: number;
  part: number;
  clause: number;
  /** How many brackets are open, and where the innermost one opens. */
  depth: number;
  opening: number;
  /** Stands in a list that 其中, 包括 or a bracket opened: a part of what stands before. */
  nested: boolean;
  /** The words that name it, back to the last stop, figure or bracket. */
  label: string;
  /** The words after it, up to the next stop or figure. */
  trail: string;
  role: Role | null;
  concept: string | null;
  /** One end of a range: 5%~8%. */
  inRange: boolean;
  /** Multiplied or divided in a calculation that is written out: 39人×2.20万元=85.80万元. */
  isOperand: boolean;
  /** A change rather than a quantity: +1 for a rise, −1 for a fall, 0 for none. */
  direction: 1 | -1 | 0;
  /** The year that it speaks of, as far as its clause tells; null for the report's own. */
  year: string | null;
  /** Of the year before: 上年, 去年, or a year before the report's. */
  isLast: boolean;
}

/** A block with its mentions. */
export interface Passage extends Compact {
  index: number;
  block: Block;
  mentions: Mention[];
}

/**
 * Divides a block's text and describes its figures.
 * @param figures the block's figures with their index in the report, in order
 * @param reportYear the report's own year, where known
 */
export function passageOf(
  index: number,
  block: Block,
  figures: readonly (readonly [number, Figure])[],
  lexicon: Lexicon,
  reportYear: number | null,
): Passage {
  const { text, origins } = compactBlock(block);
  const passage: Passage = { index, block, text, origins, mentions: [] };
  if (figures.length === 0) return passage;
  const position = placeFinder(text);
  const places = offsetsIn(origins);
  const lastYearNamed = latestYear(figures);
  let previousEnd = 0;
  let isBaseYear = false;
  let year: string | null = null;
  let yearPart = -1;
  for (const [at, [figureIndex, figure]] of figures.entries()) {
    const start = places(figure.start);
    const end = places(figure.end);
    const place = position(start);
    if (figure.kind === 'year' || figure.kind === 'date') {
      // 截至2023年8月31日 is a day, not the year of what is counted.
      if (figure.kind === 'year' && !UNTIL.test(text.slice(0, start)))
        year = /^\d{4}/u.exec(figure.period ?? '')?.[0] ?? year;
      yearPart = place.part;
      isBaseYear = figure.kind === 'year' && /[比较]$/u.test(text.slice(0, start));
      continue;
    }
    if (place.part !== yearPart) year = null;
    // 比2023年度388.04万元增加24.32万元，其中：办公费61.20万元: the year is the base's alone.
    if (isBaseYear && text.slice(previousEnd, start).includes('其中')) year = null;
    // 低保对象6,482户11,937人: what stands right behind a count is counted of the same thing.
    const previous = passage.mentions.at(-1);
    const own = labelBefore(text, previousEnd, start);
    const isJoined =
      previous !== undefined &&
      previous.kind === 'count' &&
      ((previous.end === start && (figure.kind === 'count' || figure.kind === 'amount')) ||
        // 产业发展项目97个、11,428.35万元.
        (figure.kind === 'amount' && own === '' && text.slice(previous.end, start) === '、'));
    const label = isJoined ? previous.label : own;
    // 加上2020年结转86.40万元，全年可用资金3,344.60万元: of the report's own year again.
    if (OWN_YEAR.test(label)) year = null;
    const next = figures[at + 1];
    const described = describe(label, lexicon);
    if (described.direction === 0 && MORE_OR_LESS.test(label) && COMPARED_BEFORE.test(text.slice(0, start)))
      described.direction = /^[多高增升]/u.test(label) ? 1 : -1;
    const way = YEAR_MOVED.exec(label)?.[1];
    if (described.direction === 0 && way !== undefined) described.direction = /[多增升]/u.test(way) ? 1 : -1;
    const moreOrLess = MORE_OR_LESS_SPENT.exec(label)?.[1] ?? MORE_BY.exec(label)?.[1];
    if (described.direction === 0 && moreOrLess !== undefined)
      described.direction = moreOrLess === '多' ? 1 : -1;
    if (described.direction === 0 && DONE_MORE_OR_LESS.test(label))
      described.direction = /增[一-鿿]$/u.test(label) ? 1 : -1;
    if (EITHER_WAY.test(label)) described.direction = wayBehind(text, end) ?? described.direction;
    if (described.role === null && figure.kind === 'amount' && ADJUSTED.test(label))
      described.role = 'adjustedBudget';
    if (described.role === 'average' && isProgramme(label, figure)) described.role = null;
    if (COUNTED.has(figure.kind) && NEWLY.test(label)) described.direction = 0;
    if (figure.kind === 'count' && TOO_LOW.test(label)) described.direction = 0;
    passage.mentions.push({
      figure: figureIndex,
      passage: index,
      kind: figure.kind,
      unit: figure.unit,
      start,
      end,
      ...place,
      inRange: isRangeEnd(text, start, end),
      isOperand:
        OPERATOR.test(text[end] ?? '') ||
        OPERATOR.test(text[start - 1] ?? '') ||
        CHARGED.test(text.slice(end, end + 14)),
      nested: place.depth > 0 || opensList(text, start),
      label,
      trail: trailAfter(text, end, next ? places(next[1].start) : text.length),
      ...described,
      year,
      isLast:
        AGAINST_YEAR.test(label) ||
        isLastYear(label, year, reportYear ?? lastYearNamed) ||
        (place.opening === start - 1 && BRACKETED_LAST.test(text.slice(0, place.opening))) ||
        (described.direction === 0 && (isComparedWith(label, text, end) || isOfYearsAgo(label, text, start))),
    });
    previousEnd = end;
  }
  return passage;
}

/** 较上年增加（减少）4.20万元，降低6.7%: of the form's two words one was to be struck out; the rate tells which. */
const EITHER_WAY = /(?:增加|增长|上升)[(](?:减少|下降|降低)[)]$|(?:减少|下降|降低)[(](?:增加|增长|上升)[)]$/u;

function wayBehind(text: string, end: number): 1 | -1 | null {
  const words = /^,?(增加|增长|上升|增幅)?(减少|下降|降低|降幅)?\d/u.exec(text.slice(end, end + 8));
  return words?.[1] ? 1 : words?.[2] ? -1 : null;
}

/** 截至2024年底累计支付: until then, and not of that year alone. */
const UNTIL = /截[至止]到?$/u;
const OPERATOR = /[×÷*]/u;
/** 按再融资债券24,300万元的0.8‰计19.44万元: what a fee is reckoned from. */
const CHARGED = /^的[\d.]+[%‰]计/u;
/** 年初批复320万元，追加45万元，调整后365万元: a budget, though the word is left out. */
const ADJUSTED = /^(?:经)?调整后(?:的)?(?:为|是|达到|共)*$/u;

/** 比2023年的2,085万元增收55万元: a base, whatever year the report is of. */
const AGAINST_YEAR = /^(?:比|较|相比|相较|与|同)(?:19|20)?\d\d年(?:度|同期|末)?的?(?:同期)?$/u;

/** 较2022年的8起少5起, 与上年28,410人相比，少了576人, 比上年的7000元降150元: the base stands before the word. */
const MORE_OR_LESS = /^(?:[多少高低增减升降]了?|[高多]出)$/u;
const COMPARED_BEFORE =
  /(?:[比较与][^,。;]{0,24}|[比较与][^。;]{0,30}相比,)(?:[多少高低增减升降]了?|[高多]出)$/u;

/** 去年840台，今年少126台; 2022年降10.5万元，2023年又降8.1万元: a year, and nothing but which way it went. */
const YEAR_MOVED =
  /^(?:(?:(?:19|20)\d\d|[今本当去上次])年度?(?:又|再|还|则|续|略)?|又|再)([多少增减升降])了?$/u;

/** 三公经费决算少用4.6万元, 比去年多安排38万元. */
const MORE_OR_LESS_SPENT =
  /(?<![至不最])([多少])(?:用|支|办|建|修|查|审|结|招|培|派|购|产|储|植|救|检|接|立|设|受理|举办|新建|办理|办结|花|支出|安排|拨|收|发|得|交|缴|完成|入库|投入|筹|追|执行)了?$/u;

/** 比上年同期多出8.1万头, and no 比承诺的60天多出16天. */
const MORE_BY =
  /[比较与](?:上年|去年|上一年|20\d\d年)(?:度|同期)?的?(?:相比)?([多少])(?!数|年|儿|种|个)[一-鿿]{1,2}$/u;

/** 全年办案846件，比上年增办97件: what was done more of than in the year before. */
const DONE_MORE_OR_LESS = /[比较](?:上年|去年|上一年)(?:度|同期)?[增减][办审结查拨投发招培派购建修产储设]$/u;

/** 生均补助4,428.00万元 is a programme of that name: no pupil is given a million. */
function isProgramme(label: string, { unit, value }: Figure): boolean {
  return (
    (unit === '万元' || unit === '亿元') &&
    (unit === '亿元' || Number(value) >= LEAST_PROGRAMME) &&
    /[生人]均(?:公用经费|拨款|经费|补助|奖补|定额)(?:资金|经费|补助)?(?:支出|为|共)?$/u.test(label)
  );
}

const LEAST_PROGRAMME = 100;

/** 新增学位3,300个, 目标12000人，实际新增12960人 are so many, whatever there were before. */
const NEWLY = /^(?:[^比较]*新增(?!长|加|量|数|率)[一-鿿]{2,8}|实际新增)$/u;
/** 指标值设定偏低19条, 血压偏高32人: so many are too low or too high, and none of them is by so much. */
const TOO_LOW = /^[^比较]*偏[高低]的?$/u;
const COUNTED = new Set<Figure['kind']>(['count', 'measure']);

/** A clause that begins so has left the year that was named before it. */
const OWN_YEAR = /^(?:全年|本年|当年)(?!度?[末初])/u;

/** 收、支总计均为: both are, and no average. */
const BOTH = /(?<=总计|合计|总额|收入|支出)均(?=[为是达]*$)/u;

/** The role, concept and direction that a label names. */
export function describe(label: string, lexicon: Lexicon): Pick<Mention, 'role' | 'concept' | 'direction'> {
  return {
    // Read from the left: 年初预算为 is 年初预算, not 预算为.
    role: lexicon.roles.all(label.replace(BOTH, '')).at(-1)?.meaning ?? null,
    concept: lexicon.concepts.last(label)?.meaning ?? null,
    direction: directionOf(label, lexicon),
  };
}

/** What may stand between a word of direction and its figure. */
const FILLERS = /[了出约近为达到计幅率额度值:超过是]/u;

/** A label that is longer names something, and does not only say which way it moved. */
const NAMED_LABEL = 4;

/** 增加到480万元, 下降至4.9%: the words of a value that was reached. */
export const REACHED =
  /(?:增长|增加?|提高?|提升|上升|上调|上?涨|升高?|调高?|扩大|延长|减少|下?降低?|下调|降|调低|缩短|压减|压缩|缩减|回落|回升)(?:到|至)(?:了)?(?:每[一-鿿])*$|(?:缩短|压缩|缩减|减少|降|升|提高)为$/u;
/** 三公经费变动率-8.13%: a change in per cent that carries its sign. */
const SIGNED_RATE = /(?:变动|变化|增减|增长)率(?:为|是|:)*$/u;
const SIGNED = /[比较](?!例|重).{0,12}(?:变动|增减)(?:额|数|率|了|为)*$/u;

const ADDED_VALUE = /增加值(?:为|是|达到?|约|完成|实现|:)*$/u;

function directionOf(label: string, lexicon: Lexicon): 1 | -1 | 0 {
  // 比上年变动-12.5万元: the sign stands at the number.
  if (SIGNED.test(label) || SIGNED_RATE.test(label)) return 1;
  // 工业增加值75亿元 is what was made, not a change.
  if (ADDED_VALUE.test(label)) return 0;
  // 增加到480万元 is the new value, not the change.
  if (REACHED.test(label)) return 0;
  let end = label.length;
  while (end > 0 && FILLERS.test(label[end - 1] as string) && !lexicon.directions.endingAt(label, end)) end--;
  const match = lexicon.directions.endingAt(label, end);
  if (!match) return 0;
  // 能力提升 in a name of a project is no change.
  if (/^(?:提升|扩大|延长)$/u.test(match.word) && !/[比较]/u.test(label) && label.length > NAMED_LABEL)
    return 0;
  // 多 and 少 alone are a change only in a comparison: 较上年多3万元, but not 不少5人.
  if (match.word.length === 1 && !/[比较]/u.test(label)) return 0;
  return match.meaning;
}

/** The latest year that the passage names; 0 where it names none. */
function latestYear(figures: readonly (readonly [number, Figure])[]): number {
  const years = figures
    .filter(([, figure]) => figure.kind === 'year')
    .map(([, figure]) => Number(figure.period?.slice(0, 4) ?? 0));
  return Math.max(0, ...years.filter((year) => year < 2100));
}

/** 比年初5512万元增加324万元: what stands between 比 and the change is what it is compared with. */
function isComparedWith(label: string, text: string, end: number): boolean {
  const trail = text.slice(end, end + 6);
  return (COMPARES.test(label) && CHANGES.test(trail)) || (/[由从]/u.test(label) && RISES_TO.test(trail));
}

/** 较两年前的352家多34家: the years are a figure of their own, and what follows them is what it is compared with. */
function isOfYearsAgo(label: string, text: string, start: number): boolean {
  return (
    /^前的?$/u.test(label) &&
    /[比较][\d两三四五六七八九十]{1,2}(?:年|个月)前的?$/u.test(text.slice(Math.max(0, start - 12), start))
  );
}

const RISES_TO =
  /^(?:增加?|提高|提升|上升|上调|扩大|延长|减少|下?降低?|下调|降|缩短|压减|压缩|缩减|回落|回升)(?:到|至)/u;
const COMPARES = /(?:[比较](?!例|重|高|多|好|大)|相比)/u;
const CHANGES =
  /^(?:相比)?,?[^,。;:]{0,6}?(?:净增|净减|增加|增长|减少|下降|提高|提升|降低|上升|下浮|上浮|缩短|延长|扩大|缩小|多|少|高|低|压减|节约|增幅|降幅)/u;

const COMPARED_LAST =
  /[比较](?:上年|去年|[上前]一年|上一?[期轮次])(?:度|同期|末|底)?(?:决算|预算|支出|收入|数)*(?:的|为)?$/u;

/** 比上年（26,018.40万元）增加…: the bracket tells what it was. */
const BRACKETED_LAST = /(?:上年|去年|上一年)(?:度|同期|末|底)?(?:决算|预算|支出|收入|执行)?(?:数|额)?$/u;

function isLastYear(label: string, year: string | null, current: number): boolean {
  if (COMPARED_LAST.test(label) || /[与同和]上年(?:末)?(?:结转|结余)(?:资金)?$/u.test(label)) return true;
  if (
    /(?:(?<!加)上年(?!初|结转|结余|滚存)|去年|前一年|上学年|上一(?:年|学年|[采供]暖[期季]))(?:度|同期|决算|预算|数|末|执行|实际|支出|收入|全年)*[为是:的]?[^比较]{0,8}$/u.test(
      label,
    ) &&
    !/[比较]/u.test(label)
  ) {
    return true;
  }
  // 上次抽查不合规72份，减少18份: the time before, as last year.
  if (LAST_TIME.test(label)) return true;
  return year !== null && Number(year) < current && !/[比较]/u.test(label);
}

const LAST_TIME = /(?<![以线网路])上一?(?:期|轮|次)(?![末初数刊]|结转|结余|滚存)[^比较]{0,10}$/u;

const RANGE_MARK = /[~～—–\-至到]/u;
/** 80（含）-90分: whether the end belongs to the range may stand in a bracket behind it. */
const INCLUDED_FROM = /^[(]不?含[)][~～—–\-至到]—?\d/u;
const INCLUDED_TO = /[\d%元分][(]不?含[)][~～—–\-至到]$/u;
const INCLUDED = 8;

function isRangeEnd(text: string, start: number, end: number): boolean {
  return (
    (RANGE_MARK.test(text[end] ?? '') && /^.—?\d/u.test(text.slice(end, end + 3))) ||
    (RANGE_MARK.test(text[start - 1] ?? '') && /[\d%元]/u.test(text[start - 2] ?? '')) ||
    INCLUDED_FROM.test(text.slice(end, end + INCLUDED)) ||
    INCLUDED_TO.test(text.slice(Math.max(0, start - INCLUDED), start))
  );
}

/** Is there an opening word between the last strong stop and the figure? */
function opensList(text: string, start: number): boolean {
  for (let at = start; at > 0 && start - at < LIST_REACH; at--) {
    const character = text[at - 1] as string;
    if (character === '。' || character === ';') return false;
    if (character === '中' && text[at - 2] === '其') return true;
    if (character === '括' && text[at - 2] === '包') return true;
    if (character === '含' && text[at - 2] === '内') return true;
  }
  return false;
}

/** Characters after which a list is taken to have ended. */
const LIST_REACH = 120;

function trailAfter(text: string, end: number, limit: number): string {
  let at = end;
  while (at < limit && !/[,。;:、()!?]/u.test(text[at] as string)) at++;
  return text.slice(end, at);
}

/** Turns offsets of the original, asked in rising order, into offsets of the compact text. */
function offsetsIn(origins: Int32Array): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = origins.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((origins[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** A comma between two digits belongs to a number. */
function isSeparator(text: string, at: number): boolean {
  return /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '');
}

type PlaceInSentence = Pick<Mention, 'sentence' | 'part' | 'clause' | 'depth' | 'opening'>;

/** Counts sentences, parts, clauses and brackets; to be asked in rising order. */
function placeFinder(text: string): (offset: number) => PlaceInSentence {
  let at = 0;
  let sentence = 0;
  let part = 0;
  let clause = 0;
  const openings: number[] = [];
  return (offset) => {
    for (; at < offset; at++) {
      const character = text[at] as string;
      if (character === '。' || character === '!' || character === '?') {
        sentence++;
        part++;
        clause++;
      } else if (character === ';') {
        part++;
        clause++;
      } else if (character === '、' || character === ':' || (character === ',' && !isSeparator(text, at)))
        clause++;
      else if (character === '(' || character === '[') openings.push(at);
      else if (character === ')' || character === ']') openings.pop();
    }
    return { sentence, part, clause, depth: openings.length, opening: openings.at(-1) ?? -1 };
  };
}
