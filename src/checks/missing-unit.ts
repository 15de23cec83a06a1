/** missing-unit: a number whose concept demands a unit stands without one. See missing-unit.md. */
import { matchesOf } from '../lexicon/matches.ts';
import type { FormCheck, FormFinding, ReportText } from './check.ts';
import { figuresAt, placeOf, type RunningText, runningTexts } from './running-text.ts';

/** Concepts that are told in per cent. */
const RATE_WORD =
  '(?:满意度|满意率|执行率|完成率|到位率|覆盖率|达标率|合格率|及时率|准确率|支付率|支出率|发放率|知晓率|知晓度|使用率|参与率|就业率|普及率|优良率|入住率|出勤率|验收率|完好率|办结率|控制率|变动率|公开率|达成率|结转率|结余率|节约率|拨付率|实现率)';
const VERB =
  '(?:可|均|已|能|应|需|要|全部|基本|实际|平均|就){0,3}(?:达到了|达到|达|为|是|约|超过|超|不低于|高于|低于|≥|>=|>|在){0,3}';
const NUMBER = '([0-9]{1,3}(?:\\.[0-9]{1,4})?)';
const RATE = new RegExp(
  `${RATE_WORD}${VERB}${NUMBER}(?=(?:及?以上|及?以下|左右)?(?:[,;。)]|$))((?:及?以上|及?以下|左右)?)`,
  'g',
);

/** A change: the clause must end behind it and no number follow, for 增长12.1,13.5% is a list. */
const CHANGE =
  /(增长|下降|上升|降低|提高|减少|增加|增幅|降幅)(?:了|为|达|约)?([0-9]{1,4}\.[0-9]{1,4})(?=[。;]|,(?![0-9]))/g;

/** Money: 预算为1560.05, in a paragraph that tells its other amounts with their unit. */
const MONEY =
  /(?:预算|决算|支出|收入|资金|经费|金额|结余|拨款|费用)(?:数|额|总额|总计|合计)?(?:为|共计|合计|是)([0-9]{3,}(?:,[0-9]{3})*(?:\.[0-9]{1,6})?|[0-9]+\.[0-9]{1,6})(?=[。;]|,(?![0-9]))/g;
/** 培训费18.6 without a verb; a list whose last amount bears the unit (办公费1.1,会议费2.2万元) is left alone. */
const FEE =
  /\p{Script=Han}{0,5}(?:费用?|经费)([0-9]+\.[0-9]{1,6}|[0-9]{3,})(?=[。;]|,(?![0-9]))(?!(?:,[^0-9,。;]{1,12}[0-9.]{1,12}){1,8}(?:万元|亿元|元))/gu;
const MONEY_UNIT = /[0-9](?:万元|亿元|元)/;
const STATED_UNIT = /单位:|[(](?:万|亿|千)?元[)]/;

/** The units that may be meant. */
const UNITS = {
  '%': { zh: '“%”', en: '%' },
  money: { zh: '“元”或“万元”', en: '元 or 万元' },
  any: { zh: '“%”或“万元”等', en: '%, 万元 or another' },
} as const;

interface Match {
  start: number;
  end: number;
  number: string;
  unit: keyof typeof UNITS;
}

/** Up to here a number may be a grade on a scale of ten, or a quotient: 满意度9.5, 执行率为0.87. */
const LARGEST_GRADE = 10;
const LARGEST_QUOTIENT = 1;

function* rates(text: string): Iterable<Match> {
  for (const match of matchesOf(RATE, text)) {
    if (Number(match[1]) <= (match[0].startsWith('满意') ? LARGEST_GRADE : LARGEST_QUOTIENT)) continue;
    yield { start: match.index, end: match.index + match[0].length, number: match[1]!, unit: '%' };
  }
}

function* changes(text: string): Iterable<Match> {
  for (const match of matchesOf(CHANGE, text)) {
    if (text.slice(Math.max(0, match.index - 20), match.index).includes('分别')) continue;
    const unit = /增加|减少/.test(match[1]!) ? 'any' : '%';
    yield { start: match.index, end: match.index + match[0].length, number: match[2]!, unit };
  }
}

function* amounts(text: string): Iterable<Match> {
  if (!MONEY_UNIT.test(text) || STATED_UNIT.test(text)) return;
  for (const match of [...matchesOf(MONEY, text), ...matchesOf(FEE, text)]) {
    if (/^(?:19|20)[0-9]{2}$/.test(match[1]!)) continue;
    yield { start: match.index, end: match.index + match[0].length, number: match[1]!, unit: 'money' };
  }
}

function finding(report: ReportText, running: RunningText, match: Match): FormFinding {
  const place = placeOf(running, match.start, match.end);
  const words = running.text.slice(match.start, match.end);
  const unit = UNITS[match.unit];
  return {
    ...place,
    figures: figuresAt(report.figures, place),
    stated: match.number,
    ...(match.unit === '%' ? { expected: `${match.number}%` } : {}),
    translations: {
      zh: `“${words}”缺少单位，应补上${unit.zh}。`,
      en: `“${words}” lacks its unit: add ${unit.en}.`,
    },
  };
}

export const missingUnit: FormCheck = {
  id: 'missing-unit',
  title: { zh: '数字缺少单位', en: 'A number lacks its unit' },
  severity: 'info',
  *inspect(report) {
    const malformed = new Set(
      report.figures.filter(({ readings }) => readings.length > 0).map(({ id }) => id),
    );
    for (const running of runningTexts(report)) {
      if (running.columns) continue;
      const isCell = running.blocks[0]!.type === 'cell';
      yield* [...rates(running.text), ...changes(running.text), ...(isCell ? [] : amounts(running.text))]
        .sort((one, other) => one.start - other.start)
        .map((match) => finding(report, running, match))
        // Of 135。25万元 the unit is there, and the number is told as malformed.
        .filter(({ figures = [] }) => !figures.some((id) => malformed.has(id)));
    }
  },
};
