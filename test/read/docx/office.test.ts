import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/index.ts';
import { packageParts, preparePackage } from '../../../src/read/docx/package.ts';
import { Parts } from '../../../src/read/docx/parts.ts';
import { findLibreOffice } from '../../../src/read/libreoffice.ts';
import { paragraphsOf } from './lines.ts';

/**
 * Where the reader's lines differ from LibreOffice's, and why. Word is the measure, LibreOffice the witness: of
 * every difference it is told what LibreOffice does otherwise. `ours` stands where LibreOffice has `office`.
 */
const DIFFERENCES: Record<string, { why: string; ours: string[]; office: string[] }[]> = {
  'library-report': [
    {
      why: 'prints the mark of a footnote into the text',
      ours: ['全年预算64.30万元，实际支出63.10万元，结余1.20万元。'],
      office: ['全年预算64.30万元1，实际支出63.10万元，结余1.20万元。'],
    },
    {
      why: 'prints deletions',
      ours: ['工程款51.00万元，材料款12.10万元'],
      office: ['工程款50.0051.00万元，材料款12.10万元'],
    },
    {
      why: 'prints hidden text',
      ours: ['综合得分88.5分，等级为“良”。'],
      office: ['综合得分88.5分，等级为“良”。不公开'],
    },
  ],
  'office-report': [
    {
      why: 'prints the mark of a footnote into the text',
      ours: ['管护林地3,200亩，其中公益林2,700亩。'],
      office: ['管护林地3,200亩1，其中公益林2,700亩。'],
    },
    {
      why: 'prints deletions and hidden text',
      ours: ['全年支出78.00万元。'],
      office: ['全年支出77.0078.00万元（保密）。'],
    },
  ],
  'office-table': [
    {
      why: 'prints a table where it stands in its cell; the reader after the table around it',
      ours: ['6.50', '砂石', '1.20'],
      office: ['砂石', '1.20', '6.50'],
    },
  ],
  'wps-fields': [
    {
      why: 'prints the result of a field inside the instruction of another',
      ours: ['执行数为1200.00万元，其中431.20万元'],
      office: ['执行数为1200.00万元，其中300431.20万元'],
    },
    {
      why: 'prints no check boxes and drop-down lists',
      ours: ['已公开☑未公开☐，等级：良'],
      office: ['已公开未公开，等级：'],
    },
    {
      why: 'puts today into a date that the file leaves empty',
      ours: ['没有结果的域：完'],
      office: ['没有结果的域：DATE完'],
    },
    { why: 'loses what follows a field that never ends', ours: ['下一段仍然可见：56.70万元'], office: [] },
  ],
  'wps-form': [
    {
      why: 'prints what lies under a merged cell, and Word does not show',
      ours: ['其他资金'],
      office: ['遮住的文字', '其他资金'],
    },
    {
      why: 'prints a table where it stands in its cell; the reader after the table around it',
      ours: ['见下表', '以上两项', '备注', '无', '管网', '300.00', '水厂', '131.20', '含设备31.20'],
      office: ['见下表', '管网', '300.00', '水厂', '131.20', '含设备31.20', '以上两项', '备注', '无'],
    },
    {
      why: 'prints a deleted cell and a deleted row',
      ours: ['保留的行', '8.00'],
      office: ['保留的行', '删除的单元格', '8.00', '已删除的行', '9.99'],
    },
  ],
  'wps-notes': [
    {
      why: 'prints the marks of notes into the text',
      ours: ['支出共100.5万元', '收入共200万元', '完成率85%'],
      office: ['支出共100.51万元', '收入共2001万元', '完成率85%i'],
    },
    { why: 'prints the marks of notes into the text', ours: ['55'], office: ['552'] },
  ],
  'wps-odd-text': [
    {
      why: 'prints hidden text',
      ours: ['支出12.34万元'],
      office: ['支出99912.34万元（内部口径）', '整段隐藏'],
    },
    {
      why: 'keeps the signs of hyphens; reads symbols by their font; does not raise digits',
      ours: ['2017-2019年度，软连字符', '同意☑不同意☐', '面积100m²，结余143.5¹万元，CO₂'],
      office: [
        '2017\u20112019年度，软\u00ad连字符',
        '同意\uf0fe不同意\uf0a8',
        '面积100m2，结余143.51万元，CO2',
      ],
    },
    { why: 'prints no formulas', ours: ['公式：执行率=431.2/438.5'], office: ['公式：'] },
  ],
  'wps-restarts': [
    { why: 'does not know w:lvlRestart', ours: ['b)方式'], office: ['a)方式'] },
    { why: 'does not know w:lvlRestart', ours: ['条3责任'], office: ['条1责任'] },
    { why: 'does not know w:isLgl', ours: ['1.1拨付', '1.2使用'], office: ['一.1拨付', '一.2使用'] },
  ],
  'wps-text-boxes': [
    { why: 'drops text boxes, tables in them too', ours: ['收入', '10', '支出', '9'], office: [] },
  ],
  'wps-tracked-changes': [
    {
      why: 'prints deletions and where text was moved from',
      ours: ['总支出125.00万元', '结余14.50万元', '段落标记被删，所以两段相连：143,539.21万元'],
      office: [
        '总支出120.00125.00万元',
        '结余134.50万元',
        '整段删除，合计5.00万元',
        '段落标记被删，',
        '所以两段相连：143',
        ',539.21万元',
        '移动的一句，30万元。',
      ],
    },
  ],
  paragraph_insertion_deletion: [
    { why: 'prints deletions', ours: ['splitParagraph.'], office: ['split', 'Paragraph.'] },
  ],
  track_changes_deletion: [
    {
      why: 'prints deletions',
      ours: ['Thisisatextwithadeletion.'],
      office: ['Thisisatextwithanexcessivelymodifieddeletion.'],
    },
  ],
  track_changes_move: [
    {
      why: 'prints where text was moved from',
      ours: ['Hereissomemoretext.'],
      office: ['Hereissomemoretext.', 'Hereisthetexttobemoved.'],
    },
  ],
  unicode: [
    {
      why: 'reads symbols by their font',
      ours: ['Hello,世界.Thiscosts€10.∨∨('],
      office: ['Hello,世界.Thiscosts€10.Ú\uf0da\uf028'],
    },
  ],
};

