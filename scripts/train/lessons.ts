/** What the model learns from: the figures of each text, without those that a label says are wrong. */
import { audit, defaultSettings, prepare } from '../../src/audit.ts';
import { type Row, rowOf } from '../../src/likely/row.ts';
import { read } from '../../src/read/index.ts';
import { agreeingTexts } from '../evaluate/agreeing.ts';
import { align, overlaps } from '../evaluate/alignment.ts';
import { type LabelledText, placeOf, placesOf, readLabelled } from '../evaluate/labels.ts';
import { ownSets } from '../evaluate/sets.ts';

/** A text to learn from. */
export interface Lesson {
  name: string;
  row: Row;
  /** Places whose figures a failing label names. */
  wrong: ReadonlySet<number>;
}

/** All texts of the repository: the labelled ones, and those in which everything agrees. */
export async function lessons(): Promise<Lesson[]> {
  const found: Lesson[] = [];
  for (const { folder } of ownSets) for (const text of readLabelled(folder)) found.push(await lessonOf(text));
  for (const { name, text } of agreeingTexts()) found.push(await lessonOf({ name, text, labels: [] }));
  return found;
}

/** One text as the audit reads it. */
async function lessonOf(labelled: LabelledText): Promise<Lesson> {
  const { name, text } = labelled;
  const path = `${name}.txt`;
  const bytes = new TextEncoder().encode(text);
  const { root } = await read(bytes, path, {});
  const { recognition, quantities } = prepare(root, path, defaultSettings());
  const row = rowOf(recognition, quantities);
  return { name, row, wrong: await wrongPlaces(labelled, row) };
}

async function wrongPlaces({ name, text, labels }: LabelledText, row: Row): Promise<Set<number>> {
  const failing = labels.filter(({ holds }) => !holds);
  if (failing.length === 0) return new Set();
  const record = await audit(new TextEncoder().encode(text), { path: `${name}.txt` });
  const alignment = align(text, record);
  const ranges = failing.flatMap((label) => [
    placeOf(label),
    ...label.others.flatMap((other) => placesOf(other, label, text)),
  ]);
  const isWrong = (figure: number): boolean => {
    const id = record.figures[figure]?.id;
    const own = id === undefined ? undefined : alignment.figures.get(id);
    return own !== undefined && ranges.some((range) => overlaps(own, range));
  };
  return new Set(row.flatMap(({ mention }, at) => (isWrong(mention.figure) ? [at] : [])));
}
