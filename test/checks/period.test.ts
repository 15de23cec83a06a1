import { describe, expect, it } from 'vitest';
import { print, writeReport } from '../../scripts/generate/report.ts';
import { period } from '../../src/checks/period.ts';
import { lines } from '../outline/tree.ts';
import { find, findIn } from './form.ts';

const title = '松岭县水务局2024年度部门决算';

describe('period: headings', () => {
  it('finds last year over a text of this year', () => {
    const text = `${title}\n第三部分 2023年度部门决算情况说明\n一、收入支出总体情况\n松岭县水务局2024年度收入总计30万元，与2023年度相比增加2万元。`;
    expect(findIn(period, lines(text))).toEqual([
      expect.objectContaining({ words: '2023', expected: '2024', severity: 'warning' }),
    ]);
  });

  it('finds it where no title tells the year', () => {
    const text =
      '第三部分 松岭县水务局 2023年度部门决算情况说明\n一、总体情况\n松岭县水务局 2024 年度收入总计 30 万元，与\n2023 年度相比增加 2 万元。\n二、支出情况\n2024 年度支出 28 万元。';
    expect(find(period, text)).toEqual(['2023']);
  });

  it('finds a title that was kept from last year', () => {
    const text =
      '松岭县水务局2023年度部门决算\n一、收入情况\n2024年度收入30万元。\n二、支出情况\n2024年度支出28万元。\n三、结余情况\n2024年年末结余2万元，2024年无结转。';
    expect(find(period, text)).toEqual(['2023']);
  });

  it.each([
    ['text on the year before', `${title}\n一、2023年度预算执行情况\n2023年度支出30万元，2024年将继续压减。`],
    ['a comparison', `${title}\n一、与2023年度决算对比情况\n2024年度收入增加2万元。`],
    ['several years', `${title}\n一、2023年度和2024年度决算情况\n2024年度收入增加2万元。`],
    ['the report’s year', `${title}\n一、2024年度部门决算情况\n2024年度收入30万元，比2023年度多2万元。`],
    ['no year in the text', `${title}\n一、2023年度绩效目标\n完成巡查。`],
    [
      'a title of several years',
      '松岭县水务局2021-2023年规划绩效自评报告\n一、情况\n2024年度收入1万元，2024年度支出1万元，2024年度结余0万元。',
    ],
    [
      'a publication titled by its year',
      '松岭县水务局2024年部门决算公开\n一、情况\n2023年度收入1万元。\n二、支出\n2023年度支出1万元，2023年度结余0万元。',
    ],
  ])('passes %s', (_, text) => {
    expect(find(period, text)).toEqual([]);
  });
});

describe('period: year ends', () => {
  it.each([
    '截至2023年12月31日，本部门共有车辆3辆。',
    '截至 2023年 12 月 31 日，松岭县水务局共有车辆 0\n辆，其中：机要通信用车 0 辆。',
    '截止2023年底，单位编制30人，在职28人。',
    '截至２０２３年末，固定资产原值300万元。',
  ])('finds %s', (text) => {
    const [found] = findIn(period, lines(`${title}\n一、国有资产占有使用情况\n${text}`));
    expect(found).toMatchObject({ expected: '2024', severity: 'warning' });
  });

  it.each([
    [title, '截至2024年12月31日，本部门共有车辆3辆。'],
    [title, '截至2023年12月31日，该项目累计完成投资60%。'],
    [title, '与截至2023年12月31日相比，车辆减少1辆，2024年末共有2辆。'],
    [title, '截至2023年12月31日共有车辆3辆，截至2024年12月31日共有车辆2辆。'],
    ['松岭县水务局2024年部门预算', '截至2023年12月31日，本部门共有车辆3辆。'],
    ['松岭县水务局2024年部门预算', '截至2023年8月31日，本部门共有车辆3辆。'],
    ['松岭县水务局2023年决算及2024年预算说明', '截至2023年12月31日，本部门共有车辆3辆。'],
    ['说明', '截至2023年12月31日，本部门共有车辆3辆。'],
  ])('passes %s: %s', (head, text) => {
    expect(find(period, `${head}\n一、国有资产占有使用情况\n${text}`)).toEqual([]);
  });
});

describe('period: the year’s own budget', () => {
  const head = '松岭县水务局2023年度部门整体支出绩效自评报告\n一、预算执行';

  it('finds it told as last year’s', () => {
    const text = `${head}\n2022年我单位年初预算518.40万元，实际支出500.09万元。\n二、自评工作\n根据2023年度自评通知开展。`;
    expect(find(period, text)).toEqual(['2022']);
  });

  it.each([
    '2023年我单位年初预算518.40万元，实际支出500.09万元。',
    '2022年我单位年初预算518.40万元。\n2023年我单位年初预算600万元。',
    '2022年我单位年初预算518.40万元，2023年增加到600万元。',
    '2022年我单位年初预算518.40万元。\n2022年度实际支出500万元。',
    '2022年我单位年初预算518.40万元，比上年减少3万元。',
    '2022年6月，我单位预算追加3万元。',
  ])('passes %s', (text) => {
    expect(find(period, `${head}\n${text}`)).toEqual([]);
  });
});