/** Formats that LibreOffice prints otherwise than Word, from this number on. */
const OTHER_FORMATS: Record<string, { from: number; why: string }> = {
  chineseCounting: { from: 100, why: 'Word goes on digit by digit' },
  taiwaneseCounting: { from: 100, why: 'Word goes on digit by digit' },
  japaneseCounting: { from: 100, why: 'Japanese has no 一 before 百' },
  ideographDigital: { from: 10, why: 'LibreOffice counts, Word writes digits' },
  taiwaneseDigital: { from: 1, why: 'unknown to LibreOffice' },
  japaneseDigitalTenThousand: { from: 1, why: 'unknown to LibreOffice' },
  decimalEnclosedCircle: { from: 21, why: 'Word has no circles beyond 20' },
  decimalEnclosedCircleChinese: { from: 21, why: 'Word has no circles beyond 20' },
  decimalEnclosedParen: { from: 1, why: 'unknown to LibreOffice' },
  decimalEnclosedFullstop: { from: 1, why: 'unknown to LibreOffice' },
  ideographEnclosedCircle: { from: 1, why: 'unknown to LibreOffice' },
  numberInDash: { from: 1, why: 'unknown to LibreOffice' },
  upperLetter: { from: 781, why: 'Word repeats a letter 30 times at most' },
  lowerLetter: { from: 781, why: 'Word repeats a letter 30 times at most' },
};

const folders = [
  fileURLToPath(new URL('../../../fixtures/docx/', import.meta.url)),
  fileURLToPath(new URL('../../../../shared/docx-samples/', import.meta.url)),
].filter((folder) => existsSync(folder));
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name)),
);

