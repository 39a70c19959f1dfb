import { sheetOfAddress } from './address';
import { type Lookup, lookUpSheet } from './find-again';
import { blockOf } from './locate-written';
import { searchSource } from './search-source';
import { distance, numberedColumns, shifted, type SourceNow, sourceHeaders } from './shift-source';
import type { MarksBefore, SourcePart } from './source-marks';
import type { WrittenSource } from './written';

/** The parts of the rows of the last run where they stand now. */
export interface PartsNow {
  sheetId: string;
  sheetName: string;
  /** In the order in which they were marked; those whose cells are gone are left out. */
  parts: SourcePart[];
}

/** Queues the search for the hidden names on the rows of the last run. What it gives takes one more sync. */
export function lookUpParts(
  context: Excel.RequestContext,
  { marks = [], sheetId }: WrittenSource,
): Lookup<PartsNow> {
  const { names, worksheets } = context.workbook;
  const items = marks.map(({ what, role, name }) => ({
    part: { what, ...(role && { role }) },
    item: names.getItemOrNullObject(name).load('name'),
  }));
  const usual = worksheets.getItemOrNullObject(sheetId).load('id,name');
  return async () => {
    const looked = items
      .filter(({ item }) => !item.isNullObject)
      .map(({ part, item }) => ({
        part,
        range: item.getRangeOrNullObject().load('address,rowIndex,columnIndex,rowCount,columnCount'),
      }));
    if (looked.length === 0) return undefined;
    await context.sync();
    const there = looked.filter(({ range }) => !range.isNullObject);
    const whole = there.find(({ part }) => part.what === 'block');
    if (!whole) return undefined;
    const on = sheetOfAddress(whole.range.address);
    const parts = there
      .filter(({ range }) => sheetOfAddress(range.address) === on)
      .map(({ part, range }) => ({ ...part, block: blockOf(range) }));
    if (!usual.isNullObject && usual.name === on) return { sheetId: usual.id, sheetName: on, parts };
    // The cells were moved to another sheet.
    const sheet = worksheets.getItem(on).load('id,name');
    await context.sync();
    return { sheetId: sheet.id, sheetName: sheet.name, parts };
  };
}

/** Queues the search for what the run before left of its names. */
export function lookUpMarks(
  context: Excel.RequestContext,
  source: WrittenSource,
): () => Promise<MarksBefore> {
  const { names } = context.workbook;
  const partsNow = lookUpParts(context, source);
  const former = (source.formerMarks ?? []).map((name) => ({
    name,
    item: names.getItemOrNullObject(name).load('name'),
  }));
  return async () => ({
    source,
    now: await partsNow(),
    former: former.filter(({ item }) => !item.isNullObject).map(({ name }) => name),
  });
}

/**
 * Queues the search for the rows of the last run: by their hidden names, which Excel moves along when rows or columns are
 * inserted, deleted or moved; without these, by their headers.
 */
export function lookUpSource(context: Excel.RequestContext, source: WrittenSource): Lookup<SourceNow> {
  const partsNow = lookUpParts(context, source);
  const sheetNow = lookUpSheet(context, source, sourceHeaders(source));
  return async () => {
    const found = await partsNow();
    if (found) return followed(source, found);
    const sheet = await sheetNow();
    return sheet && searchSource(context, sheet, source);
  };
}

/** The rows by their parts; undefined where parts that were too many to be marked cannot be told any more. */
function followed(source: WrittenSource, { parts, ...sheet }: PartsNow): SourceNow | undefined {
  const block = parts.find(({ what }) => what === 'block')?.block;
  if (!block) return undefined;
  const marked = new Set(source.marks?.map(({ what }) => what));
  const isMarked =
    (!source.rows || marked.has('rows')) &&
    (!source.sheetColumns || marked.has('columns')) &&
    (numberedColumns(source).length === 0 || marked.has('role'));
  if (!isMarked) {
    const isWhole =
      block.rowCount === source.block.rowCount && block.columnCount === source.block.columnCount;
    return isWhole ? { ...sheet, ...shifted(source, distance(source.block, block)) } : undefined;
  }
  const now = (wanted: SourcePart['what']) =>
    parts.flatMap((part) => (part.what === wanted ? [part.block] : []));
  const isChosen = source.headerRow !== undefined && source.headerRow >= 0;
  const headerRow = isChosen ? now('header')[0]?.firstRow : source.headerRow;
  return {
    ...sheet,
    block,
    ...(source.rows && { rows: now('rows').map(({ firstRow, rowCount }) => ({ firstRow, rowCount })) }),
    ...(source.sheetColumns && { sheetColumns: now('columns').flatMap(columnsOf) }),
    ...(headerRow !== undefined && { headerRow }),
    numbered: parts.flatMap(({ role, block: { firstColumn } }) =>
      role ? [{ role, column: firstColumn }] : [],
    ),
  };
}

const columnsOf = ({ firstColumn, columnCount }: SourcePart['block']): number[] =>
  Array.from({ length: columnCount }, (_, at) => firstColumn + at);
