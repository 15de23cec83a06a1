/** Readings that fail without a mistake, and their neighbours that do not. */
import { describe, expect, it } from 'vitest';
import { isExcused } from '../../src/diagnose/excused.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { found } from '../checks/claims.ts';
import { rowOfText } from '../likely/rows.ts';

/** May the reading of a figure that is printed so fail though nobody made a mistake? */
async function excused(text: string, figure: string, printed: string): Promise<boolean> {
  const { row, at, print } = await rowOfText(text);
  const reading = readingsOf(row, at(figure)).find((each) => print(each) === printed)!;
  return isExcused(row, at(figure), reading);
}

describe('a price', () => {
  it('makes no whole amount of what two levels differ by', async () => {
    const text = (paid: string): string =>
      `用气52.4万立方米，上年57.8万立方米，少用5.4万立方米，降幅9.3%。单价3.15元，因此${paid}万元。`;
    const printed = 'product(3.15元, 5.4万立方米)';
    expect(await excused(text('燃气费减到165.16'), '165.16万元', printed)).toBe(true);
    expect(await excused(text('燃气费节省17.10'), '17.10万元', printed)).toBe(false);
  });

  it('makes one of what was newly made, where nothing is compared', async () => {
    const text = '增加床位120张，每张补助5万元，补助建设资金606万元。';
    expect(await excused(text, '606万元', 'product(5万元, 120张)')).toBe(false);
  });

  it('by the month makes what is paid in one, and not in ten', async () => {
    const text = (paid: string): string =>
      `公寓租金补贴：博士46人，每月1,400元；硕士318人，每月900元；本科1,150人，每月400元。月补贴81.06万元，${paid}810.6万元。`;
    expect(await found(text('按10个月发放'))).toEqual([]);
    expect(await found(text('发放'))).toHaveLength(1);
  });
});

describe('a product', () => {
  it('multiplies no months by months', async () => {
    const text = (unit: string): string => `每月应收49,000元，免收3${unit}，实收9个月，租金441,000元。`;
    expect(await excused(text('个月'), '441,000元', 'threefold(49,000元, 3个月, 9个月)')).toBe(true);
    expect(await excused(text('间'), '441,000元', 'threefold(49,000元, 3间, 9个月)')).toBe(false);
  });

  it('is no price told again', async () => {
    const text = (each: string): string => `疫苗${each}15.2元，共计152,000元。`;
    expect(await excused(text('每剂'), '152,000元', 'equal(15.2元)')).toBe(true);
    expect(await excused(text('支出'), '152,000元', 'equal(15.2元)')).toBe(false);
  });

  it('is of what is counted, and not of so many for each', async () => {
    const text = (each: string): string => `疫苗按${each}2剂，每剂15元，共计123,600元。`;
    expect(await excused(text('每只种羊'), '123,600元', 'product(15元, 2剂)')).toBe(true);
    expect(await excused(text('种羊'), '123,600元', 'product(15元, 2剂)')).toBe(false);
  });
});

describe('a rate', () => {
  it('that a bracket tells of a part says nothing of what stands before it', async () => {
    const printed = 'portion(87.2%, 20分)';
    expect(
      await excused('过程指标20分，得18.4分（其中预算执行率87.2%，得8.72分）。', '18.4分', printed),
    ).toBe(true);
    expect(await excused('过程指标20分，得分率87.2%，得18.4分。', '18.4分', printed)).toBe(false);
  });

  it('whose base the words name is of nothing else', async () => {
    const text = (base: string): string =>
      `每亩播4,500粒，理论成苗4,185株，实测成苗3,976株，成苗率${base}为88.4%。`;
    const printed = 'quotient(3,976株, 4,185株)';
    expect(await excused(text('以播种粒数为底'), '88.4%', printed)).toBe(true);
    expect(await excused(text('以理论株数为底'), '88.4%', printed)).toBe(false);
  });

  it('of growth is of what was done, where a budget tells how far it was met', async () => {
    const text = (met: string): string => `年初预算820万元，${met}与2021年810万元相比增长4.98%。`;
    const printed = 'growth(820万元, 810万元)';
    expect(await excused(text('完成103.7%，'), '4.98%', printed)).toBe(true);
    expect(await excused(text(''), '4.98%', printed)).toBe(false);
  });

  it('of a change is of what there was before it, unless it is called a share', async () => {
    const text = (rate: string): string => `建议停车费调整到每车12元，上调2元，${rate}20%。`;
    expect(await excused(text('幅度'), '2元', 'portion(20%, 12元)')).toBe(true);
    expect(await excused(text('占'), '2元', 'portion(20%, 12元)')).toBe(false);
  });
});

