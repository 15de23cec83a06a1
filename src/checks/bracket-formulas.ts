/** Rates and averages that say themselves what they divide: 个贷率（贷款余额/缴存余额）73.64%, 单通成本（实付÷接通量）6.68元. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { isLevel, nearestEarlier, sameDimension } from './scope.ts';

const FORMULA = /[(]([^()/÷]{2,14})[/÷]([^()/÷]{2,14})[)](?:为|达|是|约|:)*$/u;
/** Words that say of what time or place a figure is. */
const BESIDE = /^(?:本月|本年|当年|全年|年末|期末|年度|全市|全县|全区)/u;
const FARTHEST = 4;

/** The quotient of the two figures that the words in the bracket name, the nearest of each name. */
export function* ofBracketFormula(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const { text } = recognition.passages[mention.passage]!;
  const formula = FORMULA.exec(text.slice(0, mention.start));
  if (!formula || mention.inRange) return;
  const [numerators, denominators] = [formula[1]!, formula[2]!].map((name) =>
    named(recognition, mention, name),
  );
  const [over, under] = [numerators![0], denominators![0]];
  if (!over || !under || over === under) return;
  if (mention.kind === 'rate' && !sameDimension(over, under)) return;
  const isClear = [numerators!, denominators!].every((each) => areOne(recognition, each));
  const isOfTable = [over, under].some((each) => recognition.passages[each.passage]!.block.type === 'cell');
  yield {
    group: `formula:${mention.figure}`,
    strength: isClear ? 'strong' : 'weak',
    // Of a table's rows the nearest is tried, and need not be meant.
    confirming: isOfTable && !isClear,
    certain: isClear,
    left: figure(mention.figure),
    relation: '=',
    right: quotient(figure(over.figure), figure(under.figure)),
    stated: mention.figure,
  };
}

function named(recognition: Recognition, mention: Mention, words: string): Mention[] {
  const name = words.replace(BESIDE, '');
  return nearestEarlier(
    recognition,
    mention,
    FARTHEST,
    (each) =>
      name.length >= 2 &&
      each.kind !== 'rate' &&
      isLevel(each) &&
      !each.isLast &&
      // 合计退费（万元）: a head of a column may tell its unit.
      each.label.replace(/(?:为|达|共|约|[(][^()]*[)])+$/u, '').endsWith(name),
  );
}

/** Is one value told under that name, however often? */
function areOne({ figures }: Recognition, mentions: readonly Mention[]): boolean {
  return new Set(mentions.map((each) => figures[each.figure]!.base)).size === 1;
}
