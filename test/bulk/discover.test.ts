import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/bulk/discover.ts';
import { InterruptedError } from '../../src/bulk/interrupted.ts';
import { readSource } from '../../src/bulk/read-source.ts';
import { folderWith } from '../cli/run.ts';

async function found(folder: string, ...inputs: string[]) {
  const { sources } = await discover(inputs, { folder, output: join(folder, 'gouji-out') });
  return sources.map(({ path }) => path);
}

describe('discovery', () => {
  it('takes reports and passes over what is none', async () => {
    const folder = folderWith({
      '收件/一.docx': 'x',
      '收件/子/二.TXT': 'x',
      '收件/子/~$二.docx': 'x',
      '收件/.隐藏.txt': 'x',
      '收件/.git/三.txt': 'x',
      '收件/Thumbs.db': 'x',
      '收件/表.xlsx': 'x',
      '收件/README.md': 'x',
      '收件/gouji-out/records/一.docx.json': '{}',
      '收件/无扩展名': '{\\rtf1',
      '收件/无扩展名二': 'text',
    });
    const { sources, ignored } = await discover(['收件'], { folder, output: join(folder, '收件/gouji-out') });
    expect(sources.map(({ path }) => path)).toEqual(['收件/一.docx', '收件/子/二.TXT', '收件/无扩展名']);
    expect(ignored).toEqual({ xlsx: 1, '-': 1 });
  });

  it('passes over the results of other runs', async () => {
    const folder = folderWith({
      'in/a.txt': 'x',
      'in/旧结果/.gouji/last-run.json': '{}',
      'in/旧结果/annotated/a.docx': 'x',
      'in/旧结果/report.html': 'x',
    });
    expect(await found(folder, 'in')).toEqual(['in/a.txt']);
  });

  it('names paths as they were given, in an order of their own', async () => {
    const folder = folderWith({ 'b.txt': 'x', 'a/z.txt': 'x', 'a/A.txt': 'x', 'a/甲.txt': 'x' });
    const inOrder = ['a/A.txt', 'a/z.txt', 'a/甲.txt', 'b.txt'];
    expect(await found(folder, 'b.txt', 'a')).toEqual(inOrder);
    expect(await found(folder, './a/', './b.txt')).toEqual(inOrder);
    expect(await found(folder, '.')).toEqual(inOrder);
    expect(await found(join(folder, 'a'), '../b.txt')).toEqual(['../b.txt']);
    expect(await found(folder, join(folder, 'b.txt'))).toEqual([join(folder, 'b.txt')]);
  });

  it('takes a file once however often it is named', async () => {
    const folder = folderWith({ 'a/x.txt': 'x' });
    symlinkSync(join(folder, 'a'), join(folder, 'a/loop'));
    expect(await found(folder, 'a', 'a/x.txt', 'a/*.txt', join(folder, 'a'))).toHaveLength(1);
  });

  it('expands patterns, but takes a file whose name looks like one', async () => {
    const folder = folderWith({ 'in/报告[1].txt': 'x', 'in/报告1.txt': 'x', 'in/b.docx': 'x' });
    expect(await found(folder, 'in/报告[1].txt')).toEqual(['in/报告[1].txt']);
    expect(await found(folder, 'in/*.txt')).toEqual(['in/报告1.txt', 'in/报告[1].txt']);
    expect(await found(folder, '**/*.docx')).toEqual(['in/b.docx']);
  });

  it('opens archives: their folders are departments, names may be GBK', async () => {
    // 教育局/自评.txt in GBK, of the same length as its stand-in.
    const gbk = Buffer.from('bdccd3fdbed62fd7d4c6c02e747874', 'hex');
    const standIn = 'ABCDEF/GHIJ.txt';
    const zip = Buffer.from(
      zipSync({
        [standIn]: strToU8('内容'),
        '卫健委/b.txt': strToU8('二'),
        '卫健委/__MACOSX/._b.txt': strToU8('x'),
        '卫健委/~$b.docx': strToU8('x'),
        '../../上级.txt': strToU8('三'),
        '卫健委/照片.jpg': strToU8('x'),
      }),
    );
    for (let at = zip.indexOf(standIn); at >= 0; at = zip.indexOf(standIn, at + 1)) gbk.copy(zip, at);
    const folder = folderWith({ '报送.zip': zip });
    const { sources, ignored, cleanUp } = await discover(['报送.zip'], {
      folder,
      output: join(folder, 'out'),
    });
    expect(ignored).toEqual({ jpg: 1 });
    // A name that leads out of the archive is never a path to write to; whether it is told is the reader's choice.
    expect(sources.filter(({ unpacked, path }) => unpacked && path.includes('..'))).toEqual([]);
    const inside = sources.filter(({ fault }) => fault === undefined);
    expect(inside.map(({ path, department }) => [path, department])).toEqual([
      ['报送.zip/卫健委/b.txt', '卫健委'],
      ['报送.zip/教育局/自评.txt', '教育局'],
    ]);
    const read = await readSource(inside[1]!);
    expect('bytes' in read && new TextDecoder().decode(read.bytes)).toBe('内容');
    await cleanUp();
    expect(existsSync(inside[1]!.unpacked!)).toBe(false);
  });

  it('lists a damaged archive as a report that cannot be read', async () => {
    const folder = folderWith({ 'in/坏.zip': 'PK no zip', 'in/a.txt': 'x' });
    const { sources } = await discover(['in'], { folder, output: join(folder, 'out') });
    expect(sources.map(({ path }) => path)).toEqual(['in/a.txt', 'in/坏.zip']);
    expect(await readSource(sources[1]!)).toMatchObject({
      reason: { zh: expect.any(String) },
    });
  });

  it('loses no archive: nested too deeply, of another kind, without reports, a Word file by that name', async () => {
    let nested = zipSync({ '报告.txt': strToU8('支出5万元') });
    for (const name of ['甲.zip', '乙.zip', '丙.zip']) nested = zipSync({ [name]: nested });
    const folder = folderWith({
      'in/深.zip': Buffer.from(nested),
      'in/水务局.rar': 'Rar!',
      'in/照片.zip': Buffer.from(zipSync({ 'a.jpg': strToU8('x') })),
      'in/报告.zip': Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') })),
      'in/存.zip': Buffer.from(
        zipSync({ 'd.docx': zipSync({ 'word/document.xml': strToU8('<a/>') }) }, { level: 0 }),
      ),
      'in/混.zip': Buffer.from(
        zipSync({ '坏.zip': strToU8('PK'), 'b.7z': strToU8('7z'), 'c.txt': strToU8('x') }),
      ),
    });
    const { sources } = await discover(['in'], { folder, output: join(folder, 'out') });
    const told = sources.map(({ path, fault }) => `${path} ${fault?.zh.slice(0, 8) ?? ''}`.trim());
    expect(told).toEqual([
      'in/存.zip/d.docx',
      'in/报告.zip',
      'in/水务局.rar',
      'in/深.zip/丙.zip/乙.zip/甲.zip 压缩包层层嵌套过',
      'in/混.zip/b.7z',
      'in/混.zip/c.txt',
      'in/混.zip/坏.zip',
      'in/照片.zip 压缩包里没有可检',
    ]);
  });

  it('stops within an archive when it is told to', async () => {
    const folder = folderWith({
      'a.zip': Buffer.from(zipSync({ 'a.txt': strToU8('x'), 'b.txt': strToU8('y') })),
    });
    const signal = AbortSignal.abort();
    await expect(discover(['a.zip'], { folder, output: join(folder, 'out'), signal })).rejects.toThrow(
      InterruptedError,
    );
  });

  it('tells a file that vanished, and does not stop', async () => {
    const folder = folderWith({ 'a.txt': 'x' });
    const { sources } = await discover(['a.txt'], { folder, output: join(folder, 'out') });
    const gone = { ...sources[0]!, file: join(folder, 'gone.txt') };
    expect(await readSource(gone)).toEqual({
      reason: { zh: '文件打不开（ENOENT）。', en: 'The file cannot be opened (ENOENT).' },
    });
  });

  it('says what it does not find', async () => {
    const folder = folderWith({ 'a.txt': 'x' });
    await expect(found(folder, 'a.txt', 'b.txt')).rejects.toThrow('no such file or folder: b.txt');
    await expect(found(folder, 'a.txt/b.txt')).rejects.toThrow('no such file or folder: a.txt/b.txt');
    writeFileSync(join(folder, 'c.xlsx'), 'x');
    await expect(found(folder, '*.xlsx')).rejects.toThrow('no reports found in *.xlsx');
  });
});
