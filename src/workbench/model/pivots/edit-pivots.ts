import { areaOf } from '../area';
import { announce } from '../changes';
import { ModelError } from '../model-error';
import type { Aggregation, Pivot, PivotAxisField, PivotDataField, PivotSource } from '../pivot';
import { requireEditable } from '../protection';
import type { Sheet } from '../sheet';
import { newId, type Workbook } from '../workbook';
import { takeCache } from './cache';
import { pivotCaptions } from './captions';
import { drawPivot, erasePivot } from './draw';
import { fieldColumn } from './groups';

/** A pivot and its sheet, by name (any case) or id. */
export function findPivot(workbook: Workbook, key: string): { sheet: Sheet; pivot: Pivot } | undefined {
  const wanted = key.toLowerCase();
  for (const sheet of workbook.sheets) {
    const pivot = sheet.pivots.find((one) => one.name.toLowerCase() === wanted || one.id === key);
    if (pivot) return { sheet, pivot };
  }
  return undefined;
}

/** Makes an empty pivot over the source's present rows; fields are added to its axes. */
export function addPivot(
  workbook: Workbook,
  sheet: Sheet,
  name: string,
  source: PivotSource,
  place: { row: number; column: number },
): Pivot {
  requireEditable(workbook, sheet);
  if (name === '' || findPivot(workbook, name)?.sheet === sheet)
    throw new ModelError('InvalidArgument', 'The name of the PivotTable is empty or taken.');
  const pivot: Pivot = {
    id: newId(workbook),
    name,
    source,
    place,
    rows: [],
    columns: [],
    filters: [],
    values: [],
    layout: 'Compact',
    showRowGrandTotals: true,
    showColumnGrandTotals: true,
    style: 'PivotStyleLight16',
    cache: takeCache(workbook, source),
    area: areaOf(place.row, place.column),
    frame: { headerRows: 0, labelColumns: 0, totalRows: 0, totalColumns: 0, filterRows: 0 },
    refreshOnOpen: false,
  };
  drawPivot(workbook, sheet, pivot);
  sheet.pivots.push(pivot);
  announce(workbook, { kind: 'pivots', sheetId: sheet.id });
  return pivot;
}

/** Reads the source again and draws; fields that are gone from it leave the pivot. */
export function refreshPivot(workbook: Workbook, sheet: Sheet, pivot: Pivot): void {
  requireEditable(workbook, sheet, pivot.area);
  pivot.cache = takeCache(workbook, pivot.source);
  const stays = <F extends { field: string }>(field: F): boolean => pivot.cache.fields.includes(field.field);
  pivot.rows = pivot.rows.filter(stays);
  pivot.columns = pivot.columns.filter(stays);
  pivot.filters = pivot.filters.filter(stays);
  pivot.values = pivot.values.filter(stays);
  drawPivot(workbook, sheet, pivot);
}

export function deletePivot(workbook: Workbook, sheet: Sheet, pivot: Pivot): void {
  requireEditable(workbook, sheet, pivot.area);
  erasePivot(workbook, sheet, pivot);
  sheet.pivots.splice(sheet.pivots.indexOf(pivot), 1);
  announce(workbook, { kind: 'pivots', sheetId: sheet.id });
}

export type PivotAxis = 'rows' | 'columns' | 'filters';

/** Puts a field on an axis, taking it off another one. */
export function addAxisField(
  workbook: Workbook,
  sheet: Sheet,
  pivot: Pivot,
  axis: PivotAxis,
  field: string,
): PivotAxisField {
  for (const other of ['rows', 'columns', 'filters'] as const)
    pivot[other] = pivot[other].filter((one) => one.field !== field);
  const added: PivotAxisField = {
    id: field,
    field,
    name: field,
    sort: 'Ascending',
    subtotals: true,
    shownItems: undefined,
  };
  pivot[axis].push(added);
  drawPivot(workbook, sheet, pivot);
  return added;
}

/** Excel takes so many without being told otherwise. */
export const dataFieldLimit = 3;

/** Adds a figure: the sum of a field of numbers, else its count. */
export function addDataField(workbook: Workbook, sheet: Sheet, pivot: Pivot, field: string): PivotDataField {
  if (pivot.values.length >= dataFieldLimit)
    throw new ModelError('InvalidOperation', 'The PivotTable has as many data hierarchies as it can hold.');
  const column = fieldColumn(pivot.cache, field);
  const summarizeBy: Aggregation = column.every((value) => typeof value === 'number') ? 'Sum' : 'Count';
  const added: PivotDataField = {
    id: newId(workbook),
    field,
    name: freeName(pivot, pivotCaptions[workbook.language].figureName(summarizeBy, field)),
    summarizeBy,
    numberFormat: undefined,
  };
  pivot.values.push(added);
  drawPivot(workbook, sheet, pivot);
  return added;
}

function freeName(pivot: Pivot, base: string): string {
  let name = base;
  for (let n = 2; pivot.values.some((one) => one.name === name); n += 1) name = `${base}${n}`;
  return name;
}

/** Names a figure; a field's own name is refused, as in Excel. */
export function renameDataField(
  workbook: Workbook,
  sheet: Sheet,
  pivot: Pivot,
  data: PivotDataField,
  name: string,
): void {
  const taken =
    pivot.cache.fields.some((field) => field.toLowerCase() === name.toLowerCase()) ||
    pivot.values.some((one) => one !== data && one.name === name);
  if (name === '' || taken) throw new ModelError('InvalidArgument', 'PivotTable field name already exists.');
  data.name = name;
  drawPivot(workbook, sheet, pivot);
}

/** Sets how a figure is taken; a name that still says the old way follows. */
export function summarizeBy(
  workbook: Workbook,
  sheet: Sheet,
  pivot: Pivot,
  data: PivotDataField,
  kind: Aggregation,
): void {
  const { figureName } = pivotCaptions[workbook.language];
  const before = figureName(data.summarizeBy, data.field);
  const renames = data.name.startsWith(before);
  data.summarizeBy = kind;
  if (renames) {
    data.name = '';
    data.name = freeName(pivot, figureName(kind, data.field));
  }
  drawPivot(workbook, sheet, pivot);
}

/** Says that something of a sheet's pivots changed that was set directly (name, style). */
export function pivotsChanged(workbook: Workbook, sheet: Sheet): void {
  announce(workbook, { kind: 'pivots', sheetId: sheet.id });
}