const hasOffice = findLibreOffice() !== null;
const work = mkdtempSync(join(tmpdir(), 'office-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const nameOf = (file: string): string => basename(file, '.docx');
/** White space is the layout's; signs of bullets are the font's. */
const plain = (line: string): string => line.replace(/\s+/g, '').replace(/^[•◦▪●–]/, '');

function printByOffice(paths: readonly string[]): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${work}/profile`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      work,
      ...paths,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
}

function officeLines(name: string): string[] {
  const text = readFileSync(join(work, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
  return text.split('\n').map(plain).filter(Boolean);
}

/** Lines of the running text with their numbers, as LibreOffice would print them. */
async function readerLines(file: string): Promise<string[]> {
  const { root } = await readDocx(readFileSync(file));
  return paragraphsOf(root)
    .filter(({ data }) => data.note === undefined)
    .flatMap(({ data, text }) => `${data.label ?? ''}${text}`.split('\n'))
    .map(plain)
    .filter(Boolean);
}

function withDifferences(name: string, lines: readonly string[]): string[] {
  const changed = [...lines];
  for (const { why, ours, office } of DIFFERENCES[name] ?? []) {
    const at = changed.findIndex((_, index) => ours.every((line, turn) => changed[index + turn] === line));
    expect(at, `${name}: ${why}`).toBeGreaterThanOrEqual(0);
    changed.splice(at, ours.length, ...office);
  }
  return changed;
}

/** Leaves out the numbers that LibreOffice prints in another format. */
function withoutOtherFormats(lines: readonly string[]): string[] {
  let other = Number.POSITIVE_INFINITY;
  let number = 0;
  return lines.map((line) => {
    if (/^[a-zA-Z]+$/.test(line)) {
      other = OTHER_FORMATS[line]?.from ?? Number.POSITIVE_INFINITY;
      return line;
    }
    const first = /第([0-9]+)项起$/.exec(line);
    number = first ? Number(first[1]) : number + 1;
    return number >= other ? line.replace(/^[^、]*、/, '') : line;
  });
}

/** The prepared package of a file, as a file of its own. */
function writePrepared(file: string): string {
  const { bodies, notes } = preparePackage(new Parts(readFileSync(file)));
  const parts = [...packageParts(bodies.join(''), notes)].map(([name, text]) => [name, strToU8(text)]);
  const path = join(work, `prepared-${basename(file)}`);
  writeFileSync(path, zipSync(Object.fromEntries(parts)));
  return path;
}

// LibreOffice is a large installation; without it there is nothing to compare with.
const reason = hasOffice ? '' : ' (skipped: soffice is not on the PATH)';
describe.skipIf(!hasOffice)(`LibreOffice agrees${reason}`, () => {
  if (hasOffice) printByOffice([...files, ...files.map(writePrepared)]);

  it.each(files.map((file) => [nameOf(file), file] as const))('on the lines of %s', async (name, file) => {
    const office = officeLines(name)
      // The day of the run, in a date that the file leaves empty.
      .map((line) => line.replace(/\d+\/\d+\/\d+(?=完$)/, 'DATE'));
    const ours = withDifferences(name, await readerLines(file));
    if (name !== 'wps-number-formats') expect(ours).toEqual(office);
    else expect(withoutOtherFormats(ours)).toEqual(withoutOtherFormats(office));
  });

  /** What LibreOffice adds or drops: the marks of notes, text boxes. */
  const without = new Set(['library-report', 'office-report', 'wps-notes', 'wps-text-boxes']);
  const comparable = files.filter((file) => !without.has(nameOf(file)));

  it.each(comparable.map((file) => [nameOf(file), file] as const))(
    'that what mammoth is given of %s is a document',
    async (name, file) => {
      const { root } = await readDocx(readFileSync(file));
      const ours = paragraphsOf(root)
        .filter(({ data }) => data.note === undefined)
        .flatMap(({ text }) => text.split('\n'))
        .map(plain)
        .filter(Boolean);
      const office = new Set(officeLines(`prepared-${name}`));
      expect(ours.filter((line) => !office.has(line))).toEqual([]);
    },
  );
});
