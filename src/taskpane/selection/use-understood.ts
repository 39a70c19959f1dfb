import { useMemo } from 'react';
import type { Region } from '../../workbook/region';
import { useRecipeStore } from '../state/recipe-store';
import { useSelectionStore } from './selection-store';
import { understood, type Understood } from './understood';

/** What is selected, seen through the recipe; undefined while nothing is known of it. */
export function useUnderstood(): (Understood & { region: Region }) | undefined {
  const selection = useSelectionStore((state) => state.selection);
  const recipe = useRecipeStore((state) => state.recipe);
  return useMemo(
    () =>
      selection.status === 'ready'
        ? { ...understood(selection.recognised, recipe), region: selection.region }
        : undefined,
    [selection, recipe],
  );
}
