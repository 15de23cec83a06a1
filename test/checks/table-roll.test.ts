import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

const debts = (last: string): string =>
  `单位：万元\n项目\t一般债务\t专项债务\t合计\n2021年末余额\t86,420\t43,075\t129,495\n2022年限额\t101,300\t127,800\t229,100\n新增发行\t11,900\t79,600\t91,500\n再融资发行\t7,040\t3,500\t10,540\n还本\t9,155\t5,000\t14,155\n2022年末余额\t96,205\t${last}\t217,380`;

describe('a balance and what moved it', () => {
  it('adds what came and takes away what went, below each other', async () => {
    expect(await held('table-sum', debts('121,175'))).toContain('96,205 = 86,420 + 11,900 + 7,040 − 9,155');
    expect(await found(debts('121,175'))).toEqual([]);
    expect(await found(debts('121,715'))).toEqual([expect.stringMatching(/^table-sum error 121,715→121175/)]);
  });

  it('does so side by side', async () => {
    const rows = (last: string): string =>
      `单位：万元\n地区\t年初余额\t新增债券\t再融资债券\t偿还本金\t年末余额\n东山\t1,204.20\t310.00\t120.00\t133.50\t1,500.70\n西河\t986.40\t200.00\t80.00\t96.30\t1,170.10\n南坪\t745.30\t0.00\t60.00\t64.80\t${last}`;
    expect(await held('table-sum', rows('740.50'))).toContain('740.50 = 745.30 + 0.00 + 60.00 − 64.80');
    expect(await found(rows('740.50'))).toEqual([]);
    expect(await found(rows('704.50'))).toEqual([expect.stringMatching(/^table-sum error 704\.50→740\.50/)]);
  });

  it('asserts nothing where no line bears it out', async () => {
    const rows = '单位：万元\n项目\t金额\n年初余额\t520.00\n收入\t310.00\n支出\t290.00\n年末余额\t480.00';
    expect(await found(rows)).toEqual([]);
  });
});

describe('accounts', () => {
  const sheet = (net: string): string =>
    `单位：万元\n项目\t年初数\t年末数\n资产总额\t5,339.08\t5,483.26\n流动资产\t412.30\t386.75\n固定资产\t4,902.18\t5,071.91\n其中：房屋\t3,840.00\t3,762.40\n无形资产\t24.60\t24.60\n负债总额\t96.44\t73.18\n净资产\t5,242.64\t${net}`;

  it('takes debts from assets', async () => {
    expect(await held('table-sum', sheet('5,410.08'))).toContain('5,410.08 = 5,483.26 − 73.18');
    expect(await found(sheet('5,410.08'))).toEqual([]);
    expect(await found(sheet('5,401.08'))).toEqual([
      expect.stringMatching(/^table-sum error 5,401\.08→5410\.08/),
    ]);
  });

  it('adds up the kinds of assets, which no 其中 opens', async () => {
    expect(await held('table-sum', sheet('5,410.08'))).toContain('5,483.26 = 386.75 + 5,071.91 + 24.60');
  });

  it('takes outlay from income', async () => {
    const rows =
      '单位：万元\n项目\t预算\t执行\t执行率\n收入合计\t5,000.00\t5,169.13\t103.38%\n支出合计\t5,000.00\t5,023.98\t100.48%\n收支结余\t0.00\t145.15\t—';
    expect(await held('table-sum', rows)).toContain('145.15 = 5,169.13 − 5,023.98');
  });
});
