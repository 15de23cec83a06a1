/** Lists that count some things twice: classes that overlap, levels of one thing, one person by sex, age and post. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';

/** Classes that overlap (民生, 三保) and levels of one thing (一级, 二级, 三级指标) are no parts of one sum. */
export function overlap(parts: readonly Mention[], { lexicon }: Recognition): boolean {
  // 收回194张，其中有效192张，满意175张: those who were satisfied are among the valid ones.
  const isOf = (words: RegExp): boolean => parts.some(({ label }) => words.test(label));
  if (isOf(/有效/u) && isOf(/(?<!不)满意|合格/u)) return true;
  if (countsTwice(parts)) return true;
  // 一级预算单位66个，二级79个，三级19个: each stands on one level.
  const areUnits = isOf(/级(?:预算)?单位/u);
  if (!areUnits && parts.filter((part) => /[一二三]级/u.test(part.label)).length >= 2)
    return parts.every((part) => /指标/u.test(part.label) || part.kind === 'count');
  // 专技6级1人、十级23人: levels of posts stand beside any list of people.
  if (parts.some((part) => /[\d一二三四五六七八九十]级$/u.test(part.label))) return true;
  return parts.some((part) => lexicon.crossCutting.some((word) => part.label.includes(word)));
}

/**
 * What one and the same person, or one paper, is counted by: 青少年48.5万、老年人39.2万、女性61.7万; “双师型”301人、副高以上职称146人、
 * 硕士以上学位395人; 核心期刊4篇、第一作者6篇. A list that mixes two of them counts some twice.
 */
const ASPECTS: readonly RegExp[] = [
  /女性|女生|女职工|妇女/u,
  /青少年|老年人|老人|儿童|未成年人/u,
  /职称|正高|副高/u,
  /学历|学位|硕士|博士|研究生/u,
  /双师型?/u,
  /中共党员|党员/u,
  /少数民族/u,
  /核心期刊|SCI|EI/u,
  /第一作者|通讯作者/u,
];

/** Do the words of the parts say that some of what they count is counted twice? */
export function countsTwice(parts: readonly Mention[]): boolean {
  const told = ASPECTS.filter((words) => parts.some(({ label }) => words.test(label)));
  return told.length >= 2 || monthsOverlap(parts);
}

const MONTHS = /(\d{1,2})[—–\-~～至](\d{1,2})月/u;

/** 汛期5—9月518.3毫米、夏季6—8月342.7毫米: the one span holds months of the other. */
function monthsOverlap(parts: readonly Mention[]): boolean {
  const spans = parts.flatMap(({ label }) => {
    const months = MONTHS.exec(label);
    return months ? [[Number(months[1]), Number(months[2])] as const] : [];
  });
  return spans.some(([from, to], at) =>
    spans.slice(at + 1).some(([otherFrom, otherTo]) => from <= otherTo && otherFrom <= to),
  );
}
