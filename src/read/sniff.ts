/**
 * What a file is, by its content. Names lie: a .doc is often docx, RTF or HTML. The name only tells apart what
 * content cannot: Markdown from text, .wps from .doc.
 */

import { limits } from './limits.ts';
import type { UnreadableKind } from './unreadable.ts';
import { zipEntries } from './zip.ts';

const htmlName = /\.(?:html?|xhtml)$/i;

/** Formats with a reader. */
type Readable = 'docx' | 'word97' | 'rtf' | 'html' | 'mhtml' | 'wordml' | 'markdown' | 'text' | 'zip';

/** What the content is: a format with a reader, or the reason why it has none. */
export type Sniffed = { format: Readable } | { refused: UnreadableKind };

/**
 * Looks at the content.
 *
 * @param bytes the whole file
 * @param path its name
 */
export function sniff(bytes: Uint8Array, path: string): Sniffed {
  if (bytes.length === 0) return { refused: 'empty' };
  for (const [signature, result] of signatures) if (startsWith(bytes, signature)) return result(bytes, path);
  if (isUnlabelledBinary(bytes)) return { refused: 'binary' };
  const head = headOf(bytes);
  if (/^\s*\{\\rtf/.test(head)) return { format: 'rtf' };
  if (isMhtml(head)) return { format: 'mhtml' };
  if (/<\?mso-application\s+progid="Word\.Document"|<w:wordDocument|<pkg:package/.test(head)) {
    return { format: 'wordml' };
  }
  if (isHtml(head) || (htmlName.test(path) && /<[a-z!]/i.test(head))) return { format: 'html' };
  return { format: /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text' };
}

const refuse = (refused: UnreadableKind) => (): Sniffed => ({ refused });

const signatures: readonly (readonly [
  string | readonly number[],
  (bytes: Uint8Array, path: string) => Sniffed,
])[] = [
  [[0x50, 0x4b, 3, 4], sniffZip],
  [[0x50, 0x4b, 5, 6], refuse('empty')],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], sniffCompound],
  ['%PDF-', refuse('pdf')],
  [[0x89, 0x50, 0x4e, 0x47], refuse('image')],
  [[0xff, 0xd8, 0xff], refuse('image')],
  ['GIF8', refuse('image')],
  ['II*\0', refuse('image')],
  ['MM\0*', refuse('image')],
  ['Rar!', refuse('archive')],
  [[0x37, 0x7a, 0xbc, 0xaf], refuse('archive')],
  [[0x1f, 0x8b], refuse('archive')],
  ['BZh', refuse('archive')],
  [[0xfd, 0x37, 0x7a, 0x58], refuse('archive')],
];

function startsWith(bytes: Uint8Array, signature: string | readonly number[]): boolean {
  for (let index = 0; index < signature.length; index += 1) {
    const expected = typeof signature === 'string' ? signature.charCodeAt(index) : signature[index];
    if (bytes[index] !== expected) return false;
  }
  return true;
}

const wordName = /\.(?:docx|docm|dotx|doc|wps)$/i;

/** docx, or another Office file, or a plain archive; a damaged one is what its first members or it itself are named. */
function sniffZip(bytes: Uint8Array, path: string): Sniffed {
  let names: string[];
  try {
    const latin = new TextDecoder('latin1');
    names = zipEntries(bytes, limits.archive.members).map((entry) => latin.decode(entry.name));
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
    const isWord = /\[Content_Types\]\.xml|word\/|_rels\//.test(head) || wordName.test(path);
    return isWord ? { refused: 'damaged-word' } : { format: 'zip' };
  }
  if (names.some((name) => /^xl[/\\]/i.test(name))) return { refused: 'spreadsheet' };
  if (names.some((name) => /^ppt[/\\]/i.test(name))) return { refused: 'presentation' };
  if (names.some((name) => /^word[/\\]/i.test(name)) || names.includes('[Content_Types].xml')) {
    return { format: 'docx' };
  }
  if (names[0] === 'mimetype' && names.includes('content.xml')) return { refused: 'opendocument' };
  return { format: 'zip' };
}

/** The names of an OLE file's streams stand in its directory as UTF-16. */
function sniffCompound(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return { refused: 'encrypted' };
  if (holds('WordDocument')) return { format: 'word97' };
  if (holds('Workbook')) return { refused: 'spreadsheet' };
  if (holds('PowerPoint Document')) return { refused: 'presentation' };
  return { refused: 'truncated' };
}

/** More NUL bytes than UTF-16 of any text has, or a machine's program. */
function isUnlabelledBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 'MZ') && bytes.subarray(0, 1024).includes(0)) return true;
  if (startsWith(bytes, [0x7f, 0x45, 0x4c, 0x46])) return true;
  const sample = bytes.subarray(0, 65_536);
  let sides = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0 && sample[index + 1] === 0) sides += 1;
  }
  return sides > sample.length / 40;
}

/** The first characters, whatever the encoding: markup is ASCII in all of them. */
function headOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff || bytes[1] === 0
      ? 'utf-16le'
      : bytes[0] === 0xfe || bytes[0] === 0
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
}

function isHtml(head: string): boolean {
  const start = head.trimStart().slice(0, 1024).toLowerCase();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype html|<html|<head|<body|<meta|<style|<title|<table|<div|<p[ >]|<h[1-6][ >]|<[ou]l[ >]|<span[ >]|<font[ >]|<center[ >])/.test(
      start,
    )
  ) {
    return !start.startsWith('<!--') || /<(?:html|body|table|div|p)[ >]/.test(head.toLowerCase());
  }
  return false;
}

function isMhtml(head: string): boolean {
  return /^\s*MIME-Version:/im.test(head.slice(0, 1024)) && /Content-Type:\s*multipart\/related/i.test(head);
}
