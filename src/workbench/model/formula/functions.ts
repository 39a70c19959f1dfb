import { cellCount } from '../area';
import { forEachFilled, readValues, valueAt } from '../cells';
import { type CellValue, isErrorValue } from '../cell-value';
import { criterionTest } from './criterion';
import type { Place } from './evaluate';
import { type Operand, toNumber, toText, toTruth } from './operand';
import type { Expression } from './syntax';

type Evaluate = (expression: Expression) => Operand;
type Call = (list: Expression[], evaluate: Evaluate, place: Place) => CellValue;

/** One value of an argument; a range of several cells gives its first. */
function scalar(list: Expression[], at: number, evaluate: Evaluate): CellValue {
  const expression = list[at];
  if (!expression) return '';
  const operand = evaluate(expression);
  return operand.kind === 'one'
    ? operand.value
    : (readValues(operand.sheet.cells, { ...operand.area, rowCount: 1, columnCount: 1 })[0]?.[0] ?? '');
}

/** Every filled value of the arguments; `direct` tells literals from cells. */
function eachValue(
  list: Expression[],
  evaluate: Evaluate,
  visit: (value: CellValue, direct: boolean) => void,
): void {
  for (const expression of list) {
    const operand = evaluate(expression);
    if (operand.kind === 'one') visit(operand.value, true);
    else forEachFilled(operand.sheet.cells, operand.area, (value) => visit(value, false));
  }
}

/** The numbers of the arguments as SUM takes them (text in cells is skipped); an error's text if there is one. */
function numbers(list: Expression[], evaluate: Evaluate): number[] | string {
  const found: number[] = [];
  let error = '';
  eachValue(list, evaluate, (value, direct) => {
    if (isErrorValue(value)) error ||= String(value);
    else if (typeof value === 'number') found.push(value);
    else if (direct) {
      const number = toNumber(value);
      if (typeof number === 'number') found.push(number);
      else error ||= number;
    }
  });
  return error || found;
}

const overNumbers =
  (compute: (values: number[]) => CellValue): Call =>
  (list, evaluate) => {
    const values = numbers(list, evaluate);
    return typeof values === 'string' ? values : compute(values);
  };

const ofNumber =
  (compute: (value: number, second: number) => number): Call =>
  (list, evaluate) => {
    const value = toNumber(scalar(list, 0, evaluate));
    const second = toNumber(scalar(list, 1, evaluate));
    if (typeof value === 'string') return value;
    if (typeof second === 'string') return second;
    const result = compute(value, second);
    return Number.isFinite(result) ? result : '#NUM!';
  };

const ofText =
  (compute: (text: string, count: number) => CellValue): Call =>
  (list, evaluate) => {
    const value = scalar(list, 0, evaluate);
    if (isErrorValue(value)) return value;
    const count = list.length > 1 ? toNumber(scalar(list, 1, evaluate)) : 1;
    return typeof count === 'string' ? count : compute(toText(value), count);
  };

const test =
  (holds: (value: CellValue) => boolean): Call =>
  (list, evaluate) =>
    holds(scalar(list, 0, evaluate));

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function truths(list: Expression[], evaluate: Evaluate): boolean[] | string {
  const found: boolean[] = [];
  let error = '';
  eachValue(list, evaluate, (value) => {
    const truth = toTruth(value);
    if (typeof truth === 'boolean') found.push(truth);
    else error ||= truth;
  });
  return error || found;
}

/** COUNTIF, SUMIF, AVERAGEIF: the values (or their partners) that meet the criterion. */
function matching(list: Expression[], evaluate: Evaluate): CellValue[] {
  const first = list[0] && evaluate(list[0]);
  if (first?.kind !== 'range') return [];
  const holds = criterionTest(scalar(list, 1, evaluate));
  const partner = list[2] ? evaluate(list[2]) : first;
  if (partner.kind !== 'range') return [];
  const found: CellValue[] = [];
  const shift = { row: partner.area.row - first.area.row, column: partner.area.column - first.area.column };
  forEachFilled(first.sheet.cells, first.area, (value, row, column) => {
    if (!holds(value)) return;
    const area = { row: row + shift.row, column: column + shift.column, rowCount: 1, columnCount: 1 };
    found.push(readValues(partner.sheet.cells, area)[0]?.[0] ?? '');
  });
  return found;
}

const onlyNumbers = (values: CellValue[]): number[] => values.filter((value) => typeof value === 'number');

const search =
  (exact: boolean): Call =>
  (list, evaluate) => {
    const [needle, text] = [toText(scalar(list, 0, evaluate)), toText(scalar(list, 1, evaluate))];
    const at = exact ? text.indexOf(needle) : text.toLowerCase().indexOf(needle.toLowerCase());
    return at < 0 ? '#VALUE!' : at + 1;
  };

