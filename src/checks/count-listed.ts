/** The claim that a count is as many as what is listed, and what makes one that fails a slip. */
import type { Mention } from '../figures/mentions.ts';
import { Decimal } from '../judge/decimal.ts';
import type { Translations } from '../types.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, figure } from './expression.ts';

const LISTED_EN: { readonly [things: string]: string } = {
  名称: 'names',
  数值: 'figures',
  项目: 'items',
  日期: 'days',
  时间: 'times',
  小节: 'sections',
  '“优”的项目': 'sections graded 优',
};

/** What was counted. */
export function listing(things: string, count: number): Translations {
  return { zh: `所列${things} ${count} 个`, en: `${LISTED_EN[things] ?? things} listed: ${count}` };
}

/** A count against how many things are listed: asserted where the words leave no choice, else only confirmed. */
export function countListed(
  mention: Mention,
  kind: string,
  listed: number,
  things: string,
  isCertain: boolean,
): Proposal {
  return {
    group: `${kind}:${mention.figure}`,
    strength: isCertain ? 'strong' : 'weak',
    left: figure(mention.figure),
    relation: '=',
    right: constant(`${listed}`),
    stated: mention.figure,
    note: things,
    constants: listing(things, listed),
    confirming: !isCertain,
  };
}

/** Does a count, told without 约 or 余, differ by just one from what is listed? */
export function isOffByOne({ figures }: Recognition, { figure: index }: Mention, listed: number): boolean {
  const { value, qualifier } = figures[index]!;
  return qualifier === null && Math.abs(Number(value) - listed) === 1;
}

/** Not of 及时率, 参与率, 涉及. */
const JOINS = /和|(?<!参)与|(?<![涉惠普])及(?!时|格)/u;

/** 丁和戊各255万元, 教研室与招办: one name may be two of what is counted, where more are told than listed. */
export function joinsTwo(
  { figures }: Recognition,
  { figure: index }: Mention,
  listed: readonly string[],
): boolean {
  if (listed.some((words) => /各$/u.test(words))) return true;
  return Number(figures[index]!.value) > listed.length && listed.some((words) => JOINS.test(words));
}

/** Do at least two figures make another one, in base units, to the last digit? */
export function isSumOf({ figures }: Recognition, items: readonly Mention[], total: Mention): boolean {
  if (items.length < 2) return false;
  const base = ({ figure: index }: Mention): Decimal => new Decimal(figures[index]!.base ?? '0');
  return items
    .map(base)
    .reduce((sum, each) => sum.plus(each))
    .equals(base(total));
}
