import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isArchive, type Member, membersOf } from '../../src/read/index.ts';

const text = (value: string) => new TextEncoder().encode(value);
const report = text('预算安排100万元。');
const outcome = (member: Member) => ('error' in member ? `${member.path} ${member.error.kind}` : member.path);
const outcomes = (bytes: Uint8Array) => [...membersOf(bytes, '报送.zip')].map(outcome);

/** Replaces a name in the bytes of an archive by one of the same length. */
function renamed(archive: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  return bytes;
}

describe('an archive of submissions', () => {
  it('gives its files one by one, folders as parts of their paths', () => {
    const bytes = zipSync({
      水务局: { '报告.txt': report },
      '林业局/附件/报告.txt': report,
      '空/': new Uint8Array(),
    });
    const members = [...membersOf(bytes, '报送.zip')];
    expect(members.map(outcome)).toEqual(['报送.zip/水务局/报告.txt', '报送.zip/林业局/附件/报告.txt']);
    expect(members[0]).toMatchObject({ bytes: Buffer.from(report) });
  });

  it('reads names in GBK, as Windows writes them', () => {
    const gbk = Uint8Array.from([0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6]);
    const bytes = renamed(zipSync({ 'AAAAAA/a.txt': report }), 'AAAAAA', gbk);
    expect(outcomes(bytes)).toEqual(['报送.zip/水务局/a.txt']);
  });

  it('leaves out what systems add', () => {
    const bytes = zipSync({
      '__MACOSX/._a.txt': report,
      '.DS_Store': report,
      '局/~$报告.docx': report,
      'Thumbs.db': report,
    });
    expect(outcomes(bytes)).toEqual([]);
  });

  it('opens archives within archives, up to a depth', () => {
    let bytes = zipSync({ '报告.txt': report });
    for (const name of ['甲.zip', '乙.zip', '丙.zip'])
      bytes = zipSync({ [name]: bytes, [`${name}.txt`]: report });
    expect(outcomes(bytes)).toEqual([
      '报送.zip/丙.zip/乙.zip/甲.zip nested',
      '报送.zip/丙.zip/乙.zip/甲.zip.txt',
      '报送.zip/丙.zip/乙.zip.txt',
      '报送.zip/丙.zip.txt',
    ]);
  });

  it('refuses paths that lead out of it', () => {
    const bytes = zipSync({
      '../../etc/passwd.txt': report,
      '/root.txt': report,
      'C:\\a.txt': report,
      'a/../../b.txt': report,
    });
    expect(outcomes(bytes).every((line) => line.endsWith(' unsafe-path'))).toBe(true);
    expect(outcomes(bytes)).toHaveLength(4);
  });

  it('refuses a member that unfolds a thousandfold, and goes on with the others', () => {
    const bytes = zipSync({ '炸弹.txt': new Uint8Array(30_000_000), '报告.txt': report });
    expect(outcomes(bytes)).toEqual(['报送.zip/炸弹.txt bomb', '报送.zip/报告.txt']);
  });

  it('refuses a member that unfolds to more than it states', () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': new Uint8Array(500_000) }));
    const entry = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(1000, entry + 24);
    expect(outcomes(bytes)).toEqual(['报送.zip/a.txt bomb']);
  });

  it('tells of encrypted and damaged members', () => {
    const locked = Buffer.from(zipSync({ 'a.txt': report }));
    const entry = locked.indexOf(Buffer.from('504b0102', 'hex'));
    locked[entry + 8]! |= 1;
    expect(outcomes(locked)).toEqual(['报送.zip/a.txt encrypted']);
    const whole = zipSync({ 'a.txt': text('预算'.repeat(1000)) });
    const damaged = Buffer.from(whole).fill(0xff, 40, 50);
    expect(outcomes(damaged)).toEqual(['报送.zip/a.txt truncated']);
    expect(() => outcomes(whole.subarray(0, whole.length - 30))).toThrow(
      expect.objectContaining({ kind: 'truncated' }),
    );
  });

  it('is told from documents that are packed as archives', () => {
    expect(isArchive(zipSync({ '报告.txt': report }), 'a.docx')).toBe(true);
    expect(isArchive(zipSync({ '[Content_Types].xml': report, 'word/document.xml': report }), 'a.zip')).toBe(
      false,
    );
    expect(isArchive(report, 'a.zip')).toBe(false);
  });
});
