/** Counts of plain lines and of what semicolons part: 物资共6种： and a line for each of them, up to their total or to other words. */
import type { Mention, Passage } from '../figures/mentions.ts';
import { parseLabel } from '../outline/labels.ts';
import type { Proposal, Recognition } from './claim.ts';
import { countListed, isOffByOne } from './count-listed.ts';

const THINGS = new Set([...'种类项个家笔批条处所座宗期起户']);
/** What ends the line of the count: nothing but a colon, or words that announce what follows. */
const ANNOUNCES = /^[一-鿿]{0,10}(?:分别为|具体为|具体如下|如下|即|包括)?:$/u;
const NAME = /^[一-鿿A-Za-z“”()《》]{2,20}:?$/u;
const CLOSING = /^(?:以上|上述)?(?:合计|总计|共计|小计|金额|总|其中|注)/u;
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
  let listed = 0;
  for (let index = passage.index + 1; ; index++) {
    const line = passages[index];
    const own = kindsOf(line);
    if (own !== null && own === kinds) listed++;
    // What tells other figures may be one of them all the same.
    else return { listed, isWhole: own === null };
  }
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

/** 资产4宗，即：A评估23.5万元，成交26.1万元；B…；C…。: what semicolons part, each with figures of the same kinds. */
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
    return NAME.test(name) && !CLOSING.test(name) ? own.map(({ kind }) => kind).join() : null;
  });
  // A clause of its own total, or of something else, may stand for what was left out.
  if (kinds.length < FEWEST || kinds[0] === null || kinds.some((own) => own !== kinds[0])) return;
  yield countListed(mention, 'clauses', kinds.length, '项目', isOffByOne(recognition, mention, kinds.length));
}

const OPENS_CLAUSES = /^[一-鿿]{0,10},?(?:分别为|具体为|如下|即|分别是)?:/u;
