import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { minimize } from './scripts/minimize.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);

const scripts = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};
const styles = { test: /\.css$/, use: ['style-loader', 'css-loader'] };

const shared = (production) => ({
  mode: production ? 'production' : 'development',
  // Never eval: the pages' content security policy forbids it.
  devtool: production ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  module: { rules: [scripts, styles] },
  optimization: { minimize: production && minimize },
  performance: {
    hints: production ? 'warning' : false,
    maxAssetSize: 1_200_000,
    maxEntrypointSize: 1_800_000,
  },
  stats: 'errors-warnings',
});

const page = (template, filename, chunk) =>
  new HtmlPlugin({
    template: inRoot(template),
    filename,
    chunks: [chunk],
    scriptLoading: 'defer',
    minify: false,
  });

/** What is shipped: the task pane, the ribbon commands' page, their icons and the manifest. */
const addin = (production) => ({
  ...shared(production),
  name: 'addin',
  entry: { taskpane: inRoot('src/taskpane/index.tsx'), commands: inRoot('src/commands/index.ts') },
  output: {
    path: inRoot('dist'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  optimization: {
    ...shared(production).optimization,
    splitChunks: {
      cacheGroups: {
        fluent: {
          test: /[\\/]node_modules[\\/](@fluentui|@griffel|@floating-ui|react|react-dom|scheduler|tabster|keyborg)[\\/]/,
          name: 'fluent',
          chunks: (chunk) => chunk.name === 'taskpane',
          enforce: true,
        },
      },
    },
  },
  plugins: [
    page('src/taskpane/index.html', 'taskpane.html', 'taskpane'),
    page('src/commands/commands.html', 'commands.html', 'commands'),
    new CopyPlugin({ patterns: [{ from: 'assets/icons', to: 'assets/icons' }, { from: 'manifest.xml' }] }),
  ],
  devServer: {
    port: 3000,
    server: { type: 'https', options: developmentCertificate() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    // No reload client: its socket and overlay are outside the pages' content security policy.
    hot: false,
    client: false,
    webSocketServer: false,
  },
});

/** Excel's stand-in for trying out and testing. Never shipped. */
const workbench = (production) => ({
  ...shared(production),
  name: 'workbench',
  entry: {
    workbench: inRoot('src/workbench/page/index.ts'),
    'office-standin': inRoot('src/workbench/host/office-standin.ts'),
  },
  output: { path: inRoot('dist-workbench'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
  plugins: [page('src/workbench/page/workbench.html', 'workbench.html', 'workbench')],
});

/** The certificate `office-addin-dev-certs` installed, which Excel trusts; without it, a self-signed one. */
function developmentCertificate() {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const [ca, key, cert] = ['ca.crt', 'localhost.key', 'localhost.crt'].map((name) => path.join(folder, name));
  if (![ca, key, cert].every((file) => existsSync(file))) return {};
  return { ca: readFileSync(ca), key: readFileSync(key), cert: readFileSync(cert) };
}

export default (env, { mode }) => {
  const production = mode !== 'development';
  return env.WEBPACK_SERVE ? addin(production) : [addin(production), workbench(production)];
};
