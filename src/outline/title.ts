/**
 * What a report is: its title, whose it is, of which year and of which kind, from its first lines, its page
 * headers and its file's name.
 */
import { matchesOf } from '../lexicon/matches.ts';
import type { Report } from '../types.ts';
import { halfWidthDigits } from './digits.ts';
import { parseLabel } from './labels.ts';
import type { Piece } from './pieces.ts';

const LONGEST_LINE = 60;
const MOST_LINES = 4;
const FIRST_LINES = 15;
/** Paragraphs in which the text's own year is looked for. */
const MOST_BLOCKS = 80;

const TITLE_END =
  /(?:报告|自评表|评价表|情况表|决算表|预算表|总表|说明|情况|决算|预算|公开|总结|方案|汇报|材料|经费|公示|自查)(?:[（(][^（）()]{1,20}[）)])?$/;
const NOT_A_TITLE =
  /^(?:附[件表录]?[0-9一二三四五六七八九十：:、.\s]*|目\s*[录錄次]|[（(]?(?:单位|金额单位|填报|编制|公开|盖章|日期|联系).*|[0-9〇○零一二三四五六七八九十年月日\s]+)$/;

/** Kinds of report, the most telling words first. */
const KINDS: readonly { words: RegExp; kind: string }[] = [
  { words: /转移支付/, kind: '转移支付绩效自评' },
  { words: /(?:部门|单位)?整体(?:支出|预算|绩效|项目)?.*(?:绩效|自评|评价)/, kind: '部门整体绩效自评' },
  { words: /项目(?:支出)?.*(?:绩效|自评|评价)/, kind: '项目支出绩效自评' },
  { words: /(?:绩效)?自评/, kind: '绩效自评' },
  { words: /绩效(?:再)?评价/, kind: '绩效评价' },
  { words: /预算执行/, kind: '预算执行情况' },
  { words: /决算/, kind: '决算' },
  { words: /预算(?!绩效|单位|管理)/, kind: '预算' },
  { words: /绩效/, kind: '绩效自评' },
];

const YEAR = /((?:19|20)[0-9]{2})[ \t]*(?:年|财政年|预算|决算|部门)/g;
const SHORT_YEAR = /(?:^|[^0-9])([0-9]{2})[ \t]*年/;
const HAN_YEAR = /[二][〇○零ＯO0][〇○零ＯO0一二三四五六七八九][〇○零ＯO0一二三四五六七八九]年/;
const ZERO = /[〇○零ＯO0]/;

const UNIT_NAME =
  /(?:管理委员会|委员会|人民政府|办事处|办公室|管理局|监督局|分局|总局|管理处|服务中心|中心|人民法院|检察院|研究院|学院|医院|大学|中学|小学|幼儿园|学校|党校|图书馆|博物馆|文化馆|档案馆|联合会|协会|总工会|工会|妇联|团委|红十字会|支队|大队|总队|公司|集团|银行|[局厅委办部院校站所社馆会处队]|街道|[镇乡])/g;

/** What may stand between a department's name and the words of the report. */
const AFTER_NAME = /^(?:本级|机关|关于.*|[（(].*)?$/;

/** A department's name that a project's name follows; 布局 and 格局 are no departments. */
const NAME_WITHIN = /^.{2,30}?(?:(?<![布格结全大当破])局(?!部)|委员会|管委会|人民政府|办事处|厅(?!堂))/;

function oneLine(text: string): string {
  return halfWidthDigits(text.replace(/[\s\u3000]+/g, ' ').trim());
}

function isTitleLine(piece: Piece): boolean {
  const text = oneLine(piece.text);
  if (piece.cell || piece.text.length > LONGEST_LINE || NOT_A_TITLE.test(text)) return false;
  return !/[。；;：:，,]$/.test(text) && !/。/.test(text);
}

/** Whether a first line is a heading of the text rather than part of the title. */
function opensText(piece: Piece): boolean {
  const label = parseLabel(piece.text);
  return label !== null || piece.data.label !== undefined;
}

/**
 * Pieces that make the title.
 *
 * @param pieces the running text, without notes and contents
 */
export function titlePieces(pieces: readonly Piece[]): Piece[] {
  const marked = pieces.filter((piece) => piece.data.title);
  if (marked.length > 0) return marked.slice(0, MOST_LINES);
  const found: Piece[] = [];
  for (const piece of pieces.slice(0, FIRST_LINES)) {
    if (piece.cell || opensText(piece)) break;
    if (!isTitleLine(piece)) {
      if (found.length > 0 || piece.text.length > LONGEST_LINE) break;
      continue;
    }
    found.push(piece);
    if (TITLE_END.test(oneLine(piece.text)) || found.length === MOST_LINES) break;
  }
  const last = found.at(-1);
  return last && TITLE_END.test(oneLine(last.text)) ? found : [];
}

/** Last segment of a path without its extension. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z]{2,8}$/, '');
}

function hanYear(text: string): number | null {
  const match = HAN_YEAR.exec(text);
  if (!match) return null;
  const digits = [...match[0].slice(0, 4)].map((character) =>
    ZERO.test(character) ? '0' : String('〇一二三四五六七八九'.indexOf(character)),
  );
  return Number(digits.join(''));
}

/** The last year that a line names: "2021-2023年" is a report on 2023. */
function yearIn(text: string): number | null {
  const years = matchesOf(YEAR, text).map((match) => Number(match[1]));
  return years.at(-1) ?? hanYear(text);
}

/** The year of a file's name, also as "24年预算". */
function yearInName(name: string): number | null {
  const full = yearIn(name) ?? Number(/(?:^|[^0-9])(20[0-4][0-9])(?![0-9])/.exec(name)?.[1] ?? Number.NaN);
  if (Number.isFinite(full)) return full;
  const short = SHORT_YEAR.exec(name);
  return short ? 2000 + Number(short[1]) : null;
}

/** A year named to compare with: 与2023年度相比, 比2023年, 2023年末. */
const COMPARED = /(?:[与同比较于]|上年|去年)[ \t]*$/;
const NOT_A_PERIOD = /^度?[ \t]*(?:相比|同期|[0-9]{1,2}[ \t]*月|末|底)/;

/** The year that the text calls its own most often (2023年度), null unless it leads clearly. */
function yearOfText(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of matchesOf(/((?:19|20)[0-9]{2})[ \t]*年/g, text)) {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
      const before = text.slice(Math.max(0, match.index - 6), match.index);
      if (COMPARED.test(before) || NOT_A_PERIOD.test(after)) continue;
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0]);
  if (!first) return null;
  return !second || first[1] >= second[1] * 2 ? first[0] : null;
}

