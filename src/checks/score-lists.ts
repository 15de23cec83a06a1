/** Scores that a text lists: subtotals, totals over paragraphs, means, full marks, and weights in brackets. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, quotient, sumFrom } from './expression.ts';
import { hundredths } from './reckoning.ts';
import { earlierMentions, isRunningText, isWithin } from './scope.ts';
import { ofListedMeans, ofMeans, ofMeansOfBrackets } from './score-means.ts';
import { hasSteps } from './score-steps.ts';
import { ofTableMeans } from './score-table-means.ts';
import { earnedOf } from './score-weights.ts';

/** 得9.2分, and 得分按使用率折算为9.4分. */
const GAINED = /得(?:分)?(?:为|:)?$|得分按照?[一-鿿]{2,8}(?:折算|计算|换算|折合)[为成得]?$/u;
const SUBTOTAL = /(?:小计|合计)(?:得分?)?(?:为|:)?$/u;
const FULL = /满分(?:为|:)?$/u;
const OVERALL = /(?:综合|自评|总|最终|评价|绩效)(?:得|评)?(?:总)?分(?:为|:)?$/u;

/** All that lists of scores state. */
export function* ofScoreLists(recognition: Recognition): Iterable<Proposal> {
  for (const passage of recognition.passages) {
    if (!isRunningText(passage.block)) continue;
    const scores = passage.mentions.filter(({ kind }) => kind === 'score');
    if (scores.length === 0) continue;
    yield* ofSubtotals(recognition, passage, scores);
    yield* ofBareRow(passage, scores);
    yield* ofOpened(passage, scores);
    yield* ofFullMarks(scores);
    if (!hasSteps(recognition)) yield* ofBracketWeights(passage);
    yield* ofWeightRows(passage);
    yield* ofParagraphs(recognition, passage, scores);
    yield* ofMeans(recognition, scores);
    yield* ofListedMeans(passage, scores);
    yield* ofMeansOfBrackets(passage, scores);
    yield* ofRises(recognition, scores);
  }
  yield* ofTableMeans(recognition);
}

/** 覆盖面得22.5分、及时性得20分、达标率得22.5分，小计65分. */
function* ofSubtotals(
  recognition: Recognition,
  { text }: Passage,
  scores: readonly Mention[],
): Iterable<Proposal> {
  for (const [index, total] of scores.entries()) {
    // 合计100分，实得95分; 满分合计100分: what adds up the weights.
    const next = scores[index + 1];
    if (
      !SUBTOTAL.test(total.label) ||
      (next?.part === total.part && /^(?:自评|实际?|总|最终)?得分?(?:为)?$/u.test(next.label))
    )
      continue;
    const before = scores.slice(0, index);
    const own = before.filter((each) => each.sentence === total.sentence);
    // …；成本指标5分，得5分。合计得分47分: the list may have ended its sentence.
    const earlier = own.length > 0 ? own : before.filter((each) => each.sentence === total.sentence - 1);
    const isPaired = earlier.some(
      (each, at) => GAINED.test(each.label) && !GAINED.test(earlier[at - 1]?.label ?? '得'),
    );
    const from = isPaired ? 0 : earlier.findLastIndex((each) => !GAINED.test(each.label)) + 1;
    const parts = earlier.slice(from).filter((each) => GAINED.test(each.label));
    if (parts.length < 2) continue;
    // 产出（50分）得47.5分，效益（30分）得28分，…合计94.85分: more than these can give holds another part.
    const weights = earlier.filter((each) => !parts.includes(each));
    const full = weights.reduce((sum, each) => sum + hundredths(recognition, each), 0);
    // 效益扣2分得28分，满意度得满分，合计95.7分: a part that prints no number.
    const isUnprinted = /得满分|未扣分|不扣分|没有扣分/u.test(text.slice(parts[0]!.start, total.start));
    const hasMore = isUnprinted || (weights.length === parts.length && hundredths(recognition, total) > full);
    const isStrong = parts.length >= 3 && !hasMore;
    yield equal(`subtotal:${total.figure}`, total, parts, isStrong ? 'strong' : 'weak', hasMore);
  }
}

