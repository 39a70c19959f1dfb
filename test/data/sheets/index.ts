import { amountCases } from './amounts';
import { dateCases } from './dates';
import { idCases } from './ids';
import { orderCases } from './orders';
import { places } from './places';
import { selections } from './selections';
import type { SheetCase } from './sheet-case';

/** Sheets as people have them, each with what should be understood of it. */
export const sheetCases: Record<string, readonly SheetCase[]> = {
  'where the data stand': places,
  'what is selected': selections,
  dates: dateCases,
  amounts: amountCases,
  orders: orderCases,
  ids: idCases,
};