function kindIn(text: string): string | null {
  return KINDS.find(({ words }) => words.test(text))?.kind ?? null;
}

/** The name of a department at the head of a title, behind the year. */
function departmentIn(title: string): string | null {
  const bare = title
    .replace(/[\s\u3000]+/g, '')
    .replace(/^附[件表][0-9一二三四五六七八九十]{0,2}[：:.、]?/, '')
    .replace(/^关于/, '')
    .replace(
      /(?:(?:19|20)[0-9]{2}|[二][〇○零ＯO0][〇○零ＯO0一二三四五六七八九]{2}|[0-9]{2})[-—至]?(?:年度|年)/g,
      '|',
    );
  for (const part of bare.split('|')) {
    const before =
      part.split(/部门|单位|整体|项目|绩效|预算|决算|财政|转移支付|自评/, 1)[0] === '' ? '' : part;
    const head = before.replace(
      /(?:部门|单位)?(?:整体|项目支出|绩效|预算|决算|转移支付|自评|专项|收支).*$/,
      '',
    );
    const end = matchesOf(UNIT_NAME, head).at(-1);
    if (!end) continue;
    const closes = AFTER_NAME.test(head.slice(end.index + end[0].length));
    const within = closes ? null : NAME_WITHIN.exec(head);
    if (!closes && !within) continue;
    const name = within ? within[0] : head.slice(0, end.index + end[0].length);
    if (name.length >= 3 && name.length <= 40 && !/^(?:部门|单位|本部门)/.test(name)) return name;
  }
  return null;
}