const functions: Record<string, Call> = {
  SUM: overNumbers(sum),
  AVERAGE: overNumbers((values) => (values.length ? sum(values) / values.length : '#DIV/0!')),
  MIN: overNumbers((values) => (values.length ? values.reduce((a, b) => Math.min(a, b)) : 0)),
  MAX: overNumbers((values) => (values.length ? values.reduce((a, b) => Math.max(a, b)) : 0)),
  PRODUCT: overNumbers((values) => values.reduce((a, b) => a * b, 1)),
  COUNT: (list, evaluate) => {
    let count = 0;
    eachValue(list, evaluate, (value) => (count += typeof value === 'number' ? 1 : 0));
    return count;
  },
  COUNTA: (list, evaluate) => {
    let count = 0;
    eachValue(list, evaluate, () => (count += 1));
    return count;
  },
  COUNTBLANK: (list, evaluate) => {
    const operand = list[0] && evaluate(list[0]);
    if (operand?.kind !== 'range') return '#VALUE!';
    let filled = 0;
    forEachFilled(operand.sheet.cells, operand.area, (value) => (filled += value === '' ? 0 : 1));
    return cellCount(operand.area) - filled;
  },
  COUNTIF: (list, evaluate) => matching(list.slice(0, 2), evaluate).length,
  SUMIF: (list, evaluate) => sum(onlyNumbers(matching(list, evaluate))),
  AVERAGEIF: (list, evaluate) => {
    const values = onlyNumbers(matching(list, evaluate));
    return values.length ? sum(values) / values.length : '#DIV/0!';
  },
  IF: (list, evaluate) => {
    const truth = toTruth(scalar(list, 0, evaluate));
    if (typeof truth === 'string') return truth;
    return truth ? scalar(list, 1, evaluate) : list.length > 2 ? scalar(list, 2, evaluate) : false;
  },
  IFERROR: (list, evaluate) => {
    const value = scalar(list, 0, evaluate);
    return isErrorValue(value) ? scalar(list, 1, evaluate) : value;
  },
  AND: (list, evaluate) => {
    const values = truths(list, evaluate);
    return typeof values === 'string' ? values : values.every(Boolean);
  },
  OR: (list, evaluate) => {
    const values = truths(list, evaluate);
    return typeof values === 'string' ? values : values.some(Boolean);
  },
  NOT: (list, evaluate) => {
    const truth = toTruth(scalar(list, 0, evaluate));
    return typeof truth === 'string' ? truth : !truth;
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => '#N/A',
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  SQRT: ofNumber(Math.sqrt),
  LN: ofNumber(Math.log),
  EXP: ofNumber(Math.exp),
  MOD: ofNumber((value, by) => value - by * Math.floor(value / by)),
  POWER: ofNumber((value, by) => value ** by),
  ROUND: ofNumber((value, digits) => {
    const factor = 10 ** digits;
    return (Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
  }),
  LEN: ofText((text) => text.length),
  LEFT: ofText((text, count) => text.slice(0, count)),
  RIGHT: ofText((text, count) => (count > 0 ? text.slice(-count) : '')),
  TRIM: ofText((text) => text.trim().replace(/ +/g, ' ')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  SEARCH: search(false),
  FIND: search(true),
  EXACT: (list, evaluate) => toText(scalar(list, 0, evaluate)) === toText(scalar(list, 1, evaluate)),
  CONCATENATE: (list, evaluate) => list.map((_, at) => toText(scalar(list, at, evaluate))).join(''),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string' && value !== '' && !isErrorValue(value)),
  ISBLANK: test((value) => value === ''),
  ISERROR: test(isErrorValue),
  ISNA: test((value) => value === '#N/A'),
  INDEX: (list, evaluate) => {
    const from = list[0] && evaluate(list[0]);
    const [row, column] = [1, 2].map((at) => (list.length > at ? toNumber(scalar(list, at, evaluate)) : 1));
    if (from?.kind !== 'range' || typeof row !== 'number' || typeof column !== 'number') return '#VALUE!';
    const { area, sheet } = from;
    if (row < 1 || column < 1 || row > area.rowCount || column > area.columnCount) return '#REF!';
    return valueAt(sheet.cells, area.row + row - 1, area.column + column - 1);
  },
  ROW: (list, evaluate, place) => {
    const operand = list[0] && evaluate(list[0]);
    return (operand?.kind === 'range' ? operand.area.row : place.row) + 1;
  },
  COLUMN: (list, evaluate, place) => {
    const operand = list[0] && evaluate(list[0]);
    return (operand?.kind === 'range' ? operand.area.column : place.column) + 1;
  },
};

/** The result of a worksheet function; undefined when the stand-in does not know it. */
export function callFunction(
  name: string,
  list: Expression[],
  place: Place,
  evaluate: Evaluate,
): CellValue | undefined {
  return functions[name.replace(/^_XLFN\./, '')]?.(list, evaluate, place);
}
