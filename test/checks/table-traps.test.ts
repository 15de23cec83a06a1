/** Tables of real reports that tempt a checker to add up what adds up to nothing: what is right stays silent. */
import { describe, expect, it } from 'vitest';
import { auditText } from './claims.ts';

const graver = async (text: string): Promise<string[]> => {
  const { findings } = await auditText(text);
  return findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
};

const TABLES: readonly (readonly [string, string, string, string])[] = [
  [
    'years as heads of columns, under a unit of money',
    '清泉镇“三公”经费情况（单位：万元）\n| 年度 | 2021 | 2022 | 2023 |\n| 公务接待 | 3.86 | 3.12 | 2.40 |\n| 车辆运行 | 9.20 | 8.75 | 10.14 |\n| 合计 | 13.06 | 11.87 | 12.54 |',
    '| 13.06 | 11.87 | 12.54 |',
    '| 13.06 | 11.78 | 12.54 |',
  ],
  [
    'rows of several units under heads of names',
    '学段 | 小学 | 初中 | 合计\n在校生（人） | 18460 | 9125 | 27585\n应拨（万元） | 1329.12 | 857.75 | 2186.87\n增补（万元） | 19.20 | 96.30 | 115.50\n合计应拨（万元） | 1348.32 | 954.05 | 2302.37',
    '| 2302.37',
    '| 2302.73',
  ],
  [
    'what months begin and end with',
    '食堂收支公示（元）\n| 项目 | 1月 | 2月 | 3月 | 合计 |\n| 上月结余 | 6214.30 | 4371.80 | 5931.40 | 6214.30 |\n| 伙食费 | 5880.00 | 4116.00 | 6174.00 | 16170.00 |\n| 补助 | 9450.00 | 9450.00 | 9450.00 | 28350.00 |\n| 采购 | 17172.50 | 12006.40 | 17518.75 | 46697.65 |\n| 月末结余 | 4371.80 | 5931.40 | 4036.65 | 4036.65 |',
    '| 28350.00 |',
    '| 23850.00 |',
  ],
  [
    'means and per cents beside a column of totals',
    '| 项目 | 局机关 | 执法大队 | 检测中心 | 合计 |\n| 人员经费（万元） | 412.60 | 286.35 | 198.40 | 897.35 |\n| 公用经费（万元） | 38.90 | 21.70 | 15.25 | 75.85 |\n| 项目支出（万元） | 155.00 | 64.20 | 310.00 | 529.20 |\n| 支出合计（万元） | 606.50 | 372.25 | 523.65 | 1502.40 |\n| 人均人员经费（万元） | 15.28 | 15.07 | 14.17 | 14.96 |\n| 增长% | 9.3 | 1.3 | 8.1 | 6.9 |',
    '| 1502.40 |',
    '| 1520.40 |',
  ],
  [
    'parts with digits under items with Chinese numerals, the last of them without any',
    '项目支出明细（万元）\n| 序号 | 项目 | 金额 | 当年拨款 | 结转 |\n| 一 | 设备购置小计 | 810.25 | 772.80 | 37.45 |\n| 1 | 智慧黑板 | 592.80 | 592.80 | 0.00 |\n| 2 | 实验器材 | 217.45 | 180.00 | 37.45 |\n| 二 | 师资培训小计 | 152.20 | 152.20 | 0.00 |\n| 1 | 骨干培训 | 88.00 | 88.00 | 0.00 |\n| 2 | 区级研修 | 64.20 | 64.20 | 0.00 |\n| 三 | 学生资助 | 735.60 | 735.60 | 0.00 |\n| | 总计 | 1698.05 | 1660.60 | 37.45 |',
    '| 217.45 | 180.00 |',
    '| 271.45 | 180.00 |',
  ],
  [
    'a column of nothing, which any rows make',
    '支出预算表\n单位：万元\n| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| | 合计 | 3678.80 | 0.00 | 3678.80 |\n| 212 | 城乡社区支出 | 3678.80 | 0.00 | 3678.80 |\n| 21208 | 土地出让收入安排的支出 | 3260.50 | 0.00 | 3260.50 |\n| 2120803 | 城市建设支出 | 2840.00 | 0.00 | 2840.00 |\n| 2120804 | 农村基础设施建设支出 | 420.50 | 0.00 | 420.50 |\n| 21213 | 配套费安排的支出 | 418.30 | 0.00 | 418.30 |\n| 2121301 | 城市公共设施 | 418.30 | 0.00 | 418.30 |',
    '| 420.50 | 0.00 | 420.50 |',
    '| 402.50 | 0.00 | 420.50 |',
  ],
  [
    'the numbers of the columns below heads of codes and names',
    '支出决算表\n单位：万元\n| 项目 | | 本年支出合计 | 基本支出 | 项目支出 |\n| 科目编码 | 科目名称 | 1 | 2 | 3 |\n| | 合计 | 327.60 | 327.60 | 0.00 |\n| 208 | 社会保障和就业支出 | 236.18 | 236.18 | 0.00 |\n| 210 | 卫生健康支出 | 91.42 | 91.42 | 0.00 |',
    '| 236.18 | 236.18 |',
    '| 263.18 | 236.18 |',
  ],
  [
    'bodies that are counted once in the total',
    '问题\t部门数\t金额（万元）\n结余资金未上缴\t7\t1286.40\n非税收入未及时缴库\t4\t473.65\n超范围列支\t5\t218.35\n合计\t11\t1978.40\n（同一部门有两类以上问题的，部门数只计一次。）',
    '\t1978.40',
    '\t1987.40',
  ],
  [
    'a grant that a ceiling holds down',
    '| 企业 | 设备投资（万元） | 补助比例 | 补助额（万元） |\n| 甲厂 | 2150.0 | 10% | 215.0 |\n| 乙厂 | 6340.0 | 10% | 600.0 |\n| 丙厂 | 835.0 | 10% | 83.5 |\n| 丁厂 | 1462.0 | 10% | 146.2 |\n| 合计 | 10787.0 | | 1044.7 |\n\n单个企业补助不超过600万元，乙厂按上限安排。',
    '| 1044.7 |',
    '| 1074.4 |',
  ],
  [
    'months of two years that are no points',
    '| 断面 | 2022年达标月数 | 2023年达标月数 |\n| 上石桥 | 9 | 11 |\n| 两江口 | 8 | 12 |\n| 渡口村 | 10 | 10 |\n| 新河坝 | 12 | 10 |\n| 沙洲尾 | 11 | 12 |\n| 总计 | 50 | 55 |',
    '| 50 | 55 |',
    '| 50 | 65 |',
  ],
  [
    'years among heads of words, above a total of the rows',
    '水利工程分年度拨款表\n工程\t合同价\t2020\t2021\t2022\t尾款\n沙湾泵站\t612.40\t210.00\t265.40\t96.00\t41.00\n灌区渠道\t358.70\t0\t122.70\t180.00\t56.00\n合计\t971.10\t210.00\t388.10\t276.00\t97.00',
    '\t388.10\t',
    '\t381.80\t',
  ],
  [
    'rents of which less was paid than was due',
    '门面\t面积（㎡）\t月租金（元/㎡）\t月数\t应收（元）\t实收（元）\n东街一号\t86\t45\t12\t46,440\t46,440\n东街二号\t124\t40\t9\t44,640\t29,760\n车站库房\t350\t12\t12\t50,400\t50,400',
    '\t44,640\t',
    '\t64,440\t',
  ],
];

