/** One value that several relations agree on accuses the figure that prints another. */
import { describe, expect, it } from 'vitest';
import type { Put } from '../../src/checks/claim.ts';
import { difference, figure, quotient, sumOf } from '../../src/checks/expression.ts';
import { consensusOf } from '../../src/diagnose/consensus.ts';
import { found } from '../checks/claims.ts';
import { figuresOf, proposal, quantitiesOf } from '../judge/figures.ts';

const spent = (value: string) =>
  figuresOf(`${value}万元`, '3200.15万元', '2227.24万元', '6000.00万元', '572.61万元', '90.46%');
/** 支出 is its two parts, 到位 less what remains, and 到位 at a rate. */
const put: readonly Put[] = [
  { check: 'sum', proposal: proposal(sumOf([figure(1), figure(2)]), { left: figure(0), stated: 0 }) },
  {
    check: 'difference',
    proposal: proposal(difference(figure(3), figure(0)), { left: figure(4), stated: 4 }),
  },
  { check: 'rate', proposal: proposal(quotient(figure(0), figure(3)), { left: figure(5), stated: 5 }) },
];
const accused = (value: string, readings: readonly Put[]): string[] => {
  const figures = spent(value);
  return consensusOf([], readings, quantitiesOf(figures), figures).map(({ check }) => check);
};

describe('consensus', () => {
  it('tells the relations that agree on a value that no slip leads to', () => {
    expect(accused('5486.72', put)).toEqual(expect.arrayContaining(['sum', 'difference', 'rate']));
  });

  it('asks fewer of them where a slip of the hand leads to it', () => {
    expect(accused('5472.39', put.slice(0, 2))).toHaveLength(2);
    expect(accused('5486.72', put.slice(0, 2))).toEqual([]);
  });

  it('says nothing of the value that is printed, nor of one far off', () => {
    expect(accused('5427.39', put)).toEqual([]);
    expect(accused('8486.72', put)).toEqual([]);
  });

  it('leaves the relations to another figure that prints their value', () => {
    const figures = [...spent('5486.72'), ...figuresOf('5427.39万元')];
    expect(consensusOf([], put, quantitiesOf(figures), figures)).toEqual([]);
  });

  it('finds one slip in a report, and none in the report without it', async () => {
    const text = (value: string): string =>
      [
        '云川区水务局2023年度部门整体支出绩效自评报告',
        '全年到位资金6000.00万元。',
        `截至年底完成支出${value}万元，预算执行率90.46%，年末结转结余572.61万元。`,
        `按用途看，工程费用3200.15万元，设备购置2227.24万元。`,
      ].join('\n');
    expect(await found(text('5427.39'))).toEqual([]);
    expect(await found(text('5472.39'))).toEqual([expect.stringContaining('5472.39万元→5427.39')]);
  });
});

describe('a value that a figure makes with another one', () => {
  it('is what the relations speak of, and no mistake', () => {
    const figures = [...spent('5127.39'), ...figuresOf('312.00万元')];
    expect(consensusOf([], put, quantitiesOf(figures), figures)).not.toEqual([]);
    const made = [...spent('5115.39'), ...figuresOf('312.00万元')];
    expect(consensusOf([], put, quantitiesOf(made), made)).toEqual([]);
  });

  it('is told where all the money was spent in two lots', async () => {
    const text = (first: string): string =>
      `第三批资金当年仅支出${first}，拉低了整体进度；前两批支出642.30万元。全部800万元综合执行率85.25%，结转118.00万元。`;
    expect(await found(text('39.70万元'))).toEqual([]);
    expect(await found(text('一部分'))).not.toEqual([]);
  });
});

describe('what a value fell to', () => {
  it('is not what it was before, told again', async () => {
    const text = (mean: string): string =>
      `工装每人各一套共1,385元，换发对象436人，经费60.39万元。实际采购时冬装降到640元，${mean}1,345元。`;
    expect(await found(text('每人成本降到'))).toEqual([]);
    expect(await found(text('每人成本'))).toHaveLength(1);
  });
});

describe('what two bodies have', () => {
  it('is no figure told twice', async () => {
    const text = (other: string): string =>
      `补助标准每人每年120元，区级配套每人每年60元。东湖社区接收1385人，市级补助166200元，区级配套83100元。${other}接收1358人。`;
    expect(await found(text('邻近的西桥社区'))).toEqual([]);
    expect(await found(text('东湖社区'))).not.toEqual([]);
  });
});

describe('two figures whose difference is told', () => {
  it('are no figure told twice', async () => {
    const text = (gap: number): string =>
      `系统名单6,842人，剔除${gap}人，该发的6,812人。每人每月125元，十二个月1021.80万元。`;
    expect(await found(text(30))).toEqual([]);
    expect(await found(text(80))).not.toEqual([]);
  });
});
