/**
 * Rows of points that name what they score: 按决策20分、过程20分、产出35分、效益25分的权重打分, and 决策18.50分，过程17.80分，
 * 产出31.40分，效益21.60分，合计89.30分, wherever in the report either stands.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { HUNDREDTHS, hundredths, pointsAdd } from './reckoning.ts';
import { isRunningText, nameOf } from './scope.ts';
import { isThreshold, TOTAL } from './score-totals.ts';
import { isLost, withinWeight } from './score-weights.ts';

/** Points of one row, with the names of what they are given for. */
interface Row {
  points: Mention[];
  names: string[];
  /** The total that the row's sentence prints before or behind it. */
  totals: Mention[];
}

/** Rows shorter than this are pairs, which other readings see to. */
const SHORTEST = 3;
const FILLING =
  /^.*(?:分为|包括|其中|自评|评分|打分|本次)|^(?:按照?|对应|为|以|:|得分|[和及与])+|(?:类|指标|方面|部分|维度|情况|自评|实际|分别|依次|得分?|权重|分值|占|满分|为|[:(])+$/gu;
/** 项目得分89.55分。其中决策类14.00分…: a sentence that takes the one before apart. */
const OPENED = /^(?:其中|具体|包括)/u;
const NO_POINTS = /满分|以上|以下|不低于|目标/u;

export function* ofNamedRows(recognition: Recognition): Iterable<Proposal> {
  const rows = recognition.passages.flatMap((passage) =>
    isRunningText(passage.block) ? [...respectiveRow(passage), ...rowsIn(recognition, passage)] : [],
  );
  const full = Number(recognition.settings.profile.total) * HUNDREDTHS;
  const weights = rows.filter(({ points }) => sumOfPoints(recognition, points) === full);
  for (const row of rows) {
    const weighing = weights.find((each) => each !== row && isSameRow(each, row));
    if (weights.includes(row) || (weighing && !isBelow(recognition, row, weighing))) {
      for (const total of row.totals) yield confirming(`row:${total.figure}`, total, sumFrom(row.points));
      continue;
    }
    if (weighing)
      for (const [index, gained] of row.points.entries())
        yield withinWeight(gained, weightOf(weighing, row.names[index]!)!);
    yield* ofTotal(recognition, row, weighing !== undefined);
    yield* ofTold(recognition, row);
  }
}

/** The total of a row: asserted where a row of weights with the same names shows that none is missing. */
function* ofTotal(recognition: Recognition, row: Row, isWhole: boolean): Iterable<Proposal> {
  for (const total of row.totals)
    yield {
      ...confirming(`total:${total.figure}`, total, sumFrom(row.points)),
      // 项目总分100分，…: what may be gained at most, and no total of these.
      ...((isWhole || isOverall(recognition, row, total)) && !isFull(recognition, total) ? ASSERTED : {}),
    };
}

function isFull({ figures, settings }: Recognition, { figure: index }: Mention): boolean {
  return Number(figures[index]!.value) === Number(settings.profile.total);
}

/** Names that the profile's indicators bear, or the four parts of an evaluation, with nothing else in the sentence. */
function isOverall({ settings }: Recognition, { names }: Row, total: Mention): boolean {
  if (!TOTAL.test(total.label) && !GAINED.test(total.label)) return false;
  const isEvaluation = ['决策|投入', '过程|管理', '产出', '效益|效果'].every((words) =>
    names.some((name) => new RegExp(words, 'u').test(name)),
  );
  const hasIndicators = settings.profile.weights.every(({ indicator }) => {
    const name = indicator.replace(/指标$|率$/u, '');
    return names.some((each) => each.includes(name) || each.includes(name.slice(-2)));
  });
  return names.length === 4 && (isEvaluation || hasIndicators);
}

/** 自评89.30分 in the first paragraph: the sum of a row that stands elsewhere. Of several scores of a report, the one that fits. */
function* ofTold(recognition: Recognition, row: Row): Iterable<Proposal> {
  for (const each of recognition.mentions) {
    if (each.kind !== 'score' || !TOTAL.test(each.label) || row.totals.includes(each)) continue;
    if (pointsAdd(recognition, each, row.points))
      yield confirming(`told:${each.figure}`, each, sumFrom(row.points));
  }
}

/** 预算执行10分、产出50分、…，得分8.03分、43.50分、…，总分87.65分: the scores behind their weights, in the same order. */
function scoredBehind({ text, mentions }: Passage, row: Row): Row[] {
  const next = mentions.indexOf(row.points.at(-1)!) + 1;
  const points = gainedBehind(text, mentions.slice(next), row.points.length);
  if (!points || points[0]!.sentence - row.points[0]!.sentence > 1) return [];
  const total = mentions[next + points.length];
  const isTotal =
    total?.kind === 'score' && total.sentence === points[0]!.sentence && TOTAL.test(total.label);
  return [{ points, names: row.names, totals: isTotal ? [total] : [] }];
}

function rowsIn(recognition: Recognition, passage: Passage): Row[] {
  const rows = namedRows(recognition, passage);
  return [...rows, ...rows.flatMap((row) => scoredBehind(passage, row))];
}

function namedRows(recognition: Recognition, { mentions, text }: Passage): Row[] {
  const rows: Row[] = [];
  let row: Row = { points: [], names: [], totals: [] };
  let ahead: Mention[] = [];
  const close = (): void => {
    if (row.points.length >= SHORTEST) rows.push(row);
    row = { points: [], names: [], totals: [] };
  };
  for (const mention of mentions) {
    if (mention.kind !== 'score' || isLost(text, mention) || mention.role === 'average') continue;
    const last = row.points.at(-1);
    if (last && mention.sentence !== last.sentence) {
      close();
      ahead = [];
    }
    if (TOTAL.test(mention.label) || isOfFull(recognition, mentions, mention)) {
      if (row.points.length >= SHORTEST) {
        row.totals.push(mention);
        close();
      } else {
        close();
        ahead = [mention];
      }
      continue;
    }
    const name = nameOf(recognition, mention).replace(FILLING, '');
    if (
      name === '' ||
      NO_POINTS.test(mention.label.replace(/(?<=.)满分(?:为)?$/u, '')) ||
      isThreshold(recognition, mention)
    )
      continue;
    if (row.names.includes(name)) close();
    if (row.points.length === 0)
      row.totals.push(
        ...ahead.filter(
          ({ sentence }) =>
            sentence === mention.sentence ||
            (sentence === mention.sentence - 1 && OPENED.test(mention.label)),
        ),
      );
    row.points.push(mention);
    row.names.push(name);
  }
  close();
  return rows;
}

/** 决策、过程、产出、效益满分分别为15、25、35、25分: names and numbers in the same order. */
const RESPECTIVELY =
  /([一-鿿]{2,10}(?:[、和及][一-鿿]{2,10}){2,7}?)(?:[两二三四五六七八]?个?(?:方面|维度|部分|大类|类|指标))?(?:的?(?:满分|分值|权重|得分))?分别(?:为|是|得)$/u;

function respectiveRow({ text, mentions }: Passage): Row[] {
  return mentions.flatMap((first, index): Row[] => {
    const told = RESPECTIVELY.exec(text.slice(Math.max(0, first.start - 80), first.start));
    if (!told || first.depth > 0) return [];
    const names = told[1]!.split(/[、和及]/u).map((name) => name.replace(FILLING, ''));
    const points = mentions.slice(index, index + names.length);
    const isRow =
      points.length === names.length &&
      points.at(-1)!.kind === 'score' &&
      points.every(
        (each, at) =>
          (each.kind === 'score' || each.kind === 'other') &&
          (at === 0 || /^[、和及,]$/u.test(text.slice(points[at - 1]!.end, each.start))),
      );
    if (!isRow) return [];
    const gained = gainedBehind(text, mentions.slice(index + names.length), names.length);
    return [{ points, names, totals: [] }, ...(gained ? [{ points: gained, names, totals: [] }] : [])];
  });
}

const GAINED = /^(?:实|自评)?得分?(?:为)?$/u;

/** …分别为15分、25分、35分、25分，实际得分14.2分、22.1分、31.6分、22.5分: as many in the same order. */
function gainedBehind(text: string, mentions: readonly Mention[], count: number): Mention[] | null {
  const points = mentions.slice(0, count);
  const isRow =
    points.length === count &&
    points.every(
      (each, at) =>
        each.kind === 'score' &&
        (at === 0
          ? /^(?:分别|依次|实际|自评)*得(?:分)?(?:分别|依次)?(?:为|是)?$/u.test(each.label)
          : /^[、和及]$/u.test(text.slice(points[at - 1]!.end, each.start))),
    );
  return isRow ? points : null;
}

/** 满分100分，实得90.3分：…: what was gained of all points. */
function isOfFull(recognition: Recognition, mentions: readonly Mention[], mention: Mention): boolean {
  const previous = mentions[mentions.indexOf(mention) - 1];
  return (
    previous?.kind === 'score' &&
    isFull(recognition, previous) &&
    GAINED.test(mention.label) &&
    mention.clause - previous.clause <= 1
  );
}

function isSameRow(weights: Row, row: Row): boolean {
  return (
    weights.points.length === row.points.length &&
    row.names.every((name) => weightOf(weights, name) !== undefined)
  );
}

/** The weight of the one name that is the same, or contained in the other: 决策 and 项目决策. */
function weightOf({ points, names }: Row, name: string): Mention | undefined {
  const found = names.flatMap((each, index) => (each === name ? [index] : []));
  const like = names.flatMap((each, index) => (each.includes(name) || name.includes(each) ? [index] : []));
  const [index, ...others] = found.length > 0 ? found : like;
  return index === undefined || others.length > 0 ? undefined : points[index];
}

/** Scores exceed a weight or two by mistake; a row that mostly does is none of scores for these weights. */
function isBelow(recognition: Recognition, row: Row, weights: Row): boolean {
  const above = row.points.filter(
    (gained, index) =>
      hundredths(recognition, gained) > hundredths(recognition, weightOf(weights, row.names[index]!)!),
  );
  return above.length <= 1;
}

function sumOfPoints(recognition: Recognition, points: readonly Mention[]): number {
  return points.reduce((sum, each) => sum + hundredths(recognition, each), 0);
}
