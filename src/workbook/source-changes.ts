import { type Block, intersection } from './address';
import { supports } from './environment';
import { inExcel } from './excel';
import { lookUpSource } from './follow-source';
import { locateSource } from './locate-source';
import { blockOf, locateWritten, storedWritten } from './locate-written';

/** Whether the rows that the last run read are more or fewer now: told without reading a cell. */
export async function hasOtherRows(): Promise<boolean> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    if (!written) return false;
    const { region } = await locateSource(context, written);
    return region.rowCount !== written.source.block.rowCount;
  });
}

/** What happened in the workbook: cells of the last run's data were edited, or other cells. */
export type Change = 'source' | 'elsewhere';

/** Edits that come within this time are looked at together: one refresh writes hundreds of blocks. */
const gatherMs = 300;

interface ChangeListener {
  onChange: (change: Change) => void;
  /** Where an edit could not be looked at. */
  onError: (error: unknown) => void;
  /** Edits made meanwhile are passed over, without asking Excel anything: those of a run of our own. */
  isBusy: () => boolean;
}

/**
 * Tells of edits of cells, by whomever, until the result is called. Our own columns are no data.
 *
 * Needs ExcelApi 1.9; without it nothing is ever told.
 *
 * @example
 * const stop = await onCellsChanged({ onChange: (change) => change === 'source' && warn(), onError, isBusy });
 */
export async function onCellsChanged({
  onChange,
  onError,
  isBusy,
}: ChangeListener): Promise<() => Promise<void>> {
  if (!supports('1.9')) return () => Promise.resolve();
  let gathered = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    const edits = gathered;
    gathered = new Map();
    timer = undefined;
    if (isBusy()) return;
    onChange((await isSource(edits)) ? 'source' : 'elsewhere');
  };
  const hear = ({ worksheetId, address }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (isBusy()) return Promise.resolve();
    gathered.set(worksheetId, (gathered.get(worksheetId) ?? new Set()).add(address));
    timer ??= setTimeout(() => void look().catch(onError), gatherMs);
    return Promise.resolve();
  };
  return inExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(hear);
    await context.sync();
    return () =>
      inExcel(async () => {
        clearTimeout(timer);
        added.remove();
        await context.sync();
      });
  });
}

/** Whether edits, by sheet, touch the data of the last run. */
async function isSource(edits: ReadonlyMap<string, ReadonlySet<string>>): Promise<boolean> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    if (!written) return false;
    const sourceNow = lookUpSource(context, written.source);
    await context.sync();
    const source = await sourceNow();
    const addresses = source && edits.get(source.sheetId);
    if (!addresses) return false;
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    const ranges = [...addresses].map((address) =>
      sheet.getRange(address).load('rowIndex,columnIndex,rowCount,columnCount'),
    );
    await context.sync();
    const places = await locateWritten(context, written);
    const ours = places
      .filter((place) => place.sheetId === source.sheetId)
      .flatMap(({ columns }) => columns.map(({ column }) => column));
    return ranges.some((range) => touchesData(blockOf(range), source.block, new Set(ours)));
  });
}

/** Whether edited cells are of the data, or in the row right below, and not all in columns of ours. */
export function touchesData(edited: Block, data: Block, ours: ReadonlySet<number>): boolean {
  const common = intersection(edited, { ...data, rowCount: data.rowCount + 1 });
  if (!common) return false;
  const columns = Array.from({ length: common.columnCount }, (_, k) => common.firstColumn + k);
  return columns.some((column) => !ours.has(column));
}
