/** Rates told in a row, 三类分别占65.43%、27.84%、6.73%, against the row of figures that they are of. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, quotient, sumFrom } from './expression.ts';
import { ASSERTED, confirming } from './proposals.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  earlierMentions,
  isAdditive,
  isForEach,
  isLevel,
  isRunningText,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const OPENS = /(?:分别|依次)(?:各?占|为|是|达到?|约为|约)*$/u;
const OF_A_WHOLE = /占|比重|比例|份额/u;
const JOINS = /^(?:[、,]|[、,]?(?:和|及|与|以及))$/u;
/** Figures before the row that are looked at. */
const REACH = 60;
const WHOLES_TRIED = 20;
/** Digits that the rates which come out have together, from which on a row far off is theirs. */
const TELLING_TOGETHER = 7;

const TRIVIAL = new Set(['0', '0.00', '100', '100.00', '0.0', '100.0']);

/** What one row of figures makes of the rates. */
interface Reading {
  /** What each rate would be, in order. */
  values: readonly number[];
  right(index: number): Expression;
  /** Tells this reading from the others. */
  anchor: string;
  /** The row stands right before the rates. */
  isNear: boolean;
}

/**
 * Each rate of a row as the quotient of the figure in its place: of a whole (占比) or of the figure in the same place
 * of another row (进度分别为). A reading is worth something where all rates come out, or all of three and more but one.
 *
 * @param shares whether rows of shares are wanted, or rows of other rates
 */
export function* ofRateRows(recognition: Recognition, passage: Passage, shares: boolean): Iterable<Proposal> {
  for (const [at, first] of passage.mentions.entries()) {
    if (first.kind !== 'rate' || first.direction !== 0 || OF_A_WHOLE.test(first.label) !== shares) continue;
    const isOpened = OPENS.test(first.label);
    const row = isOpened ? rowFrom(passage, at) : [];
    const rows = row.length < 2 ? [] : rowsBefore(recognition, first, row.length);
    yield* ofRow(recognition, row, rows, rows, shares);
    const besides = isOpened ? [] : besideEach(passage, at);
    if (besides.length < FEWEST_BESIDE) continue;
    const rates = besides.map(({ rate }) => rate);
    const parts = besides.map(({ part }) => part);
    const others = shares ? [] : rowsBefore(recognition, parts[0]!, parts.length);
    yield* ofRow(recognition, rates, [parts], others, shares);
  }
}

function* ofRow(
  recognition: Recognition,
  rates: readonly Mention[],
  rows: readonly Mention[][],
  bases: readonly Mention[][],
  shares: boolean,
): Iterable<Proposal> {
  if (!shares) {
    for (const reading of ofPairs(recognition, rows, bases)) yield* told(recognition, rates, reading);
    return;
  }
  let isTold = false;
  for (const reading of ofWholes(recognition, rows))
    for (const proposal of told(recognition, rates, reading)) {
      isTold = true;
      yield proposal;
    }
  if (!isTold) for (const reading of ofSums(recognition, rows)) yield* told(recognition, rates, reading);
}

const FEWEST_BESIDE = 3;

/** An amount with its rate. */
interface Rated {
  part: Mention;
  rate: Mention;
}

/** ①工资福利支出3,018.44万元（69.03%）②商品和服务支出978.16万元（22.37%）: shares in brackets, in one sentence or line by line. */
export function* ofBracketShares(recognition: Recognition): Iterable<Proposal> {
  for (const row of bracketRows(recognition))
    if (row.length >= FEWEST_BESIDE)
      yield* ofRow(
        recognition,
        row.map(({ rate }) => rate),
        [row.map(({ part }) => part)],
        [],
        true,
      );
}

/** Amounts of one kind with their shares, one right behind the other, at most a line further down. */
function bracketRows({ mentions, passages }: Recognition): Rated[][] {
  const rows: Rated[][] = [];
  let end = -1;
  for (const [index, rate] of mentions.entries()) {
    const part = mentions[index - 1];
    const isShare =
      part?.passage === rate.passage &&
      rate.kind === 'rate' &&
      rate.opening === part.end &&
      /^(?:占比?)?(?:为)?$/u.test(rate.label) &&
      isAdditive(part) &&
      isLevel(part) &&
      isRunningText(passages[rate.passage]!.block);
    if (!isShare) continue;
    const last = rows.at(-1)?.at(-1)?.part;
    const goesOn = last && end === index - 2 && sameDimension(last, part) && part.passage - last.passage <= 1;
    if (goesOn) rows.at(-1)!.push({ part, rate });
    else rows.push([{ part, rate }]);
    end = index;
  }
  return rows;
}

/** 国土绿化897万元，进度84.5%；管护1,438万元，进度100%；防火281万元，进度93.6%: figures with a rate of one name each. */
function besideEach({ mentions }: Passage, at: number): Rated[] {
  const first = mentions[at]!;
  const pairs: Rated[] = [];
  for (let index = at; index < mentions.length; index += 2) {
    const [part, rate] = [mentions[index - 1], mentions[index]];
    if (!part || rate?.kind !== 'rate' || rate.label !== first.label) break;
    if (part.sentence !== first.sentence || !isAdditive(part) || !isLevel(part)) break;
    if (pairs[0] && !sameDimension(part, pairs[0].part)) break;
    pairs.push({ part, rate });
  }
  return pairs;
}

