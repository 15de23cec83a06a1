/** Names that mean one thing. */
import { describe, expect, it } from 'vitest';
import { isSameName } from '../../src/lexicon/likeness.ts';

/** Cuts where a stroke stands. */
const segment = (name: string): string[] => name.split('|');

describe('names', () => {
  it('are one where the longer has every word of the shorter', () => {
    const cut = (): string[] => segment('孵化|大厦|租赁费');
    expect(isSameName('东湖新区孵化大厦租赁费项目', '孵化大厦租赁费', cut)).toBe(true);
  });

  it('are two where the longer joins what the shorter does not name', () => {
    const cut = (): string[] => segment('公务|用车|运行|维护费');
    expect(isSameName('公务用车购置及运行维护费', '公务用车运行维护费', cut)).toBe(false);
  });
});
