/** 刊发稿件6840条，电视端2310条、移动端4530条，移动端占比66.2%: the part that the words before 占比 name, of what its sentence begins with. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient } from './expression.ts';
import { asserting, confirming, nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import {
  before,
  beforeInSentence,
  isAdditive,
  isForEach,
  isLevel,
  onlyOne,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const NAMED = /^([一-鿿]{2,8})占比(?:为|达|约)?$/u;

const TAX_SHARE = /^(?:税占比|税收占比|税收比重|税比)(?:为|达)?$/u;
const TAXES = /^(?:其中)?(?:全[市县区省])?税收(?:收入)?(?:完成|实现)?$/u;
const GENERAL = /(?:一般公共预算|地方财政|财政)收入(?:完成|实现|决算数?)?$/u;

/** 税占比70.8%: taxes of the income of the general budget, which the term is defined by (财政部 财政收入质量). */
export function* ofTaxShare(recognition: Recognition, share: Mention): Iterable<Proposal> {
  if (share.kind !== 'rate' || !TAX_SHARE.test(share.label)) return;
  const own = before(recognition, share).filter(
    (each) => each.kind === 'amount' && isLevel(each) && !each.isLast && each.depth <= share.depth,
  );
  const [part, whole] = [onlyOne(own, TAXES), onlyOne(own, GENERAL)];
  if (part && whole && part.unit === whole.unit)
    yield {
      ...asserting(
        `tax:${share.figure}`,
        share,
        quotient(figure(part.figure), figure(whole.figure)),
        'strong',
      ),
      certain: true,
    };
}

const OF_CHANGE =
  /占(?:[^,。;]{0,8})?(?:增加|增收|增支|增长|新增|减少|减收|减支)(?:总)?额的?(?:比重)?(?:为)?$/u;
const CHANGE_DIGITS = 3;

/** 收入增加156.20万元，…专项126.00万元，占增加额的80.7%: of what a change before it tells. */
export function* ofShareOfChange(recognition: Recognition, share: Mention): Iterable<Proposal> {
  if (!OF_CHANGE.test(share.label) || tellingDigits(recognition, share) < CHANGE_DIGITS) return;
  const [part, ...others] = before(recognition, share).filter(isAdditive);
  if (!part || part.sentence !== share.sentence) return;
  for (const whole of others)
    if (whole.direction !== 0 && sameDimension(whole, part))
      yield confirming(`change:${share.figure}`, share, quotient(figure(part.figure), figure(whole.figure)));
}

const FRACTION_OF =
  /(?:不足|不到|超过?|约?为|相当于|接近|将近)([一-鿿]{2,8}?)的?(?:一小?半|[一二三四五六七八九]成[半多]?|[二三四五]分之[一二三四]),$/u;

/** 不足去年底的一半，只占39.8%: what the fraction right before a bare share is of. */
function fractionOf({ passages }: Recognition, { label, passage, start }: Mention): string | undefined {
  if (!BARE_SHARE.test(label)) return undefined;
  return FRACTION_OF.exec(passages[passage]!.text.slice(0, start - label.length))?.[1];
}

const BARE_SHARE = /^(?:[只仅约才]|实际)?占比?(?:约|为|达)?$/u;

/** Do the words right before a share say that it is of something that another figure is called? */
export function isOfOtherFraction(recognition: Recognition, share: Mention, whole: Mention): boolean {
  const name = fractionOf(recognition, share);
  return name !== undefined && !whole.label.includes(name);
}

/** 去年底库存1,860吨，…；仓里还有740吨，不足去年底的一半，只占39.8%: of the only figure that is called so. */
export function* ofFraction(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const name = fractionOf(recognition, share);
  if (name === undefined) return;
  const [part, ...others] = before(recognition, share).filter((each) => isAdditive(each) && isLevel(each));
  if (!part || part.sentence !== share.sentence || part.label.includes(name)) return;
  const alike = others.filter((each) => sameDimension(each, part) && each.label.includes(name));
  const [whole] = alike;
  if (!whole || alike.length > 1) return;
  const right = quotient(figure(part.figure), figure(whole.figure));
  yield asserting(`fraction:${share.figure}`, share, right, 'strong');
}

export function* ofNamedPart(recognition: Recognition, share: Mention): Iterable<Proposal> {
  const name = NAMED.exec(share.label)?.[1];
  if (name === undefined) return;
  const own = beforeInSentence(recognition, share).filter(
    (each) => isAdditive(each) && isLevel(each) && !isForEach(each) && !each.isLast,
  );
  const part = onlyOne(own, new RegExp(`${name}(?:支出|收入|资金|采购)?$`, 'u'));
  const whole = part && own.filter((each) => sameDimension(each, part)).at(-1);
  if (!part || !whole || whole === part) return;
  // 产业类6个用312万元，占比64%: of the money as well as of the number.
  const behind = own[own.indexOf(part) - 1];
  if (part.kind === 'count' && behind?.kind === 'amount' && behind.clause === part.clause) return;
  if (!(printed(recognition, part) < printed(recognition, whole))) return;
  yield nearly(`named:${share.figure}`, share, quotient(figure(part.figure), figure(whole.figure)));
}
