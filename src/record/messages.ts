/** Why a claim could not be verified, or a figure not be checked, in both languages. */
import type { Translations } from '../types.ts';

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
