import {
  addName,
  type DefinedName,
  findSheet,
  formatAddress,
  nameValue,
  quotedSheetName,
  type Sheet,
} from '../model';
import { flag, isAbsent, optionalText, text } from './arguments';
import { type ExcelClass, type Handle, type HostContext, open, stateOf } from './excel-class';
import { itemNotFound } from './host-error';
import { method, object, property, value } from './member';
import { rangeClass } from './range';
import { namedRangeOf } from './range-state';
import { worksheetClass } from './worksheet';

/** Names of a sheet, or of the workbook. */
interface NamesState {
  sheet: Sheet | undefined;
}

function namesOf({ sheet }: NamesState, { workbook }: HostContext): DefinedName[] {
  return workbook.names.filter((name) => name.sheetId === sheet?.id);
}

function find(self: NamesState, name: unknown, context: HostContext): Handle | null {
  const wanted = text(name).toLowerCase();
  const found = namesOf(self, context).find((one) => one.name.toLowerCase() === wanted);
  return found ? open(namedItemClass, found) : null;
}

function rangeOf(name: DefinedName, { workbook }: HostContext): Handle | null {
  const [first] = workbook.sheets;
  const range = first && namedRangeOf(workbook, name.formula, first);
  return range ? open(rangeClass, range) : null;
}

function sheetOf(name: DefinedName, { workbook }: HostContext): Handle | null {
  const sheet = name.sheetId === undefined ? undefined : findSheet(workbook, name.sheetId);
  return sheet ? open(worksheetClass, sheet) : null;
}

/** Excel.NamedItem. */
export const namedItemClass: ExcelClass<DefinedName> = {
  name: 'NamedItem',
  id: (name) => ({ key: '_Id', value: name.name }),
  isAlive: (name, { workbook }) => workbook.names.includes(name),
  members: {
    Name: value('1.1', (name) => name.name),
    Type: value('1.1', (name, context) => {
      if (rangeOf(name, context)) return 'Range';
      const found = nameValue(context.workbook, name);
      return typeof found === 'number' ? 'Double' : typeof found === 'boolean' ? 'Boolean' : 'String';
    }),
    Value: value('1.1', (name, context) =>
      rangeOf(name, context)
        ? name.formula.replace(/^=/, '').replaceAll('$', '')
        : nameValue(context.workbook, name),
    ),
    Formula: property(
      '1.7',
      (name) => name.formula,
      (name, given) => {
        name.formula = text(given);
      },
    ),
    Visible: property(
      '1.1',
      (name) => name.visible,
      (name, given) => {
        name.visible = flag(given);
      },
    ),
    Comment: property(
      '1.4',
      (name) => name.comment,
      (name, given) => {
        name.comment = text(given);
      },
    ),
    Scope: value('1.4', (name) => (name.sheetId === undefined ? 'Workbook' : 'Worksheet')),
    Worksheet: object('1.4', (name, context) => {
      const sheet = sheetOf(name, context);
      if (!sheet) throw itemNotFound();
      return sheet;
    }),
    WorksheetOrNullObject: object('1.4', sheetOf),
    GetRange: method('1.1', (name, _args, context) => {
      const range = rangeOf(name, context);
      if (!range) throw itemNotFound();
      return range;
    }),
    GetRangeOrNullObject: method('1.4', (name, _args, context) => rangeOf(name, context)),
    Delete: method('1.4', (name, _args, { workbook }) => {
      workbook.names.splice(workbook.names.indexOf(name), 1);
    }),
  },
};

/** Excel.NamedItemCollection. */
export const namesClass: ExcelClass<NamesState> = {
  name: 'NamedItemCollection',
  items: (self, context) => namesOf(self, context).map((name) => open(namedItemClass, name)),
  members: {
    GetCount: method('1.4', (self, _args, context) => namesOf(self, context).length),
    Item: method('1.1', (self, [name], context) => {
      const found = find(self, name, context);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method('1.4', (self, [name], context) => find(self, name, context)),
    Add: method('1.4', (self, [name, reference, comment], { workbook }) => {
      const range = stateOf(rangeClass, reference);
      const given = range
        ? `=${quotedSheetName(range.sheet.name)}!${formatAddress(range.area, true)}`
        : typeof reference === 'number' || typeof reference === 'boolean'
          ? `=${String(reference).toUpperCase()}`
          : text(reference);
      const formula = given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;
      const added = addName(workbook, {
        name: text(name),
        formula,
        sheetId: self.sheet?.id,
        visible: true,
        comment: isAbsent(comment) ? '' : (optionalText(comment) ?? ''),
      });
      return open(namedItemClass, added);
    }),
  },
};
