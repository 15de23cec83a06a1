/**
 * Makes the pictures of docs/ from fixtures/reports: the list, the report page, and the marked Word file.
 * Needs LibreOffice, pdftoppm and Chromium. LibreOffice prints a comment as an icon without its text, so the
 * texts are set beside the page.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { type Browser, chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = join(root, 'docs');
const report = 'yunchuan-2020.docx';
const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
const results = join(folder, 'results');
/** A figure of the faulty report that a sum contradicts. */
const accused = '14361.25万元';
/** With an icon where each comment stands. */
const asPdf = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

/** Prints a document by way of PDF; gives the file of its first page. */
function firstPage(document: string, name: string, resolution: number, format = 'pdf'): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, name);
  mkdirSync(out);
  execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', out, document]);
  const pdf = join(
    out,
    document
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '.pdf'),
  );
  const picture = join(folder, name);
  // Poppler complains of the comments' icons, which it draws all the same.
  execFileSync(
    'pdftoppm',
    ['-r', `${resolution}`, '-f', '1', '-l', '1', '-singlefile', '-png', pdf, picture],
    {
      stdio: 'ignore',
    },
  );
  return `${picture}.png`;
}

/** The comments of a Word file, a list of paragraphs each. */
function commentsOf(file: string): string[][] {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(file))['word/comments.xml']);
  const texts = (part: string) => part.split('<w:t').slice(1).map(textOf).join('');
  return xml
    .split('<w:comment ')
    .slice(1)
    .map((comment) => comment.split('<w:p>').slice(1).map(texts));
}

/** The text of an element whose tag is half cut off, still escaped as HTML needs it too. */
function textOf(piece: string): string {
  return piece.slice(piece.indexOf('>') + 1, piece.indexOf('</w:t>'));
}

async function look(browser: Browser, width: number, height: number, act: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await act(page);
  await page.close();
}

/** The first page of the list, down to where the findings of the first report end. */
async function pictureOfList(browser: Browser): Promise<void> {
  const picture = firstPage(join(results, 'discrepancies.xlsx'), 'list', 150);
  await look(browser, 1500, 1000, async (page) => {
    await page.goto(pathToFileURL(picture).href);
    const style = 'position:absolute;left:0;top:0;width:1500px;height:auto;cursor:auto;background:#fff';
    await page.evaluate(`document.querySelector('img').style.cssText = '${style}'`);
    await page.screenshot({
      path: join(docs, 'xlsx.png'),
      clip: { x: 30, y: 15, width: 1440, height: 560 },
    });
  });
}

/** The overview, and below it a report with the card of a figure open. */
async function pictureOfPage(browser: Browser): Promise<void> {
  const pictures: string[] = [];
  await look(browser, 1180, 560, async (page) => {
    await page.goto(pathToFileURL(join(results, 'report.html')).href);
    pictures.push((await page.screenshot()).toString('base64'));
    await page.locator('#reports .rows a', { hasText: report }).first().click();
    const figure = page.locator('.report .figure:visible', { hasText: accused }).first();
    await figure.scrollIntoViewIfNeeded();
    await figure.evaluate('each => each.scrollIntoView({ block: "center" })');
    await figure.hover();
    await page.locator('#card').waitFor();
    pictures.push((await page.screenshot()).toString('base64'));
  });
  await look(browser, 1180, 1132, async (page) => {
    const images = pictures.map((each) => `<img src="data:image/png;base64,${each}">`).join('');
    await page.setContent(
      `<style>body{margin:0;background:#888}img{display:block;margin-bottom:12px}</style>${images}`,
    );
    await page.screenshot({ path: join(docs, 'html.png'), clip: { x: 0, y: 0, width: 1180, height: 1132 } });
  });
}

/** The first page of the marked file, with the texts of its first comments. */
async function pictureOfMarkedFile(browser: Browser): Promise<void> {
  const marked = join(results, 'annotated', report);
  const image = readFileSync(firstPage(marked, 'marked', 96, asPdf)).toString('base64');
  const comments = commentsOf(marked)
    .slice(0, 4)
    .map(
      (paragraphs) => `<section><b>勾稽</b>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</section>`,
    );
  const style = `body{margin:0;display:flex;font:14px/1.45 sans-serif;background:#e8e8e8}
    img{width:700px;height:max-content}main{padding:76px 16px}p{margin:2px 0}
    section{background:#fffbe0;border-left:4px solid #d9a400;padding:8px 12px;margin-bottom:14px}`;
  await look(browser, 1100, 1000, async (page) => {
    await page.setContent(
      `<meta charset="utf-8"><style>${style}</style><img src="data:image/png;base64,${image}"><main>${comments.join('')}</main>`,
    );
    await page.screenshot({
      path: join(docs, 'annotated.png'),
      clip: { x: 40, y: 60, width: 1060, height: 812 },
    });
  });
}

try {
  const command = join(root, 'dist/cli/main.js');
  const argv = [
    'check',
    report,
    'yunchuan-2020-clean.docx',
    '-o',
    results,
    '--annotate',
    '--fail-on',
    'never',
    '-q',
  ];
  execFileSync(process.execPath, [command, ...argv], { cwd: join(root, 'fixtures/reports') });
  mkdirSync(docs, { recursive: true });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  try {
    await pictureOfList(browser);
    await pictureOfPage(browser);
    await pictureOfMarkedFile(browser);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
