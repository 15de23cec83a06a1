/** Total rows that add nothing up: a score, an average or a share under a column is the mean of it. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { printed } from './reckoning.ts';

/** A score in a total row that is no higher than the highest above it adds nothing up. */
export function isMean({ figures }: Recognition, total: Mention, parts: readonly Mention[]): boolean {
  const value = (mention: Mention): number => Number(figures[mention.figure]!.value ?? Number.NaN);
  return total.kind === 'score' && parts.length >= 2 && value(total) <= Math.max(...parts.map(value));
}

/** 亩均, 亩产（公斤）, 校均规模, 差率（‰）, 平均每个项目（万元）: a column of means. */
export const MEAN =
  /平均|[亩户人均次例台辆场校村处床生班起件宗]均|[亩单]产(?!值|业|品)|进度之?差|率之差|百分点|率[(][%‰][)]$/u;

/** 同比 beside 同比增减额: per cents, though the unit stands over the table alone (单位：万元，%). */
export const COMPARED = /(?:同比|环比|较上年同期|增幅|增速|升降幅度)(?:[(]%[)])?$/u;

const HUNDRED = 100;
/** Parts from which on a total among them is a mean by its size. */
const FEWEST_AVERAGED = 3;
/** How far apart the numbers of such a column lie at most: a part that is far above the others is typed wrong. */
const MOST_SPREAD = 3;

/** 6.0, -3.4, 8.0 and 4.5 under them: changes in per cent, some of which fell. */
function areSmall({ figures }: Recognition, parts: readonly Mention[]): boolean {
  return parts.every(({ figure }) => Math.abs(Number(figures[figure]!.value ?? HUNDRED)) < HUNDRED);
}

/** 亩均 and 占限额% have a mean under them in the total row: it lies between the lowest and the highest of the column. */
export function liesAmong(recognition: Recognition, total: Mention, parts: readonly Mention[]): boolean {
  const values = parts.map((part) => printed(recognition, part));
  const own = printed(recognition, total);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // 30 days for each kind of water, and 30 in the total row: one number for all.
  if (values.length > 1 && own !== 0 && own === least && own === most) return true;
  if (values.length < FEWEST_AVERAGED || own < least || own > most) return false;
  return least < 0 ? areSmall(recognition, parts) : least > 0 && most < least * MOST_SPREAD;
}