describe('an average', () => {
  it('by the quarter is none by head', async () => {
    const text = (each: string): string => `核定移民3,942人，全年应发236.52万元，${each}59.13万元。`;
    const printed = 'average(236.52万元, 3,942人)';
    expect(await excused(text('每季度'), '59.13万元', printed)).toBe(true);
    expect(await excused(text('每人'), '59.13万元', printed)).toBe(false);
  });
});

describe('the seconds behind minutes', () => {
  it('are told nowhere again', async () => {
    const text = (time: string): string => `平均到场时间${time}48秒，折408秒。`;
    expect(await excused(text('6分'), '408秒', 'equal(48秒)')).toBe(true);
    expect(await excused(text(''), '408秒', 'equal(48秒)')).toBe(false);
  });
});

describe('a rate of another year', () => {
  it('is of none of the figures of this one', async () => {
    const text = (year: string): string => `作业面积650亩，完成494亩；${year}完成率73%。`;
    expect(await excused(text('前年'), '73%', 'quotient(494亩, 650亩)')).toBe(true);
    expect(await excused(text(''), '73%', 'quotient(494亩, 650亩)')).toBe(false);
  });
});

describe('a total that is not theirs', () => {
  it('is what stands beside their sum, which bears the name of one', async () => {
    const text = (behind: string): string =>
      `老人满意236份，儿童满意158份。两类合起来420份，${behind}394份。`;
    expect(await excused(text('满意'), '420份', 'sum(236份, 158份)')).toBe(true);
    expect(await excused(text('回收'), '420份', 'sum(236份, 158份)')).toBe(false);
  });
});

describe('a difference', () => {
  it('takes the items of a list off, and not how many they are', async () => {
    const text = (head: string): string =>
      `泊位3,640个，${head}：东街1,485个；西街1,230个；其余925个在北街。`;
    const printed = 'rest(3,640个, 三个, 1,485个, 1,230个)';
    expect(await excused(text('分属三个街道'), '925个', printed)).toBe(true);
    expect(await excused(text('停用三个，其中'), '925个', printed)).toBe(false);
  });

  it('of one change alone does not lead back to what there was the year before', async () => {
    const text = (gained: string): string => `2022年末会员936人，${gained}退出97人，上年末为819人。`;
    expect(await excused(text('当年新增214人、'), '819人', 'decreased(936人, 97人)')).toBe(true);
    expect(await excused(text(''), '819人', 'difference(936人, 97人)')).toBe(false);
  });

  it('takes nothing off a base that rates are reckoned from', async () => {
    const text = (told: string): string => `养老保险8%按缴费基数24,000元${told}1,920元，医疗保险2%计480元。`;
    expect(await excused(text('计'), '1,920元', 'difference(24,000元, 480元)')).toBe(true);
    expect(await excused(text('扣后余'), '1,920元', 'difference(24,000元, 480元)')).toBe(false);
  });
});

