import { ModelError } from './model-error';
import { createSheet, type Sheet } from './sheet';
import { createStyleTable, type StyleTable } from './style';
import type { PivotLanguage } from './pivots/captions';
import type { Table } from './table';

/** A defined name. */
export interface DefinedName {
  name: string;
  /** `=Sheet1!$A$1:$B$9`, `=0.8`, `="x"`. */
  formula: string;
  /** undefined = the whole workbook. */
  sheetId: string | undefined;
  visible: boolean;
  comment: string;
}

export interface CustomXmlPart {
  id: string;
  xml: string;
}

/** Everything a file holds, and what is active. Plain data: it may be cloned and posted. */
export interface Workbook {
  name: string;
  sheets: Sheet[];
  activeSheetId: string;
  names: DefinedName[];
  /** Add-in settings: JSON values by key. */
  settings: Map<string, unknown>;
  customXmlParts: CustomXmlPart[];
  styles: StyleTable;
  use1904DateSystem: boolean;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Structure protection: no adding, renaming or deleting of sheets. */
  protection: { isProtected: boolean; password: string | undefined };
  /** Document properties (title, author…) by Office.js name. */
  properties: Record<string, string>;
  /** A state the user can bring Excel into, in which ranges cannot be had: a chart is selected, or a cell is being edited. */
  mode: 'ready' | 'chartSelected' | 'editing';
  /** The language of the user interface: of the words Excel itself writes. */
  language: PivotLanguage;
  /** Counts up: source of ids. */
  nextId: number;
  /** Counts changes, so that what was worked out from the cells can be kept until the next one. */
  revision: number;
  /** True when values changed since formulas were last calculated. */
  needsCalculation: boolean;
}

/** A GUID-like id in braces, as Office.js gives sheets and tables. Counts, so runs are repeatable. */
export function newId(workbook: Workbook): string {
  const number = workbook.nextId;
  workbook.nextId += 1;
  return `{00000000-0001-0000-0000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** A workbook with one empty sheet (`Sheet1`), or with the named sheets. */
export function createWorkbook(sheetNames: readonly string[] = ['Sheet1']): Workbook {
  const workbook: Workbook = {
    name: 'Book1',
    sheets: [],
    activeSheetId: '',
    names: [],
    settings: new Map(),
    customXmlParts: [],
    styles: createStyleTable(),
    use1904DateSystem: false,
    calculationMode: 'Automatic',
    protection: { isProtected: false, password: undefined },
    properties: {},
    mode: 'ready',
    language: 'en-US',
    nextId: 1,
    revision: 0,
    needsCalculation: false,
  };
  for (const name of sheetNames) workbook.sheets.push(createSheet(newId(workbook), name));
  workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
  return workbook;
}

/** By id or by name (any case). */
export function findSheet(workbook: Workbook, key: string): Sheet | undefined {
  const name = key.toLowerCase();
  return (
    workbook.sheets.find((sheet) => sheet.id === key) ??
    workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name)
  );
}

/** By id or name; ItemNotFound when there is none. */
export function requireSheet(workbook: Workbook, key: string): Sheet {
  const sheet = findSheet(workbook, key);
  if (!sheet) throw new ModelError('ItemNotFound', "The requested resource doesn't exist.");
  return sheet;
}

export function activeSheet(workbook: Workbook): Sheet {
  return requireSheet(workbook, workbook.activeSheetId);
}

/** A table and the sheet it is on, by id or by name (any case). */
export function findTable(workbook: Workbook, key: string): { sheet: Sheet; table: Table } | undefined {
  const name = key.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((one) => one.id === key || one.name.toLowerCase() === name);
    if (table) return { sheet, table };
  }
  return undefined;
}