describe('tables that are right stay silent, and a slip in them is found', () => {
  it.each(TABLES)('%s', async (_, text, right, wrong) => {
    expect(await graver(text)).toEqual([]);
    expect(text).toContain(right);
    expect(await graver(text.replace(right, wrong))).not.toEqual([]);
  });
});

const ACCOUNT = `                          收入支出决算总表
                                                        单位：万元
             收入                              支出
      项目          行次   决算数        项目              行次    决算数
一、一般公共预算财政拨款收入  1  2,318.46  一、一般公共服务支出    31    812.35
二、政府性基金预算财政拨款收入 2   165.20  二、外交支出            32
三、国有资本经营预算财政拨款收入 3         三、国防支出            33      3.00
四、上级补助收入             4             四、公共安全支出        34    18.40
五、其他收入                 5     12.87   五、教育支出            35  1,631.53
本年收入合计                27  2,496.53  本年支出合计           57  2,465.28
使用非财政拨款结余（含专用结余） 28         结余分配                58
年初结转和结余              29     84.61   年末结转和结余          59    115.86
总计                        30  2,581.14  总计                   60  2,581.14
`;

describe('an account whose long labels push its figures to the right', () => {
  it('is read by what stands in its columns', async () => {
    const { figures, coverage } = await auditText(ACCOUNT);
    expect(await graver(ACCOUNT)).toEqual([]);
    expect(figures.filter(({ unit }) => unit === '万元').length).toBeGreaterThan(12);
    expect(coverage.checked).toBeGreaterThan(12);
  });

  it.each([
    ['2,318.46', '2,381.46'],
    ['1,631.53', '1,613.53'],
    ['115.86', '118.56'],
  ])('has a slip in %s found', async (right, wrong) => {
    expect(await graver(ACCOUNT.replace(right, wrong))).toHaveLength(1);
  });
});
