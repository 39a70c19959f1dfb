import { UserError } from '../classify';
import { sheetOfAddress } from './address';
import { canDrawCharts } from './charts';
import { inExcel } from './excel';
import { canPivot } from './pivot-summary';
import { settingKeys } from './settings-store';
import { isColumnName, isOwnName, isOwnObject, isOwnPart } from './undo/own-traces';

/**
 * Removes what is known for ours by its name alone, where the settings do not tell (any more) what had been written: XML
 * parts with history and undo, hidden names, and settings. Cells stay: nobody knows what was under them.
 *
 * @returns where columns of ours were marked, and the first cell of sheets that hold tables, pivots or charts of ours:
 * `Sheet!A1`
 * @throws UserError `nothingToUndo` where nothing of ours is there; else any error, and nothing is removed
 */
export async function removeTraces(): Promise<string[]> {
  return inExcel(async (context) => {
    const { names, customXmlParts, settings } = context.workbook;
    names.load('items/name');
    customXmlParts.load('items/namespaceUri');
    const stored = Object.values(settingKeys).map((key) => settings.getItemOrNullObject(key).load('key'));
    const objects = lookForObjects(context);
    await context.sync();
    const ownNames = names.items.filter(({ name }) => isOwnName(name));
    const ownParts = customXmlParts.items.filter(({ namespaceUri }) => isOwnPart(namespaceUri));
    const ownSettings = stored.filter(({ isNullObject }) => !isNullObject);
    if (ownNames.length + ownParts.length + ownSettings.length === 0) throw new UserError('nothingToUndo');
    const columns = ownNames.filter(({ name }) => isColumnName(name));
    const cells = columns.map((item) => item.getRangeOrNullObject().load('address'));
    const sheets = objects();
    await context.sync();
    for (const trace of [...ownNames, ...ownParts, ...ownSettings]) trace.delete();
    await context.sync();
    const marked = cells.flatMap((cell) => (cell.isNullObject ? [] : [placeOf(cell.address)]));
    return [...new Set([...marked, ...sheets()])];
  });
}

/** The address without the quotes that names of sheets stand in. */
const placeOf = (address: string): string =>
  `${sheetOfAddress(address)}!${address.slice(address.lastIndexOf('!') + 1)}`;

/** Queues the search for tables, pivots and charts of ours, whose sheets are told two syncs later. */
function lookForObjects(context: Excel.RequestContext): () => () => string[] {
  const { worksheets, tables } = context.workbook;
  tables.load('items/name,items/worksheet/name');
  worksheets.load('items/name');
  return () => {
    const onSheets = worksheets.items.map((sheet) => ({
      sheet: sheet.name,
      charts: canDrawCharts() ? sheet.charts.load('items/name') : undefined,
      pivots: canPivot() ? sheet.pivotTables.load('items/name') : undefined,
    }));
    return () => {
      const ownTables = tables.items.filter(({ name }) => isOwnObject(name));
      const drawn = onSheets.filter(({ charts, pivots }) =>
        [...(charts?.items ?? []), ...(pivots?.items ?? [])].some(({ name }) => isOwnObject(name)),
      );
      const sheets = [
        ...ownTables.map(({ worksheet }) => worksheet.name),
        ...drawn.map(({ sheet }) => sheet),
      ];
      return sheets.map((sheet) => `${sheet}!A1`);
    };
  };
}
