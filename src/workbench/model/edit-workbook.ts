import type { CellValue } from './cell-value';
import { announce } from './changes';
import { requireName } from './edit-tables';
import { evaluateFormula } from './formula/evaluate';
import { ModelError } from './model-error';
import {
  activeSheet,
  type CustomXmlPart,
  type DefinedName,
  findTable,
  newId,
  type Workbook,
} from './workbook';

/** Defines a name; taken names and names Excel refuses are refused. */
export function addName(workbook: Workbook, name: DefinedName): DefinedName {
  requireName(name.name);
  const wanted = name.name.toLowerCase();
  const taken = workbook.names.some(
    (one) => one.name.toLowerCase() === wanted && one.sheetId === name.sheetId,
  );
  if (taken || findTable(workbook, name.name))
    throw new ModelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  workbook.names.push(name);
  announce(workbook, { kind: 'names' });
  return name;
}

/** What a name's formula gives. */
export function nameValue(workbook: Workbook, name: DefinedName): CellValue {
  const sheet = activeSheet(workbook);
  const place = { workbook, sheet, row: 0, column: 0, rowShift: 0, columnShift: 0 };
  return evaluateFormula(name.formula, place) ?? '#NAME?';
}

/** Excel keeps about 2 MB of settings. */
export const settingsLimit = 2 * 1024 * 1024;

/** Stores a JSON value; refused when all settings together would grow beyond the limit. */
export function storeSetting(workbook: Workbook, key: string, value: unknown): void {
  const kept = new Map(workbook.settings).set(key, value ?? null);
  let size = 0;
  for (const [name, setting] of kept) size += name.length + JSON.stringify(setting).length;
  if (size > settingsLimit)
    throw new ModelError('InvalidArgument', 'The settings of the workbook would exceed 2 MB.');
  workbook.settings.set(key, value ?? null);
  announce(workbook, { kind: 'settings' });
}

export function deleteSetting(workbook: Workbook, key: string): void {
  workbook.settings.delete(key);
  announce(workbook, { kind: 'settings' });
}

export function addXmlPart(workbook: Workbook, xml: string): CustomXmlPart {
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<[\p{L}_]/u.test(xml))
    throw new ModelError('InvalidArgument', 'The part is not XML.');
  const part = { id: newId(workbook), xml };
  workbook.customXmlParts.push(part);
  return part;
}

/** The namespace of a part's root element. */
export function namespaceOf(xml: string): string {
  const root = /<(?![?!])[^>]*>/.exec(xml)?.[0] ?? '';
  const prefix = /^<([\p{L}_][\p{L}\p{N}_.-]*):/u.exec(root)?.[1];
  const attribute = prefix ? `xmlns:${prefix}` : 'xmlns';
  return new RegExp(`\\s${attribute}\\s*=\\s*(["'])(.*?)\\1`).exec(root)?.[2] ?? '';
}
