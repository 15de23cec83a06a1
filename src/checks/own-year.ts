/**
 * The years that a self-evaluation report speaks of as its own: in its title, its forms, the notice it follows,
 * its year's end and its budget. What most of them agree on is the report's year.
 */

import { compactBlock, compactText } from '../lexicon/compact.ts';
import { matchesOf } from '../lexicon/matches.ts';
import type { Block } from '../types.ts';
import type { ReportText } from './check.ts';
import { type Place, placeOf, type RunningText } from './running-text.ts';

/** Where a year is stated in the report's own voice. */
type Voice = 'title' | 'form' | 'work' | 'year-end' | 'budget' | 'projects';

/** One year that the report calls its own. */
export interface OwnYear {
  year: number;
  voice: Voice;
  place: Place;
  /** The sentence it stands in, compact; the whole line of a title or form. */
  sentence: string;
  /** All of its paragraph, compact. */
  paragraph: string;
  section: string | null;
}

const PATTERNS: readonly { voice: Voice; pattern: RegExp }[] = [
  { voice: 'form', pattern: /(?:自评表\(|^\()((?:19|20)[0-9]{2})年度\)/g },
  {
    voice: 'work',
    pattern:
      /(?:开展|组织|部署|布置|完成|进行|做好|启动|实施|推进|按照|根据)[^0-9。;,]{0,6}((?:19|20)[0-9]{2})年度[^0-9。;,》]{0,24}自评/g,
  },
  {
    voice: 'year-end',
    pattern:
      /截[至止]到?((?:19|20)[0-9]{2})年(?:度?末|年?底|年末|12月31日)[^。;]{0,40}?(?:编制|在职|在编|人员|职工|车辆|整体支出|全年预算|预算执行)/g,
  },
  {
    voice: 'budget',
    pattern:
      /^((?:19|20)[0-9]{2})年度?[^0-9,。;:《]{0,14}(?:预算|决算|执行|总收入|总支出|收入合计|支出合计|整体支出)[^0-9,。;:]{0,8}[0-9]/g,
  },
  {
    voice: 'projects',
    pattern:
      /^((?:19|20)[0-9]{2})年度?,?(?:我|本|全)[^0-9,。;:《]{0,12}(?:支出项目|自评项目|纳入自评|开展自评|开展绩效自评)/g,
  },
];

const NAMED_YEAR = /(?:19|20)[0-9]{2}年/;

/** Sentences of a paragraph with their places, its printed label left out. */
function* sentencesOf({ text, labelLength }: RunningText): Iterable<{ sentence: string; at: number }> {
  let at = labelLength;
  for (let end = at + 1; end <= text.length; end += 1) {
    if (end < text.length && text[end - 1] !== '。' && text[end - 1] !== ';') continue;
    yield { sentence: text.slice(at, end), at };
    at = end;
  }
}

function* yearsOfText(running: RunningText): Iterable<OwnYear> {
  // All patterns have a year in them; most sentences do not.
  if (!NAMED_YEAR.test(running.text)) return;
  for (const { sentence, at } of sentencesOf(running)) {
    if (!NAMED_YEAR.test(sentence)) continue;
    for (const { voice, pattern } of PATTERNS) {
      for (const match of matchesOf(pattern, sentence)) {
        const start = at + match.index + match[0].indexOf(match[1]!);
        yield {
          year: Number(match[1]),
          voice,
          place: placeOf(running, start, start + 4),
          sentence,
          paragraph: running.text,
          section: running.blocks[0]!.section,
        };
      }
    }
  }
}

const TITLE_YEAR = /((?:19|20)[0-9]{2})年/;
const ANY_YEAR = /(?:19|20)[0-9]{2}/g;

/** The year of a heading that is the title, a line of it, or a title like it. */
function yearOfTitle(block: Block, title: string): OwnYear | null {
  const { text, origins } = compactBlock(block);
  const match = TITLE_YEAR.exec(text);
  if (!match || (text.match(ANY_YEAR) ?? []).length !== 1) return null;
  if (!/自评|绩效/.test(text) && !title.includes(text)) return null;
  return {
    year: Number(match[1]),
    voice: 'title',
    place: { block: block.id, start: origins[match.index]!, end: origins[match.index + 3]! + 1 },
    sentence: text,
    paragraph: text,
    section: null,
  };
}

/** Every year that the report states in its own voice, in the order of the text. */
export function ownYearsOf(report: ReportText, texts: readonly RunningText[]): OwnYear[] {
  const titles = report.blocks.filter(({ type, section }) => type === 'heading' && section === null);
  const title = compactText(report.report.title ?? '');
  return [
    ...titles.flatMap((block) => yearOfTitle(block, title) ?? []),
    ...texts.filter(({ columns }) => !columns).flatMap((running) => [...yearsOfText(running)]),
  ];
}

/** The year that more statements agree on than on all others together, two at least; null where none leads. */
export function agreedYear(stated: readonly OwnYear[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of stated) counts.set(year, (counts.get(year) ?? 0) + 1);
  for (const [year, count] of counts) if (count >= 2 && count * 2 > stated.length) return year;
  return null;
}

/** Words by which a sentence looks at another year, or at more than one. */
const OTHER_TIMES =
  /(?<!占)比(?!例|率|重)|较|上年|上一年|去年|往年|历年|以前年度|同期|同比|增加|减少|增长|下降|以来|起|(?<!截)至|期间|规划|合同|协议|成立|周期|(?<!年末|年底|全年|月末|月底)累计|结转|跨年|批复|验收|竣工|完工/;
/** Words by which a sentence tells of an earlier evaluation, its results and what came of it. */
const EARLIER_WORK = /上年|上一年|去年|往年|历年|整改|发现|反馈|应用|结果|问题|经验|以来|相比|依次|分别/;

/**
 * The statements that are last year's text left standing. Left out is what something else explains: the sentence
 * compares, the paragraph or the section tells of both years, or a heading above announces the year before.
 *
 * @param agreed the year that most of the statements name
 */
export function staleYears(report: ReportText, stated: readonly OwnYear[], agreed: number): OwnYear[] {
  const told = new Set(
    stated.filter(({ year }) => year === agreed).map(({ voice, section }) => `${voice} ${section}`),
  );
  const headings = new Map(report.sections.map(({ id, title }) => [id, compactText(title)]));
  return stated.filter((each) => {
    if (each.year !== agreed - 1) return false;
    if (each.voice === 'title') return true;
    if (each.paragraph.includes(String(agreed)) || headingsNameAnother(headings, each)) return false;
    if (each.voice === 'form' || each.voice === 'work') return !EARLIER_WORK.test(each.sentence);
    return !OTHER_TIMES.test(each.sentence) && !told.has(`${each.voice} ${each.section}`);
  });
}

function headingsNameAnother(headings: ReadonlyMap<string, string>, { section, year }: OwnYear): boolean {
  for (let id = section ?? ''; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    const heading = headings.get(id) ?? '';
    if (heading.includes(String(year)) || /上年|去年|历年|以前年度/.test(heading)) return true;
  }
  return false;
}
