/** Relations as people read them: in the list of all relations, and as the grounds of a suggestion. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import type { Claim, Record } from '../../src/types.ts';

const head = '某局2022年度绩效自评报告\n一、部门决算情况\n';

function auditText(text: string): Promise<Record> {
  return audit(new TextEncoder().encode(head + text), { path: 'report.txt' });
}

async function claimsOf(check: string, text: string): Promise<Claim[]> {
  return (await auditText(text)).claims.filter((claim) => claim.check === check);
}

describe('a relation in words', () => {
  it('names every number, without the words that lead to it', async () => {
    const [claim] = await claimsOf(
      'sum',
      '全年总支出1300.50万元，其中：基本支出780.50万元，项目支出520万元。',
    );
    expect(claim!.words).toBe('全年总支出 1300.50万元 = 基本支出 780.50万元 + 项目支出 520万元');
  });

  it.each([
    ['≠', 'violated', '全年总支出1280.50万元，其中：基本支出780.50万元，项目支出520万元。'],
    ['≈', 'holds-by-rounding', '全年总支出1300.52万元，其中：基本支出780.51万元，项目支出520.00万元。'],
  ])('has the sign %s where it is %s', async (sign, verdict, text) => {
    const [claim] = await claimsOf('sum', text);
    expect(claim).toMatchObject({ verdict, words: expect.stringContaining(` ${sign} 基本支出`) });
  });

  it('has the word that opens a rate, which it then meets without rounding', async () => {
    const [claim] = await claimsOf('rate', '全年预算6872.31万元，实际支出14353.92万元，预算执行率超100%。');
    expect(claim).toMatchObject({
      verdict: 'holds',
      words: '预算执行率 超100% = 实际支出 14353.92万元 ÷ 全年预算 6872.31万元',
    });
  });

  it('tells the smaller of two, and what the numbers are that the report does not print', async () => {
    const project = (rate: string) =>
      `二、项目支出自评\n（一）车辆租赁费\n预算执行率${rate}。综合得分100分，自评结果为“优”。`;
    const ceiling = async (rate: string) =>
      (await claimsOf('score', project(rate))).find(({ formula }) => formula.includes('min('));
    expect(await ceiling('87%')).toMatchObject({
      formula: expect.stringMatching(/^f\d+ <= 90 \+ 10 × min\(f\d+, 1\)$/),
      verdict: 'violated',
      words: '综合得分 100分 > 90 + 10 × 预算执行率 87%',
      constants: { zh: '预算执行率占 10 分，其余指标满分共 90 分' },
    });
    expect(await ceiling('120%')).toMatchObject({
      verdict: 'holds',
      words: '综合得分 100分 ≤ 90 + 10 × 100%',
    });
  });

  it('tells months and full scores', async () => {
    const [rent] = await claimsOf(
      'product',
      '租赁面积1000.00平方米，每月每平方米租金30元，花费总金额36万元。',
    );
    expect(rent).toMatchObject({
      words: '花费总金额 36万元 = 租赁面积 1000.00平方米 × 每月每平方米租金 30元 × 12',
      constants: { zh: '按 12 个月计', en: 'for 12 months' },
    });
    const [score] = await claimsOf('score', '综合得分95分。');
    expect(score).toMatchObject({ words: '综合得分 95分 ≤ 100', constants: { zh: '满分 100 分' } });
  });
});

describe('a finding that compares two places', () => {
  it('names both sections, and none where they are one', async () => {
    const told = async (text: string) =>
      (await auditText(text)).findings.find(({ check }) => check === 'restated')!.translations;
    const second = '2022年总收入870.35万元，总支出862.35万元，结余8.00万元。';
    expect((await told(`${second}本年总支出826.35万元。`)).zh).toBe(
      '同一数据有两个数值：本年总支出 826.35万元，另一处总支出 862.35万元。',
    );
    const apart = await told(`（一）收支\n${second}\n（二）完成情况\n本年总支出826.35万元。`);
    expect(apart.zh).toBe(
      '同一数据有两个数值：本年总支出 826.35万元（一、（二）），另一处总支出 862.35万元（一、（一））。',
    );
    expect(apart.en).toContain('(一、（二）), elsewhere');
  });
});

describe('a finding', () => {
  const told = async (text: string, check: string) =>
    (await auditText(text)).findings.find((finding) => finding.check === check)!;

  it('tells of several readings the one that the likeliest slip mends', async () => {
    const { translations, expected } = await told(
      '水库维修经费由省与市县按7:3分担，共1285.60万元，省级承担899.92万元，市县承担385.86万元。',
      'product',
    );
    expect(expected).toBe('385.68');
    expect(translations.zh).toContain('× (3 ÷ (7 + 3)) = 385.68万元，与市县承担 385.86万元 不符');
  });

  it('does not take the bound of a grade for what the score was meant to be', async () => {
    const grade = await told('项目自评得分85分，评价等级为“优”。', 'grade');
    expect(grade).toMatchObject({ expected: '90', suspects: [] });
  });

  it('shows both sides of an identity', async () => {
    const { translations } = await told(
      '本年收入合计512.65万元，年初结转和结余20.40万元。本年支出合计515.05万元，年末结转和结余8.00万元。',
      'identity',
    );
    expect(translations.zh).toContain(
      '本年支出合计 515.05万元 + 年末结转和结余 8.00万元 = 523.05万元，与本年收入合计 512.65万元 + 年初结转和结余 20.40万元 = 533.05万元 相差 10.00万元',
    );
  });

  it('finds words for a figure that has none of its own', async () => {
    const { translations } = await told(
      '本年收入合计2460.50万元，其中：财政拨款收入1968.40万元，占80%；事业收入320.10万元，占13.01%；其他收入172万元，占9.66%。',
      'share',
    );
    expect(translations.en).toContain('but the figure is stated as 9.66%');
  });

  it('tells a number with a broken point once, though its unit seems to be missing', async () => {
    const { findings } = await auditText('支出决算为135。25万元。');
    expect(findings.map(({ check }) => check)).toEqual(['malformed-number']);
  });
});

describe('a finding without a value or a cause', () => {
  it('prints no value where two words contradict each other', async () => {
    const { findings } = await auditText('本年支出比上年增加14.90万元，下降5.26%。');
    expect(findings.map(({ stated, expected, difference }) => [stated, expected, difference])).toEqual([
      [null, null, null],
    ]);
  });

  it('says that no slip explains it, and is told for a look alone', async () => {
    const { findings } = await auditText(
      '上级核定我县债务限额51.20亿元（一般21.40亿元、专项27.56亿元），余额48.96亿元，比限额低2.24亿元。',
    );
    expect(findings).toMatchObject([{ severity: 'info', check: 'sum', suspects: [] }]);
    expect(findings[0]?.message).toMatch(/没有常见的笔误能说明/u);
  });
});

describe('the grounds of a suggestion', () => {
  it('are the relations that then hold, with the suggestion in place', async () => {
    const { findings } = await auditText(
      '本年总支出14353.92万元，其中基本支出427.61万元，项目支出139,26.31万元。',
    );
    const [malformed] = findings.filter(({ check }) => check === 'malformed-number');
    expect(malformed!.suspects[0]).toMatchObject({
      suggestion: '13926.31',
      relations: ['本年总支出 14353.92万元 = 基本支出 427.61万元 + 项目支出 13926.31万元'],
    });
  });

  it('are as many as are counted', async () => {
    const { findings } = await auditText(
      '全年预算1000.00万元，实际支出962.50万元，结余47.50万元，预算执行率95.25%。实际支出由基本支出500.00万元和项目支出452.50万元构成。',
    );
    const suspects = findings.flatMap((finding) => finding.suspects);
    expect(suspects.length).toBeGreaterThan(0);
    for (const { upholds, relations } of suspects) expect(relations).toHaveLength(upholds);
    expect(suspects.some(({ upholds }) => upholds >= 2)).toBe(true);
  });
});
