/** Counts of titles: 印发《差旅费办法》《采购规程》《资产细则》三项制度. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne } from './count-listed.ts';

const TITLES = /(?:《[^《》。]{2,40}》(?:、|和|以及)?)+(?:一?共)?$/u;
const WORKS = /^[一-鿿]{0,2}(?:制度|办法|文件|规定|细则|方案|规程|标准|规范)/u;
const FEWEST = 3;

/** As many titles as stand right before the count of 制度, 办法, 文件. */
export function* ofTitles(recognition: Recognition, { text }: Passage, mention: Mention): Iterable<Proposal> {
  if (!['项', '个', '份', '部'].includes(mention.unit ?? '') || !WORKS.test(text.slice(mention.end))) return;
  const titles = TITLES.exec(text.slice(0, mention.start))?.[0];
  const listed = titles?.match(/《/gu)?.length ?? 0;
  if (listed < 2) return;
  const isCertain = listed >= FEWEST && isOffByOne(recognition, mention, listed);
  yield countListed(mention, 'titles', listed, '名称', isCertain);
}
