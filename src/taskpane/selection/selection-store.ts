import { create } from 'zustand';
import type { Profile, UserError } from '../../classify';
import type { Region } from '../../workbook/region';

/** What is selected, as far as it is known. `recognised` is the profile before the recipe has its say. */
export type Selection =
  | { status: 'unknown' }
  | { status: 'ready'; region: Region; recognised: Profile }
  | { status: 'failed'; error: UserError };

interface SelectionState {
  selection: Selection;
  /** Whether the sheet is being looked at; what was known before stays meanwhile. */
  isReading: boolean;
  begin: () => void;
  understand: (region: Region, recognised: Profile) => void;
  fail: (error: UserError) => void;
}

/** The cells that the next run would read. */
export const useSelectionStore = create<SelectionState>()((set) => ({
  selection: { status: 'unknown' },
  isReading: false,
  begin: () => set({ isReading: true }),
  understand: (region, recognised) =>
    set({ selection: { status: 'ready', region, recognised }, isReading: false }),
  fail: (error) => set({ selection: { status: 'failed', error }, isReading: false }),
}));
