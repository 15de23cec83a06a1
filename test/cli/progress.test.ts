import { Writable } from 'node:stream';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/bulk/run.ts';
import { fitEnd, Pace, paceWords, startProgress } from '../../src/cli/progress.ts';

const progress = (done: number, changes: Partial<Progress> = {}): Progress => ({
  done,
  total: 200,
  cached: 0,
  current: '收件/教育局/一份名字很长很长很长很长很长很长很长很长很长很长很长很长的自评报告.docx',
  findings: { error: 2, warning: 3, info: 4, suppressed: 5 },
  ...changes,
});

describe('progress', () => {
  it('tells rate, time left and findings', () => {
    expect(paceWords(progress(100), 10, 'zh')).toBe('100/200 份，每秒 10 份，还需 10 秒，发现 9 处');
    expect(paceWords(progress(5), 0.5, 'en')).toBe('5/200 reports, 0.5/s, 7 min left, 9 findings');
    expect(paceWords(progress(0), 0, 'zh')).toContain('还需 …');
    expect(paceWords(progress(200), 0, 'zh')).toContain('还需 0 秒');
  });

  it('takes the rate of late, not that of the cache at the start', () => {
    const pace = new Pace(0);
    let done = 0;
    for (let time = 0; time <= 120_000; time += 500) {
      done += time < 10_000 ? 500 : 1;
      const rate = pace.rate(done, time);
      if (time === 9500) expect(rate).toBeGreaterThan(900);
      if (time >= 45_000) expect(rate).toBeCloseTo(2, 1);
    }
  });

  it('shows the end of a path within the columns there are', () => {
    expect(fitEnd('单位/报告.docx', 40)).toBe('单位/报告.docx');
    for (const columns of [0, 1, 2, 5, 10, 13]) {
      expect(stringWidth(fitEnd('单位/报告.docx', columns))).toBeLessThanOrEqual(columns);
    }
    expect(fitEnd('单位/报告.docx', 12)).toBe('…/报告.docx');
  });

  it('writes a line now and then where it is piped', () => {
    let time = 0;
    let text = '';
    const display = startProgress({ write: (more) => (text += more) }, 'zh', () => time);
    for (let done = 0; done <= 200; done += 1) {
      time = done * 100;
      display.show(progress(done));
    }
    display.end();
    expect(text).toBe(
      '100/200 份，每秒 10 份，还需 10 秒，发现 9 处\n200/200 份，每秒 10 份，还需 0 秒，发现 9 处\n',
    );
  });

  it('draws a bar that fits a terminal, and clears it at the end', async () => {
    let text = '';
    const stream = Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          text += chunk;
          done();
        },
      }),
      { isTTY: true, columns: 80, cursorTo() {}, clearLine() {} },
    );
    const display = startProgress(stream, 'zh', () => 1000);
    display.show(progress(0, { current: '恶意\u001b[31m\u202e名.docx' }));
    display.show(progress(100));
    display.end();
    const visible = text.replace(/\u001b(?:\[[0-9;?]*[A-Za-z]|[78])/g, '\n').split('\n');
    expect(Math.max(...visible.map((line) => stringWidth(line)))).toBeLessThan(80);
    expect(text).toContain('█');
    expect(text).not.toContain('\u001b[31m');
    expect(text).not.toContain('\u202e');
  });
});
