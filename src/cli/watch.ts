/** gouji check --watch: keeps checking a folder that reports are dropped into. */
import { resolve } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import {
  type DiscoverOptions,
  type Discovery,
  discover,
  isWithin,
  NothingFoundError,
} from '../bulk/discover.ts';
import { InterruptedError } from '../bulk/interrupted.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckOptions, checkFound, settingsOf } from './check.ts';
import type { Surroundings } from './surroundings.ts';

/** Milliseconds for which a file must not grow before it is taken: copying over a network takes its time. */
const settled = 1000;

/** Milliseconds until a check is tried again whose results could not be written: a list may be open in a program. */
const retryAfter = 10_000;

/**
 * Checks, and checks again whenever a report is added, changed or removed, until it is stopped. What has not
 * changed comes from the cache. Once it has begun, trouble with the results is told and does not end it.
 *
 * @returns the exit code of the last check.
 * @throws {UsageError} where an input does not exist, the settings are wrong or the first check cannot be made.
 */
export async function watch(
  inputs: readonly string[],
  options: CheckOptions,
  around: Surroundings,
): Promise<number> {
  const settings = settingsOf(options, around);
  const zh = settings.analysis.lang === 'zh';
  const { output } = settings;
  let changed = true;
  let wake = () => {};
  const notice = () => {
    changed = true;
    wake();
  };
  const watcher = watchFiles(
    inputs.map((input) => resolve(around.folder, input)),
    {
      ignoreInitial: true,
      ignored: (path) => isWithin(path, output),
      awaitWriteFinish: { stabilityThreshold: settled },
    },
  );
  watcher.on('add', notice).on('change', notice).on('unlink', notice);
  const stop = () => wake();
  around.signal.addEventListener('abort', stop);
  let retry: NodeJS.Timeout | undefined;
  let code = 0;
  let isFirst = true;
  const checkAll = async () => {
    try {
      const found = await discoverSome(inputs, { folder: around.folder, output, signal: around.signal });
      if (found !== null)
        code = (await checkFound(found, settings, options, around).finally(found.cleanUp)).code;
      isFirst = false;
    } catch (error) {
      if (isFirst || !(error instanceof UsageError)) throw error;
      around.error.write(`gouji: ${error.translations[settings.analysis.lang]}\n`);
      code = 2;
      retry = setTimeout(notice, retryAfter);
    }
  };
  try {
    await new Promise<void>((ready) => watcher.once('ready', ready));
    while (!around.signal.aborted) {
      if (changed) {
        changed = false;
        clearTimeout(retry);
        await checkAll();
        if (!options.quiet)
          around.error.write(zh ? '等待新的报告…（Ctrl-C 结束）\n' : 'waiting for reports… (Ctrl-C ends)\n');
      }
      if (changed || around.signal.aborted) continue;
      await new Promise<void>((resume) => {
        wake = resume;
        if (changed || around.signal.aborted) resume();
      });
    }
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
  } finally {
    clearTimeout(retry);
    around.signal.removeEventListener('abort', stop);
    await watcher.close();
  }
  return code;
}

/** An empty folder is nothing wrong here: its first report is still to come. */
async function discoverSome(inputs: readonly string[], options: DiscoverOptions): Promise<Discovery | null> {
  try {
    return await discover(inputs, options);
  } catch (error) {
    if (error instanceof NothingFoundError) return null;
    throw error;
  }
}
