/**
 * Texts that were written as Markdown and saved as plain text: the marks that say how to print them are no part of
 * what they say.
 */

const heading = /^ {0,3}#{1,6}[ \t]+(?=\S)/gm;
const ruleOfTable = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t|:-]*$/m;
const bold = /\*\*(?=[^\s*])([^*\n]{1,120}?)\*\*/g;
/** One line that begins with # may be anything. */
const fewestHeadings = 2;

/**
 * The text without the signs of headings (##) and of bold type (**), where it shows that it is Markdown: by the line
 * under the heads of a table, or by several headings.
 *
 * @param text decoded and cleaned
 */
export function withoutMarks(text: string): string {
  const isMarkdown = ruleOfTable.test(text) || (text.match(heading)?.length ?? 0) >= fewestHeadings;
  return isMarkdown ? text.replace(heading, '').replace(bold, '$1') : text;
}
