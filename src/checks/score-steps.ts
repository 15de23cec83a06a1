/** Reports that score the execution rate in steps of their own, 执行率95%（含）以上得10分，85%至95%得8分, and not in proportion. */
import type { Recognition } from './claim.ts';

const RATE = '(?:执行率|支出率|支付率|预算执行|支出进度|执行进度)';
const STEP = new RegExp(
  `${RATE}[^。]{0,60}?\\d+(?:\\.\\d+)?%[^,。;]{0,8}(?:以上|以下|以内|[-—–~至到])[^,。;]{0,14}(?:得|计|扣)(?:满分|\\d)`,
  'u',
);
/** 95%以上得10分，85%至95%得8分: two steps of one text that speaks of such a rate. */
const EACH_STEP =
  /[率%][^,。;]{0,3}\d[^,。;]{0,14}%[^,。;]{0,8}[得计给]\d+(?:[.]\d+)?分|\d%[^,。;]{0,14}[得计给]\d+(?:[.]\d+)?分/gu;
const FEWEST_STEPS = 2;
const TAKEN_EACH = new RegExp(`${RATE}[^。]{0,40}?每(?:低|少|下降|降低|减少|相差|差)[^,。;]{0,14}扣\\d`, 'u');

const known = new WeakMap<Recognition, boolean>();

/** Does the report tell such steps, so that the score of the rate is not its share of the weight? */
export function hasSteps(recognition: Recognition): boolean {
  const told =
    known.get(recognition) ?? recognition.passages.some(({ text }) => text.includes('%') && isStepped(text));
  known.set(recognition, told);
  return told;
}

function isStepped(text: string): boolean {
  if (STEP.test(text) || TAKEN_EACH.test(text)) return true;
  return /执行率|支付率|支出率/u.test(text) && (text.match(EACH_STEP)?.length ?? 0) >= FEWEST_STEPS;
}
