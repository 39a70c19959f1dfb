import type { CellValue } from '../cell-value';

/** A cell as written: zero-based, and which parts carry a `$`. */
export interface CellReference {
  row: number;
  column: number;
  absoluteRow: boolean;
  absoluteColumn: boolean;
}

/** A formula, taken apart. */
export type Expression =
  | { kind: 'value'; value: CellValue }
  | { kind: 'cells'; sheetName: string | undefined; from: CellReference; to: CellReference }
  /** `Table[Column]`, `[@Column]`. */
  | { kind: 'tableColumn'; table: string | undefined; column: string; thisRow: boolean }
  | { kind: 'name'; name: string }
  | { kind: 'unary'; operator: '-' | '+' | '%'; operand: Expression }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'call'; name: string; arguments: Expression[] };
