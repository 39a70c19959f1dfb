import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import webpack from 'webpack';

/** The add-in's worker as webpack bundles it, in a file. */
export function bundleWorker(): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'customer-tiers-worker-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'webworker',
    entry: join(__dirname, '../../src/worker/worker.ts'),
    output: { path, filename: 'worker.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else compiler.close(() => resolve(join(path, 'worker.js')));
    });
  });
}

/** What a browser's worker has and a thread of Node lacks: the globals that messages come and go through. */
const browserGlobals = `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  globalThis.addEventListener = (type, listener) =>
    parentPort.on(type, (data) => (listener.handleEvent ?? listener)({ data, origin: '' }));
  globalThis.removeEventListener = () => undefined;
`;

type Listener = (event: unknown) => void;

/** A thread of Node behind the interface of a browser's worker. */
export function startThread(script: string): Worker {
  const thread = new Thread(`${browserGlobals}; require(${JSON.stringify(script)});`, { eval: true });
  const wrapped = new Map<Listener, Listener>();
  const adapter = {
    postMessage: (message: unknown, transfer?: ArrayBuffer[]) => thread.postMessage(message, transfer ?? []),
    terminate: () => void thread.terminate(),
    addEventListener: (type: string, listener: Listener) => {
      const own: Listener = (value) => listener(type === 'error' ? value : { data: value, origin: '' });
      wrapped.set(listener, own);
      thread.on(type, own);
    },
    removeEventListener: (type: string, listener: Listener) => {
      const own = wrapped.get(listener);
      if (own) thread.off(type, own);
    },
  };
  return adapter as unknown as Worker;
}
