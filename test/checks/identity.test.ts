import { describe, expect, it } from 'vitest';
import { found, held, open } from './claims.ts';

describe('identity', () => {
  it('balances income, expenditure and carry-over', async () => {
    const text =
      '本年收入合计512.65万元，年初结转和结余20.40万元，本年支出合计515.05万元，年末结转和结余18.00万元。';
    expect(await held('identity', text)).toEqual(['512.65万元 + 20.40万元 = 515.05万元 + 18.00万元']);
    expect(await found(text)).toEqual([]);
  });

  it('finds a balance that one slip explains', async () => {
    const [finding] = await found(
      '本年收入合计512.85万元，年初结转和结余20.40万元，本年支出合计551.05万元，年末结转和结余18.20万元。',
    );
    expect(finding).toBe('identity warning 551.05万元→515.05');
  });

  it('finds parts that stand sentences apart', async () => {
    const text =
      '一、部门支出\n本年基本支出265.43万元。人员经费218.26万元，主要用于工资。公用经费47.71万元，主要用于办公。';
    expect(await found(text)).toEqual(['identity warning 47.71万元→47.17']);
  });

  const accounts = (income: string): string =>
    `一、总体情况\n2023年度收入总计${income}万元，支出总计512.40万元。\n二、收入情况\n本年收入合计487.15万元，年初结转和结余25.25万元。\n三、支出情况\n本年支出合计486.40万元，年末结转和结余26.00万元。`;

  it('adds the totals of the accounts up over the sections', async () => {
    expect(await held('identity', accounts('512.40'))).toEqual([
      '512.40万元 = 487.15万元 + 25.25万元',
      '512.40万元 = 486.40万元 + 26.00万元',
    ]);
    expect(await found(accounts('512.40'))).toEqual([]);
    expect(await found(accounts('521.40'))).toContain('identity warning 521.40万元→512.40');
  });

  it('does not add up money of one kind to the totals of all', async () => {
    const text =
      '一、总体情况\n2023年度收入总计512.40万元。\n二、财政拨款\n财政拨款本年收入合计467.15万元，财政拨款年初结转和结余45.25万元。';
    expect(await held('identity', text)).toEqual([]);
  });

  it('takes 总支出 that is carried out in part for the total of the accounts', async () => {
    const text = (projects: string, words = '其中') =>
      `某馆2023年度总收入905.20万元。总支出905.20万元，${words}本年支出861.90万元（基本支出513.40万元、项目支出${projects}万元），年末结转43.30万元。`;
    expect(await found(text('348.50'))).toEqual([]);
    expect(await found(text('348.50', ''))).toEqual([]);
    expect(await found(text('384.50'))).toEqual([expect.stringContaining('384.50万元→348.50')]);
  });

  const expenses = (total: string, more = ''): string =>
    `一、三公经费\n“三公”经费支出${total}万元。${more}\n因公出国（境）费6.20万元，组团1个。\n公务用车购置及运行维护费24.50万元，保有量5辆。\n公务接待费6.10万元，接待42批次。`;

  it('holds 三公经费 to its three expenses where a section tells each once', async () => {
    expect(await held('identity', expenses('36.80'))).toEqual([
      '36.80万元 = 6.20万元 + 24.50万元 + 6.10万元',
    ]);
    expect(await found(expenses('36.80'))).toEqual([]);
    expect(await found(expenses('41.20'))).toEqual([expect.stringMatching(/^identity warning/)]);
    expect(await found(expenses('41.20', '公务接待费6.10万元，为商务接待。'))).toEqual([]);
  });

  it('leaves a difference open that no slip explains', async () => {
    const text = '一、部门支出\n本年基本支出265.43万元。人员经费118.26万元。公用经费57.98万元。';
    expect(await open('identity', text)).toHaveLength(1);
    expect(await found(text)).toEqual([]);
  });

  it.each([
    ['a part is missing', '本年收入合计512.65万元，本年支出合计515.05万元，年末结转和结余18.00万元。'],
    [
      'only something like a part stands there',
      '本年基本支出265.43万元，其中人员经费218.26万元。机关运行经费52.60万元。',
    ],
    [
      'parts are planned, the whole is done',
      '本年基本支出决算265.43万元。年初预算安排人员经费210.00万元、公用经费40.00万元。',
    ],
    [
      'parts are of another chapter',
      '一、本级\n本年基本支出265.43万元。\n二、所属\n人员经费118.26万元。公用经费47.17万元。',
    ],
  ])('passes where %s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('holds a bureau’s own identity to the letter', async () => {
    const identities = [
      {
        id: 'own',
        title: '总支出 = 基本支出 + 经营支出',
        left: ['totalExpenditure'] as [string],
        right: ['basicExpenditure', 'operatingExpenditure'] as [string, string],
      },
    ];
    const text = '2022年总支出300.00万元。基本支出212.00万元。经营支出45.00万元。';
    expect(await found(text)).toEqual([]);
    const [finding] = await found(text, { identities });
    expect(finding).toMatch(/^identity error/);
  });
});
