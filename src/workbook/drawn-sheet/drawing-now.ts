import { plainText } from '../tier-columns';
import { alignLines, type Line } from './align-lines';
import { movedDrawing } from './moved-drawing';
import { cellBlocks, type DrawnSheet, type SheetDrawing } from './sheet-drawing';

/** How many lines users may have inserted that are looked through. */
const inserted = { rows: 300, columns: 40 };

/**
 * Queues reading where a drawing stands now: users insert and delete rows and columns, and write above and beside it.
 *
 * @param also What may stand there as well, as where an undo broke off between two drawings.
 * @returns after the next sync, the drawing where it is; undefined where none of it is found
 */
export function lookForDrawing(
  sheet: Excel.Worksheet,
  drawing: SheetDrawing,
  also?: SheetDrawing,
): () => SheetDrawing | undefined {
  const blocks = cellBlocks(drawing);
  const rowCount = Math.max(0, ...blocks.map((block) => block.firstRow + block.rowCount)) + inserted.rows;
  const columnCount =
    Math.max(0, ...blocks.map((block) => block.firstColumn + block.columnCount)) + inserted.columns;
  const used = sheet
    .getRangeByIndexes(0, 0, rowCount, columnCount)
    .getUsedRangeOrNullObject(true)
    .load('values,rowIndex,columnIndex');
  return () => {
    if (used.isNullObject) return undefined;
    const { rowIndex, columnIndex } = used;
    const there = cellsOf(used.values, rowIndex, columnIndex);
    return standsAt(drawing, there, also);
  };
}

/** The drawings of sheets where they are now; one that is not found is taken to be where it was. One sync. */
export async function withDrawingsNow<T extends Partial<Record<string, DrawnSheet>>>(
  context: Excel.RequestContext,
  drawn: T,
): Promise<T> {
  const looked = Object.entries(drawn).flatMap(([kind, sheet]) =>
    sheet
      ? [
          {
            kind,
            sheet,
            now: lookForDrawing(context.workbook.worksheets.getItem(sheet.sheetId), sheet.drawing),
          },
        ]
      : [],
  );
  if (looked.length > 0) await context.sync();
  const found = looked.map(({ kind, sheet, now }) => [kind, { ...sheet, drawing: now() ?? sheet.drawing }]);
  return { ...drawn, ...Object.fromEntries(found) };
}

/** A filled cell: what stands in it, as text. */
interface Cell {
  row: number;
  column: number;
  text: string;
}

const cellsOf = (values: readonly (readonly unknown[])[], firstRow: number, firstColumn: number): Cell[] =>
  values.flatMap((cells, down) =>
    cells.flatMap((value, across): Cell[] => {
      const text = textOf(value);
      return text === '' ? [] : [{ row: firstRow + down, column: firstColumn + across, text }];
    }),
  );

const cellsOfDrawing = ({ sections }: SheetDrawing): Cell[] =>
  sections.flatMap(({ block, values }) => cellsOf(values, block.firstRow, block.firstColumn));

const textOf = (value: unknown): string => plainText(String(value ?? '')).trim();

function standsAt(
  drawing: SheetDrawing,
  there: readonly Cell[],
  also: SheetDrawing | undefined,
): SheetDrawing | undefined {
  const cells = cellsOfDrawing(drawing);
  const at = new Map(there.map(({ row, column, text }) => [`${String(row)} ${String(column)}`, text]));
  const other = also ? cellsOfDrawing(also) : [];
  const inPlace = (one: Cell): boolean => at.get(`${String(one.row)} ${String(one.column)}`) === one.text;
  const known = new Set([...cells, ...other].filter(inPlace).map(placeOf));
  // Mostly nothing was moved: cells that users changed do not make it so.
  if (known.size > 0 && cells.every((one) => known.has(placeOf(one)))) return drawing;
  if (also && known.size * 2 >= new Set([...cells, ...other].map(placeOf)).size) return drawing;
  const columns = alignLines(linesOf(cells, 'column'), linesOf(there, 'column'));
  if (!columns) return undefined;
  const moved = cells.flatMap((one): Cell[] => {
    const column = columns(one.column);
    return column === undefined ? [] : [{ ...one, column }];
  });
  const rows = alignLines(linesOf(moved, 'row', 'column'), linesOf(there, 'row', 'column'));
  return rows && movedDrawing(drawing, { rows, columns });
}

const placeOf = ({ row, column }: Cell): string => `${String(row)} ${String(column)}`;

/** What stands in each line; told apart by where across the line it stands, where that is known. */
function linesOf(cells: readonly Cell[], along: 'row' | 'column', across?: 'column'): Line[] {
  const lines: Set<string>[] = [];
  for (const cell of cells) {
    const line = cell[along];
    while (lines.length <= line) lines.push(new Set());
    lines[line]?.add(across ? `${String(cell[across])} ${cell.text}` : cell.text);
  }
  return lines;
}
