/** Totals whose words tell which amounts they add: 每年付息共计 of each 年付息, and 三个项目依次支出 of what was spent in all. */
import { readNumerals } from '../figures/chinese-numerals.ts';
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { sumFrom } from './expression.ts';
import { nearly } from './proposals.ts';
import { isCountable, isRunningText } from './scope.ts';

export function* ofNouns(passage: Passage): Iterable<Proposal> {
  if (!isRunningText(passage.block)) return;
  for (const total of passage.mentions) {
    // 每年付息共计 is told of each year, and is a total all the same.
    const isTotal = isCountable(total) || /^每年.+(?:共计|合计|总计)$/u.test(total.label);
    if (total.kind !== 'amount' || !isTotal || total.depth > 0) continue;
    const parts = namedAlike(passage, total) ?? inTurn(passage, total) ?? closed(passage, total);
    if (parts) yield nearly(`nouns:${total.figure}`, total, sumFrom(parts));
  }
}

const NAMED = /^(?:每|全)?年?([一-鿿]{2,6}?)(?:共计|合计|总计)$/u;

/** 一般债券3.2亿元，年付息953.6万元；专项债券2.1亿元，年付息661.5万元。每年付息共计1615.1万元: every amount of that name in the sentence before. */
function namedAlike({ mentions, text }: Passage, total: Mention): Mention[] | null {
  const opens = text.lastIndexOf('。', total.start) + 1;
  const noun = NAMED.exec(total.label)?.[1];
  if (noun === undefined || total.start - total.label.length !== opens) return null;
  const own = mentions.filter((each) => each.sentence === total.sentence - 1 && each.kind === 'amount');
  const parts = own.filter((each) => each.label.endsWith(noun));
  const areAlike = parts.every(
    (each) => each.unit === total.unit && isCountable(each) && each.label === parts[0]!.label,
  );
  return parts.length >= 2 && areAlike && new Set(parts.map(({ part }) => part)).size === parts.length
    ? parts
    : null;
}

const IN_TURN =
  /[,;]([两二三四五六七八九十]+)个?(?:项目|工程|标段|单位|镇|乡|县|村)(?:依次|分别)(支出|完成|投入|使用|拨付|支付)$/u;

/** Letters that the words before the first amount may take. */
const WORDS = 16;

/** 至6月末累计支出7450万元，…，三个项目依次支出3620万元、2180万元、1650万元: as many as the words count. */
function inTurn({ mentions, text }: Passage, total: Mention): Mention[] | null {
  if (!/累计|共|总|合计/u.test(total.label)) return null;
  const own = mentions.filter((each) => each.sentence === total.sentence && each.start > total.start);
  const words = (each: Mention): string => text.slice(Math.max(0, each.start - WORDS), each.start);
  const first = own.find((each) => IN_TURN.test(words(each)));
  const [, count, verb] = first ? IN_TURN.exec(words(first))! : [];
  if (!first || !total.label.endsWith(verb!)) return null;
  const number = Number(readNumerals(count!));
  const parts = own.slice(own.indexOf(first)).slice(0, number);
  const areInRow = parts.every(
    (each, at) => at === 0 || /^[、和及]$/u.test(text.slice(parts[at - 1]!.end, each.start)),
  );
  const areAlike = parts.every((each) => each.unit === total.unit && isCountable(each));
  return parts.length === number && areInRow && areAlike ? parts : null;
}

const CLOSED = /^(?:合计|共计|总计)(?!.*(?:均|每|占|率))[一-鿿]{2,6}$/u;
const FEWEST_CLOSED = 3;

/** 上缴财政2,145.3万元，归还原渠道资金1,876.0万元，调账处理3,520.9万元，合计整改金额7,542.2万元: all that the part tells, one a clause. */
function closed({ mentions, text }: Passage, total: Mention): Mention[] | null {
  if (!CLOSED.test(total.label)) return null;
  const parts = mentions.filter(
    (each) =>
      each.sentence === total.sentence &&
      each.part === total.part &&
      each.start < total.start &&
      each.depth === 0,
  );
  const areOneEach = parts.every((each, at) => {
    const next = parts[at + 1] ?? total;
    return text.slice(each.end, next.start) === `,${next.label}`;
  });
  const areAlike = parts.every(
    (each) =>
      each.kind === 'amount' && each.unit === total.unit && isCountable(each) && !each.nested && !each.isLast,
  );
  return parts.length >= FEWEST_CLOSED && areOneEach && areAlike ? parts : null;
}
