/** 由984起上升至737起: the word of a value that was reached against the two values. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';

const UP = /(?:增长|增加|提高|提升|上升|扩大|增|升)(?:到|至)(?:了)?$/u;
const DOWN = /(?:下降|减少|降低|缩减|压减|压缩|降|减)(?:到|至)(?:了)?$/u;
const FROM = /[由从][^,。;]*$/u;
/** Less of these is better, and people say 提升 of what became shorter. */
const DURATIONS = new Set(['天', '日', '小时', '分钟', '秒', '工作日', '个工作日', '个月', '位']);

/** The first of these is the best. */
const RANKS = /等级|名次|排名|位次|排位|位列/u;

export function* ofReached(recognition: Recognition, { mentions, text }: Passage): Iterable<Proposal> {
  for (const [index, reached] of mentions.entries()) {
    const from = mentions[index - 1];
    const word = UP.exec(reached.label)?.[0] ?? DOWN.exec(reached.label)?.[0];
    if (!from || word === undefined || !isPair(recognition, from, reached)) continue;
    if (!FROM.test(text.slice(Math.max(0, from.start - 20), from.start))) continue;
    yield {
      group: `reached:${reached.figure}`,
      strength: 'strong',
      left: figure(reached.figure),
      relation: UP.test(reached.label) ? '>=' : '<=',
      right: figure(from.figure),
      stated: reached.figure,
      note: word,
    };
  }
}

function isPair({ figures }: Recognition, from: Mention, reached: Mention): boolean {
  return (
    from.kind === reached.kind &&
    from.unit === reached.unit &&
    from.sentence === reached.sentence &&
    reached.clause - from.clause <= 1 &&
    !DURATIONS.has(reached.unit ?? '') &&
    ![from, reached].some(({ label, trail }) => RANKS.test(label) || /^等(?!级)/u.test(trail)) &&
    [from, reached].every(({ figure: each }) => figures[each]!.qualifier === null)
  );
}
