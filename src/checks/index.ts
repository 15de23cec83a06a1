/** The checks. A new one is a file and a line here. */

import { change } from './change.ts';
import type { FormCheck } from './check.ts';
import type { ClaimCheck } from './claim.ts';
import { missingUnit } from './missing-unit.ts';
import { missingValue } from './missing-value.ts';
import { outline } from './outline.ts';
import { period } from './period.ts';
import { rate } from './rate.ts';
import { repeatedText } from './repeated-text.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';

/** Checks of relations between figures, in the order in which their findings are told. */
export const claimChecks: readonly ClaimCheck[] = [sum, rate, change, share];

/** Checks of form. */
export const formChecks: readonly FormCheck[] = [missingValue, missingUnit, period, outline, repeatedText];
