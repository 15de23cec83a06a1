/** Names of classification codes that their column was too narrow for: the figures stand in the next line, with the rest of the name or alone. */
import { isFigure } from './tokens.ts';

const classification = /^[1-5]\d{2}(?:\d{2}){0,2}$/;
const shortestCut = 6;

/** 2080505 机关事业单位基本养老 and no figure: the column of a name that its figures may follow in the next line; null where there is none. */
export function openEntry(texts: readonly string[]): number | null {
  const [first, ...others] = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const [name, ...more] = others;
  if (first === undefined || name !== first + 1 || more.length > 0) return null;
  const isEntry = classification.test(texts[first]!) && !isFigure(texts[name]!);
  return isEntry && texts[name]!.length >= shortestCut ? name : null;
}

/** 保险缴费支出 709.57, or the figures alone: without a code it is no row of its own. */
export function closesEntry(texts: readonly string[], name: number): boolean {
  const rest = texts[name]!;
  return (
    texts.slice(0, name).every((text) => text === '') &&
    !isFigure(rest) &&
    !/合\s*计|总\s*计|小\s*计|其中/.test(rest) &&
    texts.slice(name + 1).some(isFigure)
  );
}
