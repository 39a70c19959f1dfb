import {
  addDataField,
  type Aggregation,
  drawPivot,
  type PivotDataField,
  renameDataField,
  summarizeBy,
} from '../model';
import { integer, record, text, word } from './arguments';
import { type ExcelClass, type Handle, open, stateOf } from './excel-class';
import { invalidArgument, itemNotFound } from './host-error';
import { method, object, property, value } from './member';
import { pivotFieldClass } from './pivot-field';
import { pivotHierarchyClass } from './pivot-hierarchies';
import type { PivotState } from './pivot-table';

interface DataState extends PivotState {
  data: PivotDataField;
}

const kinds: readonly Aggregation[] = ['Sum', 'Count', 'Average', 'Max', 'Min', 'Product', 'CountNumbers'];

/** Excel.DataPivotHierarchy. */
export const dataHierarchyClass: ExcelClass<DataState> = {
  name: 'DataPivotHierarchy',
  id: ({ data }) => ({ key: 'Id', value: data.id }),
  isAlive: ({ pivot, data }) => pivot.values.includes(data),
  members: {
    Id: value('1.8', ({ data }) => data.id),
    Name: property(
      '1.8',
      ({ data }) => data.name,
      ({ sheet, pivot, data }, given, { workbook }) =>
        renameDataField(workbook, sheet, pivot, data, text(given)),
    ),
    Position: property(
      '1.8',
      ({ pivot, data }) => pivot.values.indexOf(data),
      ({ sheet, pivot, data }, given, { workbook }) => {
        const others = pivot.values.filter((one) => one !== data);
        others.splice(integer(given), 0, data);
        pivot.values = others;
        drawPivot(workbook, sheet, pivot);
      },
    ),
    NumberFormat: property(
      '1.8',
      ({ data }) => data.numberFormat ?? 'General',
      ({ sheet, pivot, data }, given, { workbook }) => {
        data.numberFormat = text(given);
        drawPivot(workbook, sheet, pivot);
      },
    ),
    SummarizeBy: property(
      '1.8',
      ({ data }) => data.summarizeBy,
      ({ sheet, pivot, data }, given, { workbook }) =>
        summarizeBy(workbook, sheet, pivot, data, word(given, kinds)),
    ),
    ShowAs: property(
      '1.8',
      () => ({ calculation: 'None' }),
      (_self, given) => {
        if (record(given).calculation !== 'None') throw invalidArgument();
      },
    ),
    Field: object('1.8', ({ sheet, pivot, data }) =>
      open(pivotFieldClass, { sheet, pivot, field: data.field }),
    ),
    SetToDefault: method('1.8', ({ sheet, pivot, data }, _args, { workbook }) =>
      summarizeBy(workbook, sheet, pivot, data, 'Sum'),
    ),
  },
};

function find(self: PivotState, name: unknown): Handle | null {
  const wanted = text(name).toLowerCase();
  const data = self.pivot.values.find((one) => one.name.toLowerCase() === wanted || one.id === name);
  return data ? open(dataHierarchyClass, { ...self, data }) : null;
}

/** Excel.DataPivotHierarchyCollection. */
export const dataHierarchiesClass: ExcelClass<PivotState> = {
  name: 'DataPivotHierarchyCollection',
  items: (self) => self.pivot.values.map((data) => open(dataHierarchyClass, { ...self, data })),
  members: {
    GetCount: method('1.8', ({ pivot }) => pivot.values.length),
    Item: method('1.8', (self, [name]) => {
      const found = find(self, name);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: method('1.8', (self, [name]) => find(self, name)),
    Add: method('1.8', (self, [hierarchy], { workbook }) => {
      const field = stateOf(pivotHierarchyClass, hierarchy);
      if (!field || field.pivot !== self.pivot) throw invalidArgument();
      const data = addDataField(workbook, self.sheet, self.pivot, field.field);
      return open(dataHierarchyClass, { ...self, data });
    }),
    Remove: method('1.8', (self, [hierarchy], { workbook }) => {
      const data = stateOf(dataHierarchyClass, hierarchy)?.data;
      if (!data) throw invalidArgument();
      self.pivot.values = self.pivot.values.filter((one) => one !== data);
      drawPivot(workbook, self.sheet, self.pivot);
    }),
  },
};
