/**
 * Puts the command and its worker into few files, with the packages that they need: loading some 370 modules one by
 * one takes longer than checking a small report. The library's modules beside them stay as they are.
 */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

/** What loads files of its own from where it lies: these packages stay in node_modules. */
const external = ['nodejieba', 'tinypool'];
/** Looks at where its own file lies, which a bundle changes. */
const placed = /\bimport\.meta\.(?:url|dirname|filename)\b|\b__dirname\b|\b__filename\b/;
/** CommonJS packages in a bundle of ECMAScript modules ask for Node's own modules by `require`. */
const banner = `import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);`;

/**
 * Bundles `cli/main.js` and `bulk/worker.js` over themselves.
 *
 * @param dist the folder of the compiled program, absolute
 * @throws Error naming the package that cannot be bundled, because it looks for files beside itself
 */
export async function bundle(dist: string): Promise<void> {
  await build({
    entryPoints: [`${dist}/cli/main.js`, `${dist}/bulk/worker.js`],
    outbase: dist,
    outdir: dist,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    chunkNames: 'cli/bundle-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external,
    banner: { js: banner },
    legalComments: 'inline',
    logLevel: 'warning',
    plugins: [places(dist), bufferFrom],
  });
}

/** A module of the program finds the files beside it from the place that it was compiled to. */
function places(dist: string): Plugin {
  return {
    name: 'places',
    setup({ onLoad }) {
      onLoad({ filter: /\.[cm]?js$/ }, async ({ path }) => {
        const code = readFileSync(path, 'utf8');
        if (!placed.test(code)) return undefined;
        if (!path.startsWith(dist + sep)) {
          if (await isPlaced(code)) throw new Error(`cannot be bundled, looks for its own place: ${path}`);
          return undefined;
        }
        const place = JSON.stringify(`../${relative(dist, path).split(sep).join('/')}`);
        return { contents: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
      });
    },
  };
}

/** Whether code, not its comments, looks at where it lies; who only asks for other packages finds them all the same. */
async function isPlaced(code: string): Promise<boolean> {
  const bare = await transform(code, { minifyWhitespace: true, legalComments: 'none' });
  return placed.test(bare.code.replaceAll('createRequire(import.meta.url)', ''));
}

/** Node warns of `new Buffer()` outside node_modules only; the writer of zip files under exceljs still calls it. */
const bufferFrom: Plugin = {
  name: 'buffer-from',
  setup({ onLoad }) {
    onLoad({ filter: /archiver-utils\/.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('new Buffer(', 'Buffer.from('),
    }));
  },
};
