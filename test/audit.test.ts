/** One report from bytes to record: what a whole analysis promises. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { audit, defaultSettings } from '../src/audit.ts';
import type { Finding, Record } from '../src/types.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const auditText = (text: string): Promise<Record> =>
  audit(encode(text), { path: '2020年某局绩效自评报告.txt' });

/** Sections that agree in themselves and share no project, amount or name with the report below. */
const UNRELATED = [
  '水质监测站维护费\n1.预算执行情况\n年初预算51.30万元，全年支出51.30万元，预算执行率100%，资金支付手续完整。\n2.目标完成情况\n完成监测点位维护26处，数据有效率达到98.5%。',
  '图书馆开放补助\n1.预算执行情况\n年初预算76.40万元，全年支出64.94万元，预算执行率85%，结余11.46万元。\n2.目标完成情况\n全年接待读者，举办讲座，读者满意度达到96%。',
  '森林防火物资\n1.预算执行情况\n安排资金33.60万元，其中：中央资金20.10万元，省级资金13.50万元，已全部支付。\n2.目标完成情况\n采购风力灭火机，更换老旧水泵，未发生火情。',
  '农村公路养护\n1.预算执行情况\n年初预算128.00万元，年中追加22.50万元，全年预算150.50万元，实际支出150.50万元。\n2.目标完成情况\n修补路面，清理边沟，汛期抢修两次。',
];

const REPORT = (extra: readonly string[]): string => {
  const projects = [
    '车辆租赁费\n1.预算执行情况\n预算安排3.88万元，资金到位3.88万元，实际使用3.39万元，资金到位率100%，预算执行率为78%，节省0.49万元。\n2.目标完成情况\n保障日常出行。综合得分100分，自评结果为“优”。',
    '大厦租赁费\n1.预算执行情况\n租赁面积136698.01平方米，每月每平方米租金30元，花费总金额4921万元。\n2.目标完成情况\n租户整体满意度达95以上。综合得分85分，自评结果为“优”。',
    ...extra,
  ];
  const numbered = projects.map((text, index) => `（${'一二三四五六七八九'[index]}）${text}`);
  return `某局2020年度绩效自评报告
一、部门决算情况
2020年全年总收入4930.87万元，总支出4295.38万元，结余5.49万元。本年总支出4925.38万元，其中：基本支出100.99万元，项目支出4824.39万元。
二、项目支出自评
${numbered.join('\n')}
三、结果应用
整体自评指标得分。`;
};

/** What a finding says, whatever its figures are numbered. */
function summary(record: Record): string[] {
  return record.findings.map(
    ({ id, check, severity, message, quote }) => `${id} ${check} ${severity} ${message} ${quote}`,
  );
}

