import { containsCell, type Table } from '../../model';
import type { PaintedCell } from './painted-cell';

/** The accents of Office's colour theme by the column they have in the table style gallery. */
const accents = ['#595959', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const paleAccents = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'] as const;

function accentOf(style: string): {
  kind: 'Light' | 'Medium' | 'Dark' | undefined;
  strong: string;
  pale: string;
} {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  const at = (Number(match?.[2] ?? 1) - 1) % 7;
  const kind =
    match?.[1] === 'Light' || match?.[1] === 'Medium' || match?.[1] === 'Dark' ? match[1] : undefined;
  return { kind, strong: accents[at] ?? accents[0], pale: paleAccents[at] ?? paleAccents[0] };
}

/** What a table's style gives a cell in it; undefined outside. The cell's own format goes over it. */
export function tableLook(
  tables: readonly Table[],
  row: number,
  column: number,
): Partial<PaintedCell> | undefined {
  const table = tables.find((one) => containsCell(one.area, row, column));
  if (!table) return undefined;
  const { kind, strong, pale } = accentOf(table.style);
  const fromTop = row - table.area.row;
  const isHeader = table.showHeaders && fromTop === 0;
  const isTotal = table.showTotals && fromTop === table.area.rowCount - 1;
  if (!kind) return isHeader && table.showFilterButton ? { button: true } : {};
  if (isHeader) {
    const button = table.showFilterButton ? { button: true as const } : {};
    return kind === 'Light'
      ? { bold: true, borders: { bottom: `1px solid ${strong}` }, ...button }
      : { bold: true, color: '#FFFFFF', fill: strong, ...button };
  }
  if (isTotal) return { bold: true, borders: { top: `3px double ${strong}` } };
  const body = fromTop - (table.showHeaders ? 1 : 0);
  const banded = table.showBandedRows && body % 2 === 0;
  const line = { bottom: `1px solid ${mixed(strong)}` };
  return banded ? { fill: pale, borders: line } : { borders: line };
}

/** A paler line than the header's fill. */
function mixed(color: string): string {
  return `color-mix(in srgb, ${color} 55%, white)`;
}
