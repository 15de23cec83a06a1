/** The same amount again: in words, in a bracket, or under another name in the section of one item. */

import type { Mention } from '../figures/mentions.ts';
import { compactText } from '../lexicon/compact.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { pairwise } from './restated-words.ts';
import { isAdditive, isRunningText } from './scope.ts';

const CAPITALS = /[壹贰叁肆伍陆柒捌玖拾佰仟]/u;

/** 人民币叁拾陆万捌仟元整（小写：368,000元）: an amount in words and in figures. */
export function* ofCapitals(recognition: Recognition): Iterable<Proposal> {
  const { mentions, figures } = recognition;
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (mention.kind !== 'amount' || next?.kind !== 'amount' || next.passage !== mention.passage) continue;
    // 场地费87.5万元（大写捌拾柒万伍仟元整），搭建费64.3万元: the bracket has closed, and its words are of what stands before it.
    if (mention.depth > next.depth && mentions[index - 1]?.end === mention.opening) continue;
    const [own, other] = [figures[mention.figure]!.raw, figures[next.figure]!.raw];
    if (CAPITALS.test(own) === CAPITALS.test(other) || next.start - mention.end > 8) continue;
    // 87.5万元（大写捌拾柒万伍仟元整），搭建费64.3万元: the words in the bracket are of what stands before it.
    if (mention.depth > next.depth) continue;
    // 核定报销2,140元，大写贰仟壹佰肆拾元整。超支65元自理: the words are of what stands before them, and the next sentence tells something else.
    if (CAPITALS.test(own) && mentions[index - 1]?.kind === 'amount' && next.sentence > mention.sentence)
      continue;
    yield* pairwise([mention, next], 'strong');
  }
}

const CONVERTED = /^(?:折合?|约合|约折|折算|即|也即|合)(?:人民币)?(?:约|为)?$/u;

/** 4,763,518.40元（折合476.35万元）, the same in another unit; 研发投入超6.5亿元（统计口径65,312万元）: a rounded amount and, in the bracket behind it, the exact one. */
export function* ofExplained({ mentions, figures }: Recognition): Iterable<Proposal> {
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    if (mention.kind !== 'amount' || next?.kind !== 'amount' || next.passage !== mention.passage) continue;
    if (next.opening !== mention.end) continue;
    const isConverted = CONVERTED.test(next.label);
    if (figures[mention.figure]!.qualifier === null && !isConverted) continue;
    yield {
      group: `explained:${mention.figure}`,
      strength: isConverted ? 'strong' : 'weak',
      left: figure(next.figure),
      relation: '=',
      right: figure(mention.figure),
      stated: next.figure,
      confirming: !isConverted,
    };
  }
}

const REPEATS_TRIED = 3;

/**
 * Within one item's section the same amount comes again under other words (预算安排, 项目费用, 花费总金额). Equal
 * values confirm each other; different ones say nothing, for the words differ.
 */
export function* ofSections(recognition: Recognition): Iterable<Proposal> {
  const earlier = new Map<string, Mention[]>();
  for (const mention of recognition.mentions) {
    const { block } = recognition.passages[mention.passage]!;
    if (!isAdditive(mention) || !isRunningText(block)) continue;
    const value = recognition.figures[mention.figure]!.base;
    const item = isLong(value) ? '' : itemOf(block.section);
    const key = `${item}|${mention.kind}|${value}|${mention.direction}`;
    const known = earlier.get(key) ?? [];
    earlier.set(key, known);
    for (const other of known.slice(-REPEATS_TRIED)) {
      if (!isRepeat(mention, other)) continue;
      yield confirming(`${mention.figure}:${other.figure}`, mention, figure(other.figure));
      break;
    }
    known.push(mention);
  }
}

/** An amount of so many digits comes twice in a report only where it is the same amount. */
function isLong(value: string | null): boolean {
  return (value ?? '').replace('.', '').replace(/^0+|0+$/gu, '').length >= LONG;
}

const LONG = 5;

/** The section of a project or item: the second level, where there is one. */
export function itemOf(section: string | null): string {
  return section === null ? '' : section.split('.').slice(0, 2).join('.');
}

/** Equal amounts repeat each other; counts only under the same words, for small numbers meet by chance. */
function isRepeat(mention: Mention, other: Mention): boolean {
  if (mention.kind === 'amount') return true;
  return compactText(mention.label) === compactText(other.label) && mention.unit === other.unit;
}
