/** 处置收入21,500元，已全额上缴国库21,500元: all of what was told right before is told again. */
import type { Passage } from '../figures/mentions.ts';
import type { Proposal } from './claim.ts';
import { figure } from './expression.ts';
import { nearly } from './proposals.ts';
import { isForEach, isLevel, isRunningText } from './scope.ts';

const IN_FULL =
  /^(?:并|均|已|且)*(?:全额|足额|全数)(?:上缴|缴入|缴存|拨付|支付|发放|兑付|下达|到位|收回|退回)[^,。;]{0,8}$/u;

export function* ofInFull({ block, mentions, text }: Passage): Iterable<Proposal> {
  if (!isRunningText(block)) return;
  for (const [index, again] of mentions.entries()) {
    const told = mentions[index - 1];
    if (again.kind !== 'amount' || !IN_FULL.test(again.label) || told?.kind !== 'amount') continue;
    if (told.unit !== again.unit || !isLevel(told) || isForEach(told) || told.isLast) continue;
    if (text.slice(told.end, again.start) !== `,${again.label}`) continue;
    yield nearly(`in-full:${again.figure}`, again, figure(told.figure));
  }
}
