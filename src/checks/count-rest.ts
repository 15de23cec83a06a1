/** Counts of a work under way: what is finished and what is not make what was planned; new and old make all. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { constant, difference, type Expression, figure, sumOf } from './expression.ts';

const PLANNED = /计划|任务|下达|应/u;
const FINISHED = /(?:完工|建成|竣工)$/u;
const UNFINISHED = /^(?:尚?在建|未完工|未建成|未竣工)$/u;
const ALL = /^(?:累计|总数|总计)(?:达到?|为)?$/u;
const NEW = /新[建增设]/u;
const HEAD_AND = /^,?(?:包括|含|为|即)[一-鿿]{0,6}(?:本级|机关)(?:和|及|、|与|以及)(?:所属|下属)?$/u;

const EXCEPT = /除(?:了)?([^,。;()\d]{2,40}?)(?:以)?外,(?:其余|其他|另外)(?:的)?$/u;
const NAMES = /[、和及与]/u;

/** 7个项目…；除城南污水处理厂外，其余6个项目: all that were told before it but for those that the words name. */
function* ofException(
  { figures }: Recognition,
  { mentions, text }: Passage,
  mention: Mention,
): Iterable<Proposal> {
  const names = EXCEPT.exec(text.slice(0, mention.start))?.[1];
  if (names === undefined) return;
  const thing = text.slice(mention.end, mention.end + 2);
  const whole = mentions.findLast(
    (each) =>
      each.end <= mention.start &&
      each.kind === 'count' &&
      each.unit === mention.unit &&
      text.slice(each.end, each.end + 2) === thing,
  );
  if (!whole) return;
  const left = Number(figures[whole.figure]!.value) - names.split(NAMES).length;
  const isOff = Math.abs(left - Number(figures[mention.figure]!.value)) === 1 && !NAMES.test(names);
  yield {
    ...proposal(mention, difference(figure(whole.figure), constant(`${names.split(NAMES).length}`))),
    group: `except:${mention.figure}`,
    strength: isOff ? 'strong' : 'weak',
    confirming: !isOff,
    note: '总数减去除外的',
    constants: { zh: '除外的个数', en: 'the number of exceptions' },
  };
}

/** 计划加固水库42座，年内完工39座，在建3座; 新建4个，累计9个（上年末5个）. */
export function* ofRest(recognition: Recognition, passage: Passage, mention: Mention): Iterable<Proposal> {
  yield* ofException(recognition, passage, mention);
  const { figures } = recognition;
  const same = passage.mentions.filter(
    (each) => each.sentence === mention.sentence && each.kind === 'count' && each.unit === mention.unit,
  );
  const at = same.indexOf(mention);
  const [planned, finished] = [same[at - 2], same[at - 1]];
  const value = (each: Mention) => Number(figures[each.figure]!.value);
  if (planned && finished && UNFINISHED.test(mention.label)) {
    if (!FINISHED.test(finished.label) || !PLANNED.test(planned.label)) return;
    // Some may not have been begun; but no more than were planned can be finished or under way.
    const hasOthers = /上年|结转|续建|跨年|以前年度/u.test(sentenceAround(passage, mention));
    const isTooMany =
      !hasOthers && value(finished) < value(planned) && value(finished) + value(mention) > value(planned);
    yield {
      ...proposal(mention, difference(figure(planned.figure), figure(finished.figure))),
      strength: isTooMany ? 'strong' : 'weak',
      confirming: !isTooMany,
      note: '计划数减去完工数',
    };
  }
  const part = same[at + 1];
  // 独立核算单位共9个，包括局本级和7个所属二级单位: the unit itself and those under it.
  if (part && HEAD_AND.test(passage.text.slice(mention.end, part.start)))
    yield {
      ...proposal(mention, sumOf([figure(part.figure), constant('1')])),
      group: `head:${mention.figure}`,
      strength: 'strong',
      confirming: false,
      note: '本级与所属单位',
      constants: { zh: '本级 1 个', en: 'the unit itself' },
    };
  const added = same.find((each) => NEW.test(each.label));
  const last = same.find((each) => each.isLast);
  if (ALL.test(mention.label) && added && last && added !== mention)
    yield proposal(mention, sumOf([figure(last.figure), figure(added.figure)]));
}

function sentenceAround({ text }: Passage, { start, end }: Mention): string {
  const from = text.lastIndexOf('。', start) + 1;
  const to = text.indexOf('。', end);
  return text.slice(from, to < 0 ? text.length : to);
}

function proposal(mention: Mention, right: Expression): Proposal {
  return {
    group: `rest:${mention.figure}`,
    strength: 'weak',
    left: figure(mention.figure),
    relation: '=',
    right,
    stated: mention.figure,
    confirming: true,
  };
}
