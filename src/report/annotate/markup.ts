/**
 * The tags of an XML part with the places where they stand, so that the part can be changed by insertion alone.
 * The part has been read by the analysis before, so it is well-formed; what a parser would resolve (entities,
 * attributes) stays as written.
 */

/** One tag, or one stretch of text between two tags. */
export interface Token {
  kind: 'open' | 'close' | 'empty' | 'text';
  /** Qualified name of a tag; '' for text. */
  name: string;
  /** Offsets in the part, in UTF-16 units. */
  start: number;
  end: number;
}

/**
 * Walks over the tags and texts of an XML part. Comments, CDATA sections, processing instructions and the
 * document type are passed over.
 */
export function* tokens(xml: string): Generator<Token> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag === -1 ? xml.length : tag;
    if (textEnd > at) yield { kind: 'text', name: '', start: at, end: textEnd };
    if (tag === -1) return;
    const end = tagEnd(xml, tag);
    const second = xml[tag + 1];
    if (second === '/') {
      yield { kind: 'close', name: nameAt(xml, tag + 2), start: tag, end };
    } else if (second !== '!' && second !== '?') {
      yield { kind: xml[end - 2] === '/' ? 'empty' : 'open', name: nameAt(xml, tag + 1), start: tag, end };
    }
    at = end;
  }
}

/** The value of an attribute as written in a tag, or null. The name is given with its prefix. */
export function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : (found[1] ?? found[2] ?? '');
}

/**
 * The prefix, colon included, that a part binds to a namespace on its root element.
 *
 * @param namespaces Names of one namespace, as its transitional and strict one.
 * @returns '' where it is the default namespace, null where it is not bound.
 */
export function prefixOf(xml: string, namespaces: readonly string[]): string | null {
  const root = rootTag(xml);
  for (const [, prefix, double, single] of root.matchAll(
    /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (namespaces.includes(double ?? single ?? '')) return prefix === undefined ? '' : `${prefix}:`;
  }
  return null;
}

/** The tag of the root element. */
function rootTag(xml: string): string {
  for (const token of tokens(xml)) if (token.kind !== 'text') return xml.slice(token.start, token.end);
  return '';
}

/** Text as XML content or attribute value; characters that XML 1.0 cannot hold become �. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function tagEnd(xml: string, start: number): number {
  const closing = closingOf(xml, start);
  if (closing !== null) {
    const end = xml.indexOf(closing, start + 2);
    return end === -1 ? xml.length : end + closing.length;
  }
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const character = xml[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return at + 1;
    }
  }
  return xml.length;
}

function closingOf(xml: string, start: number): string | null {
  if (xml.startsWith('<!--', start)) return '-->';
  if (xml.startsWith('<![CDATA[', start)) return ']]>';
  return xml[start + 1] === '?' ? '?>' : null;
}

function nameAt(xml: string, start: number): string {
  let end = start;
  while (end < xml.length && !' \t\r\n/>'.includes(xml[end]!)) end++;
  return xml.slice(start, end);
}
