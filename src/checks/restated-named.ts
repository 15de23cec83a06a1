/**
 * The same quantity in another part of the report: 塑胶运动场9个 among the tasks and again among the results,
 * 16个文化站 after 乡镇综合文化站16家, 到位资金 of the amount that was 下达. Equal values of one name confirm each other;
 * different ones say nothing, for a plan, a year or a place may part them.
 */
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { comesOut } from './reckoning.ts';
import { isSame, sharedName } from './restated-same.ts';
import { type Told, toldIn } from './restated-told.ts';

/** Told figures of one value that are looked through: the latest and the first ones. */
const LATEST = 8;
const FIRST = 4;

/** Every figure of a sentence against the nearest and the first one of its value that bears its name. */
export function* ofNamed(recognition: Recognition): Iterable<Proposal> {
  const earlier = new Map<string, Told[]>();
  for (const told of toldIn(recognition)) {
    if (told.isCell) continue;
    const { mention, measure, value } = told;
    const key = `${measure}|${value}|${mention.direction}`;
    const known = earlier.get(key);
    if (!known) {
      earlier.set(key, [told]);
      continue;
    }
    const nearest = known.slice(-LATEST).findLast((each) => isSame(told, each));
    const first = nearest && known.slice(0, FIRST).find((each) => isSame(told, each));
    for (const other of new Set([nearest, first]))
      if (other)
        yield confirming(`${mention.figure}:${other.mention.figure}`, mention, figure(other.mention.figure));
    known.push(told);
  }
}

/** Figures of one measure that a rounded one is held against; a report has fewer. */
const MOST = 400;
const ROUNDED_DIGITS = 3;

/** 生活垃圾23.32万吨 where another part says 233,220吨: the same, rounded to a coarser unit. */
export function* ofRounded(recognition: Recognition): Iterable<Proposal> {
  const all = toldIn(recognition).filter(({ isCell, digits }) => !isCell && digits >= ROUNDED_DIGITS);
  const coarse = all.filter(({ mention }) => /^[万亿]/u.test(mention.unit ?? ''));
  for (const told of coarse.slice(0, MOST)) {
    const finer = all.filter(
      (each) =>
        each.measure === told.measure &&
        each.mention.unit !== told.mention.unit &&
        each.value !== told.value &&
        each.digits > told.digits &&
        each.mention.direction === told.mention.direction,
    );
    for (const other of finer.slice(0, MOST)) {
      const value = Number(recognition.figures[other.mention.figure]!.base);
      if (!comesOut(recognition, told.mention, value) || sharedName(told, other) < SHORTEST_NAME) continue;
      yield confirming(`rounded:${told.mention.figure}`, told.mention, figure(other.mention.figure));
    }
  }
}

const SHORTEST_NAME = 2;
