/**
 * Word's automatic numbers: word/numbering.xml, and the counters that run through a document.
 */

import type { Paragraph } from '../../docx/events.ts';
import { isOn, type Styles, wholeNumber } from '../../docx/styles.ts';
import { XmlScanner } from '../../docx/xml.ts';
import { formatNumber } from './number-format.ts';

interface Level {
  start: number;
  format: string;
  /** The printed form, %1 … %9 standing for the counters. */
  text: string;
  /** Restarts after a paragraph of this level (1-based) or a higher one; 0 never; null after any higher one. */
  restart: number | null;
  /** Prints the counters of all levels in decimal. */
  legal: boolean;
  /** The paragraph style that takes this level. */
  style: string | null;
  hidden: boolean;
}

interface AbstractList {
  levels: Map<number, Level>;
  /** Takes its levels from the list of this numbering style. */
  styleLink: string | null;
}

interface List {
  abstract: string;
  overrides: Map<number, { start: number | null; level: Level | null }>;
}

/** The lists of a file, as word/numbering.xml defines them. */
export interface Lists {
  abstracts: ReadonlyMap<string, AbstractList>;
  lists: ReadonlyMap<string, List>;
}

/**
 * Reads word/numbering.xml.
 * @throws XmlError when it is not well formed.
 */
export function readLists(xml: string): Lists {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  const scanner = new XmlScanner(xml);
  for (let type = scanner.next(); type !== 'end'; type = scanner.next()) {
    if (type !== 'open') continue;
    if (scanner.name === 'w:abstractNum') {
      const id = scanner.attribute('abstractNumId') ?? '';
      abstracts.set(id, readAbstract(scanner));
    } else if (scanner.name === 'w:num') {
      const id = scanner.attribute('numId') ?? '';
      lists.set(id, readList(scanner));
    }
  }
  return { abstracts, lists };
}

function readAbstract(scanner: XmlScanner): AbstractList {
  const abstract: AbstractList = { levels: new Map(), styleLink: null };
  scanner.forEachInside((name) => {
    if (name === 'w:lvl') abstract.levels.set(levelIndex(scanner), readLevel(scanner));
    else if (name === 'w:numStyleLink') abstract.styleLink = scanner.attribute('val');
  });
  return abstract;
}

function levelIndex(scanner: XmlScanner): number {
  return wholeNumber(scanner.attribute('ilvl')) ?? 0;
}

/** Characters of a printed form: no list has more, and a hostile one multiplies by its paragraphs. */
const longestText = 255;

function readLevel(scanner: XmlScanner): Level {
  const level: Level = {
    start: 0,
    format: 'decimal',
    text: '',
    restart: null,
    legal: false,
    style: null,
    hidden: false,
  };
  scanner.forEachInside((name) => {
    const value = scanner.attribute('val');
    if (name === 'w:start') level.start = wholeNumber(value) ?? 0;
    // A newer format stands beside one that every program knows, which comes last.
    else if (name === 'w:numFmt') level.format = formatOf(scanner, value, level.format);
    else if (name === 'w:lvlText') level.text = (value ?? '').slice(0, longestText);
    else if (name === 'w:lvlRestart') level.restart = wholeNumber(value);
    else if (name === 'w:isLgl') level.legal = isOn(value);
    else if (name === 'w:pStyle') level.style = value;
    else if (name === 'w:vanish') level.hidden = isOn(value);
  });
  return level;
}

/** A format of zeros (001, 002, 003, ...) has a plain one beside it, for programs that do not know it. */
function formatOf(scanner: XmlScanner, value: string | null, before: string): string {
  if (value === 'custom') return scanner.attribute('format') ?? 'decimal';
  return before.startsWith('0') ? before : (value ?? 'decimal');
}

function readList(scanner: XmlScanner): List {
  const list: List = { abstract: '', overrides: new Map() };
  let override: { start: number | null; level: Level | null } = { start: null, level: null };
  scanner.forEachInside((name) => {
    if (name === 'w:abstractNumId') list.abstract = scanner.attribute('val') ?? '';
    else if (name === 'w:lvlOverride') {
      override = { start: null, level: null };
      list.overrides.set(levelIndex(scanner), override);
    } else if (name === 'w:startOverride') override.start = wholeNumber(scanner.attribute('val'));
    else if (name === 'w:lvl') override.level = readLevel(scanner);
  });
  return list;
}

