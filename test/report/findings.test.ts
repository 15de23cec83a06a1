/** What lists show of a finding's values and of a claim. */
import { describe, expect, test } from 'vitest';
import { claimSides, likelyUntold, likelyValues, valueWords } from '../../src/report/findings.ts';
import type { Claim, Figure } from '../../src/types.ts';
import { RecordSketch } from './records.ts';

/** A record with one rate, one score, and one claim and finding of each. */
function record() {
  const sketch = new RecordSketch('a.txt', null);
  const block = sketch.block('预算执行率95%，综合得分100分，共12,34万元。', null);
  const rate = sketch.figure(block, { raw: '95%', value: '95', unit: '%', kind: 'rate' });
  const score = sketch.figure(block, { raw: '100分', value: '100', unit: '分', kind: 'score' });
  const odd = sketch.figure(block, { raw: '12,34万元', value: null, unit: '万元' });
  const quotient = sketch.claim({ check: 'rate', figures: [rate], arithmetic: '', verdict: 'violated' });
  const bound = sketch.claim({
    check: 'score',
    figures: [score],
    formula: `${score} <= 90 + 10 × 0.9`,
    arithmetic: '',
    verdict: 'violated',
  });
  const common = { zh: '甲 90', en: 'a 90', severity: 'error' } as const;
  const suspect = { slip: 'digit', upholds: 1, relations: ['甲 90% = 乙 90 ÷ 丙 100'] } as const;
  sketch.finding('rate-1', block, {
    ...common,
    check: 'rate',
    words: '95%',
    figures: [rate],
    claims: [quotient],
    stated: '95',
    expected: '90',
    difference: '5',
    unit: '%',
    suspects: [{ ...suspect, figure: rate, suggestion: '90', relations: [...suspect.relations] }],
  });
  sketch.finding('score-1', block, {
    ...common,
    check: 'score',
    words: '100分',
    figures: [score],
    claims: [bound],
    stated: '100',
    expected: '99',
    difference: '1',
    unit: '分',
  });
  sketch.finding('malformed-number-1', block, {
    ...common,
    check: 'malformed-number',
    words: '12,34万元',
    figures: [odd],
    suspects: [
      { ...suspect, figure: odd, suggestion: '90', relations: ['甲 = 乙', '丙 = 丁', '戊 = 己'], upholds: 3 },
    ],
  });
  return sketch.record();
}

describe('the values of a finding', () => {
  test('a difference of rates is one of percentage points, a bound has its sign', () => {
    const { findings } = record();
    expect(valueWords(record(), findings[0]!, 'zh')).toBe('报告数 95%，应为 90%，差额 5个百分点');
    expect(valueWords(record(), findings[0]!, 'en')).toBe(
      'stated 95%, should be 90%, difference 5 percentage points',
    );
    expect(valueWords(record(), findings[1]!, 'zh')).toBe('报告数 100分，应为 ≤99分，差额 1分');
  });
});

describe('what was likely meant', () => {
  test('the relation that the finding states is not told again; those that it does not are', () => {
    const { findings } = record();
    expect(likelyValues(record(), findings[0]!, 'zh')).toEqual(['“95%”可能应为 90%（输错一位数字）']);
    expect(likelyUntold(record(), findings[0]!, 'zh')).toEqual(['“95%”可能应为 90%（输错一位数字）']);
    const grounds = '“12,34万元”可能应为 90万元（输错一位数字；改后 甲 = 乙，丙 = 丁，共 3 项勾稽成立）';
    expect(likelyValues(record(), findings[2]!, 'zh')).toEqual([grounds]);
    expect(likelyUntold(record(), findings[2]!, 'zh')).toEqual([grounds]);
    const alone = { ...findings[2]!, suspects: [{ ...findings[2]!.suspects[0]!, relations: [] }] };
    expect(likelyUntold(record(), alone, 'zh')).toEqual([]);
  });
});

describe('why a stated total is not suspected', () => {
  test('a relation that upholds it is told after the suspects', () => {
    const sketch = new RecordSketch('a.txt', null);
    const block = sketch.block('总收入100万元，其中甲60万元，乙30万元。结余10万元，总支出90万元。', null);
    const figure = (raw: string) => sketch.figure(block, { raw, value: raw.slice(0, -2), unit: '万元' });
    const [total, first, second, rest, spent] = ['100万元', '60万元', '30万元', '10万元', '90万元'].map(
      figure,
    );
    const figures = [total!, first!, second!] as const;
    const sum = sketch.claim({ check: 'sum', figures: [...figures], arithmetic: '', verdict: 'violated' });
    sketch.claim({
      check: 'difference',
      figures: [rest!, total!, spent!],
      arithmetic: '',
      words: '结余 10万元 = 总收入 100万元 − 总支出 90万元',
      verdict: 'holds',
    });
    const suspect = { slip: 'digit', upholds: 1, suggestion: '70' } as const;
    const told = { zh: '甲', en: 'a', check: 'sum', severity: 'error', claims: [sum] } as const;
    const own = { ...told, claims: [sum], words: '100万元', figures: [...figures] };
    sketch.finding('sum-1', block, { ...own, suspects: [{ ...suspect, figure: first! }] });
    sketch.finding('sum-2', block, { ...own, suspects: [{ ...suspect, figure: total! }] });
    const [parts, whole] = sketch.record().findings;
    expect(likelyValues(sketch.record(), parts!, 'zh')).toEqual([
      '“60万元”可能应为 70万元（输错一位数字）',
      '“100万元”另有勾稽相符：结余 10万元 = 总收入 100万元 − 总支出 90万元',
    ]);
    expect(likelyValues(sketch.record(), whole!, 'zh')).toHaveLength(1);
  });
});

describe('the sides of a claim', () => {
  const claim = (more: Partial<Claim>): Claim => ({
    ...{ id: 'c1', check: 'rate', formula: 'f1 = f2 ÷ f3', figures: ['f1', 'f2', 'f3'], unit: '%' },
    ...{ stated: '100', expected: '208.87', difference: '-108.87', verdict: 'holds', reason: null },
    ...more,
  });
  const figures = (qualifier: Figure['qualifier']) => new Map([['f1', { qualifier } as Figure]]);

  test('what is over 100% is not apart from it', () => {
    expect(claimSides(claim({}), figures('over'), 'zh')).toEqual({
      stated: '100',
      qualifier: '超',
      computed: '208.87',
      bound: '',
      difference: null,
    });
    expect(claimSides(claim({}), figures(null), 'zh')).toMatchObject({
      qualifier: '',
      difference: '-108.87',
    });
  });

  test('a score within its bound has no difference, one beyond it has', () => {
    const within = claim({ formula: 'f1 <= 100', figures: ['f1'] });
    expect(claimSides(within, figures(null), 'zh')).toMatchObject({ bound: '≤', difference: null });
    expect(claimSides({ ...within, verdict: 'violated' }, figures(null), 'zh').difference).toBe('-108.87');
  });

  test('a list that may be open is not summed up', () => {
    const open = claim({ verdict: 'unverifiable', reason: 'open-list' });
    expect(claimSides(open, figures(null), 'zh')).toMatchObject({ computed: null, difference: null });
  });
});
