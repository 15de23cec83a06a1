import { describe, expect, it } from 'vitest';
import { auditText, found, held } from './claims.ts';

const chapter = '一、部门决算情况\n';

describe('restated', () => {
  it.each([
    [
      'a slip in one of two statements',
      `${chapter}2022年总收入870.35万元，总支出862.35万元，结余8.00万元。本年总支出826.35万元。`,
      'restated error 826.35万元→862.35',
    ],
    [
      'a separator that slipped',
      `${chapter}2022年总支出143,539.21万元，总收入14361.25万元，结余7.32万元。本年总支出14353.92万元，其中基本支出427.61万元，项目支出13926.31万元。`,
      'restated error 143,539.21万元→14353.92',
    ],
  ])('finds %s, once', async (_, text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it('finds an amount in words that is not the one in figures', async () => {
    const [finding] = await found('合同金额为人民币叁拾陆万捌仟元整（小写：386,000元）。');
    expect(finding).toMatch(/^restated error .*386,000元→368000/);
  });

  it.each([
    [
      'amounts in words',
      '合同金额为人民币叁拾陆万捌仟元整（小写：368,000元）。',
      '368,000元 = 叁拾陆万捌仟元整',
    ],
    ['a coarser unit', `${chapter}2022年总支出14353.92万元。本年总支出1.44亿元。`, '1.44亿元 = 14353.92万元'],
  ])('confirms %s', async (_, text, relation) => {
    expect(await held('restated', text)).toContain(relation);
    expect(await found(text)).toEqual([]);
  });

  it('does not take the rates of two projects for one rate told twice', async () => {
    const project = (number: string, name: string) =>
      `（${number}）${name}\n${name}完成较好，预算执行率100%。\n`;
    const text = `一、项目支出自评\n${project('一', '道路养护')}${project('二', '桥梁检测')}`;
    expect(await held('restated', text)).toEqual([]);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'of part of the money',
      `${chapter}2022年总收入932.15万元，其中财政拨款总收入900.00万元。本级总收入700.00万元。`,
    ],
    ['planned and done', `${chapter}2022年总支出年初预算810.00万元，总支出决算862.35万元。`],
    ['of two years', `${chapter}2022年总支出862.35万元，2021年总支出790.20万元，上年总支出790.20万元。`],
    [
      'of two projects',
      `${chapter}（一）道路养护\n全年预算30.00万元，实际支出30.00万元。\n（二）桥梁检测\n全年预算12.00万元，实际支出12.00万元。`,
    ],
    ['of two departments', '一、甲镇\n2022年总支出862.35万元。\n二、乙镇\n2022年总支出412.80万元。'],
  ])('passes totals %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('lets a repeated amount uphold itself', async () => {
    const { figures } = await auditText(
      '一、项目\n（一）大厦租赁费\n预算安排共计4921.35万元。\n租赁费用花费总金额4921.35万元。',
    );
    expect(figures.map(({ status }) => status)).toEqual(['consistent', 'consistent']);
  });
});
