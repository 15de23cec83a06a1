/** Amounts called 结余 or 未付 that are not all that is left: what is held back, a part of the rest, an item of the spending. */
import type { Mention } from '../figures/mentions.ts';
import type { Recognition } from './claim.ts';
import { before } from './scope.ts';

/** Is the remainder something else than what was received less what was spent? */
export function isOtherThanLeft(recognition: Recognition, mention: Mention): boolean {
  return (
    holdsBack(recognition, mention) ||
    isPartOfRest(recognition, mention) ||
    isPartOfSpending(recognition, mention)
  );
}

/** 质保金预留95.7万元，已付1131.8万元，未付进度款48.5万元: what is held back is neither paid nor left unpaid. */
function holdsBack({ passages }: Recognition, { passage, start }: Mention): boolean {
  const { text } = passages[passage]!;
  const sentence = text.slice(text.lastIndexOf('。', start) + 1, start);
  return /(?:质保金|保证金|尾款)[^,。;]{0,12}(?:预留|扣留|暂扣)|(?:预留|扣留|暂扣)[^,。;]{0,8}(?:质保金|保证金|尾款)/u.test(
    sentence,
  );
}

/** 支出合计392,084万元：县级支出341,665万元，…，年终结余7,500万元: the last item of what a total of spending holds. */
function isPartOfSpending({ passages }: Recognition, { passage, start }: Mention): boolean {
  const sentence = passages[passage]!.text.slice(0, start).split(/[。;]/u).at(-1)!;
  return /支出(?:合计|总计|总量|共计)(?:为|共)?[\d.]+[万亿]?元:/u.test(sentence);
}

const UNSPENT = /未(?:执行|支出|使用|支付|拨付|完成)|[结剩]余|尚余|余额/u;

/** 预算3,126万元，执行2,938万元，未执行188万元，其中结转下年121万元，收回财政67万元: a part of what is left, which is told right before. */
function isPartOfRest(recognition: Recognition, mention: Mention): boolean {
  const [rest, whole] = before(recognition, mention);
  // 年终结余64.69万元，其中专项结转52.00万元，净结余12.69万元: the second part of it.
  if (/^净结余/u.test(mention.label) && rest && /^其中/u.test(rest.label))
    return rest.sentence === mention.sentence && whole !== undefined && UNSPENT.test(whole.label);
  return (
    /^其中/u.test(mention.label) &&
    rest !== undefined &&
    rest.sentence === mention.sentence &&
    rest.kind === 'amount' &&
    UNSPENT.test(rest.label)
  );
}
