import { type CellValue, isErrorValue, type PivotCache } from '../../model';
import { element, xmlDeclaration } from './xml';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The distinct values of one field, in the order the cache lists them; undefined for a field of plain numbers. */
export type SharedItems = CellValue[] | undefined;

/**
 * What the cache lists per field. Fields on an axis need their items; of the others only those that hold something else
 * than numbers have them, as Excel does it. Items are in ascending order, numbers before text, blanks last.
 */
export function sharedItems(cache: PivotCache, onAxis: ReadonlySet<string>): SharedItems[] {
  return cache.fields.map((field, at) => {
    const values = cache.columns[at] ?? [];
    const plain = values.every((value) => typeof value === 'number' || value === '');
    if (plain && !onAxis.has(field)) return undefined;
    const distinct = new Map(values.toReversed().map((value) => [itemKey(value), value]));
    return [...distinct.values()].sort(compareItems);
  });
}

/** Items are told apart in any case, as in Excel; the first spelling is the item's name. */
function itemKey(value: CellValue): string {
  return `${typeof value}:${String(value).toLowerCase()}`;
}

/** Numbers, then text and errors, then truth values, blanks last. */
function rankOf(value: CellValue): number {
  if (value === '') return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

/** Excel's ascending order of pivot items. */
export function compareItems(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return rankOf(a) - rankOf(b) || String(a).localeCompare(String(b), 'en', { sensitivity: 'base' });
}

function item(value: CellValue): string {
  if (value === '') return '<m/>';
  if (typeof value === 'number') return `<n v="${value}"/>`;
  if (typeof value === 'boolean') return `<b v="${value ? 1 : 0}"/>`;
  return element(isErrorValue(value) ? 'e' : 's', { v: value });
}

function fieldXml(name: string, values: readonly CellValue[], shared: SharedItems): string {
  let [numbers, texts, blanks, whole, low, high] = [0, 0, 0, true, Infinity, -Infinity];
  for (const value of values) {
    if (value === '') blanks += 1;
    else if (typeof value === 'number') {
      numbers += 1;
      whole &&= Number.isInteger(value);
      low = Math.min(low, value);
      high = Math.max(high, value);
    } else texts += 1;
  }
  const attributes = {
    containsSemiMixedTypes: texts === 0 && blanks === 0 ? 0 : undefined,
    containsString: texts === 0 ? 0 : undefined,
    containsMixedTypes: texts > 0 && numbers > 0 ? 1 : undefined,
    containsBlank: blanks > 0 ? 1 : undefined,
    containsNumber: numbers > 0 ? 1 : undefined,
    containsInteger: numbers > 0 && whole ? 1 : undefined,
    minValue: numbers > 0 ? low : undefined,
    maxValue: numbers > 0 ? high : undefined,
    count: shared?.length,
  };
  const items = element('sharedItems', attributes, ...(shared ?? []).map(item));
  return element('cacheField', { name, numFmtId: 0 }, items);
}

/** `xl/pivotCache/pivotCacheDefinitionN.xml`: where the rows come from, and what each field holds. */
export function cacheDefinitionXml(
  cache: PivotCache,
  shared: readonly SharedItems[],
  source: { ref: string; sheet: string } | { name: string },
): string {
  const fields = cache.fields.map((name, at) => fieldXml(name, cache.columns[at] ?? [], shared[at]));
  return (
    xmlDeclaration +
    element(
      'pivotCacheDefinition',
      {
        xmlns: spreadsheet,
        'xmlns:r': relationships,
        'r:id': 'rId1',
        refreshOnLoad: 1,
        createdVersion: 6,
        refreshedVersion: 6,
        minRefreshableVersion: 3,
        recordCount: cache.columns[0]?.length ?? 0,
      },
      element('cacheSource', { type: 'worksheet' }, element('worksheetSource', source)),
      element('cacheFields', { count: fields.length }, ...fields),
    )
  );
}

/** `xl/pivotCache/pivotCacheRecordsN.xml`: the rows as they were at the last refresh. */
export function cacheRecordsXml(cache: PivotCache, shared: readonly SharedItems[]): string {
  const indexes = shared.map((items) => items && new Map(items.map((value, at) => [itemKey(value), at])));
  const count = cache.columns[0]?.length ?? 0;
  const records: string[] = [];
  for (let row = 0; row < count; row += 1) {
    let record = '<r>';
    cache.columns.forEach((column, at) => {
      const value = column[row] ?? '';
      const index = indexes[at]?.get(itemKey(value));
      record += index === undefined ? item(value) : `<x v="${index}"/>`;
    });
    records.push(`${record}</r>`);
  }
  return xmlDeclaration + element('pivotCacheRecords', { xmlns: spreadsheet, count }, ...records);
}
