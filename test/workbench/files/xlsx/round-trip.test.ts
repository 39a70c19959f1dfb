import { openFile, saveFile } from '../../../../src/workbench/files';
import {
  areaOf,
  cellStyle,
  createWorkbook,
  formulaAt,
  putValue,
  readValues,
  type Sheet,
  valueAt,
  type Workbook,
} from '../../../../src/workbench/model';
import { customers, tiersWorkbook } from '../tiers-workbook';

function sheetsOf(workbook: Workbook): [Sheet, Sheet] {
  const [first, second] = workbook.sheets;
  if (!first || !second) throw new Error('two sheets expected');
  return [first, second];
}

/** Ids are given anew when a file is opened. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      ['id', 'tableId', 'sheetId', 'sortedBy'].includes(key) ? undefined : part,
    ),
  );

describe('an .xlsx file saved and opened again', () => {
  const before = tiersWorkbook();
  const opened = saveFile(before).then((bytes) => openFile(bytes, 'some/folder/classified.xlsx'));

  it('keeps values, formulas and what only looks like one', async () => {
    const workbook = await opened;
    const [tiers] = sheetsOf(workbook);
    expect(workbook.name).toBe('classified');
    expect(readValues(tiers.cells, areaOf(1, 0, 4, 4))).toEqual(customers);
    expect(formulaAt(tiers.cells, 3, 0)).toBeUndefined();
    expect(formulaAt(tiers.cells, 6, 3)).toBe('=SUM(D2:D5)');
    expect(valueAt(tiers.cells, 6, 3)).toBe(2215.25);
  });

  it('keeps how cells look', async () => {
    const workbook = await opened;
    const [tiers] = sheetsOf(workbook);
    const [original] = sheetsOf(before);
    for (const [row, column] of [
      [0, 0],
      [1, 2],
      [1, 3],
      [7, 7],
    ] as const)
      expect(cellStyle(workbook, tiers, row, column)).toEqual(cellStyle(before, original, row, column));
  });

  it('keeps the layout of sheets', async () => {
    const [tiers, summary] = sheetsOf(await opened);
    expect([tiers.name, summary.name]).toEqual(['Customer tiers', 'Summary']);
    expect(tiers.columnWidths.get(0)).toBeCloseTo(120, 0);
    expect(tiers).toMatchObject({
      frozen: { rows: 1, columns: 0 },
      merged: [areaOf(8, 0, 1, 3)],
      tabColor: '#107C41',
    });
    expect([...tiers.hiddenRows]).toEqual([4]);
    expect((await opened).activeSheetId).toBe(summary.id);
  });

  it('keeps tables, conditional formats and pivots', async () => {
    const [tiers, summary] = sheetsOf(await opened);
    const [tiersBefore, summaryBefore] = sheetsOf(before);
    expect(withoutIds(tiers.tables)).toEqual(withoutIds(tiersBefore.tables));
    const [fill, bar, scale] = tiers.conditionalFormats;
    const [fillBefore, , scaleBefore] = tiersBefore.conditionalFormats;
    expect(withoutIds(fill)).toEqual(withoutIds(fillBefore));
    expect(withoutIds(scale)).toEqual(withoutIds(scaleBefore));
    expect(bar?.rule).toMatchObject({ type: 'DataBar', bar: { positiveColor: '#5B9BD5' } });
    const [pivot] = summary.pivots;
    const [pivotBefore] = summaryBefore.pivots;
    expect(pivot?.source).toEqual({ kind: 'table', tableId: tiers.tables[0]?.id });
    expect(withoutIds([pivot?.rows, pivot?.cache, pivot?.area])).toEqual(
      withoutIds([pivotBefore?.rows, pivotBefore?.cache, pivotBefore?.area]),
    );
    expect(
      pivot?.values.map(({ name, summarizeBy, numberFormat }) => [name, summarizeBy, numberFormat]),
    ).toEqual([
      ['Customers', 'Count', undefined],
      ['Revenue', 'Sum', '#,##0.00'],
    ]);
    expect(pivot?.rows[0]?.sortedBy).toBe(pivot?.values[1]?.id);
  });

  it('keeps settings, custom XML parts and names, hidden ones hidden', async () => {
    const workbook = await opened;
    expect(workbook.settings).toEqual(before.settings);
    expect(withoutIds(workbook.names)).toEqual(withoutIds(before.names));
    expect(workbook.names.map(({ sheetId }) => sheetId)).toEqual([
      undefined,
      undefined,
      workbook.sheets[0]?.id,
    ]);
    expect(workbook.customXmlParts.map(({ xml }) => xml)).toEqual(
      before.customXmlParts.map(({ xml }) => xml),
    );
  });

  it('keeps the 1904 date system', async () => {
    const workbook = createWorkbook(['Old Mac']);
    workbook.use1904DateSystem = true;
    const [sheet] = workbook.sheets;
    if (sheet) putValue(sheet.cells, 0, 0, 40_000);
    const again = await openFile(await saveFile(workbook), 'mac.xlsx');
    expect(again.use1904DateSystem).toBe(true);
    expect(again.sheets[0] && valueAt(again.sheets[0].cells, 0, 0)).toBe(40_000);
  });
});
