/** Numbered paragraphs below what opens them: 其中： over （一）…, （二）…. */
import type { Passage } from '../figures/mentions.ts';
import { isRunningText } from './scope.ts';

/** The kinds of numbers that items bear. */
const NUMBERINGS = [
  /^[(][一二三四五六七八九十]+[)]/u,
  /^[一二三四五六七八九十]+[、.]/u,
  /^\d+[.、](?!\d)/u,
  /^[(]\d+[)]/u,
  /^\d+[)]/u,
  /^[①-⑳]/u,
  /^[一二三四五六七八九十]是/u,
];
export const MOST_ITEMS = 30;

/** The paragraphs and headings right below, while their numbers are of one kind; each with the text under it. None where they are too many. */
export function itemsBelow(passages: readonly Passage[], opening: Passage): Passage[][] {
  const items: Passage[][] = [];
  let numbering: RegExp | undefined;
  for (let at = opening.index + 1; at < passages.length; at++) {
    const passage = passages[at]!;
    const { text, block } = passage;
    if (!isRunningText(block)) break;
    numbering ??= NUMBERINGS.find((each) => each.test(text));
    if (numbering === undefined) break;
    if (numbering.test(text)) items.push([passage]);
    // A line that was broken goes on before the next number.
    else if (isDeeper(text, numbering) || numbering.test(passages[at + 1]?.text ?? ''))
      items.at(-1)?.push(passage);
    else break;
    if (items.length > MOST_ITEMS) return [];
  }
  return items;
}

/** A number of another kind that comes behind it in the usual order. */
function isDeeper(text: string, numbering: RegExp): boolean {
  const own = NUMBERINGS.findIndex((each) => each.test(text));
  return own > NUMBERINGS.indexOf(numbering);
}
