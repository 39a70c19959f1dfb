import { type DrawnSheet, textsOf } from './drawn-sheet/sheet-drawing';
import { lookUpSheet } from './find-again';
import { type DrawnKind, drawnKinds, type Written } from './written';

/** The sheets made to be read that are still there, under the id and name each has now. One sync. */
export async function locateDrawn(
  context: Excel.RequestContext,
  { drawn }: Written,
): Promise<Partial<Record<DrawnKind, DrawnSheet>>> {
  const looked = drawnKinds.flatMap((kind) => {
    const record = drawn[kind];
    return record ? [{ kind, record, sheetNow: lookUpSheet(context, record, textsOf(record.drawing)) }] : [];
  });
  if (looked.length > 0) await context.sync();
  const there: Partial<Record<DrawnKind, DrawnSheet>> = {};
  for (const { kind, record, sheetNow } of looked) {
    const sheet = await sheetNow();
    if (sheet) there[kind] = { ...record, sheetId: sheet.id, sheetName: sheet.name };
  }
  return there;
}

/** The sheet of the last summary as it is now; undefined where there is none. */
export async function locateSummary(
  context: Excel.RequestContext,
  written: Written,
): Promise<{ id: string; name: string } | undefined> {
  const { summary } = await locateDrawn(context, written);
  return summary && { id: summary.sheetId, name: summary.sheetName };
}
