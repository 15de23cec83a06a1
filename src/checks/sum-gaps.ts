/** What a list lacks of its total, or has too much, where the text tells it. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { sameDimension } from './scope.ts';

/** What the parts lack of their total, or have too much, wherever it is told. */
function restOf(
  { figures }: Recognition,
  total: Mention,
  parts: readonly Mention[],
): (each: Mention) => boolean {
  const value = ({ figure }: Mention): number => Number(figures[figure]!.base ?? Number.NaN);
  const rest = Math.abs(parts.reduce((left, part) => left - value(part), value(total)));
  return (each) =>
    rest > 0 && sameDimension(each, total) && Math.abs(Math.abs(value(each)) - rest) <= rest * 1e-9;
}

/**
 * 空编12名，其中行政2名、参公2名、事业7名；工勤空出的1名…: what the list lacks, or has too much, is told beside it.
 */
export function isRestTold(
  recognition: Recognition,
  { mentions }: Passage,
  total: Mention,
  parts: readonly Mention[],
): boolean {
  const isRest = restOf(recognition, total, parts);
  const own = [total, ...parts].map((each) => mentions.indexOf(each));
  const last = Math.max(...own);
  // Among the parts, right before their total, or right behind the last of them.
  const beside = mentions.slice(Math.min(...own), last + 2);
  return beside.some(
    (each) =>
      each !== total &&
      !parts.includes(each) &&
      (each.sentence === total.sentence || mentions.indexOf(each) < last) &&
      isRest(each),
  );
}

const SHARE_OF_LIST =
  /^[,;](?:这|以上|上述|前述)?(?:[两二三四五六七八九十\d]+[项类者种笔块]|合计|共计)[^,。;\d占]{0,6}占(?:到|了|全部)?([^,。;\d]{2,16}?)(?:总[额量数])?的?(\d+(?:\.\d+)?)%/u;
const FULL = 100;

/** 公用经费中，办公费a、差旅费b、交通费用c，这三项占公用经费的59.5%: the words behind the list say that it is not all of its total. */
export function isPartlyTold({ text }: Passage, { label }: Mention, parts: readonly Mention[]): boolean {
  const [, base, share] = SHARE_OF_LIST.exec(text.slice(parts.at(-1)!.end)) ?? [];
  return base !== undefined && Number(share) < FULL && (label.endsWith(base) || base.endsWith(label));
}

const GAP = /^(?:[与同和比较][^,。;]{0,12})?(?:相差|差额|差异|出入|误差)(?:为|是|达|约)?$/u;

/** 三档共计518.76万元，与实发数相差0.36万元: the words behind the list know of the gap, and mostly why it is there. */
export function isGapTold(
  recognition: Recognition,
  { mentions }: Passage,
  total: Mention,
  parts: readonly Mention[],
): boolean {
  const isRest = restOf(recognition, total, parts);
  const { end, sentence } = parts.at(-1)!;
  return mentions.some(
    (each) => each.start >= end && each.sentence - sentence <= 1 && GAP.test(each.label) && isRest(each),
  );
}

/** An item that prints no number, since it is told above: the name, and where it stands. */
const ELSEWHERE = /[,;、。:]([一-鿿]{2,10}?)(?:同上|同前|[如见](?:上|前)[文表述]?)(?=[,;、。])/u;
/** 依据见前文: no item, but where something else is told. */
const NO_ITEM = /明细|详|具体|情况|依据|标准|方法|口径/u;

/** 电费18,349元；药剂费同上；人工21,600元。合计…: the list names a part whose number stands elsewhere. */
export function isPartElsewhere({ text }: Passage, total: Mention, parts: readonly Mention[]): boolean {
  const [from, to] = [Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end))];
  const name = ELSEWHERE.exec(text.slice(from, Math.max(to, total.start)))?.[1];
  return name !== undefined && !NO_ITEM.test(name);
}
