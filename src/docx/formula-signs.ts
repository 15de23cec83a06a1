/** The signs of a formula's brackets, sums and integrals; Word writes the usual ones down nowhere. */
import type { XmlScanner } from './xml.ts';

/** What stands before and after a formula's part in brackets. */
interface Brackets {
  begin: string;
  end: string;
}

export const USUAL_BRACKETS: Readonly<Brackets> = { begin: '(', end: ')' };

/** Reads m:dPr. */
export function readBrackets(scanner: XmlScanner): Brackets {
  const signs = { ...USUAL_BRACKETS };
  scanner.forEachInside((name) => {
    if (name === 'm:begChr') signs.begin = scanner.attribute('val') ?? '';
    else if (name === 'm:endChr') signs.end = scanner.attribute('val') ?? '';
  });
  return signs;
}

export const USUAL_OPERATOR = '∫';

/** Reads m:naryPr. */
export function readOperator(scanner: XmlScanner): string {
  let sign = USUAL_OPERATOR;
  scanner.forEachInside((name) => {
    if (name === 'm:chr') sign = scanner.attribute('val') ?? '';
  });
  return sign;
}