describe('a sum', () => {
  it('is no part that makes a total told before together with its neighbours', async () => {
    const text = (all: string): string =>
      `全年支付${all}元。水利局1,482万元，交通局7,316万元，文旅局2,845万元，教育局1,098万元，其他部门3,433万元。`;
    const printed = 'sum(2,845万元, 1,098万元, 3,433万元)';
    expect(await excused(text('1.6174亿'), '7,316万元', printed)).toBe(true);
    expect(await excused(text('2.6174亿'), '7,316万元', printed)).toBe(false);
  });
});

describe('what several amounts make together', () => {
  it('is shared out, and not one of them', async () => {
    const text = (what: string): string =>
      `维护费128万元，看护报酬144万元。灌溉农田7.2万亩，${what}摊到每亩37.78元。`;
    const printed = 'average(128万元, 7.2万亩)';
    expect(await excused(text('两项费用'), '37.78元', printed)).toBe(true);
    expect(await excused(text('维护费用'), '37.78元', printed)).toBe(false);
  });
});

describe('how much there may be at most', () => {
  it('is no rate of what there is', async () => {
    const text = (words: string): string =>
      `合同总价864,000元，每日按万分之五即432元计违约金，${words}合同总价的5%。`;
    const printed = 'quotient(432元, 864,000元)';
    expect(await excused(text('累计不超过'), '5%', printed)).toBe(true);
    expect(await excused(text('累计占'), '5%', printed)).toBe(false);
  });
});

describe('what something else tells already', () => {
  it('is not meant by a figure beside it', async () => {
    const text = (all: string): string => `补贴面积2.13万亩，每亩102.5元，计${all}万元，项目资金518.36万元。`;
    const printed = 'product(102.5元, 2.13万亩)';
    expect(await excused(text('218.33'), '518.36万元', printed)).toBe(true);
    expect(await excused(text('281.33'), '518.36万元', printed)).toBe(false);
  });

  it('is no total before the parts, where another one stands behind them', async () => {
    const text = (all: string): string =>
      `下达资金5,000万元。一季度620万元，二季度1,145万元，三季度1,380万元，四季度1,255万元。共支付${all}万元。`;
    const printed = 'sum(620万元, 1,145万元, 1,380万元, 1,255万元)';
    expect(await excused(text('4,400'), '5,000万元', printed)).toBe(true);
    expect(await excused(text('5,600'), '5,000万元', printed)).toBe(false);
  });
});

describe('a list whose rest has a name and no figure', () => {
  it('may make less than its total', async () => {
    const text = (rest: string): string => `总藏量46.8万册，其中纸质图书38.2万册，电子图书7.9万册${rest}。`;
    const printed = 'sum(38.2万册, 7.9万册)';
    expect(await excused(text('，其余为合订本'), '46.8万册', printed)).toBe(true);
    expect(await excused(text(''), '46.8万册', printed)).toBe(false);
  });
});

describe('shares that are told together', () => {
  it('leave nothing that each of them does not', async () => {
    const text = (both: string): string => `轮椅占45.5%，助听器占27.0%，这两类占${both}%。`;
    expect(await excused(text('72.5'), '72.5%', 'remainder(45.5%, 27.0%)')).toBe(true);
    expect(await excused(text('27.5'), '27.5%', 'remainder(45.5%, 27.0%)')).toBe(false);
  });
});

describe('what is held against something else', () => {
  it('has not changed by so much', async () => {
    const text = (label: string): string => `年末在册6,253户，上年末6,428户，${label}175户。`;
    expect(await excused(text('退出户比新增户多'), '175户', 'change(6,253户, 6,428户)')).toBe(true);
    expect(await excused(text('比上年末多'), '175户', 'change(6,253户, 6,428户)')).toBe(false);
  });
});

describe('what is left once something more is counted in', () => {
  it('is no difference of the figures without it', async () => {
    const text = (left: string): string => `收入137,560元，支出128,390元；${left}结余17,170元。`;
    const printed = 'difference(137,560元, 128,390元)';
    expect(await excused(text('计入街道补贴后'), '17,170元', printed)).toBe(true);
    expect(await excused(text('当月'), '17,170元', printed)).toBe(false);
  });
});

