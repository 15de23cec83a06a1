import { describe, expect, it } from 'vitest';
import { quotationParts, shortQuotation } from '../../src/report/quotation.ts';
import { waterBureau } from './records.ts';

const wrong = (record: ReturnType<typeof waterBureau>, index: number) =>
  quotationParts(record, record.findings[index]!)
    .filter((part) => part.wrong)
    .map((part) => part.text);

describe('quotationParts', () => {
  it('tells the wrong figure from the words around it and loses nothing', () => {
    const record = waterBureau();
    for (const finding of record.findings) {
      expect(
        quotationParts(record, finding)
          .map((part) => part.text)
          .join(''),
      ).toBe(finding.quote);
    }
    expect(record.findings.map((_, index) => wrong(record, index))).toEqual([
      ['2486.50万元'],
      ['18,51.26万元'],
      ['100分'],
      ['95以上'],
    ]);
  });

  it('marks the suspected figure where the range is the whole quotation', () => {
    const record = waterBureau();
    const finding = record.findings[1]!;
    const text = record.blocks.find((block) => block.id === finding.block)!.text;
    Object.assign(finding, { quote: text, start: 0, end: text.length });
    expect(wrong(record, 1)).toEqual(['18,51.26万元']);
  });

  it('marks nothing where nothing stands around what is wrong', () => {
    const record = waterBureau();
    const { text } = record.blocks[1]!;
    Object.assign(record.findings[0]!, {
      block: 'b2',
      quote: text,
      start: 0,
      end: text.length,
      figures: [],
      suspects: [],
    });
    expect(quotationParts(record, record.findings[0]!)).toEqual([{ text, wrong: false }]);
  });

  it('marks nothing where the finding is of the whole file', () => {
    const record = waterBureau();
    Object.assign(record.findings[0]!, { block: null, quote: '目录' });
    expect(quotationParts(record, record.findings[0]!)).toEqual([{ text: '目录', wrong: false }]);
  });

  it('finds the right place where the quoted words stand twice', () => {
    const record = waterBureau();
    const block = record.blocks[2]!;
    block.text = '支出5万元，支出5万元。';
    Object.assign(record.findings[0]!, {
      quote: '…支出5万元…',
      start: 8,
      end: 12,
      figures: [],
      suspects: [],
    });
    expect(wrong(record, 0)).toEqual(['5万元']);
  });
});

describe('shortQuotation', () => {
  it('leaves out the middle of a very long stretch, and nothing of a short one', () => {
    const record = waterBureau();
    expect(shortQuotation(record, record.findings[0]!)).toEqual(quotationParts(record, record.findings[0]!));
    const text = `${'甲'.repeat(100)}𠮷${'乙'.repeat(100)}`;
    Object.assign(record.findings[0]!, { block: null, quote: text });
    const [part] = shortQuotation(record, record.findings[0]!);
    expect(part!.text).toBe(`${'甲'.repeat(60)}……${'乙'.repeat(30)}`);
  });
});
