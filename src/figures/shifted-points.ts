/**
 * 年初预算, 全年预算, 执行数, 分值, 执行率, 得分 over the funds, and below them rows of indicators that have a cell less: what
 * ends such a row behind its weight is the score, though it stands under 执行率. Where a row of indicators has as many cells, its
 * weight stands there, beside its score.
 */
import { compactText } from '../lexicon/compact.ts';
import type { Block } from '../types.ts';

const BARE = /^\d{1,3}(?:[.]\d{1,2})?$/u;
const PERCENT = /^\d[\d.]*%$/u;
const RATE = /率$/u;
const WEIGHT = /^(?:分值|权重|满分)(?:[(]分[)])?$/u;

/** The ids of the cells that hold a score, for all that their column's head says. */
export function shiftedPoints(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  /** Columns of rates behind one of weights, in which a rate is printed with its sign. */
  const signed = new Set<string>();
  const heads = new Map<string, string>();
  for (const [index, { id, type, table, row, column = 0, text }] of blocks.entries()) {
    if (type !== 'cell' || table === undefined) continue;
    const [words, key] = [compactText(text), `${table}:${column}`];
    if (!/\d/u.test(words)) heads.set(key, words);
    const isOfRates =
      RATE.test(heads.get(key) ?? '') && WEIGHT.test(heads.get(`${table}:${column - 1}`) ?? '');
    if (isOfRates && PERCENT.test(words)) signed.add(key);
    const [before, next] = [blocks[index - 1], blocks[index + 1]];
    const endsRow = next?.type !== 'cell' || next.table !== table || next.row !== row || next.text === '';
    const isBehindWeight =
      before?.table === table && before.row === row && BARE.test(compactText(before.text));
    if (signed.has(key) && endsRow && isBehindWeight && BARE.test(words)) found.add(id);
    if (!next || next.row !== row || !signed.has(key) || isBehindWeight || !RATE.test(heads.get(key) ?? ''))
      continue;
    const behind = blocks[index + 2];
    const isLast = behind?.table !== table || behind.row !== row || behind.text === '';
    if (isLast && BARE.test(words) && BARE.test(compactText(next.text))) found.add(id).add(next.id);
  }
  return found;
}
