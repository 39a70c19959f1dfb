import { buildDataset, classify, defaultRecipe, type Recipe, UserError } from '../../src/classify';
import { translatorFor } from '../../src/locales/translate';
import {
  type CellValue,
  createWorkbook,
  forEachChunk,
  type Pivot,
  putValue,
  readValues,
  type Sheet,
  usedArea,
  type Workbook,
} from '../../src/workbench/model';
import { locateSelection } from '../../src/workbook/locate-selection';
import { profileRegion } from '../../src/workbook/profile-region';
import { type Classifier, type RunInput, type RunOutcome, runClassification } from '../../src/workbook/run';

/** The engine in this thread, in place of the worker. */
export const classifyHere: Classifier = (table, recipe, { today, onProgress }) =>
  Promise.resolve(
    classify(buildDataset(table, recipe), recipe, { today, ...(onProgress && { onProgress }) }),
  );

export const today = 45_658;

/** What pane and ribbon do: locates the selection, profiles it and runs. */
export async function runOnSelection(
  recipe: Recipe = defaultRecipe,
  options: Partial<RunInput> = {},
): Promise<RunOutcome> {
  const region = await locateSelection();
  const profile = await profileRegion(region, recipe);
  const translate = translatorFor('en');
  return runClassification({
    region,
    profile,
    recipe,
    classifier: classifyHere,
    translate,
    today,
    ...options,
  });
}

/** A workbook with one sheet that holds these rows from A1 on, A1 selected. */
export function workbookOf(rows: readonly (readonly CellValue[])[], name = 'Data'): Workbook {
  const workbook = createWorkbook([name]);
  const [sheet] = workbook.sheets;
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries())
      if (value !== '') putValue(sheet.cells, row, column, value);
  }
  return workbook;
}

const everything = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

/** A sheet by its name. */
export function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet)
    throw new Error(`There is no sheet ${name}, but ${workbook.sheets.map((one) => one.name).join(', ')}`);
  return sheet;
}

/** The rows of a sheet from A1 to the end of its used range. */
export function rowsOf({ cells }: Sheet): CellValue[][] {
  const used = usedArea(cells, everything, true);
  if (!used) return [];
  return readValues(cells, {
    row: 0,
    column: 0,
    rowCount: used.row + used.rowCount,
    columnCount: used.column + used.columnCount,
  });
}

/** Every cell that is not blank and unstyled: its value, formula and look. */
function cellsOf({ styles }: Workbook, { cells }: Sheet): string[] {
  const found: string[] = [];
  const looks = styles.styles.map((style) => {
    const parts = Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(Object.fromEntries(parts));
  });
  forEachChunk(cells, everything, (chunk, top, column, from, to) => {
    for (let offset = from; offset <= to; offset += 1) {
      const value = chunk.values[offset];
      const formula = chunk.formulas?.get(offset);
      const style = chunk.styles?.[offset] ?? 0;
      if (value === '' && formula === undefined && (style === 0 || looks[style] === '{}')) continue;
      const place = `${String(column).padStart(5, '0')} ${String(top + offset).padStart(7, '0')}`;
      found.push(`${place} ${JSON.stringify(value)} ${formula ?? ''} ${looks[style] ?? ''}`);
    }
  });
  return found.sort();
}

/** A pivot without its ids: one that is made again has others. */
const pivotOf = (pivot: Pivot) => ({
  ...pivot,
  id: '',
  values: pivot.values.map((figure) => ({ ...figure, id: '' })),
  rows: pivot.rows.map((field) => ({
    ...field,
    sortedBy: pivot.values.findIndex(({ id }) => id === field.sortedBy),
  })),
});

/** A plain object with its keys in one order. */
const inOneOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What is on the sheets of a workbook as comparable text, but for the ids of rules, pivots and charts. */
export function sheetsSnapshot(workbook: Workbook): string {
  const { sheets, names, activeSheetId } = workbook;
  const plain = sheets.map((sheet) => ({
    ...sheet,
    cells: cellsOf(workbook, sheet),
    columnWidths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    rowHeights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    pivots: sheet.pivots.map(pivotOf),
    charts: sheet.charts.map((chart) => ({ ...chart, id: '' })),
    conditionalFormats: sheet.conditionalFormats.map(({ rule, areas }) => ({ rule, areas })),
  }));
  const spread = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : inOneOrder(value);
  // Excel lists names in the order of the alphabet, whenever they were given.
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify({ activeSheetId, names: sorted, sheets: plain }, spread, 1);
}

/** Everything a workbook holds as comparable text: its sheets, its settings in any order, its XML parts. */
export function snapshot(workbook: Workbook): string {
  const settings = [...workbook.settings].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = workbook.customXmlParts.map(({ xml }) => xml).sort();
  return `${sheetsSnapshot(workbook)}\n${JSON.stringify({ settings, parts }, undefined, 1)}`;
}

/** A value with its keys in one order, without the ids that Excel gives anew to rules and table columns made again. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const renewed = (key: string, one: unknown) => key === 'tableColumn' || (key === 'rules' && isTexts(one));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !renewed(key, one))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, settled(one)]),
  );
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The same as {@link snapshot} without the ids that Excel gives anew, also within the settings. */
export function stateOf(workbook: Workbook): string {
  const settings = [...workbook.settings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, settled(JSON.parse(String(value)))]);
  const parts = workbook.customXmlParts.map(({ xml }) => xml).sort();
  const sheets = sheetsSnapshot(workbook).replaceAll(/^\s*"id": \d+,\n/gm, '');
  return `${sheets}\n${JSON.stringify({ settings, parts }, undefined, 1)}`;
}

/** The kind of the UserError a job ends with, or of no error at all. */
export async function kindOf(job: Promise<unknown>): Promise<string> {
  try {
    await job;
  } catch (error) {
    if (error instanceof UserError) return error.kind;
    throw error;
  }
  return 'no error';
}
