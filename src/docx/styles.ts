/**
 * What word/styles.xml says of paragraphs and runs, with basedOn resolved.
 */
import { XmlScanner } from './xml.ts';

/** The properties of a style that matter to reading. Null where neither the style nor its ancestors say. */
export interface Style {
  id: string;
  name: string;
  /** Outline level, 0 is the highest, 9 is body text. */
  outline: number | null;
  numbering: string | null;
  numberingLevel: number | null;
  hidden: boolean | null;
  bold: boolean | null;
  struck: boolean | null;
  vertical: 'superscript' | 'subscript' | null;
  basedOn: string | null;
}

/** All styles of a file. Paragraph, character and numbering styles share one space of ids. */
export interface Styles {
  byId: ReadonlyMap<string, Style>;
  /** The style of paragraphs that name none. */
  paragraphDefault: Style | null;
}

/** The styles of a file without styles.xml. */
export const NO_STYLES: Styles = { byId: new Map(), paragraphDefault: null };

/**
 * Reads word/styles.xml.
 * @param xml the part's text.
 * @throws XmlError when it is not well formed.
 */
export function readStyles(xml: string): Styles {
  const byId = new Map<string, Style>();
  let paragraphDefault: Style | null = null;
  const scanner = new XmlScanner(xml);
  let style: Style | null = null;
  for (let type = scanner.next(); type !== 'end'; type = scanner.next()) {
    if (type === 'close' && scanner.name === 'w:style') style = null;
    if (type !== 'open') continue;
    switch (scanner.name) {
      case 'w:latentStyles':
      case 'w:tblStylePr':
      case 'w:rPrChange':
      case 'w:pPrChange':
        scanner.skip();
        break;
      case 'w:style': {
        style = emptyStyle(scanner.attribute('styleId') ?? '');
        // The first of several styles with one id counts.
        if (!byId.has(style.id)) byId.set(style.id, style);
        const isDefault = isOn(scanner.attribute('default') ?? '0');
        if (isDefault && scanner.attribute('type') === 'paragraph') paragraphDefault = style;
        break;
      }
      default:
        if (style !== null) readProperty(style, scanner);
    }
  }
  const resolved = new Map<string, Style>();
  for (const own of byId.values()) resolved.set(own.id, inherit(own, byId));
  return {
    byId: resolved,
    paragraphDefault: paragraphDefault && (resolved.get(paragraphDefault.id) ?? null),
  };
}

function emptyStyle(id: string): Style {
  return {
    id,
    name: '',
    outline: null,
    numbering: null,
    numberingLevel: null,
    hidden: null,
    bold: null,
    struck: null,
    vertical: null,
    basedOn: null,
  };
}

function readProperty(style: Style, scanner: XmlScanner): void {
  const value = scanner.attribute('val');
  switch (scanner.name) {
    case 'w:name':
      style.name = value ?? '';
      break;
    case 'w:basedOn':
      style.basedOn = value;
      break;
    case 'w:outlineLvl':
      style.outline = wholeNumber(value);
      break;
    case 'w:numId':
      style.numbering = value;
      break;
    case 'w:ilvl':
      style.numberingLevel = wholeNumber(value);
      break;
    case 'w:vanish':
      style.hidden = isOn(value);
      break;
    case 'w:b':
      style.bold = isOn(value);
      break;
    case 'w:strike':
    case 'w:dstrike':
      style.struck = isOn(value) || style.struck === true;
      break;
    case 'w:vertAlign':
      style.vertical = value === 'superscript' || value === 'subscript' ? value : null;
      break;
  }
}

/** More than any chain of styles that people make; all chains together must not cost their square. */
const MOST_ANCESTORS = 50;

/** A style with what its ancestors say filled in; a circle of basedOn ends where it closes. */
function inherit(own: Style, byId: ReadonlyMap<string, Style>): Style {
  const style = { ...own };
  const seen = new Set([own.id]);
  let ancestor = own.basedOn;
  while (ancestor !== null && !seen.has(ancestor) && seen.size <= MOST_ANCESTORS) {
    seen.add(ancestor);
    const base = byId.get(ancestor);
    if (base === undefined) break;
    style.outline ??= base.outline ?? headingLevel(base.name);
    style.numbering ??= base.numbering;
    style.numberingLevel ??= base.numberingLevel;
    style.hidden ??= base.hidden;
    style.bold ??= base.bold;
    style.struck ??= base.struck;
    style.vertical ??= base.vertical;
    ancestor = base.basedOn;
  }
  return { ...style, outline: own.outline ?? headingLevel(own.name) ?? style.outline };
}

const CHINESE_DIGITS = '一二三四五六七八九';

/**
 * The outline level that a style's name tells: heading 2, 标题 2, 标题二, 二级标题, 2级标题.
 * @returns 0 for the highest, or null when the name is no heading's.
 */
function headingLevel(name: string): number | null {
  const plain = name.trim().toLowerCase();
  const found =
    /^(?:heading|标题|標題)\s*([1-9一二三四五六七八九])$/.exec(plain) ??
    /^([1-9一二三四五六七八九])\s*级标题$/.exec(plain);
  if (found === null) return null;
  const digit = CHINESE_DIGITS.indexOf(found[1]!);
  return digit >= 0 ? digit : Number(found[1]) - 1;
}

/** Whether a switch (w:b, w:vanish) is on: it is when it stands without a value. */
export function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** A whole number of an attribute, or null. */
export function wholeNumber(value: string | null): number | null {
  return value !== null && /^-?[0-9]{1,9}$/.test(value) ? Number(value) : null;
}
