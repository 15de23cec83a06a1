/** What is told again by its verb or by 上述: 审结9,331件 … 在审结的9,331件案件中; 债务余额42.65亿元 … 上述债务余额42.65亿元. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import { before, isAdditive, isForEach, isRunningText, sameDimension, tellingDigits } from './scope.ts';

/** 收回的1,240.5万元: the verb before 的, without what only points back. */
const VERB = /^(?:上述|前述|以上|该|这|其中|在|对|已)*([一-鿿]{2})到?的$/u;
const POINTS = /^(?:上述|前述|以上|该项?|这)([一-鿿]{2,10}?)(?:为|共|是)*$/u;
const BARE = /^(?:上述|前述|以上|这|该)$/u;
/** 移民资金这77,500元, 有了这148个探头: points back in the middle of a sentence. */
const DEMONSTRATES = /^([一-鿿]*?)(?:上述|前述|这|该)$/u;
const NAMELESS = /^[一-鿿]?(?:了|在|为|对|从|用|把|将|靠)?$/u;
const NOUN = /^[一-鿿]{2}/u;
/** Words before 的 that name another thing than the figure before them. */
const OTHER =
  /^(?:其余|剩余|余下|其他|新增|上年|去年|同期|全部|所有|目标|计划|确定|规定|要求|以上|以下|左右|现有|不同|符合|相同|近年|年度)$/u;
/** 收回资金 is what was 收回的; 占项目支出预算 is no 项目. */
const LONGEST_TAIL = 2;
const SENTENCES_BACK = 3;
const LEAST_DIGITS = 2;

export function* ofAnaphora(recognition: Recognition): Iterable<Proposal> {
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (!isAdditive(mention) || mention.inRange || mention.isLast || !isRunningText(block)) continue;
    if (tellingDigits(recognition, mention) < LEAST_DIGITS || mention.direction !== 0) continue;
    const meant = antecedent(recognition, mention);
    if (!meant) continue;
    const again = nearly(`anaphora:${mention.figure}`, mention, figure(meant.figure));
    yield /^(?:上述|前述|以上|该|这)|(?:上述|前述|该|这)$/u.test(mention.label)
      ? again
      : { ...again, typed: 'slipped' };
  }
}

/** What a figure that points back is of: what stands before 这, or where that names nothing, what is counted. */
function nameShown({ label, trail, kind }: Mention): string | undefined {
  const before = DEMONSTRATES.exec(label)?.[1];
  if (before === undefined) return undefined;
  if (!NAMELESS.test(before)) return before.slice(-LONGEST_NAME);
  return kind === 'count' ? NOUN.exec(trail)?.[0] : undefined;
}

const LONGEST_NAME = 4;
const TRAIL = 8;

/** The only figure before it that bears its words, where none before it has its value. */
function antecedent(recognition: Recognition, mention: Mention): Mention | null {
  const name = POINTS.exec(mention.label)?.[1] ?? VERB.exec(mention.label)?.[1];
  const isBare = BARE.test(mention.label) && mention.depth === 0;
  const shown = name === undefined && !isBare ? nameShown(mention) : undefined;
  if (!isBare && shown === undefined && (name === undefined || OTHER.test(name))) return null;
  const earlier = before(recognition, mention).filter(
    (each) =>
      sameDimension(each, mention) && mention.sentence - each.sentence <= SENTENCES_BACK && !isForEach(each),
  );
  const value = printed(recognition, mention);
  if (earlier.some((each) => printed(recognition, each) === value)) return null;
  const isNamed = ({ label, trail, isLast }: Mention): boolean => {
    if (shown !== undefined) return !isLast && (label + trail.slice(0, TRAIL)).includes(shown);
    const at = label.lastIndexOf(name!);
    return !isLast && at >= 0 && label.length - at - name!.length <= LONGEST_TAIL;
  };
  // 上述 alone points to another sentence.
  const pointedAt = earlier.filter(({ sentence }) => sentence < mention.sentence);
  const named = isBare ? pointedAt : earlier.filter(isNamed);
  return named.length === 1 ? named[0]! : null;
}
