/** Stocks and their movements: 年初预算 and its adjustments, 年初余额 and what came and went. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, negated, sumOf } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { before, isRunningText } from './scope.ts';

const CANDIDATES = 4;

/** 年初预算a，追加b，全年预算c: c = a + b; with 调减, a − b. */
export function* ofAdjustment(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (mention.role !== 'fullYearBudget' && mention.role !== 'adjustedBudget') return;
  const sentence = before(recognition, mention).filter(
    (each) => each.sentence === mention.sentence && each.kind === 'amount' && each.depth <= mention.depth,
  );
  const own = sentence.filter((each) => each.role === 'initialBudget');
  // 年初批复县交通局部门预算4680.25万元: the first of the sentence, which 年初 opens.
  const opening = sentence.at(-1);
  const initial =
    own.length === 0 && opening?.role === 'budget' && /年初/u.test(opening.label) ? [opening] : own;
  const moved = sentence.filter(
    (each) => each.role === 'added' || /调减|核减|追减|压减|收回/u.test(each.label),
  );
  if (initial.length !== 1 || moved.length === 0) return;
  // 年中追加250.00万元，另争取其他资金60.00万元: what else stands between may have been added too.
  const others = sentence.filter(
    (each) => !moved.includes(each) && each.start > initial[0]!.start && each.direction === 0,
  );
  const terms = moved.map((each) =>
    /调减|核减|追减|压减|收回/u.test(each.label) ? negated(figure(each.figure)) : figure(each.figure),
  );
  const first = figure(initial[0]!.figure);
  yield {
    group: `adjusted:${mention.figure}`,
    strength: others.length === 0 ? 'strong' : 'weak',
    left: figure(mention.figure),
    relation: '=',
    right: sumOf([first, ...terms.reverse()]),
    stated: mention.figure,
    confirming: others.length > 0,
  };
  if (others.length > 0)
    yield confirming(
      `adjusted:${mention.figure}`,
      mention,
      sumOf([first, ...terms, ...others.reverse().map((each) => figure(each.figure))]),
    );
}

const AFTER = /^(?:此次|本次)?调整后的?[一-鿿]{0,8}$/u;
const BEFORE = /年初|原/u;
const UP = /调增|追加|新增|增加|上调|争取/gu;
const DOWN = /调减|核减|压减|减少|收回|下调/gu;

/** 年初总财力a，此次调增b、c、d，调减e；调整后总财力a + b + c + d − e: what is said last of up and down holds for each. */
export function* ofAdjustedTotal(recognition: Recognition, stated: Mention): Iterable<Proposal> {
  if (!AFTER.test(stated.label)) return;
  const { text } = recognition.passages[stated.passage]!;
  const own = before(recognition, stated)
    .filter(
      (each) =>
        each.sentence === stated.sentence &&
        each.kind === 'amount' &&
        each.unit === stated.unit &&
        each.depth === stated.depth,
    )
    .reverse();
  const [first, ...others] = own;
  // 增加12964万元、减少9180万元，净增3784万元: the net holds what stands before it.
  const moved = others.filter(({ label }, at) => at < 2 || !NET.test(label));
  if (!first || !BEFORE.test(first.label) || moved.length < 2) return;
  const terms = moved.map((each) => {
    const words = text.slice(first.end, each.start);
    const [up, down] = [UP, DOWN].map((pattern) => [...words.matchAll(pattern)].at(-1)?.index ?? -1);
    if (up === down) return null;
    return up! > down! ? figure(each.figure) : negated(figure(each.figure));
  });
  if (terms.some((term) => term === null)) return;
  yield nearly(
    `after:${stated.figure}`,
    stated,
    sumOf([figure(first.figure), ...terms.flatMap((term) => term ?? [])]),
  );
}

