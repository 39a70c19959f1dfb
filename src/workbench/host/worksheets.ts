import { activeSheet, addSheet, findSheet, requireSheet, type Sheet, type Workbook } from '../model';
import { flag, optionalText, text } from './arguments';
import { type ExcelClass, type Handle, type HostContext, open } from './excel-class';
import { itemNotFound } from './host-error';
import { eventMembers, method } from './member';
import { worksheetClass } from './worksheet';

/** The sheet before (-1) or after (1), hidden ones left out on wish. */
export function neighbour(
  sheet: Sheet,
  step: 1 | -1,
  visibleOnly: boolean,
  { workbook }: HostContext,
): Handle | null {
  let at = workbook.sheets.indexOf(sheet) + step;
  while (visibleOnly && workbook.sheets[at] && workbook.sheets[at]?.visibility !== 'Visible') at += step;
  const found = workbook.sheets[at];
  return found ? open(worksheetClass, found) : null;
}

function shown(workbook: Workbook, visibleOnly: unknown): Sheet[] {
  const only = flag(visibleOnly, false);
  return workbook.sheets.filter((sheet) => !only || sheet.visibility === 'Visible');
}

function openSheet(sheet: Sheet | undefined): Handle {
  if (!sheet) throw itemNotFound();
  return open(worksheetClass, sheet);
}

const everywhere = (): string => 'Workbook';

/** Excel.WorksheetCollection. */
export const worksheetsClass: ExcelClass<Workbook> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => open(worksheetClass, sheet)),
  members: {
    Item: method('1.1', (workbook, [key]) => open(worksheetClass, requireSheet(workbook, text(key)))),
    GetItemOrNullObject: method('1.4', (workbook, [key]) => {
      const sheet = findSheet(workbook, text(key));
      return sheet ? open(worksheetClass, sheet) : null;
    }),
    Add: method('1.1', (workbook, [name]) =>
      open(worksheetClass, addSheet(workbook, optionalText(name) || undefined)),
    ),
    GetActiveWorksheet: method('1.1', (workbook) => open(worksheetClass, activeSheet(workbook))),
    GetCount: method('1.4', (workbook, [visibleOnly]) => shown(workbook, visibleOnly).length),
    GetFirst: method('1.5', (workbook, [visibleOnly]) => openSheet(shown(workbook, visibleOnly)[0])),
    GetLast: method('1.5', (workbook, [visibleOnly]) => openSheet(shown(workbook, visibleOnly).at(-1))),
    ...eventMembers('DataChangedEvent', 10, everywhere),
    ...eventMembers('ActivatedEvent', 11, everywhere),
    ...eventMembers('DeactivatedEvent', 12, everywhere),
    ...eventMembers('AddedEvent', 13, everywhere),
    ...eventMembers('SelectionChangedEvent', 14, everywhere),
    ...eventMembers('DeletedEvent', 15, everywhere),
    ...eventMembers('CalculatedEvent', 16, everywhere),
    ...eventMembers('FormatChangedEvent', 18, everywhere),
  },
};
