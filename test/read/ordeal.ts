/** Damaged files by the thousand, and what a reader may do with each: give a tree, or say why not. */
import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { membersOf, read, UnreadableError } from '../../src/read/index.ts';
import { damaged, randomFrom, shuffledXml } from './damage.ts';

/** A file to be damaged. */
export interface Victim {
  name: string;
  bytes: Uint8Array;
}

/** What became of the files: how many were read and refused, and every crash, hang or bad tree. */
export interface Outcome {
  read: number;
  refused: number;
  failures: string[];
  /** Milliseconds of processor time of the slowest file. */
  slowest: number;
}

/** Milliseconds of processor time that one damaged file may take: by the clock, a busy machine would fail it. */
const patience = 8000;

/** The fixtures, documents and texts alike. */
export function victims(): Victim[] {
  return ['text', 'reports', 'docx'].flatMap((folder) => {
    const url = new URL(`../../fixtures/${folder}/`, import.meta.url);
    let names: string[] = [];
    try {
      names = readdirSync(url).filter(
        (name) => /\.(?:txt|md|doc|docx|rtf)$/.test(name) && name !== 'README.md',
      );
    } catch {
      // A folder that this checkout does not have.
    }
    return names.sort().map((name) => ({ name, bytes: readFileSync(new URL(name, url)) }));
  });
}

/**
 * Damages files and reads them.
 *
 * @param count how many
 * @param seed decides all damage
 * @param files to be damaged, by turns
 */
export async function ordeal(count: number, seed: number, files: readonly Victim[]): Promise<Outcome> {
  const outcome: Outcome = { read: 0, refused: 0, failures: [], slowest: 0 };
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(seed + index);
    const { name, bytes } = files[index % files.length]!;
    const isPackage = name.endsWith('.docx');
    const hurt = isPackage && random() < 0.7 ? withShuffledPart(bytes, random) : damaged(bytes, random);
    const started = process.cpuUsage();
    const failure = await trial(hurt, name, outcome);
    const { user, system } = process.cpuUsage(started);
    const spent = (user + system) / 1000;
    outcome.slowest = Math.max(outcome.slowest, spent);
    if (failure !== null) outcome.failures.push(`${name} seed ${seed + index}: ${failure}`);
    if (spent > patience) outcome.failures.push(`${name} seed ${seed + index}: ${Math.round(spent)} ms`);
  }
  return outcome;
}

async function trial(bytes: Uint8Array, name: string, outcome: Outcome): Promise<string | null> {
  try {
    const { root, messages } = await read(bytes, name);
    outcome.read += 1;
    const kinds = new Set(root.children.map((block) => block.type));
    const isSound =
      [...kinds].every((kind) => /^(?:paragraph|heading|table)$/.test(kind)) && Array.isArray(messages);
    return isSound ? null : `a tree of ${[...kinds].join(', ')}`;
  } catch (error) {
    if (!(error instanceof UnreadableError)) return String(error instanceof Error ? error.stack : error);
    outcome.refused += 1;
  }
  try {
    for (const member of membersOf(bytes, name)) if (member.path === '') return 'a member without a path';
  } catch (error) {
    if (!(error instanceof UnreadableError)) return String(error instanceof Error ? error.stack : error);
  }
  return null;
}

/** A package that unpacks well and whose XML does not make sense. */
function withShuffledPart(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'));
  const name = random() < 0.7 ? 'word/document.xml' : names[Math.floor(random() * names.length)]!;
  parts[name] = strToU8(shuffledXml(strFromU8(parts[name]!), random));
  return zipSync(parts, { level: 1 });
}
