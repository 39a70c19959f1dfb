import { maxBatchBytes } from '../batches';
import { inExcel } from '../excel';
import { type PackedText, packText, unpackText } from './pack-text';
import { type UndoRecord, undoRecordSchema } from './undo-record';

/** Namespace of the parts that hold the undo of the last run. */
export const undoNamespace = 'urn:customer-tiers:undo';

/** Letters of one part: several may travel together. */
const partLength = 1_000_000;

/** The XML of the parts of a record: a base64 text, cut where it is too long for one. */
export async function recordParts(record: UndoRecord): Promise<string[]> {
  const { encoding, text } = await packText(JSON.stringify(record));
  const count = Math.max(1, Math.ceil(text.length / partLength));
  return Array.from({ length: count }, (_, part) => {
    const piece = text.slice(part * partLength, (part + 1) * partLength);
    const about = `at="${record.at}" part="${String(part)}" of="${String(count)}" encoding="${encoding}"`;
    return `<undo xmlns="${undoNamespace}" ${about}>${piece}</undo>`;
  });
}

/** Adds parts to the workbook, as many to a trip as 4 MB hold. The last trip also carries what `last` queues. */
export async function addParts(
  parts: readonly string[],
  last: (context: Excel.RequestContext) => void,
): Promise<void> {
  const batches: string[][] = [];
  for (const part of parts) {
    const batch = batches.at(-1);
    const bytes = batch?.reduce((sum, { length }) => sum + length, 0) ?? maxBatchBytes;
    if (batch && bytes + part.length <= maxBatchBytes) batch.push(part);
    else batches.push([part]);
  }
  for (const [index, batch] of batches.entries()) {
    await addBatch(batch, index === batches.length - 1 ? last : undefined);
  }
}

async function addBatch(
  parts: readonly string[],
  last: ((context: Excel.RequestContext) => void) | undefined,
): Promise<void> {
  await inExcel(async (context) => {
    for (const xml of parts) context.workbook.customXmlParts.add(xml);
    last?.(context);
    await context.sync();
  });
}

interface StoredPart {
  id: string;
  at: string;
  part: number;
  of: number;
  packed: PackedText;
}

/** Parts whose text fits into one answer. */
const partsPerAnswer = Math.floor(maxBatchBytes / partLength);

/** Queues the search for the parts that hold records; their ids are there after the next sync. */
export function lookForRecords(context: Excel.RequestContext): () => string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(undoNamespace).load('items/id');
  return () => parts.items.map(({ id }) => id);
}

/** Parts with a record in them, as far as they can be read; as many to a trip as an answer holds. */
async function readParts(ids: readonly string[]): Promise<StoredPart[]> {
  const found: StoredPart[] = [];
  for (let from = 0; from < ids.length; from += partsPerAnswer)
    found.push(...(await readBatch(ids.slice(from, from + partsPerAnswer))));
  return found;
}

async function readBatch(ids: readonly string[]): Promise<StoredPart[]> {
  return inExcel(async (context) => {
    const texts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    await context.sync();
    return ids.flatMap((id, at) => parsePart(id, texts[at]?.value ?? '') ?? []);
  });
}

function parsePart(id: string, xml: string): StoredPart | undefined {
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1];
  const [at, encoding] = [attribute('at'), attribute('encoding')];
  const text = /<undo[^>]*>([^<]*)<\/undo>/.exec(xml)?.[1];
  if (at === undefined || text === undefined || (encoding !== 'deflate' && encoding !== 'plain'))
    return undefined;
  const [part, of] = [Number(attribute('part')), Number(attribute('of'))];
  return { id, at, part, of, packed: { encoding, text } };
}

/** The record of a run; undefined where a part of it is missing or cannot be read. */
export async function storedRecord(at: string): Promise<UndoRecord | undefined> {
  const ids = await inExcel(async (context) => {
    const records = lookForRecords(context);
    await context.sync();
    return records();
  });
  return readRecord(at, ids);
}

/**
 * The record of a run.
 *
 * @param ids Of the parts that hold records.
 * @returns undefined where a part of it is missing or cannot be read
 */
export async function readRecord(at: string, ids: readonly string[]): Promise<UndoRecord | undefined> {
  const parts = (await readParts(ids)).filter((part) => part.at === at).sort((a, b) => a.part - b.part);
  const [first] = parts;
  if (!first || parts.length !== first.of) return undefined;
  const text = parts.map(({ packed }) => packed.text).join('');
  const record = undoRecordSchema.safeParse(
    JSON.parse(await unpackText({ encoding: first.packed.encoding, text })),
  );
  return record.success ? record.data : undefined;
}
