/** Report text is somebody else's text: what must go before it may stand in a list. */

/** Control characters that XML 1.0 does not allow, and the C1 controls that a terminal may obey. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Marks that reorder text on screen, so that a figure could show other digits than it has. */
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const UNPAIRED = /\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n?|[\u2028\u2029]/g;

/**
 * The text without control characters, unpaired surrogates and marks of writing direction; line breaks are \n.
 * Safe in XML and on a terminal.
 */
export function plainText(text: string): string {
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROL, '')
    .replace(BIDIRECTIONAL, '')
    .replace(UNPAIRED, '');
}

/** The same on one line: every run of white space is one blank. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/**
 * Text cut to a length, with … where something is missing.
 *
 * @param limit In UTF-16 units, at least 1.
 */
export function truncated(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(UNPAIRED, '')}…`;
}
