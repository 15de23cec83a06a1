/** Breaks text into lines of a terminal, where a Chinese character is two columns wide. */
import stringWidth from 'fast-string-width';

/** A stretch of text with a style of the caller's. */
export interface StyledText<Style> {
  text: string;
  style: Style;
}

/** White space, or an amount, a word or one other character with the marks that may not begin or end a line. */
const TOKEN = /\s+|[“‘（《〈【]*(?:[!-~]*[万亿]?元|[!-~]+|[^\s])[，。；：、）》〉】”’！？％]*/gu;

/**
 * Breaks stretches of text into lines. Words that fit on a line stay whole; longer ones are broken anywhere.
 *
 * @param width Of a line, in columns; at least 2.
 */
export function wrap<Style>(parts: readonly StyledText<Style>[], width: number): StyledText<Style>[][] {
  const lines: StyledText<Style>[][] = [[]];
  let column = 0;
  const put = (text: string, style: Style) => {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    if (last?.style === style) last.text += text;
    else line.push({ text, style });
    column += stringWidth(text);
  };
  const breakLine = () => {
    lines.push([]);
    column = 0;
  };
  for (const { text, style } of parts) {
    for (const [token] of text.matchAll(TOKEN)) {
      const blank = token.trim() === '';
      const size = stringWidth(token);
      if (column + size > width && column > 0) breakLine();
      if (blank && column === 0) continue;
      if (size <= width) put(token, style);
      else {
        for (const character of token) {
          if (column + stringWidth(character) > width) breakLine();
          put(character, style);
        }
      }
    }
  }
  return lines.filter((line) => line.length > 0);
}
