/** What a cell holds. `''` is a blank cell; errors are their text (`'#N/A'`). */
export type CellValue = string | number | boolean;

const errors = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BLOCKED!',
  '#FIELD!',
  '#BUSY!',
]);

export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && errors.has(value);
}

export type ValueKind = 'blank' | 'number' | 'text' | 'boolean' | 'error';

export function valueKind(value: CellValue): ValueKind {
  if (value === '') return 'blank';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isErrorValue(value) ? 'error' : 'text';
}
