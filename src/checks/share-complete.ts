/**
 * 支出3489.31万元：社会保障286.45万元，占8.21%；卫生健康118.20万元，占3.39%；…: amounts that make the whole before them leave no other
 * whole for the shares that follow each of them.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { asserting } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import { after, isAdditive, isCountable, isRunningText, sameDimension } from './scope.ts';

const BARE = /^(?:所)?占(?:比|比例|比重)?(?:为|达|约)?$/u;
const FEWEST = 2;

export function* ofCompleteLists(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const pairs of runsOf(passage)) {
    const [first] = pairs;
    const parts = pairs.map(({ part }) => part);
    const sum = printedSum(recognition, parts);
    const whole = passage.mentions.find(
      (each) =>
        each.end <= first!.part.start &&
        each.kind === first!.part.kind &&
        isCountable(each) &&
        !each.isLast &&
        !isSibling(passage, each, first!.part) &&
        comesOut(recognition, each, sum),
    );
    // 本年收入合计7,252.90万元，其中：…: what the list's own sentence begins with is the whole, and not what its parts make elsewhere.
    const own = passage.mentions.filter(
      (each) =>
        each.end <= first!.part.start &&
        each.sentence === first!.part.sentence &&
        each.kind === first!.part.kind,
    );
    if (!whole || (own.length > 0 && !own.includes(whole))) continue;
    for (const { part, share } of pairs)
      yield {
        ...asserting(
          `complete:${share.figure}`,
          share,
          quotient(figure(part.figure), figure(whole.figure)),
          'strong',
        ),
        ruled: true,
      };
  }
}

/** 其中锅炉1,820吨，占一半；余热1,092吨，占30%；照明728吨，占20%: what the same 其中 opens is a part as they are, though they make it. */
function isSibling({ text }: Passage, each: Mention, part: Mention): boolean {
  const between = text.slice(each.end, part.start);
  return (
    each.nested &&
    each.sentence === part.sentence &&
    each.depth === part.depth &&
    /^,占|;/u.test(between) &&
    !/其中|包括|[:(]/u.test(between)
  );
}

interface Pair {
  part: Mention;
  share: Mention;
}

/** Runs of amounts with a bare share right behind each, nothing of their kind between. */
function* runsOf({ mentions }: Passage): Iterable<Pair[]> {
  let run: Pair[] = [];
  for (const [index, share] of mentions.entries()) {
    const part = mentions[index - 1];
    const isPair =
      part &&
      share.kind === 'rate' &&
      share.direction === 0 &&
      BARE.test(share.label) &&
      isCountable(part) &&
      share.clause - part.clause <= 1 &&
      share.depth >= part.depth;
    if (isPair) run.push({ part, share });
    else if (isCountable(share) && mentions[index + 1] && isShareOf(mentions[index + 1]!)) continue;
    else {
      if (run.length >= FEWEST) yield run;
      run = [];
    }
  }
  if (run.length >= FEWEST) yield run;
}

const isShareOf = ({ kind, label }: Mention): boolean => kind === 'rate' && BARE.test(label);

/** Do the figures of the sentence right behind one make it? */
export function isMadeBehind(recognition: Recognition, whole: Mention): boolean {
  let sum = 0;
  for (const [count, part] of after(recognition, whole).entries()) {
    if (part.sentence !== whole.sentence || !isAdditive(part) || !sameDimension(part, whole)) return false;
    sum += printed(recognition, part);
    if (count > 0 && comesOut(recognition, whole, sum)) return true;
  }
  return false;
}