/** 预算执行10、参保覆盖14.5、待遇保障24，合计48.5分: the row has its unit at its end. */
function* ofBareRow({ text, mentions }: Passage, scores: readonly Mention[]): Iterable<Proposal> {
  for (const total of scores) {
    if (!/^(?:合计|共计|总计|总分)(?:得分?|为)*$/u.test(total.label)) continue;
    const parts: Mention[] = [];
    let next = total;
    for (let index = mentions.indexOf(total) - 1; index >= 0; index--) {
      const part = mentions[index]!;
      const joint = text.slice(part.end, next.start - next.label.length);
      if (part.kind !== 'other' || part.unit !== null || part.label.length < 2) break;
      if (!(next === total ? /^[,;]$/u : /^[、,;]$/u).test(joint)) break;
      parts.unshift(part);
      next = part;
    }
    if (parts.length >= FEWEST_BARE) yield equal(`bare:${total.figure}`, total, parts, 'strong', false);
  }
}

const FEWEST_BARE = 3;

/** 产出指标得48.50分（分值50分），其中数量指标20.00分、质量指标14.50分…: the scores that a score's own 其中 opens. */
function* ofOpened({ text }: Passage, scores: readonly Mention[]): Iterable<Proposal> {
  for (const [index, total] of scores.entries()) {
    if (!GAINED.test(total.label)) continue;
    const parts = scores
      .slice(index + 1)
      .filter((each) => each.sentence === total.sentence && each.depth === total.depth);
    const [first] = parts;
    if (!first || parts.length < 2 || first.part !== total.part) continue;
    if (!/^(?:[(][^()]*[)])?,?(?:其中|包括):?[一-鿿]{2,8}$/u.test(text.slice(total.end, first.start)))
      continue;
    const own = parts.filter((each) => each.part === first.part);
    yield equal(`opened:${total.figure}`, total, own, 'weak', true);
  }
}

/** 产出（50分）、效益（30分）、满意度（10分）、预算执行（10分），满分100分. */
function* ofFullMarks(scores: readonly Mention[]): Iterable<Proposal> {
  for (const [index, total] of scores.entries()) {
    if (!FULL.test(total.label)) continue;
    const weights = scores.filter((each) => each !== total && !/得|计$|满分/u.test(each.label));
    const inSentence = (ordinal: number) => weights.filter(({ sentence }) => sentence === ordinal);
    const outer = inSentence(total.sentence - 1).filter(({ depth }) => depth === total.depth);
    for (const parts of [inSentence(total.sentence), outer, scores.slice(0, index)])
      if (parts.length >= 2) yield equal(`full-marks:${total.figure}`, total, parts, 'weak', true);
  }
}

/** 预算执行率（10分）：执行率89.5%，得8.95分: the weight in the bracket times the rate, or its amounts' quotient. */
function* ofBracketWeights({ text, mentions }: Passage): Iterable<Proposal> {
  const [weight] = mentions;
  if (weight?.kind !== 'score' || !/^(?:[^,。;:]{0,8}[、.])?[^,。;:]{0,6}执行率?(?:指标)?[(]/u.test(text))
    return;
  if (weight.depth === 0) return;
  const rate = mentions.find((each) => each.kind === 'rate' && /执行率/u.test(each.label));
  const score = mentions.find((each) => each !== weight && each.kind === 'score' && GAINED.test(each.label));
  if (!rate || !score || score.start < rate.start) return;
  const ofRate = (share: Proposal['right']): Proposal['right'] => earnedOf(figure(weight.figure), share);
  yield {
    ...proposal(`bracket:${score.figure}`, score, ofRate(figure(rate.figure)), 'strong'),
    severity: 'warning',
  };
  const amounts = mentions.filter((each) => each.kind === 'amount' && each.end <= rate.start);
  const spent = amounts.filter(({ role }) => role === 'execution' || role === 'final');
  const budget = amounts.filter(({ role }) => role !== null && /[bB]udget/u.test(role));
  if (spent.length !== 1 || budget.length !== 1) return;
  const share = quotient(figure(spent[0]!.figure), figure(budget[0]!.figure));
  yield { ...proposal(`bracket-amounts:${score.figure}`, score, ofRate(share), 'weak'), confirming: true };
}

/** 产出指标（50分）权重10、10、10、8、6、6: bare numbers that stand behind the points they divide. */
function* ofWeightRows({ text, mentions }: Passage): Iterable<Proposal> {
  for (const [index, whole] of mentions.entries()) {
    if (
      whole.kind !== 'score' ||
      !/^[)]?(?:权重|分值|各项分值)(?:分别|依次)?为?/u.test(text.slice(whole.end))
    )
      continue;
    const parts: Mention[] = [];
    for (const each of mentions.slice(index + 1)) {
      const last = parts.at(-1);
      if (
        (each.kind !== 'other' && each.kind !== 'score') ||
        (last && text.slice(last.end, each.start) !== '、')
      )
        break;
      parts.push(each);
    }
    if (parts.length >= 2) yield equal(`weight-row:${whole.figure}`, whole, parts, 'weak', true);
  }
}

