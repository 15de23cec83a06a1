/** Counts against the names that stand behind or before them. */

import { NUMERALS } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import { wordsSince } from '../lexicon/matches.ts';
import type { Proposal, Recognition } from './claim.ts';
import { isOffByOne, listing } from './count-listed.ts';
import { areOfOneKind, arePlaces } from './count-places.ts';
import { constant, figure } from './expression.ts';

/** Words that open a complete list of names right after the count. */
const CLOSED =
  /^(?:[,:]?(?:即|分别为|分别是|依次为|具体为|它们是)[:]?|,(?:现|特)?(?:予以?|将)?(?:公示|公布|公告|通报)(?:如下)?:|—{1,2}(?=[^—。]{4,}(?:—|进行|开展|实施)))/u;
/** Words that open a list that may be a choice. */
const OPEN = /^(?:[,:](?:为|是|包括|有|涉及|分布在|覆盖)?|为|是|包括|[(]):?/u;
const LONGEST_NAME = 24;

/** 未完工的4个小区是棉纺三村和交电宿舍: 和 before the last one says that no other follows. */
const NAMED_ALL =
  /^[一-鿿]{1,6}是[^,。;()、的]{2,12}(?:、[^,。;()、的]{2,12})*和[^,。;()、的]{2,12}(?=[,。;])/u;

/** 3项，即A、B、C: as many names as the count says. */
export function* ofNames(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  const rest = passage.text.slice(mention.end);
  // 12个股（室）：, 5个县（市、区）即: the bracket belongs to what is counted.
  const trail =
    /^[一-鿿]{1,4}[(](?:[一-鿿]{1,3}、?){1,3}[)](?=[:,即]|分别)|^[一-鿿]{0,8}/u.exec(rest)?.[0] ?? '';
  // 按年平均车数457辆计算，即年初、年末数的平均: how it was reckoned, and no names.
  if (/计算|测算|折算|核算/u.test(trail)) return;
  const places: [skipped: number, closes: RegExp][] = [
    [0, CLOSED],
    [trail.length, CLOSED],
  ];
  if (NAMED_ALL.test(rest)) places.push([trail.indexOf('是'), /^是/u]);
  for (const [skipped, closes] of places) {
    const after = rest.slice(skipped);
    const closed = closes.exec(after);
    const opening = closed ?? OPEN.exec(after);
    if (!opening) continue;
    const listed = namesIn(withoutRest(after.slice(opening[0].length), opening[0]));
    if (listed === null) continue;
    const isClosed =
      (closed !== null && !listed.open) || isEnumerated(recognition, mention, after, opening[0], listed);
    yield proposalOf(recognition, mention, listed, isClosed, closed === null && !isClosed);
    return;
  }
}

/** ——A、B、C——, and ——A、B、C进行了审计: what goes on behind the names. */
function withoutRest(words: string, opening: string): string {
  return opening.includes('—') ? words.replace(/(?:—|(?:进行|开展|实施)了?[一-鿿]{2}).*$/u, '') : words;
}

/** What is told one by one: 站点6个：, 中心3家（. Of meetings and trainings a list may tell the themes or the guests. */
const ONE_BY_ONE = new Set([...'家所座处条类个项种', '大项', '大类']);
const FEWEST_NAMES = 4;

/**
 * 下属单位5个：A、B、C、D and 抽取4个乡镇（A、B、C、D、E）: a colon or a bracket right behind the count, a list that its
 * sentence or bracket ends with, and one name too many or too few.
 */
function isEnumerated(
  recognition: Recognition,
  mention: Mention,
  after: string,
  opening: string,
  { names, open }: Names,
): boolean {
  if (open || names.length < FEWEST_NAMES || !ONE_BY_ONE.has(mention.unit ?? '')) return false;
  if (opening !== ':' && opening !== '(') return false;
  const isWhole = opening === '(' ? /^[^)。]*\)/u.test(after) : /^[^。;,]*(?:[。;,]|$)/u.test(after);
  return (
    isWhole && isOffByOne(recognition, mention, names.length) && !/主要|其中|如|含/u.test(after.slice(0, 8))
  );
}

const FEWEST_BEFORE = 2;
/** The paragraph's own number. */
const LABEL = /^(?:\d{1,2}[.、]|[(][一二三四五六七八九十\d]{1,2}[)])/u;
/** What opens a list of names that their count closes. */
const BODIES =
  /^(?:职能)?(?:科室|股室|处室|内设机构|机构|部门|科|股|处|所属单位|事业单位|直属单位|单位)(?![一-鿿])/u;
const HAS_BODIES = /内设|下设|下辖|设有/u;
const OPENS =
  /内设(?:机构)?(?:有|为)?|下设|下辖|设有|设置?了?|分为|包括|涵盖|涉及|覆盖|惠及|分布[在于]|遍及|赴|前往|走访了?|抽查了?|抽取了?|开展了?|采购|配备/u;