describe('audit', () => {
  it('gives the same record to the byte for the same bytes', async () => {
    const first = await auditText(REPORT(UNRELATED));
    const second = await auditText(REPORT(UNRELATED));
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    const file = new VFile({ value: REPORT(UNRELATED), path: '2020年某局绩效自评报告.txt' });
    expect(JSON.stringify(await audit(file))).toBe(JSON.stringify(first));
  });

  it('finds what is wrong in the report', async () => {
    const { findings } = await auditText(REPORT([]));
    const graver = findings.filter(({ severity }) => severity !== 'info');
    expect(graver.map(({ check }) => check).sort()).toEqual([
      'grade',
      'missing-value',
      'rate',
      'restated',
      'score',
    ]);
    const restated = findings.find(({ check }) => check === 'restated')!;
    expect(restated.suspects.map(({ suggestion }) => suggestion)).toEqual(['4925.38']);
  });

  it('changes no finding when unrelated sections are added, in any number and order', async () => {
    const before = summary(await auditText(REPORT([])));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(UNRELATED, { minLength: 1 }), async (extra) => {
        expect(summary(await auditText(REPORT(extra)))).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves its input as it was', async () => {
    const bytes = encode(REPORT([]));
    const copy = bytes.slice();
    await audit(bytes);
    expect(bytes).toEqual(copy);
  });

  it('names the file as it was given, with /', async () => {
    const { source } = await audit(encode('总支出1万元。'), { path: '某局\\报告.txt' });
    expect(source.path).toBe('某局/报告.txt');
    expect(source.bytes).toBe(encode('总支出1万元。').byteLength);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a broken Word file', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])],
  ])('makes one finding of %s', async (_, bytes) => {
    const { findings, figures } = await audit(bytes, { path: '报告.docx' });
    expect(findings.map(({ check, severity }) => [check, severity])).toEqual([['unreadable', 'error']]);
    expect(findings[0]!.message).not.toBe('');
    expect(figures).toEqual([]);
  });

  it('follows the settings', async () => {
    const checks = { score: 'off', rate: 'info', 'missing-value': 'error' } as const;
    const { findings } = await audit(encode(REPORT([])), { settings: { checks, lang: 'en' } });
    const severity = (check: string) => findings.find((each) => each.check === check)?.severity;
    expect([severity('score'), severity('rate'), severity('missing-value')]).toEqual([
      undefined,
      'info',
      'error',
    ]);
    for (const finding of findings) expect(finding.message).toBe(finding.translations.en);
  });

  it('hands a difference of the last place the severity that the settings give it', async () => {
    const text = '全年预算3880.00万元，实际支出3390.00万元，执行率87.3%。';
    const severities = async (lastPlace: 'off' | 'info' | 'error') =>
      (await audit(encode(text), { settings: { lastPlace } })).findings.map(({ severity }) => severity);
    expect(await severities('info')).toEqual(['info']);
    expect(await severities('error')).toEqual(['error']);
    expect(await severities('off')).toEqual([]);
  });

  it('has no settings of its own that a bureau could not read', () => {
    expect(defaultSettings().profile.id).toBe('national-2020');
    expect(defaultSettings().checks).toEqual({});
  });
});

const real = new URL('../../shared/reports/lanzhou-2020.txt', import.meta.url);

describe.skipIf(!existsSync(real))('a report as received (where it is at hand)', () => {
  const record = existsSync(real)
    ? audit(new Uint8Array(readFileSync(real)), { path: 'lanzhou-2020.txt' })
    : Promise.reject(new Error('not at hand'));
  record.catch(() => undefined);
  const findingsOf = async (...severities: Finding['severity'][]) =>
    (await record).findings.filter(({ severity }) => severities.includes(severity));

  it('gives the clerk’s list at warning and above, and no more', async () => {
    const { blocks } = await record;
    const textOf = ({ block, start, end }: Finding) =>
      blocks.find(({ id }) => id === block)!.text.slice(start, end);
    const list = (await findingsOf('error', 'warning')).map((each) => [each.check, textOf(each)]);
    expect(list).toEqual([
      ['sum', '14361.25万元'],
      ['restated', '143,539.21万元'],
      ['malformed-number', '139,26.31万元'],
      ['score', '100分'],
      ['origin', '2000万元'],
      ['missing-value', expect.stringContaining('得分')],
    ]);
  });

  it('proposes the readings that the other relations uphold', async () => {
    const { findings, figures } = await record;
    const proposals = (printed: string) => {
      const figure = figures.find(({ raw }) => raw.startsWith(printed))!;
      return findings.flatMap(({ suspects }) =>
        suspects.filter((each) => each.figure === figure.id).map(({ suggestion }) => suggestion),
      );
    };
    expect(proposals('143,539.21')[0]).toBe('14353.92');
    expect(proposals('139,26.31')[0]).toBe('13926.31');
    expect(proposals('10314.25')).toContain('10324.25');
  });

  it('keeps the rest at info', async () => {
    const info = (await findingsOf('info')).map(({ check, quote }) => `${check} ${quote}`);
    expect(info.some((each) => /^missing-unit .*95以上/.test(each))).toBe(true);
    expect(info.some((each) => /^repeated-text .*一清带来的/.test(each))).toBe(true);
    expect(info.every((each) => /^(?:missing-unit|repeated-text|outline|sum|restated) /.test(each))).toBe(
      true,
    );
  });

  it('ties out what is right', async () => {
    const { claims } = await record;
    const holding = claims.filter(({ verdict }) => /^holds/.test(verdict));
    const holds = (check: string, arithmetic: RegExp) =>
      holding.filter((claim) => claim.check === check && arithmetic.test(claim.arithmetic ?? '')).length;
    expect(holds('sum', /^6872\.31万元 = 317\.06万元 \+ 6555\.25万元$/)).toBe(1);
    expect(holds('difference', /^7\.32万元 = 14361\.25万元 − 14353\.92万元$/)).toBe(1);
    expect(holds('rate', /^100% = 14353\.92万元 ÷ 6872\.31万元$/)).toBe(1);
    expect(holds('rate', /^87% = 3\.39万元 ÷ 3\.88万元$/)).toBe(1);
    expect(holds('rate', /^100% = 3\.88万元 ÷ 3\.88万元$/)).toBe(1);
    expect(holds('difference', /^0\.49万元 = 3\.88万元 − 3\.39万元$/)).toBe(1);
    expect(holds('product', /^4921万元 = 136698\.01平方米 × 30元.* × 12$/)).toBe(1);
    expect(holds('score', /^10分 \+ 50分 \+ 30分 \+ 10分 = 100$/)).toBe(1);
    expect(holds('sum', /^7075万元 = 4000万元 \+ 3075万元$/)).toBe(1);
    expect(holds('sum', /^7075万元 = 2000万元 \+ 4000万元 \+ 335万元 \+ 500万元 \+ 240万元$/)).toBe(1);
    expect(holds('count', /^4个 = 4$/)).toBeGreaterThanOrEqual(1);
    expect(holds('count', /^5项 = 5$/)).toBe(1);
    expect(holds('count', /^5个 = 5$/)).toBe(1);
    for (const amount of [1600, 4921, 247.312, 7075, 2000, 4000, 335, 500, 240])
      expect(holds('rate', new RegExp(`^100% = ${amount}万元? ÷ ${amount}万元?$`)), `${amount}`).toBe(1);
    for (const score of [92, 99, 100])
      expect(holds('grade', new RegExp(`^${score}分 >= 90$`)), `${score}`).toBeGreaterThanOrEqual(1);
  });

  it('takes no date, document number or heading for an amount', async () => {
    const { figures, blocks } = await record;
    for (const words of ['〔2021〕23号', '2017-2019年度', '2020年9月-2022年9月', '（B区）', '1.2020年'])
      for (const block of blocks) {
        const at = block.text.indexOf(words);
        if (at < 0) continue;
        const inside = figures.filter(
          ({ block: own, start, end }) => own === block.id && start < at + words.length && end > at,
        );
        for (const { kind, raw } of inside) expect(['year', 'date', 'other'], raw).toContain(kind);
      }
  });

  it('checks most of its figures', async () => {
    const { coverage, figures } = await record;
    const counted = figures.filter(({ kind }) => kind !== 'year' && kind !== 'date');
    expect(coverage.figures).toBe(counted.length);
    expect(coverage.checked).toBe(counted.filter(({ status }) => status !== 'unchecked').length);
    expect(coverage.checked / coverage.figures).toBeGreaterThan(0.6);
  });
});

describe('the fixture like it, and its clean twin', () => {
  const reading = (name: string) => {
    const url = new URL(`../fixtures/reports/${name}`, import.meta.url);
    return audit(new Uint8Array(readFileSync(url)), { path: name });
  };

  it.each(['txt', 'docx'])('gives the same list as text and as Word: %s', async (extension) => {
    const { findings } = await reading(`yunchuan-2020.${extension}`);
    const graver = findings.filter(({ severity }) => severity !== 'info').map(({ check }) => check);
    expect(graver.filter((check) => check !== 'restated').sort()).toEqual(
      ['malformed-number', 'missing-value', 'origin', 'score', 'sum'].sort(),
    );
    expect(graver.filter((check) => check === 'restated')).toHaveLength(1);
  });

  it.each(['txt', 'docx'])('finds nothing in the clean one: %s', async (extension) => {
    expect((await reading(`yunchuan-2020-clean.${extension}`)).findings).toEqual([]);
  });
});
