import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import vm from 'node:vm';
import { build } from 'vite';
import { declare, declaredBy } from './declared-tests.mjs';
import * as standIn from './vitest-stand-in.mjs';

const ENTRY = 'virtual:mutation-tests';
const END = '.test.ts';
/** In the sandbox that is made for each run: a worker that takes the place of one that hung need not bundle again. */
const BUNDLE = 'mutation-tests.cjs';

/**
 * Bundles tests and what they test into one script; each call of the answer runs it anew and gives the tests that it declares.
 * @param {readonly string[]} places files, or folders with all that is in them
 * @returns {Promise<() => readonly import('./declared-tests.mjs').DeclaredTest[]>}
 */
export async function bundledTests(places) {
  if (!existsSync(BUNDLE)) writeFileSync(BUNDLE, await bundle(places.flatMap(testFilesOf).toSorted()));
  const script = new vm.Script(`(function (require, exports, module, declareTests) {${readFileSync(BUNDLE, 'utf8')}\n})`, {
    filename: BUNDLE,
  });
  const installed = createRequire(resolve('package.json'));
  /**
   * @param {string} name
   * @returns {unknown}
   */
  const required = (name) => (name === 'vitest' ? standIn : installed(name));
  return () =>
    declaredBy(() => {
      const load = /** @type {(...given: unknown[]) => void} */ (script.runInThisContext());
      load(required, {}, {}, declare);
    });
}

/** @param {string} place */
function testFilesOf(place) {
  if (place.endsWith(END)) return [place];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(END)).map((name) => join(place, name));
}

/** @param {readonly string[]} files */
async function bundle(files) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['vitest'] },
    build: {
      ssr: true,
      write: false,
      minify: false,
      rollupOptions: { input: ENTRY, external: ['vitest'], output: { format: 'cjs', codeSplitting: false } },
    },
    plugins: [entry(files)],
  });
  if (!('output' in built)) throw new TypeError('one bundle was asked for');
  return built.output[0].code;
}

/**
 * Loads every test file, each saying its name before it declares its tests.
 * @param {readonly string[]} files
 * @returns {import('vite').Plugin}
 */
function entry(files) {
  return {
    name: 'mutation-tests',
    enforce: 'post',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
    load: (id) => (id === `\0${ENTRY}` ? files.map((file) => `import ${JSON.stringify(resolve(file))};`).join('\n') : null),
    transform: (code, id) => (id.endsWith(END) ? `declareTests.inFile(${JSON.stringify(relative(process.cwd(), id))});\n${code}` : null),
  };
}
