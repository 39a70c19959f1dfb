import { writeXlsx as writeFile } from 'hucre/xlsx';
import { findTable, formatAddress, type Pivot, requireSheet, type Sheet, type Workbook } from '../../model';
import { putCharts } from './charts';
import { putCustomXml } from './custom-xml';
import { hideNames } from './hidden-names';
import { numberFormats } from './number-formats';
import { printNames } from './page-setup';
import { cacheDefinitionXml, cacheRecordsXml, sharedItems } from './pivot-cache';
import { pivotTableXml } from './pivot-table';
import { fileSheet } from './write-sheet';
import { putRules } from './put-rules';
import { closeZip, openZip, putPart, readPart, type Zip } from './zip';

/**
 * The workbook as an .xlsx file: values, formulas, formats, tables, conditional formats, charts, real PivotTables (with their
 * caches, refreshed when opened), names, protection, and the add-ins' settings as a custom XML part.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const bytes = await writeFile({
    sheets: workbook.sheets.map((sheet) => fileSheet(workbook, sheet)),
    activeSheet: Math.max(
      workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId),
      0,
    ),
    dateSystem: workbook.use1904DateSystem ? '1904' : '1900',
    defaultFont: { name: 'Calibri', size: 11 },
    namedRanges: [
      ...workbook.sheets.flatMap(printNames),
      ...workbook.names.map(({ name, formula, sheetId, comment }) => ({
        name,
        range: formula.replace(/^=/, ''),
        ...(sheetId !== undefined && { scope: requireSheet(workbook, sheetId).name }),
        ...(comment !== '' && { comment }),
      })),
    ],
    properties: { title: workbook.properties.title, creator: workbook.properties.author },
    ...(workbook.protection.isProtected && { workbookProtection: { lockStructure: true } }),
  });
  const zip = openZip(bytes);
  await hideNames(zip, workbook);
  await dropStringCount(zip);
  await putPivots(zip, workbook);
  await putCharts(zip, workbook);
  await putRules(zip, workbook);
  await putCustomXml(zip, workbook);
  return closeZip(zip);
}

/** hucre says how many strings there are where the file wants how often they are used; it need not be said. */
async function dropStringCount(zip: Zip): Promise<void> {
  const part = 'xl/sharedStrings.xml';
  const xml = await readPart(zip, part);
  if (xml !== undefined) await putPart(zip, part, xml.replace(/(<sst\b[^>]*?) count="\d+"/, '$1'));
}

/** hucre has linked a part for each pivot, in the order of the sheets; here they get what they hold. */
async function putPivots(zip: Zip, workbook: Workbook): Promise<void> {
  const pivots = workbook.sheets.flatMap(({ pivots: list }) => list);
  if (pivots.length === 0) return;
  const formats = new Map([...(await numberFormats(zip))].map(([id, code]) => [code, id]));
  for (const [index, pivot] of pivots.entries()) {
    const number = index + 1;
    const onAxis = new Set([...pivot.rows, ...pivot.columns, ...pivot.filters].map(({ field }) => field));
    const shared = sharedItems(pivot.cache, onAxis);
    const definition = cacheDefinitionXml(pivot.cache, shared, sourceOf(workbook, pivot));
    await putPart(zip, `xl/pivotCache/pivotCacheDefinition${number}.xml`, definition);
    await putPart(zip, `xl/pivotCache/pivotCacheRecords${number}.xml`, cacheRecordsXml(pivot.cache, shared));
    await putPart(
      zip,
      `xl/pivotTables/pivotTable${number}.xml`,
      pivotTableXml(pivot, shared, index, formats, workbook.language),
    );
  }
}

/** A range rather than a table's name: LibreOffice and older programs find only that. */
function sourceOf(workbook: Workbook, { source, name }: Pivot): { ref: string; sheet: string } {
  const place = (sheet: Sheet, area: Sheet['tables'][number]['area']) => ({
    ref: formatAddress(area),
    sheet: sheet.name,
  });
  if (source.kind === 'range') return place(requireSheet(workbook, source.sheetId), source.area);
  const found = findTable(workbook, source.tableId);
  if (!found) throw new Error(`The table behind the PivotTable "${name}" is gone.`);
  return place(found.sheet, found.table.area);
}
