/**
 * What a file is, by its content. Names lie: a .doc is often docx, RTF or HTML.
 */
export type Kind = 'text' | 'empty';

export function sniff(bytes: Uint8Array): Kind {
  return bytes.length === 0 ? 'empty' : 'text';
}
