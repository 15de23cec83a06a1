/** How many things a row of figures tells: 空气呼吸器60具、防护服120套、热成像仪8台，共3类装备; 以上三项均为…. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed } from './count-listed.ts';

const KINDS = new Set(['类', '种', '项', '笔']);
const GAP = /^[、,;][^、,;。:()]{1,14}$/u;
const FEWEST = 3;

const RANKED = /^(?:的)?(?:分别|依次)?(?:是|为|有):?[一-鿿]{2,10}$/u;
const NAMED = /^[一-鿿]{2,10}$/u;

/** 居前三位的是云溪镇92.7%、古渡乡89.4%、大塘镇88.1%: as many as are said to be the first. */
export function* ofToldRanks(
  { figures }: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  const { mentions, text } = passage;
  if (!/前$/u.test(mention.label) || !['位', '名', '个', '家', '项'].includes(mention.unit ?? '')) return;
  const [first, ...others] = mentions.slice(mentions.indexOf(mention) + 1);
  if (!first || !RANKED.test(text.slice(mention.end, first.start))) return;
  let [last, row] = [first, 1];
  for (const each of others) {
    const gap = text.slice(last.end, each.start);
    if (each.kind !== first.kind || gap[0] !== '、' || !NAMED.test(gap.slice(1))) break;
    [last, row] = [each, row + 1];
  }
  const stated = Number(figures[mention.figure]!.value);
  if (row < FEWEST || Math.abs(stated - row) > 1 || !/^[;。,]/u.test(text.slice(last.end))) return;
  yield countListed(mention, 'ranks', row, '数值', true);
}

export function* ofToldKinds(
  { figures }: Recognition,
  passage: Passage,
  mention: Mention,
): Iterable<Proposal> {
  if (!KINDS.has(mention.unit ?? '')) return;
  const row = rowBefore(passage, mention);
  if (row < FEWEST) return;
  const stated = Number(figures[mention.figure]!.value);
  if (stated !== row && Math.abs(stated - row) > 1) return;
  yield countListed(mention, 'told', row, '数值', true);
}

/** How many figures stand in a row right before the count; zero where they do not, or where others stand with them. */
function rowBefore({ mentions, text }: Passage, mention: Mention): number {
  const at = mentions.indexOf(mention);
  const last = mentions[at - 1];
  if (!last) return 0;
  const between = text.slice(last.end, mention.start);
  const isTotal = /^,(?:总?共|共?计|合计)$/u.test(between) && last.sentence === mention.sentence;
  const isBack = /^。(?:以上|上述)$/u.test(between) && mention.sentence - last.sentence === 1;
  if (!isTotal && !isBack) return 0;
  let count = 1;
  let stop: string | undefined;
  for (let index = at - 1; index > 0; index--) {
    const [each, next] = [mentions[index - 1]!, mentions[index]!];
    if (each.sentence !== last.sentence) break;
    // 用于设备购置26.4万元、人员培训7.2万元: what stands before the row opens it.
    if (each.unit !== next.unit && each.kind !== next.kind) break;
    const gap = text.slice(each.end, next.start);
    // 48.6万元，用于设备购置26.4万元、人员培训7.2万元: the stops of a row are one.
    if (!GAP.test(gap) || (stop !== undefined && gap[0] !== stop)) break;
    stop = gap[0];
    count++;
  }
  return mentions[at - count]!.label.length >= 2 ? count : 0;
}
