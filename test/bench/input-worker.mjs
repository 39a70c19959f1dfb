import { parentPort, workerData } from 'node:worker_threads';

/** Makes an input and sends it in pieces: typed arrays as they are, lists as JSON, 50,000 entries at a time. */
const { module, name, arguments: values } = workerData;
const batch = 50_000;
const input = (await import(module))[name](...values);
for (const [field, value] of Object.entries(input)) {
  if (!Array.isArray(value)) {
    parentPort.postMessage({ field, value }, [value.buffer]);
    continue;
  }
  for (let from = 0; from < value.length; from += batch) {
    const json = Uint8Array.from(Buffer.from(JSON.stringify(value.slice(from, from + batch))));
    parentPort.postMessage({ field, json }, [json.buffer]);
  }
}
