/** 普惠性民办园318所，符合补助条件的301所。…未获补助17所: what remains of the whole that a part was told of. */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { difference, figure, negated, sumOf } from './expression.ts';
import { asserting, nearly } from './proposals.ts';
import { isForEach, isLevel, sameDimension } from './scope.ts';

const REST = /^(?:其中)?(?:尚?未(?:能|被|获)?|没有|不|无)([一-鿿]{2})/u;
const SENTENCES = 2;

export function* ofRest({ mentions, text }: Passage): Iterable<Proposal> {
  for (const rest of mentions) {
    if (rest.kind !== 'count' || !isLevel(rest)) continue;
    const stem = REST.exec(rest.label)?.[1];
    if (stem === undefined) continue;
    const before = mentions.filter(
      (each) =>
        each.end <= rest.start &&
        rest.sentence - each.sentence <= SENTENCES &&
        isQuantity(each) &&
        sameDimension(each, rest),
    );
    const [part, ...others] = before.filter(
      ({ label }) => label.includes(stem) && !new RegExp(`[未不没无]${stem}`, 'u').test(label),
    );
    const whole = part && before[before.indexOf(part) - 1];
    // 成立9件、不成立14件、撤回3件: there is a third part.
    const next = mentions.find((each) => each.start >= rest.end && sameDimension(each, rest));
    if (next && /^[、,]/u.test(text.slice(rest.end, next.start)) && next.sentence === rest.sentence) continue;
    // 不符合11户，另有4户主动撤回: so there is.
    if (/^[、,](?:另|还|此外)有/u.test(text.slice(rest.end))) continue;
    if (!part || !whole || others.length > 0 || whole.sentence !== part.sentence || before.length !== 2)
      continue;
    const right = difference(figure(whole.figure), figure(part.figure));
    yield { ...asserting(`rest:${rest.figure}`, rest, right, 'strong'), severity: 'warning' };
  }
}

const DONE = /^已(?!有)[一-鿿]{1,6}$/u;
const DOING = /^(?:[、,])?(?:正在|仍在|尚在|在办|尚未|还未|仍未|未|其余|剩余)[一-鿿]{0,6}$/u;

/** 反映问题34个…。已整改到位27个、正在整改6个: what is done and what is not, side by side, of the count right before them. */
export function* ofDoneAndDoing({ mentions }: Passage): Iterable<Proposal> {
  for (const [index, doing] of mentions.entries()) {
    const done = mentions[index - 1];
    if (!done || doing.kind !== 'count' || !DOING.test(doing.label) || !DONE.test(done.label)) continue;
    if (doing.unit !== done.unit || doing.clause - done.clause !== 1 || doing.sentence !== done.sentence)
      continue;
    const alike = mentions.filter(
      (each) => isQuantity(each) && each.kind === 'count' && sameDimension(each, doing),
    );
    const behind = alike.filter((each) => each.start > doing.end && each.sentence === doing.sentence);
    const before = alike.filter((each) => each.end <= done.start && done.sentence - each.sentence <= 1);
    // A third part may follow, and of several counts the whole is not told.
    if (behind.length > 0 || before.length !== 1) continue;
    yield nearly(`doing:${doing.figure}`, before[0]!, sumOf([figure(done.figure), figure(doing.figure)]));
  }
}

const IDLE = /^(?:空置|闲置|空余|空床|未入住|未出租)[一-鿿]{0,3}$/u;
const USED = /已?(?:入住|使用|出租|分配|在用|收住|启用)[一-鿿]{0,3}$/u;

/** 公租房720套，A区455套、B区265套，已入住683套，空置37套: of what the sentence begins with, what nobody uses. */
export function* ofIdle({ mentions }: Passage): Iterable<Proposal> {
  for (const idle of mentions) {
    if (!IDLE.test(idle.label) || !isQuantity(idle)) continue;
    const own = mentions.filter(
      (each) =>
        each.sentence === idle.sentence &&
        each.end <= idle.start &&
        isQuantity(each) &&
        sameDimension(each, idle),
    );
    const used = own.at(-1);
    const [whole] = own;
    if (!used || !whole || whole === used || !USED.test(used.label)) continue;
    yield nearly(`idle:${idle.figure}`, idle, difference(figure(whole.figure), figure(used.figure)));
  }
}

const LEFT = /^(?:剩下|剩余|其余|余下)的?(?:资金)?$/u;

/** 清理出1,908.6万元。已缴回1,273.4万元，…，继续使用360万元，剩下的275.2万元: of what the sentence before begins with, all that its own tells. */
export function* ofLeftOver(recognition: Recognition, rest: Mention): Iterable<Proposal> {
  if (rest.kind !== 'amount' || !LEFT.test(rest.label)) return;
  const { mentions } = recognition.passages[rest.passage]!;
  const amounts = mentions.filter(
    (each) => each.end <= rest.start && each.kind === 'amount' && each.unit === rest.unit && isQuantity(each),
  );
  const off = amounts.filter((each) => each.sentence === rest.sentence);
  const [whole] = amounts.filter((each) => each.sentence === rest.sentence - 1);
  if (!whole || off.length < 2 || off.some((each) => each.nested || each.depth > 0)) return;
  yield nearly(
    `left:${rest.figure}`,
    rest,
    sumOf([figure(whole.figure), ...off.map((each) => negated(figure(each.figure)))]),
  );
}

function isQuantity(mention: Mention): boolean {
  return isLevel(mention) && !isForEach(mention) && !mention.isLast;
}
