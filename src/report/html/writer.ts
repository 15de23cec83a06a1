/**
 * The HTML output. Some hundred reports make one file that can be mailed and opens anywhere; when they grow
 * beyond that, each gets a page of its own and the file becomes their index.
 */
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Record } from '../../types.ts';
import { checkTitle, departmentName } from '../findings.ts';
import type { Format, WriterOptions } from '../writer.ts';
import { type Article, article, reportTitle } from './article.ts';
import { visible } from './escape.ts';
import { Overview } from './overview.ts';
import { type Page, pageEnd, pageStart } from './page.ts';
import { address, indexName, pageName } from './places.ts';
import { word } from './words.ts';

/** What one file holds at most; beyond either limit reports go to pages of their own. */
export interface Limits {
  reports: number;
  /** Length of all reports as HTML, in UTF-16 units. */
  length: number;
  /** Findings in the list of the overview. */
  findings: number;
}

const defaultLimits: Limits = { reports: 400, length: 24_000_000, findings: 20_000 };

/** report.html, or report.html and html/<path of the report>.html for many reports. */
export const html: Format = {
  id: 'html',
  fileName: indexName,
  extension: '.html',
  create: async (folder, options) => new HtmlWriter(folder, options),
};

interface Waiting {
  article: Article;
  file: string;
  title: string;
}

/** Writes the HTML output of one run. */
export class HtmlWriter {
  readonly #folder: string;
  readonly #options: WriterOptions;
  readonly #limits: Limits;
  readonly #overview: Overview;
  /** Reports that may still go into the one file. */
  #waiting: Waiting[] = [];
  #length = 0;
  #pages = false;

  constructor(folder: string, options: WriterOptions, limits: Limits = defaultLimits) {
    this.#folder = folder;
    this.#options = options;
    this.#limits = limits;
    this.#overview = new Overview(options, limits.findings);
  }

  async write(record: Record, earlier?: Record | null): Promise<void> {
    const rendered = article(record, earlier, this.#options);
    const file = pageName(record);
    this.#overview.add(record, earlier, address(file));
    this.#waiting.push({ article: rendered, file, title: visible(reportTitle(record)) });
    this.#length += rendered.html.length;
    this.#pages ||= this.#waiting.length > this.#limits.reports || this.#length > this.#limits.length;
    if (!this.#pages) return;
    for (const waiting of this.#waiting) await this.#writePage(waiting);
    this.#waiting = [];
  }

  async close(): Promise<void> {
    const { lang } = this.#options;
    const page = this.#page(
      word('title', lang),
      this.#pages ? 'index' : 'reports',
      '#',
      this.#overview.data(this.#pages),
    );
    const output = await open(join(this.#folder, indexName), 'w');
    try {
      await output.write(pageStart(page) + this.#overview.html());
      for (const waiting of this.#waiting) await output.write(`\n${waiting.article.html}`);
      await output.write(pageEnd(page));
    } finally {
      await output.close();
    }
  }

  async #writePage({ article: rendered, file, title }: Waiting): Promise<void> {
    const depth = file.split('/').length - 1;
    const page = this.#page(title, 'report', `${'../'.repeat(depth)}${indexName}`, {
      reports: [],
      findings: [],
    });
    const target = join(this.#folder, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, pageStart(page) + rendered.html + pageEnd(page));
  }

  #page(title: string, kind: Page['kind'], home: string, data: unknown): Page {
    const { lang, version, checks } = this.#options;
    const whole = kind !== 'report';
    const ids = whole ? this.#overview.checks() : Object.keys(checks);
    const departments = whole ? this.#overview.departments() : [];
    return {
      lang,
      version,
      title,
      kind,
      home,
      checks: ids.map((id) => ({ id, title: checkTitle(id, this.#options) })),
      departments: departments.map((id) => ({ id: id ?? '', title: departmentName(id, lang) })),
      data,
    };
  }
}
