/**
 * Report text is somebody else's text. Before it enters a page every character of HTML is escaped, and what one
 * cannot see (marks of writing direction, zero-width and control characters) is shown by its code point, so that
 * a figure never looks other than it is.
 */

const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Surrogate}/gu;

const special: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML content; an invisible character becomes a small mark with its code point. */
export function content(text: string): string {
  let result = '';
  let at = 0;
  for (const found of text.matchAll(invisible)) {
    result += `${escaped(text.slice(at, found.index))}<span class="invisible">${codePoint(found[0])}</span>`;
    at = found.index + found[0].length;
  }
  return result + escaped(text.slice(at));
}

/** Text as the value of an attribute between quotation marks. */
export function attribute(text: string): string {
  return escaped(visible(text));
}

/** Text with invisible characters written as ⟨U+202E⟩, for places that take no elements. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => `⟨${codePoint(character)}⟩`);
}

/** A value as JSON in a script element: nothing in it can end the element or begin a comment. */
export function scriptData(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => special[character]!);
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
