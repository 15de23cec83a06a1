/** The reports that the benchmarks run on: generated, so that anybody can make the same ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, printDocx } from '../generate/document.ts';
import { print, writeReport } from '../generate/report.ts';

/** One report as a Word file and as the text that it was made from. */
export interface Sample {
  file: string;
  docx: Uint8Array;
  text: string;
}

/**
 * Writes Word files of at least `bytes` each into department folders: reports of as many units after one another as
 * it takes, as a bureau's collected report has them.
 *
 * @param folder made where it is not there
 * @param bytes least size of a file; 0 for one unit's report each
 */
export async function writeCorpus(folder: string, count: number, bytes: number): Promise<Sample[]> {
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
      const printed = print(writeReport({ content: seed, phrasing: seed, style: seed, order: seed }));
      parts.push(...printed.parts);
      text += printed.text;
      seed += 1;
      if (unit + 1 < units) continue;
      docx = new Uint8Array(await printDocx(parts));
      if (index === 0) units = unit + 1;
    }
    const file = join(department, `自评报告${String(index).padStart(5, '0')}.docx`);
    writeFileSync(file, docx);
    samples.push({ file, docx, text });
  }
  return samples;
}

/** A text of generated reports, `bytes` of UTF-8 long or a line more. */
export function longText(bytes: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let seed = 0; length < bytes; seed += 1) {
    const { text } = print(writeReport({ content: seed, phrasing: seed, style: seed, order: seed }));
    for (const line of text.split('\n')) {
      if (length >= bytes) break;
      lines.push(line);
      length += Buffer.byteLength(line) + 1;
    }
  }
  return lines.join('\n');
}
