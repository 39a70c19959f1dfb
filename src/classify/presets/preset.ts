import type { z } from 'zod';
import type { Message } from '../message';
import { type Recipe, recipeSchema } from '../recipe';

/** What to do about the customers of one tier. */
export interface PlaybookEntry {
  /** Key of the category the advice is for, e.g. `high`. */
  category: string;
  /** Service and offer in one or two sentences. */
  advice: Message;
  /** Who looks after these customers. */
  owner: Message;
  /** How often the tier is looked at again. */
  review: Message;
}

/** A ready recipe for one kind of business, with its playbook. Named `presets.<name>.name`, explained `.explain`. */
export interface Preset<Name extends string = string> {
  name: Name;
  /** Complete: it runs as it is. */
  recipe: Recipe;
  /** Key of the column whose categories the playbook is about. */
  column: string;
  /** Best first. */
  playbook: PlaybookEntry[];
}

type RecipeInput = Omit<z.input<typeof recipeSchema>, 'version' | 'name'>;

/** A preset whose texts stand in the locale files under `presets.<name>`. */
export function preset<Name extends string>(
  name: Name,
  { column, categories, ...recipe }: RecipeInput & { column: string; categories: readonly string[] },
): Preset<Name> {
  return {
    name,
    recipe: recipeSchema.parse({ version: 1, name, ...recipe }),
    column,
    playbook: categories.map((category) => ({
      category,
      advice: { key: `presets.${name}.playbook.${category}.advice` },
      owner: { key: `presets.${name}.playbook.${category}.owner` },
      review: { key: `presets.${name}.playbook.${category}.review` },
    })),
  };
}