describe('what was paid for one kind', () => {
  it('is shared out among those of its name', async () => {
    const text = (name: string): string => `改书屋3所，改食堂4所。${name}投入56万元，平均每所14万元。`;
    const printed = 'average(56万元, 3所)';
    expect(await excused(text('改食堂'), '14万元', printed)).toBe(true);
    expect(await excused(text('改书屋'), '14万元', printed)).toBe(false);
  });
});

describe('what several make in all', () => {
  it('is not shared out at the price of one of them', async () => {
    const text = (second: string): string => `一期1.2万亩，亩均投资2,400元，${second}总投资5,160万元。`;
    const printed = 'average(5,160万元, 1.2万亩)';
    expect(await excused(text('二期0.8万亩，亩均投资2,850元，'), '2,400元', printed)).toBe(true);
    expect(await excused(text(''), '2,400元', printed)).toBe(false);
  });
});

describe('a mean by the day', () => {
  it('is not shared out among the days of another month', async () => {
    const text = (stop: string): string =>
      `六月份进出货车9,300辆次${stop}三十天日均310辆次；七月份进出10,230辆次，日均330辆次。`;
    const printed = (whole: string): string => `average(${whole}, 三十天)`;
    expect(await excused(text('，'), '330辆次', printed('10,230辆次'))).toBe(true);
    expect(await excused(text('，'), '310辆次', printed('9,300辆次'))).toBe(false);
  });
});

describe('the one that is picked out', () => {
  it('is not counted', async () => {
    const text = (one: string): string => `平均25万元，${one}一件52万元。`;
    expect(await excused(text('最多的'), '52万元', 'product(25万元, 一件)')).toBe(true);
    expect(await excused(text('完成'), '52万元', 'product(25万元, 一件)')).toBe(false);
  });
});

describe('what there was at first', () => {
  it('is not what something is a share of now', async () => {
    const text = (from: string): string =>
      `灌溉面积${from}36万亩，2023年末为39.6万亩。节水灌溉面积15.4万亩，占灌溉面积的40.0%。`;
    expect(await excused(text('由'), '40.0%', 'quotient(15.4万亩, 36万亩)')).toBe(true);
    expect(await excused(text('为'), '40.0%', 'quotient(15.4万亩, 36万亩)')).toBe(false);
  });
});

describe('what was claimed too much', () => {
  it('is the price of what two numbers differ by', async () => {
    const text = (words: string): string =>
      `草皮合同18,000平方米，实铺16,400平方米，单价9元，${words}14,400元。`;
    const printed = 'product(9元, 16,400平方米)';
    expect(await excused(text('多报'), '14,400元', printed)).toBe(true);
    expect(await excused(text('货款'), '14,400元', printed)).toBe(false);
  });
});

describe('a price behind several numbers', () => {
  it('is of the nearer one, where that comes out', async () => {
    const text = (paid: string): string =>
      `系统名单6,842人，剔除30人，该发的6,812人。每人补贴1,500元，发放${paid}万元。`;
    const printed = 'product(1,500元, 6,842人)';
    expect(await excused(text('1,021.80'), '1,021.80万元', printed)).toBe(true);
    expect(await excused(text('1,036.20'), '1,036.20万元', printed)).toBe(false);
  });
});

describe('a row of what came and went', () => {
  it('is not told by what came alone', async () => {
    const text = (last: string): string => `藏书8640册，年初8120册，新增560册，${last}40册。`;
    const printed = 'increased(8120册, 560册)';
    expect(await excused(text('剔旧'), '8640册', printed)).toBe(true);
    expect(await excused(text('外借'), '8640册', printed)).toBe(false);
  });

  it('has no difference that one of them tells', async () => {
    const text = (other: string): string =>
      `合同价126.8万元，签证增加9.35万元、${other}4.15万元，结算价132.00万元。`;
    const printed = 'change(132.00万元, 126.8万元)';
    expect(await excused(text('变更减少'), '9.35万元', printed)).toBe(true);
    expect(await excused(text('利息'), '9.35万元', printed)).toBe(false);
  });

  it('counts nothing beside the subtotal that it is in', async () => {
    const text = (all: string): string => `名单${all}人，其中死亡17人，重复19人，剔除36人，该发的612人。`;
    const printed = 'sum(17人, 19人, 36人, 612人)';
    expect(await excused(text('648'), '648人', printed)).toBe(true);
    expect(await excused(text('658'), '658人', printed)).toBe(false);
  });
});

