import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import webpack from 'webpack';
import { minimize } from '../../scripts/minimize.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles our engine's subjects (test/bench/engine/*.ts) as the add-in's build does: production mode, ES2022.
 *
 * @param {string[]} names
 * @returns {Promise<{ url: (name: string) => string, path: (name: string) => string, remove: () => void }>}
 */
export async function bundleEngine(names) {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  const compiler = webpack({
    mode: 'production',
    target: 'es2022',
    entry: Object.fromEntries(names.map((name) => [name, here(`./engine/${name}.ts`)])),
    experiments: { outputModule: true },
    output: { path: directory, filename: '[name].mjs', library: { type: 'module' }, module: true },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    optimization: { minimize },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
        },
      ],
    },
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
  const path = (name) => join(directory, `${name}.mjs`);
  return {
    path,
    url: (name) => pathToFileURL(path(name)).href,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
