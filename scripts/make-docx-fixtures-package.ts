/**
 * Small Word packages from hand-written WordprocessingML, for fixtures and tests.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** The namespaces that Word and WPS declare at the root of a part. */
export const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'mc:Ignorable="w14"',
].join(' ');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const ROLES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Parts of a document. Each is the content of the part's root element. */
export interface DocumentParts {
  /** Content of w:body. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  settings?: string;
  /** Headers and footers by file name: header1, footer1. Their relationship has the same id. */
  headers?: Record<string, string>;
  /** Other entries of the archive, as they are. */
  extra?: Record<string, Uint8Array>;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;

/** The bytes of a .docx. */
export function packDocument(parts: DocumentParts): Uint8Array {
  const files: Record<string, string> = {};
  const overrides: string[] = [];
  const relationships: string[] = [];
  const add = (part: string, type: string, role: string | null, xml: string): void => {
    files[`word/${part}.xml`] = `${DECLARATION}${xml}`;
    overrides.push(`<Override PartName="/word/${part}.xml" ContentType="${MEDIA_TYPE}.${type}+xml"/>`);
    if (role !== null) {
      relationships.push(`<Relationship Id="${part}" Type="${ROLES}/${role}" Target="${part}.xml"/>`);
    }
  };
  add(
    'document',
    'document.main',
    null,
    `<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
  );
  for (const [part, root] of Object.entries({ ...ROOTS, comments: 'comments', settings: 'settings' })) {
    const content = parts[part as keyof typeof ROOTS];
    if (content !== undefined) add(part, part, part, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  }
  for (const [name, content] of Object.entries(parts.headers ?? {})) {
    const kind = name.startsWith('header') ? 'header' : 'footer';
    const root = kind === 'header' ? 'hdr' : 'ftr';
    add(name, kind, kind, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  }
  files['[Content_Types].xml'] =
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`;
  files['_rels/.rels'] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${ROLES}/officeDocument" Target="word/document.xml"/></Relationships>`;
  files['word/_rels/document.xml.rels'] =
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationships.join('')}</Relationships>`;
  return packFiles(files, parts.extra);
}

/** Packs named texts the same way on every machine and day. */
export function packFiles(files: Record<string, string>, extra: Record<string, Uint8Array> = {}): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = strToU8(text);
  return zipSync({ ...entries, ...extra }, { level: 9, mtime: new Date(1980, 0, 1) });
}

/** A run. @param properties content of w:rPr. */
export function run(text: string, properties = ''): string {
  const rPr = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph. @param content text, or runs where it begins with a tag. @param properties content of w:pPr. */
export function paragraph(content: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A numbered paragraph. */
export function numbered(list: number, level: number, text: string): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** One level of a list. */
export function level(index: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

/** A list definition. */
export function abstractList(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
}

/** A list made from a definition. @param overrides w:lvlOverride elements. */
export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
}

/** Lets a list begin anew at a number. */
export function startAt(index: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

/** Styles as WPS numbers them: 1 Normal, 2 heading 1, 3 heading 2 … */
export function wpsStyles(more = ''): string {
  const heading = (id: number, level: number, numbering = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${level}"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:qFormat/><w:pPr>${numbering}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style>${heading(2, 1)}${heading(3, 2)}${heading(4, 3)}<w:style w:type="character" w:default="1" w:styleId="10"><w:name w:val="Default Paragraph Font"/></w:style>${more}`;
}
