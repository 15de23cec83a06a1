/** 由984起上升至737起: the word of a value that was reached against the two values. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated } from './expression.ts';
import { printed } from './reckoning.ts';

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
    // 由14.36:1降到14.02:1: of two ratios.
    if (/[:∶：]$/u.test(text.slice(0, from.start))) continue;
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

const ROSE = /^(?:增加|增长|提高|上升|增)(?:了)?$/u;
const FELL = /^(?:减少|下降|降低|减)(?:了)?$/u;

/** 评审项目218个…。与2022年相比，评审项目由236个增加18个: from there it came to what the words before tell, only the other way. */
export function* ofMovedFrom(recognition: Recognition, { mentions }: Passage): Iterable<Proposal> {
  for (const [index, moved] of mentions.entries()) {
    const from = mentions[index - 1];
    const rises = ROSE.test(moved.label);
    if (!from || !(rises || FELL.test(moved.label)) || from.unit !== moved.unit || from.kind !== moved.kind)
      continue;
    const name = /^([一-鿿]{2,8})[由从]$/u.exec(from.label)?.[1];
    if (name === undefined || from.end !== moved.start - moved.label.length) continue;
    const now = mentions
      .slice(0, index - 1)
      .findLast((each) => each.label.endsWith(name) && each.unit === from.unit && !each.isLast);
    if (!now) continue;
    const [is, was, by] = [now, from, moved].map((each) => printed(recognition, each)) as [
      number,
      number,
      number,
    ];
    if (is !== (rises ? was - by : was + by)) continue;
    const change = rises ? figure(moved.figure) : negated(figure(moved.figure));
    yield {
      group: `moved-from:${moved.figure}`,
      strength: 'strong',
      left: change,
      relation: '=',
      right: difference(figure(now.figure), figure(from.figure)),
      stated: moved.figure,
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
