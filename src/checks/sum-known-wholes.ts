/**
 * Wholes that are of the same parts in every report: 财政拨款收入 of 一般公共预算 and 政府性基金, 医疗收入 of 门诊收入 and 住院收入. The prose may tell
 * the whole and a table its parts, or the other way round; that only confirms.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { sumFrom } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut, printed, printedSum } from './reckoning.ts';
import { isCountable, isRunningText, tellingDigits } from './scope.ts';

/** A whole by the words that its name ends with, and its parts by words that theirs hold. */
interface Known {
  whole: RegExp;
  parts: readonly RegExp[];
}

const END = '(?:决算|预算|总计|合计|共计|总额|金额|数|为|共|达|约)*(?:(?:19|20)\\d{2}年|本年|上年)?$';
const named = (words: string): RegExp => new RegExp(`(?:${words})${END}`, 'u');

const KNOWN: readonly Known[] = [
  {
    whole: named('(?<!基金预算|公共预算|经营预算)财政拨款收入'),
    parts: [
      /一般公共预算(?:财政)?拨款/u,
      /政府性基金(?:预算)?(?:财政)?拨款/u,
      /国有资本经营预算(?:财政)?拨款/u,
    ],
  },
  { whole: named('医疗收入'), parts: [/(?:门诊|门急诊)收入/u, /住院收入/u] },
  { whole: named('一般公共预算收入'), parts: [/^(?:其中)?税收收入/u, /^(?:其中)?非税收入/u] },
  { whole: named('债务余额'), parts: [/一般债务余额/u, /专项债务余额/u] },
  { whole: named('债务限额'), parts: [/一般债务限额/u, /专项债务限额/u] },
];
const TELLING_DIGITS = 4;
/** Statements of one part that are tried. */
const MOST = 6;

export function* ofKnownWholes(recognition: Recognition): Iterable<Proposal> {
  const all = recognition.mentions.filter(isAmount);
  const isProse = ({ passage }: Mention): boolean => isRunningText(recognition.passages[passage]!.block);
  for (const { whole, parts } of KNOWN) {
    const wholes = all.filter(
      (each) => whole.test(each.label) && tellingDigits(recognition, each) >= TELLING_DIGITS,
    );
    const told = parts.map((words) =>
      distinct(
        recognition,
        all.filter(({ label }) => words.test(label)),
      ),
    );
    for (const total of wholes) {
      const found = chosen(recognition, total, told);
      // A table of its own adds up by its own check.
      if (found && [total, ...found].some(isProse))
        yield confirming(`known:${total.figure}`, total, sumFrom(found));
    }
  }
}

function isAmount(each: Mention): boolean {
  return each.kind === 'amount' && isCountable(each);
}

/** One statement of each value that is something. */
function distinct(recognition: Recognition, mentions: readonly Mention[]): Mention[] {
  const byValue = new Map(mentions.map((each) => [printed(recognition, each), each]));
  return [...byValue]
    .filter(([value]) => value > 0)
    .map(([, each]) => each)
    .slice(0, MOST);
}

/** One statement of each part, of two or more, that make the total. */
function chosen(
  recognition: Recognition,
  total: Mention,
  [first, second, third = []]: readonly (readonly Mention[])[],
): Mention[] | null {
  for (const one of first ?? [])
    for (const other of second ?? []) {
      const both = [one, other];
      if (both.includes(total)) continue;
      if (comesOut(recognition, total, printedSum(recognition, both))) return both;
      for (const last of third)
        if (comesOut(recognition, total, printedSum(recognition, [...both, last]))) return [...both, last];
    }
  return null;
}
