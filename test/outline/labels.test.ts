import { describe, expect, it } from 'vitest';
import { hanNumber, parseLabel } from '../../src/outline/labels.ts';

describe('labels', () => {
  it.each([
    ['一、基本情况', 'han', 1, '一、'],
    ['十一、其他', 'han', 11, '十一、'],
    ['二十四、抗疫特别国债', 'han', 24, '二十四、'],
    ['三.预算执行', 'han', 3, '三.'],
    ['（一）部门职能', 'han-bracket', 1, '（一）'],
    ['(十二) 结果', 'han-bracket', 12, '(十二)'],
    ['（二)混用括号', 'han-bracket', 2, '（二)'],
    ['1.预算执行情况', 'arabic', 1, '1.'],
    ['4. 偏离原因', 'arabic', 4, '4.'],
    ['12、住房保障支出', 'arabic', 12, '12、'],
    ['３．全角编号', 'arabic', 3, '３．'],
    ['（1）办公室', 'arabic-bracket', 1, '（1）'],
    ['2）发展科', 'arabic-half-bracket', 2, '2）'],
    ['③满意度', 'circled', 3, '③'],
    ['第一部分 部门概况', 'part', 1, '第一部分'],
    ['第 3 部分：说明', 'part', 3, '第3部分'],
    ['第二章 决算', 'chapter', 2, '第二章'],
    ['1.2 组织情况', 'decimal', 2, '1.2'],
    ['2.1.3部门决算', 'decimal', 3, '2.1.3'],
    ['2.3 项目资金管理', 'decimal', 3, '2.3'],
    ['1.2人员经费', 'decimal', 2, '1.2'],
    ['3.1年度目标', 'decimal', 1, '3.1'],
  ])('reads %s', (text, family, number, printed) => {
    const label = parseLabel(text)!;
    expect({ family: label.family, number: label.number }).toEqual({ family, number });
    expect(text.slice(0, label.length).replace(/[ ：]/g, '')).toBe(printed.replace(/ /g, ''));
  });

  it.each([
    ['1.2020年兰州新区孵化大厦项目', '1.'],
    ['3.2021-2023年规划', '3.'],
    ['２.２０２２年预算', '２.'],
  ])('parts the number from the year in %s', (text, printed) => {
    expect(parseLabel(text)).toMatchObject({ family: 'arabic', text: printed, length: printed.length });
  });

  it.each([
    '1.2亿元用于道路建设',
    '3.5倍',
    '8.5万平方米',
    '2.6项',
    '3.2人次',
    '1.5 小时',
    '12.08%。主要原因',
    '1193.20 万元，增长',
    '0.94 万元',
    '2.5个百分点',
    '2020年度部门预算',
    '一季度完成投资',
    '一、二、三产业协调发展',
    '二、三季度支付进度',
    '一是制度还不健全',
    '第一，加强管理',
    '第一季度审价',
    '元；在其他政府采购项目中',
    '0、无',
    '',
    '　',
  ])('sees none in %s', (text) => {
    expect(parseLabel(text)).toBeNull();
  });

  it.each([
    ['一', 1],
    ['十', 10],
    ['十九', 19],
    ['二十', 20],
    ['九十九', 99],
    ['一百零', Number.NaN],
  ])('counts %s as %d', (word, value) => {
    expect(hanNumber(word)).toBe(value);
  });
});
