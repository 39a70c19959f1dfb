import { addAxisField, drawPivot, type PivotAxis, type PivotAxisField } from '../model';
import { integer, text } from './arguments';
import { type ExcelClass, type Handle, open, stateOf } from './excel-class';
import { invalidArgument, itemNotFound } from './host-error';
import { method, object, property, value } from './member';
import { pivotOption } from './pivot-option';
import { fieldsClass } from './pivot-field';
import { pivotHierarchyClass } from './pivot-hierarchies';
import type { PivotState } from './pivot-table';

interface AxisState extends PivotState {
  axis: PivotAxis;
}
interface AxisFieldState extends AxisState {
  on: PivotAxisField;
}

/** Excel.RowColumnPivotHierarchy and Excel.FilterPivotHierarchy. */
export const axisHierarchyClass: ExcelClass<AxisFieldState> = {
  name: 'RowColumnPivotHierarchy',
  id: ({ on }) => ({ key: 'Id', value: on.id }),
  isAlive: ({ pivot, axis, on }) => pivot[axis].includes(on),
  members: {
    Id: value('1.8', ({ on }) => on.id),
    Name: property(
      '1.8',
      ({ on }) => on.name,
      ({ sheet, pivot, on }, given, { workbook }) => {
        on.name = text(given);
        drawPivot(workbook, sheet, pivot);
      },
    ),
    Position: property(
      '1.8',
      ({ pivot, axis, on }) => pivot[axis].indexOf(on),
      ({ sheet, pivot, axis, on }, given, { workbook }) => {
        const others = pivot[axis].filter((one) => one !== on);
        others.splice(integer(given), 0, on);
        pivot[axis] = others;
        drawPivot(workbook, sheet, pivot);
      },
    ),
    EnableMultipleFilterItems: pivotOption(
      'EnableMultipleFilterItems',
      '1.8',
      true,
      ({ on }) => `${on.field}.`,
    ),
    Fields: object('1.8', ({ sheet, pivot, on }) => open(fieldsClass, { sheet, pivot, field: on.field })),
    SetToDefault: method('1.8', ({ sheet, pivot, on }, _args, { workbook }) => {
      on.name = on.field;
      drawPivot(workbook, sheet, pivot);
    }),
  },
};

function find(self: AxisState, name: unknown): Handle | null {
  const wanted = text(name).toLowerCase();
  const on = self.pivot[self.axis].find((one) => one.name.toLowerCase() === wanted || one.id === name);
  return on ? open(axisHierarchyClass, { ...self, on }) : null;
}

/** Excel.RowColumnPivotHierarchyCollection and Excel.FilterPivotHierarchyCollection. */
export const axisHierarchiesClass: ExcelClass<AxisState> = {
  name: 'RowColumnPivotHierarchyCollection',
  items: (self) => self.pivot[self.axis].map((on) => open(axisHierarchyClass, { ...self, on })),
  members: {
    GetCount: method('1.8', ({ pivot, axis }) => pivot[axis].length),
    Item: method('1.8', (self, [name]) => {
      const found = find(self, name);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method('1.8', (self, [name]) => find(self, name)),
    Add: method('1.8', (self, [hierarchy], { workbook }) => {
      const field = stateOf(pivotHierarchyClass, hierarchy);
      if (!field || field.pivot !== self.pivot) throw invalidArgument();
      const on = addAxisField(workbook, self.sheet, self.pivot, self.axis, field.field);
      return open(axisHierarchyClass, { ...self, on });
    }),
    Remove: method('1.8', (self, [hierarchy], { workbook }) => {
      const on = stateOf(axisHierarchyClass, hierarchy)?.on;
      if (!on) throw invalidArgument();
      self.pivot[self.axis] = self.pivot[self.axis].filter((one) => one !== on);
      drawPivot(workbook, self.sheet, self.pivot);
    }),
  },
};
