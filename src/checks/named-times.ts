/** Up to which month of the year a figure counts, as its own words tell: 6月末累计支付, 前三季度支出, 全年执行率. */

const MONTH =
  /^(?:截[至止])?(?:当年|本年|今年|\d{4}年)?(?:\d{1,2}月?[-—–~至到])?(\d{1,2})月(?:份|末|底)?(?!均|度)/u;
const SPANS: readonly (readonly [RegExp, number])[] = [
  [/^(?:第?一季度|1季度)/u, 3],
  [/^(?:上半年|第?二季度)/u, 6],
  [/^(?:前三季度|第?三季度)/u, 9],
  [/^(?:全年|年度|年末|年底|第?四季度|下半年)/u, 12],
];
const LAST = 12;

/** The month that words at the head of a label reach to; null where they name no time of the year. */
function monthIn(label: string): number | null {
  const month = Number(MONTH.exec(label)?.[1] ?? 0);
  if (month >= 1 && month <= LAST) return month;
  return SPANS.find(([words]) => words.test(label))?.[1] ?? null;
}

/** 6月末累计支付 and 9月末累计支付占, 1—9月已发 and 全年执行率: both labels name a time, and not the same one. */
export function nameTwoTimes(label: string, other: string): boolean {
  const [one, two] = [monthIn(label), monthIn(other)];
  return one !== null && two !== null && one !== two;
}
