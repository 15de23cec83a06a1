/** The checks. A new one is a file, its document, and a line here. */
import { change } from './change.ts';
import type { FormCheck } from './check.ts';
import type { ClaimCheck } from './claim.ts';
import { count } from './count.ts';
import { difference } from './difference.ts';
import { formula } from './formula.ts';
import { grade } from './grade.ts';
import { identity } from './identity.ts';
import { malformedNumber } from './malformed-number.ts';
import { missingUnit } from './missing-unit.ts';
import { missingValue } from './missing-value.ts';
import { origin } from './origin.ts';
import { outline } from './outline.ts';
import { period } from './period.ts';
import { product } from './product.ts';
import { rate } from './rate.ts';
import { repeatedText } from './repeated-text.ts';
import { restated } from './restated.ts';
import { score } from './score.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { tableRate } from './table-rate.ts';
import { tableSum } from './table-sum.ts';
import { textTable } from './text-table.ts';

/** Checks of relations between figures; where one slip breaks several, the earlier check tells it. */
export const claimChecks: readonly ClaimCheck[] = [
  restated,
  sum,
  tableSum,
  formula,
  rate,
  tableRate,
  change,
  share,
  difference,
  product,
  textTable,
  identity,
  count,
  score,
  grade,
];

/** Checks of form. */
export const formChecks: readonly FormCheck[] = [
  malformedNumber,
  missingUnit,
  missingValue,
  origin,
  period,
  outline,
  repeatedText,
];
