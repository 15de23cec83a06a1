/** discrepancies.xlsx: 问题清单, 单位汇总, 勾稽明细, 未能读取 and 读取说明, written as a stream. */
import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
// The streaming writer alone: the whole of exceljs, with its readers, takes twice as long to load.
import WorkbookWriter from 'exceljs/lib/stream/xlsx/workbook-writer.js';
import type { Record } from '../../types.ts';
import { listedFindings } from '../findings.ts';
import { say } from '../messages.ts';
import { Spill } from '../spill.ts';
import { SummaryBuilder } from '../summary.ts';
import type { Format, Writer, WriterOptions } from '../writer.ts';
import type { CellContent } from './cells.ts';
import {
  claimColumns,
  claimRows,
  departmentColumns,
  departmentRows,
  departmentTotal,
  findingColumns,
  findingRow,
  noteColumns,
  noteRows,
  settledFormula,
  unreadableColumns,
  unreadableRow,
} from './lists.ts';
import { writeSheet } from './sheet.ts';
import { fixZipTimes } from './zip-times.ts';

/** The date that the workbook carries, so that the same findings give the same file. */
const CREATED = new Date(Date.UTC(2000, 0, 1));

/** The clerk's list. */
export const xlsx: Format = {
  id: 'xlsx',
  fileName: 'discrepancies.xlsx',
  extension: '.xlsx',
  async create(folder, options) {
    return new WorkbookFile(join(folder, this.fileName), options, {
      findings: await Spill.open(),
      claims: await Spill.open(),
      unreadable: await Spill.open(),
      notes: await Spill.open(),
    });
  },
};

type Row = CellContent[];

/** A zip file is written one member after the other: the rows of each sheet wait in files until it is their turn. */
interface Waiting {
  findings: Spill<Row>;
  claims: Spill<Row>;
  unreadable: Spill<Row>;
  notes: Spill<Row>;
}

class WorkbookFile implements Writer {
  readonly #path: string;
  readonly #options: WriterOptions;
  readonly #waiting: Waiting;
  readonly #summary: SummaryBuilder;

  constructor(path: string, options: WriterOptions, waiting: Waiting) {
    this.#path = path;
    this.#options = options;
    this.#waiting = waiting;
    this.#summary = new SummaryBuilder(options.version);
  }

  async write(record: Record, earlier?: Record | null): Promise<void> {
    const { findings, claims, unreadable, notes } = this.#waiting;
    this.#summary.add(record, earlier);
    const listed = listedFindings(record, earlier);
    const first = findings.count + 1;
    await findings.append(listed.map((entry, index) => findingRow(entry, first + index, this.#options)));
    await claims.append(claimRows(record, claims.count + 1, this.#options));
    const row = unreadableRow(record, unreadable.count + 1, this.#options.lang);
    if (row !== null) await unreadable.append([row]);
    await notes.append(noteRows(record, notes.count + 1, this.#options.lang));
  }

  async close(): Promise<void> {
    try {
      const file = createWriteStream(this.#path);
      // A full disk ends the writing here: exceljs itself would wait for ever.
      await Promise.all([finished(file), this.#writeWorkbook(file)]);
      await fixZipTimes(this.#path);
    } finally {
      for (const spill of Object.values(this.#waiting)) await spill.remove();
    }
  }

  async #writeWorkbook(file: WriteStream): Promise<void> {
    const options = this.#options;
    const { lang } = options;
    const { findings, claims, unreadable, notes } = this.#waiting;
    const workbook = new WorkbookWriter({
      stream: file,
      useStyles: true,
      useSharedStrings: false,
    });
    Object.assign(workbook, {
      creator: 'gouji',
      lastModifiedBy: 'gouji',
      created: CREATED,
      modified: CREATED,
    });
    workbook.views = [
      { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
    ];
    const summary = this.#summary.summary();
    await writeSheet(workbook, {
      lang,
      name: say(lang, 'sheet.findings'),
      columns: findingColumns(options),
      count: findings.count,
      rows: findings.rows(),
      settled: settledFormula(options),
    });
    await writeSheet(workbook, {
      lang,
      name: say(lang, 'sheet.departments'),
      columns: departmentColumns(options),
      count: summary.departments.length,
      rows: departmentRows(summary, lang),
      total: departmentTotal(summary, lang),
    });
    await writeSheet(workbook, {
      lang,
      name: say(lang, 'sheet.claims'),
      columns: claimColumns(options),
      count: claims.count,
      rows: claims.rows(),
    });
    await writeSheet(workbook, {
      lang,
      name: say(lang, 'sheet.unreadable'),
      columns: unreadableColumns(options),
      count: unreadable.count,
      rows: unreadable.rows(),
    });
    if (notes.count > 0) {
      await writeSheet(workbook, {
        lang,
        name: say(lang, 'sheet.notes'),
        columns: noteColumns(options),
        count: notes.count,
        rows: notes.rows(),
      });
    }
    await workbook.commit();
  }
}
