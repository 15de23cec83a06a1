/** Headings and titles that carry last year over a text that speaks of the report's own. */
import { compactBlock } from '../lexicon/compact.ts';
import { byId } from '../outline/by-id.ts';
import { halfWidthDigits } from '../outline/digits.ts';
import type { Block } from '../types.ts';
import type { FormFinding, ReportText } from './check.ts';
import { isCompared, namedYears } from './named-years.ts';

const PERIOD_HEADING =
  /((?:19|20)[0-9]{2})[ \t]*年度?[^，。：与和至比]{0,16}(?:决算|预算|绩效|自评|收支|执行)/;

/** Whether a section stands under another one, or is it. */
function isWithin(section: string | null, ancestor: string): boolean {
  return section !== null && (section === ancestor || section.startsWith(`${ancestor}.`));
}

/** A heading that carries last year over a text that states the report's own. */
export function* staleHeadings(report: ReportText): Iterable<FormFinding> {
  const year = report.report.year;
  if (year === null) return;
  for (const [at, block] of report.blocks.entries()) {
    const match = block.type === 'heading' ? PERIOD_HEADING.exec(halfWidthDigits(block.text)) : null;
    const stated = match ? Number(match[1]) : year;
    if (!match || stated !== year - 1 || isCompared(block.text, match.index)) continue;
    const under = textUnder(report, block, at);
    const years = namedYears(under);
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
export function* staleTitle(report: ReportText): Iterable<FormFinding> {
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
  const years = namedYears(
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
