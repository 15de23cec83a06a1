/** Pairs of a weight and a score beside the section that details them: its heading's points, its items, and what it takes off. */
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, sumFrom, sumOf } from './expression.ts';
import { confirming } from './proposals.ts';
import { isWithin } from './scope.ts';
import { isTotal, type Pair } from './score-weighed.ts';
import { isLost } from './score-weights.ts';

/** （一）产出指标完成情况（满分50分）: the weights of the pairs below a heading make the points that it bears. */
export function* ofHeadings(recognition: Recognition, pairs: readonly Pair[]): Iterable<Proposal> {
  for (const { block, mentions } of recognition.passages) {
    const [weight, ...others] = mentions.filter(({ kind }) => kind === 'score');
    if (block.type !== 'heading' || !weight || others.length > 0) continue;
    const below = pairs.filter((pair) => pair.weight !== weight && isWithin(pair.section, block.section));
    if (below.length >= 2)
      yield confirming(`heading:${weight.figure}`, weight, sumFrom(below.map((pair) => pair.weight)));
  }
}

/** The pairs of the section that details what this pair scores. */
export function detailsOf(recognition: Recognition, pair: Pair, pairs: readonly Pair[]): readonly Pair[] {
  const section = sectionOf(recognition, pair);
  if (section === null) return [];
  return pairs.filter((each) => each !== pair && isWithin(each.section, section) && !isTotal(each));
}

/** The one section whose title names what this pair scores: 产出指标50分，得47.5分 and （三）项目产出情况. */
function sectionOf({ sections }: Recognition, pair: Pair): string | null {
  const word = /预算执行|决策|过程|投入|管理|产出|效益|效果|满意度/u.exec(pair.name)?.[0];
  if (word === undefined) return null;
  const titled = sections.filter(({ id, title }) => title.includes(word) && !isWithin(pair.section, id));
  const [section] = titled;
  return section && titled.every(({ id }) => isWithin(id, section.id)) ? section.id : null;
}

/** 产出指标50分，得49分, where the section on 产出 takes off 1分: and 共扣1分, told there, is what they lie apart. */
export function* ofLosses(recognition: Recognition, pair: Pair): Iterable<Proposal> {
  const section = sectionOf(recognition, pair);
  if (section === null) return;
  const lost = recognition.mentions.filter(
    (each) =>
      each.kind === 'score' &&
      isLost(recognition.passages[each.passage]!.text, each) &&
      isWithin(recognition.passages[each.passage]!.block.section, section),
  );
  const totals = lost.filter(({ label }) => /共(?:计)?扣|合计扣/u.test(label));
  const apart = difference(figure(pair.weight.figure), figure(pair.gained.figure));
  for (const total of totals) yield confirming(`apart:${total.figure}`, total, apart);
  const single = lost.filter((each) => !totals.includes(each));
  if (single.length === 0) return;
  if (single.length === 1) yield confirming(`apart:${single[0]!.figure}`, single[0]!, apart);
  yield confirming(
    `losses:${pair.gained.figure}`,
    pair.gained,
    sumOf([figure(pair.weight.figure), ...single.map((each) => negated(figure(each.figure)))]),
  );
}
