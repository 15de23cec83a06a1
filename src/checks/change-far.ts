/** Changes whose other figures stand behind them, in a table, or in another section. They only confirm. */
import type { Mention } from '../figures/mentions.ts';
import { CANDIDATES, FAR_DIGITS, movedFrom } from './change-words.ts';
import type { Proposal, Recognition } from './claim.ts';
import { comesOut, printed } from './reckoning.ts';
import {
  after,
  before,
  beforeInSection,
  earlierMentions,
  isLevel,
  sameDimension,
  tellingDigits,
} from './scope.ts';

const CURRENTS = 12;

/**
 * 支出10,540.80万元，…。与上年支出10,862.45万元相比增加321.65万元: an amount told before that differs from last year's
 * by just so much is what changed, and says which way.
 */
export function* ofSized(recognition: Recognition, mention: Mention): Iterable<Proposal> {
  const [last, ...others] = before(recognition, mention).filter(
    (each) => each.isLast && each.sentence === mention.sentence && sameDimension(each, mention),
  );
  if (!last || others.length > 0 || tellingDigits(recognition, mention) < FAR_DIGITS) return;
  const current = [...before(recognition, mention), ...beforeInSection(recognition, mention, CURRENTS)]
    .filter((each) => isLevel(each) && !each.isLast && sameDimension(each, mention))
    .slice(0, CURRENTS)
    .find((each) =>
      comesOut(recognition, mention, Math.abs(printed(recognition, each) - printed(recognition, last))),
    );
  if (!current) return;
  yield { ...movedFrom(mention, current, last), strength: 'strong' };
}

/** 比上年变动-12.5万元（上年1,243.54万元）: this year's amount stands in an earlier section. */
export function* ofFarCurrent(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  const sentence = [...levels, ...after(recognition, mention).slice(0, 1)].filter(
    (each) =>
      each.passage === mention.passage &&
      each.sentence === mention.sentence &&
      each.part === mention.part &&
      isLevel(each),
  );
  const [last, ...others] = sentence;
  if (!last?.isLast || others.length > 0 || !sameDimension(last, mention)) return;
  if (tellingDigits(recognition, last) < FAR_DIGITS) return;
  const earlier = earlierMentions(recognition, mention, FAR_CURRENTS).filter(
    (each) => isLevel(each) && !each.isLast && sameDimension(each, mention),
  );
  for (const current of earlier) {
    if (current === last) continue;
    yield { ...movedFrom(mention, current, last), strength: 'weak', confirming: true };
  }
}

const FAR_CURRENTS = 24;

const NAMED_BASE = /[比较](?:\d{4}年)?(年初预算|全年预算|调整后?预算|预算|上年决算|上年|去年)/u;

/** 决算80.33万元，比全年预算减少14.07万元: the budget stands in the section's table. */
export function* ofTableBase(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  const name = NAMED_BASE.exec(mention.label)?.[1];
  const current = levels.find(
    (each) => each.passage === mention.passage && each.sentence === mention.sentence && !each.isLast,
  );
  if (name === undefined || !current || tellingDigits(recognition, mention) < TABLE_DIGITS) return;
  const { section } = recognition.passages[mention.passage]!.block;
  for (const table of recognition.tables) {
    if (table.section !== section) continue;
    for (const base of table.cells.flatMap((cell) => cell.mentions)) {
      if (!base.label.includes(name) || !sameDimension(base, mention)) continue;
      yield { ...movedFrom(mention, current, base), strength: 'weak', confirming: true };
    }
  }
}

const TABLE_DIGITS = 3;

const LASTS_TRIED = 12;

const lastAmounts = new WeakMap<Recognition, readonly Mention[]>();

/** The report's first amounts of the year before, those of one passage left out. */
function firstLasts(recognition: Recognition, passage: number): Mention[] {
  const all =
    lastAmounts.get(recognition) ??
    recognition.mentions.filter((each) => each.isLast && isLevel(each) && each.kind === 'amount');
  lastAmounts.set(recognition, all);
  const found: Mention[] = [];
  for (const each of all) {
    if (found.length >= LASTS_TRIED) break;
    if (each.passage !== passage) found.push(each);
  }
  return found;
}

/** 比上年减少84.73万元; sections later: 2021年度决算为1,797.31万元. */
export function* ofLastElsewhere(
  recognition: Recognition,
  mention: Mention,
  levels: readonly Mention[],
): Iterable<Proposal> {
  if (tellingDigits(recognition, mention) < FAR_DIGITS || mention.kind !== 'amount') return;
  const currents = levels
    .filter((each) => !each.isLast && each.passage === mention.passage)
    .slice(0, CANDIDATES);
  if (currents.length === 0) return;
  const lasts = firstLasts(recognition, mention.passage);
  for (const current of currents)
    for (const last of lasts)
      yield { ...movedFrom(mention, current, last), strength: 'weak', confirming: true };
}
