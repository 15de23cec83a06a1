/**
 * Mentions: each figure with the words around it, its part in the budget's life and its place in the sentence.
 * Checks read mentions, not text.
 */

import { type Compact, compactBlock } from '../lexicon/compact.ts';
import type { Lexicon, Role } from '../lexicon/lexicon.ts';
import type { Block, Figure } from '../types.ts';
import { directionAt, directionOf } from './directions.ts';
import { labelBefore } from './labels.ts';
import { isBracketOfLast, isComparedWith, isLastYear, isOfYearsAgo, latestYear } from './last-year.ts';
import { offsetsIn, type PlaceInSentence, placeFinder } from './places.ts';

/** A figure in its sentence. All offsets are of the passage's compact text. */
export interface Mention extends PlaceInSentence {
  /** Index of the figure in the report's figures. */
  figure: number;
  /** Index of its passage. */
  passage: number;
  kind: Figure['kind'];
  unit: string | null;
  start: number;
  end: number;
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
    described.direction = directionAt(text, start, end, label, figure.kind, described.direction);
    if (described.role === null && figure.kind === 'amount' && ADJUSTED.test(label))
      described.role = 'adjustedBudget';
    if (described.role === 'average' && isProgramme(label, figure)) described.role = null;
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
        isLastYear(label, year, reportYear ?? lastYearNamed) ||
        (place.opening === start - 1 && isBracketOfLast(text.slice(0, place.opening))) ||
        (described.direction === 0 && (isComparedWith(label, text, end) || isOfYearsAgo(label, text, start))),
    });
    previousEnd = end;
  }
  return passage;
}

/** 截至2024年底累计支付: until then, and not of that year alone. */
const UNTIL = /截[至止]到?$/u;
const OPERATOR = /[×÷*]/u;
/** 按再融资债券24,300万元的0.8‰计19.44万元: what a fee is reckoned from. */
const CHARGED = /^的[\d.]+[%‰]计/u;
/** 年初批复320万元，追加45万元，调整后365万元: a budget, though the word is left out. */
const ADJUSTED = /^(?:经)?调整后(?:的)?(?:为|是|达到|共)*$/u;

/** 生均补助4,428.00万元 is a programme of that name: no pupil is given a million. */
function isProgramme(label: string, { unit, value }: Figure): boolean {
  return (
    (unit === '万元' || unit === '亿元') &&
    (unit === '亿元' || Number(value) >= LEAST_PROGRAMME) &&
    /[生人]均(?:公用经费|拨款|经费|补助|奖补|定额)(?:资金|经费|补助)?(?:支出|为|共)?$/u.test(label)
  );
}

const LEAST_PROGRAMME = 100;

/** A clause that begins so has left the year that was named before it. */
const OWN_YEAR = /^(?:全年|本年|当年)(?!度?[末初])/u;

/** 收、支总计均为: both are, and no average; nor is 均衡性转移支付. */
const BOTH = /(?<=总计|合计|总额|收入|支出)均(?=[为是达]*$)|均衡/u;

/** The role, concept and direction that a label names. */
export function describe(label: string, lexicon: Lexicon): Pick<Mention, 'role' | 'concept' | 'direction'> {
  return {
    // Read from the left: 年初预算为 is 年初预算, not 预算为.
    role: lexicon.roles.all(label.replace(BOTH, '')).at(-1)?.meaning ?? null,
    concept: lexicon.concepts.last(label)?.meaning ?? null,
    direction: directionOf(label, lexicon),
  };
}

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
