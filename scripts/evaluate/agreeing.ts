/** The texts in which everything agrees, in the order of their names. */
import { readdirSync, readFileSync } from 'node:fs';

interface Text {
  name: string;
  text: string;
}

/** Those that the model learns from. */
export const learntFrom = (): Text[] => [...textsIn('agreeing'), ...textsIn('agreeing-later')];

/** All of them, those that came later behind. */
export const agreeingTexts = (): Text[] => [...learntFrom(), ...textsIn('agreeing-fresh')];

function textsIn(name: string): Text[] {
  const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(new URL(file, folder), 'utf8') }));
}
