import {
  type Aggregation,
  formatAddress,
  type Pivot,
  type PivotAxisField,
  pivotCaptions,
  type Workbook,
} from '../../model';
import { fieldColumn, groupRows, itemLabel } from '../../model/pivots/groups';
import type { SharedItems } from './pivot-cache';
import { element, xmlDeclaration } from './xml';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The field index that stands for "the values, side by side". */
const valuesField = -2;
/** The same where the file wants it unsigned. */
const dataReference = 0xffff_fffe;

/** Excel.AggregationFunction → the file's name; a sum has none. */
export const subtotalNames: Record<Aggregation, string | undefined> = {
  Sum: undefined,
  Count: 'count',
  Average: 'average',
  Max: 'max',
  Min: 'min',
  Product: 'product',
  CountNumbers: 'countNums',
};

/** Number formats every file has without saying them. */
const builtInFormats: Record<string, number> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
};

/** `xl/pivotTables/pivotTableN.xml`: what stands where. The program that opens the file fills in the cells anew. */
export function pivotTableXml(
  pivot: Pivot,
  shared: readonly SharedItems[],
  cacheId: number,
  formatIds: ReadonlyMap<string, number>,
  language: Workbook['language'],
): string {
  const { fields } = pivot.cache;
  const at = (name: string) => fields.indexOf(name);
  const compact = pivot.layout === 'Compact' ? 1 : 0;
  const outline = pivot.layout === 'Tabular' ? 0 : 1;
  const valuesOnColumns = pivot.values.length > 1;
  const columnFields = [
    ...pivot.columns.map(({ field }) => at(field)),
    ...(valuesOnColumns ? [valuesField] : []),
  ];

  const pivotFields = fields.map((name, index) => {
    const axis = axisOf(pivot, name);
    const dataField = pivot.values.some(({ field }) => field === name) ? 1 : undefined;
    const base = { dataField, compact, outline, showAll: 0 };
    if (!axis) return element('pivotField', base);
    const items = itemOrder(pivot, shared[index], axis.field).map((x) => {
      const shown = axis.field.shownItems;
      const hidden = shown && !shown.includes(String(shared[index]?.[x] ?? ''));
      return element('item', { h: hidden ? 1 : undefined, x });
    });
    const subtotal = axis.field.subtotals ? [element('item', { t: 'default' })] : [];
    const list = element('items', { count: items.length + subtotal.length }, ...items, ...subtotal);
    const own = {
      axis: axis.name,
      name: axis.field.name === name ? undefined : axis.field.name,
      sortType: sortType(axis.field),
    };
    return element(
      'pivotField',
      { ...own, ...base, defaultSubtotal: axis.field.subtotals ? undefined : 0 },
      list,
      ...sortScope(pivot, axis.field),
    );
  });

  const axisItems = (axis: readonly PivotAxisField[], grand: boolean) =>
    items(
      axis.map(({ field }) => (shared[at(field)] ?? []).map((_, x) => x)),
      grand,
    );
  const rowItems = axisItems(pivot.rows, pivot.showColumnGrandTotals);
  const columnItems =
    pivot.columns.length > 0
      ? axisItems(pivot.columns, pivot.showRowGrandTotals)
      : pivot.values.map((_, i) =>
          element('i', { i: i || undefined }, valuesOnColumns ? element('x', { v: i || undefined }) : ''),
        );

  const dataFields = pivot.values.map(({ field, name, summarizeBy, numberFormat }) =>
    element('dataField', {
      name,
      fld: at(field),
      subtotal: subtotalNames[summarizeBy],
      baseField: 0,
      baseItem: 0,
      numFmtId:
        numberFormat === undefined
          ? undefined
          : (builtInFormats[numberFormat] ?? formatIds.get(numberFormat)),
    }),
  );
  const counted = (name: string, parts: string[]) =>
    parts.length > 0 ? [element(name, { count: parts.length }, ...parts)] : [];
  return (
    xmlDeclaration +
    element(
      'pivotTableDefinition',
      {
        xmlns: spreadsheet,
        name: pivot.name,
        cacheId,
        applyNumberFormats: 0,
        applyBorderFormats: 0,
        applyFontFormats: 0,
        applyPatternFormats: 0,
        applyAlignmentFormats: 0,
        applyWidthHeightFormats: 1,
        dataCaption: 'Values',
        // Without one, each program uses a word of its own language.
        ...(language !== 'en-US' && { grandTotalCaption: pivotCaptions[language].grandTotal }),
        updatedVersion: 6,
        minRefreshableVersion: 3,
        createdVersion: 6,
        useAutoFormatting: 1,
        itemPrintTitles: 1,
        indent: 0,
        compact,
        compactData: compact,
        outline,
        outlineData: outline,
        multipleFieldFilters: 0,
        rowGrandTotals: pivot.showRowGrandTotals ? undefined : 0,
        colGrandTotals: pivot.showColumnGrandTotals ? undefined : 0,
      },
      element('location', {
        ref: formatAddress(pivot.area),
        firstHeaderRow: pivot.columns.length > 0 ? 1 : 0,
        firstDataRow: Math.max(1, pivot.frame.headerRows),
        firstDataCol: pivot.frame.labelColumns,
        ...(pivot.filters.length > 0 && { rowPageCount: pivot.filters.length, colPageCount: 1 }),
      }),
      element('pivotFields', { count: fields.length }, ...pivotFields),
      ...counted(
        'rowFields',
        pivot.rows.map(({ field }) => element('field', { x: at(field) })),
      ),
      ...counted('rowItems', rowItems),
      ...counted(
        'colFields',
        columnFields.map((x) => element('field', { x })),
      ),
      ...counted('colItems', columnItems),
      ...counted(
        'pageFields',
        pivot.filters.map(({ field }) => element('pageField', { fld: at(field), hier: -1 })),
      ),
      ...counted('dataFields', dataFields),
      element('pivotTableStyleInfo', {
        name: pivot.style,
        showRowHeaders: 1,
        showColHeaders: 1,
        showRowStripes: 0,
        showColStripes: 0,
        showLastColumn: 1,
      }),
    )
  );
}

