/** missing-value: a place of the text where a value was to be filled in and is not. See missing-value.md. */
import { matchesOf, wordsSince } from '../lexicon/matches.ts';
import type { Severity, Translations } from '../types.ts';
import type { FormCheck, FormFinding, ReportText } from './check.ts';
import { figuresAt, placeOf, type RunningText, runningTexts } from './running-text.ts';

/** One way in which a value is missing. All patterns read compact text. */
interface Gap {
  pattern: RegExp;
  /** Group of the pattern that is at fault; the whole match where absent. */
  group?: number;
  severity?: Severity;
  /** A trace of a template that was not filled in. */
  template?: boolean;
  /** Words right before the match, in its sentence, that make it no gap. */
  unless?: RegExp;
  /** Only where nothing but the next heading follows. */
  atEnd?: boolean;
  translations(words: string): Translations;
}

const VALUE_MISSING = (words: string): Translations => ({
  zh: `“${words}”处没有填写数值。`,
  en: `No value is given at “${words}”.`,
});
const REASON_MISSING = (words: string): Translations => ({
  zh: `“${words}”之后没有写明原因。`,
  en: `No reason follows “${words}”.`,
});
const PLACEHOLDER = (words: string): Translations => ({
  zh: `“${words}”是模板中的占位符，没有替换为实际内容。`,
  en: `“${words}” is a placeholder of the template that was not replaced.`,
});
const ALTERNATIVE = (words: string): Translations => ({
  zh: `“${words}”中的二选一表述没有删去不适用的一项。`,
  en: `“${words}” still offers both alternatives of the template.`,
});
const STRAY = (words: string): Translations => ({
  zh: `“${words}”中有多余的标点，或漏填了数值。`,
  en: `“${words}” has a stray mark, or a value is missing.`,
});

const SCORE_OWNER =
  '(?:我局|我单位|我部门|本局|本单位|本部门|(?:19|20)[0-9]{2}年度?|本年度?|年度|整体|综合|自我|自评|评价|部门|单位|项目|支出|绩效|预算|指标|总体|最终|最后|平均|本项目|该项目|评估|考核|结果|经)';
const RISE = '(?:增加|增长|上升|提高|高于|大于|超出|超支|节约|增)';
const FALL = '(?:减少|下降|降低|低于|小于|不足|结余|超支|减)';
const UNIT =
  '(?:万元|亿元|元|%|个百分点|个|项|人次|人|户|家|分(?!局|院|校|部|公司|中心|会|行)|年|月|日|次|件|份|平方米|公里|亩|台|辆|套)';

/** The sentence tells units (金额单位：…), or the words right before name a place of the paper (正文, 附表) and no quantity. */
const UNITS_TOLD =
  /(?:金额|货币|计量|计价|数据|币种)单位[^。;]*$|(?:正文|附表|附件|报表|[本各下上]表|表[内中格]|文[内中])(?:[内中]?(?:数据|金额|数字|数))?(?:均|都)?$/u;

