/** Which printed change a rate speaks of: the one right before it, where it is of the same thing and of the same base. */
import type { Mention } from '../figures/mentions.ts';
import { isAdditive } from './scope.ts';

const NAMED_BASE =
  /[比较与](年初|上年|去年|全年|预算|决算|计划|\d{4}年|\d{1,2}月|[一二三四]季度)|^(同比|环比)/u;

/** The printed change that a rate says in per cent. */
export function changedBeside(near: readonly Mention[], mention: Mention): Mention | undefined {
  const moved = near.find(
    (each) => each.sentence === mention.sentence && each.passage === mention.passage && isAdditive(each),
  );
  // 增加1.5厘米；…，降幅35.4%: a change of another thing.
  // 比年初预算减少41.60万元，比上年增长14.77%: of another base.
  // 同比减少93件，环比上升4.8%.
  const bases = [moved, mention].map((each) =>
    NAMED_BASE.exec(each?.label ?? '')
      ?.slice(1)
      .find(Boolean),
  );
  const isOther =
    moved !== undefined &&
    (isOfPartBehind(near, moved, mention) ||
      isOfNamedEach(mention, moved) ||
      (moved.direction !== mention.direction && moved.part !== mention.part) ||
      (bases[0] !== undefined && bases[1] !== undefined && bases[0] !== bases[1]));
  return moved && moved.direction !== 0 && !isOther ? moved : undefined;
}

/** 会议费、培训费分别压减12%和9%: the rates are of what is named right before, each of its own. */
function isOfNamedEach({ label }: Mention, moved: Mention): boolean {
  const named = /([一-鿿]{2,})(?:分别|各)[一-鿿]{1,4}$/u.exec(label)?.[1];
  return named !== undefined && !moved.label.includes(named.slice(-NAME_LETTERS));
}

const NAME_LETTERS = 2;

/** 增加11.5万元，增长16.7%，其中县补增长25%: the change has its rate, and the part's own rate is of the part. */
function isOfPartBehind(near: readonly Mention[], moved: Mention, rate: Mention): boolean {
  return (
    /^其中[一-鿿]{2,}/u.test(rate.label) &&
    near
      .slice(0, near.indexOf(moved))
      .some(
        (each) => each.kind === 'rate' && each.direction === moved.direction && !/^其中/u.test(each.label),
      )
  );
}
