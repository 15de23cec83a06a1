/** gouji render: makes outputs again from saved records. */
import { relative, resolve } from 'node:path';
import { isWithin } from '../bulk/discover.ts';
import { InterruptedError } from '../bulk/interrupted.ts';
import { checkResultsFolder, openResultsFolder, unwritable } from '../bulk/results-folder.ts';
import { findingPage } from '../report/html/places.ts';
import { SummaryBuilder } from '../report/summary.ts';
import { summarySentences } from '../report/terminal.ts';
import type { Format, Language, WriterOptions } from '../report/writer.ts';
import { defaultFormats, defaultOutput, type FormatName } from '../settings-resolve.ts';
import { UsageError } from '../usage-error.ts';
import { baselineOf, formatsNamed, writerOptionsOf } from './check.ts';
import { findRecords, type RecordFile, readRecord } from './record-files.ts';
import type { Surroundings } from './surroundings.ts';

/** The options of the command. */
export interface RenderOptions {
  output?: string;
  format?: FormatName[];
  baseline?: string;
  lang?: Language;
}

/**
 * Reads records one by one and writes them in other formats; nothing is analysed again.
 *
 * @param inputs Record files, folders of them, or results folders.
 * @throws {UsageError} where there are no records, or the outputs cannot be written.
 */
export async function render(
  inputs: readonly string[],
  options: RenderOptions,
  around: Surroundings,
): Promise<number> {
  const lang = options.lang ?? 'zh';
  const output = resolve(around.folder, options.output ?? defaultOutput);
  const records = await findRecords(inputs, around.folder);
  const names = options.format ?? defaultFormats.filter((name) => name !== 'json');
  const formats = await formatsNamed(names).load();
  await refuseOverwriting(records, formats, output);
  const baseline = await baselineOf(options, around);
  const results = await openResultsFolder(output);
  const summary = new SummaryBuilder(around.version);
  try {
    const writerOptions: WriterOptions = {
      ...writerOptionsOf({ analysis: { lang } }, around, baseline !== null),
      links: names.includes('html') ? { page: findingPage } : {},
    };
    const writers = [];
    for (const format of formats) writers.push(await format.create(results.staging, writerOptions));
    for (const { file } of records) {
      if (around.signal.aborted) throw new InterruptedError();
      const record = await readRecord(file);
      const earlier = baseline === null ? undefined : await baseline.earlier(record.source.path);
      for (const writer of writers) await writer.write(record, earlier);
      summary.add(record, earlier);
    }
    for (const writer of writers) await writer.close();
    const written = await results.commit(
      () => [],
      async () => {},
    );
    const place = relative(around.folder, output) || '.';
    const lines = [
      ...summarySentences(summary.summary(), lang),
      lang === 'zh' ? `已写入 ${place}：${written.join('、')}` : `wrote to ${place}: ${written.join(', ')}`,
    ];
    around.out.write(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    await results.abandon();
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw unwritable(output, error);
    throw error;
  }
}

/** Outputs may stand beside the records that they are made of, but not take their place. */
async function refuseOverwriting(
  records: readonly RecordFile[],
  formats: readonly Format[],
  output: string,
): Promise<void> {
  await checkResultsFolder(output, [], async () => formats.map(topName));
  for (const name of formats
    .map(topName)
    .concat(formats.some(({ id }) => id === 'json') ? ['records'] : [])) {
    const inside = records.find(({ file }) => isWithin(file, resolve(output, name)));
    if (inside === undefined) continue;
    throw new UsageError({
      zh: `输出会覆盖正在读取的记录 ${inside.file}，请用 -o 另选文件夹`,
      en: `the output would replace the record ${inside.file} that is read; choose another folder with -o`,
    });
  }
}

function topName({ fileName }: Format): string {
  return fileName.split('/')[0]!;
}
