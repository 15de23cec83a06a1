import { describe, expect, it } from 'vitest';
import { messages, say, shareWord } from '../../src/report/messages.ts';

const placeholders = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([name]) => name).sort();

describe('the message table', () => {
  it.each(Object.entries(messages))(
    '%s is there in both languages with the same placeholders',
    (_, message) => {
      expect(Object.keys(message).sort()).toEqual(['en', 'zh']);
      expect(message.zh.trim()).not.toBe('');
      expect(message.en.trim()).not.toBe('');
      expect(placeholders(message.zh)).toEqual(placeholders(message.en));
    },
  );

  it('fills in placeholders and leaves unknown ones', () => {
    expect(say('zh', 'summary.reports', { reports: 3 })).toBe('共 3 份报告');
    expect(say('en', 'summary.reports')).toBe('Reports: {reports}');
  });

  it('tells a share with one decimal', () => {
    expect(shareWord(5, 6)).toBe('83.3%');
    expect(shareWord(3, 3)).toBe('100.0%');
    expect(shareWord(0, 0)).toBe('–');
  });
});