/** The department on a line of its own, above the first heading. */
function departmentOnCover(pieces: readonly Piece[]): string | null {
  const first = pieces.slice(0, FIRST_LINES);
  const heading = first.findIndex(opensText);
  const cover = heading < 0 ? first : first.slice(0, heading);
  const lines = cover
    .filter(({ cell }) => cell === null)
    .map((piece) => oneLine(piece.text).replaceAll(' ', ''));
  return lines.find((line) => line.length >= 4 && line.length <= 30 && departmentIn(line) === line) ?? null;
}

/** The department that a form names in its head: 部门（单位）名称：…, 填报单位：… */
function statedDepartment(pieces: readonly Piece[]): string | null {
  const key =
    /(?:部门|单位|填报单位|编制部门|编制单位|预算单位|填报部门)(?:[（(][^（）()]{1,8}[）)])?(?:名称)?(?:[（(][^（）()]{1,8}[）)])?/;
  const inline = new RegExp(
    `^[\\s\\u3000]*${key.source}[ \\t\\u3000]*[：:][ \\t\\u3000]*([^\\s\\u3000：:，。；元%]{3,40})`,
  );
  const alone = /^[\s\u3000]*(?:部门|单位|预算单位)(?:[（(]单位[）)])?名称[：:]?[\s\u3000]*$/;
  for (const [at, piece] of pieces.slice(0, 60).entries()) {
    const match = inline.exec(piece.text);
    if (match && !/^[（(]?(?:盖章|公章|签)/.test(match[1]!))
      return match[1]!.replace(/[（(](?:盖章|公章).*$/, '');
    const next = pieces[at + 1];
    if (piece.cell && alone.test(piece.text) && next?.cell?.row === piece.cell.row) {
      const name = oneLine(next.text);
      if (name.length >= 2 && name.length <= 40) return name;
    }
  }
  return null;
}

/**
 * Title, department, year and kind of a report; null where nothing says.
 *
 * @param pieces the whole text without contents
 * @param title the pieces that make the title
 * @param path as given; only the file's name is read
 */
export function reportOf(pieces: readonly Piece[], title: readonly Piece[], path: string): Report {
  const printed = title.map((piece) => piece.text.replace(/[\s\u3000]+/g, ' ').trim()).join('');
  const joined = halfWidthDigits(printed);
  const name = halfWidthDigits(nameOf(path));
  const headers = pieces.filter((piece) => piece.data.note === 'header').map((piece) => oneLine(piece.text));
  const running = pieces.filter((piece) => piece.data.note === undefined);
  const lines = running
    .slice(0, FIRST_LINES)
    .filter(namesReport)
    .map((piece) => oneLine(piece.text));
  const own = lines.map(withoutLabel);
  const sources = [joined, ...headers, name, ...lines];
  return {
    title: printed === '' ? null : printed,
    department:
      departmentIn(joined) ??
      statedDepartment(running) ??
      departmentOnCover(running) ??
      departmentIn(name) ??
      firstOf(own, departmentIn),
    year:
      yearIn(joined) ??
      yearInName(name) ??
      yearOfText(running.slice(0, MOST_BLOCKS).map((piece) => halfWidthDigits(piece.text))) ??
      firstOf(lines, yearIn),
    kind: firstOf(sources, kindIn),
  };
}

/** Whether a short line tells of which year and kind the report is, as a heading or cover does. */
function namesReport(piece: Piece): boolean {
  const text = oneLine(piece.text);
  return (
    text.length <= LONGEST_LINE && yearIn(text) !== null && !/[。，；;,]/.test(text) && kindIn(text) !== null
  );
}

function withoutLabel(text: string): string {
  return text.slice(parseLabel(text)?.length ?? 0);
}

function firstOf<Value>(texts: readonly string[], read: (text: string) => Value | null): Value | null {
  for (const text of texts) {
    const value = read(text);
    if (value !== null) return value;
  }
  return null;
}
