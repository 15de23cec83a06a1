/** Which figures relations speak of. */
import type { Stated } from '../judge/choose.ts';
import { stands } from '../judge/judge.ts';
import { figuresIn } from './repairs.ts';

export function figuresOfAll(stated: readonly Stated[]): Set<number> {
  return new Set(stated.flatMap(({ chosen }) => figuresIn(chosen)));
}

/** The figures of the relations that stand. */
export function upheldFigures(stated: readonly Stated[]): Set<number> {
  return figuresOfAll(stated.filter(({ chosen }) => stands(chosen)));
}
