import type { CellValue } from '../classify';
import { readColumns } from './read-columns';
import { asText } from './tier-columns';

/** Cells as they were, column by column. */
export interface Backup {
  sheetId: string;
  sheetName: string;
  firstRow: number;
  rowCount: number;
  columns: Map<number, CellValue[]>;
}

type Place = Omit<Backup, 'columns'>;

/** Reads what is about to be overwritten. */
export async function backUp(
  place: Place,
  columns: readonly number[],
  signal?: AbortSignal,
): Promise<Backup> {
  const cells = await readCells(place, columns, 'formulas', signal);
  const hasFormula = [...cells.values()].some((column) => column.some(looksLikeFormula));
  if (!hasFormula) {
    const plain = [...cells].map(([column, texts]): [number, CellValue[]] => [
      column,
      texts.map((cell) => guardedFormula(cell, undefined)),
    ]);
    return { ...place, columns: new Map(plain) };
  }
  const values = await readCells(place, columns, 'values', signal);
  // A text that begins with "=" has the same value and formula; a formula has another value.
  const guarded = [...cells].map(([column, formulas]): [number, CellValue[]] => {
    const shown = values.get(column) ?? [];
    return [column, formulas.map((cell, row) => guardedFormula(cell, shown[row]))];
  });
  return { ...place, columns: new Map(guarded) };
}

/**
 * A formula as it can be written back; a text that only looks like one, by its value, is guarded, and so is one that
 * begins with an apostrophe, which Excel would take for the guard.
 */
export const guardedFormula = (formula: CellValue, value: CellValue | undefined): CellValue =>
  isGuardLike(formula) || (looksLikeFormula(formula) && value === formula) ? asText(formula) : formula;

const isGuardLike = (cell: CellValue): cell is string => typeof cell === 'string' && cell.startsWith("'");

const looksLikeFormula = (cell: CellValue): cell is string =>
  typeof cell === 'string' && cell.startsWith('=');

async function readCells(
  { sheetId, sheetName, firstRow, rowCount }: Place,
  columns: readonly number[],
  what: 'values' | 'formulas',
  signal: AbortSignal | undefined,
): Promise<Map<number, CellValue[]>> {
  const kept = new Map(columns.map((column): [number, CellValue[]] => [column, []]));
  const sinks = new Map(
    [...kept].map(([column, cells]) => [
      column,
      (rows: readonly (readonly CellValue[])[], index: number) => {
        for (const row of rows) cells.push(row[index]);
      },
    ]),
  );
  await readColumns({ sheetId, sheetName, firstRow, rowCount, sinks, what }, { signal });
  return kept;
}

/** Formulas, guarded texts and error values go back as they are; other texts are guarded. */
export function asItWas(cell: CellValue): CellValue {
  if (typeof cell !== 'string' || cell === '' || /^['=#]/.test(cell)) return cell;
  return asText(cell);
}
