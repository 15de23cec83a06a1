/** Makes any number of reports out of those in fixtures, each with figures of its own. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const fixtures = new URL('../fixtures/reports/', import.meta.url);

/** A sequence of numbers from 0 up to `below`, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Changes a digit here and there behind a point, so that no two reports are the same and some are wrong. */
function varied(text: string, seed: number): string {
  const random = randomNumbers(seed);
  return text.replace(/(?<=\d\.\d)\d(?=万元)/g, (digit) => (random(10) === 0 ? String(random(10)) : digit));
}

/**
 * Writes reports into department folders: every other one Word, the rest text.
 *
 * @param folder Made where it is not there.
 * @param count How many.
 * @param kinds Extensions in turn.
 */
export function makeReports(
  folder: string,
  count: number,
  kinds: readonly ('docx' | 'txt')[] = ['docx', 'txt'],
): void {
  const text = readFileSync(new URL('yunchuan-2020.txt', fixtures), 'utf8');
  const word = unzipSync(readFileSync(new URL('yunchuan-2020.docx', fixtures)));
  const document = strFromU8(word['word/document.xml']!);
  for (let index = 0; index < count; index += 1) {
    const department = join(folder, `单位${String(index % 100).padStart(2, '0')}`);
    mkdirSync(department, { recursive: true });
    const kind = kinds[index % kinds.length]!;
    const file = join(department, `自评报告${String(index).padStart(5, '0')}.${kind}`);
    // The number of the report makes its text its own even where no digit was changed.
    if (kind === 'txt') writeFileSync(file, `${varied(text, index)}\n第${index}号\n`);
    else {
      const changed = varied(document, index).replace('</w:body>', `<!--${index}--></w:body>`);
      writeFileSync(file, zipSync({ ...word, 'word/document.xml': strToU8(changed) }, { level: 6 }));
    }
  }
}
