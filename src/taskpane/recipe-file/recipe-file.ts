import { parseRecipe, UserError, type Recipe } from '../../classify';

/** Text of a recipe file. */
export const recipeText = (recipe: Recipe): string => `${JSON.stringify(recipe, null, 2)}\n`;

/**
 * The recipe in a file's text.
 *
 * @throws UserError `invalidRecipe` with `problem`: where it is wrong and how
 */
export function recipeFrom(text: string): Recipe {
  return parseRecipe(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) satisfies unknown;
  } catch (error) {
    const problem = { key: 'errors.invalidRecipe.problems.notJson' };
    throw new UserError('invalidRecipe', { problem }, [], { cause: error });
  }
}

/** Hands a recipe to the user as a file. */
export function downloadRecipe(recipe: Recipe): void {
  const url = URL.createObjectURL(new Blob([recipeText(recipe)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'customer-tiers-recipe.json';
  link.click();
  URL.revokeObjectURL(url);
}
