/** Words that findings of every check share: who is suspected and why. One table for both languages. */
import type { Slip, Translations } from '../types.ts';

/** What a slip is called in a sentence. */
export const SLIP_NAMES: { readonly [slip in Slip]: Translations } = {
  digit: { zh: '一位数字写错', en: 'one digit mistyped' },
  swap: { zh: '相邻两位数字颠倒', en: 'two digits swapped' },
  drop: { zh: '漏写一位数字', en: 'one digit dropped' },
  double: { zh: '多写一位重复数字', en: 'one digit typed twice' },
  insert: { zh: '多写一位数字', en: 'one digit too many' },
  shift: { zh: '小数点错位', en: 'decimal point shifted' },
  separator: { zh: '千分位或小数点写错', en: 'separator or point misplaced' },
  unit: { zh: '单位写错（元、万元、亿元）', en: 'wrong unit (yuan, ten thousand, hundred million)' },
  stale: { zh: '合计或比率未随数据更新', en: 'not updated after its data changed' },
  copied: { zh: '抄自相邻或别处的数字', en: 'copied from another figure' },
  truncated: { zh: '末位未四舍五入', en: 'last digit cut off instead of rounded' },
  sign: { zh: '增减方向写反', en: 'direction of change reversed' },
  base: { zh: '计算基数用错', en: 'wrong base' },
};

/** Why a claim could not be verified, or a figure not be checked. */
export const REASONS: { readonly [reason: string]: Translations } = {
  malformed: { zh: '其中的数字格式有误，无法计算', en: 'one of its numbers cannot be read' },
  'zero-base': { zh: '除数可能为零', en: 'the divisor may be zero' },
  'open-list': {
    zh: '分项可能不完整，或对应的数字不能确定',
    en: 'the list may be open, or its figures uncertain',
  },
  'no-relation': { zh: '报告中没有可与之核对的数字', en: 'nothing in the report relates to it' },
};

/** The sentence that names a suspect. */
export function suspicion(
  name: string,
  printed: string,
  suggestion: string,
  slip: Slip,
  upholds: number,
): Translations {
  const subject = name === '' ? printed : `${name} ${printed}`;
  if (slip === 'sign') {
    return { zh: `疑为“${subject}”的增减方向写反。`, en: `The direction of “${subject}” is probably reversed.` };
  }
  const zhUpholds = upholds > 1 ? `，改正后 ${upholds} 处勾稽同时成立` : '';
  const enUpholds = upholds > 1 ? `; ${upholds} relations then hold` : '';
  return {
    zh: `疑为${subject}应为 ${suggestion}（${SLIP_NAMES[slip].zh}${zhUpholds}）。`,
    en: `Probably ${subject} should read ${suggestion} (${SLIP_NAMES[slip].en}${enUpholds}).`,
  };
}

/** The sentence for several suspects of equal rank. */
export function suspicions(
  options: readonly { name: string; printed: string; suggestion: string }[],
): Translations {
  const list = (separator: string, arrow: string) =>
    options
      .map(
        ({ name, printed, suggestion }) => `${name}${name === '' ? '' : ' '}${printed}${arrow}${suggestion}`,
      )
      .join(separator);
  return {
    zh: `可能写错的数字：${list('；', '，或应为 ')}。`,
    en: `Possibly mistyped: ${list('; ', ', perhaps ')}.`,
  };
}
