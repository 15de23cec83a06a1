/** Days of the calendar. */

/** Whether a text is a day of the calendar, as 2026-12-31. */
export function isRealDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Year, month and day, the month from 1 on. */
export type Day = readonly [year: number, month: number, day: number];

const DAY_LENGTH = 86_400_000;

/** Days from one day to another; negative where the other comes first. */
export function daysBetween(from: Day, to: Day): number {
  const [start, end] = [from, to].map(([year, month, day]) => Date.UTC(year, month - 1, day)) as [
    number,
    number,
  ];
  return Math.round((end - start) / DAY_LENGTH);
}