/** The rates that follow a first one without a word of their own. */
function rowFrom({ text, mentions }: Passage, at: number): Mention[] {
  const row = [mentions[at]!];
  for (const each of mentions.slice(at + 1)) {
    if (each.kind !== 'rate' || !JOINS.test(text.slice(row.at(-1)!.end, each.start))) break;
    row.push(each);
  }
  return row;
}

/** All rows of so many figures of one kind, one behind the other in one sentence, the nearest first. */
function rowsBefore(recognition: Recognition, first: Mention, length: number): Mention[][] {
  const usable = earlierMentions(recognition, first, REACH).filter(
    (each) => isAdditive(each) && isLevel(each) && !isForEach(each),
  );
  const rows: Mention[][] = [];
  for (let last = 0; last < usable.length; last++) {
    const row: Mention[] = [];
    for (const each of usable.slice(last)) {
      const [one] = row;
      if (one && (each.passage !== one.passage || each.sentence !== one.sentence)) break;
      // What a bracket adds to an item is none of its own.
      if (one && each.depth > one.depth) continue;
      if (one && !sameDimension(each, one)) break;
      row.push(each);
      if (row.length === length) break;
    }
    if (row.length === length) rows.push(row.reverse());
  }
  return rows;
}

function* ofWholes(recognition: Recognition, rows: readonly Mention[][]): Iterable<Reading> {
  for (const [order, row] of rows.entries()) {
    const parts = row.map((each) => printed(recognition, each));
    const wholes = earlierMentions(recognition, row.at(-1)!, REACH).filter(
      (each) => isAdditive(each) && isLevel(each) && !row.includes(each) && sameDimension(each, row[0]!),
    );
    for (const whole of wholes.slice(0, WHOLES_TRIED)) {
      const value = printed(recognition, whole);
      yield {
        values: parts.map((part) => part / value),
        right: (index) => quotient(figure(row[index]!.figure), figure(whole.figure)),
        anchor: `${row[0]!.figure}/${whole.figure}`,
        isNear: order === 0,
      };
    }
  }
}

/** Of the row itself, where nobody prints its total. */
function* ofSums(recognition: Recognition, rows: readonly Mention[][]): Iterable<Reading> {
  for (const [order, row] of rows.entries()) {
    const parts = row.map((each) => printed(recognition, each));
    const sum = parts.reduce((all, part) => all + part, 0);
    yield {
      values: parts.map((part) => part / sum),
      right: (index) => quotient(figure(row[index]!.figure), sumFrom(row)),
      anchor: `${row[0]!.figure}/sum`,
      isNear: order === 0,
    };
  }
}

function* ofPairs(
  recognition: Recognition,
  rows: readonly Mention[][],
  others: readonly Mention[][],
): Iterable<Reading> {
  for (const [order, row] of rows.entries())
    for (const bases of others) {
      if (bases.some((each) => row.includes(each)) || !sameDimension(row[0]!, bases[0]!)) continue;
      yield {
        values: row.map((each, index) => printed(recognition, each) / printed(recognition, bases[index]!)),
        right: (index) => quotient(figure(row[index]!.figure), figure(bases[index]!.figure)),
        anchor: `${row[0]!.figure}/${bases[0]!.figure}`,
        isNear: order === 0,
      };
    }
}

/** What its neighbours show a row to be of, the one rate that does not come out is of as well. */
function* told(recognition: Recognition, row: readonly Mention[], reading: Reading): Iterable<Proposal> {
  const out = row.map((rate, index) => comesOut(recognition, rate, reading.values[index]!));
  const holding = row.filter((_, index) => out[index]);
  // Nothing and all are of everything.
  const telling = holding.filter((rate) => !TRIVIAL.has(recognition.figures[rate.figure]!.value ?? ''));
  const digits = telling.reduce((sum, rate) => sum + tellingDigits(recognition, rate), 0);
  const failing = row.length - holding.length;
  if (failing > 1 || telling.length < 2 || (!reading.isNear && digits < TELLING_TOGETHER)) return;
  const family = { key: `row:${row[0]!.figure}`, anchor: reading.anchor };
  // 占比分别为18.7%、47.0%和30.8%: what comes out of another whole is not told of that one.
  const isRow = OPENS.test(row[0]!.label) && reading.isNear;
  const isRuled = isRow && failing === 1 && digits >= TELLING_ROW;
  for (const [index, rate] of row.entries())
    yield {
      ...confirming(`${rate.figure}`, rate, reading.right(index)),
      family,
      ...(isRuled && !out[index] ? RULED : {}),
    };
}

const RULED = { ...ASSERTED, ruled: true } as const;
/** Digits that the other rates of a row have together, from which on no other whole explains the one that fails. */
const TELLING_ROW = 6;
