/** The record: what other programs rely on. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { stableIds } from '../../src/record/identity.ts';
import { quoteAround } from '../../src/record/quote.ts';
import { unreadableRecord } from '../../src/record/unreadable.ts';
import { InvalidRecordError, validated } from '../../src/record/validate.ts';
import type { Settings } from '../../src/settings.ts';
import type { Figure, Record } from '../../src/types.ts';

const TEXT = `某局2022年度绩效自评报告
一、部门决算情况
2022年全年预算1280.50万元，其中：基本支出780.50万元，项目支出520.00万元。
二、项目支出自评
（一）道路养护
年初预算30.00万元，实际支出24.00万元，预算执行率85%，修补路面1200平方米。
（二）桥梁检测
年初预算12.00万元，实际支出12.00万元，预算执行率100%，项目支出139,26.31万元。`;

function auditText(text: string, settings: Partial<Settings> = {}): Promise<Record> {
  return audit(new TextEncoder().encode(text), { path: 'report.txt', settings });
}

const figureOf = ({ figures }: Record, raw: string): Figure => figures.find((each) => each.raw === raw)!;
const ids = ({ findings }: Record): string[] => findings.map(({ id }) => id);

describe('findings', () => {
  it('keep their ids under an edit elsewhere', async () => {
    const before = ids(await auditText(TEXT));
    expect(before.length).toBeGreaterThanOrEqual(3);
    for (const edited of [
      TEXT.replace('某局2022年度', '某局\n2022年度'),
      TEXT.replace('一、部门决算情况\n', '一、部门决算情况\n本部门共有职工18人。\n'),
      TEXT.replace('，修补路面1200平方米', '，修补路面1350平方米，排水沟40处'),
      TEXT.replace('（二）桥梁检测\n', '（二）桥梁检测\n检测工作已经完成，报告归档备查。\n'),
    ])
      expect(ids(await auditText(edited))).toEqual(before);
  });

  it('get another id when what they say changes, the others keep theirs', async () => {
    const before = ids(await auditText(TEXT));
    const after = ids(await auditText(TEXT.replace('执行率85%', '执行率86%')));
    expect(after.filter((id) => before.includes(id))).toHaveLength(before.length - 1);
  });

  it('say the same in both languages’ places and stand in the order of the text', async () => {
    const zh = await auditText(TEXT);
    const en = await auditText(TEXT, { lang: 'en' });
    expect(ids(en)).toEqual(ids(zh));
    for (const [index, finding] of zh.findings.entries()) {
      expect(finding.message).toBe(finding.translations.zh);
      expect(en.findings[index]!.message).toBe(finding.translations.en);
      expect(finding.translations.en).not.toMatch(/。/);
    }
    const order = zh.findings.map(({ block }) => zh.blocks.findIndex(({ id }) => id === block));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('point at words of their block and at figures and claims of the record', async () => {
    const { findings, blocks, figures, claims } = await auditText(TEXT);
    const known = new Set([...figures.map(({ id }) => id), ...claims.map(({ id }) => id)]);
    for (const finding of findings) {
      const { text } = blocks.find(({ id }) => id === finding.block)!;
      expect(finding.quote).toContain(text.slice(finding.start, finding.end));
      for (const id of [
        ...finding.figures,
        ...finding.claims,
        ...finding.suspects.map(({ figure }) => figure),
      ])
        expect(known).toContain(id);
    }
  });

  it('stay in the record when they are suppressed, with the reason', async () => {
    const [first] = ids(await auditText(TEXT));
    const suppressions = [{ finding: first!, reason: '已核实', expires: '2030-01-01' }];
    const { findings } = await auditText(TEXT, { suppressions });
    expect(findings[0]!.suppressed).toEqual({ reason: '已核实', expires: '2030-01-01' });
    expect(findings.slice(1).every(({ suppressed }) => suppressed === undefined)).toBe(true);
  });
});

describe('figures', () => {
  it('end as consistent, inconsistent or unchecked with a reason', async () => {
    const record = await auditText(TEXT);
    const status = (raw: string) => [figureOf(record, raw).status, figureOf(record, raw).reason];
    expect(status('100%')).toEqual(['consistent', null]);
    expect(status('85%')).toEqual(['inconsistent', null]);
    expect(status('139,26.31万元')).toEqual(['inconsistent', null]);
    expect(status('1200平方米')).toEqual(['unchecked', 'no-relation']);
    for (const { status: own, reason } of record.figures) expect(reason === null).toBe(own !== 'unchecked');
  });

  it('are counted without years and dates', async () => {
    const { coverage, figures } = await auditText(TEXT);
    const counted = figures.filter(({ kind }) => kind !== 'year' && kind !== 'date');
    expect(figures.length).toBeGreaterThan(counted.length);
    expect(coverage).toEqual({
      figures: counted.length,
      checked: counted.filter(({ status }) => status !== 'unchecked').length,
    });
  });

  it('say why they could not be checked', async () => {
    const record = await auditText('全年预算0万元，实际支出3万元，执行率100%。');
    expect(figureOf(record, '100%').reason).toBe('zero-base');
    const list = await auditText('全年总支出100万元，其中三公经费5万元，会议费2万元。');
    expect(figureOf(list, '100万元').reason).toBe('open-list');
  });

  it('are the exact words of their block', async () => {
    const { figures, blocks } = await auditText(TEXT);
    for (const { raw, block, start, end } of figures)
      expect(blocks.find(({ id }) => id === block)!.text.slice(start, end)).toBe(raw);
  });
});

describe('claims', () => {
  it('tell formula, arithmetic, both values and their difference', async () => {
    const { claims } = await auditText('全年总支出1280.50万元，其中：基本支出780.50万元，项目支出520万元。');
    const [sum] = claims.filter(({ check }) => check === 'sum');
    expect(sum).toMatchObject({
      formula: 'f1 = f2 + f3',
      arithmetic: '1280.50万元 = 780.50万元 + 520万元',
      figures: ['f1', 'f2', 'f3'],
      stated: '1280.50',
      expected: '1300.50',
      difference: '-20.00',
      unit: '万元',
      verdict: 'violated',
      reason: null,
    });
  });

  it('are numbered in a row, each formula of a check once', async () => {
    const { claims } = await auditText(TEXT);
    expect(claims.map(({ id }) => id)).toEqual(claims.map((_, index) => `c${index + 1}`));
    const formulas = claims.map(({ check, formula }) => `${check} ${formula}`);
    expect(new Set(formulas).size).toBe(formulas.length);
  });

  it('give a reason where they cannot be verified, and only there', async () => {
    const { claims } = await auditText(`${TEXT}\n全年总支出100万元，其中三公经费5万元，会议费2万元。`);
    expect(claims.some(({ verdict }) => verdict === 'unverifiable')).toBe(true);
    for (const { verdict, reason } of claims) expect(reason !== null).toBe(verdict === 'unverifiable');
  });
});

describe('validated', () => {
  const source = { path: '局/报告.docx', bytes: 0, sha256: '0'.repeat(64) };
  const record = unreadableRecord(source, { zh: '文件是空的。', en: 'The file is empty.' }, 'zh');

  it('lets a right record through', () => {
    expect(validated(record)).toBe(record);
    expect(record.findings[0]).toMatchObject({ check: 'unreadable', message: '文件是空的。', block: null });
  });

  it.each([
    ['a version of its own', { ...record, schemaVersion: 2 }, 'schemaVersion'],
    ['an unknown key', { ...record, mood: 'good' }, 'additional'],
    [
      'a severity that there is not',
      { ...record, findings: [{ ...record.findings[0], severity: 'fatal' }] },
      'findings/0/severity',
    ],
    [
      'a number where a decimal is a string',
      { ...record, findings: [{ ...record.findings[0], stated: 1.5 }] },
      'findings/0/stated',
    ],
    ['no coverage', { ...record, coverage: undefined }, 'coverage'],
  ])('throws on %s, naming file and place', (_, wrong, place) => {
    const check = () => validated(wrong as unknown as Record);
    expect(check).toThrow(InvalidRecordError);
    expect(check).toThrow(/局\/报告\.docx/);
    expect(check).toThrow(new RegExp(place));
  });
});

describe('stableIds', () => {
  it('gives equal findings a number, and others other ids', () => {
    const next = stableIds();
    const first = next(['sum', '一', '12万元']);
    expect(first).toMatch(/^[0-9a-f]{12}$/);
    expect(next(['sum', '一', '12万元'])).toBe(`${first}-2`);
    expect(next(['sum', '一', '13万元'])).not.toBe(first);
    expect(stableIds()(['sum', '一', '12万元'])).toBe(first);
    expect(next(['sum', '一12', '万元'])).not.toBe(next(['sum', '一', '12万元x']));
  });
});

describe('quoteAround', () => {
  const text = '第一句说别的。全年预算120万元，实际支出102万元，预算执行率为95%。第三句也说别的。';

  it('keeps to the sentence', () => {
    const at = text.indexOf('95%');
    expect(quoteAround(text, at, at + 3)).toMatch(/^全年预算120万元，实际支出102万元，预算执行率为95%。?$/);
  });

  it('is short in a long sentence, and has the words themselves whole', () => {
    const long = `${'很'.repeat(200)}95%${'长'.repeat(200)}`;
    const quote = quoteAround(long, 200, 203);
    expect(quote).toMatch(/^…很+95%长+…$/);
    expect(quote.length).toBeLessThan(60);
  });

  it('cuts a long sentence at a pause and tells so, but no number at its comma', () => {
    const before = '单位认真落实过紧日子的要求，本年度车辆租赁费支出及时高效完成，';
    const long = `${before}综合得分100分，共支出1,234,567.89万元用于各项工作，另有结余。`;
    const at = long.indexOf('100分');
    expect(quoteAround(long, at, at + 4)).toBe(
      '…本年度车辆租赁费支出及时高效完成，综合得分100分，共支出1,234,567.89万元…',
    );
    const number = `支出143,539.21万元用于各项重点工作的开展和落实以及其他${'事'.repeat(30)}`;
    expect(quoteAround(number, 0, 2)).toMatch(/^支出143,539\.21万元.*…$/);
    const cut = '第一项重点工作支出0.5亿元和其他的5678901.23万元都已经用于各地的建设';
    expect(quoteAround(cut, 4, 9)).toBe('第一项重点工作支出0.5亿元和其他的5678901.23万元…');
  });
});
