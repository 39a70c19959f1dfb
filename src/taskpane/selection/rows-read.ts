import type { Region } from '../../workbook/region';

/**
 * How many rows of data a region has: those chosen, below its header.
 *
 * @param firstDataRow zero-based row within the region where the data begin
 */
export function rowsRead({ firstRow, rowCount, rows }: Region, firstDataRow: number): number {
  const top = firstRow + firstDataRow;
  const spans = rows ?? [{ firstRow, rowCount }];
  return spans.reduce((sum, span) => {
    const from = Math.max(top, span.firstRow);
    return sum + Math.max(0, span.firstRow + span.rowCount - from);
  }, 0);
}
