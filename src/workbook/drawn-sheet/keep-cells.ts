import type { CellValue } from '../../classify';
import { addressOf, type Block } from '../address';
import { asItWas, guardedFormula } from '../backup';

/** Queues reading some small blocks; after the next sync, what is given writes them back as they were. */
export function keepCells(
  context: Excel.RequestContext,
  sheetId: string,
  blocks: readonly Block[],
): () => (later: Excel.RequestContext) => void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const ranges = blocks.map((block) => sheet.getRange(addressOf(block)).load('formulas,values'));
  return () => {
    const kept = ranges.map(({ formulas, values }) => cellsAsTheyWere(formulas, values));
    return (later) => {
      const now = later.workbook.worksheets.getItem(sheetId);
      for (const [at, block] of blocks.entries()) now.getRange(addressOf(block)).values = kept[at] ?? [];
    };
  };
}

const cellsAsTheyWere = (formulas: CellValue[][], values: CellValue[][]): CellValue[][] =>
  formulas.map((row, at) => row.map((cell, column) => asItWas(guardedFormula(cell, values[at]?.[column]))));
