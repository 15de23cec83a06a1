/** period: a year or date that cannot be right where it stands. See period.md. */

import { compactBlock, compactText } from '../lexicon/compact.ts';
import { matchesOf } from '../lexicon/matches.ts';
import { byId } from '../outline/by-id.ts';
import { halfWidthDigits } from '../outline/digits.ts';
import type { Block } from '../types.ts';
import type { FormCheck, FormFinding, ReportText } from './check.ts';
import { agreedYear, type OwnYear, ownYearsOf, staleYears } from './own-year.ts';
import { wrongElapsed } from './period-elapsed.ts';
import { comparedWithItself, finishedBefore, wrongDays, wrongMonths } from './period-spans.ts';
import { figuresAt, placeOf, type RunningText, runningTexts } from './running-text.ts';

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A year that is spoken of beside the report's own: 与2023年度相比, 比2023年, 2023年末. */
const COMPARED = /(?:[与同比较于]|对比|相比|上年|去年)$/;
const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})年/g;

function isCompared(text: string, at: number): boolean {
  return COMPARED.test(text.slice(Math.max(0, at - 4), at));
}

/** How many times a year is named as a period of its own, not as one to compare with. */
function ownYears(texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of matchesOf(YEAR, text)) {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
      if (isCompared(text, match.index) || /^度?(?:相比|同期|[0-9]{1,2}月|末|底)/.test(after)) continue;
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return counts;
}

const PERIOD_HEADING =
  /((?:19|20)[0-9]{2})[ \t]*年度?[^，。：与和至比]{0,16}(?:决算|预算|绩效|自评|收支|执行)/;

/** Whether a section stands under another one, or is it. */
function isWithin(section: string | null, ancestor: string): boolean {
  return section !== null && (section === ancestor || section.startsWith(`${ancestor}.`));
}

/** A heading that carries last year over a text that states the report's own. */
function* staleHeadings(report: ReportText): Iterable<FormFinding> {
  const year = report.report.year;
  if (year === null) return;
  for (const [at, block] of report.blocks.entries()) {
    const match = block.type === 'heading' ? PERIOD_HEADING.exec(halfWidthDigits(block.text)) : null;
    const stated = match ? Number(match[1]) : year;
    if (!match || stated !== year - 1 || isCompared(block.text, match.index)) continue;
    const under = textUnder(report, block, at);
    const years = ownYears(under);
    if ((years.get(year) ?? 0) < 1 || (years.get(stated) ?? 0) > 0) continue;
    const start = match.index;
    yield {
      block: block.id,
      start,
      end: start + 4,
      stated: String(stated),
      expected: String(year),
      translations: {
        zh: `标题写的是${stated}年，其下正文说的是${year}年，标题年份应为${year}年。`,
        en: `The heading names ${stated}, the text under it speaks of ${year}: the heading should name ${year}.`,
      },
    };
  }
}

/** A title that carries last year over a report that speaks of one year alone. */
function* staleTitle(report: ReportText): Iterable<FormFinding> {
  const { year, title } = report.report;
  const block = report.blocks.find(
    (each) =>
      each.type === 'heading' &&
      each.section === null &&
      year !== null &&
      halfWidthDigits(each.text).includes(String(year)),
  );
  if (
    year === null ||
    title === null ||
    !block ||
    (halfWidthDigits(title).match(/(?:19|20)[0-9]{2}/g) ?? []).length !== 1
  )
    return;
  const years = ownYears(
    report.blocks
      .filter((each) => each !== block && each.type !== 'note')
      .map((each) => compactBlock(each).text),
  );
  if ((years.get(year + 1) ?? 0) < FEWEST_MENTIONS || (years.get(year) ?? 0) > 0) return;
  const start = halfWidthDigits(block.text).indexOf(String(year));
  yield {
    block: block.id,
    start,
    end: start + 4,
    stated: String(year),
    expected: String(year + 1),
    translations: {
      zh: `报告标题写的是${year}年，正文说的都是${year + 1}年。`,
      en: `The title names ${year}, while the text speaks of ${year + 1} throughout.`,
    },
  };
}

const FEWEST_MENTIONS = 3;

/** Compact texts that stand under a heading, those of its subsections included. */
function textUnder(report: ReportText, heading: Block, at: number): string[] {
  if (heading.section === null) return [];
  const section = byId(report.sections).get(heading.section);
  if (!section) return [];
  const texts: string[] = [];
  for (let next = at + 1; next < report.blocks.length; next += 1) {
    const block = report.blocks[next]!;
    if (block.type === 'note') continue;
    if (!isWithin(block.section, section.id)) break;
    texts.push(compactBlock(block).text);
  }
  return texts;
}

const YEAR_END = /截[至止](?:到)?((?:19|20)[0-9]{2})年(?:12月31日|末|底|年末|年底)[^。]{0,80}/g;
const HOLDINGS = /车辆|用车|资产|设备|房屋|编制|在职|在编|人员|职工/;

/** A budget states its assets before the year begins. */
const BUDGET =
  /年(?:度)?(?:部门|单位)?预算(?:安排|编制|收入|支出)|(?<=[0-9])年(?:度)?(?:部门|单位|收支|总){1,3}预算(?=[0-9为共])/;

/** A title that promises a budget, alone or beside the accounts (2023年决算及2024年预算). */
const BUDGET_TITLE = /预算(?!执行|绩效|单位|管理)/;

