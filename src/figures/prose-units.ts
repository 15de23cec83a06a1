/**
 * The unit of bare numbers in prose under a title that tells it: 2023年收支概况（万元） over 财政拨款12,604.50，事业收入
 * 5,918.36；… .
 */
import { compactText } from '../lexicon/compact.ts';
import type { Block } from '../types.ts';
import { headSays } from './cell-units.ts';
import { at, BLANK, FULL_STOP, isHan, skipBlanks, WIDE_COMMA } from './characters.ts';
import { type ScanContext, type ScannedFigure, scan } from './scan.ts';

const TITLE = /^[^。;]{0,40}(?:[(](?:单位[:])?|单位[:])(?:人民币)?(亿元|百万元|万元|千元|元)[)]?$/u;
/** One number without a unit may be anything. */
const FEWEST = 2;
const LONGEST_NAME = 16;
/** 比上年压减1.80: a sentence that compares is no list of names and amounts. */
const COMPARES = /[比较]|上年|去年|[增减]|[升降]/u;

/** For each block of prose the unit that the title above gives its bare numbers; null where none is told or they are no amounts. */
export function proseUnits(blocks: readonly Block[], context: ScanContext): (block: Block) => string | null {
  const units = new Map<string, string>();
  let unit: string | null = null;
  for (const { id, type, text } of blocks) {
    if (type === 'cell') {
      // The title was that of the table.
      unit = null;
      continue;
    }
    const told = TITLE.exec(compactText(text))?.[1];
    if (told !== undefined) unit = told;
    else if (unit !== null && isListOfAmounts(text, context)) units.set(id, unit);
  }
  return ({ id }) => units.get(id) ?? null;
}

/** Names with a number each, up to the next stop: some are written as money is, and none is a rate or a count. */
function isListOfAmounts(text: string, context: ScanContext): boolean {
  const figures = scan(text, context);
  if (figures.some(({ kind }) => kind === 'amount')) return false;
  const bare = figures.filter(({ kind, unit }) => kind === 'other' && unit === null);
  if (bare.length < FEWEST || !bare.every((figure) => stopsBehind(text, figure))) return false;
  const names = bare.map((figure) => nameBefore(text, figure));
  const said = names.map(headSays);
  return (
    !names.includes('') &&
    !names.some((name) => COMPARES.test(name)) &&
    said.includes('') &&
    said.every((unit) => unit === '' || unit === undefined) &&
    bare.every(({ places, raw }) => places > 0 || raw.includes(','))
  );
}

function stopsBehind(text: string, { end }: ScannedFigure): boolean {
  const next = at(text, skipBlanks(text, end, 2));
  return next < 0 || next === WIDE_COMMA || next === FULL_STOP || next === 0x3001 || next === 0x3b;
}

/** The letters right before a number, but for blanks and a colon; none where something else stands there. */
function nameBefore(text: string, { start }: ScannedFigure): string {
  let end = start;
  while (at(text, end - 1) === BLANK || at(text, end - 1) === 0x3a) end -= 1;
  let from = end;
  while (end - from < LONGEST_NAME && isHan(at(text, from - 1))) from -= 1;
  return text.slice(from, end);
}