/** 年末滚存结余 = 年初滚存结余 + 当年结余. */
export function* ofClosing(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  if (!/年末(?:滚存(?:结余)?|结余)/u.test(mention.label) || /上年末/u.test(mention.label)) return;
  const near = recognition.passages[mention.passage]!.mentions.filter(
    (each) =>
      each.kind === 'amount' && mention.sentence - each.sentence <= 1 && each.sentence <= mention.sentence,
  );
  const opening = near.filter((each) => /(?:年初|上年末|上年)(?:滚存(?:结余)?|结余)/u.test(each.label));
  const year = near.filter((each) => /(?:当年|本年)(?:收支)?结余/u.test(each.label));
  if (opening.length !== 1 || year.length !== 1) return;
  const told = [opening[0]!, year[0]!];
  const start = Math.min(...told.map((each) => each.end));
  // 加上年结余3105万元、减提取专用基金212万元，年末结余: what the words add and take off besides.
  const besides = near.filter(
    (each) =>
      !told.includes(each) &&
      each.start > start &&
      each.end <= mention.start &&
      each.depth <= mention.depth &&
      (TAKEN_OFF.test(each.label) || ADDED.test(each.label)),
  );
  const terms = besides.map((each) =>
    TAKEN_OFF.test(each.label) ? negated(figure(each.figure)) : figure(each.figure),
  );
  const right = sumOf([...told.map((each) => figure(each.figure)), ...terms]);
  yield asserting(`closing:${mention.figure}`, mention, right, 'strong');
}

const TAKEN_OFF = /^(?:再|并|另|同时)?(?:减去?|扣除|扣减|提取|减除)(?!少)/u;
const ADDED = /^(?:再|并|另|同时)?加上?(?!快)/u;

const OPENING = /(?:年初|期初|上年末|上年度?结转)[^,。;]{0,8}(?:余额|结余|结存|存量|数)?(?:为|有)*$/u;
const CLOSING = /(?:年末|期末|余额|结存)[^,。;]{0,6}(?:余额|结余|结存|存量|数)?(?:为|有)*$/u;
const NET = /净增|净减/u;
const GROWS = /新增|增加|举借|发行|划入|购置|转入/u;
const SHRINKS = /偿还|归还|还本|减少|处置|化解|核销|划出|转出|收回/u;

/** 年初余额a，新增b，偿还c，年末余额d: d = a + b − c, in one section. */
export function* ofMovement(recognition: Recognition, opening: Mention): Iterable<Proposal> {
  if (!OPENING.test(opening.label)) return;
  const { section } = recognition.passages[opening.passage]!.block;
  const near = recognition.passages
    .slice(Math.max(0, opening.passage - 2), opening.passage + 3)
    .filter(({ block }) => block.section === section && isRunningText(block))
    .flatMap(({ mentions }) => mentions)
    .filter((each) => each !== opening && each.kind === 'amount');
  const closings = near
    .filter((each) => CLOSING.test(each.label) && !OPENING.test(each.label))
    .slice(0, CANDIDATES);
  const own = near.filter((each) => each.passage === opening.passage && each.sentence === opening.sentence);
  const net = own.filter((each) => NET.test(each.label));
  const grown =
    net.length > 0
      ? net.filter((each) => /增/u.test(each.label))
      : own.filter((each) => GROWS.test(each.label));
  const shrunk =
    net.length > 0
      ? net.filter((each) => /减/u.test(each.label))
      : own.filter((each) => SHRINKS.test(each.label));
  if (grown.length + shrunk.length === 0 || grown.length > 1 || shrunk.length > 1) return;
  for (const closing of closings)
    yield {
      group: `movement:${closing.figure}`,
      strength: 'weak',
      left: figure(closing.figure),
      relation: '=',
      right: sumOf([
        figure(opening.figure),
        ...grown.map((each) => figure(each.figure)),
        ...shrunk.map((each) => negated(figure(each.figure))),
      ]),
      stated: closing.figure,
      confirming: closings.length > 1,
    };
}
