import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest. Begun last, one of them would run on alone while the other processors idle. */
const slowest = [
  'fixtures/agreeing',
  'cli/built',
  'fixtures/generated',
  'report/html/browser',
  'report/annotate/libreoffice',
  'read/fuzz',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      slowest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`)) >>> 0;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    sequence: { sequencer: SlowestFirst },
    // Reading the program anew for each file would take a third of the time. A process serves file after file
    // instead: no module keeps anything but what it would compute again.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/types.ts'] },
  },
});
