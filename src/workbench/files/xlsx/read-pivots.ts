import type { PivotCache as FileCache, PivotField, PivotTable } from 'hucre';
import {
  type Aggregation,
  areaOf,
  findSheet,
  newId,
  parseAddress,
  pivotCaptions,
  type Pivot,
  type PivotAxisField,
  readValues,
  type Sheet,
  type Workbook,
} from '../../model';
import { pivotReport } from '../../model/pivots/report';
import { addDetails, dataFieldsOf } from './pivot-details';

const aggregations: Record<string, Aggregation> = {
  count: 'Count',
  average: 'Average',
  max: 'Max',
  min: 'Min',
  product: 'Product',
  countNums: 'CountNumbers',
};

/**
 * A file's pivot table over a range of this workbook; undefined when its rows are not in the file.
 *
 * @param definition The pivot's own part, for what hucre leaves unread.
 * @param formats Number formats of the file by id.
 */
export function modelPivot(
  workbook: Workbook,
  file: PivotTable,
  caches: readonly FileCache[],
  definition: string,
  formats: ReadonlyMap<number, string>,
): Pivot | undefined {
  const area = parseAddress(file.location);
  const cache = caches.find(({ cacheId }) => cacheId === file.cacheId);
  const sheet = findSheet(workbook, cache?.sourceSheet ?? '');
  const source = parseAddress(cache?.sourceRef ?? '');
  if (!area || !cache || !sheet || !source) return undefined;
  const table = sheet.tables.find((one) => one.area.row === source.row && one.area.column === source.column);
  const onAxis = (axis: PivotField['axis']): PivotAxisField[] =>
    file.fields
      .filter((field) => field.axis === axis)
      .map(({ name }) => ({
        id: newId(workbook),
        field: name,
        name,
        sort: 'Ascending',
        subtotals: true,
        shownItems: undefined,
      }));
  const filters = onAxis('page');
  const pivot: Pivot = {
    id: newId(workbook),
    name: file.name,
    source: table ? { kind: 'table', tableId: table.id } : { kind: 'range', sheetId: sheet.id, area: source },
    place: { row: area.row - (filters.length > 0 ? filters.length + 1 : 0), column: area.column },
    rows: onAxis('row'),
    columns: onAxis('col'),
    filters,
    // From the definition, because hucre tells only one figure of a field that has several.
    values: dataFieldsOf(definition).map((attributes) => {
      const field = cache.fieldNames[Number(attributes.get('fld'))] ?? '';
      const summarizeBy = aggregations[attributes.get('subtotal') ?? ''] ?? 'Sum';
      const name = attributes.get('name') ?? `${summarizeBy} of ${field}`;
      return { id: newId(workbook), field, name, summarizeBy, numberFormat: undefined };
    }),
    layout: 'Compact',
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    style: file.styleName ?? 'PivotStyleLight16',
    cache: cacheOf(sheet, source, cache.fieldNames),
    area,
    frame: { headerRows: 0, labelColumns: 0, totalRows: 0, totalColumns: 0, filterRows: 0 },
    refreshOnOpen: true,
  };
  addDetails(pivot, definition, formats);
  return { ...pivot, frame: pivotReport(pivot, pivotCaptions[workbook.language]).frame };
}

function cacheOf(sheet: Sheet, source: ReturnType<typeof areaOf>, fields: string[]): Pivot['cache'] {
  const body = areaOf(source.row + 1, source.column, Math.max(source.rowCount - 1, 1), source.columnCount);
  const rows = readValues(sheet.cells, body);
  return { fields, columns: fields.map((_, column) => rows.map((row) => row[column] ?? '')) };
}