/** The running counters of one document. Ask in reading order. */
export class Numbering {
  readonly #lists: Lists;
  readonly #styles: Styles;
  /** Counters by abstract list: lists made from one of them count on from each other. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** Start overrides that were applied, as list/level. */
  readonly #applied = new Set<string>();

  constructor(lists: Lists, styles: Styles) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /**
   * Counts a paragraph and gives the number that is printed before it.
   * @returns null for paragraphs without a number; for bullets the sign.
   */
  label(paragraph: Paragraph): string | null {
    const id = paragraph.numbering ?? paragraph.style?.numbering ?? null;
    if (id === null || id === '0') return null;
    const list = this.#lists.lists.get(id);
    const abstractId = list && this.#resolve(list);
    if (list === undefined || abstractId === undefined) return null;
    const levels = this.#lists.abstracts.get(abstractId)!.levels;
    const index = levelOf(paragraph, levels);
    const level = (at: number): Level | undefined => list.overrides.get(at)?.level ?? levels.get(at);
    const own = level(index);
    if (own === undefined) return null;
    const counters = this.#count(id, list, abstractId, index, level);
    if (own.hidden) return null;
    return own.format === 'bullet' ? bullet(own.text) : print(own, counters, level);
  }

  /** The abstract list that holds the levels, links through numbering styles followed. */
  #resolve(list: List): string | undefined {
    let id = list.abstract;
    for (let step = 0; step < 5; step++) {
      const abstract = this.#lists.abstracts.get(id);
      if (abstract === undefined) return undefined;
      if (abstract.styleLink === null || abstract.levels.size > 0) return id;
      const linked = this.#styles.byId.get(abstract.styleLink)?.numbering;
      const next = linked === null || linked === undefined ? undefined : this.#lists.lists.get(linked);
      if (next === undefined) return undefined;
      id = next.abstract;
    }
    return undefined;
  }

  #count(
    id: string,
    list: List,
    abstractId: string,
    index: number,
    level: (at: number) => Level | undefined,
  ): (number | undefined)[] {
    let counters = this.#counters.get(abstractId);
    if (counters === undefined) {
      counters = [];
      this.#counters.set(abstractId, counters);
    }
    const key = `${id}/${index}`;
    const restart = list.overrides.get(index)?.start ?? null;
    if (restart !== null && !this.#applied.has(key)) counters[index] = restart;
    else if (counters[index] === undefined) counters[index] = level(index)?.start ?? 1;
    else counters[index]++;
    this.#applied.add(key);
    // A level that was passed over stands at its start.
    for (let above = 0; above < index; above++) counters[above] ??= level(above)?.start ?? 1;
    for (let below = index + 1; below < counters.length; below++) {
      const after = level(below)?.restart ?? null;
      const restarts = after === null ? true : after > 0 && index < after;
      if (restarts) counters[below] = undefined;
    }
    return counters;
  }
}

/** Signs of Wingdings and Courier as other fonts print them. */
const SIGNS: Readonly<Record<string, string>> = {
  o: '◦',
  '\uf0a7': '▪',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf075': '◆',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
};

function bullet(sign: string): string {
  return SIGNS[sign] ?? sign.replace(/[\ue000-\uf8ff]/g, '•').trim();
}

function levelOf(paragraph: Paragraph, levels: ReadonlyMap<number, Level>): number {
  if (paragraph.numberingLevel !== null) return paragraph.numberingLevel;
  const style = paragraph.style;
  if (style !== null && paragraph.numbering === null) {
    for (const [index, level] of levels) if (level.style === style.id) return index;
  }
  return style?.numberingLevel ?? 0;
}

function print(
  own: Level,
  counters: readonly (number | undefined)[],
  level: (at: number) => Level | undefined,
): string {
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level(at)?.format ?? 'decimal';
      const value = counters[at];
      if (value === undefined || format === 'bullet') return '';
      return formatNumber(value, own.legal && format !== 'none' ? 'decimal' : format);
    })
    .trim();
}
