/** What the reader noticed reaches everybody who reads a result. */
import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { summaryLines } from '../../src/report/annotate/wording.ts';
import { markdown } from '../../src/report/markdown.ts';
import { gravestReadNotes, readNotes } from '../../src/report/read-notes.ts';
import { createTerminalWriter } from '../../src/report/terminal.ts';
import { xlsx } from '../../src/report/xlsx/index.ts';
import type { Record } from '../../src/types.ts';
import { RecordSketch, waterBureau } from './records.ts';
import { render, writeAll, writerOptions } from './run.ts';

const hidden = { zh: '文件中有3处隐藏文字，未作检查。', en: 'Hidden text, not checked, in places: 3.' };
const controls = { zh: '去掉了1个控制字符。', en: 'Control characters taken out: 1.' };

function noted(): Record {
  const sketch = new RecordSketch('局/甲.docx', '甲局');
  sketch.block('正文。', null);
  return {
    ...sketch.record(),
    messages: [
      { kind: 'control-characters', message: controls.zh, translations: controls, count: 1 },
      { kind: 'hidden-text', message: hidden.zh, translations: hidden, count: 3 },
    ],
  };
}

describe('notes on reading', () => {
  test('are there in both languages, the harmless ones apart', () => {
    expect(readNotes(noted(), 'zh')).toEqual([controls.zh, hidden.zh]);
    expect(readNotes(noted(), 'en')).toEqual([controls.en, hidden.en]);
    expect(gravestReadNotes(noted(), 'zh')).toEqual([hidden.zh]);
  });

  test('of a record that was saved with one language are told in it', () => {
    const { translations: _, ...old } = noted().messages[1]!;
    expect(readNotes({ ...noted(), messages: [old as Record['messages'][number]] }, 'en')).toEqual([
      hidden.zh,
    ]);
  });

  test('stand in the workbook on a sheet of their own, if there are any', async () => {
    const sheetsOf = async (record: Record) => {
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(await render(xlsx, [record]));
      return workbook;
    };
    const sheet = (await sheetsOf(noted())).getWorksheet('读取说明')!;
    expect((sheet.getRow(3).values as unknown[]).slice(1)).toEqual([2, '甲局', '局/甲.docx', hidden.zh]);
    expect((await sheetsOf(waterBureau())).getWorksheet('读取说明')).toBeUndefined();
  });

  test('warn in the terminal, in Markdown and in the opening comment of what was not checked', async () => {
    let text = '';
    const output = { write: (piece: string) => (text += piece) };
    const options = { ...writerOptions(), color: false, width: 100, clean: true };
    await writeAll(createTerminalWriter(output, options), [noted()]);
    const list = await readFile(await render(markdown, [noted()]), 'utf8');
    for (const told of [text, list]) {
      expect(told).toContain(`注意：${hidden.zh}`);
      expect(told).not.toContain(controls.zh);
    }
    expect(summaryLines(noted(), writerOptions())).toContain(hidden.zh);
  });
});
