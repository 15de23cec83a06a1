/** What hospitals tell of their income: 药占比 is 药品收入 over 医疗收入, 耗占比 卫生材料收入 over it (公立医院绩效考核操作手册). */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { type Expression, figure, quotient, sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import { isAdditive, isForEach, isLevel, placeAmong } from './scope.ts';

const KINDS = [
  { share: /药(?:品)?占比(?:例)?(?:为|达|由|从|控制在)*$/u, part: /药品(?:收入|费用?)$/u },
  {
    share: /(?:耗|耗材|卫生材料)占比(?:例)?(?:为|达|由|从|控制在)*$/u,
    part: /(?:卫生材料|耗材)(?:收入|费用?)?$/u,
  },
] as const;
const WHOLE = /医疗(?:业务)?收入$/u;
const OUTPATIENTS = /门(?:急)?诊(?:医疗)?收入$/u;
const INPATIENTS = /住院(?:医疗)?收入$/u;
/** 降至25.0%: what it is of stands before the rate that it comes from. */
const GOES_ON = /^(?:下降|上升|提高|降低|升|降)(?:到|至)$/u;
const REACH = 160;
/** 医疗收入2023年 in a table of both years: the year, and what is left of the name. */
const YEAR = /(?:\d{4}年(?:度)?|本年|上年|去年)(?:实际|决算|累计|数)?$/u;

/** A figure under its name alone, and the year of its column. */
interface Named {
  mention: Mention;
  name: string;
  year: string;
}

/** Shares of a hospital's income with what comes out of the incomes of one year that the report tells. */
export function* ofHospitalShares(recognition: Recognition, rate: Mention): Iterable<Proposal> {
  const kind = KINDS.find(({ share }) => share.test(nameOf(recognition, rate)));
  if (!kind) return;
  const at = placeAmong(recognition, rate);
  const around = recognition.mentions
    .slice(Math.max(0, at - REACH), at + REACH)
    .filter((each) => each !== rate && isAdditive(each) && isLevel(each) && !isForEach(each))
    .map(named);
  const called = (words: RegExp): Named[] => around.filter(({ name }) => words.test(name));
  const [outpatients, inpatients] = [called(OUTPATIENTS), called(INPATIENTS)];
  for (const part of called(kind.part)) {
    const isOfYear = ({ year }: Named): boolean => year === part.year;
    const wholes: Mention[][] = called(WHOLE)
      .filter(isOfYear)
      .map(({ mention }) => [mention]);
    const [out, stay] = [outpatients.find(isOfYear), inpatients.find(isOfYear)];
    if (out && stay) wholes.push([out.mention, stay.mention]);
    for (const whole of wholes) {
      const value = printed(recognition, part.mention) / printedSum(recognition, whole);
      const over: Expression = whole.length === 1 ? figure(whole[0]!.figure) : sumFrom(whole);
      if (comesOut(recognition, rate, value))
        yield confirming(`hospital:${rate.figure}`, rate, quotient(figure(part.mention.figure), over));
    }
  }
}

function nameOf({ passages }: Recognition, rate: Mention): string {
  const { mentions } = passages[rate.passage]!;
  const before = mentions[mentions.indexOf(rate) - 1];
  return GOES_ON.test(rate.label) && before?.kind === 'rate' ? before.label : rate.label;
}

function named(mention: Mention): Named {
  const words = mention.label.replace(/(?:为|共|达|[(][^)]*[)])+$/u, '');
  return { mention, name: words.replace(YEAR, ''), year: YEAR.exec(words)?.[0] ?? '' };
}
