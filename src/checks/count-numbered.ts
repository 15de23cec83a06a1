/** Counts of numbered paragraphs: 以上5项合计 behind items that are numbered 1 to 5, 分为以下四个部分： before them. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { FAMILY_RANK, parseLabel } from '../outline/labels.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne } from './count-listed.ts';

const BACK = /(?:以上|上述|前述|上列|这)$/u;
const TOTAL_BEHIND = /^[一-鿿]{0,6}(?:合计|共计|总计|共)/u;
const ITEMS = new Set(['项', '个', '类', '笔', '批', '种', '家', '条', '大项']);
/** Paragraphs before a count that are looked through for its items. */
const REACH = 60;
const FEWEST = 2;
/** Letters that 以上, 上述 take at the head of a paragraph. */
const LONGEST_OPENING = 4;

/** 以上5项 and 以下5项 against the numbered paragraphs or pieces that stand before it. */
export function* ofNumbered(
  recognition: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  if (!ITEMS.has(mention.unit ?? '')) return;
  yield* ofFollowing(recognition, passage, mention);
  const isBack = BACK.test(mention.label);
  if (!isBack && !(mention.label === '' && TOTAL_BEHIND.test(mention.trail))) return;
  const counts = runsBefore(recognition, passage);
  const stated = Number(recognition.figures[mention.figure]!.value);
  const [nearest] = counts;
  if (nearest === undefined) return;
  const listed = counts.find((count) => count === stated) ?? nearest;
  // Only words that open the paragraph right behind the last item, and sum up, leave no choice.
  const isCertain =
    isBack &&
    mention.start <= LONGEST_OPENING &&
    TOTAL_BEHIND.test(passage.text.slice(mention.end)) &&
    isRightBehind(recognition, passage) &&
    Math.abs(stated - listed) === 1 &&
    listed > FEWEST;
  yield countListed(mention, 'back', listed, '项目', isCertain);
}

/** Is the paragraph before a numbered one? */
function isRightBehind({ passages }: Recognition, { index }: Passage): boolean {
  const last = passages[index - 1];
  return last?.block.type === 'paragraph' && parseLabel(last.block.text) !== null;
}

/** How long the runs of numbered paragraphs are that end before a passage, the innermost first. */
function runsBefore({ passages }: Recognition, passage: Passage): number[] {
  const lengths: number[] = [];
  const open = new Map<string, { length: number; next: number }>();
  const done = new Set<string>();
  for (let index = passage.index - 1; index >= Math.max(0, passage.index - REACH); index--) {
    const { block } = passages[index]!;
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    const label = parseLabel(block.label === undefined ? block.text : `${block.label} `);
    if (!label || done.has(label.style)) continue;
    const run = open.get(label.style);
    if (run && label.number !== run.next) break;
    const length = run?.length ?? label.number;
    if (label.number === 1) {
      if (length >= FEWEST) lengths.push(length);
      done.add(label.style);
      open.delete(label.style);
      continue;
    }
    open.set(label.style, { length, next: label.number - 1 });
  }
  return lengths;
}

/** What may stand between a count and the colon that ends its paragraph. */
const ANNOUNCES =
  /^[一-鿿]{0,12}(?:(?:,|、(?:涉及|共)?资金)[^。;]{0,24}?)?(?:分别为|分别是|具体为|具体如下|如下|即|包括|为)?:$/u;
const CLOSED = /(?:分别为|分别是|具体为|如下|即):$/u;
/** 7项建设内容:, with nothing between. */
const NOUN_ALONE = /^[一-鿿]{2,8}:$/u;
const THINGS = /(?:项目|任务|事项|标段|课题|工程)$/u;
const FOLLOWING = /(?:以下|下列|如下|用于|分为|投向)$/u;

/** 分为以下四个部分： and 安排项目5个，分别为：, against the numbered paragraphs that follow. */
function* ofFollowing(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  const behind = passage.text.slice(mention.end);
  if (!ANNOUNCES.test(behind)) return;
  const listed = runAfter(recognition, passage);
  if (listed < FEWEST) return;
  const isCertain =
    (CLOSED.test(behind) ||
      NOUN_ALONE.test(behind) ||
      FOLLOWING.test(mention.label) ||
      THINGS.test(mention.label)) &&
    isOffByOne(recognition, mention, listed) &&
    listed > FEWEST;
  yield countListed(mention, 'following', listed, '项目', isCertain);
}

/** How many paragraphs behind a passage are numbered on from 1 in one style; those of inner numbers are left out. */
function runAfter({ passages }: Recognition, passage: Passage): number {
  let style: string | null = null;
  let rank = 0;
  let count = 0;
  for (const { block } of passages.slice(passage.index + 1, passage.index + 1 + REACH)) {
    if (block.type !== 'paragraph' && block.type !== 'heading') break;
    const label = parseLabel(block.label === undefined ? block.text : `${block.label} `);
    if (!label && count === 0) return 0;
    if (!label) continue;
    if (style === null) {
      style = label.style;
      rank = FAMILY_RANK[label.family];
    }
    if (label.style === style && label.number === count + 1) count++;
    else if (FAMILY_RANK[label.family] <= rank) break;
  }
  return count;
}
