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

/** Every part of ours with an undo in it, as far as it can be read. One trip for the ids, one for each part. */
async function storedParts(): Promise<StoredPart[]> {
  const ids = await inExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(undoNamespace);
    parts.load('items/id');
    await context.sync();
    return parts.items.map(({ id }) => id);
  });
  const found: StoredPart[] = [];
  for (const id of ids) found.push(...(await readPart(id)));
  return found;
}

async function readPart(id: string): Promise<StoredPart[]> {
  return inExcel(async (context) => {
    const xml = context.workbook.customXmlParts.getItem(id).getXml();
    await context.sync();
    const { value } = xml;
    const part = parsePart(id, value);
    return part ? [part] : [];
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
export async function readRecord(at: string): Promise<UndoRecord | undefined> {
  const parts = (await storedParts()).filter((part) => part.at === at).sort((a, b) => a.part - b.part);
  const [first] = parts;
  if (!first || parts.length !== first.of) return undefined;
  const text = parts.map(({ packed }) => packed.text).join('');
  const record = undoRecordSchema.safeParse(
    JSON.parse(await unpackText({ encoding: first.packed.encoding, text })),
  );
  return record.success ? record.data : undefined;
}
