import { type Block, columnName, columnRuns } from './address';
import type { SheetRule } from './sheet-rule';
import type { WrittenPlaceRecord } from './written';

/** Where the columns of a written place are now, and the rows its rules are to cover. */
export interface ColumnsNow {
  columns: readonly { key: string; column: number }[];
  firstRow: number;
  rowCount: number;
}

/** The rules of a place over the same columns where they are now; without those whose columns are gone. */
export function movedRules(
  { ruleValues, columns }: Pick<WrittenPlaceRecord, 'ruleValues' | 'columns'>,
  now: ColumnsNow,
): SheetRule[] {
  return ruleValues.flatMap((rule) => movedRule(rule, columns, now));
}

function movedRule(
  rule: SheetRule,
  before: WrittenPlaceRecord['columns'],
  { columns, firstRow, rowCount }: ColumnsNow,
): SheetRule[] {
  const [start] = rule.blocks;
  const placeOf = new Map(columns.map(({ key, column }) => [key, column]));
  const there = rule.blocks.flatMap(({ firstColumn, columnCount }) =>
    before
      .filter(({ column }) => column >= firstColumn && column < firstColumn + columnCount)
      .flatMap(({ key }) => placeOf.get(key) ?? []),
  );
  const blocks = columnRuns(there).map(({ first, count }) => ({
    firstRow,
    firstColumn: first,
    rowCount: Math.max(1, rowCount),
    columnCount: count,
  }));
  const [first] = blocks;
  if (!start || !first) return [];
  if (rule.kind !== 'fill') return [{ ...rule, blocks }];
  return [{ ...rule, blocks, formula: aboutCell(rule.formula, cellName(start), cellName(first)) }];
}

/** The address of the first cell of a block. */
export const cellName = ({ firstRow, firstColumn }: Block): string =>
  `${columnName(firstColumn)}${String(firstRow + 1)}`;

/** A formula about another cell; what stands in quotes is text and stays. */
export function aboutCell(formula: string, was: string, is: string): string {
  const pieces = formula.split(/("(?:[^"]|"")*")/);
  return pieces
    .map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(new RegExp(`\\b${was}\\b`, 'g'), is)))
    .join('');
}
