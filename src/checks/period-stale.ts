/** Sentences kept from last year's report: its year's end, its budget, its year where the others agree on another. */
import { compactBlock, compactText } from '../lexicon/compact.ts';
import { matchesOf } from '../lexicon/matches.ts';
import { halfWidthDigits } from '../outline/digits.ts';
import type { FormFinding, ReportText } from './check.ts';
import { isCompared, namedYears, YEAR } from './named-years.ts';
import { type OwnYear, staleYears } from './own-year.ts';
import { placeOf, type RunningText } from './running-text.ts';

const YEAR_END = /截[至止](?:到)?((?:19|20)[0-9]{2})年(?:12月31日|末|底|年末|年底)[^。]{0,80}/g;
const HOLDINGS = /车辆|用车|资产|设备|房屋|编制|在职|在编|人员|职工/;

/** A budget states its assets before the year begins. */
const BUDGET =
  /年(?:度)?(?:部门|单位)?预算(?:安排|编制|收入|支出)|(?<=[0-9])年(?:度)?(?:部门|单位|收支|总){1,3}预算(?=[0-9为共])/;

/** A title that promises a budget, alone or beside the accounts (2023年决算及2024年预算). */
const BUDGET_TITLE = /预算(?!执行|绩效|单位|管理)/;

/** Assets and staff stated at the end of the year before: a sentence kept from last year's report. */
export function* staleYearEnds(report: ReportText, texts: readonly RunningText[]): Iterable<FormFinding> {
  const { year, kind, title } = report.report;
  if (year === null || kind === '预算' || BUDGET_TITLE.test(title ?? '')) return;
  if (kind === null && texts.some(({ text }) => BUDGET.test(text))) return;
  for (const running of texts) {
    for (const match of matchesOf(YEAR_END, running.text)) {
      const stated = Number(match[1]);
      // 截至2022年末，已上缴61.7万元，为2023年应缴数的96.1%: what is due in a year is not paid before it.
      const isOfYear = new RegExp(`(?:为|占|完成)${year}年度?(?:应|计划|任务|预算|目标)`, 'u').test(match[0]);
      if (stated !== year - 1 || !(HOLDINGS.test(match[0]) || isOfYear) || match[0].includes('累计'))
        continue;
      const own = new RegExp(`${year}年(?:12月31日|末|底)`);
      if (own.test(running.text) || isCompared(running.text, match.index)) continue;
      const start = running.text.indexOf(match[1]!, match.index);
      yield {
        ...placeOf(running, start, start + 4),
        stated: String(stated),
        expected: String(year),
        translations: {
          zh: `本报告是${year}年度的，此处年末时点写成了${stated}年，应为${year}年12月31日。`,
          en: `This report is on ${year}, and gives the holdings at the end of ${stated}: it should be 31 December ${year}.`,
        },
      };
    }
  }
}

/** A paragraph that opens with a year's own budget or accounts: 2022年我单位年初预算518.40万元 */
const OPENING =
  /^((?:19|20)[0-9]{2})年度?[^0-9,。;:]{0,14}(?:预算|决算|总收入|总支出|收入合计|支出合计)[^0-9,。;:]{0,6}[0-9]/;
const OTHER_YEARS = /上年|去年|同比|相比|历年|以前年度|比[0-9]|较[0-9上]/;

/**
 * The year's budget told with last year's number. Only where nothing else explains it: the title names one
 * year, no paragraph opens with that year's own budget, and last year is nowhere else spoken of.
 */
export function* staleStatements(report: ReportText, texts: readonly RunningText[]): Iterable<FormFinding> {
  const { year, kind, title } = report.report;
  if (year === null || title === null || kind === '预算' || BUDGET_TITLE.test(title)) return;
  if (
    matchesOf(YEAR, compactText(title))
      .map((match) => Number(match[1]))
      .join() !== String(year)
  )
    return;
  const openings = texts.flatMap((running) => {
    const match = running.columns ? null : OPENING.exec(running.text.slice(running.labelLength));
    return match ? [{ running, stated: Number(match[1]) }] : [];
  });
  const [first] = openings;
  if (openings.length !== 1 || first?.stated !== year - 1) return;
  const { running, stated } = first;
  const words = [...report.blocks.filter(({ type }) => type === 'heading'), ...running.blocks].map(
    ({ text }) => text,
  );
  const named = namedYears(
    report.blocks.filter(({ type }) => type !== 'note').map((block) => compactBlock(block).text),
  );
  if (
    named.get(stated) !== 1 ||
    running.text.includes(String(year)) ||
    words.some((text) => OTHER_YEARS.test(text))
  )
    return;
  yield {
    ...placeOf(running, running.labelLength, running.labelLength + 4),
    stated: String(stated),
    expected: String(year),
    translations: {
      zh: `本报告是${year}年度的，此处预算或决算的年份写成了${stated}年。`,
      en: `This report is on ${year}, and gives its budget or accounts as those of ${stated}.`,
    },
  };
}

/**
 * Last year's year in a self-evaluation report whose other statements of its own year agree: in its title, the
 * notice it follows, its year's end, its budget, its forms.
 */
export function* yearsAgainstTheOthers(
  report: ReportText,
  stated: readonly OwnYear[],
  agreed: number,
): Iterable<FormFinding> {
  const { kind, title } = report.report;
  if (kind === '预算' || BUDGET_TITLE.test(title ?? '')) return;
  if (new Set(title === null ? [] : halfWidthDigits(title).match(/(?:19|20)[0-9]{2}/g)).size > 1) return;
  for (const each of staleYears(report, stated, agreed)) {
    yield {
      ...each.place,
      stated: String(each.year),
      expected: String(agreed),
      translations:
        each.voice === 'title'
          ? {
              zh: `报告标题写的是${each.year}年，正文说的是${agreed}年。`,
              en: `The title names ${each.year}, while the text speaks of ${agreed}.`,
            }
          : {
              zh: `报告别处说的都是${agreed}年度，此处写成了${each.year}年，可能沿用了上一年的文字。`,
              en: `The report is elsewhere on ${agreed}, and names ${each.year} here: perhaps kept from last year's text.`,
            },
    };
  }
}
