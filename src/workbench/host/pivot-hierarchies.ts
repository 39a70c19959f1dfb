import { text } from './arguments';
import { type ExcelClass, type Handle, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, object, value } from './member';
import { fieldsClass } from './pivot-field';
import type { PivotState } from './pivot-table';

export interface PivotHierarchyState extends PivotState {
  field: string;
}

/** Excel.PivotHierarchy: a field of the source. */
export const pivotHierarchyClass: ExcelClass<PivotHierarchyState> = {
  name: 'PivotHierarchy',
  id: ({ field }) => ({ key: 'Id', value: field }),
  isAlive: ({ pivot, field }) => pivot.cache.fields.includes(field),
  members: {
    Id: value('1.8', ({ field }) => field),
    Name: value('1.8', ({ field }) => field),
    Fields: object('1.8', (self) => open(fieldsClass, self)),
  },
};

function find(self: PivotState, name: unknown): Handle | null {
  const wanted = text(name).toLowerCase();
  const field = self.pivot.cache.fields.find((one) => one.toLowerCase() === wanted);
  return field === undefined ? null : open(pivotHierarchyClass, { ...self, field });
}

/** Excel.PivotHierarchyCollection: every field of the source. */
export const pivotHierarchiesClass: ExcelClass<PivotState> = {
  name: 'PivotHierarchyCollection',
  items: (self) => self.pivot.cache.fields.map((field) => open(pivotHierarchyClass, { ...self, field })),
  members: {
    GetCount: method('1.8', ({ pivot }) => pivot.cache.fields.length),
    Item: method('1.8', (self, [name]) => {
      const found = find(self, name);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method('1.8', (self, [name]) => find(self, name)),
  },
};
