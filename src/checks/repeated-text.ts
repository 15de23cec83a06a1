/** repeated-text: a phrase typed twice in a row, and text copied from one project to the next. See repeated-text.md. */
import { sectionNamer } from '../outline/section-names.ts';
import type { Block, Section } from '../types.ts';
import type { FormCheck, FormFinding, ReportText } from './check.ts';
import { excerpt, placeOf, type RunningText, runningTexts } from './running-text.ts';

const SHORTEST_PHRASE = 4;
const LONGEST_PHRASE = 40;
/** Earlier places that are tried as the first of the two. */
const MOST_TRIED = 4;

/** A clause below this length is a stock phrase wherever it stands. */
const SHORTEST_CLAUSE = 6;
/** Text is copied when so many of its letters, and so large a share, stand elsewhere word for word. */
const FEWEST_COPIED = 60;
const COPIED_SHARE = 0.3;
const MOST_PLACES_NAMED = 8;

const HAN = /^\p{Script=Han}+$/u;

/** Whether the phrase is itself a shorter one repeated (一个一个), which is a figure of speech. */
function isReduplication(phrase: string): boolean {
  for (let part = 1; part * 2 <= phrase.length; part += 1) {
    if (phrase.length % part === 0 && phrase === phrase.slice(0, part).repeat(phrase.length / part))
      return true;
  }
  return false;
}

/** Whether blanks part the two, as columns of a table are parted. */
function isParted(running: RunningText, at: number): boolean {
  return running.lines[at] !== running.lines[at - 1] || running.offsets[at] !== running.offsets[at - 1]! + 1;
}

/**
 * For each offset the nearest earlier one at which the same four letters stand, or −1. A doubled phrase repeats
 * its first four letters at the distance of its length.
 */
function earlierStarts(text: string): Int32Array {
  const earlier = new Int32Array(text.length).fill(-1);
  const keys = new Int32Array(text.length);
  // An open table of the last place of each key, plus one; at most half full.
  const mask = 2 ** Math.ceil(Math.log2(text.length * 2)) - 1;
  if (places.length <= mask) places = new Int32Array(mask + 1);
  else places.fill(0, 0, mask + 1);
  for (let at = 0; at + SHORTEST_PHRASE <= text.length; at += 1) {
    let key = 0;
    for (let next = at; next < at + SHORTEST_PHRASE; next += 1)
      key = (Math.imul(key, 8191) + text.charCodeAt(next)) | 0;
    let slot = (key ^ (key >>> 15)) & mask;
    while (places[slot] !== 0 && keys[places[slot]! - 1] !== key) slot = (slot + 1) & mask;
    keys[at] = key;
    earlier[at] = places[slot]! - 1;
    places[slot] = at + 1;
  }
  return earlier;
}

let places = new Int32Array(1024);

function isPhrase(running: RunningText, start: number, again: number): boolean {
  const { text } = running;
  const phrase = text.slice(start, again);
  if (!text.startsWith(phrase, again) || !HAN.test(phrase) || isReduplication(phrase)) return false;
  return running.blocks[0]!.type !== 'cell' || !isParted(running, again);
}

/** Phrases of Chinese letters that stand twice in a row. */
function* doubledPhrases(running: RunningText): Iterable<FormFinding> {
  const { text } = running;
  if (text.length < SHORTEST_PHRASE * 2) return;
  const earlier = earlierStarts(text);
  let end = 0;
  for (let again = SHORTEST_PHRASE; again < text.length; again += 1) {
    let start = earlier[again]!;
    for (let tried = 0; tried < MOST_TRIED && start >= end && again - start <= LONGEST_PHRASE; tried += 1) {
      if (again - start >= SHORTEST_PHRASE && isPhrase(running, start, again)) {
        end = again * 2 - start;
        yield doubled(running, start, again);
        break;
      }
      start = earlier[start]!;
    }
  }
}

function doubled(running: RunningText, start: number, again: number): FormFinding {
  const phrase = running.text.slice(start, again);
  return {
    ...placeOf(running, start, again * 2 - start),
    stated: phrase + phrase,
    expected: phrase,
    translations: { zh: `“${phrase}”连着写了两遍。`, en: `“${phrase}” is written twice in a row.` },
  };
}

