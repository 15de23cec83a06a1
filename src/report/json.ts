/** JSON: the records themselves, a file each, and the summary of the run. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { recordFileName, recordText } from './record-file.ts';
import { SummaryBuilder, summaryText } from './summary.ts';
import type { Format } from './writer.ts';

/** Writes records/<path of the report>.json for every report, and summary.json at the end. */
export const json: Format = {
  id: 'json',
  fileName: 'summary.json',
  extension: '.json',
  async create(folder, options) {
    const summary = new SummaryBuilder(options.version);
    return {
      async write(record, earlier) {
        const file = join(folder, recordFileName(record.source.path));
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, recordText(record));
        summary.add(record, earlier);
      },
      close: () => writeFile(join(folder, 'summary.json'), summaryText(summary.summary())),
    };
  },
};
