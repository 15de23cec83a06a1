/** The pages in a real browser. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingPage } from '../../../src/report/html/index.ts';
import { reportKey } from '../../../src/report/html/places.ts';
import { HtmlWriter } from '../../../src/report/html/writer.ts';
import type { Record } from '../../../src/types.ts';
import { library, unreadableFile, waterBureau, waterBureauEarlier } from '../records.ts';
import { writeAll, writerOptions } from '../run.ts';
import { attackingRecord } from './attack.ts';

const executablePath = '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(!existsSync(executablePath))('in a browser', () => {
  const water = waterBureau();
  const [sum, malformed] = water.findings;
  const key = reportKey(water);
  let browser: Browser;
  let root: string;
  let count = 0;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'gouji-html-'));
    browser = await chromium.launch({ executablePath, args });
  });

  afterAll(async () => {
    await browser.close();
    await rm(root, { recursive: true, force: true });
  });

  /** Writes records into a folder of their own and gives the folder's address. */
  async function written(
    records: readonly Record[],
    more: { limit?: number; lang?: 'en'; earlier?: Record } = {},
  ) {
    const folder = await mkdtemp(join(root, `run${count++}-`));
    const limits = { reports: more.limit ?? 100, length: 1e8, findings: 1000 };
    const { earlier } = more;
    const links = { annotated: (record: Record) => `annotated/${record.source.path}` };
    const options = writerOptions({ lang: more.lang ?? 'zh', baseline: earlier !== undefined, links });
    await writeAll(new HtmlWriter(folder, options, limits), records, earlier ? () => earlier : undefined);
    return pathToFileURL(folder).href;
  }

  /** Opens a page; whatever goes wrong in it, or is asked of the network, fails the test at its end. */
  async function opened(url: string, look: (page: Page) => Promise<void>, options = {}): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('request', (request) => request.url().startsWith('file:') || troubles.push(request.url()));
    try {
      await page.goto(url);
      await look(page);
      expect(troubles).toEqual([]);
    } finally {
      await page.close();
    }
  }

  const figure = (id: string) => `#${key}-figure-${id}`;
  const everything = [unreadableFile(), library(), water];

  test('the overview counts, charts and lists everything, and filters it', async () => {
    await opened(`${await written(everything)}/report.html`, async (page) => {
      expect(await page.locator('#overview .ring text').textContent()).toBe('92.9%');
      expect(await page.locator('#findings .rows a').count()).toBe(4);
      expect(await page.locator('#reports .rows a').count()).toBe(3);
      expect(await page.locator('.report').locator('visible=true').count()).toBe(0);
      expect(await page.locator('.charts .bar').count()).toBeGreaterThan(4);

      await page.locator('.severities .warning button').click();
      expect(await page.locator('#findings .rows a').count()).toBe(1);
      expect(await page.locator('#reports .rows a').count()).toBe(1);
      await page.locator('.severities .warning button').click();
      expect(await page.locator('#findings .rows a').count()).toBe(4);

      await page.selectOption('[name="department"]', '=市文化和旅游局');
      await page.locator('#findings .none').waitFor();
      expect(await page.locator('#reports .rows a').count()).toBe(1);
      await page.locator('[type="reset"]').click();
      await expect.poll(() => page.locator('#findings .rows a').count()).toBe(4);

      await page.fill('[name="query"]', '实际支出304');
      await expect.poll(() => page.locator('#reports .rows a').count()).toBe(1);
      expect(await page.locator('#reports .rows .hit').textContent()).toContain('1');
    });
  });

  test('a report reads as it is, with every figure marked', async () => {
    await opened(`${await written(everything)}/report.html#${key}`, async (page) => {
      const report = page.locator(`#${key}`);
      expect(await report.isVisible()).toBe(true);
      expect(await page.locator('#overview').isVisible()).toBe(false);
      expect(await report.locator('.paper h4').first().textContent()).toBe('（一）部门决算情况');
      expect(await report.locator('.figure').count()).toBe(water.figures.length);
      const mark = (id: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${figure(id)}'), '::after').content`);
      expect(await mark('f2')).toContain('✓');
      expect(await mark('f1')).toContain('✗');
      expect(await page.locator(`${figure('f11')}`).getAttribute('title')).toBe('报告中没有可与之核对的数字');
      expect(await report.locator('.side .finding').count()).toBe(3);
      expect(await page.title()).toContain('市水务局');
      const copy = await report.locator('.annotated').getAttribute('href');
      expect(decodeURIComponent(copy!)).toBe('annotated/水务局/2023年度整体支出自评报告.docx');
    });
  });

  test('hovering a figure shows its claims, and a click there jumps to the figure', async () => {
    await opened(`${await written(everything)}/report.html#${key}`, async (page) => {
      await page.locator(figure('f2')).hover();
      const card = page.locator('#card');
      await card.waitFor();
      expect(await card.locator('.claim').first().textContent()).toContain('不成立');
      const shown = await card.locator('.arithmetic').first().locator('button bdi').allTextContents();
      expect(shown).toEqual(['2486.50万元', '1930.20万元', '412.30万元', '134.00万元']);
      expect(await card.textContent()).toContain('差额 10.00万元');
      expect(await page.locator('.figure.related').count()).toBe(3);
      await card.locator('[data-jump="f4"]').first().click();
      expect(await page.evaluate('document.activeElement?.id')).toBe(`${key}-figure-f4`);
      expect(await card.locator('header b').textContent()).toBe('134.00万元');
      await page.mouse.move(2, 790);
      await page.keyboard.press('Escape');
      expect(await card.isVisible()).toBe(false);
      expect(await page.locator('.figure.related').count()).toBe(0);
    });
  });

  test('everything can be reached by the keyboard', async () => {
    await opened(`${await written(everything)}/report.html#${key}`, async (page) => {
      const focused = () => page.evaluate<string>("document.activeElement?.id ?? ''");
      for (let presses = 0; presses < 40 && !(await focused()).includes('-figure-'); presses++) {
        await page.keyboard.press('Tab');
      }
      expect(await focused()).toBe(`${key}-figure-f1`);
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe(`${key}-figure-f2`);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(`${key}-figure-f7`);
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe(`${key}-figure-f1`);
      await page.keyboard.press('Enter');
      const jump = () => page.evaluate('document.activeElement.dataset.jump');
      expect(await jump()).toBe('f1');
      await page.keyboard.press('ArrowRight');
      expect(await jump()).toBe('f2');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe(`${key}-figure-f2`);
      await page.keyboard.press('Escape');
      expect(await page.locator('#card').isVisible()).toBe(false);
      await page.keyboard.press('/');
      expect(await page.evaluate('document.activeElement.name')).toBe('query');
    });
  });

  test('the address of a finding opens its report at the wrong figure', async () => {
    const folder = await written(everything);
    await opened(`${folder}/${findingPage(water, malformed!)}`, async (page) => {
      await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe(`${key}-figure-f7`);
      expect(await page.locator('.side .current').getAttribute('data-anchor')).toContain(malformed!.id);
    });
    await opened(`${folder}/${findingPage(everything[0]!, everything[0]!.findings[0]!)}`, async (page) => {
      expect(await page.locator('.report.open .finding').textContent()).toContain('打开密码');
    });
  });

  test('a filter in a report hides its findings and their marks, and a search finds words', async () => {
    await opened(`${await written(everything)}/report.html#${key}`, async (page) => {
      await page.locator('label.error').click();
      await expect.poll(() => page.locator('.report.open .side .finding:visible').count()).toBe(1);
      expect(await page.locator(`${figure('f1')}.dimmed`).count()).toBe(1);
      await page.fill('[name="query"]', '万元');
      await expect.poll(() => page.locator('.hits').textContent()).toContain('8');
      await page.keyboard.press('Enter');
      expect(await page.locator('.hits').textContent()).toBe('1 / 8');
    });
  });

  test('many reports stand on pages of their own, and the index leads to them', async () => {
    const folder = await written(everything, { limit: 2 });
    await opened(`${folder}/report.html`, async (page) => {
      expect(await page.locator('.report').count()).toBe(0);
      expect(await page.locator('#findings .rows a').count()).toBe(4);
      await page.locator('#findings .rows a', { hasText: '千分位' }).click();
      await page.waitForURL('**/html/**');
      await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe(`${key}-figure-f7`);
      const copy = await page.locator('.annotated').getAttribute('href');
      expect(decodeURIComponent(copy!)).toBe('../../annotated/水务局/2023年度整体支出自评报告.docx');
      await page.locator('.brand').click();
      await page.waitForURL('**/report.html*');
    });
    await opened(`${folder}/${findingPage(water, sum!)}`, async (page) => {
      await page.waitForURL('**/html/**');
      await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe(`${key}-figure-f1`);
    });
  });

  test.each([100, 0])('no text of a report runs or hides (limit %d)', async (limit) => {
    const record = attackingRecord();
    const url = `${await written([record], { limit })}/${findingPage(record, record.findings[0]!)}`;
    await opened(url, async (page) => {
      if (limit === 0) await page.waitForURL('**/html/**');
      await page.locator('#card .claim').waitFor();
      expect(await page.locator('.paper').textContent()).toContain(
        '</script><script>window.attacked = 1</script>',
      );
      expect(await page.locator('.paper .figure').first().textContent()).toBe('100U+202E005U+202C 万元');
      expect(await page.locator('#card header b').textContent()).toContain('U+202E');
      expect(await page.evaluate("'attacked' in window")).toBe(false);
      expect(
        await page.locator('main script:not([type="application/json"]), main img, main iframe').count(),
      ).toBe(0);
    });
  });

  test('script that got into a page all the same would not run', async () => {
    const page = await browser.newPage();
    const refusal = page.waitForEvent('console', (message) =>
      message.text().includes('Content Security Policy'),
    );
    await page.goto(`${await written([library()])}/report.html`);
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.attacked = 1' }))`,
    );
    await refusal;
    expect(await page.evaluate("'attacked' in window")).toBe(false);
    await page.close();
  });

  test('findings are told as new, still there and fixed', async () => {
    await opened(
      `${await written([water], { earlier: waterBureauEarlier() })}/report.html#${key}`,
      async (page) => {
        const states = await page.locator('.side .state').allTextContents();
        expect([...states].sort()).toEqual(['仍在', '仍在', '已更正', '新增'].sort());
      },
    );
  });

  test('without scripts the reports can be read', async () => {
    const look = async (page: Page) => {
      expect(await page.locator(`#${key} .paper`).isVisible()).toBe(true);
      expect(await page.locator('.no-script').isVisible()).toBe(true);
    };
    await opened(`${await written(everything)}/report.html`, look, { javaScriptEnabled: false });
  });

  test('light and dark, English, and print', async () => {
    const folder = await written(everything, { lang: 'en' });
    const background = (page: Page) =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await opened(
      `${folder}/report.html#${key}`,
      async (page) => {
        const dark = await background(page);
        await page.locator('.theme').click();
        const light = await background(page);
        expect(light).not.toBe(dark);
        expect(await page.locator('.report.open .side h3').textContent()).toContain('Findings');
        expect(await page.locator('.report.open .finding').first().textContent()).toContain(
          '10.00 万元 apart',
        );
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.bar[role="banner"]').isVisible()).toBe(false);
        expect(await page.locator('.report.open .paper').isVisible()).toBe(true);
      },
      { colorScheme: 'dark' },
    );
  });
});
