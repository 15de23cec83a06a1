/** Rates that a rate adds up: 药占比26.3%，卫生材料占比22.8%，…，三项合计68.7%; 补贴比例合计80%，其中中央45%、省25%、县10%. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { isRunningText } from './scope.ts';
import { countedItems } from './sum-item-counts.ts';

const TOGETHER = /合计|共计|总计|之和|累计占|共占/u;
/** Rates of growth and of completion are of bases of their own. */
const OF_OTHER_BASES = /增长|下降|增幅|降幅|同比|完成|执行|进度|合格|满意|率(?:为|达)?$/u;
const WHOLE = 1;
const FEWEST = 2;

/** All rates of running text that their words call the sum of those around them. */
export function* ofRates(recognition: Recognition, passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    if (!isShare(total) || !TOGETHER.test(total.label)) continue;
    const before = sharesBefore(passage, total);
    const count = countedItems(recognition, passage, total);
    const counted = count === undefined ? [] : before.slice(-count);
    const isAll = counted.length === count && before.length === count && counted.every(isNamed);
    const parts = isAll
      ? counted
      : (partsBehind(passage, total) ?? (counted.length === count ? counted : before));
    if (parts.length < FEWEST) continue;
    // What makes a hundred is told by the shares of one whole.
    const isSure = parts !== before && parts !== counted ? true : isAll;
    const isWhole = Number(recognition.figures[total.figure]!.base) === WHOLE;
    const make = isSure && !isWhole ? nearly : confirming;
    yield make(`rates:${total.figure}`, total, sumFrom(parts));
  }
}

function isShare(mention: Mention): boolean {
  return (
    mention.kind === 'rate' &&
    mention.unit === '%' &&
    mention.direction === 0 &&
    !mention.inRange &&
    !mention.isLast &&
    !OF_OTHER_BASES.test(mention.label)
  );
}

const isNamed = ({ label }: Mention): boolean => label.length >= 1;

/** The shares of its sentence before the total. */
function sharesBefore({ mentions }: Passage, total: Mention): Mention[] {
  return mentions.filter(
    (each) =>
      each.sentence === total.sentence &&
      each.end <= total.start &&
      each.depth === total.depth &&
      isShare(each),
  );
}

const OPENS = /^,?(?:其中|分别(?:为|是)|包括)[:,]?[^,。;:、()\d]{0,12}$|^[(:][^,。;:、()\d]{1,12}$/u;
const JOINED = /^[、,和及]{1,2}[^,。;:、()\d]{1,12}$/u;

/** 合计80%，其中中央45%、省25%、县10%: the shares in a row behind the word that opens them. */
function partsBehind({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const [first, ...others] = mentions.slice(mentions.indexOf(total) + 1);
  if (!first || !isShare(first) || !OPENS.test(text.slice(total.end, first.start))) return null;
  const parts = [first];
  for (const each of others) {
    if (!isShare(each) || !JOINED.test(text.slice(parts.at(-1)!.end, each.start))) break;
    parts.push(each);
  }
  const isClosed = /^[)]?(?:[(,。;]|$)/u.test(text.slice(parts.at(-1)!.end));
  return parts.length >= FEWEST && isClosed && parts.every(isNamed) ? parts : null;
}
