/** Counts of plain lines and of what semicolons part: 物资共6种： and a line for each of them, up to their total or to other words. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { parseLabel } from '../outline/labels.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne, joinsTwo } from './count-listed.ts';

const THINGS = new Set([...'种类项个家笔批条处所座宗期起户次件']);
/** What ends the line of the count: nothing but a colon, or words that announce what follows. */
const ANNOUNCES = /^[一-鿿]{0,10}(?:,[一-鿿]{0,8})?(?:分别为|具体为|具体如下|如下|即|包括|明细)?:$/u;
const NAME = /^[一-鿿A-Za-z“”()《》]{1,20}[:,]?$/u;
const CLOSING =
  /^(?:以上|上述)?(?:合计|总计|共计|小计|金额|总|其中|注|综合|平均|其余|剩余|余|另|此外|最终|目前|全部|累计)/u;
const LONGEST = 48;
const FEWEST = 3;

/** 共6种： against the lines behind it, where all of them tell figures of the same kinds. */
export function* ofLines(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  if (!THINGS.has(mention.unit ?? '') || !ANNOUNCES.test(passage.text.slice(mention.end))) return;
  const { listed, isWhole } = linesAfter(recognition, passage);
  if (listed < FEWEST) return;
  const isCertain = isWhole && isOffByOne(recognition, mention, listed);
  yield countListed(mention, 'lines', listed, '项目', isCertain);
}

/** How many lines of one form stand behind a passage, and whether none was broken off. */
function linesAfter({ passages }: Recognition, passage: Passage): { listed: number; isWhole: boolean } {
  const kinds = kindsOf(passages[passage.index + 1]);
  const lines: string[] = [];
  for (let index = passage.index + 1; ; index++) {
    const line = passages[index];
    const own = kindsOf(line);
    // 酶标仪1台，金额6.40万元;: of one, no price is told. What a semicolon ends goes on in the next line.
    const goesOn = lines.at(-1)?.endsWith(';') === true && own?.split(',')[0] === kinds?.split(',')[0];
    if (own !== null && (own === kinds || goesOn)) lines.push(line!.text);
    // What tells other figures may be one of them all the same.
    else return { listed: lines.length, isWhole: own === null || isParted(lines) };
  }
}

/** Semicolons part the lines, and a full stop ends the last: they are one sentence. */
function isParted(lines: readonly string[]): boolean {
  return lines.at(-1)!.endsWith('。') && lines.slice(0, -1).every((line) => line.endsWith(';'));
}

/** The kinds of figures that a line of a list tells; null where it is none. */
function kindsOf(passage: Passage | undefined): string | null {
  const [first] = passage?.mentions ?? [];
  if (!passage || !first || passage.block.type !== 'paragraph') return null;
  const { text, mentions } = passage;
  if (text.length > LONGEST || /。./u.test(text) || CLOSING.test(text) || parseLabel(text)) return null;
  if (!NAME.test(text.slice(0, first.start))) return null;
  return mentions.map(({ kind }) => kind).join();
}

/** 资产4宗，即：A评估23.5万元，成交26.1万元；B…；C…。: what semicolons part, each with a figure behind its name. */
export function* ofClauses(
  recognition: Recognition,
  { text, mentions }: Passage,
  mention: Mention,
): Iterable<Proposal> {
  const opening = OPENS_CLAUSES.exec(text.slice(mention.end));
  if (!THINGS.has(mention.unit ?? '') || !opening) return;
  const start = mention.end + opening[0].length;
  const end = start + text.slice(start).search(/。|$/u);
  const clauses = text.slice(start, end).split(';');
  let from = start;
  const kinds = clauses.map((clause) => {
    const own = mentions.filter((each) => each.start >= from && each.end <= from + clause.length);
    const name = text.slice(from, own[0]?.start ?? from);
    from += clause.length + 1;
    return NAME.test(name) && !CLOSING.test(name) ? own.map(({ kind }) => kind) : null;
  });
  // A clause of its own total, or of something else, may stand for what was left out.
  if (kinds.length < FEWEST || kinds.includes(null)) return;
  const areAlike = kinds.every((own) => own!.join() === kinds[0]!.join());
  const isCertain =
    opening[0].endsWith(':') &&
    (areAlike || areSingle(clauses)) &&
    !/主要|重点|其中/u.test(text.slice(Math.max(0, mention.start - 12), start)) &&
    isOffByOne(recognition, mention, kinds.length) &&
    !joinsTwo(recognition, mention, clauses);
  yield countListed(mention, 'clauses', kinds.length, '项目', isCertain);
}

/** Each tells of one thing, whose name joins no two. */
function areSingle(clauses: readonly string[]): boolean {
  return clauses.every((clause) => !/[、和及与]/u.test(clause));
}

const OPENS_CLAUSES = /^[一-鿿]{0,10}(?:,?(?:分别为|具体为|如下|即|分别是)?:|,)/u;
