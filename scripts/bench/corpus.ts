/** The reports that the benchmarks run on: generated, so that anybody can make the same ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, printDocx, printText } from '../generate/document.ts';
import { print, writeReport } from '../generate/report.ts';
import { withProse } from './prose.ts';
import { printWordFile } from './word-file.ts';

/** One report as a Word file and as the text that it was made from. */
export interface Sample {
  file: string;
  docx: Uint8Array;
  text: string;
}

/**
 * How the reports are made. Written: with the words of a written report between the figures, in files as Word makes
 * them. Dense: the generator's figures without those words, in files of the `docx` package.
 */
export type Manner = 'written' | 'dense';

/** Sentences behind each heading and paragraph, on average: some 20 figures in 1,000 letters come out. */
const SENTENCES = 1;

/** One unit's report. */
function unitReport(seed: number, manner: Manner): { parts: Part[]; text: string } {
  const { parts, text } = print(writeReport({ content: seed, phrasing: seed, style: seed, order: seed }));
  if (manner === 'dense') return { parts, text };
  const written = withProse(parts, seed, SENTENCES);
  return { parts: written, text: printText(written) };
}

/**
 * Writes Word files of at least `bytes` each into department folders: reports of as many units after one another as
 * it takes, as a bureau's collected report has them.
 *
 * @param folder made where it is not there
 * @param bytes least size of a file; 0 for one unit's report each
 */
export async function writeCorpus(
  folder: string,
  count: number,
  bytes: number,
  manner: Manner,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  let seed = 0;
  // The first one tells how many units it takes; the packing of every try would cost more than the benchmark.
  let units = 1;
  for (let index = 0; index < count; index += 1) {
    const department = join(folder, `单位${String(index % 100).padStart(2, '0')}`);
    mkdirSync(department, { recursive: true });
    const parts: Part[] = [];
    let text = '';
    let docx = new Uint8Array();
    for (let unit = 0; unit < units || docx.byteLength < bytes; unit += 1) {
      const report = unitReport(seed, manner);
      parts.push(...report.parts);
      text += report.text;
      seed += 1;
      if (unit + 1 < units) continue;
      docx = new Uint8Array(manner === 'dense' ? await printDocx(parts) : printWordFile(parts, seed));
      if (index === 0) units = unit + 1;
    }
    const file = join(department, `自评报告${String(index).padStart(5, '0')}.docx`);
    writeFileSync(file, docx);
    samples.push({ file, docx, text });
  }
  return samples;
}

/** A text of generated reports, `bytes` of UTF-8 long or a line more. */
export function longText(bytes: number, manner: Manner): string {
  const lines: string[] = [];
  let length = 0;
  for (let seed = 0; length < bytes; seed += 1) {
    for (const line of unitReport(seed, manner).text.split('\n')) {
      if (length >= bytes) break;
      lines.push(line);
      length += Buffer.byteLength(line) + 1;
    }
  }
  return lines.join('\n');
}