const GAPS: readonly Gap[] = [
  {
    // The score is named and the sentence ends: 整体自评指标得分。
    // …小于零，得分。 says that points are given.
    pattern: new RegExp(`(?:^|[;。:]|,(?!得分))(${SCORE_OWNER}*(?:得分|总分)[。;])`, 'g'),
    group: 1,
    translations: VALUE_MISSING,
  },
  {
    // A quantity, the verb, and a stop: 执行率为。
    pattern:
      /(?:[执完到覆合率支满][\p{L}]?率|满意度|金额|总额|[预决]算数?|支出|收入|资金|经费|得分|总分|分值|面积|余额)(?:为|是|共计|达到|分别为)[。;,](?![0-9])/gu,
    translations: VALUE_MISSING,
  },
  {
    // The unit without its number: 年初预算为万元
    pattern:
      /(?:[^位]|^)(?<!换算|折算|折合|换成|统一|计量|均)((?:为|共计|合计|安排|支出|收入|达到|增加|减少|增长|下降|结余|占)(?:(?:万元|亿元|元)(?=[。;,]|$)|%(?=[。;,])|(?<=[为是])%$))/g,
    group: 1,
    // 金额单位：正文为万元，附表为元: which unit holds where.
    unless: UNITS_TOLD,
    translations: VALUE_MISSING,
  },
  {
    // 自评得分为 分
    pattern: /(?:得分|总分|评分)(?:为|是)?分(?=[。;,]|$)|(?:共计|合计|共有)[个项家人户辆次件台](?=[。;,])/g,
    translations: VALUE_MISSING,
  },
  {
    // 评价等级为“”
    pattern: /(?:等级|等次|结果|结论|名称|金额|得分)(?:为|是)?(?:“”|""|《》|\(\)|_{2,})/g,
    translations: VALUE_MISSING,
  },
  { pattern: /(?:主要)?原因(?:是|为)?:?(?:是|为)?(?<=[是为:])[。;]/g, translations: REASON_MISSING },
  { pattern: /主要原因(?:是|为|:|是:|为:)$/g, atEnd: true, translations: REASON_MISSING },
  {
    pattern: new RegExp(
      `(?<![A-Za-z0-9×*○〇])(?:[Xx×]{2,}|[Xx×*○〇]{2,}(?=\\.[Xx×*○]))(?:\\.[Xx×]+)?${UNIT}`,
      'g',
    ),
    template: true,
    translations: PLACEHOLDER,
  },
  {
    pattern: new RegExp(`(?<![A-Za-z0-9×])[Xx×]{2,}(?![A-Za-z0-9×]|\\.[Xx×]|${UNIT})`, 'g'),
    severity: 'info',
    template: true,
    translations: PLACEHOLDER,
  },
  {
    pattern: new RegExp(`(?<!_)_{2,}(?=${UNIT})`, 'g'),
    template: true,
    translations: (words) => VALUE_MISSING(words),
  },
  {
    pattern: new RegExp(
      `(?:${RISE}[(/]${FALL}[)]?|${FALL}[(/]${RISE}[)]?)(?:了|约)?[0-9Xx_][0-9.,Xx_]*(?:万元|亿元|元|%)?`,
      'g',
    ),
    severity: 'info',
    template: true,
    translations: ALTERNATIVE,
  },
  {
    pattern: /(?:共计|合计|共有|总计)[,、.]+[0-9][0-9.]*(?:万元|亿元|元|个|项|家|人|户|辆|次|件|台)/g,
    severity: 'info',
    translations: STRAY,
  },
];

/** Instructions that a form prints for whoever fills it in. */
const INSTRUCTION = /[(][^()]{0,12}[0-9]{2,4}字(?:以内|左右)[^()]{0,6}[)]/g;
/** Amounts and counts that were filled in; points are printed in the form, and do not tell. */
const FILLED = /[0-9](?:万元|亿元|元|%|个|项|人|家|户|次|平方米)/g;

/** So many traces of the template, and fewer values than these, make the file an unfilled form. */
const FEWEST_TRACES = 4;

interface Hit {
  running: RunningText;
  start: number;
  end: number;
  gap: Gap;
}

function* hits(running: RunningText): Iterable<Hit> {
  for (const gap of GAPS) {
    if (gap.atEnd && !running.closesSection) continue;
    for (const match of matchesOf(gap.pattern, running.text)) {
      const words = match[gap.group ?? 0]!;
      const start = match.index + match[0].indexOf(words);
      if (gap.unless?.test(wordsSince(running.text.slice(0, start), '。'))) continue;
      if (start === running.labelLength && gap.group === 1 && start + words.length < running.text.length)
        continue;
      yield { running, start, end: start + words.length, gap };
    }
  }
}

/** Whether the file is a form that nobody filled in: more traces of the template than values. */
function isUnfilled(texts: readonly RunningText[], found: readonly Hit[]): boolean {
  const marks = found.filter(({ gap }) => gap.template === true || gap.translations === VALUE_MISSING).length;
  const instructions = texts.reduce((sum, { text }) => sum + matchesOf(INSTRUCTION, text).length, 0);
  const values = texts.reduce((sum, { text }) => sum + matchesOf(FILLED, text).length, 0);
  return marks + instructions >= FEWEST_TRACES && values < marks + instructions;
}

function finding(report: ReportText, { running, start, end, gap }: Hit): FormFinding {
  const place = placeOf(running, start, end);
  return {
    ...place,
    figures: figuresAt(report.figures, place),
    ...(gap.severity ? { severity: gap.severity } : {}),
    translations: gap.translations(running.text.slice(start, end)),
  };
}

export const missingValue: FormCheck = {
  id: 'missing-value',
  title: { zh: '内容未填写', en: 'A value was not filled in' },
  severity: 'warning',
  *inspect(report) {
    const texts = runningTexts(report);
    const found = texts
      .filter((running) => !running.columns)
      .flatMap((running) => [...hits(running)].sort((one, other) => one.start - other.start));
    if (isUnfilled(texts, found)) {
      yield {
        block: null,
        start: 0,
        end: 0,
        translations: {
          zh: '本文件是没有填写的模板：占位符和填写说明多于实际数值。',
          en: 'This file is a template that was not filled in: it has more placeholders than values.',
        },
      };
      return;
    }
    for (const hit of found) yield finding(report, hit);
  },
};
