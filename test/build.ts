/** Builds dist once before the tests, where it is older than what it is built from. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The latest change of any file below, in milliseconds. */
function latestChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Math.max(0, ...files.map(({ parentPath, name }) => statSync(`${parentPath}/${name}`).mtimeMs));
}

/** Whether dist holds what src says. */
function isCurrent(): boolean {
  const built = `${root}/dist/cli/main.js`;
  return existsSync(built) && statSync(built).mtimeMs >= latestChange(`${root}/src`);
}

/** A build that fails must not hide the tests that need none: those that do will fail on their own. */
export default function setup(): void {
  if (isCurrent()) return;
  try {
    execFileSync(process.execPath, ['--import', 'tsx', `${root}/scripts/build.ts`], {
      cwd: root,
      stdio: 'inherit',
    });
  } catch {
    console.error('The build failed: tests of the built command line will fail too.');
  }
}
