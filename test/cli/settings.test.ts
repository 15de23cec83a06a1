import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { departmentsByRule } from '../../src/bulk/departments.ts';
import { canonicalJson, digest } from '../../src/bulk/fingerprint.ts';
import { loadProfile, profileNames } from '../../src/profiles/index.ts';
import { findSettingsFile, loadSettingsFile } from '../../src/settings-file.ts';
import { printableSettings, resolveSettings } from '../../src/settings-resolve.ts';
import { UsageError } from '../../src/usage-error.ts';
import { folderWith } from './run.ts';

const context = (folder: string) => ({ folder, today: '2026-03-01', checks: ['sum', 'rate'] });
const resolved = (folder: string, options = {}) =>
  resolveSettings(loadSettingsFile(folder), options, context(folder));

describe('settings', () => {
  it('are found upward, the nearest first', () => {
    const folder = folderWith({ 'gouji.config.json': '{}', 'a/gouji.config.jsonc': '{}', 'a/b/c/x.txt': '' });
    expect(findSettingsFile(join(folder, 'a/b/c'))).toBe(join(folder, 'a/gouji.config.jsonc'));
    expect(findSettingsFile(folder)).toBe(join(folder, 'gouji.config.json'));
  });

  it('hold paths that start from their own folder, options from the working one', () => {
    const folder = folderWith({
      'gouji.config.json': '{ "output": "结果", "profile": "./own.json" }',
      'own.json': readFileSync(new URL('../../src/profiles/hubei.json', import.meta.url)),
      'deep/x.txt': '',
    });
    const deep = join(folder, 'deep');
    expect(resolved(deep).output).toBe(join(folder, '结果'));
    expect(resolved(deep).analysis.profile.id).toBe('hubei');
    expect(resolved(deep, { output: 'out', profile: 'sichuan' })).toMatchObject({
      output: join(deep, 'out'),
      analysis: { profile: { id: 'sichuan' } },
    });
  });

  it('let options win, and fill in the rest', () => {
    const folder = folderWith({
      'gouji.config.json': '\uFEFF{ "failOn": "info", "jobs": 4, "cache": false }',
    });
    expect(resolved(folder)).toMatchObject({
      failOn: 'info',
      jobs: 4,
      cache: false,
      formats: ['xlsx', 'html', 'json'],
    });
    expect(resolved(folder, { failOn: 'never', jobs: 1 })).toMatchObject({
      failOn: 'never',
      jobs: 1,
      cache: false,
    });
  });

  it('name the key of a profile that is not there, and of a day that is none', () => {
    const wrong = (text: string, options = {}) => {
      try {
        resolved(folderWith({ 'gouji.config.json': text }), options);
      } catch (error) {
        return (error as UsageError).translations.en;
      }
      return '';
    };
    expect(wrong('{ "profile": "hube" }')).toMatch(
      /gouji\.config\.json: "profile": no profile "hube"; did you mean "hubei"/,
    );
    expect(wrong('{}', { profile: 'hube' })).toMatch(/^--profile: no profile "hube"/);
    expect(wrong('{ "suppressions": [{ "finding": "f", "reason": "r", "expires": "2026-02-30" }] }')).toMatch(
      /"suppressions\[0\]\.expires" must be a date/,
    );
  });

  it('are printed in a form that can be read back', () => {
    const folder = folderWith({
      'gouji.config.json': '{ "profile": "own.json", "checks": { "sum": "info" }, "jobs": 3 }',
      'own.json': readFileSync(new URL('../../src/profiles/hubei.json', import.meta.url)),
    });
    const first = resolved(folder);
    const printed = printableSettings(first);
    expect(printed.profile).toBe(join(folder, 'own.json'));
    const elsewhere = folderWith({ 'gouji.config.json': JSON.stringify(printed) });
    expect({ ...resolved(elsewhere), file: null }).toEqual({ ...first, file: null });
  });

  it('drop what has expired, and only that', () => {
    const rules = ['2026-02-28', '2026-03-01', undefined].map((expires, index) => ({
      finding: `sum-${index}`,
      reason: 'r',
      ...(expires ? { expires } : {}),
    }));
    const folder = folderWith({ 'gouji.config.json': JSON.stringify({ suppressions: rules }) });
    const { analysis, expired } = resolved(folder);
    expect(analysis.suppressions.map(({ finding }) => finding)).toEqual(['sum-1', 'sum-2']);
    expect(expired.map(({ finding }) => finding)).toEqual(['sum-0']);
  });

  it('refuse an identity over a concept that nothing names, unless a term of their own does', () => {
    const identity = { id: 'own', title: 't', left: ['totalIncom'], right: ['centralGrant', 'otherIncome'] };
    const write = (settings: object) => folderWith({ 'gouji.config.json': JSON.stringify(settings) });
    expect(() => resolved(write({ identities: [identity] }))).toThrow(
      '"totalIncom" in "identities[0].left" is no concept; did you mean "totalIncome"?',
    );
    const mended = { ...identity, left: ['totalIncome'] };
    expect(() => resolved(write({ identities: [mended] }))).toThrow(
      '"centralGrant" in "identities[0].right"',
    );
    const terms = [{ concept: 'centralGrant', words: ['中央补助'] }];
    expect(resolved(write({ identities: [mended], terms })).analysis.identities).toEqual([mended]);
  });

  it.each([
    ['{ "jobs": 0 }', '“jobs”不能小于 1', '"jobs" must be at least 1'],
    ['{ "jobs": "2" }', '“jobs”应当是整数，不是 "2"', '"jobs" must be a whole number, not "2"'],
    ['{ "output": "" }', '“output”不能为空', '"output" must not be empty'],
    ['{ "format": ["xlsx", "xlsx"] }', '“format”中有重复的值', '"format" names a value twice'],
    [
      '{ "format": ["pdf"] }',
      '“format[0]”的值 "pdf" 不可用，可用的有：xlsx',
      '"format[0]" cannot be "pdf"; allowed are xlsx',
    ],
    [
      '{ "suppressions": [{ "finding": "a", "reason": "b", "expires": "soon" }] }',
      '“suppressions[0].expires”应当是日期',
      '"suppressions[0].expires" must be a date',
    ],
    [
      '{ "tolerances": { "lastplace": "off" } }',
      '没有“tolerances.lastplace”这一项，是不是“lastPlace”？',
      'unknown key "tolerances.lastplace"; did you mean "lastPlace"?',
    ],
    [
      '{ "identities": [{ "id": "X Y", "title": "t", "left": ["a"], "right": ["b"] }] }',
      '“identities[0].id”只能用小写字母',
      '"identities[0].id" takes small letters',
    ],
    ['[]', '文件应当是对象 { … }，不是 []', 'the file must be an object { … }, not []'],
  ])('say of %s which key is wrong and what is allowed', (text, zh, en) => {
    const folder = folderWith({ 'gouji.config.json': text });
    let error: unknown;
    try {
      loadSettingsFile(folder);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UsageError);
    const { translations } = error as UsageError;
    expect(translations.zh).toContain(zh);
    expect(translations.en).toContain(en);
    expect(translations.zh.startsWith(join(folder, 'gouji.config.json'))).toBe(true);
  });
});

