import { recipeSchema } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import {
  addSheet,
  clearCells,
  copyCells,
  enterValue,
  formatSheetAddress,
  parseAddress,
  splitSheetAddress,
  type Workbook,
} from '../../src/workbench/model';
import { refreshTiers } from '../../src/workbook/refresh';
import { removeEverything } from '../../src/workbook/remove-everything';
import { undoLastRun } from '../../src/workbook/undo-last-run';
import { customerRows } from '../support/order-rows';
import { classifyHere, rowsOf, runOnSelection, sheetOf, today, workbookOf } from '../support/run-in-office';
import { useOffice } from '../support/use-office';

const recipe = recipeSchema.parse({ version: 1, outputs: { history: false } });
const refresh = () => refreshTiers({ classifier: classifyHere, translate: translatorFor('en'), today });

const [down, right] = [4, 2];

/** Cuts all that stands on a sheet and pastes it on another one: names and rules go along, as in Excel. */
function cutTo(workbook: Workbook, from: string, to: string): void {
  const source = sheetOf(workbook, from);
  const target = sheetOf(workbook, to);
  const rows = rowsOf(source);
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
  const moved = (block: typeof area) => ({ ...block, row: block.row + down, column: block.column + right });
  const options = { what: 'All', skipBlanks: false, transpose: false } as const;
  copyCells(workbook, { sheet: source, area }, { sheet: target, area: moved(area) }, options);
  clearCells(workbook, source, area, 'All', 'user');
  for (const name of workbook.names) {
    const block = parseAddress(splitSheetAddress(name.formula.slice(1)).rest);
    if (block) name.formula = `=${formatSheetAddress(to, moved(block), true)}`;
  }
  target.conditionalFormats = source.conditionalFormats.map((rule) => ({
    ...rule,
    areas: rule.areas.map(moved),
  }));
  source.conditionalFormats = [];
}

describe('rows that were cut and pasted on another sheet, with the tiers beside them', () => {
  const office = useOffice(() => ({ workbook: workbookOf(customerRows(12), 'Customers') }));
  const there = () => rowsOf(sheetOf(office().workbook, 'Archive'));

  async function run(): Promise<Workbook> {
    const { workbook } = office();
    addSheet(workbook, 'Archive');
    await runOnSelection(recipe);
    cutTo(workbook, 'Customers', 'Archive');
    return workbook;
  }

  /** The rows alone, where they were pasted. */
  function control(): ReturnType<typeof there> {
    const plain = workbookOf(customerRows(12), 'Customers');
    addSheet(plain, 'Archive');
    cutTo(plain, 'Customers', 'Archive');
    return rowsOf(sheetOf(plain, 'Archive'));
  }

  it.each([
    ['removal', removeEverything],
    ['undo', undoLastRun],
  ])('a %s takes the tiers away there', async (_, takeBack) => {
    const workbook = await run();
    expect(await takeBack()).toMatchObject({ notFound: [], unclear: [] });
    expect(there()).toEqual(control());
    expect(sheetOf(workbook, 'Archive').conditionalFormats).toEqual([]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Customers', 'Archive']);
    expect(workbook.names).toEqual([]);
  });

  it('a refresh updates them there, and its undo is exact', async () => {
    const workbook = await run();
    enterValue(workbook, sheetOf(workbook, 'Archive'), down + 3, right + 3, 98_765, 'user');
    const edited = there();
    await refresh();
    expect(there()[down]).toEqual(edited[down]);
    expect(there()).not.toEqual(edited);
    expect(rowsOf(sheetOf(workbook, 'Customers'))).toEqual([]);
    await undoLastRun();
    expect(there()).toEqual(edited);
    await removeEverything();
    expect(there()[down]).toEqual(control()[down]);
  });
});
