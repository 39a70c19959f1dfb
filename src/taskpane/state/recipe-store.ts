import { create } from 'zustand';
import { defaultRecipe } from '../../classify';
import type { Recipe } from '../../classify';

/** Where the recipe in the pane comes from. */
export type RecipeSource = 'default' | 'stored' | 'imported';

interface RecipeState {
  recipe: Recipe;
  source: RecipeSource;
  /** Takes over a whole recipe. */
  takeOver: (recipe: Recipe, source: RecipeSource) => void;
  /** Replaces parts of it. */
  change: (parts: Partial<Recipe>) => void;
  changeCleaning: (parts: Partial<Recipe['cleaning']>) => void;
}

/** The recipe that the next run follows. */
export const useRecipeStore = create<RecipeState>()((set) => ({
  recipe: defaultRecipe,
  source: 'default',
  takeOver: (recipe, source) => set({ recipe, source }),
  change: (parts) => set(({ recipe }) => ({ recipe: { ...recipe, ...parts } })),
  changeCleaning: (parts) =>
    set(({ recipe }) => ({ recipe: { ...recipe, cleaning: { ...recipe.cleaning, ...parts } } })),
}));
