import type { Pivot } from '../../model';
import { unescapeXml } from './xml';
import { readPart, type Zip } from './zip';

/** Formats every file has without saying them. */
const builtInFormats: Record<string, string> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
};

function attributesOf(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/([\w:]+)="([^"]*)"/g)];
  return new Map(found.map(([, name = '', value = '']) => [name, unescapeXml(value)]));
}

/** The definitions of all pivots in a file, by the pivot's name. */
export async function pivotDefinitions(zip: Zip): Promise<Map<string, string>> {
  const definitions = new Map<string, string>();
  for (const part of zip.keys()) {
    if (!/^xl\/pivotTables\/pivotTable\d+\.xml$/.test(part)) continue;
    const xml = (await readPart(zip, part)) ?? '';
    const [root = ''] = /<pivotTableDefinition[^>]*>/.exec(xml) ?? [];
    definitions.set(attributesOf(root).get('name') ?? '', xml);
  }
  return definitions;
}

/** The attributes of a pivot's figures, in their order. */
export const dataFieldsOf = (xml: string): Map<string, string>[] =>
  [...xml.matchAll(/<dataField [^>]*>/g)].map(([tag]) => attributesOf(tag));

/** Adds to a pivot what its definition says of order, layout, totals and number formats. Changes it in place. */
export function addDetails(pivot: Pivot, xml: string, formats: ReadonlyMap<number, string>): void {
  const root = attributesOf(/<pivotTableDefinition[^>]*>/.exec(xml)?.[0] ?? '');
  pivot.layout =
    root.get('compact') !== '0' ? 'Compact' : root.get('outline') === '1' ? 'Outline' : 'Tabular';
  pivot.showRowGrandTotals = root.get('rowGrandTotals') !== '0';
  pivot.showColumnGrandTotals = root.get('colGrandTotals') !== '0';
  const dataFields = dataFieldsOf(xml);
  for (const figure of pivot.values) {
    const id = dataFields.find((attributes) => attributes.get('name') === figure.name)?.get('numFmtId');
    if (id !== undefined) figure.numberFormat = formats.get(Number(id)) ?? builtInFormats[id];
  }
  const fields = [...xml.matchAll(/<pivotField\b([^>]*?)(?:\/>|>(.*?)<\/pivotField>)/gs)];
  for (const axis of [...pivot.rows, ...pivot.columns]) {
    const [, tag = '', inside = ''] = fields[pivot.cache.fields.indexOf(axis.field)] ?? [];
    const attributes = attributesOf(tag);
    axis.sort = attributes.get('sortType') === 'descending' ? 'Descending' : 'Ascending';
    axis.subtotals = attributes.get('defaultSubtotal') !== '0';
    const by = /<autoSortScope>.*?<x v="(\d+)"/s.exec(inside)?.[1];
    if (by !== undefined) axis.sortedBy = pivot.values[Number(by)]?.id;
  }
}
