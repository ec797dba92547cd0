// One build for everything: `node esbuild.mjs` fills dist/, `--tests` also bundles the tests into out/test.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { slim } from './esbuild.slim.mjs';

const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');

/** Writes server/languages/all.ts, the list of what the language folders hold, so that a new folder needs no code. */
function listLanguages(root = 'server/languages') {
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'schema',
  );
  const imports = [];
  const entries = [];
  for (const { name: code } of folders.sort((a, b) => a.name.localeCompare(b.name))) {
    const files = readdirSync(join(root, code))
      .filter((file) => file.endsWith('.json'))
      .sort();
    const names = files.map((file) => file.slice(0, -'.json'.length));
    for (const name of names) imports.push(`import ${code}_${name.replace(/\W/g, '_')} from './${code}/${name}.json';`);
    const members = names.map((name) => `'${name}': ${code}_${name.replace(/\W/g, '_')}`).join(', ');
    entries.push(`  { code: '${code}', files: { ${members} } },`);
  }
  const text = `// Written by esbuild.mjs from the folders beside it; do not edit.
import type { LanguageFiles } from '../annotate/language';
${imports.join('\n')}

/** Every language's data files, without the models, which are loaded apart. */
export const languageFiles: readonly LanguageFiles[] = [
${entries.join('\n')}
];
`;
  writeFileSync(join(root, 'all.ts'), text);
}

/** Copies the packed models beside the bundles: dist/languages/it.bin. */
function copyModels() {
  mkdirSync('dist/languages', { recursive: true });
  for (const code of readdirSync('server/languages')) {
    const model = join('server/languages', code, 'model.bin');
    if (existsSync(model)) copyFileSync(model, join('dist/languages', `${code}.bin`));
  }
}

/** Copies the WebAssembly of the library that writes SQLite files. */
function copySqlite() {
  copyFileSync('node_modules/sql.js/dist/sql-wasm.wasm', 'dist/sql-wasm.wasm');
}

const common = {
  bundle: true,
  charset: 'utf8',
  plugins: [slim],
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
  legalComments: 'linked',
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
const worker = { ...common, platform: 'browser', target: 'es2022', format: 'iife' };

listLanguages();
if (process.argv.includes('--languages')) process.exit(0);
rmSync('dist', { recursive: true, force: true });
copyModels();
copySqlite();
const bundles = [
  { ...node, entryPoints: ['server/cli/main.ts'], outfile: 'dist/fonte.cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['server/workspace/annotateWorker.ts'], outfile: 'dist/worker.cjs' },
  { ...node, entryPoints: ['server/main.node.ts'], outfile: 'dist/server.cjs' },
  { ...node, entryPoints: ['client/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { ...worker, entryPoints: ['server/main.browser.ts'], outfile: 'dist/server.browser.js' },
  { ...worker, entryPoints: ['client/report/main.ts'], outfile: 'dist/report.js' },
  { ...common, entryPoints: ['client/report/report.css'], outfile: 'dist/report.css' },
  {
    ...worker,
    format: 'cjs',
    entryPoints: ['client/extension.browser.ts'],
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
  },
];
await Promise.all(bundles.filter(({ entryPoints }) => existsSync(entryPoints[0])).map((options) => build(options)));

if (tests) {
  /** The tests bundle what is slimmed, as the extension does, and take every other package as it is. */
  const packagesOutside = {
    name: 'packages-outside',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
        kind === 'entry-point' || /^(?:eld|any-ascii)\b/.test(path) ? undefined : { path, external: true },
      ),
  };
  rmSync('out/test', { recursive: true, force: true });
  await build({
    ...common,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    plugins: [...(common.plugins ?? []), packagesOutside],
    entryPoints: globSync([
      'test/{unit,cli,lsp,browser,evaluation,bench}/**/*.ts',
      'test/*.ts',
      'test/vscode/*.ts',
      'test/vscode/host/*.ts',
    ]),
    outbase: 'test',
    outdir: 'out/test',
    outExtension: { '.js': '.mjs' },
  });
  /** Mocha's browser build looks for `module`, which inside a bundle is the bundle's own: hide it. */
  const mochaAsGlobal = {
    name: 'mocha-as-global',
    setup: ({ onLoad }) =>
      onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path }) => ({
        contents: `var module, exports, define;\n${readFileSync(path, 'utf8')}`,
      })),
  };
  const suite = {
    ...common,
    plugins: [mochaAsGlobal],
    entryPoints: ['test/vscode/suite/index.ts'],
    format: 'cjs',
    external: ['vscode'],
  };
  await build({ ...suite, platform: 'node', target: 'node20', outfile: 'out/vscode/node.cjs' });
  const benchmark = { ...suite, entryPoints: ['test/vscode/bench/index.ts'], outfile: 'out/vscode/bench.cjs' };
  await build({ ...benchmark, platform: 'node', target: 'node20' });
  await build({
    ...suite,
    platform: 'browser',
    target: 'es2022',
    outfile: 'out/vscode/web.cjs',
  });
}
