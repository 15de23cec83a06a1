import type { Cell } from './document.ts';
import type { Draft, Mark, Quantity } from './draft.ts';
import { type Finances, plus } from './finances.ts';

/** Income and expenditure side by side, as the summary table of final accounts prints them. */
export function accountsTable(d: Draft, money: Finances): void {
  const cell = (quantity: Quantity): Mark => d.amount(quantity, undefined, true);
  const left = money.incomeParts.map(({ label, quantity }) => ({ label, mark: cell(quantity) }));
  const right = [
    { label: '基本支出', mark: cell(money.basic) },
    { label: '项目支出', mark: cell(money.projectSpending) },
  ];
  const [income, spending, closing] = [cell(money.income), cell(money.spending), cell(money.closing)];
  const opening = money.opening ? cell(money.opening) : null;
  const whole = plus('balanceTotal', money.spending, money.closing);
  const [total, same] = [cell(whole), cell(whole)];
  d.sum(
    income,
    left.map(({ mark }) => mark),
    'table-sum',
  );
  d.sum(
    spending,
    right.map(({ mark }) => mark),
    'table-sum',
  );
  d.sum(total, opening ? [income, opening] : [income], 'table-sum');
  d.sum(same, [spending, closing], 'table-sum');
  d.paragraph(`收入支出决算总表（单位：${d.style.tableUnit}）`);
  const rows: Cell[][] = [['收入项目', '决算数', '支出项目', '决算数'].map((text) => ({ text }))];
  for (let i = 0; i < Math.max(left.length, right.length); i++)
    rows.push(
      [left[i]?.label ?? '', left[i]?.mark ?? '', right[i]?.label ?? '', right[i]?.mark ?? ''].map(
        (text) => ({ text }),
      ),
    );
  rows.push(['本年收入合计', income, '本年支出合计', spending].map((text) => ({ text })));
  rows.push(
    [opening ? '年初结转和结余' : '', opening ?? '', '年末结转和结余', closing].map((text) => ({ text })),
  );
  rows.push(['总计', total, '总计', same].map((text) => ({ text })));
  d.table(rows);
}
