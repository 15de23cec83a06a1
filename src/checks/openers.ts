/** Words that open a list of parts. */
import { NUMERALS } from '../figures/chinese-numerals.ts';
import { matchesOf } from '../lexicon/matches.ts';

/** An opening word in a passage; offsets of its compact text. */
export interface Opener {
  start: number;
  end: number;
  /** The words say that the list is complete. */
  closed: boolean;
  /** The words say that the list is a choice (主要, 等). */
  open: boolean;
  /** Opened by a bracket right after the total: the list ends with the bracket. */
  bracket: boolean;
  limit: number | null;
  /** 由…组成, 分别为: of the total right before it and no other. */
  composed: boolean;
  /** 其中 with a colon. */
  listing: boolean;
  /** A bare colon: it opens a list only right after its total. */
  colon: boolean;
  /** Divides a whole by some point of view: 按级次, 从结构看. */
  partition: boolean;
  /** Nothing follows in the passage: the list stands in the passages below. */
  endsPassage: boolean;
  /** What is divided, where the words name it: 按收入明细分类 divides 收入. */
  topic: string | null;
  /** How many parts the words tell: 分两批下达 tells two. */
  count: number | null;
}

const OPENING =
  /其中[:,]?|(?:支出|收入|资金|经费|预算|人员|项目|投资|案件|对象|人口|职工|学生|农户|企业|工程|车辆|设备|指标|任务|问题|事项|余额|债券|债务|贷款|面积|补助|补贴|费用|投入|采购|合同)中[:,]|内含|包括|包含|分别为|分别是|依次为[:]?|依次是[:]?|分项为|分项看?[:,]|具体为[:,]?|构成[:,]|按照?[^,。;:()]{1,12}(?:分类|划分|分解|分|看)[,:]|按[^,。;:()]{1,8}(?::|(?:来源|性质|类型|类别|级次|区域|结构|用途|方式|层级|单位|地区|险种|部门|行业|科目)[:,])|按(?:来源|性质|类型|类别|级次|区域|结构|用途|方式|层级|地区|行业|渠道|部门)分(?=[一-鿿]{2,8}[\d(])|按[^,。;:()]{1,8}分(?:为|成)(?=[一-鿿]{2,10}\d)|(?:从|分)(?!进度|时间|总体|整体|结果|效果|趋势|全年|情况|目前|数据|[^,。;:()]{0,3}表)[^,。;:()]{1,10}看[,:]|分(?:领域|区域|地区|级次|类别|项目|用途|行业|单位|科目|县区?|乡镇|方向|渠道|层级|对象)[^,。;:()]{0,8}:|分(?:为|成)?[两二三四五六七八九十\d]+(?:[批次类笔项期块档]|个?部分|个)[^,。;:()\d]{0,6}[:,]|(?:支出|资金|费用|经费|投资|使用|分配)(?:明细|构成|分布|用途)(?:情况)?(?:如下|为)?[:,]|(?:资金)?来源(?:分别)?(?:为|于|包括)[:,]?|由(?=[^。;]{4,200}(?:组成|构成))|\(|:/gu;

const TOPICS = [
  '收入',
  '支出',
  '预算',
  '经费',
  '资金',
  '投资',
  '人员',
  '车辆',
  '项目',
  '拨付',
  '补助',
  '投入',
];

/** Finds the opening words of a passage, in order. */
export function findOpeners(text: string): Opener[] {
  const openers: Opener[] = [];
  for (const match of matchesOf(OPENING, text)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const bracket = word === '(';
    const limit = bracket ? closingOf(text, start) : enclosingEnd(text, start);
    if (bracket && (limit === null || limit - start < 8)) continue;
    const listEnd = limit ?? endOfSentence(text, end);
    const isPartition =
      /^(?:按|从)|^分.*看[,:]$|^[^其]{2}中[:,]$|^[^其].{0,2}(?:明细|构成|分布|用途)|来源/u.test(word);
    openers.push({
      start,
      end,
      closed: /^(?:分别|依次|由|按|从|分|构成|具体)|明细/u.test(word),
      open: /主要$/u.test(text.slice(Math.max(0, start - 2), start)) || isOpenList(text.slice(end, listEnd)),
      bracket,
      limit,
      colon: word === ':',
      composed: /^(?:由|分别)/u.test(word),
      listing: /^其中:/u.test(word),
      partition: isPartition,
      endsPassage: end >= text.length - 1,
      count: countOf(word),
      topic: isPartition || /^分/u.test(word) ? topicOf(text.slice(Math.max(0, start - 6), end)) : null,
    });
  }
  return openers;
}

function countOf(word: string): number | null {
  const number = /^分(?:为|成)?([两二三四五六七八九十]|\d{1,2})/u.exec(word)?.[1]?.replace('两', '二');
  if (number === undefined) return null;
  const place = NUMERALS.indexOf(number);
  return place < 0 ? Number(number) : place + 1;
}

/** 等 before the end of the list or 主要 at its head: what is listed is a choice. */
function isOpenList(words: string): boolean {
  // A（水电气热、屋面防水等），B: what a bracket leaves open is its own list.
  const list = words.replace(/[(][^()]*[)]/gu, '');
  return (
    /等(?:[。;,)]|$)/u.test(list) ||
    /^(?:主要|重点)(?:投向|用于|包括|是|为|有|支出|安排|支持|投入)?[^领]/u.test(list)
  );
}

/** The thing that is divided: the last one named before or in the opening words. */
function topicOf(words: string): string | null {
  const found = TOPICS.map((topic) => ({ topic, at: words.lastIndexOf(topic) })).filter(({ at }) => at >= 0);
  found.sort((a, b) => b.at - a.at);
  return found[0]?.topic ?? null;
}

function endOfSentence(text: string, from: number): number {
  const end = text.indexOf('。', from);
  return end < 0 ? text.length : end;
}

/** Reach in which a bracket that is still open is looked for, in characters. */
const BRACKET_REACH = 200;

/** Where the bracket ends that the opening word stands in: its list ends there too. */
function enclosingEnd(text: string, start: number): number | null {
  let closed = 0;
  for (let at = start - 1; at >= 0 && start - at < BRACKET_REACH; at--) {
    if (text[at] === ')') closed++;
    else if (text[at] === '(' && closed-- === 0) return closingOf(text, at);
  }
  return null;
}

function closingOf(text: string, opening: number): number | null {
  let depth = 0;
  for (let at = opening; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return null;
}
