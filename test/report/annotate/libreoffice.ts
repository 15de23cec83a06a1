/** What LibreOffice understands of a Word file: the oracle for annotated copies. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';

/** An annotation with the text that it marks; '' for one that stands at a point. */
export interface Annotation {
  author: string;
  text: string;
  marked: string;
}

const unprinted = new Set([
  'text:tracked-changes',
  'text:note',
  'office:binary-data',
  'svg:desc',
  'svg:title',
]);
const program = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) => existsSync(path));

/** Why the oracle cannot be asked, or null where it can. */
export const absent = program === undefined ? 'LibreOffice is not installed' : null;

/** Converts Word files in one run, returning the flat ODT of each under its name. */
export function convertAll(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-annotate-'));
  try {
    const input = join(folder, 'in');
    mkdirSync(input);
    for (const [name, bytes] of files) writeFileSync(join(input, `${name}.docx`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = [...files.keys()].map((name) => join(input, `${name}.docx`));
    const options = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, ...paths];
    execFileSync(program!, options, { stdio: 'ignore', timeout: 120_000 });
    return new Map(
      [...files.keys()].map((name) => [name, readFileSync(join(folder, `${name}.fodt`), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The annotations of a flat ODT in the order of their starts. */
export function annotationsOf(fodt: string): Annotation[] {
  const found: Annotation[] = [];
  const open = new Map<string, Annotation>();
  const parser = new SaxesParser();
  let inside: Annotation | null = null;
  let field = '';
  let hidden = 0;
  let region = '';
  const deletions = new Set<string>();
  const print = (text: string) => {
    if (hidden > 0) return;
    if (inside === null) for (const annotation of open.values()) annotation.marked += text;
    else if (field === 'dc:creator') inside.author += text;
    else if (field === '') inside.text += text;
  };
  parser.on('opentag', ({ name, attributes }) => {
    if (unprinted.has(name)) hidden += 1;
    const change = String(attributes['text:change-id'] ?? '');
    if (name === 'text:changed-region') region = String(attributes['text:id']);
    else if (name === 'text:deletion') deletions.add(region);
    else if (name === 'text:change-start' && deletions.has(change)) hidden += 1;
    else if (name === 'text:change-end' && deletions.has(change)) hidden -= 1;
    if (name === 'office:annotation') {
      inside = { author: '', text: '', marked: '' };
      found.push(inside);
      const id = attributes['office:name'];
      if (id !== undefined) open.set(String(id), inside);
    } else if (name === 'office:annotation-end') {
      open.delete(String(attributes['office:name']));
    } else if (inside !== null && (name.startsWith('dc:') || name.startsWith('meta:'))) {
      field = name;
    } else if (inside !== null && name === 'text:p' && inside.text !== '') {
      inside.text += '\n';
    } else if (name === 'text:line-break') print('\n');
    else if (name === 'text:tab') print('\t');
    else if (name === 'text:s') print(' '.repeat(Number(attributes['text:c'] ?? 1)));
  });
  parser.on('closetag', ({ name }) => {
    if (unprinted.has(name)) hidden -= 1;
    if (name === 'office:annotation') {
      for (const [id, annotation] of open)
        if (annotation === inside && !fodt.includes(`annotation-end office:name="${id}"`)) open.delete(id);
      inside = null;
    }
    if (name === field) field = '';
  });
  parser.on('text', (text) => {
    print(text.replace(/\n\s*/g, ''));
  });
  parser.write(fodt).close();
  return found;
}