function sortType({ sort }: PivotAxisField): string {
  return sort === 'Descending' ? 'descending' : 'ascending';
}

/** Places in the cache's list of items, in the order in which the pivot shows them. */
function itemOrder(pivot: Pivot, shared: SharedItems, field: PivotAxisField): number[] {
  const places = new Map((shared ?? []).map((value, x) => [itemLabel(value).toLowerCase(), x]));
  const rows = fieldColumn(pivot.cache, field.field).map((_, row) => row);
  return groupRows(pivot.cache, [field], rows, pivot.values)
    .map(({ label }) => places.get(label.toLowerCase()))
    .filter((x) => x !== undefined);
}

/** Items sorted by a figure: which of the data fields it is. */
function sortScope(pivot: Pivot, { sortedBy }: PivotAxisField): string[] {
  const figure = pivot.values.findIndex(({ id }) => id === sortedBy);
  if (figure < 0) return [];
  const reference = element(
    'reference',
    { field: dataReference, count: 1, selected: 0 },
    element('x', { v: figure }),
  );
  const area = element(
    'pivotArea',
    { dataOnly: 0, outline: 0, fieldPosition: 0 },
    element('references', { count: 1 }, reference),
  );
  return [element('autoSortScope', {}, area)];
}

function axisOf(pivot: Pivot, name: string): { name: string; field: PivotAxisField } | undefined {
  const axes = { axisRow: pivot.rows, axisCol: pivot.columns, axisPage: pivot.filters };
  for (const [axis, list] of Object.entries(axes)) {
    const field = list.find((one) => one.field === name);
    if (field) return { name: axis, field };
  }
  return undefined;
}

/** The lines of an axis: every item of the outermost field, then the grand total. */
function items(axis: readonly (readonly number[])[], grand: boolean): string[] {
  const [outer] = axis;
  if (!outer) return [element('i')];
  const lines = outer.map((_, position) => element('i', {}, element('x', { v: position || undefined })));
  return grand ? [...lines, element('i', { t: 'grand' }, element('x'))] : lines;
}
