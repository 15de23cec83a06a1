/**
 * Readers of properties: w:pPr, w:rPr, w:trPr, w:tcPr, w:ffData. Each begins at the open tag and ends at the
 * closing one. What a tracked change of format replaced is passed over.
 */
import type { Cell, Paragraph, Run } from './events.ts';
import type { FormData } from './fields.ts';
import { isOn, type Styles, wholeNumber } from './styles.ts';
import type { XmlScanner } from './xml.ts';

/**
 * Reads w:pPr into a paragraph.
 * @param section called at a w:sectPr.
 * @param tracked called at each mark of a tracked change.
 */
export function readParagraphProperties(
  scanner: XmlScanner,
  styles: Styles,
  paragraph: Paragraph,
  section: () => void,
  tracked: () => void,
): void {
  let hidden: boolean | null = null;
  scanner.forEachInside((name) => {
    if (name === 'w:pStyle') {
      paragraph.style = styles.byId.get(scanner.attribute('val') ?? '') ?? paragraph.style;
    } else if (name === 'w:numId') paragraph.numbering = scanner.attribute('val');
    else if (name === 'w:ilvl') paragraph.numberingLevel = wholeNumber(scanner.attribute('val'));
    else if (name === 'w:outlineLvl') paragraph.outline = wholeNumber(scanner.attribute('val'));
    else if (name === 'w:pPrChange' || name === 'w:rPrChange') scanner.skip();
    else if (name === 'w:sectPr') section();
    else if (name === 'w:del' || name === 'w:moveFrom') {
      paragraph.markDeleted = true;
      tracked();
    } else if (name === 'w:ins' || name === 'w:moveTo') tracked();
    else if (name === 'w:vanish') hidden = isOn(scanner.attribute('val'));
  });
  paragraph.markHidden = hidden ?? paragraph.style?.hidden ?? false;
}

/** Fonts whose letters and digits print as signs: R of Wingdings 2 is a ticked box. */
const SYMBOL_FONTS: ReadonlySet<string> = new Set([
  'Wingdings',
  'Wingdings 2',
  'Wingdings 3',
  'Webdings',
  'Symbol',
]);

function symbolFont(scanner: XmlScanner): string | null {
  const tag = scanner.xml.slice(scanner.start, scanner.end);
  if (!tag.includes('dings') && !tag.includes('Symbol')) return null;
  const font = scanner.attribute('ascii') ?? '';
  return SYMBOL_FONTS.has(font) ? font : null;
}

/** Reads w:rPr into a run that has its paragraph's properties so far. */
export function readRunProperties(scanner: XmlScanner, styles: Styles, run: Run): void {
  run.propertiesStart = scanner.start;
  let bold: boolean | null = null;
  let hidden: boolean | null = null;
  let struck: boolean | null = null;
  scanner.forEachInside((name) => {
    if (name === 'w:rPrChange') scanner.skip();
    else if (name === 'w:rFonts') run.symbols = symbolFont(scanner);
    else if (name === 'w:strike' || name === 'w:dstrike') {
      struck = isOn(scanner.attribute('val')) || struck === true;
    } else if (name === 'w:b') bold = isOn(scanner.attribute('val'));
    else if (name === 'w:vanish') hidden = isOn(scanner.attribute('val'));
    else if (name === 'w:vertAlign') {
      const value = scanner.attribute('val');
      run.vertical = value === 'superscript' || value === 'subscript' ? value : null;
    } else if (name === 'w:rStyle') {
      const style = styles.byId.get(scanner.attribute('val') ?? '');
      // Bold, hidden and struck are toggles: a style that sets them twice takes them back.
      if (style?.bold) run.bold = !run.bold;
      if (style?.hidden) run.hidden = !run.hidden;
      if (style?.struck) run.struck = !run.struck;
      run.vertical = style?.vertical ?? run.vertical;
    }
  });
  run.bold = bold ?? run.bold;
  run.hidden = hidden ?? run.hidden;
  run.struck = struck ?? run.struck;
  run.propertiesEnd = scanner.end;
}

/** What w:trPr says of a row. */
export interface RowProperties {
  columnsBefore: number;
  deleted: boolean;
}

/** More columns than any table has. */
const MOST_COLUMNS = 1000;

/** Reads w:trPr. @param tracked called at each mark of a tracked change. */
export function readRowProperties(scanner: XmlScanner, tracked: () => void): RowProperties {
  const row: RowProperties = { columnsBefore: 0, deleted: false };
  scanner.forEachInside((name) => {
    if (name === 'w:gridBefore') row.columnsBefore = between(0, scanner.attribute('val'));
    else if (name === 'w:trPrChange') scanner.skip();
    else if (name === 'w:del' || name === 'w:ins') {
      row.deleted ||= name === 'w:del';
      tracked();
    }
  });
  return row;
}

/**
 * Reads w:tcPr into a cell.
 * @param tracked called at each mark of a tracked change.
 * @returns whether the cell was deleted.
 */
export function readCellProperties(scanner: XmlScanner, cell: Cell, tracked: () => void): boolean {
  let deleted = false;
  scanner.forEachInside((name) => {
    const value = scanner.attribute('val');
    if (name === 'w:gridSpan') cell.columnSpan = between(1, value);
    else if (name === 'w:vMerge') cell.vertical = value === 'restart' ? 'restart' : 'continue';
    else if (name === 'w:hMerge') cell.horizontal = value === 'restart' ? 'restart' : 'continue';
    else if (name === 'w:tcPrChange') scanner.skip();
    else if (name === 'w:cellMerge') {
      // A merge with changes tracked: rest begins one, cont goes on with it.
      const merge = scanner.attribute('vMerge');
      if (merge !== null) cell.vertical = merge === 'cont' ? 'continue' : 'restart';
      tracked();
    } else if (name === 'w:cellDel' || name === 'w:cellIns') {
      deleted ||= name === 'w:cellDel';
      tracked();
    }
  });
  return deleted;
}

function between(least: number, value: string | null): number {
  return Math.min(Math.max(wholeNumber(value) ?? least, least), MOST_COLUMNS);
}

/** Reads what a w:fldChar holds. @returns null when it holds no check box or drop-down list. */
export function readFormData(scanner: XmlScanner): FormData | null {
  const form: FormData = { checked: null, entries: [], chosen: 0 };
  let isList = false;
  scanner.forEachInside((name) => {
    const value = scanner.attribute('val');
    if (name === 'w:checkBox') form.checked = false;
    else if (name === 'w:ddList') isList = true;
    else if (name === 'w:listEntry') form.entries.push(value ?? '');
    else if (name === 'w:default' || name === 'w:result' || name === 'w:checked') {
      if (form.checked !== null) form.checked = isOn(value);
      else form.chosen = wholeNumber(value) ?? 0;
    }
  });
  return isList || form.checked !== null ? form : null;
}
