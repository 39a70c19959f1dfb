/** The sheets of a workbook, and which of them is shown. */
export interface SheetsShown {
  there: { id: string; visibility: string }[];
  active: string;
}

/** Queues reading them; the result is there after the next sync. */
export function lookAtSheets(context: Excel.RequestContext): () => SheetsShown {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/visibility');
  const active = worksheets.getActiveWorksheet().load('id');
  return () => ({
    there: worksheets.items.map(({ id, visibility }) => ({ id, visibility })),
    active: active.id,
  });
}

/** Reads them. One sync. */
export async function sheetsShown(context: Excel.RequestContext): Promise<SheetsShown> {
  const shown = lookAtSheets(context);
  await context.sync();
  return shown();
}

/**
 * Queues the deletion of sheets. Excel refuses it for very hidden ones, and for all that can be seen: then the rows are
 * shown again.
 *
 * @param source The sheet of the rows: what its user knows.
 */
export function deleteSheets(
  context: Excel.RequestContext,
  shown: SheetsShown | undefined,
  { gone, source }: { gone: readonly string[]; source: string },
): void {
  if (!shown) return;
  const { worksheets } = context.workbook;
  const { there, active } = shown;
  const going = there.filter(({ id }) => gone.includes(id));
  const staying = there.filter(({ id }) => !gone.includes(id));
  if (going.length === 0) return;
  const known = staying.find(({ id }) => id === source) ?? staying[0];
  const isShown = ({ visibility }: SheetsShown['there'][number]) =>
    visibility === Excel.SheetVisibility.visible;
  const areHidden = !staying.some(isShown);
  if (areHidden && known) worksheets.getItem(known.id).visibility = Excel.SheetVisibility.visible;
  // Excel would show the next sheet instead of one that goes.
  if (gone.includes(active) && known && (areHidden || isShown(known)))
    worksheets.getItem(known.id).activate();
  for (const { id, visibility } of going) {
    const sheet = worksheets.getItem(id);
    if (visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
    sheet.delete();
  }
}
