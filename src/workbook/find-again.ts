/** Gives what was looked up, once the context has been synced; undefined where it is gone. */
export type Lookup<T> = () => T | undefined;

/**
 * Queues the search for a sheet that was written down.
 *
 * Ids are kept while a workbook is open, names when it is saved: a file that was reopened, or saved by another program,
 * may have given the id to another sheet. So an id counts at once where the name agrees; otherwise the name counts, and
 * the id alone only where nobody has the name, as after renaming.
 */
export function lookUpSheet(
  context: Excel.RequestContext,
  { sheetId, sheetName }: { sheetId: string; sheetName: string },
): Lookup<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const byId = worksheets.getItemOrNullObject(sheetId);
  const byName = worksheets.getItemOrNullObject(sheetName);
  byId.load('id,name');
  byName.load('id,name');
  return () => chosen(byId, byName, sheetName);
}

/** Queues the search for a table that was written down, by the same rule as {@link lookUpSheet}. */
export function lookUpTable(
  context: Excel.RequestContext,
  { id, name }: { id: string; name: string },
): Lookup<Excel.Table> {
  const { tables } = context.workbook;
  const byId = tables.getItemOrNullObject(id);
  const byName = tables.getItemOrNullObject(name);
  byId.load('id,name,showTotals');
  byName.load('id,name,showTotals');
  return () => chosen(byId, byName, name);
}

function chosen<T extends { isNullObject: boolean; name: string }>(
  byId: T,
  byName: T,
  recorded: string,
): T | undefined {
  if (!byId.isNullObject && byId.name === recorded) return byId;
  if (!byName.isNullObject) return byName;
  return byId.isNullObject ? undefined : byId;
}
