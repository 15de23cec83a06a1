/** 1,727,450元，折合172.75万元; 3.86万户，即38,600户; and 以上支出21.77万元: what was told right before, or last of its name, told again. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { isForEach, isLevel, isRunningText } from './scope.ts';

const THAT_IS = /^(?:折合?|即|约合|合人民币)$/u;
const AGAIN = /^(?:以上|上述)(支出|收入|资金|投入|投资|补助|补贴)(?:共|合计)?$/u;
/** 年付利息612万元，即1.8亿元本金按3.4%计息: behind 即 stands how it comes out, and not what it is. */
const REASONED = /^[^,。;()]{0,12}(?:按|乘以?|[×*])|^的[\d.]+%/u;
const KINDS = new Set<Mention['kind']>(['amount', 'count']);

export function* ofToldAgain({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, again] of mentions.entries()) {
    const told = mentions[index - 1];
    if (!KINDS.has(again.kind) || isForEach(again) || again.inRange) continue;
    const isBeside = told && text.slice(told.end, again.start) === `,${again.label}`;
    if (
      isBeside &&
      THAT_IS.test(again.label) &&
      told.kind === again.kind &&
      isSame(told, again) &&
      !REASONED.test(text.slice(again.end))
    )
      yield asserting(`that-is:${again.figure}`, again, figure(told.figure), 'strong');
    const name = AGAIN.exec(again.label)?.[1];
    if (name === undefined) continue;
    const named = mentions.filter(
      (each) =>
        each.end <= again.start &&
        each.sentence < again.sentence &&
        each.unit === again.unit &&
        isLevel(each) &&
        !each.isLast &&
        each.label.replace(/^(?:本年|全年|当年|本期|总)/u, '') === name,
    );
    if (named.length === 1) yield nearly(`again:${again.figure}`, again, figure(named[0]!.figure));
  }
}

/** Money is told in 元 and 万元, and what is counted by one word with and without 万. */
function isSame(told: Mention, again: Mention): boolean {
  if (told.unit === again.unit || told.isLast || isForEach(told) || !isLevel(told)) return false;
  if (told.kind === 'amount') return true;
  return (told.unit ?? '').replace(/^[万亿]/u, '') === (again.unit ?? '').replace(/^[万亿]/u, '');
}
