/** Counts of what its own paragraph numbers: 三项内容：一是…；二是…；三是…, 扣分事项6条：①…；②…. */
import { NUMERALS } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne } from './count-listed.ts';

const ITEMS = new Set([...'项个类笔批种家条处期点', '大项', '大类', '方面']);
/** Up to the first item: 三项内容：一是…, “四个抓”：一抓…, 问题6条：①…, 分三期实施：一期…. */
const OPENS = /^[一-鿿”"]{0,10}(?:,[一-鿿]{0,6})?[:,](?=一[一-鿿]|①|[(]一[)]|[(]1[)]|1[.、])/u;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const FEWEST = 2;
const TOTAL_BEHIND = /^[一-鿿]{0,6}(?:合计|共|总)/u;

/** The items that follow a count in its own paragraph, and those that it sums up at their end. */
export function* ofInline(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  if (!ITEMS.has(mention.unit ?? '')) return;
  const { text } = passage;
  const opening = OPENS.exec(text.slice(mention.end));
  if (opening) {
    const start = mention.end + opening[0].length;
    const listed = numberedFrom(text, start);
    const isCertain = opening[0].endsWith(':') && isOffByOne(recognition, mention, listed) && listed > FEWEST;
    if (listed >= FEWEST) yield countListed(mention, 'inline', listed, '项目', isCertain);
  }
  // ①…;②…;③…。四个项目总投资…: right behind the sentence of the items.
  const first = text.indexOf('①');
  if (first < 0 || first > mention.start || !/。(?:以上|上述|这)?$/u.test(text.slice(0, mention.start)))
    return;
  const list = text.slice(first, mention.start);
  if (/。./u.test(list.replace(/(?:以上|上述|这)$/u, '')) || !TOTAL_BEHIND.test(text.slice(mention.end)))
    return;
  const listed = numberedFrom(list, 0);
  const isCertain = isOffByOne(recognition, mention, listed) && listed > FEWEST;
  if (listed >= FEWEST) yield countListed(mention, 'inline', listed, '项目', isCertain);
}

/** How many items are numbered on from the first, which begins at an offset. */
function numberedFrom(text: string, start: number): number {
  const list = text.slice(start);
  const markers = markersLike(list);
  let listed = 1;
  for (let at = 0; listed < NUMERALS.length; listed++) {
    const next = markers(listed).exec(list.slice(at));
    if (!next) break;
    at += next.index + 1;
  }
  return listed;
}

/** The marks of the items behind the first one, in its style. */
function markersLike(list: string): (index: number) => RegExp {
  if (list[0] === '①') return (index) => new RegExp(CIRCLED[index]!, 'u');
  if (list.startsWith('(一)')) return (index) => new RegExp(`[(]${NUMERALS[index]}[)]`, 'u');
  if (list.startsWith('(1)')) return (index) => new RegExp(`[(]${index + 1}[)]`, 'u');
  if (list[0] === '1')
    return (index) => new RegExp(`[;,。、]${index + 1}${list[1] === '.' ? '[.]' : '、'}(?!\\d)`, 'u');
  return (index) => new RegExp(`[;,。、]${NUMERALS[index]}${list[1]}`, 'u');
}