describe('profiles', () => {
  it.each(profileNames())(
    '%s adds up, cites its rule, and has the execution rate among its weights',
    (name) => {
      const profile = loadProfile(name, '.');
      expect(profile.id).toBe(name);
      expect(profile.source).toMatch(/〔\d{4}〕\d+号/);
      const sum = profile.weights.reduce((total, { weight }) => total.plus(weight), new Decimal(0));
      expect(sum.toString()).toBe(profile.total);
      expect(profile.weights).toContainEqual({
        indicator: '预算执行率',
        weight: profile.executionRate.weight,
      });
      expect(profile.grades.map(({ name: grade }) => grade)).toEqual(['优', '良', '中', '差']);
    },
  );

  it('are those that the documents name', () => {
    expect(profileNames()).toEqual(['hubei', 'national-2020', 'national-2021', 'sichuan']);
  });

  const own = JSON.parse(
    readFileSync(new URL('../../src/profiles/national-2020.json', import.meta.url), 'utf8'),
  );
  it.each([
    [{ ...own, total: '90' }, /“weights”合计 100，与“total”的 90 不符/],
    [{ ...own, total: 'all' }, /“total”中的 "all" 不是数字/],
    [{ ...own, grades: [...own.grades].reverse() }, /“grades”应当从高到低排列/],
    [{ ...own, grades: undefined }, /缺少“grades”/],
  ])('of a bureau are held against sense', (profile, message) => {
    const folder = folderWith({ 'own.json': JSON.stringify(profile) });
    let zh = '';
    try {
      loadProfile('own.json', folder);
    } catch (error) {
      zh = (error as UsageError).translations.zh;
    }
    expect(zh).toMatch(message);
  });
});

describe('departments by rule', () => {
  const departmentOf = departmentsByRule([
    { match: '教育局/**', department: '市教育局' },
    { match: '*卫健*.docx', department: '市卫健委' },
    { match: '**/*', department: '其他' },
  ]);
  it.each([
    ['教育局/a.docx', '市教育局'],
    ['收件/教育局/2024/a.docx', '市教育局'],
    ['/data/教育局/a.docx', '市教育局'],
    ['D:\\收件\\教育局\\a.docx', '市教育局'],
    ['报送.zip/教育局/a.docx', '市教育局'],
    ['收件/2024卫健委自评.docx', '市卫健委'],
    ['教育局.docx', '其他'],
  ])('%s is of %s', (path, department) => {
    expect(departmentOf(path)).toBe(department);
  });

  it('are none where no rule fits', () => {
    expect(departmentsByRule([])('a.docx')).toBeNull();
  });
});

describe('fingerprints', () => {
  it('tell parts apart, and equal settings alike', () => {
    expect(digest('ab', 'c')).not.toBe(digest('a', 'bc'));
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: 3 }] })).toBe(canonicalJson({ a: [{ c: 3, d: 2 }], b: 1 }));
  });
});
