import stringWidth from 'fast-string-width';

/** Prints rows as a Markdown table whose columns line up in a terminal; all but the first two columns stand right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const kept = head.map((title, column) => title !== '' || rows.some((row) => (row[column] ?? '') !== ''));
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = (row: readonly string[]): string =>
    `| ${row
      .map((text, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - stringWidth(text));
        return column < 2 ? text + blanks : blanks + text;
      })
      .filter((_, column) => kept[column])
      .join(' | ')} |`;
  console.log(line(head));
  console.log(
    `|${head
      .map((_, column) =>
        column < 2 ? '-'.repeat((widths[column] ?? 0) + 2) : `${'-'.repeat((widths[column] ?? 0) + 1)}:`,
      )
      .filter((_, column) => kept[column])
      .join('|')}|`,
  );
  for (const row of rows) console.log(line(row));
}
