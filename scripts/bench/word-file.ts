/**
 * Writes a Word file as Word itself does: marks of revision on every paragraph, formatting on every run, a new run
 * where Chinese letters meet digits, and the parts that every file of Word carries along. The `docx` package writes a
 * third of that, and programs that read Word files are fast or slow by it.
 */
import { strToU8, zipSync } from 'fflate';
import type { Cell, Part } from '../generate/document.ts';
import { type Random, random } from '../generate/random.ts';
import { packageParts } from './word-parts.ts';

const FONT = '仿宋_GB2312';
const HEADING_FONT = '黑体';
/** Chinese letters and marks; digits and Latin letters; Word gives each a run of its own. */
const SCRIPTS = /[\u2e80-\uffef“”‘’…—·]+|[^\u2e80-\uffef“”‘’…—·]+/gu;
const EAST_ASIAN = /^[\u2e80-\uffef“”‘’…—·]/u;

/**
 * Prints a document.
 * @param seed of the marks of revision
 */
export function printWordFile(parts: readonly Part[], seed: number): Uint8Array {
  const writer = new Writer(random(seed, 'word'));
  const body = parts.map((part) => writer.part(part)).join('');
  const files = packageParts(writer.document(body), writer.revisions);
  const mtime = new Date(2021, 2, 1);
  return zipSync(
    Object.fromEntries([...files].map(([name, text]) => [name, [strToU8(text), { mtime, level: 6 }]])),
  );
}

/** 一、 in the first level, （一） in the second, 1. in the third, （1） in the fourth. */
class Writer {
  /** Each time that somebody saved the file has a number. */
  readonly revisions: readonly string[];
  readonly #chance: Random;

  constructor(chance: Random) {
    this.#chance = chance;
    this.revisions = Array.from({ length: 12 }, () => `00${this.#hex(6)}`);
  }

  #hex(length: number): string {
    return Array.from({ length }, () => this.#chance.integer(0, 15).toString(16).toUpperCase()).join('');
  }

  #revision(): string {
    return this.#chance.pick(this.revisions);
  }

  part(part: Part): string {
    if (part.type === 'table') return this.#table(part.rows);
    if (part.type === 'title')
      return this.#paragraph(
        part.text,
        '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>',
        this.#looks(HEADING_FONT, 44),
      );
    if (part.type === 'paragraph') return this.#paragraph(part.text, INDENTED, this.#looks(FONT, 32));
    const numbering = `<w:numPr><w:ilvl w:val="${part.depth}"/><w:numId w:val="1"/></w:numPr>`;
    if (part.type === 'item') return this.#paragraph(part.text, numbering + INDENTED, this.#looks(FONT, 32));
    const style = `<w:pStyle w:val="${part.depth + 1}"/>`;
    return this.#paragraph(
      part.text,
      style + numbering + INDENTED,
      this.#looks(part.depth === 0 ? HEADING_FONT : FONT, 32),
    );
  }

  #looks(font: string, size: number): string {
    return `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"#hint#/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  }

  #paragraph(text: string, properties: string, looks: string): string {
    const own = this.#revision();
    const marks = `w14:paraId="${this.#hex(8)}" w14:textId="${this.#hex(8)}" w:rsidR="${own}" w:rsidRPr="${this.#revision()}" w:rsidRDefault="${this.#revision()}" w:rsidP="${this.#revision()}"`;
    const runs = (text.match(SCRIPTS) ?? []).map((piece) => this.#run(piece, looks)).join('');
    return `<w:p ${marks}><w:pPr>${properties}<w:rPr>${looks.replace('#hint#', '')}</w:rPr></w:pPr>${runs}</w:p>`;
  }

  #run(text: string, looks: string): string {
    const hint = EAST_ASIAN.test(text) ? ' w:hint="eastAsia"' : '';
    const blank = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const marks = this.#chance.chance(0.5) ? ` w:rsidRPr="${this.#revision()}"` : '';
    return `<w:r${marks}><w:rPr>${looks.replace('#hint#', hint)}</w:rPr><w:t${blank}>${escaped}</w:t></w:r>`;
  }

  #table(rows: readonly Cell[][]): string {
    const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + (cell.columns ?? 1), 0)));
    const width = Math.floor(8522 / columns);
    const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns);
    const open: (number | undefined)[] = [];
    const body = rows.map((row) => this.#row(row, columns, width, open)).join('');
    return `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
  }

  /** @param open for each column how many rows more a merged cell reaches down */
  #row(row: readonly Cell[], columns: number, width: number, open: (number | undefined)[]): string {
    const cells: string[] = [];
    const rest = [...row];
    for (let column = 0; column < columns; ) {
      const reaching = open[column] ?? 0;
      const cell: Cell | undefined = reaching > 0 ? { text: '' } : rest.shift();
      if (!cell) break;
      const span = cell.columns ?? 1;
      const merge = reaching > 0 ? '<w:vMerge/>' : (cell.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : '';
      open[column] = reaching > 0 ? reaching - 1 : (cell.rows ?? 1) - 1;
      const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
      const texts = cell.text
        .split('\n')
        .map((text) => this.#paragraph(text, '<w:jc w:val="center"/>', this.#looks('宋体', 21)));
      cells.push(
        `<w:tc><w:tcPr><w:tcW w:w="${width * span}" w:type="dxa"/>${spanned}${merge}<w:vAlign w:val="center"/></w:tcPr>${texts.join('')}</w:tc>`,
      );
      column += span;
    }
    const marks = `w:rsidR="${this.#revision()}" w:rsidRPr="${this.#revision()}" w14:paraId="${this.#hex(8)}" w14:textId="77777777" w:rsidTr="${this.#revision()}"`;
    return `<w:tr ${marks}><w:trPr><w:trHeight w:val="567"/></w:trPr>${cells.join('')}</w:tr>`;
  }

  document(body: string): string {
    const revision = this.#revision();
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${NAMESPACES} mc:Ignorable="w14 wp14"><w:body>${body}<w:sectPr w:rsidR="${revision}" w:rsidRPr="${revision}"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr></w:body></w:document>`;
  }
}

const INDENTED =
  '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>';
const NAMESPACES = [
  ['wpc', 'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['wp14', 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['w10', 'urn:schemas-microsoft-com:office:word'],
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');
