/** Columns of shares: 屋面维修512.60, 占比37.74% of the total row's 1,358.40; and the shares of all rows make 100 %. */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure, quotient, sumOf } from './expression.ts';
import { confirming, nearly } from './proposals.ts';
import { printed } from './reckoning.ts';
import type { Entry } from './table-entries.ts';
import { type Panel, panels, TOTAL } from './table-grid.ts';
import type { Table } from './tables.ts';

/** Shares that must hold with one column before the others are taken to be of it. */
const NEEDED = 2;

/** Each share of a row against each of the row's numbers over the total row's number of that column. */
export function* ofShares(
  recognition: Recognition,
  table: Table,
  rows: readonly (readonly Entry[])[],
): Iterable<Proposal> {
  // Income on the left and expenditure on the right have each a total and shares of their own.
  for (const panel of panels(table)) {
    const own = rows.map((row) => row.filter(({ place }) => place >= panel.from && place < panel.to));
    yield* ofPanel(recognition, table, own, panel);
  }
}

function* ofPanel(
  recognition: Recognition,
  table: Table,
  rows: readonly (readonly Entry[])[],
  panel: Panel,
): Iterable<Proposal> {
  const { figures } = recognition;
  const isShare = ({ mention, column, head }: Entry): boolean =>
    mention.kind === 'rate' &&
    (/[%％]/u.test(figures[mention.figure]!.raw) || column === 'other') &&
    // 执行率 is of the row's own amounts.
    !/率/u.test(head);
  const isAll = (entry: Entry): boolean => isShare(entry) && printed(recognition, entry.mention) === 1;
  const totals = rows.flatMap((row, index) =>
    TOTAL.test(firstText(table, index, panel)) && row.length > 0 ? [index] : [],
  );
  // 本年收入合计1953.40, 100.00; 总计1994.96: the row that is all of it has a hundred per cent.
  const wholes = totals.length > 1 ? totals.filter((index) => rows[index]!.some(isAll)) : totals;
  const [last] = wholes;
  if (last === undefined || wholes.length > 1) return;
  const total = rows[last]!;
  for (const [index, row] of rows.entries()) {
    const rates = row.filter(isShare);
    // 占比 beside 到位率: the head tells which is the share.
    const named = rates.filter(({ head }) => /占|比重/u.test(head));
    const [share, ...others] = rates.length > 1 ? named : rates;
    if (index === last || !share || others.length > 0) continue;
    for (const part of row) {
      const whole = total.find((each) => each.place === part.place);
      if (!whole || part === share || !isAdded(part.mention, whole.mention)) continue;
      yield {
        ...confirming(
          `share:${share.mention.figure}`,
          share.mention,
          quotient(figure(part.mention.figure), figure(whole.mention.figure)),
        ),
        family: { key: `shares:${table.index}:${share.place}`, anchor: `${part.place}`, needs: NEEDED },
      };
    }
  }
  const whole = total.filter(isShare)[0];
  const shares = rows.flatMap((row, index) =>
    index === last ? [] : row.filter((each) => each.place === whole?.place),
  );
  if (whole && shares.length >= NEEDED && shares.every(isShare)) {
    const sum = shares.reduce((all, { mention }) => all + printed(recognition, mention), 0);
    const right = sumOf(shares.map(({ mention }) => figure(mention.figure)));
    const isClose = Math.abs(sum - printed(recognition, whole.mention)) < CLOSE;
    const group = `shares:${whole.mention.figure}`;
    yield isClose ? nearly(group, whole.mention, right) : confirming(group, whole.mention, right);
  }
}

/** How far the sum of all shares may lie from 100 % and still be meant to make it. */
const CLOSE = 0.025;

function isAdded(part: Mention, whole: Mention): boolean {
  return part.kind === whole.kind && part.kind !== 'rate' && part.kind !== 'score';
}

function firstText(table: Table, row: number, { from, to }: Panel): string {
  for (let column = from; column < to; column++) {
    const text = table.at(row, column)?.text;
    if (text) return text;
  }
  return '';
}
