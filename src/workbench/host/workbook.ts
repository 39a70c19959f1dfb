import { activeSheet, areaOf, type Workbook } from '../model';
import { applicationClass } from './application';
import { text } from './arguments';
import { openChart } from './charts';
import { customXmlPartsClass } from './custom-xml-parts';
import { documentPropertiesClass } from './document-properties';
import { type ExcelClass, type Handle, open } from './excel-class';
import { functionsClass } from './functions';
import { HostError, itemNotFound } from './host-error';
import { method, object, value } from './member';
import { namesClass } from './names';
import { pivotTablesClass } from './pivot-tables';
import { rangeClass } from './range';
import { rangeAreasClass } from './range-areas';
import { rangeByAddress, requireSelectable } from './range-state';
import { settingsClass } from './settings';
import { tablesClass } from './tables';
import { workbookProtectionClass } from './workbook-protection';
import { worksheetsClass } from './worksheets';

/** The selected range; several blocks are no range. */
function selectedRange(workbook: Workbook): Handle {
  requireSelectable(workbook);
  const sheet = activeSheet(workbook);
  const [area, second] = sheet.selection.areas;
  if (!area || second)
    throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.');
  return open(rangeClass, { sheet, area });
}

/** Excel.Workbook, the root of every batch. */
export const workbookClass: ExcelClass<Workbook> = {
  name: 'Workbook',
  members: {
    Name: value('1.7', (workbook) => workbook.name),
    ReadOnly: value('1.8', () => false),
    IsDirty: value('1.9', () => true),
    AutoSave: value('1.9', () => false),
    PreviouslySaved: value('1.9', () => true),
    CalculationEngineVersion: value('1.9', () => 191029),
    UsePrecisionAsDisplayed: value('1.9', () => false),
    GetSelectedRange: method('1.1', selectedRange),
    GetSelectedRanges: method('1.9', (workbook) => {
      requireSelectable(workbook);
      const sheet = activeSheet(workbook);
      return open(rangeAreasClass, { sheet, areas: sheet.selection.areas });
    }),
    GetActiveCell: method('1.7', (workbook) => {
      requireSelectable(workbook);
      const sheet = activeSheet(workbook);
      const { row, column } = sheet.selection.activeCell;
      return open(rangeClass, { sheet, area: areaOf(row, column) });
    }),
    GetActiveChartOrNullObject: method('1.9', (workbook) => {
      const sheet = activeSheet(workbook);
      const [chart] = sheet.charts;
      return workbook.mode === 'chartSelected' && chart ? openChart(sheet, chart) : null;
    }),
    Functions: object('1.2', (workbook) => open(functionsClass, workbook)),
    Application: object('1.1', (workbook) => open(applicationClass, workbook)),
    Worksheets: object('1.1', (workbook) => open(worksheetsClass, workbook)),
    Tables: object('1.1', () => open(tablesClass, { sheet: undefined })),
    Names: object('1.1', () => open(namesClass, { sheet: undefined })),
    PivotTables: object('1.3', () => open(pivotTablesClass, { sheet: undefined, within: undefined })),
    Settings: object('1.4', (workbook) => open(settingsClass, workbook)),
    CustomXmlParts: object('1.5', (workbook) => open(customXmlPartsClass, workbook)),
    Properties: object('1.7', (workbook) => open(documentPropertiesClass, workbook)),
    Protection: object('1.7', (workbook) => open(workbookProtectionClass, workbook)),
    GetIsActiveCollabSession: method('1.9', () => false),
    _RemoveReference: method('internal', (_workbook, [id], { references }) => {
      references.delete(text(id));
    }),
    _RemoveAllReferences: method('internal', (_workbook, _args, { references }) => references.clear()),
    _GetReferenceCount: method('internal', (_workbook, _args, { references }) => references.size),
    _GetRangeForEventByReferenceId: method('internal', (workbook, [id]) => {
      const range = rangeByAddress(workbook, text(id), activeSheet(workbook));
      return open(rangeClass, range);
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method('internal', (workbook, [id]) => {
      if (typeof id !== 'string') throw itemNotFound();
      return open(rangeClass, rangeByAddress(workbook, id, activeSheet(workbook)));
    }),
  },
};
