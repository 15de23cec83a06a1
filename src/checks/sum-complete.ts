/** Lists whose words leave nothing out: the rest is named, every class is, as many as the words count, or the names make a whole. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import type { Opener } from './openers.ts';
import { comesOut, printedSum } from './reckoning.ts';
import { sameDimension } from './scope.ts';

/** Does a stop follow right after the last part? Then nothing else belongs to the list. */
export function endsWithPart({ text }: Passage, parts: readonly Mention[]): boolean {
  return /^[^,。;:]*(?:[;。]|$)/u.test(text.slice(parts.at(-1)!.end));
}

/** A list that names the rest (其他, 其余) is complete. */
export function endsWithOthers(parts: readonly Mention[]): boolean {
  return parts.length >= 2 && /^(?:及|和|以及)?其[他余它]/u.test(parts.at(-1)!.label);
}

/** 共有车辆7辆，其中：… of the same measure word, many of them 0: a form that lists every class. */
export function isFullList(total: Mention, parts: readonly Mention[], opener: Opener): boolean {
  return (
    opener.listing &&
    total.kind === 'count' &&
    /共|合计|总/u.test(total.label) &&
    parts.length >= 3 &&
    parts.every((part) => part.unit === total.unit)
  );
}

const CLASSES = /^(?:一[类级等期批]|甲[类级等]|第一[类批期])/u;

/** 4类问题16个，其中… of four parts; 一类24座、二类96座、三类48座: the words say how many parts there are. */
export function isCountedList(recognition: Recognition, total: Mention, parts: readonly Mention[]): boolean {
  if (parts.length < 3 || parts.some((part) => part.unit !== total.unit)) return false;
  if (CLASSES.test(parts[0]!.label.replace(/^其中/u, '')) && /^三|^丙|^第三/u.test(parts[2]!.label))
    return true;
  const own = recognition.passages[total.passage]!.mentions;
  const counter = own[own.indexOf(total) - 1];
  return (
    counter?.kind === 'count' &&
    /[类种]$/u.test(counter.unit ?? '') &&
    counter.clause === total.clause &&
    recognition.figures[counter.figure]!.value === `${parts.length}`
  );
}

/** Do the parts' names make a whole together, in any order, one word a part (基本 and 项目; 中央, 省 and 市)? */
export function areComplementary(parts: readonly Mention[], recognition: Recognition): boolean {
  return recognition.lexicon.complements.some((set) => {
    if (set.length !== parts.length) return false;
    // 优良 is neither 优 nor 良.
    const namesOne = ({ label }: Mention) => set.filter((word) => label.includes(word)).length === 1;
    if (set.every(({ length }) => length === 1) && !parts.every(namesOne)) return false;
    const left = [...parts];
    return set.every((word) => {
      const at = left.findIndex((part) => part.label.includes(word));
      return at >= 0 && left.splice(at, 1).length === 1;
    });
  });
}

const OWN_TOTAL = /^(?:合计|共计|总计|小计)[一-鿿]{0,6}$/u;

/**
 * 安排专项资金2,400万元。… / 分行业为：甲类936.20万元、乙类1,332.30万元，合计2,268.50万元: a list that its own 合计 closes, and
 * rightly, is of that; what another paragraph tells is mostly what there was to give.
 */
export function isSummedUp(
  recognition: Recognition,
  { index, mentions }: Passage,
  total: Mention,
  parts: readonly Mention[],
): boolean {
  if (total.passage === index) return false;
  const last = parts.at(-1)!;
  const closing = mentions[mentions.indexOf(last) + 1];
  return (
    closing !== undefined &&
    closing.sentence === last.sentence &&
    OWN_TOTAL.test(closing.label) &&
    sameDimension(closing, last) &&
    !hasSameDigits(recognition, closing, total) &&
    comesOut(recognition, closing, printedSum(recognition, parts))
  );
}

/** 测算资金34.2万元 and 合计32.4万元: one amount, of which two digits changed places. */
function hasSameDigits({ figures }: Recognition, one: Mention, other: Mention): boolean {
  const [a, b] = [one, other].map(({ figure }) => figures[figure]!.value ?? '') as [string, string];
  return a !== b && [...a].sort().join('') === [...b].sort().join('');
}
