/**
 * LibreOffice as a converter, where it is installed.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Converter } from './convert.ts';
import { limits } from './limits.ts';
import { unreadable } from './unreadable.ts';

/** Holds the number of the process while it runs: its worker may be ended and cannot end it then. */
const running = 'running';

const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];

/**
 * The program on the PATH, or null.
 *
 * @param path the PATH to look through
 */
export function findLibreOffice(path: string = process.env.PATH ?? ''): string | null {
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    for (const name of names) {
      const program = join(folder, name);
      try {
        accessSync(program, constants.X_OK);
        return program;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/**
 * A converter that runs LibreOffice with a profile of its own, one file after the other: two runs on one
 * profile refuse each other, and a profile costs seconds to make.
 *
 * @param program of `findLibreOffice`
 * @param parent the folder in which it keeps its profile and files until it is closed
 */
export function libreOffice(
  program: string,
  parent: string = tmpdir(),
): Converter & { close(): Promise<void> } {
  let profile: Promise<string> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const convert: Converter = (bytes, extension) => {
    profile ??= mkdtemp(join(parent, 'gouji-libreoffice-'));
    const folder = profile;
    const result = last.then(async () => converted(program, await folder, bytes, extension));
    last = result.catch(() => undefined);
    return result;
  };
  const close = async (): Promise<void> => {
    await last;
    if (profile !== null) await rm(await profile, { recursive: true, force: true });
    profile = null;
  };
  return Object.assign(convert, { close });
}

async function converted(
  program: string,
  profile: string,
  bytes: Uint8Array,
  extension: string,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(profile, 'file-'));
  try {
    const input = join(folder, `input.${extension}`);
    await writeFile(input, bytes);
    const home = `-env:UserInstallation=${pathToFileURL(join(profile, 'profile')).href}`;
    const options = ['--headless', '--norestore', home, '--convert-to', 'docx', '--outdir', folder, input];
    await run(program, options, join(profile, running));
    return await readFile(join(folder, 'input.docx'));
  } catch {
    throw unreadable('conversion-failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** LibreOffice starts itself anew: all its processes make one group, which is ended as a whole. */
function end(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function run(program: string, options: readonly string[], note: string): Promise<void> {
  const child = spawn(program, options, { stdio: 'ignore', detached: process.platform !== 'win32' });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const { pid } = child;
  const timer = setTimeout(() => pid !== undefined && end(pid), limits.conversionSeconds * 1000);
  try {
    await Promise.all([ended, writeFile(note, String(pid))]);
  } finally {
    clearTimeout(timer);
    await rm(note, { force: true });
  }
}

/**
 * Ends the conversions that run for converters of a folder: of workers that were ended in their midst.
 *
 * @param parent as given to `libreOffice`
 */
export function endConversions(parent: string): void {
  for (const profile of readdirSync(parent)) {
    const note = join(parent, profile, running);
    const pid = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
    if (Number.isInteger(pid) && pid > 1) end(pid);
  }
}
