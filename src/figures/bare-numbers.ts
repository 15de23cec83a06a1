/** Numbers without a unit: most are figures whose unit stands elsewhere, many are codes, years, names. */
import { at, isBlank, isDigit, isHan, isLetter, skipBlanks } from './characters.ts';
import { datedFigure } from './dated-figure.ts';
import { type Digits, endOfDigits } from './digit-runs.ts';
import { maskLineNumber } from './item-labels.ts';
import { isSign, makeFigure } from './make-figure.ts';
import { endOfCode, isBudgetCode } from './masks.ts';
import { isName, isNamedBefore, isNamedDay, isNumberedHead, isPageNumber } from './names.ts';
import { isAlone, type Scan } from './scanned-figure.ts';
import { matchUnit } from './units.ts';

/**
 * Makes a figure of a number without a unit, or passes it over.
 * @returns the offset to go on from
 */
export function scanBareNumber(state: Scan, number: Digits): number {
  const { text } = state;
  const next = at(text, number.end);
  if (isLetter(next)) return endOfCode(text, number.end);
  if (isNamedDay(text, number.start, number.end)) return number.end;
  if (isName(text, number.end)) return number.end;
  if (isCode(state, number)) return number.end;
  const alone = isAlone(state, enclosedStart(text, number), enclosedEnd(text, number));
  if (!alone) {
    if (isIntegerText(number.written) && isNamedBefore(text, number.start))
      return endOfNames(text, number.end);
    if (isIntegerText(number.written)) {
      if (isNumberedHead(text, number.start, number.end)) return number.end;
      if (isPageNumber(text, number.start, number.end)) return number.end;
      const passed = maskLineNumber(text, number.start, number.end);
      if (passed >= 0) return passed;
      if (isBareYear(number.written)) {
        const found = { kind: 'year' as const, end: number.end, date: number.written };
        state.figures.push(datedFigure(text, number.start, number.end, found));
        return number.end;
      }
    }
    if (isTimeOrFraction(text, number)) return endOfDigits(text, number.end + 1);
  }
  state.figures.push(makeFigure(state, number, null));
  return Math.max(number.end, state.figures.at(-1)!.end);
}

/** 行次1、2、3: the numbers that share a name. */
function endOfNames(text: string, end: number): number {
  let position = endOfCode(text, end);
  while (at(text, position) === 0x3001 && isDigit(at(text, position + 1))) {
    const next = endOfDigits(text, position + 1);
    if (matchUnit(text, next) !== null) break;
    position = next;
  }
  return position;
}

function isIntegerText(written: string): boolean {
  return !written.includes('.') && !written.includes(',') && !written.includes(' ');
}

/** Codes and telephone numbers: a leading zero, a code of the budget classification, more digits than a sum has. */
function isCode(state: Scan, number: Digits): boolean {
  const { text } = state;
  const { written } = number;
  if (!isIntegerText(written)) return !number.wellFormed && state.unit === null && isVersion(text, number);
  if (written.length > 1 && written[0] === '0') return true;
  if (at(text, number.end) === 0x2d && written.length >= 5 && !isDigit(at(text, number.end + 1))) return true;
  if (state.unit !== null || written.length < 5) return false;
  const column = isColumn(text, number);
  if (isBudgetCode(written) && !(column && state.isOfAmounts))
    return column || written.length === 7 || isHan(at(text, skipBlanks(text, number.end, 2)));
  return column ? written.length > 12 || (written.length === 11 && written[0] === '1') : written.length >= 7;
}

/** Whether a number stands by itself, as in a table: nothing but blanks or cell bars around. */
function isColumn(text: string, number: Digits): boolean {
  return isEdge(at(text, number.start - 1)) && isEdge(at(text, number.end));
}

function isEdge(code: number): boolean {
  return code < 0 || isBlank(code) || code === 0x7c;
}

/** 2.1.3 or an address, without a unit. */
function isVersion(text: string, number: Digits): boolean {
  return (
    !number.written.includes(',') &&
    !number.written.includes('..') &&
    number.written.split('.').length > 2 &&
    !isBlank(at(text, number.start - 1))
  );
}

function isBareYear(written: string): boolean {
  return written.length === 4 && written >= '1990' && written <= '2039';
}

/** 9:30 and 2/3 */
function isTimeOrFraction(text: string, number: Digits): boolean {
  const sign = at(text, number.end);
  if (!isIntegerText(number.written)) return false;
  if (sign !== 0x3a && sign !== 0x2f) return false;
  const secondEnd = endOfDigits(text, number.end + 1);
  // 其他收入/240/0/0.00%: cells that strokes divide.
  if (secondEnd === number.end + 1 || (at(text, secondEnd) === 0x2e && isDigit(at(text, secondEnd + 1))))
    return false;
  if (sign === 0x2f) return number.written.length <= 2 && secondEnd - number.end <= 3;
  return secondEnd - number.end === 3 && Number(number.written) <= 24;
}

/** Offset of the bracket or sign right before a number, else the number's own. */
function enclosedStart(text: string, number: Digits): number {
  let start = number.start;
  if (isSign(at(text, start - 1))) start -= 1;
  return at(text, start - 1) === 0x28 ? start - 1 : start;
}

function enclosedEnd(text: string, number: Digits): number {
  return at(text, number.end) === 0x29 ? number.end + 1 : number.end;
}
