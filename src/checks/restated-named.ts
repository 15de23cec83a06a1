/**
 * The same quantity in another part of the report: 塑胶运动场9个 among the tasks and again among the results,
 * 16个文化站 after 乡镇综合文化站16家, 到位资金 of the amount that was 下达. Equal values of one name confirm each other;
 * different ones say nothing, for a plan, a year or a place may part them.
 */
import type { Mention } from '../figures/mentions.ts';
import type { Proposal, Recognition } from './claim.ts';
import { figure } from './expression.ts';
import { confirming } from './proposals.ts';
import { commonName, namesOf, passesOnMoney, piecesOf } from './restated-names.ts';
import { isForEach, isRunningText, tellingDigits } from './scope.ts';
import { sectionOf } from './section-contents.ts';

/** Told figures of one value that are looked through: the latest and the first ones. */
const LATEST = 8;
const FIRST = 4;
/** So many digits agree by chance hardly ever within one unit, whatever the words are. */
const LONG = 4;
const SHORT = 2;
const SHORTEST_NAME = 2;

/** Every figure against the nearest and the first one of its value that bears its name. */
export function* ofNamed(recognition: Recognition): Iterable<Proposal> {
  const earlier = new Map<string, Told[]>();
  for (const mention of recognition.mentions) {
    const told = tell(recognition, mention);
    if (!told) continue;
    const { base } = recognition.figures[mention.figure]!;
    const key = `${told.measure}|${base}|${mention.direction}`;
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

/** A figure with what it is compared by. */
interface Told {
  mention: Mention;
  /** What it is counted in, as far as other words for the same unit go. */
  measure: string;
  digits: number;
  section: string | null;
  /** Looked up only where another figure has the same value. */
  names: () => readonly string[];
  /** The item that its section is about. */
  title: () => readonly string[];
}

const PEOPLE = new Set(['人', '名', '位', '口人']);
/** Measure words that people use for the same things: 16家文化站, 16个文化站. */
const THINGS = new Set([...'个家座处所项台套辆条间栋幢支件宗艘架']);

/**
 * What a figure is compared with: figures of another measure are other quantities; null where a figure is no
 * quantity of its own.
 */
export function measureOf(mention: Mention): string | null {
  const { kind, unit } = mention;
  if (kind === 'amount' || kind === 'price') return isForEach(mention) ? 'price' : 'amount';
  if (kind === 'rate' || kind === 'score') return kind;
  if (kind !== 'count' && kind !== 'measure') return null;
  if (PEOPLE.has(unit ?? '')) return 'people';
  return THINGS.has(unit ?? '') ? 'things' : `${kind}:${unit?.replace(/^[万亿]/u, '')}`;
}

function tell(recognition: Recognition, mention: Mention): Told | null {
  const { block, text } = recognition.passages[mention.passage]!;
  const measure = measureOf(mention);
  const { base, value } = recognition.figures[mention.figure]!;
  if (measure === null || base === null || !isRunningText(block) || mention.inRange) return null;
  const digits =
    measure === 'things' || measure === 'people'
      ? (value ?? '').replace(/\D/gu, '').length
      : tellingDigits(recognition, mention);
  if (/^[01]?$/u.test(value ?? '') || digits === 0) return null;
  return {
    mention,
    measure,
    digits,
    section: block.section,
    names: once(() => namesOf(text, mention)),
    title: once(() => piecesOf(sectionOf(recognition, block.section)?.title ?? '')),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Do two figures of one value tell the same quantity? */
function isSame(a: Told, b: Told): boolean {
  if (a.mention.passage === b.mention.passage && a.digits < LONG) return false;
  if (a.mention.isLast !== b.mention.isLast && a.digits < LONG) return false;
  const shared = sharedName(a, b);
  switch (a.measure) {
    case 'amount':
      if (a.digits >= LONG + 1) return true;
      if (a.digits < SHORT) return false;
      // Of amounts, whose names are made of few words, two digits need a longer one, or another chapter.
      if (a.digits === SHORT)
        return shared > SHORTEST_NAME || (isElsewhere(a, b) && shared === SHORTEST_NAME);
      return shared >= SHORTEST_NAME || (isElsewhere(a, b) && passesOnMoney(a.mention, b.mention));
    case 'rate':
      return a.digits > SHORT && shared > SHORTEST_NAME && a.mention.kind === b.mention.kind;
    case 'score':
    case 'price':
      return a.digits >= SHORT && shared >= SHORTEST_NAME;
    default:
      if (a.digits >= (isCountedAlike(a.measure) ? LONG : LONG - 1)) return true;
      if (a.digits < SHORT) return isElsewhere(a, b) && shared > SHORTEST_NAME;
      if (REFERS.test(a.mention.label) && isElsewhere(a, b)) return true;
      return shared > SHORTEST_NAME || ((a.digits > SHORT || isElsewhere(a, b)) && shared >= SHORTEST_NAME);
  }
}

/** People and things of all sorts are told by these words. */
function isCountedAlike(measure: string): boolean {
  return measure === 'people' || measure === 'things';
}

/** 按3.2万亩计算: a number that was told before. */
const REFERS = /^按(?:照)?$/u;

function sharedName(a: Told, b: Told): number {
  const own = commonName(a.names(), b.names());
  if (a.section === b.section) return own;
  return Math.max(own, commonName(a.title(), b.names()), commonName(a.names(), b.title()));
}

/** In another chapter: what one part tells, another one tells again. */
function isElsewhere(a: Told, b: Told): boolean {
  return a.section?.split('.')[0] !== b.section?.split('.')[0] || a.section === null;
}
