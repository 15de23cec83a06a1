import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, gouji } from './run.ts';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('gouji check', () => {
  it('checks a folder, lists the findings and writes records and a summary', async () => {
    const folder = folderWith({ '报告/甲局/一.txt': '有错', '报告/乙局/二.txt': '没有' });
    const { code, out, error } = await gouji(folder, ['check', '报告']);
    expect(error).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('此处有错');
    expect(out.indexOf('报告/乙局/二.txt')).toBeLessThan(out.indexOf('报告/甲局/一.txt'));
    const record = json(join(folder, 'gouji-out/records/报告/甲局/一.txt.json'));
    expect(record.source.path).toBe('报告/甲局/一.txt');
    expect(json(join(folder, 'gouji-out/summary.json'))).toMatchObject({
      reports: 2,
      findings: { error: 1 },
    });
    expect(existsSync(join(folder, 'gouji-out/discrepancies.xlsx'))).toBe(true);
  });

  it('ends with 0 where nothing is at or above --fail-on', async () => {
    const folder = folderWith({ 'a.txt': '警' });
    const codeOf = async (...argv: string[]) => (await gouji(folder, ['check', 'a.txt', '-q', ...argv])).code;
    expect(await codeOf()).toBe(0);
    expect(await codeOf('--fail-on', 'warning')).toBe(1);
    expect(await codeOf('--fail-on', 'info')).toBe(1);
    expect(await codeOf('--fail-on', 'error')).toBe(0);
    expect(await codeOf('--fail-on', 'never')).toBe(0);
  });

  it('says nothing with --quiet', async () => {
    const folder = folderWith({ 'a.txt': '错' });
    expect(await gouji(folder, ['check', 'a.txt', '--quiet'])).toEqual({ code: 1, out: '', error: '' });
  });

  it('counts a suppressed finding for nothing, until the suppression expires', async () => {
    const folder = folderWith({ 'a.txt': '错' });
    await gouji(folder, ['check', 'a.txt']);
    const { id } = json(join(folder, 'gouji-out/records/a.txt.json')).findings[0];
    const suppress = (expires: string) =>
      writeFileSync(
        join(folder, 'gouji.config.json'),
        JSON.stringify({ suppressions: [{ finding: id, reason: '已核实', expires }] }),
      );
    suppress('2026-03-01');
    expect((await gouji(folder, ['check', 'a.txt'])).code).toBe(0);
    suppress('2026-02-28');
    const { code, out } = await gouji(folder, ['check', 'a.txt']);
    expect(code).toBe(1);
    expect(out).toContain(`已过期、不再生效的豁免 1 条：${id} (2026-02-28)`);
  });

  it('names the department by the rules of the settings', async () => {
    const folder = folderWith({
      '收件/教育局/a.txt': '错',
      '收件/卫健委自评.txt': '警',
      'gouji.config.json': JSON.stringify({
        departments: [
          { match: '教育局/**', department: '市教育局' },
          { match: '*卫健*.txt', department: '市卫健委' },
        ],
      }),
    });
    const { out } = await gouji(folder, ['check', '收件']);
    expect(out).toContain('市教育局');
    const { departments } = json(join(folder, 'gouji-out/summary.json'));
    expect(departments.map((each: { department: string }) => each.department).sort()).toEqual([
      '市卫健委',
      '市教育局',
    ]);
  });

  it('tells new findings from those of an earlier run', async () => {
    const folder = folderWith({ 'a.txt': '错', 'b.txt': '警' });
    await gouji(folder, ['check', 'a.txt', 'b.txt', '-o', 'first']);
    writeFileSync(join(folder, 'b.txt'), '改了');
    const { out } = await gouji(folder, ['check', 'a.txt', 'b.txt', '-o', 'second', '--baseline', 'first']);
    expect(json(join(folder, 'second/summary.json')).baseline).toEqual({ new: 0, remaining: 1, fixed: 1 });
    expect(out).toContain('此处有警');
  });

  it('lists a report that breaks the analysis, and goes on', async () => {
    const folder = folderWith({ 'a.txt': '崩', 'b.txt': '好' });
    const { code, out } = await gouji(folder, ['check', '.']);
    expect(code).toBe(1);
    expect(out).toContain('TypeError: broken');
    expect(json(join(folder, 'gouji-out/summary.json'))).toMatchObject({ reports: 2, unreadable: 1 });
  });

  it('gives up a report that takes too long, also a single one', async () => {
    const worker = new URL('../bulk/worker-double.mjs', import.meta.url);
    // Small reports of a short run need no worker; a long one cannot be small.
    const folder = folderWith({ 'a.txt': `hang${' '.repeat(50_000)}`, 'b.txt': 'good' });
    for (const more of [[], ['b.txt'], ['--jobs', '1']]) {
      const { code, out } = await gouji(folder, ['check', 'a.txt', ...more, '--no-cache'], { worker });
      expect([code, out.includes('超过 1.5 秒')]).toEqual([1, true]);
    }
  });

  it('prints the effective settings and checks nothing', async () => {
    const folder = folderWith({
      'gouji.config.json': '{ // 说明\n "failOn": "info", "checks": { "sum": "off" }, }',
    });
    const { code, out } = await gouji(folder, ['check', '--print-config', '--jobs', '3']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      failOn: 'info',
      checks: { sum: 'off' },
      jobs: 3,
      profile: 'national-2020',
    });
    expect(existsSync(join(folder, 'gouji-out'))).toBe(false);
  });

  it('speaks English on request', async () => {
    const folder = folderWith({ 'a.txt': '错' });
    const { out } = await gouji(folder, ['check', 'a.txt', '--lang', 'en']);
    expect(out).toContain('there is a error');
    expect(out).toMatch(/^results: /m);
  });

  it('names what other files a folder holds', async () => {
    const folder = folderWith({ 'in/a.txt': '好', 'in/b.xlsx': 'x', 'in/c.pdf': 'y', 'in/d.pdf': 'z' });
    expect((await gouji(folder, ['check', 'in'])).out).toContain('未检查其他类型的文件：.pdf 2，.xlsx 1');
  });
});

