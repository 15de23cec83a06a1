/**
 * 三公经费 in one row of a table, whose heads stand in two lines and are easily put under the wrong column: 合计 is what
 * went abroad, what vehicles cost and what was spent on guests; vehicles cost what was bought and what was run
 * (财政部 部门决算报表 “三公”经费支出表).
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { asserting, confirming } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import { rowOf } from './table-entries.ts';
import type { Table } from './tables.ts';

/** A head may be wrapped in its column: 公务接 over 待费. */
const WORDS = [/公务接|接待/u, /出国|出境|因公/u, /购置费?/u, /运行/u];
const TERMS = 6;
/** Where the vehicles' subtotal may stand behind the total. */
const SUBTOTALS = [1, 2, 3];

/** Each six numbers in a row that are 三公经费, in whichever order; where one of the two sums holds, the other is asserted. */
export function* ofThreePublic(recognition: Recognition, table: Table): Iterable<Proposal> {
  const text = table.cells.map((cell) => cell.text).join('|');
  if (!WORDS.every((words) => words.test(text))) return;
  for (let row = 0; row < table.rows; row++) {
    const numbers = rowOf(table, row).map(({ mention }) => mention);
    for (let start = 0; start + TERMS <= numbers.length; ) {
      const proposals = [...ofSix(recognition, numbers.slice(start, start + TERMS))];
      yield* proposals;
      // What adds up is not read once more from its second number on.
      start += proposals.some(({ confirming: isSure }) => isSure) ? TERMS : 1;
    }
  }
}

interface Reading {
  total: Mention;
  parts: Mention[];
  vehicles: Mention;
  kinds: Mention[];
}

function* ofSix(recognition: Recognition, six: readonly Mention[]): Iterable<Proposal> {
  if (six.some(({ kind }) => kind !== six[0]!.kind || kind === 'rate')) return;
  const adds = (total: Mention, parts: readonly Mention[]): boolean =>
    comesOut(recognition, total, printedSum(recognition, parts));
  const readings = SUBTOTALS.map((at): Reading => {
    const kinds = [six[at + 1]!, six[at + 2]!];
    const vehicles = six[at]!;
    return { total: six[0]!, vehicles, kinds, parts: six.slice(1).filter((each) => !kinds.includes(each)) };
  }).filter(({ vehicles, total }) => printed(recognition, vehicles) > 0 && printed(recognition, total) > 0);
  const holding = readings.filter(
    ({ total, parts, vehicles, kinds }) => adds(total, parts) && adds(vehicles, kinds),
  );
  const [found] = holding;
  if (found) {
    yield confirming(`public:${found.total.figure}`, found.total, sumFrom(found.parts));
    yield confirming(`vehicles:${found.vehicles.figure}`, found.vehicles, sumFrom(found.kinds));
    return;
  }
  const [half, ...others] = readings.filter(
    ({ total, parts, vehicles, kinds }) => adds(total, parts) !== adds(vehicles, kinds),
  );
  if (!half || others.length > 0) return;
  const { total, parts, vehicles, kinds } = half;
  yield asserting(`public:${total.figure}`, total, sumFrom(parts), adds(total, parts) ? 'strong' : 'weak');
  yield asserting(`vehicles:${vehicles.figure}`, vehicles, sumFrom(kinds), 'weak');
}