describe('period: dates', () => {
  it.each([
    ['建设周期为2022年9月至2020年9月。', '2022年9月至2020年9月'],
    ['建设周期为2022年9月-2022年3月。', '2022年9月-2022年3月'],
    ['服务期2025.12.31-2025.1.1。', '2025.12.31-2025.1.1'],
    ['规划期2025年～2021年。', '2025年～2021年'],
    ['项目于2021年13月完工。', '2021年13月'],
    ['项目于2022 年 6 月 31 日验收。', '2022 年 6 月 31 日'],
    ['项目于2022年0月验收。', '2022年0月'],
  ])('finds %s', (text, words) => {
    expect(find(period, text)).toEqual([words]);
  });

  it.each([
    '建设周期为2020年9月-2022年9月。',
    '服务期2025.1.1-2025.12.31。',
    '2017-2019年度档案已移交。',
    '2024年2月29日验收。',
    '2022年至2023年完成。',
    '2022年12月-2023年1月完成。',
    '2023年12月至次年3月。',
    '工期13个月，2021年13个月的费用为5万元。',
    '2021年12月31日前完成。',
    '支出2012万元-2010万元之间。',
  ])('passes %s', (text) => {
    expect(find(period, text)).toEqual([]);
  });
});

describe('period: the year that a self-evaluation report agrees on', () => {
  const parts = {
    title: '2019年度松岭县水务局部门整体支出绩效自评报告',
    staff: '截至2019年底，核定编制30名，年末实有人员28人。',
    work: '按照《关于开展2019年度预算绩效自评工作的通知》（财绩〔2020〕8号）要求，我局于2020年3月完成了自评。',
    budget: '2019年我局全年预算518.40万元，实际支出500.09万元，预算执行率为96.47%。',
    projects: '2019年度，本部门预算支出项目5个，通过自评，有5个项目结果为“优”。',
    form: '项目支出绩效自评表（2019年度）',
  };
  const written = (changed: Partial<typeof parts> = {}): string => {
    const { title: head, staff, work, budget, projects, form } = { ...parts, ...changed };
    return `${head}\n一、部门概况\n${staff}\n二、自评工作开展情况\n${work}\n三、部门整体支出情况\n${budget}\n四、项目支出情况\n${projects}\n${form}`;
  };

  it('passes one whose years agree', () => {
    expect(find(period, written())).toEqual([]);
  });

  it.each(Object.keys(parts) as (keyof typeof parts)[])('finds last year in its %s', (part) => {
    const text = written({ [part]: parts[part].replace('2019', '2018') });
    expect(findIn(period, lines(text))).toEqual([
      expect.objectContaining({
        words: '2018',
        expected: '2019',
        severity: 'warning',
        figures: [expect.stringContaining('2018')],
      }),
    ]);
  });

  it('finds each of two, and full-width digits', () => {
    const text = written({
      budget: parts.budget.replace('2019', '２０１８'),
      work: parts.work.replace('2019', ' 2018 '),
    });
    expect(find(period, text)).toEqual(['2018', '２０１８']);
  });

  it.each([
    { staff: '2018年部门预算比上年增加3万元。' },
    { staff: '截至2018年底，累计搬迁人员300人。' },
    { budget: '2018年我局全年预算518.40万元。2019年我局全年预算600万元。' },
    { budget: '2018年我局全年预算518.40万元。\n2019年我局全年预算600万元。' },
    { budget: '2018年我局全年预算518.40万元，较上年减少3万元。' },
    { budget: '（一）2018年情况\n2018年我局全年预算518.40万元。' },
    { work: '2019年我局完成了2018年度绩效自评工作，并于2020年3月开展本次自评。' },
    { work: '2018年度绩效自评发现的问题已经整改，我局完成2018年度绩效自评整改。' },
    { projects: '2018年成立专班，2018年6月批复，项目总投资300万元。' },
    { budget: parts.budget.replace('2019', '2017') },
  ])('passes %j', (changed) => {
    expect(find(period, written(changed))).toEqual([]);
  });

  it.each([
    ['one statement against one', `${parts.title}\n一、概况\n${parts.staff.replace('2019', '2018')}`],
    [
      'two against two',
      written({
        staff: parts.staff.replace('2019', '2018'),
        work: parts.work.replace('2019', '2018'),
        budget: parts.budget.replace('2019', '2018'),
      }),
    ],
    [
      'a budget',
      written({
        title: '松岭县水务局2019年部门预算编制说明',
        staff: parts.staff.replace('2019', '2018'),
        budget: parts.budget.replace('2019', '2018'),
      }),
    ],
    ['a report on several years', written({ title: '松岭县水务局2017-2018年规划绩效自评报告' })],
  ])('does not judge %s', (_, text) => {
    expect(find(period, text)).toEqual([]);
  });

  it('finds any own year of a written report that is changed, and nothing before', () => {
    let changed = 0;
    let found = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const report = writeReport({ content: seed, phrasing: seed, style: seed, order: seed });
      const clean = print(report);
      expect(find(period, clean.text), `seed ${seed}`).toEqual([]);
      for (const id of clean.places.keys()) {
        const token = report.tokens.get(id)!;
        if (token.kind !== 'year') continue;
        const last = String(token.value.minus(1));
        const { text } = print(report, new Map([[id, { digits: last, tail: token.tail }]]));
        changed += 1;
        if (find(period, text).join() === last) found += 1;
      }
    }
    expect(changed).toBeGreaterThan(60);
    expect(found / changed).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['2023年2月20日签订合同，2023年4月10日完成供货，用时49天。', []],
    ['2023年4月1日开工，9月17日竣工，历时170天。', []],
    ['2020年4月16日开工，2022年9月28日竣工，实际工期895天。', []],
    ['2023年4月1日开工，9月17日竣工，历时107天。', ['107']],
    ['约定2023年9月30日完工，实际2023年11月14日交工，滞后45天。', []],
    ['约定2023年9月30日完工，实际2023年11月14日交工，滞后54天。', ['54']],
    ['计划2022年11月16日完工，实际2022年11月1日通过验收，提前15天。', []],
    ['2023年4月1日开工，7月3日停工整改，9月17日竣工，实际用时150天。', []],
  ])('holds days against the dates before them: %s', (text, expected) => {
    expect(find(period, text)).toEqual(expected);
  });
});