describe('a rate whose base is told', () => {
  it('by its words is of that', async () => {
    const text = (name: string): string =>
      `${name}7个615.6万元。累计拨付748.98万元，其中产业类拨付492.48万元，占产业类安排数的80%。`;
    const printed = 'quotient(492.48万元, 748.98万元)';
    expect(await excused(text('产业类'), '80%', printed)).toBe(true);
    expect(await excused(text('基建类'), '80%', printed)).toBe(false);
  });

  it('by the rate beside it is of the same', async () => {
    const text = (all: number): string => `共${all}个项目。开工14个，完工9个，开工率93.3%，完工率60%。`;
    const printed = 'quotient(9个, 14个)';
    expect(await excused(text(15), '60%', printed)).toBe(true);
    expect(await excused(text(16), '60%', printed)).toBe(false);
  });
});

describe('what stands among the parts', () => {
  it.each([
    [
      'a price',
      '水费4,320元；用电4,720度，电价0.8元，付3,776元；气费7,748元。共付15,844元。',
      '15,844元',
      'sum(4,320元, 0.8元, 3,776元, 7,748元)',
    ],
    [
      'what is told twice by one name',
      '公务接待费6.10万元，为商务接待。因公出国费6.20万元，公务接待费6.10万元，三公经费12.30万元。',
      '12.30万元',
      'sum(6.10万元, 6.20万元, 6.10万元)',
    ],
    [
      'what it tells again',
      '县局补219,000元，投工折资18,600元，公示牌上县补219,000元。',
      '219,000元',
      'difference(219,000元, 18,600元)',
    ],
  ])('is no part: %s', async (_, text, figure, printed) => {
    const { row, print } = await rowOfText(text);
    const place = row.findLastIndex(
      (__, index) => print({ shape: 'equal', operands: [index], range: [0, 0] }) === `equal(${figure})`,
    );
    const reading = readingsOf(row, place).find((each) => print(each) === printed)!;
    expect(isExcused(row, place, reading)).toBe(true);
  });

  it('is one where another has the same value by another name', async () => {
    const text = '一标段412.60万元，二标段385.90万元，三标段385.90万元，总价1,096.95万元。';
    expect(await excused(text, '1,096.95万元', 'sum(412.60万元, 385.90万元, 385.90万元)')).toBe(false);
  });
});

describe('what a list goes on with', () => {
  it('is left of nothing that stands before the list', async () => {
    const text = (list: string): string => `支出98.42亿元，为预算104.1亿元的94.5%，${list}结转下年5.18亿元。`;
    const printed = 'difference(104.1亿元, 98.42亿元)';
    expect(await excused(text('加债务还本11.25亿元、补充基金2.6亿元、'), '5.18亿元', printed)).toBe(true);
    expect(await excused(text(''), '5.18亿元', printed)).toBe(false);
  });
});

describe('a tariff', () => {
  it('is for one of its unit, and may not be off by a power of ten', async () => {
    const text = (name: string): string => `发电13.2万度，${name}0.42元，收入55.44万元。`;
    expect(await excused(text('上网电价'), '55.44万元', 'times(0.42元, 13.2万度)')).toBe(false);
    expect(await excused(text('成交价'), '55.44万元', 'times(0.42元, 13.2万度)')).toBe(true);
  });

  it('is what one of them costs, where that is told so', async () => {
    const text = (price: string): string => `护栏420延米，${price}165元，护栏款69.30万元。`;
    expect(await excused(text('一延米'), '69.30万元', 'times(165元, 420延米)')).toBe(false);
  });
});

