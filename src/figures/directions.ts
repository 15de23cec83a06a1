/** Which way a figure's words say that something moved: a rise, a fall, or neither. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Figure } from '../types.ts';

/**
 * The way of a figure at its place in the text.
 * @param named the way that its label names by itself
 */
export function directionAt(
  text: string,
  start: number,
  end: number,
  label: string,
  kind: Figure['kind'],
  named: 1 | -1 | 0,
): 1 | -1 | 0 {
  if (COUNTED.has(kind) && NEWLY.test(label)) return 0;
  if (kind === 'count' && TOO_LOW.test(label)) return 0;
  const way = named === 0 ? wayCompared(text.slice(0, start), label) : named;
  return EITHER_WAY.test(label) ? (wayBehind(text, end) ?? way) : way;
}

/** The way of a label that tells it only against what stands before: 少126台, 多用4.6万元, 增办97件. */
function wayCompared(before: string, label: string): 1 | -1 | 0 {
  if (MORE_OR_LESS.test(label) && COMPARED_BEFORE.test(before)) return /^[多高增升]/u.test(label) ? 1 : -1;
  const way = YEAR_MOVED.exec(label)?.[1];
  if (way !== undefined) return /[多增升]/u.test(way) ? 1 : -1;
  const moreOrLess = MORE_OR_LESS_SPENT.exec(label)?.[1] ?? MORE_BY.exec(label)?.[1];
  if (moreOrLess !== undefined) return moreOrLess === '多' ? 1 : -1;
  if (DONE_MORE_OR_LESS.test(label)) return /增[一-鿿]$/u.test(label) ? 1 : -1;
  return 0;
}

/** 较上年增加（减少）4.20万元，降低6.7%: of the form's two words one was to be struck out; the rate tells which. */
const EITHER_WAY = /(?:增加|增长|上升)[(](?:减少|下降|降低)[)]$|(?:减少|下降|降低)[(](?:增加|增长|上升)[)]$/u;

function wayBehind(text: string, end: number): 1 | -1 | null {
  const words = /^,?(增加|增长|上升|增幅)?(减少|下降|降低|降幅)?\d/u.exec(text.slice(end, end + 8));
  return words?.[1] ? 1 : words?.[2] ? -1 : null;
}

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

/** 新增学位3,300个, 目标12000人，实际新增12960人 are so many, whatever there were before. */
const NEWLY = /^(?:[^比较]*新增(?!长|加|量|数|率)[一-鿿]{2,8}|实际新增)$/u;
/** 指标值设定偏低19条, 血压偏高32人: so many are too low or too high, and none of them is by so much. */
const TOO_LOW = /^[^比较]*偏[高低]的?$/u;
const COUNTED = new Set<Figure['kind']>(['count', 'measure']);

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

/** The way that a label names by itself: 较上年增加 is a rise, 增加到 none. */
export function directionOf(label: string, lexicon: Lexicon): 1 | -1 | 0 {
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
