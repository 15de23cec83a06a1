/**
 * Are two names the same project? 兰州新区产业孵化大厦租赁费项目 and 新区孵化大厦租赁费 are: every word of the
 * shorter one stands in the longer one, in order. Words come from nodejieba, which is loaded when the first pair
 * of names needs it; most reports never do.
 */
import { createRequire } from 'node:module';
import { compactText } from './compact.ts';

/** Cuts a name into words. */
export type Segmenter = (name: string) => string[];

/** Words that many names share and that name nothing. */
const COMMON = new Set([
  '项目',
  '资金',
  '专项',
  '经费',
  '补助',
  '工程',
  '的',
  '和',
  '及',
  '与',
  '年度',
  '预算',
  '支出',
]);
const SHORTEST_NAME = 4;
const FEWEST_WORDS = 2;

let segmenter: Segmenter | null | undefined;

/** nodejieba's segmenter; null where the package could not be built on this machine, and no likeness is claimed. */
function loadSegmenter(): Segmenter | null {
  if (segmenter === undefined) {
    try {
      const jieba = createRequire(import.meta.url)('nodejieba') as {
        cut(text: string, strict?: boolean): string[];
      };
      segmenter = (name) => jieba.cut(name, true);
    } catch {
      segmenter = null;
    }
  }
  return segmenter;
}

/**
 * Do two names mean the same thing?
 * @param segment another segmenter than nodejieba, for tests
 */
export function isSameName(a: string, b: string, segment: Segmenter | null = null): boolean {
  const [first, second] = [bare(a), bare(b)];
  if (first === second) return first !== '';
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length < SHORTEST_NAME || !sharesLetters(shorter, longer)) return false;
  if (namesAnother(longer, shorter)) return false;
  const cut = segment ?? loadSegmenter();
  if (!cut) return false;
  const words = cut(shorter).filter((word) => word.length > 1 && !COMMON.has(word));
  return (
    words.length >= FEWEST_WORDS && words.join('').length >= SHORTEST_NAME && standInOrder(words, longer)
  );
}

/** 公务用车购置及运行维护费 beside 公务用车运行维护费: what it joins is more than the other names. */
function namesAnother(longer: string, shorter: string): boolean {
  const joined = /([一-鿿]{2})[及和与]/u.exec(longer)?.[1];
  return joined !== undefined && !shorter.includes(joined);
}

/** Names without numbers and endings: the same ones are compared with all others of a report. */
const bareNames = new Map<string, string>();
const MOST_NAMES = 5_000;

function bare(name: string): string {
  let found = bareNames.get(name);
  if (found !== undefined) return found;
  found = compactText(name)
    .replace(/^[\d.、()一二三四五六七八九十]+(?=\D)/u, '')
    .replace(/(?:项目|经费|资金)$/u, '');
  if (bareNames.size >= MOST_NAMES) bareNames.clear();
  bareNames.set(name, found);
  return found;
}

/** A quick no: the shorter name has a letter that the longer one lacks. */
function sharesLetters(shorter: string, longer: string): boolean {
  return [...shorter].every((letter) => longer.includes(letter));
}

function standInOrder(words: readonly string[], name: string): boolean {
  let from = 0;
  for (const word of words) {
    const at = name.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}