/** Assets and staff stated at the end of the year before: a sentence kept from last year's report. */
function* staleYearEnds(report: ReportText, texts: readonly RunningText[]): Iterable<FormFinding> {
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
function* staleStatements(report: ReportText, texts: readonly RunningText[]): Iterable<FormFinding> {
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
  const named = ownYears(
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

const SELF_EVALUATION = /自评|绩效评价|绩效报告/;

/**
 * Last year's year in a self-evaluation report whose other statements of its own year agree: in its title, the
 * notice it follows, its year's end, its budget, its forms.
 */
function* yearsAgainstTheOthers(
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

const DATE = '((?:19|20)[0-9]{2})[年.\\/]([0-9]{1,2})(?:月|[.\\/])?(?:([0-9]{1,2})日?)?';
const RANGE = new RegExp(`(?<![0-9.])${DATE}(?:至|到|-|—|–|~|～)+${DATE}(?![0-9])`, 'g');
const YEAR_RANGE = /(?<![0-9])((?:19|20)[0-9]{2})年(?:度)?(?:至|到|-|—|–|~|～)+((?:19|20)[0-9]{2})年/g;

function dayNumber(year: string, month: string | undefined, day: string | undefined, last: boolean): number {
  return Number(year) * 10000 + Number(month ?? (last ? 12 : 1)) * 100 + Number(day ?? (last ? 31 : 1));
}

/** Ranges that end before they start. */
function* backwardRanges(running: RunningText): Iterable<FormFinding> {
  const found = [
    ...matchesOf(RANGE, running.text).map((match) => ({
      match,
      from: dayNumber(match[1]!, match[2], match[3], false),
      to: dayNumber(match[4]!, match[5], match[6], true),
    })),
    ...matchesOf(YEAR_RANGE, running.text).map((match) => ({
      match,
      from: Number(match[1]),
      to: Number(match[2]),
    })),
  ];
  for (const { match, from, to } of found) {
    if (to >= from) continue;
    yield {
      ...placeOf(running, match.index, match.index + match[0].length),
      stated: match[0],
      translations: {
        zh: `时间段“${match[0]}”的结束早于开始。`,
        en: `The period “${match[0]}” ends before it begins.`,
      },
    };
  }
}

const CALENDAR = /(?<![0-9])(?<year>(?:19|20)[0-9]{2})年(?<month>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?/g;
/** 9月31日 without its year. */
const DAY = /(?<![0-9年])(?<month>[1-9]|1[0-2])月(?<day>[0-9]{1,2})日(?!均)/g;

/** 2022.11.31, and no number with two points. */
const DOTTED =
  /(?<![0-9.])(?<year>(?:19|20)[0-9]{2})[.](?<month>1[0-2]|0?[1-9])[.](?<day>[0-9]{1,2})(?![0-9.])/g;

/** How many days a month has; without its year as many as it may have. */
function daysOf(month: number, year: string | undefined): number | undefined {
  const most = MONTH_DAYS[month - 1];
  return most === undefined || year === undefined
    ? most
    : new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

/** Days that no calendar has. */
function* impossibleDates(running: RunningText): Iterable<FormFinding> {
  for (const match of [
    ...matchesOf(CALENDAR, running.text),
    ...matchesOf(DAY, running.text),
    ...matchesOf(DOTTED, running.text),
  ]) {
    const { year, month, day = '1' } = match.groups!;
    const days = daysOf(Number(month), year);
    if (days !== undefined && Number(day) >= 1 && Number(day) <= days) continue;
    yield {
      ...placeOf(running, match.index, match.index + match[0].length),
      stated: match[0],
      translations: { zh: `没有“${match[0]}”这个日期。`, en: `There is no such date as “${match[0]}”.` },
    };
  }
}

function* findingsOf(report: ReportText): Iterable<FormFinding> {
  const texts = runningTexts(report);
  yield* staleTitle(report);
  yield* staleHeadings(report);
  const { kind, title, year } = report.report;
  const evaluation = SELF_EVALUATION.test(`${title ?? ''} ${kind ?? ''}`);
  const stated = evaluation ? ownYearsOf(report, texts) : [];
  const agreed = agreedYear(stated);
  // Where a self-evaluation's own statements do not bear out the title, the title may be the wrong one.
  if (!evaluation || agreed === year) {
    yield* staleYearEnds(report, texts);
    yield* staleStatements(report, texts);
  }
  if (agreed !== null) yield* yearsAgainstTheOthers(report, stated, agreed);
  for (const running of texts) {
    yield* backwardRanges(running);
    yield* impossibleDates(running);
    yield* wrongMonths(running);
    yield* wrongDays(running);
    yield* wrongElapsed(running);
    yield* finishedBefore(running);
    yield* comparedWithItself(running);
  }
}

export const period: FormCheck = {
  id: 'period',
  title: { zh: '年份和日期有误', en: 'A year or date cannot be right' },
  severity: 'warning',
  *inspect(report) {
    const told = new Set<string>();
    const times = report.figures.filter(({ kind }) => kind === 'year' || kind === 'date');
    for (const finding of findingsOf(report)) {
      const { block, start, end } = finding;
      const place = `${block} ${start} ${end}`;
      if (told.has(place)) continue;
      told.add(place);
      yield { ...finding, figures: block === null ? [] : figuresAt(times, { block, start, end }) };
    }
  },
};
