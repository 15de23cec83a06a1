/** PM2.5 | 36（上年39） | 下降7.7%: this year's and last year's in one cell, and the change alone in the next. */
import type { Mention } from '../figures/mentions.ts';
import { signed } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { growthOf } from './expression.ts';
import { asserting } from './proposals.ts';

const LAST = /^(?:上年|去年|上年同期|去年同期|同期)(?:为|值)?$/u;
const ALONE = /^(?:同比|较上年|比上年)?(?:上升|下降|增长|减少|提高|降低|增加)了?[\d.]+[%％]$/u;

/** The changes of all such rows of a report. */
export function* ofNextCells({ passages }: Recognition): Iterable<Proposal> {
  for (const { index, block, text, mentions } of passages) {
    const [rate, ...more] = mentions;
    if (rate?.kind !== 'rate' || more.length > 0 || !ALONE.test(text)) continue;
    const cell = passages[index - 1];
    const [current, last, ...others] = cell?.mentions ?? [];
    if (!current || !last || others.length > 0 || cell?.block.type !== block.type) continue;
    if (!LAST.test(last.label) || last.opening !== current.end || !isOfOne(current, last)) continue;
    yield {
      ...asserting(`cells:${rate.figure}`, rate, growthOf(current, last), 'strong'),
      left: signed(rate),
    };
  }
}

/** 36（上年39）: the bracket may leave the unit out. */
const isOfOne = (current: Mention, last: Mention): boolean =>
  last.unit === null || (current.kind === last.kind && current.unit === last.unit);
