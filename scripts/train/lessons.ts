/** What the model learns from: the figures of each text, without those that a label says are wrong. */
import { audit, defaultSettings, prepare } from '../../src/audit.ts';
import { type Row, rowOf } from '../../src/likely/row.ts';
import { read } from '../../src/read/index.ts';
import { learntFrom } from '../evaluate/agreeing.ts';
import { align, overlaps, type Range } from '../evaluate/alignment.ts';
import { type LabelledText, placeOf, placesOf, readLabelled } from '../evaluate/labels.ts';
import { ownSets } from '../evaluate/sets.ts';

/** A text to learn from. */
export interface Lesson {
  name: string;
  row: Row;
  /** What labels say of it. */
  relations: readonly TaughtRelation[];
}

/** A labelled relation by places of the row. */
interface TaughtRelation {
  holds: boolean;
  own: readonly number[];
  others: readonly number[];
}

/** All texts of the repository but the fresh ones: the labelled ones, and those in which everything agrees. */
export async function lessons(): Promise<Lesson[]> {
  const found: Lesson[] = [];
  for (const { folder } of ownSets) for (const text of readLabelled(folder)) found.push(await lessonOf(text));
  for (const { name, text } of learntFrom()) found.push(await lessonOf({ name, text, labels: [] }));
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
  return { name, row, relations: await relationsOf(labelled, row) };
}

async function relationsOf({ name, text, labels }: LabelledText, row: Row): Promise<TaughtRelation[]> {
  if (labels.length === 0) return [];
  const record = await audit(new TextEncoder().encode(text), { path: `${name}.txt` });
  const { figures } = align(text, record);
  const places = row.map(({ mention }) => figures.get(record.figures[mention.figure]?.id ?? ''));
  const within = (ranges: readonly Range[]): number[] =>
    places.flatMap((own, at) => (own && ranges.some((range) => overlaps(own, range)) ? [at] : []));
  return labels.map((label) => ({
    holds: label.holds,
    own: within([placeOf(label)]),
    others: within(label.others.flatMap((other) => placesOf(other, label, text))),
  }));
}
