import { supports } from './environment';
import { inExcel } from './excel';
import { lookUpSheet } from './find-again';
import { textsOf } from './drawn-sheet/sheet-drawing';
import { locateAreas } from './locate-areas';
import { locateSource } from './locate-source';
import { storedWritten } from './locate-written';
import type { Region } from './region';
import { selectedAreas } from './selected-areas';
import type { Written } from './written';

/**
 * The block of cells that a run would read for what is selected now.
 *
 * - A selection inside an Excel table means the table (its totals row left out).
 * - One cell, or cells of one row or column, mean the table around them, blank rows and columns inside it included; a
 *   cell of the prose above a table, the table below it.
 * - More cells are taken as they are, cut to those with a value, so that whole columns cost nothing. Rows selected
 *   without their header keep the header of their table.
 * - Several areas mean the rows and columns they select of one block.
 * - On a sheet this add-in wrote, the rows that it was made from.
 *
 * @param exactly Takes the selected cells as they are whatever they are part of.
 * @throws UserError `emptySheet`, `emptySelection`, `severalAreas`, `notCells`, `cellEditing`
 */
export async function locateSelection(exactly = false): Promise<Region> {
  return inExcel(async (context) => {
    const written = await storedWritten(context);
    const selected = await selectedAreas(context);
    if (!exactly && written && (await isOurSheet(context, selected.sheetId, written)))
      return (await locateSource(context, written)).region;
    return locateAreas(context, selected, exactly);
  });
}

const headersOf = ({ columns }: Written['places'][number]): string[] => columns.map(({ header }) => header);

/** Whether a sheet is one that the last run added. */
async function isOurSheet(
  context: Excel.RequestContext,
  sheetId: string,
  written: Written,
): Promise<boolean> {
  const own = written.places.filter(({ what }) => what === 'ownSheet');
  const sheets = [
    ...own.map((place) => lookUpSheet(context, place, headersOf(place))),
    ...Object.values(written.drawn).map((drawn) => lookUpSheet(context, drawn, textsOf(drawn.drawing))),
  ];
  await context.sync();
  for (const sheetNow of sheets) if ((await sheetNow())?.id === sheetId) return true;
  return false;
}

/**
 * Calls back after every change of the selection, also by going to another sheet, until the result is called.
 *
 * @example
 * const stop = await onSelectionChanged(() => void refreshPane());
 */
export async function onSelectionChanged(handler: () => void): Promise<() => Promise<void>> {
  const tell = () => {
    handler();
    return Promise.resolve();
  };
  return inExcel(async (context) => {
    const { workbook } = context;
    const handlers = supports('1.9')
      ? [workbook.worksheets.onSelectionChanged.add(tell), workbook.worksheets.onActivated.add(tell)]
      : [workbook.onSelectionChanged.add(tell)];
    await context.sync();
    return () =>
      inExcel(async () => {
        for (const added of handlers) added.remove();
        await context.sync();
      });
  });
}
