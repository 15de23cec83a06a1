/** Shares whose whole is printed between 占 and the rate: 支出占可用资金1,826万元的95.94%. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { before, isAdditive, isForEach, isLevel, sameDimension } from './scope.ts';
import { dividedBefore, isWholeOfShare } from './share-parts.ts';

/** 占年初预算69.11万元的86.32%: the whole stands between 占 and the rate. */
export function printedWhole(recognition: Recognition, mention: Mention): Mention | null {
  const [previous] = before(recognition, mention);
  if (!previous || previous.clause !== mention.clause) return null;
  // 26个，占全市40个生产性泊位的65%: what is counted stands behind its number.
  const isCounted = previous.kind === 'count' && /^占/u.test(previous.label);
  // 占两批下达额的95%: of the money that they are told by, and not of their number.
  if (isCounted && /[额金款值]的$/u.test(mention.label)) return null;
  if (!(isCounted ? /^[一-鿿]{0,8}的$/u : /^的?$/u).test(mention.label)) return null;
  if (isAdditive(previous) && /占|为|是|完成/u.test(previous.label)) return previous;
  // 占食材采购总额（1,905.20万元）的49.78%: the bracket tells the whole that the words before it name.
  const { text } = recognition.passages[mention.passage]!;
  const isBracket =
    previous.opening === previous.start - 1 && text.slice(previous.end, mention.start) === ')的';
  return isBracket &&
    isAdditive(previous) &&
    /(?:占|完成)[^,。;()]{2,16}$/u.test(text.slice(0, previous.opening))
    ? previous
    : null;
}

const STATED_AS = /^([一-鿿]{2,4})为(?![年全本])[^为]{4,}$/u;
const SUBJECT = /^([一-鿿]{2,}?)(?:是|占|为)(?:年初|全年|调整)?预算数?$/u;
/** 支出占可用资金1,826万元的95.94%, 新增占上年末总值（4.31亿元）的8.8%: what the words say is the part. */
const BEFORE_SHARE = /(?:^|[,;:])(?!其中)([一-鿿]{2,6}?)占[^,。;:占]{2,12}$/u;

const BEYOND = /^(?:超(?!市|声|级)|[多少](?!儿|数|年|功|媒)|欠|差|短)[一-鿿]{0,5}$/u;

/** The part that the words before 占 name, or that stands nearest, of the whole that is printed between 占 and the rate. */
export function* ofPrintedWhole(
  recognition: Recognition,
  mention: Mention,
  printed: Mention,
): Iterable<Proposal> {
  // 产权转让收入是预算1,100万元的102.5%: the part bears the name that the words begin with.
  const { text } = recognition.passages[mention.passage]!;
  const words = text.slice(
    Math.max(0, printed.start - 24),
    printed.opening > 0 && printed.opening === printed.start - 1 ? printed.opening : printed.start,
  );
  const subject = SUBJECT.exec(printed.label)?.[1] ?? BEFORE_SHARE.exec(words)?.[1] ?? '';
  // 使用当年债券17,900万元（占当年债券24,500万元的73.1%）: the bracket stands behind its part.
  const isBehind = before(recognition, mention).some((each) => each.end === printed.opening);
  const isFulfilled = FULFILS.test(printed.label);
  const candidates = before(recognition, mention).filter(
    (each) =>
      each !== printed &&
      // 为年初预算52,000万元的112.1%，为调整预算57,500万元的101.4%: the whole of another rate.
      !/^[一-鿿]{0,6}(?:为|占|是|完成)[^,。;]*(?:预算|计划|目标|任务)数?$/u.test(each.label) &&
      !isWholeOfShare(each) &&
      (!isBehind || each.end === printed.opening) &&
      // 改造14座，超任务2座，为任务数12座的116.67%: what went beyond is not what was reached.
      !(/^(?:为|是|完成|达到?|相当于)/u.test(printed.label) && BEYOND.test(each.label)) &&
      isAdditive(each) &&
      isLevel(each) &&
      // 整改投入472万元，处均7.5万元，占…: a mean is no part.
      !isForEach(each) &&
      !(isFulfilled && STOCK.test(each.label)) &&
      // 与2022年3,418.60万人次相比…，完成目标4,800万人次的106.8%: of this year.
      (!each.isLast || printed.isLast) &&
      sameDimension(each, printed) &&
      (isBehind || !each.nested),
  );
  const named = candidates.find((each) => each.label.endsWith(subject));
  // 上限23,106元、下限1,820元，上限为…月平均工资7,702元的3倍: of what the words before 为 name, or of nothing here.
  const stated = STATED_AS.exec(printed.label)?.[1];
  const bearer = stated && candidates.find((each) => each.label.endsWith(stated));
  // A、B、C，占总支出200万元的31%、24%、14%: the first of so many rates is of the first of so many parts.
  const row = rowLength(recognition, mention);
  // 多计97.65万元，一标段36.18万元、二标段9.07万元、三标段52.40万元，占送审金额4120万元的2.37%: of what the row makes.
  const divided = subject === '' && row === 1 ? dividedBefore(recognition, candidates) : undefined;
  const part = stated ? bearer : row > 1 ? candidates[row - 1] : (divided ?? named ?? candidates[0]);
  // 分别占X的60%和30%: which part each is of is not told by nearness.
  if (part && !/分别/u.test(printed.label)) {
    const [nearest] = before(recognition, printed).filter((each) => sameDimension(each, printed));
    const isNearest = row > 1 || subject !== '' || stated !== undefined || nearest === part;
    const isOwn = part.sentence === mention.sentence && isNearest && (part === named || part === bearer);
    yield {
      group: `${mention.figure}`,
      strength: isOwn ? 'strong' : 'weak',
      confirming: !isOwn,
      // 支出a，占全年预算b的x: one behind the other, and no other amount near.
      certain: isOwn && part.kind === 'amount' && before(recognition, printed)[0] === part,
      left: figure(mention.figure),
      relation: '=',
      right: quotient(figure(part.figure), figure(printed.figure)),
      stated: mention.figure,
    };
  }
}

const FULFILS = /^(?:占|为)?完成[^,。;]*(?:任务|计划|目标)数?$/u;
/** 化解0.84亿元…年末余额2.42亿元，…完成任务0.80亿元的105%: what is left fulfils no task. */
const STOCK = /(?:余额|结余|结存|库存|存量)(?:为|达)?$/u;

/** How many rates follow one another from this one on: 31%、24%和14%. */
function rowLength({ passages }: Recognition, first: Mention): number {
  const { mentions, text } = passages[first.passage]!;
  const at = mentions.indexOf(first);
  let length = 1;
  for (; mentions[at + length]?.kind === 'rate'; length++)
    if (!/^[、和及]$/u.test(text.slice(mentions[at + length - 1]!.end, mentions[at + length]!.start))) break;
  return length;
}
