/** Which readings arithmetic allows. */
import { describe, expect, it } from 'vitest';
import { agrees, familyOf } from '../../src/likely/reading.ts';
import { readingsOf } from '../../src/likely/readings.ts';
import { rowOfText } from './rows.ts';

/** The text, the figure that comes out, and how. In each text it does come out so. */
const SHAPES: readonly (readonly [text: string, figure: string, reading: string])[] = [
  ['全年预算120.00万元，支出90.00万元，执行率75.00%。', '75.00%', 'quotient(90.00万元, 120.00万元)'],
  ['应检1,250件，未检75件，受检率94%。', '94%', 'complement(75件, 1,250件)'],
  ['节约24.50万元，实际支出175.50万元，节约率12.25%。', '12.25%', 'partOf(24.50万元, 175.50万元)'],
  ['本年支出436.20万元，上年412.00万元，增长5.87%。', '5.87%', 'growth(436.20万元, 412.00万元)'],
  ['上年412.00万元，本年增加24.20万元，增长5.87%。', '5.87%', 'movedShare(24.20万元, 412.00万元)'],
  ['本年436.20万元，比上年增加24.20万元，增长5.87%。', '5.87%', 'movedBack(24.20万元, 436.20万元)'],
  ['合格率98.6%，上年合格率97.1%，提高1.5个百分点。', '1.5个百分点', 'points(98.6%, 97.1%)'],
  ['到位300.5万元，支付281.2万元，结余19.3万元。', '19.3万元', 'difference(300.5万元, 281.2万元)'],
  ['年初在册512人，本年增加37人，年末549人。', '549人', 'increased(512人, 37人)'],
  ['年初在册512人，本年减少37人，年末475人。', '475人', 'decreased(512人, 37人)'],
  ['城区410户，镇区128户，村96户，一共634户。', '634户', 'sum(410户, 128户, 96户)'],
  ['一共634户：城区410户，镇区128户，村96户。', '634户', 'sum(410户, 128户, 96户)'],
  [
    '年初结余51.2万元，收入88.4万元，支出71.9万元，年末67.7万元。',
    '67.7万元',
    'balance(51.2万元, 88.4万元, 71.9万元)',
  ],
  [
    '决算1,862.15万元，较概算节约75.45万元。其中建筑工程1,248.30万元、安装286.45万元、独立费用327.40万元。',
    '1,862.15万元',
    'sum(1,248.30万元, 286.45万元, 327.40万元)',
  ],
  [
    '甲村应收36.8万元，少收15.3万元；乙村应收30.2万元，少收6.6万元。两村合计少收21.9万元。',
    '21.9万元',
    'sum(15.3万元, 6.6万元)',
  ],
  ['火化费每具380元，调整为每具440元，上调15.8%。', '15.8%', 'growth(440元, 380元)'],
  [
    '拟购电脑12台、打印机3台，单价分别为4,600元和1,800元，共需6.06万元。',
    '6.06万元',
    'bill(4,600元, 12台, 1,800元, 3台)',
  ],
  ['6,347人次参加334场活动，场均19人次。', '19人次', 'average(6,347人次, 334场)'],
  ['6,347人次参加334场活动，场均19.0人次。', '19.0人次', 'average(6,347人次, 334场)'],
  ['每户补助1,500元，共86户，补助12.9万元。', '12.9万元', 'product(1,500元, 86户)'],
  ['新购课桌86张，一张1,500元，付款12.9万元。', '12.9万元', 'product(1,500元, 86张)'],
  ['改厕86座，一座补1,500元，花去12.9万元。', '12.9万元', 'product(1,500元, 86座)'],
  ['水田每亩700元，旱地450元；旱地共200亩，计9万元。', '9万元', 'product(450元, 200亩)'],
  ['每人每月由108元提到128元，惠及300人，共支3.84万元。', '3.84万元', 'product(128元, 300人)'],
  ['处理垃圾12,480吨，单价63元/吨，结算78.62万元。', '78.62万元', 'product(63元/吨, 12,480吨)'],
  ['冷库吞吐8.5万吨，费用170万元，每吨20元。', '20元', 'average(170万元, 8.5万吨)'],
  ['人均900元，较标准每人800元高出100元。', '100元', 'change(900元, 800元)'],
  ['买轮椅35辆、拐杖62根、助听器18副，辅具115件全部发放。', '115件', 'sum(35辆, 62根, 18副)'],
  ['专家62人、群众代表118名，180人次到场。', '180人次', 'sum(62人, 118名)'],
  ['补助12.9万元，惠及86户，户均1,500元。', '1,500元', 'average(12.9万元, 86户)'],
  ['电价0.60元，用电38.5万千瓦时，电费23.1万元。', '23.1万元', 'times(0.60元, 38.5万千瓦时)'],
  ['每队配3名协管员，42个队共配126名。', '126名', 'times(3名, 42个)'],
  ['晚稻3,240亩，收1,328.4吨，亩产410公斤。', '410公斤', 'divided(1,328.4吨, 3,240亩)'],
  ['抽检3,312批次，支出264.96万元，单批成本800元。', '800元', 'divided(264.96万元, 3,312批次)'],
  ['人均900元，每期4天，摊到每人每天225元。', '225元', 'average(900元, 4天)'],
  ['整改5.2万亩，其中河东2.4万亩、河西28,000亩。', '5.2万亩', 'sum(2.4万亩, 28,000亩)'],
  ['每人每月200元，共35人，发放12个月，计8.4万元。', '8.4万元', 'threefold(200元, 35人, 12个月)'],
  ['债券8,000万元，利率3.05%，付息244万元。', '244万元', 'portion(3.05%, 8,000万元)'],
  ['三项分别占50.8%、33.3%和15.9%。', '15.9%', 'remainder(50.8%, 33.3%)'],
  ['下达85.4万元，已全部拨付85.4万元。', '85.4万元', 'equal(85.4万元)'],
  ['上年接待512批，本年接待475批，减少37批。', '37批', 'change(475批, 512批)'],
  ['年初库存51.2吨，领用12.4吨，购入30.6吨，年末69.4吨。', '69.4吨', 'balance(51.2吨, 30.6吨, 12.4吨)'],
  [
    '年初库存51.2吨，购入30.6吨，领用12.4吨，报损0.8吨，年末68.6吨。',
    '68.6吨',
    'drawn(51.2吨, 30.6吨, 12.4吨, 0.8吨)',
  ],
  [
    '应收146.2万元，实收131.6万元，减免9.7万元，欠缴4.9万元。',
    '4.9万元',
    'rest(146.2万元, 131.6万元, 9.7万元)',
  ],
  ['执行率扣1.2分，档案管理扣3.0分，自评95.8分。', '95.8分', 'deducted(1.2分, 3.0分)'],
  [
    '帐篷150顶、每顶1,200元，棉被600床、每床160元，共27.6万元。',
    '27.6万元',
    'bill(1,200元, 150顶, 160元, 600床)',
  ],
];