describe('a share that goes on with 占', () => {
  it('is of the same part, and not of what the one before was of', async () => {
    const text = '代表应到72人，实到68人，赞成63票，赞成票占实到人数的92.6%，占应到人数的87.5%。';
    const printed = 'quotient(68人, 72人)';
    expect(await excused(text, '92.6%', printed)).toBe(true);
    expect(await excused(text, '87.5%', printed)).toBe(true);
    expect(await excused('代表应到72人，实到68人，占应到人数的87.5%。', '87.5%', printed)).toBe(false);
  });
});

describe('what is aimed at next', () => {
  it('is not what was reached of an aim', async () => {
    const text = (words: string): string =>
      `全年目标16200万元，完成99.5%，短81万元。${words}16900万元，比实际数增长4.8%。`;
    const printed = 'difference(16200万元, 81万元)';
    expect(await excused(text('下年目标初定'), '16900万元', printed)).toBe(true);
    expect(await excused(text('入库'), '16900万元', printed)).toBe(false);
  });
});

describe('a price for one of something and of a time', () => {
  it('makes nothing without the time', async () => {
    const text = (price: string): string => `租用办公用房1,366平方米，${price}30元，租金49.18万元。`;
    expect(await excused(text('每月每平方米'), '49.18万元', 'product(30元, 1,366平方米)')).toBe(true);
    expect(await excused(text('每平方米'), '49.18万元', 'product(30元, 1,366平方米)')).toBe(false);
  });
});

describe('a subtotal', () => {
  it('is no part beside those that make it', async () => {
    const text = (third: string): string => `上级下达3,600万元，县里筹措2,875万元，${third}，概算9,875万元。`;
    const sum = (third: string): string => `sum(3,600万元, 2,875万元, ${third})`;
    expect(await excused(text('落实6,475万元'), '9,875万元', sum('6,475万元'))).toBe(true);
    expect(await excused(text('社会募集3,475万元'), '9,875万元', sum('3,475万元'))).toBe(false);
  });
});

describe('a half of a year', () => {
  it('is not left of what whole years have', async () => {
    const text = (whole: string): string => `年度预算1,286万元，${whole}支付864万元，上半年支付432万元。`;
    const printed = 'difference(1,286万元, 864万元)';
    expect(await excused(text('全年'), '432万元', printed)).toBe(true);
    expect(await excused(text('下半年'), '432万元', printed)).toBe(false);
  });
});

describe('scores of which the last are told without a number', () => {
  it('may make less than their total', async () => {
    const text = (rest: string): string => `改造得4.33分，一体机得4.52分，${rest}小计18.85分。`;
    const printed = 'sum(4.33分, 4.52分)';
    expect(await excused(text('另两项得满分，'), '18.85分', printed)).toBe(true);
    expect(await excused(text(''), '18.85分', printed)).toBe(false);
  });
});

describe('what was done, told twice', () => {
  it('is no rate of itself', async () => {
    const text = (again: string): string => `决算支出1,774.12万元，${again}1,774.12万元，占96.8%。`;
    const told = async (again: string): Promise<boolean> => {
      const { row, print } = await rowOfText(text(again));
      const place = row.length - 1;
      const reading = readingsOf(row, place).find(
        (each) => print(each) === 'quotient(1,774.12万元, 1,774.12万元)',
      )!;
      return isExcused(row, place, reading);
    };
    expect(await told('一般公共预算拨款支出')).toBe(true);
    expect(await told('全年预算')).toBe(false);
  });
});

