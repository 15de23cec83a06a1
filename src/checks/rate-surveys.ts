/** Rates of satisfaction: 有效问卷486份，满意453份、基本满意27份、不满意6份，满意度98.77%. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient, sumOf } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { printed, printedSum } from './reckoning.ts';
import { isLevel, sameDimension, tellingDigits } from './scope.ts';

const RATE = /(?:满意|好评|认可|支持)(?:度|率)(?:[(][^()]*[)])?(?:为|达|达到|是|:|约)*$/u;
const SATISFIED = /(?<!不)(?<!不太)(?:满意|好评|认可|支持)(?!度|率)/u;
const DISSATISFIED = /不(?:太|很)?满意|一般|差评/u;
const ASKED = /有效|收回|回收|样本|受访|调查|问卷|抽样|抽查|走访|测评|访问|发放|随机/u;
const WHOLES = 4;
const TELLING_DIGITS = 3;

/** Those who were satisfied, in one or several classes, of those who were asked. */
export function* ofSurveys(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  if (!RATE.test(rate.label)) return;
  yield* ofBracketed(recognition, rate);
  const counts = recognition.passages[rate.passage]!.mentions.filter(
    (each) =>
      each.kind === 'count' && isLevel(each) && each.end <= rate.start && rate.sentence - each.sentence <= 1,
  );
  const satisfied = counts.filter(({ label }) => SATISFIED.test(label) && !DISSATISFIED.test(label));
  const [last] = satisfied.slice(-1);
  if (!last) return;
  const classes = satisfied.filter((each) => each.sentence === last.sentence && sameDimension(each, last));
  const asked = counts
    .filter(
      (each) =>
        !satisfied.includes(each) &&
        !DISSATISFIED.test(each.label) &&
        // 有效答卷6,250份，其中线上4,875份: all who were asked, and no part of them.
        !(each.nested && each.sentence === last.sentence) &&
        isOfSurvey(each, last),
    )
    .reverse();
  const isPlain = classes.length === 1 && rate.sentence === last.sentence && rate.clause - last.clause <= 1;
  const isTelling = tellingDigits(recognition, rate) >= TELLING_DIGITS;
  const [only, ...more] = asked;
  // 满意252份、较满意26份、不满意8份，满意度97.2%: of all classes but the dissatisfied.
  const isBehind = classes.length > 1 && rate.sentence === last.sentence && rate.clause - last.clause <= 2;
  if (only && more.length === 0 && isBehind && isTelling)
    yield nearly(
      `survey:${rate.figure}`,
      rate,
      quotient(sumOf(classes.map((each) => figure(each.figure))), figure(only.figure)),
    );
  yield* ofValid(recognition, rate, satisfied, counts);
  for (const whole of asked.slice(0, WHOLES)) {
    const isOnly = isPlain && isTelling && asked[0] === whole && ASKED.test(whole.label);
    for (const numerator of numeratorsOf(classes))
      yield {
        ...confirming(`${rate.figure}`, rate, quotient(numerator, figure(whole.figure))),
        confirming: !isOnly,
        // …问卷600份，其中满意571份，满意度…: nothing else was asked.
        ...(isOnly && asked.length === 1 ? { strength: 'strong' as const } : {}),
      };
  }
}

/** 有效问卷228份。…满意率为88.6%（202人）: those who were satisfied stand behind the rate. */
function* ofBracketed(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const { mentions } = recognition.passages[rate.passage]!;
  const satisfied = mentions.find((each) => each.opening === rate.end && each.kind === 'count');
  if (!satisfied) return;
  const asked = mentions.filter(
    (each) =>
      each.end <= rate.start &&
      each.kind === 'count' &&
      ASKED.test(each.label) &&
      isOfSurvey(each, satisfied),
  );
  const [only] = asked;
  if (only && asked.length === 1 && tellingDigits(recognition, rate) >= TELLING_DIGITS)
    yield nearly(`bracket:${rate.figure}`, rate, quotient(figure(satisfied.figure), figure(only.figure)));
  for (const whole of asked.slice(-WHOLES))
    yield confirming(`${rate.figure}`, rate, quotient(figure(satisfied.figure), figure(whole.figure)));
}

/** 有效问卷188份。…满意151份，基本满意29份，不满意8份: where the answers make all valid ones, the rate is of these and of no others. */
function* ofValid(
  recognition: Recognition,
  rate: Mention,
  satisfied: readonly Mention[],
  counts: readonly Mention[],
): Iterable<Proposal> {
  const [valid] = counts.filter(({ label }) => /有效(?:问卷|答卷|样本|调查表)?$/u.test(label));
  const last = satisfied.at(-1);
  // 满意率93.5%（只计“满意”）: the words leave the others out.
  if (ONLY_ONE.test(recognition.passages[rate.passage]!.text.slice(rate.end))) return;
  if (!valid || !last || satisfied.length < 2 || tellingDigits(recognition, rate) < TELLING_DIGITS) return;
  const answers = counts.filter(
    (each) => each.sentence === last.sentence && sameDimension(each, valid) && each.start > valid.end,
  );
  const sum = printedSum(recognition, answers);
  if (sum !== printed(recognition, valid) || !satisfied.every((each) => answers.includes(each))) return;
  const right = quotient(sumOf(satisfied.map((each) => figure(each.figure))), figure(valid.figure));
  yield { ...asserting(`${rate.figure}`, rate, right, 'strong'), ruled: true };
}

const ONLY_ONE = /^[(](?:[只仅][计算含指统按]|不[含计算包])/u;

/** 满意的企业181家 of 有效问卷198份: forms count those who filled them in. */
function isOfSurvey(asked: Mention, satisfied: Mention): boolean {
  return sameDimension(asked, satisfied) || asked.unit === '份' || satisfied.unit === '份';
}

/** All classes together, or each alone. */
function numeratorsOf(classes: readonly Mention[]): Proposal['right'][] {
  const each = classes.map((mention) => figure(mention.figure));
  return each.length > 1 ? [sumOf(each), ...each] : each;
}
