/** How often a text names a year as a period of its own. */
import type { Mention } from '../figures/mentions.ts';
import { matchesOf } from '../lexicon/matches.ts';

/** A year that is spoken of beside the report's own: 与2023年度相比, 比2023年, 2023年末. */
const COMPARED = /(?:[与同比较于]|对比|相比|上年|去年)$/;
export const YEAR = /(?<![0-9])((?:19|20)[0-9]{2})年/g;

export function isCompared(text: string, at: number): boolean {
  return COMPARED.test(text.slice(Math.max(0, at - 4), at));
}

/** How many times a year is named as a period of its own, not as one to compare with. */
export function namedYears(texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const match of matchesOf(YEAR, text)) {
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
      if (isCompared(text, match.index) || /^度?(?:相比|同期|[0-9]{1,2}月|末|底)/.test(after)) continue;
      const year = Number(match[1]);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  return counts;
}

/** 2023年面积9,108亩，每亩200元，2024年预算200万元: some of them name their year, and not all the same one. */
export function nameTwoYears(mentions: readonly Mention[]): boolean {
  const years = mentions.flatMap(({ label }) =>
    matchesOf(YEAR, label)
      .slice(0, 1)
      .map((match) => match[1]),
  );
  return new Set(years).size > 1;
}
