/** Two readings that fail and ask for one value of a figure. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/index.ts';

async function recordOf(text: string) {
  return await audit(new TextEncoder().encode(text), { path: 'report.txt' });
}

/** Three lines of places, prices and what they make, and a total. */
const lines = (last: string, total: string, price = '每座'): string =>
  `城区公厕保洁费核定如下：
东片公厕182座，每座0.36万元，核定65.52万元；
西片公厕146座，每座0.42万元，核定61.32万元；
北片公厕95座，${price}0.58万元，核定${last}万元。
三片保洁费共${total}万元。`;

describe('two readings that ask for one value', () => {
  it('are silent where all holds', async () => {
    expect((await recordOf(lines('55.10', '181.94'))).findings).toEqual([]);
  });

  it('accuse the line that was copied from the one before', async () => {
    const { findings, figures, claims } = await recordOf(lines('61.32', '181.94'));
    expect(findings).toHaveLength(1);
    const [suspect] = findings[0]!.suspects;
    const own = figures.filter(({ raw }) => raw === '61.32万元').at(-1)!;
    expect([suspect!.figure, suspect!.suggestion]).toEqual([own.id, '55.10']);
    expect(findings[0]!.claims).toHaveLength(2);
    // That the value stands twice is not told: it was not meant to.
    const told = claims.filter(({ check, verdict }) => check === 'restated' && verdict === 'holds');
    expect(told.flatMap((claim) => claim.figures).includes(own.id)).toBe(false);
  });

  it('are told by the one that states the figure at fault, and not by the total', async () => {
    const text =
      '春耕补贴兑付表（每户1600元）：\n东岭乡，205户，32.80万元；\n西岭乡，165户，26.40万元；\n南坪乡，182户，26.40万元；\n总计552户，88.32万元。';
    const { findings } = await recordOf(text);
    expect(findings.map(({ check, stated, expected }) => [check, stated, expected])).toEqual([
      ['product', '26.40', '29.12'],
    ]);
  });

  it('say nothing where only one of them fails', async () => {
    // 61.32万元 may be what was agreed for the last: the total has it too.
    expect((await recordOf(lines('61.32', '188.16', '按'))).findings).toEqual([]);
  });

  it('say nothing where the check of one of them is off, and take nothing back', async () => {
    const text = new TextEncoder().encode(lines('61.32', '181.94', '按'));
    for (const off of [['sum'], ['product'], ['sum', 'product']]) {
      const checks = Object.fromEntries(off.map((check) => [check, 'off' as const]));
      const { findings, claims } = await audit(text, { path: 'report.txt', settings: { checks } });
      expect(findings).toEqual([]);
      expect(claims.filter(({ check }) => check === 'restated')).toHaveLength(1);
    }
  });

  it('say nothing of a price that is for more than is counted', async () => {
    const text =
      '两年管护费按每人300元计，护林员2,840人，计170.40万元；巡查员96人，计5.76万元，合计176.16万元。';
    expect((await recordOf(text)).findings).toEqual([]);
  });

  it('say nothing of what a relation that holds already tells', async () => {
    const text =
      '上年结转213.46万元，今年募得企业捐款168.00万元、个人捐款39.72万元、义卖52.28万元，募捐总额260.00万元。';
    expect((await recordOf(text)).findings).toEqual([]);
  });
});
