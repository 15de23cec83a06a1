/** Lines drawn with signs (----, ────, ＝＝＝＝) over, in and under a table: they print nothing. */

/** Shorter ones are dashes of a sentence. */
const SHORTEST = 8;
/** — and —— stand in for the value of a cell. */
const SHORTEST_PIECE = 3;
const ruledLine = /^[ \t\u3000]*[-=－＝─━═—–][-=－＝─━═—– \t\u3000]*$/;

/** The text with blank lines where lines were drawn from margin to margin; line ends stay where they are. */
export function withoutRules(text: string): string {
  if (!/[-=－＝─━═—–]{4}/u.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (isRule(line) ? '' : line))
    .join('\n');
}

function isRule(line: string): boolean {
  if (!ruledLine.test(line)) return false;
  const pieces = line.split(/[ \t\u3000]+/u).filter((piece) => piece !== '');
  return pieces.every(({ length }) => length >= SHORTEST_PIECE) && pieces.join('').length >= SHORTEST;
}
