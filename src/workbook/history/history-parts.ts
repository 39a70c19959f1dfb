import { maxBatchBytes } from '../batches';
import { inExcel } from '../excel';
import { historyNamespace } from './history-xml';

/** The parts of the history in a workbook: the id of each by its namespace. */
export type HistoryParts = ReadonlyMap<string, string>;

/** Finds the parts of the history. One sync. */
export async function listParts(context: Excel.RequestContext): Promise<HistoryParts> {
  const parts = context.workbook.customXmlParts;
  parts.load('items/id,items/namespaceUri');
  await context.sync();
  return new Map(
    parts.items
      .filter(({ namespaceUri }) => namespaceUri.startsWith(historyNamespace))
      .map(({ id, namespaceUri }) => [namespaceUri, id]),
  );
}

/** A part to be read, and about how large it is. */
export interface WantedPart {
  namespace: string;
  bytes: number;
}

/** The XML of parts, by namespace, in as few trips as the size of an answer allows; those that are gone are left out. */
export async function readParts(
  parts: HistoryParts,
  wanted: readonly WantedPart[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const batch of inBatches(wanted.filter(({ namespace }) => parts.has(namespace)))) {
    for (const [namespace, xml] of await readBatch(parts, batch)) found.set(namespace, xml);
  }
  return found;
}

async function readBatch(parts: HistoryParts, batch: readonly WantedPart[]): Promise<[string, string][]> {
  return inExcel(async (context) => {
    const items = batch.map(({ namespace }) =>
      context.workbook.customXmlParts.getItemOrNullObject(parts.get(namespace) ?? ''),
    );
    const texts = items.map((item) => item.getXml());
    await context.sync();
    return batch.map(({ namespace }, at): [string, string] => [namespace, texts[at]?.value ?? '']);
  });
}

/**
 * Adds parts, in as few trips as the size of a request allows.
 *
 * @param look Queues reading something in the last of these trips.
 * @returns what was read
 */
export async function addParts<T>(
  xmls: ReadonlyMap<string, string>,
  look: (context: Excel.RequestContext) => () => T,
): Promise<T> {
  const batches = [...inBatches([...xmls.values()].map((xml) => ({ xml, bytes: xml.length })))];
  const last = batches.pop() ?? [];
  for (const batch of batches) await addBatch(batch, () => () => undefined);
  return addBatch(last, look);
}

async function addBatch<T>(
  batch: readonly { xml: string }[],
  look: (context: Excel.RequestContext) => () => T,
): Promise<T> {
  return inExcel(async (context) => {
    for (const { xml } of batch) context.workbook.customXmlParts.add(xml);
    const read = look(context);
    await context.sync();
    return read();
  });
}

function* inBatches<T extends { bytes: number }>(items: readonly T[]): Generator<T[], void, undefined> {
  let batch: T[] = [];
  let bytes = 0;
  for (const item of items) {
    if (batch.length > 0 && bytes + item.bytes > maxBatchBytes) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += item.bytes;
  }
  if (batch.length > 0) yield batch;
}
