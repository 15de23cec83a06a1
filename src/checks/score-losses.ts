/**
 * Points that were taken off, told apart from where they were given: 预算执行扣0.53分 of a row of the table with 分值10 and
 * 得分9.47, 扣分合计10.45分 of a total of 89.55分, and lists of them behind their total.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, figure, sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { HUNDREDTHS, hundredths } from './reckoning.ts';
import { isRunningText, nameOf } from './scope.ts';
import { fullScore, TOTAL } from './score-totals.ts';
import { weightsAmong } from './score-weights.ts';
import { isPoints, rowOf } from './table-entries.ts';
import { headsOf } from './table-heads.ts';
import { transposedPoints } from './table-transposed-points.ts';
import type { Table } from './tables.ts';

const TAKEN = /(?:扣|扣除|扣减|扣掉|失|失去|失分|丢|丢了|丢失|少得)(?:了|的)?$|扣分(?:共|合计|总计)?$/u;
const ALL_TAKEN = /(?:共|合计|总计|总共)(?:计)?(?:扣|失|丢)|(?:扣分|失分)(?:共|合计|总计)|扣掉的|^扣分$/u;
/** 每超0.1个百分点扣0.6分 is a rule, and takes nothing off. */
const RULE = /每[^,。;:]*$/u;
const LISTED = /^分?,?(?:其中|包括|主要(?:是|在于|在|有)?|分别(?:是|为)?|具体(?:是|为)?|:)/u;

/** A weight, the score given for it, and all words that name it. */
interface Given {
  name: string;
  weight: Mention;
  gained: Mention;
}

export function* ofLosses(recognition: Recognition): Iterable<Proposal> {
  const taken = recognition.mentions.filter(
    (each) =>
      each.kind === 'score' &&
      TAKEN.test(each.label) &&
      !RULE.test(recognition.passages[each.passage]!.text.slice(0, each.start)) &&
      isRunningText(recognition.passages[each.passage]!.block),
  );
  if (taken.length === 0) return;
  const given = [...givenInProse(recognition), ...givenInTables(recognition)];
  for (const lost of taken) {
    const name = nameOf(recognition, lost).replace(TAKEN, '') || wordsBefore(recognition, lost);
    const lacking = given.filter(
      ({ weight, gained }) =>
        hundredths(recognition, weight) - hundredths(recognition, gained) === hundredths(recognition, lost),
    );
    const named = lacking.filter((each) => shareWord(name, each.name));
    for (const { weight, gained } of named.length > 0 ? named : onlyOneBeside(lost, lacking))
      yield confirming(
        `taken:${lost.figure}`,
        lost,
        difference(figure(weight.figure), figure(gained.figure)),
      );
    if (!ALL_TAKEN.test(lost.label)) continue;
    yield* ofWhole(recognition, lost);
    yield* ofListed(recognition, lost, taken);
  }
}

/** 过程（30分）得28.5分，…主要扣分点：预算调整率偏高，扣1.5分: the one score of the paragraph that lacks just these. */
function onlyOneBeside(lost: Mention, lacking: readonly Given[]): readonly Given[] {
  const beside = lacking.filter(({ gained }) => gained.passage === lost.passage && gained.end <= lost.start);
  return beside.length === 1 ? beside : [];
}

const FAR = 24;

/** 产出指标（50分）得49.20分，扣0.80分: where the points taken have no name of their own. */
function wordsBefore(recognition: Recognition, { passage, start }: Mention): string {
  const { text } = recognition.passages[passage]!;
  const before = text.slice(Math.max(0, start - FAR), start);
  return before.slice(before.lastIndexOf('。') + 1);
}

/** 项目扣分合计10.45分: the full score less the total that the report states. */
function* ofWhole(recognition: Recognition, lost: Mention): Iterable<Proposal> {
  const { profile } = recognition.settings;
  const full = Number(profile.total) * HUNDREDTHS;
  for (const total of recognition.mentions)
    if (
      total.kind === 'score' &&
      TOTAL.test(total.label) &&
      full - hundredths(recognition, total) === hundredths(recognition, lost)
    )
      yield {
        ...confirming(
          `all-taken:${lost.figure}`,
          lost,
          difference(constant(profile.total), figure(total.figure)),
        ),
        constants: fullScore(profile),
      };
}

/** 扣分合计1.06分，包括：…扣0.29分；…扣0.28分；…扣0.49分. */
function* ofListed(recognition: Recognition, total: Mention, taken: readonly Mention[]): Iterable<Proposal> {
  const { text } = recognition.passages[total.passage]!;
  const parts = taken.filter(
    (each) =>
      each.passage === total.passage &&
      each.start > total.start &&
      each.sentence === total.sentence &&
      !ALL_TAKEN.test(each.label),
  );
  if (parts.length < 2 || !LISTED.test(text.slice(total.end))) return;
  const isOpen = /^分?,?主要/u.test(text.slice(total.end));
  yield {
    ...confirming(`listed:${total.figure}`, total, sumFrom(parts)),
    confirming: isOpen,
  };
}

function givenInProse(recognition: Recognition): Given[] {
  return recognition.passages.flatMap(({ block, text, mentions }) => {
    if (!isRunningText(block)) return [];
    const pairs = weightsAmong(
      text,
      mentions.filter(({ kind }) => kind === 'score'),
    );
    return [...pairs].map(([weight, gained]) => ({
      name: nameOf(recognition, weight) + nameOf(recognition, gained),
      weight,
      gained,
    }));
  });
}

function givenInTables(recognition: Recognition): Given[] {
  return recognition.tables.flatMap((table) => [
    ...transposedPoints(table),
    ...Array.from({ length: table.rows }, (_, row) => row).flatMap((row): Given[] => {
      const entries = rowOf(table, row).filter(({ mention }) => isPoints(mention));
      const weights = entries.filter(({ column }) => column === 'weight');
      const scores = entries.filter(({ column }) => column === 'score');
      if (weights.length !== 1 || scores.length !== 1) return [];
      const names: string[] = [];
      for (let column = 0; column < table.columns; column++) names.push(table.at(row, column)?.text ?? '');
      // The row of the funds is scored by its execution rate, which stands in the head of a column alone.
      if (entries.length < rowOf(table, row).length) names.push(...rateHeads(table, row));
      return [{ name: names.join(' '), weight: weights[0]!.mention, gained: scores[0]!.mention }];
    }),
  ]);
}

function rateHeads(table: Table, row: number): string[] {
  return rowOf(table, row)
    .filter(({ column }) => column === 'rate')
    .map(({ place }) => table.at(row, place)!)
    .map((cell) => headsOf(table, cell).column);
}

const WORD = 2;

/** Do two names share two letters in a row? 拨付延迟 and 资金按时拨付率 do. */
export function shareWord(one: string, other: string): boolean {
  return Array.from({ length: Math.max(0, one.length - WORD + 1) }, (_, at) => one.slice(at, at + WORD)).some(
    (word) => /^[一-鿿]+$/u.test(word) && other.includes(word),
  );
}
