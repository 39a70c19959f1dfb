import { create } from 'zustand';
import type { CellValue, Profile, UserError } from '../../classify';
import type { Region } from '../../workbook/region';

/** What is selected, as far as it is known. `recognised` is the profile before the recipe has its say. */
export type Selection =
  | { status: 'unknown' }
  | { status: 'ready'; region: Region; recognised: Profile; firstRows?: readonly (readonly CellValue[])[] }
  | { status: 'failed'; error: UserError };

/** Which row the user says is the header of the data that begin at a cell: a sheet row from zero, −1 for none. */
export interface ChosenHeader {
  sheetId: string;
  firstRow: number;
  firstColumn: number;
  headerRow: number;
}

interface SelectionState {
  selection: Selection;
  /** Cells that are used whatever is selected. */
  pinned?: Region | undefined;
  chosenHeader?: ChosenHeader | undefined;
  /** Whether the sheet is being looked at; what was known before stays meanwhile. */
  isReading: boolean;
  begin: () => void;
  understand: (region: Region, recognised: Profile, firstRows?: readonly (readonly CellValue[])[]) => void;
  fail: (error: UserError) => void;
  /** Keeps to these cells; without any, follows the selection again. */
  pin: (region?: Region) => void;
  chooseHeader: (chosen?: ChosenHeader) => void;
}

/** The cells that the next run would read. */
export const useSelectionStore = create<SelectionState>()((set) => ({
  selection: { status: 'unknown' },
  isReading: false,
  begin: () => set({ isReading: true }),
  understand: (region, recognised, firstRows = []) =>
    set({ selection: { status: 'ready', region, recognised, firstRows }, isReading: false }),
  fail: (error) => set({ selection: { status: 'failed', error }, isReading: false }),
  pin: (pinned) => set({ pinned }),
  chooseHeader: (chosenHeader) => set({ chosenHeader }),
}));

/** A region with the header the user chose for it, if any. */
export function withHeader(region: Region, chosen: ChosenHeader | undefined): Region {
  const isIts =
    chosen?.sheetId === region.sheetId &&
    chosen.firstRow === region.firstRow &&
    chosen.firstColumn === region.firstColumn;
  return isIts ? { ...region, headerRow: chosen.headerRow } : region;
}
