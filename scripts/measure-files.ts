/**
 * What files are made of: letters, figures in 1,000 of them, and of a Word file how it spends its bytes. So the
 * benchmark's reports are held against those that people write.
 *
 * npx tsx scripts/measure-files.ts FILE…
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { audit } from '../src/index.ts';
import { median, table } from './bench/measure.ts';

interface Measured {
  name: string;
  letters: number;
  /** Without years and dates. */
  figures: number;
  word: WordFile | null;
}

/** How Word wrote the text down. */
interface WordFile {
  /** Bytes of word/document.xml for each letter. */
  bytesALetter: number;
  lettersARun: number;
  /** Runs and paragraph marks with formatting of their own, for each run. */
  formatsARun: number;
  /** Marks of revision, for each paragraph. */
  revisionsAParagraph: number;
}

function wordFile(bytes: Uint8Array): WordFile | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'];
  if (!part) return null;
  const xml = strFromU8(part);
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  const letters = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].reduce(
    (sum, [, text]) => sum + text!.length,
    0,
  );
  const runs = count(/<w:r[ >]/g);
  return {
    bytesALetter: part.length / letters,
    lettersARun: letters / runs,
    formatsARun: count(/<w:rPr>/g) / runs,
    revisionsAParagraph: count(/w:rsid/g) / count(/<w:p[ >]/g),
  };
}

async function measured(file: string): Promise<Measured> {
  const bytes = readFileSync(file);
  const { blocks, coverage } = await audit(bytes, { path: file });
  const letters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  return { name: basename(file), letters, figures: coverage.figures, word: wordFile(bytes) };
}

const all: Measured[] = [];
for (const file of process.argv.slice(2)) all.push(await measured(file));
const words = all.flatMap(({ word }) => word ?? []);
const fixed = (value: number) => value.toFixed(1);
const columns = (word: WordFile | null) =>
  word
    ? [word.bytesALetter, word.lettersARun, word.formatsARun, word.revisionsAParagraph].map(fixed)
    : ['', '', '', ''];
const sum = (of: (each: Measured) => number) => all.reduce((total, each) => total + of(each), 0);
const middle = (of: (word: WordFile) => number) => (words.length > 0 ? fixed(median(words.map(of))) : '');
table(
  [
    'file',
    'letters',
    'figures',
    'in 1,000',
    'bytes a letter',
    'letters a run',
    'formats a run',
    'revisions a paragraph',
  ],
  [
    ...all.map(({ name, letters, figures, word }) => [
      name,
      `${letters}`,
      `${figures}`,
      fixed((figures / letters) * 1000),
      ...columns(word),
    ]),
    [
      'all; of Word files the median',
      `${sum(({ letters }) => letters)}`,
      `${sum(({ figures }) => figures)}`,
      fixed((sum(({ figures }) => figures) / sum(({ letters }) => letters)) * 1000),
      middle(({ bytesALetter }) => bytesALetter),
      middle(({ lettersARun }) => lettersARun),
      middle(({ formatsARun }) => formatsARun),
      middle(({ revisionsAParagraph }) => revisionsAParagraph),
    ],
  ],
);
