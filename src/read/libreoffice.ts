/**
 * LibreOffice as a converter, where it is installed.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Converter } from './convert.ts';
import { limits } from './limits.ts';
import { unreadable } from './unreadable.ts';

const run = promisify(execFile);
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
    await run(program, options, { timeout: limits.conversionSeconds * 1000, killSignal: 'SIGKILL' });
    return await readFile(join(folder, 'input.docx'));
  } catch {
    throw unreadable('conversion-failed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