/** 四项合计94.2分. */
const ALL_PARTS = /^(?:以上)?[两二三四五六七八九\d]项(?:指标)?(?:合计|共计?|总计|相加)(?:得分?)?(?:为)?$/u;

/** 自评总分94.95分 after paragraphs that end with a score each. */
function* ofParagraphs(
  recognition: Recognition,
  passage: Passage,
  scores: readonly Mention[],
): Iterable<Proposal> {
  const total = scores.find(
    (each) => OVERALL.test(each.label) || ALL_PARTS.test(passage.text.slice(0, each.start)),
  );
  if (!total || scores[0] !== total) return;
  const parts: Mention[] = [];
  let sum = 0;
  for (let index = passage.index - 1; index >= 0; index--) {
    const { block, mentions } = recognition.passages[index]!;
    if (!isWithin(block.section, passage.block.section) || !isRunningText(block)) break;
    // 产出（得38.50分） over its items: they have their total before them.
    if (parts.length >= 2 && mentions.some((each) => hundredths(recognition, each) === sum)) return;
    const own = mentions.filter(({ kind }) => kind === 'score');
    const last = own.at(-1);
    if (!last || !(GAINED.test(last.label) || SUBTOTAL.test(last.label))) break;
    // 绩效得分93.2分。其中: the total may stand before its parts too.
    if (OVERALL.test(last.label)) break;
    parts.unshift(last);
    sum += hundredths(recognition, last);
  }
  if (parts.length >= 2)
    yield { ...equal(`paragraphs:${total.figure}`, total, parts, 'weak', false), severity: 'warning' };
}

/** 上年自评93.2分，提高1.75分: against this year's total. */
function* ofRises(recognition: Recognition, scores: readonly Mention[]): Iterable<Proposal> {
  for (const rise of scores) {
    const last = scores.find((each) => each.isLast && each.sentence === rise.sentence);
    if (rise.direction === 0 || !last) continue;
    const current = earlierMentions(recognition, rise).find(
      (each) => each.kind === 'score' && !each.isLast && OVERALL.test(each.label),
    );
    if (
      !current ||
      recognition.passages[current.passage]!.block.section !==
        recognition.passages[rise.passage]!.block.section
    )
      continue;
    const value = figure(rise.figure);
    yield {
      ...proposal(
        `rise:${rise.figure}`,
        rise,
        difference(figure(current.figure), figure(last.figure)),
        'strong',
      ),
      left: rise.direction < 0 ? negated(value) : value,
    };
  }
}

function equal(
  group: string,
  total: Mention,
  parts: readonly Mention[],
  strength: Proposal['strength'],
  confirming: boolean,
): Proposal {
  return { ...proposal(group, total, sumFrom(parts), strength), confirming };
}

function proposal(
  group: string,
  stated: Mention,
  right: Proposal['right'],
  strength: Proposal['strength'],
): Proposal {
  return { group, strength, left: figure(stated.figure), relation: '=', right, stated: stated.figure };
}
