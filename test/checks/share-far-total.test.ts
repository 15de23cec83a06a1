import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('shares of totals told under their name elsewhere', () => {
  const list = (rate: string) =>
    `一、资金安排\n全县统筹安排衔接资金16,906万元，其中中央9,846万元、省级4,210万元、市县2,850万元。\n二、使用方向\n（一）产业发展10,312.6万元，占衔接资金总额的${rate}；\n（二）基础设施4,988.4万元，占29.51%。`;

  it('takes the total that another share of the list is of', async () => {
    expect(await found(list('61.00%'))).toEqual([]);
    expect(await found(list('66.25%'))).toEqual([expect.stringMatching(/^share error/u)]);
  });

  it('accuses by itself only where a slip explains it', async () => {
    const text = (left: string) =>
      `预备费安排3,000万元，占一般公共预算支出（286,540万元）的1.05%。\n年末余额${left}万元，占一般公共预算支出的5.59%，未超过规定上限。`;
    expect(await found(text('16,024'))).toEqual([]);
    expect(await found(text('16,204'))).toEqual([expect.stringMatching(/^share \w+ 16,204万元→16,?024/u)]);
    expect(await found(text('17,804'))).toEqual([]);
  });
});

describe('what makes one whole', () => {
  const shares = (housing: string) =>
    `按功能分类，卫生健康支出占91.96%，社会保障支出占5.44%，住房保障支出占${housing}，教育支出占0.11%。`;

  it('adds shares that tell no amounts', async () => {
    expect(await found(shares('2.50%'))).toEqual([]);
    expect(await found(shares('2.53%'))).toEqual([expect.stringMatching(/^share/u)]);
  });

  const purchases = (services: string) =>
    `政府采购支出总额386.72万元，其中：政府采购货物支出42.18万元、政府采购工程支出97.30万元、政府采购服务支出247.24万元。授予中小企业合同金额312.46万元，占政府采购支出总额的80.80%；货物采购授予中小企业合同金额占货物支出金额的100.00%，工程采购授予中小企业合同金额占工程支出金额的100.00%，服务采购授予中小企业合同金额占服务支出金额的${services}。`;

  it('adds what small firms got of each kind', async () => {
    expect(await held('share', purchases('69.96%'))).toContainEqual(
      expect.stringContaining('247.24万元 × 69.96%'),
    );
    expect(await found(purchases('69.96%'))).toEqual([]);
    expect(await found(purchases('66.96%'))).toEqual([expect.stringMatching(/^share/u)]);
  });
});

describe('shares of several', () => {
  it('takes the change that the words name', async () => {
    const text = '本年收入增加156.20万元。主要靠争取到专项126.00万元，占增加额的80.7%。';
    expect(await held('share', text)).toContain('80.7% = 126.00万元 ÷ 156.20万元');
  });

  it('takes the several that the words name', async () => {
    const text = (rate: string) =>
      `利润收入5,247万元，股利股息收入864万元，产权转让收入395万元。\n调出到一般公共预算1,968万元，占利润、股利、产权转让三项收入的${rate}。`;
    expect(await held('share', text('30.2%'))).toContain(
      '30.2% = 1,968万元 ÷ (5,247万元 + 864万元 + 395万元)',
    );
    expect(await found(text('32.0%'))).toEqual([expect.stringMatching(/^share/u)]);
  });
});