describe('what a level makes', () => {
  it('is not what its change does', async () => {
    const text = (price: string): string => `人均补助${price}89元，常住人口56.63万人，由此增支283.15万元。`;
    const printed = 'product(89元, 56.63万人)';
    expect(await excused(text('由84元提高到'), '283.15万元', printed)).toBe(true);
    expect(await excused(text('增加'), '283.15万元', printed)).toBe(false);
  });
});

describe('what is told again with fewer places', () => {
  it('may be cut off instead of rounded', async () => {
    const text = (again: string): string => `综合得分97.48分，等级为优。自评结论：综合得分${again}分。`;
    expect(await excused(text('97.4'), '97.4分', 'equal(97.48分)')).toBe(true);
    expect(await excused(text('97.3'), '97.3分', 'equal(97.48分)')).toBe(false);
    expect(await excused(text('94.78'), '94.78分', 'equal(97.48分)')).toBe(false);
  });
});

describe('figures that the words keep apart', () => {
  it('are of one time', async () => {
    const text = (span: string): string => `全年预算612万元，${span}已发441.20万元，全年执行率98.6%。`;
    expect(await excused(text('1—9月'), '98.6%', 'quotient(441.20万元, 612万元)')).toBe(true);
    expect(await excused(text('全年'), '98.6%', 'quotient(441.20万元, 612万元)')).toBe(false);
  });

  it('make no stock of what came and what went', async () => {
    const text = (went: string): string => `年末保有量206辆，比上年净减少5辆，即${went}16辆、购入11辆。`;
    expect(await excused(text('报废'), '206辆', 'sum(16辆, 11辆)')).toBe(true);
  });

  it('do not give a part the change of its whole', async () => {
    const text = (within: string): string =>
      `工业增收1.52亿元，拉动增长3.8个百分点，${within}制造业税收12.60亿元，增长11.4%。`;
    expect(await excused(text('其中'), '11.4%', 'movedBack(1.52亿元, 12.60亿元)')).toBe(true);
  });

  it('are not both ends of a move', async () => {
    const text = '单位户均收回额由138.0万元（82家）降为117.4万元（76家）。';
    expect(await excused(text, '138.0万元', 'average(117.4万元, 82家)')).toBe(true);
  });
});

describe('what words exclude', () => {
  it('takes no goal for what was reached, and no kind for all of them', async () => {
    const text = (goal: string): string => `培训满意度：${goal}85%，完成89.0%。`;
    expect(await excused(text('目标'), '89.0%', 'equal(85%)')).toBe(true);
    const kinds = (all: string): string => `学生满意度95.69%，${all}满意度94.69%。`;
    expect(await excused(kinds('综合'), '94.69%', 'equal(95.69%)')).toBe(false);
    expect(await excused(`满意度95.69%，综合满意度94.69%。`, '94.69%', 'equal(95.69%)')).toBe(true);
  });

  it('takes no reply for satisfaction', async () => {
    const text = (rate: string): string => `问卷发放300份，收回285份，${rate}率91.2%。`;
    expect(await excused(text('满意'), '91.2%', 'quotient(285份, 300份)')).toBe(true);
    expect(await excused(text('回收'), '91.2%', 'quotient(285份, 300份)')).toBe(false);
  });

  it('takes no budget for what was done of another', async () => {
    const text = (spent: string): string =>
      `全年收入预算26,500.00万元，全年支出${spent}19,350.00万元，完成74.0%。`;
    const printed = 'quotient(19,350.00万元, 26,500.00万元)';
    expect(await excused(text('预算'), '74.0%', printed)).toBe(true);
    expect(await excused(text(''), '74.0%', printed)).toBe(false);
  });

  it('adds neither what two differ by nor what is of another state', async () => {
    const fuel = (word: string): string => `应耗油4,598升，${word}1,405升，折合6,013升。`;
    expect(await excused(fuel('相差'), '6,013升', 'sum(4,598升, 1,405升)')).toBe(true);
    expect(await excused(fuel('另购'), '6,013升', 'sum(4,598升, 1,405升)')).toBe(false);
  });
});
