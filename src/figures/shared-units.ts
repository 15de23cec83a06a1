/**
 * One unit for several numbers: 10-20万元, 5～8%, 50、60和70万元, 4125.49,4143.91万元, 63.00万元（奖补50.40，自筹12.60）.
 */
import { at, isBlank } from './characters.ts';
import { shiftPoint } from './decimal-text.ts';
import { listWordBefore } from './digit-runs.ts';
import type { ScannedFigure } from './scanned-figure.ts';
import { matchUnit } from './units.ts';

const joints = new Set(
  ['-', '—', '~', '～', '至', '到', '、', '和', '与', '及', ',', '，', '/'].map((joint) => at(joint, 0)),
);

/**
 * Gives bare numbers the unit of the next figure where nothing but a range sign or list comma parts them.
 * @param figures of the text, in order; changed in place
 */
export function shareUnits(text: string, figures: ScannedFigure[]): void {
  shareIntoBrackets(text, figures);
  for (let index = figures.length - 2; index >= 0; index -= 1) {
    const figure = figures[index]!;
    const next = figures[index + 1]!;
    if (figure.kind !== 'other' || figure.unit !== null || next.unit === null) continue;
    if (next.kind === 'year' || next.kind === 'date' || next.unitFrom === 'context') continue;
    if (!isJoint(text, figure.end, next.start, figure, next)) continue;
    const unit = matchUnit(next.unit, 0);
    if (unit === null) continue;
    figure.kind = next.kind;
    figure.unit = next.unit;
    if (figure.value !== null) figure.base = shiftPoint(figure.value, unit.exponent);
    figure.unitFrom = 'neighbour';
  }
}

function isJoint(
  text: string,
  from: number,
  to: number,
  figure: ScannedFigure,
  next: ScannedFigure,
): boolean {
  let position = from;
  while (position < to && isBlank(at(text, position))) position += 1;
  const code = at(text, position);
  if (position >= to || !joints.has(code)) return false;
  const comma = code === 0x2c || code === 0xff0c;
  if (comma && (figure.places === 0 || next.places === 0) && !listWordBefore(text, figure.start))
    return false;
  // A dash between blanks is an empty cell of a row, not a range.
  const apart = isBlank(at(text, position - 1)) && isBlank(at(text, position + 1));
  if (apart && (code === 0x2d || code === 0x2014 || code === 0x2f)) return false;
  position += 1;
  if (code === 0x2014 && at(text, position) === 0x2014) position += 1;
  while (position < to && isBlank(at(text, position))) position += 1;
  return position === to;
}

/** 总投资63.00万元（奖补50.40，村民筹资6.30，村集体6.30）: named numbers alone, as finely told as the amount before the bracket. */
function shareIntoBrackets(text: string, figures: ScannedFigure[]): void {
  for (const [index, whole] of figures.entries()) {
    if (whole.kind !== 'amount' || whole.unit === null || whole.places === 0) continue;
    const bracket = BRACKET.exec(text.slice(whole.end, whole.end + LONGEST_BRACKET));
    const unit = bracket && matchUnit(whole.unit, 0);
    if (!bracket || !unit) continue;
    const end = whole.end + bracket[0].length;
    const inside = figures.slice(index + 1).filter((each) => each.start < end);
    const areBare = inside.every(
      ({ kind, unit: own, places }) => kind === 'other' && own === null && places === whole.places,
    );
    if (inside.length < 2 || !areBare) continue;
    for (const part of inside) {
      part.kind = whole.kind;
      part.unit = whole.unit;
      if (part.value !== null) part.base = shiftPoint(part.value, unit.exponent);
      part.unitFrom = 'neighbour';
    }
  }
}

const BRACKET =
  /^\s?[（(](?:其中[：:，,]?)?[一-鿿]{2,10}\s?\d[\d,]*\.\d+(?:\s?[，、；,;]\s?[一-鿿]{2,10}\s?\d[\d,]*\.\d+)+\s?[）)]/u;
const LONGEST_BRACKET = 160;