/** A clause of a section. */
interface Clause {
  text: string;
  running: RunningText;
  start: number;
}

const STOPS = new Set([...',。;:!?'].map((stop) => stop.charCodeAt(0)));

function* clausesOf(running: RunningText): Iterable<Clause> {
  let start = running.labelLength;
  for (let index = start; index <= running.text.length; index += 1) {
    if (index < running.text.length && !STOPS.has(running.text.charCodeAt(index))) continue;
    if (index - start >= SHORTEST_CLAUSE) yield { text: running.text.slice(start, index), running, start };
    start = index + 1;
  }
}

/** Text of one section, whatever stands in its subsections left out. */
interface OwnText {
  section: string;
  level: number;
  clauses: Clause[];
  letters: number;
}

function ownTexts(sections: readonly Section[], texts: readonly RunningText[]): OwnText[] {
  const levels = new Map(sections.map(({ id, level }) => [id, level]));
  const owners = new Map<string, OwnText>();
  for (const running of texts) {
    const { section, type } = running.blocks[0]! as Block;
    if (section === null || type !== 'paragraph' || running.columns) continue;
    const own = owners.get(section) ?? { section, level: levels.get(section) ?? 0, clauses: [], letters: 0 };
    owners.set(section, own);
    own.clauses.push(...clausesOf(running));
    own.letters += running.text.length;
  }
  return [...owners.values()];
}

function keyOf(own: OwnText, clause: Clause): string {
  return `${own.level} ${clause.text}`;
}

/** Sections of one level that share enough text, in groups. Linear: sections meet through the clauses that they share. */
function groupsOf(owns: readonly OwnText[]): OwnText[][] {
  // Sections in order, each once.
  const holders = new Map<string, number[]>();
  owns.forEach((own, index) => {
    for (const clause of own.clauses) {
      const key = keyOf(own, clause);
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [index]);
      else if (held.at(-1) !== index) held.push(index);
    }
  });
  const isCopy = owns.map((own) => {
    const copied = own.clauses
      .filter((clause) => holders.get(keyOf(own, clause))!.length > 1)
      .reduce((sum, { text }) => sum + text.length, 0);
    return copied >= FEWEST_COPIED && copied >= own.letters * COPIED_SHARE;
  });
  const parent = owns.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const sections of holders.values()) {
    if (sections.length === 1) continue;
    const copies = sections.filter((index) => isCopy[index]);
    for (const index of copies)
      parent[Math.max(root(index), root(copies[0]!))] = Math.min(root(index), root(copies[0]!));
  }
  const groups = new Map<number, OwnText[]>();
  owns.forEach((own, index) => {
    if (!isCopy[index]) return;
    const group = groups.get(root(index)) ?? [];
    groups.set(root(index), group);
    group.push(own);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function* copiedText(report: ReportText, texts: readonly RunningText[]): Iterable<FormFinding> {
  const name = sectionNamer(report.sections);
  for (const group of groupsOf(ownTexts(report.sections, texts))) {
    const elsewhere = new Set(group.slice(1).flatMap((own) => own.clauses.map(({ text }) => text)));
    const copied = group[0]!.clauses.filter(({ text }) => elsewhere.has(text));
    const first = copied[0];
    if (!first) continue;
    const last = copied.filter(({ running }) => running === first.running).at(-1)!;
    const places = group.slice(0, MOST_PLACES_NAMED).map(({ section }) => name(section));
    const more = group.length > places.length ? '等' : '';
    const words = excerpt(
      copied.reduce((longest, { text }) => (text.length > longest.length ? text : longest), ''),
    );
    yield {
      ...placeOf(first.running, first.start, last.start + last.text.length),
      translations: {
        zh: `${places.join('；')}${more}共${group.length}处的文字大段相同（如“${words}”），请核对是否照抄。`,
        en: `${group.length} places share most of their text (as “${words}”): ${places.join('; ')}. Were they copied?`,
      },
    };
  }
}

export const repeatedText: FormCheck = {
  id: 'repeated-text',
  title: { zh: '文字重复', en: 'Text is repeated' },
  severity: 'info',
  *inspect(report) {
    const texts = runningTexts(report);
    for (const running of texts) if (!running.columns) yield* doubledPhrases(running);
    yield* copiedText(report, texts);
  },
};