describe('readings of a figure', () => {
  it('go up or down as the words say', async () => {
    const text = (way: string): string => `上年接待512批，本年接待475批，${way}37批。`;
    const agreeing = async (way: string): Promise<string[]> => {
      const { row, at, print } = await rowOfText(text(way));
      const place = at('37批');
      return readingsOf(row, place)
        .filter((each) => agrees(row, place, each))
        .map(print);
    };
    expect(await agreeing('减少')).toEqual(['change(475批, 512批)']);
    expect(await agreeing('增加')).toEqual(['change(512批, 475批)']);
  });

  it('are of families, and exclude each other within one', async () => {
    const { row, at } = await rowOfText('发出问卷300份，回收率96%，有效问卷288份：满意241份，一般47份。');
    const place = at('288份');
    const families = new Set(readingsOf(row, place).map((each) => familyOf(place, each)));
    expect(families).toContain('price');
    expect(families).toContain('parts');
  });

  it.each(SHAPES)('%s', async (text, figure, reading) => {
    const { row, print, figures } = await rowOfText(text);
    const at = row.findLastIndex(({ mention }) => figures[mention.figure]!.raw === figure);
    const place = reading.startsWith('sum')
      ? row.findIndex(({ mention }) => figures[mention.figure]!.raw === figure)
      : at;
    const found = readingsOf(row, place).find((each) => print(each) === reading);
    expect(found?.range[0]).toBeLessThanOrEqual(row[place]!.quantity.rough[1]);
    expect(found?.range[1]).toBeGreaterThanOrEqual(row[place]!.quantity.rough[0]);
  });

  it('of means are as exact as these are printed', async () => {
    for (const [mean, isRight] of [
      ['3.5人', true],
      ['3.2人', false],
      ['4人', true],
    ] as const) {
      const { row, at, print } = await rowOfText(`共1,680人，分属480户，户均${mean}。`);
      const average = readingsOf(row, at(mean)).find((each) => print(each) === 'average(1,680人, 480户)')!;
      expect(agrees(row, at(mean), average)).toBe(isRight);
    }
  });

  it('are none where the text gives no exact value', async () => {
    const { readings } = await rowOfText('预算约120万元，支出90万元，结余约30万元，0个项目未完成。');
    expect(readings('30万元')).toEqual([]);
    expect(readings('0个')).toEqual([]);
  });

  it('count what is weighed in the unit that its price is for', async () => {
    for (const [text, isRight] of [
      ['每吨1.38元，运送955.26吨，费用1,318.26元。', true],
      ['每公斤1.38元，运送955.26吨，费用1,318.26元。', false],
      ['每公斤1.38元，运送955.26吨，费用1,318,258.80元。', true],
    ] as const) {
      const { row, print } = await rowOfText(text);
      const at = row.length - 1;
      const priced = readingsOf(row, at).find((each) => print(each) === 'product(1.38元, 955.26吨)')!;
      expect(agrees(row, at, priced)).toBe(isRight);
    }
  });

  it('do not divide people by money', async () => {
    const { readings } = await rowOfText('每吨1.38元，运送955.26吨，48人参加，人均费用27.46元。');
    expect(readings('27.46元').filter((each) => each.startsWith('average'))).toEqual(
      ['average(1.38元, 48人)'].slice(1),
    );
  });
});
