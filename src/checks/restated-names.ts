/** The words that name a quantity, without those that every report uses of every quantity. */
import { readFileSync } from 'node:fs';
import type { Mention } from '../figures/mentions.ts';

const COMMON = (
  JSON.parse(readFileSync(new URL('./restated-names.json', import.meta.url), 'utf8')) as { common: string[] }
).common.flatMap((line) => line.split(' '));
const COMMON_WORDS = new RegExp([...COMMON].sort((a, b) => b.length - a.length).join('|'), 'gu');
/** Marks, and letters that join words and name nothing. */
const FILLERS = /[^一-鿿]|[的了和与及等共为是在个各占达约计末]/gu;
/** What is no Chinese letter parts names. */
const MARKS = /[^一-鿿]+/u;
const LABEL_REACH = 16;
const TRAIL_REACH = 10;
const SENTENCE_REACH = 40;

/** The names in the words around a figure: pieces of two letters and more. */
export function namesOf(text: string, mention: Mention): readonly string[] {
  if (mention.kind === 'score') return namesOfScore(contextOf(text, mention.start));
  const isMoney = mention.kind === 'amount' || mention.kind === 'price';
  const own = [
    ...piecesOf(mention.label.slice(-LABEL_REACH)),
    ...piecesOf(isMoney ? '' : mention.trail.slice(0, TRAIL_REACH)),
  ];
  if (mention.unit === '辆' && FLEET.test(mention.label)) own.push(FLEET_NAME);
  if (PROJECTS.test(mention.label) || /^项目/u.test(mention.trail)) own.push(PROJECTS_NAME);
  // 计划改造老旧小区16个，实际开工16个: where its own words name little, the words before do.
  if (namingLetters(own.join('|')) >= NAMING) return own;
  return [...own, ...piecesOf(contextOf(text, mention.start))];
}

/** Letters from which on a figure's own words name it. */
const NAMING = 4;
/** All vehicles that a department has are told by these words; 购置公务用车1辆 are not all. */
const FLEET = /保有量|(?:共有|现有|实有|拥有)(?:公务用)?车辆?$|车辆$/u;
export const FLEET_NAME = '车辆保有量';
const PROJECTS = /项目(?:数|共|共有|为|有|总数)*$/u;
/** Short, for one digit says little of a number of projects: as many may be good, finished or examined. */
const PROJECTS_NAME = '件数';

const TOTAL_SCORE =
  /总分|总得分|合计|(?:自评|综合|评价|评定|最终|绩效|平均)(?:结果)?(?:得分|评分|分值|等级|为)/u;
/** What stands for every way to say 总得分. */
export const TOTAL_NAME = '总成绩';

/** 合计100分，得94分 and 自评得分94分 are one score, and so are 产出指标50分，得46.6分 and 产出46.6分. */
function namesOfScore(context: string): string[] {
  return TOTAL_SCORE.test(context) ? [...piecesOf(context), TOTAL_NAME] : piecesOf(context);
}

function contextOf(text: string, start: number): string {
  const from = Math.max(
    0,
    start - SENTENCE_REACH,
    ...['。', ';'].map((mark) => text.lastIndexOf(mark, start - 1)),
  );
  return text.slice(from, start).replace(FIGURES, '|');
}

/** Numbers with their units, which name nothing. */
const FIGURES =
  /\d[\d,.]*(?:[万亿]?(?:元|人次|平方米|公里|公斤|个月|[人个家户亩名次项所座处台套辆件册吨米份期场]))?|[万亿]元/gu;

/** Words without marks and numbers, in pieces of two letters and more. */
export function piecesOf(words: string): string[] {
  return words.split(MARKS).filter((piece) => piece.length > 1);
}

/** How many letters of a piece stand in no word that every report uses. */
function namingLetters(piece: string): number {
  return piece.replace(COMMON_WORDS, '|').replace(FILLERS, '').length;
}

const FEWEST_LETTERS = 2;

/** How long the longest run of letters is that two lists of names share, and that names something. */
export function commonName(names: readonly string[], others: readonly string[]): number {
  let longest = 0;
  for (const name of names)
    for (const other of others)
      for (const run of runsOf(name, other))
        if (run.length > longest && namingLetters(run) >= FEWEST_LETTERS) longest = run.length;
  return longest;
}

/** All runs of letters that stand in both words and go on in neither. */
function* runsOf(a: string, b: string): Iterable<string> {
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j] || (i > 0 && j > 0 && a[i - 1] === b[j - 1])) continue;
      let length = 1;
      while (i + length < a.length && a[i + length] === b[j + length]) length++;
      if (length >= FEWEST_LETTERS) yield a.slice(i, i + length);
    }
}

/** Does one of the names stand in both lists as a whole, but for the words that every report uses? */
export function haveWholeName(names: readonly string[], others: readonly string[]): boolean {
  const bare = (name: string) => name.replace(COMMON_WORDS, '').replace(/^[得共为]+|[得共为]+$/gu, '');
  const known = new Set(others.map(bare));
  return names.some((name) => bare(name).length >= FEWEST_LETTERS && known.has(bare(name)));
}

const GRANTED = /所需|下达|安排|批复|核定|预算|投资|总额|分配|补助|收到|争取/u;
const RECEIVED = /到位|拨付|支付|支出|兑付|兑现|发放|使用|自评|涉及|拨入|投入|完成/u;

/** 项目支出182万元 and 安排项目5个，金额182万元: do both lists of names speak of projects? */
export function areOfProjects(names: readonly string[], others: readonly string[]): boolean {
  return [names, others].every((list) => list.some((name) => name.includes('项目')));
}

/** 下达3,680万元 and 到位3,680万元: one sum on its way from those who grant it to those who spend it. */
export function passesOnMoney(a: Mention, b: Mention): boolean {
  const [own, other] = [a.label + a.trail, b.label + b.trail];
  return (
    (GRANTED.test(own) && RECEIVED.test(other)) ||
    (RECEIVED.test(own) && GRANTED.test(other)) ||
    (a.role !== null && a.role === b.role)
  );
}
