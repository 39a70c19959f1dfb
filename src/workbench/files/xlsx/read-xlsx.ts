import { readXlsx as readFile } from 'hucre/xlsx';
import { createWorkbook, newId, type Workbook } from '../../model';
import { readHiddenNames } from './hidden-names';
import { readCharts } from './read-charts';
import { sheetParts } from './relationships';
import { readCustomXml } from './custom-xml';
import { modelPivot } from './read-pivots';
import { ruleLooks } from './rule-looks';
import { modelRules } from './read-rules';
import { fillSheet } from './read-sheet';
import { numberFormats } from './number-formats';
import { pivotDefinitions } from './pivot-details';
import { openZip, readPart } from './zip';

/** Opens an .xlsx file. Throws an Error when the bytes are none. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const file = await readFile(bytes, { readStyles: true });
  const workbook = createWorkbook(file.sheets.map(({ name }) => name));
  workbook.use1904DateSystem = file.dateSystem === '1904';
  const theme = file.themeColors;
  file.sheets.forEach((sheet, index) => {
    const target = workbook.sheets[index];
    if (target) fillSheet(workbook, target, sheet, theme);
  });
  const zip = openZip(bytes);
  const [definitions, formats] = [await pivotDefinitions(zip), await numberFormats(zip)];
  // Pivots come after all sheets: their rows may be on a later one.
  file.sheets.forEach((sheet, index) => {
    const target = workbook.sheets[index];
    if (!target) return;
    const pivots = sheet.pivotTables ?? [];
    target.pivots = pivots
      .map((pivot) =>
        modelPivot(workbook, pivot, file.pivotCaches ?? [], definitions.get(pivot.name) ?? '', formats),
      )
      .filter((pivot) => pivot !== undefined);
  });
  const [parts, looks] = [await sheetParts(zip), await ruleLooks(zip)];
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = parts[index] ?? '';
    sheet.charts = await readCharts(zip, workbook, sheet, part);
    const rules = file.sheets[index]?.conditionalRules ?? [];
    if (rules.length > 0)
      sheet.conditionalFormats = modelRules(workbook, rules, (await readPart(zip, part)) ?? '', theme, looks);
  }
  workbook.names = (file.namedRanges ?? []).map(({ name, range, scope, comment }) => ({
    name,
    formula: `=${range}`,
    sheetId: workbook.sheets.find((sheet) => sheet.name === scope)?.id,
    visible: true,
    comment: comment ?? '',
  }));
  await readHiddenNames(zip, workbook);
  const active = workbook.sheets[file.activeSheet ?? 0];
  const shown =
    active?.visibility === 'Visible'
      ? active
      : workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (shown) workbook.activeSheetId = shown.id;
  workbook.protection.isProtected = file.workbookProtection?.lockStructure === true;
  const { title, creator } = file.properties ?? {};
  workbook.properties = {
    ...(title !== undefined && { title }),
    ...(creator !== undefined && { author: creator }),
  };
  const { settings, parts: xmlParts } = await readCustomXml(zip);
  workbook.settings = settings;
  workbook.customXmlParts = xmlParts.map(({ xml }) => ({ id: newId(workbook), xml }));
  workbook.needsCalculation = true;
  return workbook;
}
