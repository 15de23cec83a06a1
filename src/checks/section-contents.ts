/**
 * What stands in each section, looked up instead of searched for: a long report has thousands of sections, and to
 * go through all of it for each of them would take time that grows with the square of its length.
 */
import type { Mention, Passage } from '../figures/mentions.ts';
import type { Section } from '../types.ts';
import type { Recognition } from './claim.ts';
import { isRunningText } from './scope.ts';

interface Contents {
  own: Map<string | null, Passage[]>;
  under: Map<string, Passage[]>;
  children: Map<string | null, Section[]>;
  byId: Map<string, Section>;
}

const known = new WeakMap<Recognition, Contents>();

function contentsOf(recognition: Recognition): Contents {
  const contents = known.get(recognition) ?? gathered(recognition);
  known.set(recognition, contents);
  return contents;
}

function gathered({ passages, sections }: Recognition): Contents {
  const contents: Contents = { own: new Map(), under: new Map(), children: new Map(), byId: new Map() };
  for (const passage of passages) {
    const { section } = passage.block;
    put(contents.own, section, passage);
    // s1.2.3 stands under s1.2 and s1 as well.
    for (let end = section?.length ?? -1; end > 0; end = section?.lastIndexOf('.', end - 1) ?? -1)
      put(contents.under, section?.slice(0, end) ?? '', passage);
  }
  for (const section of sections) {
    put(contents.children, section.parent, section);
    contents.byId.set(section.id, section);
  }
  return contents;
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The section of an id. */
export function sectionOf(recognition: Recognition, id: string | null): Section | undefined {
  return id === null ? undefined : contentsOf(recognition).byId.get(id);
}

/** The sections right below one; below none, the report's uppermost. */
export function childrenOf(recognition: Recognition, parent: string | null): readonly Section[] {
  return contentsOf(recognition).children.get(parent) ?? [];
}

/** The passages of a section itself, in order. */
export function passagesOf(recognition: Recognition, section: string): readonly Passage[] {
  return contentsOf(recognition).own.get(section) ?? NONE;
}

/** The passages of a section and of those below it, in order. */
export function passagesUnder(recognition: Recognition, section: string): readonly Passage[] {
  return contentsOf(recognition).under.get(section) ?? NONE;
}

/** The mentions of a section's own running text. */
export function mentionsIn(recognition: Recognition, section: string | null): readonly Mention[] {
  return mentionsOf(contentsOf(recognition).own.get(section) ?? NONE);
}

/** The mentions of the running text of a section and of those below it. */
export function mentionsUnder(recognition: Recognition, section: string): readonly Mention[] {
  return mentionsOf(passagesUnder(recognition, section));
}

const NONE: readonly Passage[] = [];
const mentionsOfPassages = new WeakMap<readonly Passage[], readonly Mention[]>();

function mentionsOf(passages: readonly Passage[]): readonly Mention[] {
  const found =
    mentionsOfPassages.get(passages) ??
    passages.filter(({ block }) => isRunningText(block)).flatMap(({ mentions }) => mentions);
  mentionsOfPassages.set(passages, found);
  return found;
}