/** 内设A、B、C共3个科室: names that their count closes. */
export function* ofNamesBefore(
  recognition: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  // …、县一中、县职教中心，共4家: the clause of the names stands before.
  const before = passage.text.slice(0, mention.start).replace(/,(?=(?:一?共|共计|合计|总计)$)/u, '');
  const clause = wordsSince(before, '。；;，,：:');
  if (!clause.includes('、') || mention.direction !== 0) return;
  const opener = OPENS.exec(clause);
  const list = (opener ? clause.slice(opener.index + opener[0].length) : clause).replace(LABEL, '');
  const closing = /(?:等)?(?:一?共计?|合计|总计)$/u.exec(list);
  const listed = namesIn(closing ? list.slice(0, closing.index) : list);
  if (
    listed === null ||
    listed.names.length < FEWEST_BEFORE ||
    (!closing && !/^[类种项个]/u.test(mention.unit ?? ''))
  )
    return;
  const isOpen = closing?.[0].startsWith('等') === true || /等/u.test(list);
  // 采购A、B共12台 counts the things, not their names; only bodies are named one by one.
  const isOfBodies =
    HAS_BODIES.test(opener?.[0] ?? '') &&
    BODIES.test(passage.text.slice(mention.end).replace(/^(?:等)?/u, ''));
  const isClosed =
    !isOpen &&
    ((isOfBodies && closing !== null) ||
      arePlaces(recognition, passage, mention, listed.names) ||
      areOfOneKind(recognition, passage, mention, listed.names));
  yield {
    ...proposalOf(recognition, mention, { ...listed, open: isOpen }, isClosed, !isClosed),
    group: `${BEFORE}${mention.figure}`,
  };
}

/** Begins the group of a count whose names stand before it: the words right before it are the last of them. */
export const BEFORE = 'before:';

interface Names {
  names: string[];
  /** 等 ends them: there may be more. */
  open: boolean;
  /** How many they are where 和 in the last one is part of a name. */
  fewer: number;
}

function proposalOf(
  { figures }: Recognition,
  mention: Mention,
  { names, open, fewer }: Names,
  isClosed: boolean,
  confirming: boolean,
): Proposal {
  const count = figures[mention.figure]!.value === `${fewer}` ? fewer : names.length;
  return {
    group: `names:${mention.figure}`,
    strength: isClosed ? 'strong' : 'weak',
    left: figure(mention.figure),
    relation: open ? '>=' : '=',
    right: constant(`${count}`),
    stated: mention.figure,
    note: '名称',
    constants: listing('名称', count),
    confirming,
  };
}

/** 质监经费（含抽检）: what a short bracket adds to a name is no name of its own. */
function withoutBrackets(text: string): string {
  return text.replace(/(?<=[一-鿿])\([^()。;]{1,16}\)/gu, '');
}

/** 综合科、财务科和四个研究室: the last name stands for four. */
function eachOf(name: string): string[] {
  const number = /^([一二两三四五六七八九十])[个家所座](?=[一-鿿]{2})/u.exec(name)?.[1];
  if (number === undefined) return [name];
  return new Array<string>(number === '两' ? 2 : NUMERALS.indexOf(number) + 1).fill(name);
}

/** 4座，即A、B、C、D4座水库. */
const COUNTED_AGAIN = /(?<=[一-鿿])(?:共)?\d{1,3}[个座家所项条处村镇类种][一-鿿]{0,8}$/u;

/** The names of a list up to the end of its sentence; null where it is no list of names. */
function namesIn(text: string): Names | null {
  // The list ends where its clause does: 5项，即A、B、C，下达资金共计….
  const stop = /[。;,)]|$/u.exec(withoutBrackets(text))?.index ?? text.length;
  let list = withoutBrackets(text).slice(0, stop);
  const etc = list.search(/等(?:[^,、]{0,12})?$/u);
  const open = etc >= 0;
  if (open) list = list.slice(0, etc);
  // 《甲办法》《乙办法》: titles stand side by side without a comma.
  list = list.replace(COUNTED_AGAIN, '').replace(/》(?:和|及)?(?=《)/gu, '》、');
  // X102线 and 12345热线 are names.
  if (/\d|[,:(]/u.test(list.replace(/[A-Z]\d{1,4}|12\d{3}(?=[一-鿿]{2})/gu, ''))) return null;
  // 思想政治和权益维护股、移交安置股: what stands before another 、 is one name.
  const pieces = list.split('、');
  const names = pieces
    .flatMap((piece, index) =>
      index === pieces.length - 1 ? piece.split(/(?<=[一-鿿]{2})(?:以及|和|及)(?=[一-鿿]{2})/u) : [piece],
    )
    .filter((name) => name !== '')
    .flatMap(eachOf);
  if (names.length < 2 || names.some((name) => name.length > LONGEST_NAME)) return null;
  return { names, open, fewer: list.split('、').filter((name) => name !== '').length };
}
