import { drawPivot, fieldColumn, itemLabel, type PivotAxisField } from '../model';
import { flag, isAbsent, record, text, word } from './arguments';
import { type ExcelClass, type Handle, type HostContext, open, stateOf } from './excel-class';
import { invalidArgument, itemNotFound } from './host-error';
import { method, object, property, value } from './member';
import { pivotOption } from './pivot-option';
import { dataHierarchyClass } from './pivot-data';
import type { PivotHierarchyState } from './pivot-hierarchies';

/** The field where it lies on an axis; refused when it lies on none. */
function onAxis({ pivot, field }: PivotHierarchyState): PivotAxisField {
  const found = [...pivot.rows, ...pivot.columns, ...pivot.filters].find((one) => one.field === field);
  if (!found) throw invalidArgument('The field is not on an axis of the PivotTable.');
  return found;
}

function labelsOf({ pivot, field }: PivotHierarchyState): string[] {
  return [...new Set(fieldColumn(pivot.cache, field).map(itemLabel))];
}

function draw({ sheet, pivot }: PivotHierarchyState, { workbook }: HostContext): void {
  drawPivot(workbook, sheet, pivot);
}

/** Excel.PivotField. */
export const pivotFieldClass: ExcelClass<PivotHierarchyState> = {
  name: 'PivotField',
  id: ({ field }) => ({ key: 'Id', value: field }),
  members: {
    Id: value('1.8', ({ field }) => field),
    Name: value('1.8', ({ field }) => field),
    ShowAllItems: pivotOption('ShowAllItems', '1.8', false, ({ field }) => `${field}.`),
    Subtotals: property(
      '1.8',
      (self) => ({ automatic: onAxis(self).subtotals }),
      (self, given, context) => {
        onAxis(self).subtotals = flag(record(given).automatic, false);
        draw(self, context);
      },
    ),
    Items: object('1.8', (self) => open(pivotItemsClass, self)),
    SortByLabels: method('1.8', (self, [ascending], context) => {
      const field = onAxis(self);
      // The client sends whether to sort ascending.
      field.sort = flag(ascending, true) ? 'Ascending' : 'Descending';
      field.sortedBy = undefined;
      draw(self, context);
    }),
    SortByValues: method('1.9', (self, [sortBy, figure], context) => {
      const by = stateOf(dataHierarchyClass, figure);
      if (!by) throw invalidArgument();
      const field = onAxis(self);
      field.sort = word(sortBy, ['Ascending', 'Descending']);
      field.sortedBy = by.data.id;
      draw(self, context);
    }),
    ApplyFilter: method('1.12', (self, [filter], context) => {
      const { selectedItems } = record(record(filter).manualFilter);
      if (!Array.isArray(selectedItems)) throw invalidArgument();
      onAxis(self).shownItems = selectedItems.map((item) => text(item));
      draw(self, context);
    }),
    ClearAllFilters: method('1.12', (self, _args, context) => {
      onAxis(self).shownItems = undefined;
      draw(self, context);
    }),
    IsFiltered: method('1.12', (self) => onAxis(self).shownItems !== undefined),
    GetFilters: method('1.12', (self) => {
      const { shownItems } = onAxis(self);
      return shownItems ? { manualFilter: { selectedItems: shownItems } } : {};
    }),
  },
};

/** Excel.PivotFieldCollection: a hierarchy of a sheet's data has one field. */
export const fieldsClass: ExcelClass<PivotHierarchyState> = {
  name: 'PivotFieldCollection',
  items: (self) => [open(pivotFieldClass, self)],
  members: {
    GetCount: method('1.8', () => 1),
    Item: method('1.8', (self, [name]) => {
      if (text(name).toLowerCase() !== self.field.toLowerCase()) throw itemNotFound();
      return open(pivotFieldClass, self);
    }),
    GetItemOrNullObject: method('1.8', (self, [name]) =>
      text(name).toLowerCase() === self.field.toLowerCase() ? open(pivotFieldClass, self) : null,
    ),
  },
};

interface PivotItemState extends PivotHierarchyState {
  label: string;
}

function setVisible(self: PivotItemState, visible: boolean, context: HostContext): void {
  const on = onAxis(self);
  const shown = new Set(on.shownItems ?? labelsOf(self));
  if (visible) shown.add(self.label);
  else shown.delete(self.label);
  if (shown.size === 0) throw invalidArgument('A field shows at least one item.');
  on.shownItems = [...shown];
  draw(self, context);
}

/** Excel.PivotItem. */
const pivotItemClass: ExcelClass<PivotItemState> = {
  name: 'PivotItem',
  id: ({ label }) => ({ key: 'Id', value: label }),
  members: {
    Id: value('1.8', ({ label }) => label),
    Name: value('1.8', ({ label }) => label),
    IsExpanded: pivotOption('IsExpanded', '1.8', true, ({ field, label }) => `${field}.${label}.`),
    Visible: property(
      '1.8',
      (self) => {
        const { shownItems } = onAxis(self);
        return isAbsent(shownItems) || shownItems.includes(self.label);
      },
      (self, given, context) => setVisible(self, flag(given), context),
    ),
  },
};

function findItem(self: PivotHierarchyState, name: unknown): Handle | null {
  const label = labelsOf(self).find((one) => one.toLowerCase() === text(name).toLowerCase());
  return label === undefined ? null : open(pivotItemClass, { ...self, label });
}

/** Excel.PivotItemCollection. */
const pivotItemsClass: ExcelClass<PivotHierarchyState> = {
  name: 'PivotItemCollection',
  items: (self) => labelsOf(self).map((label) => open(pivotItemClass, { ...self, label })),
  members: {
    GetCount: method('1.8', (self) => labelsOf(self).length),
    Item: method('1.8', (self, [name]) => {
      const found = findItem(self, name);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method('1.8', findItemArgument),
  },
};

function findItemArgument(self: PivotHierarchyState, [name]: readonly unknown[]): Handle | null {
  return findItem(self, name);
}