describe('one clear line and exit code 2', () => {
  const files = {
    'a.txt': '错',
    'empty/.keep': '',
    'broken.json': '{ "failOn": ',
    'wrong.json': '{ "failOn": "sometimes" }',
    'typo.json': '{ "departmets": [] }',
    'nested.json': '{ "suppressions": [{ "finding": "x" }] }',
    'unknown-check.json': '{ "checks": { "summ": "off" } }',
    'profile.json': '{ "profile": "national-2022" }',
    'taken/discrepancies.xlsx': 'mine',
    'file-not-folder': '',
  };
  const cases: [string, string[], RegExp][] = [
    [
      'a typo in an option',
      ['check', 'a.txt', '--fromat', 'xlsx'],
      /没有 --fromat 这个选项，是不是 --format？/,
    ],
    ['a typo in a command', ['chekc', 'a.txt'], /没有 chekc 这个命令，是不是 check？/],
    ['a typo in a value', ['check', 'a.txt', '--fail-on', 'eror'], /--fail-on 不能是“eror”，是不是“error”？/],
    [
      'a typo in a format',
      ['check', 'a.txt', '--format', 'xlsx,htm'],
      /--format 不能是“htm”，是不是“html”？/,
    ],
    ['an option without its value', ['check', 'a.txt', '--output'], /后面缺少内容/],
    ['a number that is none', ['check', 'a.txt', '--jobs', 'two'], /--jobs 应当是 1 到 64 的整数/],
    ['nothing to check', ['check'], /请写明要检查的文件或文件夹/],
    ['a missing file', ['check', 'missing.docx'], /没有这个文件或文件夹：missing\.docx/],
    ['a pattern that fits nothing', ['check', '*.docx'], /没有找到可检查的报告/],
    ['an empty folder', ['check', 'empty'], /没有找到可检查的报告：empty/],
    ['missing settings', ['check', 'a.txt', '--config', 'nowhere.json'], /找不到配置文件：nowhere\.json/],
    [
      'settings that are no JSON',
      ['check', 'a.txt', '--config', 'broken.json'],
      /broken\.json:1:13 不是正确的 JSON/,
    ],
    [
      'a wrong value',
      ['check', 'a.txt', '--config', 'wrong.json'],
      /“failOn”的值 "sometimes" 不可用，可用的有：error、warning/,
    ],
    [
      'an unknown key',
      ['check', 'a.txt', '--config', 'typo.json'],
      /没有“departmets”这一项，是不是“departments”？/,
    ],
    ['a missing key', ['check', 'a.txt', '--config', 'nested.json'], /“suppressions\[0\]”缺少“reason”/],
    [
      'an unknown check',
      ['check', 'a.txt', '--config', 'unknown-check.json'],
      /“checks\.summ”不是检查项，是不是“sum”？/,
    ],
    [
      'an unknown profile',
      ['check', 'a.txt', '--config', 'profile.json'],
      /没有名为“national-2022”的评分规则，是不是“national-202/,
    ],
    ['a baseline without records', ['check', 'a.txt', '--baseline', 'empty'], /没有上一次检查的完好记录/],
    ['an output beside the input', ['check', 'a.txt', '-o', '.'], /里有待检查的报告（a\.txt），请另选/],
    ['an output over the input', ['check', 'a.txt', '-o', 'a.txt'], /输出位置是一个文件/],
    [
      'an output over a stranger',
      ['check', 'a.txt', '-o', 'taken'],
      /已有不是本程序写的 discrepancies\.xlsx/,
    ],
    [
      'an output that cannot be',
      ['check', 'a.txt', '-o', 'file-not-folder/out'],
      /无法写入 .*：路径中有一段是文件/,
    ],
    ['an unknown check to explain', ['explain', 'smu'], /没有“smu”这项检查，是不是“sum”？/],
    ['no records to render', ['render', 'empty'], /没有找到检查记录/],
    ['a record that is none', ['render', 'wrong.json'], /不是检查记录/],
  ];
  it.each(cases)('for %s', async (_name, argv, message) => {
    const folder = folderWith(files);
    const { code, out, error } = await gouji(folder, argv);
    expect(error).toMatch(message);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('错');
    expect(readFileSync(join(folder, 'taken/discrepancies.xlsx'), 'utf8')).toBe('mine');
  });

  it('in English too', async () => {
    const folder = folderWith(files);
    const { error } = await gouji(folder, ['check', 'a.txt', '--lang', 'en', '--fromat', 'x']);
    expect(error).toBe('gouji: unknown option --fromat; did you mean --format?\n');
  });

  it.skipIf(process.getuid?.() === 0)('for a folder that may not be written', async () => {
    const folder = folderWith(files);
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o555);
    const { code, error } = await gouji(folder, ['check', 'a.txt', '-o', 'locked/out']);
    expect(error).toContain('没有写入权限');
    expect(code).toBe(2);
  });
});
